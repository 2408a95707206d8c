/**
 * The doors: what a user types. {@link genbound.Evidence} takes what was observed. {@link
 * genbound.Holdout}, {@link genbound.Vc}, {@link genbound.Rademacher}, {@link genbound.PacBayes},
 * {@link genbound.Information}, {@link genbound.Stability}, {@link genbound.Symmetry} and {@link
 * genbound.Shift} make bounds of it, one method for each theorem. {@link genbound.Divergence}
 * computes what a posterior costs; {@link genbound.Selection} chooses among bounds, {@link
 * genbound.SampleSize} says how many examples a bound needs, {@link genbound.Budget} how large a
 * number it affords, and {@link genbound.Reports} puts bounds side by side. A bound itself says how
 * sure it is of a target: {@code confidenceFor}.
 *
 * <pre>
 * import genbound.*;
 * PacBayes.kl(Evidence.meanLoss(0.037, 1000), 12.4).atConfidence(0.95)
 * </pre>
 *
 * <p><b>Behind the doors</b>
 *
 * <ul>
 *   <li>{@link genbound.evidence}: what a user hands in; {@link genbound.evidence.learner}: about
 *       the learner itself. {@link genbound.bound}: bounds, certificates and what they are made of.
 *   <li>The families, theorems as records: {@link genbound.holdout}, {@link genbound.vc}, {@link
 *       genbound.rademacher}, {@link genbound.pacbayes}, {@link genbound.information}, {@link
 *       genbound.stability}, {@link genbound.symmetry}, {@link genbound.shift}.
 *   <li>Estimators, from data and models to evidence: {@link genbound.estimate.loss}, {@link
 *       genbound.estimate.votes}, {@link genbound.estimate.divergence}, {@link
 *       genbound.estimate.complexity}, {@link genbound.estimate.information}, {@link
 *       genbound.estimate.neighbours}, {@link genbound.estimate.network}, {@link
 *       genbound.estimate.graph}, {@link genbound.estimate.lipschitz}, {@link
 *       genbound.estimate.representation}, {@link genbound.estimate.bias}, {@link
 *       genbound.estimate.privacy}.
 *   <li>Problems of which everything is known: {@link genbound.exact.channel}, {@link
 *       genbound.exact.world}, {@link genbound.exact.curve}, {@link genbound.exact.pde}, {@link
 *       genbound.exact.length}, {@link genbound.exact.program}, {@link genbound.exact.attention}.
 *       What no bound can do: {@link genbound.limits}.
 *   <li>Which rows of a matrix matter: {@link genbound.sensitivity}.
 *   <li>Output: {@link genbound.report}, {@link genbound.json}, {@link genbound.markup}, {@link
 *       genbound.notebook}.
 *   <li>Arithmetic: {@link genbound.linalg}, {@link genbound.numeric}.
 * </ul>
 *
 * <p><b>Which package may use which.</b> Only the arrows drawn here are allowed; {@code ArrowsTest}
 * reads them and compares them with the compiled classes. A star stands for all packages that begin
 * so.
 *
 * <pre>
 * doors                → bound, evidence*, report, estimate.*, linalg, numeric
 * doors                → holdout, vc, rademacher, pacbayes, information, stability, symmetry, shift
 * holdout              → bound, evidence*, numeric
 * vc                   → bound, evidence*, numeric
 * rademacher           → bound, evidence*, numeric
 * pacbayes             → bound, evidence*, numeric, holdout
 * information          → bound, evidence*, numeric
 * stability            → bound, evidence*, numeric
 * symmetry             → bound, evidence*, numeric, linalg
 * shift                → bound, evidence*, numeric
 * report               → bound, evidence*, numeric, markup, json
 * notebook             → bound, JJava, rapaio
 * bound                → evidence*, numeric, markup, json
 * estimate.loss        → evidence*, numeric, linalg, EJML, estimate.divergence
 * estimate.votes       → evidence*, numeric, linalg, EJML, estimate.divergence
 * estimate.divergence  → evidence*, numeric, linalg, EJML
 * estimate.complexity  → evidence*, numeric, linalg, EJML
 * estimate.information → evidence*, numeric, linalg, EJML, estimate.loss
 * estimate.neighbours  → evidence*, numeric, linalg, EJML
 * estimate.network     → evidence*, numeric, linalg, EJML
 * estimate.graph       → evidence*, numeric, linalg, EJML
 * estimate.lipschitz   → evidence*, numeric, estimate.network
 * estimate.representation → evidence*, numeric, linalg, EJML
 * estimate.privacy     → evidence*, numeric, linalg, EJML, bound
 * estimate.bias        → evidence*, numeric, linalg, EJML
 * exact.channel        → evidence*, numeric, linalg, EJML
 * exact.world          → evidence*, numeric, linalg, EJML
 * exact.curve          → evidence*, numeric, linalg, EJML, bound, exact.world
 * exact.attention      → evidence*, numeric, bound
 * exact.pde            → numeric
 * exact.length         → evidence*, numeric, bound
 * exact.program        → evidence*, numeric
 * sensitivity          → evidence*, numeric, linalg, EJML, bound
 * limits               → evidence*, numeric
 * evidence             → numeric
 * evidence.learner     → evidence, numeric
 * linalg               → numeric, EJML
 * numeric              → commons-math3
 * json                 → numeric
 * markup               →
 * </pre>
 */
package genbound;
