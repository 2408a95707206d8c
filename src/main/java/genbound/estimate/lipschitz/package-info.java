/**
 * How much a trained network can change its outputs within a region of its inputs: proved ends of
 * its local Lipschitz constant, rounding included.
 *
 * <p><b>Which one?</b> Start with {@link genbound.estimate.lipschitz.LocalLipschitz} on a {@link
 * genbound.estimate.lipschitz.Region}; {@code upper()} takes milliseconds for networks of some
 * hundreds of units, and {@code exact()} goes on to the constant itself, which a {@link
 * genbound.estimate.lipschitz.StopRule} ends earlier. The result is a {@link
 * genbound.estimate.lipschitz.LipschitzInterval}, which says "exact" where its ends meet. Distances
 * are those of an {@link genbound.estimate.lipschitz.InputNorm}. {@link
 * genbound.estimate.lipschitz.JacobianBounds} say which features an output is monotone in, and
 * {@link genbound.estimate.lipschitz.Robustness} within which {@link
 * genbound.estimate.lipschitz.RobustRadius} a class cannot change.
 *
 * <p>That every number is on its side of the exact one is proved in proofs/local-lipschitz.md.
 *
 * <p><b>Into certificates.</b> The count of {@code Robustness.adversarialErrors} on a hold-out set
 * goes to {@code Holdout.binomial}, which then bounds the risk under an adversary. A constant on
 * the whole cube is the L of {@code Symmetry.quotientCover}; it was seen after training, so its
 * place on a grid is paid for by {@code Selection.onGrid} with {@code Evidence.roundedUpOnGrid}.
 *
 * <p><b>What it costs.</b> One pass takes time like the square of the number of neurons that the
 * region leaves undecided, times the number of inputs; branching may take exponential time, and is
 * for some dozens of undecided neurons; for smooth activations it must be limited.
 *
 * <table>
 * <caption>From paper to class to example</caption>
 * <tr><th>Paper</th><th>Classes</th><th>Example</th></tr>
 * <tr><td>Shi, Wang, Zhang, Kolter and Hsieh (2022), Efficiently Computing Local Lipschitz
 * Constants of Neural Networks via Bound Propagation</td><td>all of this package, on a {@link
 * genbound.estimate.network.FeedForward}; the forward bounds in every branch, the proofs that a
 * branch is empty and the exact search are additions</td><td>examples/LocalRobustness.java</td></tr>
 * </table>
 */
package genbound.estimate.lipschitz;
