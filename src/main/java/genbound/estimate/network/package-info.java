/**
 * What bounds need to know of a trained network.
 *
 * <p><b>Which one?</b> {@link genbound.estimate.network.Network} takes the weight matrices layer by
 * layer and gives the {@link genbound.evidence.learner.NetworkNorms}, rounded up; a layer with
 * shared weights is a {@link genbound.estimate.network.Convolution}, whose spectral norm is bounded
 * from above. The margins are those of {@link genbound.estimate.loss.Margins}. Both go to {@code
 * Rademacher.spectralNetwork}; example {@code NetworkBounds}.
 *
 * <p>A linear predictor on fixed features that was trained by gradient flow moves only within the
 * span of the features: {@link genbound.estimate.network.FrozenSubspace} says how far, for {@code
 * Rademacher.frozenSubspace}; example {@code DoubleDescent}.
 *
 * <p>How far the mean prediction of a surrogate rises when its parameters move, after the gradient
 * norm that Dao, Nguyen, Truong and Hoang (2024), Incorporating Surrogate Gradient Norm to Improve
 * Offline Optimization Techniques, penalise: {@link genbound.estimate.network.SurrogateSharpness},
 * on the examples; for the expected prediction {@code Holdout.sharpness}, {@code
 * Rademacher.linearSharpness} and {@code Rademacher.sharpnessCover}; example {@code
 * SurrogateGradient}. For the loss in the place of the prediction, {@code
 * PacBayesRates.sharpnessAware} is a rate, not a promise.
 *
 * <p>A {@link genbound.estimate.network.FeedForward} keeps the weights, biases and {@link
 * genbound.estimate.network.Activation}s of its {@link genbound.estimate.network.Layer}s, for what
 * asks where a network changes: {@link genbound.estimate.lipschitz}.
 *
 * <p>How many dimensions the units of a network with bounded weights span up to some digits, after
 * Liu, Yu and Yong (2024), Numerical Approximation Capacity of Neural Networks with Bounded
 * Parameters: {@link genbound.estimate.network.NumericalSpan} counts them on a sample, {@link
 * genbound.evidence.learner.OuterDimension} bounds them from above, and {@code
 * GrowthFunction.ofBoundedNetworks} takes that to any {@code Vc} theorem, whatever the width;
 * example {@code WideNetworks}.
 *
 * <p>Which experts of a mixture a sample takes, and how far apart samples are by it, {@link
 * genbound.estimate.network.RoutingPathways}, {@link genbound.estimate.network.RoutingConsistency};
 * what that costs kernel ridge regression at its inputs, exactly, {@link
 * genbound.estimate.network.KernelSmoother}, for {@code Stability.linearSmoother}. After Li, Fan
 * and Zhou (2026), Where to find Grokking in LLM Pretraining? Monitor
 * Memorization-to-Generalization without Test; example {@code PathwayComplexity}.
 *
 * <p><b>When do they say anything?</b> Bounds from norms alone are vacuous even for the small
 * network of the example, mostly by a factor of hundreds; they are for comparing norms. A
 * frozen-subspace bound needs far fewer features than examples, or an early stop. For a promise
 * about a network draw or quantise its weights ({@link genbound.estimate.divergence}), or keep a
 * test set.
 */
package genbound.estimate.network;
