/**
 * Special functions whose results lie on a known side of the exact value, and the checks, the
 * directed rounding and the exact sums that everything else is built from.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>Inverses behind the bounds: {@link genbound.numeric.BinaryKl} (Chernoff and PAC-Bayes-kl),
 *       {@link genbound.numeric.BinomialTail} (Clopper–Pearson), {@link
 *       genbound.numeric.BennettFunction}, {@link genbound.numeric.Cumulant}, {@link
 *       genbound.numeric.NormalTail}.
 *   <li>Constants: {@link genbound.numeric.MaurerXi}, {@link genbound.numeric.KrichevskyTrofimov}.
 *       Large numbers by their logarithms: {@link genbound.numeric.LogSpace}, {@link
 *       genbound.numeric.LogGamma}. The price of a place in a sequence: {@link
 *       genbound.numeric.IndexPrice}.
 *   <li>A formula rounded to one side: {@link genbound.numeric.Rounding}. A root from a chosen
 *       side: {@link genbound.numeric.Roots}. Smooth integrals: {@link
 *       genbound.numeric.GaussLegendre}.
 *   <li>Sums: {@link genbound.numeric.ExactSum} has the same bits in any order; {@link
 *       genbound.numeric.CompensatedSum} is quicker. Differences as map keys: {@link
 *       genbound.numeric.PairObservation}.
 *   <li>Checks of arguments: {@link genbound.numeric.Arguments}. Every refusal names the parameter,
 *       its domain and the value received.
 *   <li>Tasks on several threads, and work that ends when its thread is interrupted: {@link
 *       genbound.numeric.ParallelTasks}.
 * </ul>
 *
 * <p>Each class states its error, and whether it is proved or measured. How far a value may lie
 * from the exact one is on the page {@code accuracy-and-speed.md}.
 */
package genbound.numeric;
