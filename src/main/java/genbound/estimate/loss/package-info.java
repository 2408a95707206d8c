/**
 * Small classes that turn data and models into evidence. What folds over data has {@code add},
 * {@code merge} and {@code result}, and gives the same bits whatever the order and the partition.
 * What says how wrong it may be is an {@link genbound.evidence.Estimate}, which a certificate can
 * rest on; what does not is a {@link genbound.evidence.PointEstimate}.
 *
 * <p>{@link genbound.estimate.divergence.TokenPrior} says what a prompt costs under a language
 * model.
 *
 * <p><b>Papers that became calculators</b>
 *
 * <ul>
 *   <li>Woodruff and Yasuda (2023), Sharper Bounds for ℓp Sensitivity Sampling: {@link
 *       genbound.sensitivity.SensitivitySampleSize} and {@link
 *       genbound.sensitivity.SensitivitySampler}, on {@link genbound.sensitivity.Sensitivities};
 *       example {@code Sensitivity}.
 *   <li>Zheng, Wu and Li (2023), Toward Understanding Generative Data Augmentation: {@link
 *       genbound.exact.world.GaussianMixtureAugmentation} and {@link
 *       genbound.estimate.divergence.TotalVariation}; example {@code GenerativeAugmentation}.
 * </ul>
 */
package genbound.estimate.loss;
