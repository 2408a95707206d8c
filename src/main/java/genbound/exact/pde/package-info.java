/**
 * Networks that approximate the solution of a nonlinear elliptic equation: how large they need to
 * be, by constants that are all explicit.
 *
 * <p><b>In which order?</b> The solution minimises an energy.
 *
 * <ol>
 *   <li>{@link genbound.exact.pde.PdeEnergyDescent} says how many steps of a descent in function
 *       space lead near it.
 *   <li>{@link genbound.exact.pde.BarronRecursion} bounds the Barron norm of what they lead to,
 *       from that of the source and a {@link genbound.exact.pde.Nonlinearity}; often for all times
 *       at once. {@link genbound.exact.pde.BandLimitedRecursion} is the paper's way, for
 *       comparison.
 *   <li>{@link genbound.exact.pde.BarronNetwork} turns a norm into a number of units.
 * </ol>
 *
 * <p>{@link genbound.exact.pde.SineDescent} carries a descent out for one input, and {@link
 * genbound.exact.pde.SpectralBarronNorm} measures Barron norms, so that one sees what the bounds
 * give away. They bound how well a network can approximate, not what training finds, and say
 * nothing of a risk. After Marwah, Lipton, Lu and Risteski (2023), Neural Network Approximations of
 * PDEs Beyond Linearity: A Representational Perspective; proofs in proofs/barron-recursion.md,
 * example {@code PdeNetwork}.
 */
package genbound.exact.pde;
