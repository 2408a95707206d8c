/**
 * Small classes that turn data and models into evidence. What folds over data has {@code add},
 * {@code merge} and {@code result}, and gives the same bits whatever the order and the partition.
 * What says how wrong it may be is an {@link genbound.bound.Estimate}, which a certificate can rest
 * on; what does not is a {@link genbound.bound.PointEstimate}.
 *
 * <p>{@link genbound.estimate.TokenPrior} says what a prompt costs under a language model.
 *
 * <p><b>Papers that became calculators</b>
 *
 * <ul>
 *   <li>Woodruff and Yasuda (2023), Sharper Bounds for ℓp Sensitivity Sampling: {@link
 *       genbound.estimate.SensitivitySampleSize} and {@link genbound.estimate.SensitivitySampler},
 *       on {@link genbound.linalg.Sensitivities}; example {@code Sensitivity}.
 *   <li>Zheng, Wu and Li (2023), Toward Understanding Generative Data Augmentation: {@link
 *       genbound.estimate.GaussianMixtureAugmentation} and {@link
 *       genbound.estimate.TotalVariation}; example {@code GenerativeAugmentation}.
 * </ul>
 */
package genbound.estimate;
