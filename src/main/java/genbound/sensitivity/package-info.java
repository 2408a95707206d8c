/**
 * Which rows of a matrix matter under ℓp norms, and how few rows can stand for all, after Woodruff
 * and Yasuda (2023), Sharper Bounds for ℓp Sensitivity Sampling.
 *
 * <p><b>In which order?</b>
 *
 * <ul>
 *   <li>Scores of the rows. {@link genbound.sensitivity.Sensitivities} has each row's sensitivity
 *       between two proved ends, at one optimisation for each row. {@link
 *       genbound.sensitivity.Leverage} (exact for p = 2) and {@link
 *       genbound.sensitivity.LewisWeights} are quicker, and bound it from above with the factors
 *       that they state.
 *   <li>The sum of the sensitivities, which decides the size of the sample: {@link
 *       genbound.sensitivity.TotalSensitivity}, from the structure of the matrix.
 *   <li>How densely to sample: {@link genbound.sensitivity.SensitivitySampleSize}, with all
 *       constants explicit.
 *   <li>Drawing: {@link genbound.sensitivity.SensitivitySampler} gives {@link
 *       genbound.sensitivity.SampledRows}, each with the probability it was drawn with.
 * </ul>
 *
 * <p><b>When does it say anything?</b> The explicit constants are large: a sample is smaller than
 * the matrix only for many rows, few columns and a coarse accuracy. The proofs are in {@code
 * proofs/sensitivities.md}, the example is {@code Sensitivity}.
 */
package genbound.sensitivity;
