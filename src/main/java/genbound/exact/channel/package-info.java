/**
 * Learning problems of which everything is known, so that information and gap are computed and not
 * estimated. They check bounds and estimators, and show how far a bound is from the truth.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>Finitely many examples and hypotheses, all samples enumerated: {@link
 *       genbound.exact.channel.FiniteLearningProblem}, with a {@link
 *       genbound.exact.channel.LearningRule}; on a supersample, for CMI and its relatives: {@link
 *       genbound.exact.channel.FiniteSupersampleProblem}. Example {@code GibbsGrid}.
 *   <li>The information of any two finite variables: {@link genbound.exact.channel.JointLaw}.
 *   <li>The noisy mean of Gaussian examples: {@link genbound.exact.channel.GaussianMeanProblem};
 *       noisy least squares at fixed points: {@link
 *       genbound.exact.channel.GaussianRegressionProblem}.
 *   <li>A linear network that narrows from layer to layer: {@link
 *       genbound.exact.channel.LinearGaussianNetwork}, after He and Goldfeld (2025), arXiv
 *       2404.03176; example {@code NarrowingNetwork}.
 * </ul>
 *
 * <p><b>How large?</b> The number of samples is the number of symbols to the power n, so
 * enumeration serves for a handful of symbols and examples. Information is rounded up. For a joint
 * law it exceeds the exact value I by at most 2·10⁻¹³·(I + 3√I) + 10⁻²⁵ nats.
 */
package genbound.exact.channel;
