/**
 * How much inductive bias a task needs: how improbable it is, in nats, that a hypothesis drawn from
 * a space does well.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>A Gaussian space, such as the posterior of a kernel: {@link
 *       genbound.estimate.bias.InductiveBias#gaussian} and {@link
 *       genbound.estimate.bias.InductiveBias#kernel} make a {@link
 *       genbound.estimate.bias.GaussianBias}, which gives the number, {@link
 *       genbound.estimate.bias.NeededBias}, between two proved ends and without a draw.
 *   <li>Any space that can be drawn from: {@link genbound.estimate.bias.DrawnBias} has an interval,
 *       up to about ln S nats from S draws.
 *   <li>Beyond the draws: {@link genbound.estimate.bias.ChiSquareFit}, a fitted {@link
 *       genbound.estimate.bias.NoncentralChiSquare}. It is what the paper does, and only an
 *       estimate: on real tasks it was seen to be ten nats off.
 * </ul>
 *
 * <p><b>What does it buy?</b> If the draws are from a prior that was fixed without the sample, and
 * the errors are those on the sample, {@code PacBayes.conditionedPrior} certifies the risk of a
 * random hypothesis that errs little on it. After Boopathy, Yue, Hwang, Iyer and Fiete (2024),
 * Towards Exact Computation of Inductive Bias; example {@code InductiveBiasNeeded}.
 *
 * <p><b>In bits, from the size of a task.</b> After Boopathy, Liu, Hwang, Ge, Mohammedsaleh and
 * Fiete (2023), Model-agnostic Measure of Generalization Difficulty; example {@code
 * TaskDifficulty}: an approximation by smooth functions on a sphere, {@link
 * genbound.estimate.bias.SphereDifficulty}, or on a torus for tasks of control, {@link
 * genbound.estimate.bias.TorusDifficulty}. It wants {@link
 * genbound.estimate.bias.IntrinsicDimension} and {@link genbound.estimate.bias.ClassSeparation}, to
 * which it is sensitive: it orders tasks that are far apart, and bounds nothing. The definition
 * itself, from draws and with an interval, is {@link genbound.estimate.bias.ConditionalVolume}.
 */
package genbound.estimate.bias;
