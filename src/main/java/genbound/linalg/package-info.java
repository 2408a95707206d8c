/**
 * A thin, checked layer over EJML: inputs are never modified, and no failure goes unnoticed.
 *
 * <p><b>Which rows matter</b> (Woodruff and Yasuda 2023, Sharper Bounds for ℓp Sensitivity
 * Sampling). {@link genbound.sensitivity.Sensitivities} has each row's ℓp sensitivity between two
 * proved ends; {@link genbound.sensitivity.Leverage} and {@link genbound.sensitivity.LewisWeights}
 * have quicker numbers above it; {@link genbound.sensitivity.TotalSensitivity} bounds the sum by
 * the structure of the matrix. How many rows to draw, and drawing them: {@link
 * genbound.sensitivity.SensitivitySampleSize}, {@link genbound.sensitivity.SensitivitySampler}.
 * Example: {@code examples/Sensitivity.java}.
 *
 * <p><b>Wide convolutional networks</b> (Cagnetta, Favero and Wyart 2023). {@link
 * genbound.exact.curve.HierarchicalKernel} and {@link genbound.exact.curve.TorusSpectrum}; what
 * they learn is in {@code genbound.exact.curve}. Example: {@code examples/SpatialScale.java}.
 */
package genbound.linalg;
