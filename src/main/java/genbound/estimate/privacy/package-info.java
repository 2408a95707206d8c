/**
 * Learning from what people release of themselves with noise: mechanisms whose privacy and error
 * are exact, and estimates from them.
 *
 * <p><b>Which one?</b> One vector a person, to be averaged: {@link
 * genbound.estimate.privacy.SphereRandomizer}, purely ε-private. Any statistic of known
 * sensitivity, with a δ: the {@link genbound.estimate.privacy.GaussianMechanism}. Linear
 * regression: {@link genbound.estimate.privacy.NoisyMoments}, whose error is certified by {@code
 * Stability.noisyMoments}, and {@link genbound.estimate.privacy.SoftThreshold} after it.
 *
 * <p>What no method can do is in {@link genbound.limits.PrivateChannels} and {@link
 * genbound.limits.PrivateSparseRegression}; how errors scale, without constants, in {@link
 * genbound.estimate.privacy.PrivateRegressionRates}. Privacy as a source of generalisation is
 * {@code Stability.privacy} and its neighbours.
 *
 * <table>
 * <caption>From paper to class to example</caption>
 * <tr><th>Paper</th><th>Classes</th><th>Example</th></tr>
 * <tr><td>Zhu, Ding, Aggarwal, Xu and Wang (2024), Improved Analysis of Sparse Linear Regression in
 * Local Differential Privacy Model</td><td>all of this package, and {@link
 * genbound.limits.PrivateSparseRegression}</td><td>examples/PrivateSurvey.java</td></tr>
 * </table>
 */
package genbound.estimate.privacy;
