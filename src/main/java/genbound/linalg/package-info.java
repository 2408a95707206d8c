/**
 * A thin, checked layer over EJML: inputs are never modified, and no failure goes unnoticed.
 *
 * <p><b>Which rows matter</b> (Woodruff and Yasuda 2023, Sharper Bounds for ℓp Sensitivity
 * Sampling). {@link genbound.linalg.Sensitivities} has each row's ℓp sensitivity between two proved
 * ends; {@link genbound.linalg.Leverage} and {@link genbound.linalg.LewisWeights} have quicker
 * numbers above it; {@link genbound.linalg.TotalSensitivity} bounds the sum by the structure of the
 * matrix. How many rows to draw, and drawing them: {@link genbound.estimate.SensitivitySampleSize},
 * {@link genbound.estimate.SensitivitySampler}. Example: {@code examples/Sensitivity.java}.
 *
 * <p><b>Wide convolutional networks</b> (Cagnetta, Favero and Wyart 2023). {@link
 * genbound.linalg.HierarchicalKernel} and {@link genbound.linalg.TorusSpectrum}; what they learn is
 * in {@code genbound.curves}. Example: {@code examples/SpatialScale.java}.
 */
package genbound.linalg;
