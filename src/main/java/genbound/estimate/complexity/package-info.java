/**
 * How rich a class of predictors is on given points.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>The empirical Rademacher complexity, by random signs: {@link
 *       genbound.estimate.complexity.SampledRademacher}. It is an estimate with an interval, which
 *       {@code Rademacher.empirical} takes and pays for. Closed forms from norms are in {@link
 *       genbound.rademacher.Complexities}, and need no draws.
 *   <li>The empirical Gaussian complexity: {@link genbound.estimate.complexity.SampledGaussian}. No
 *       bound takes it directly: {@link genbound.rademacher.Complexities#fromGaussian} converts it,
 *       at a factor of √(π/2).
 *   <li>A finite class, listed by the labels it gives: {@link
 *       genbound.estimate.complexity.Behaviours}, with its VC dimension on these points by search.
 *   <li>The VC dimension of a class that can only be trained: {@link
 *       genbound.estimate.complexity.EmpiricalVcDimension}. It is an estimate with a spread, and no
 *       certificate can rest on it.
 * </ul>
 *
 * <p><b>When do they say anything?</b> One draw needs one maximisation over the class, which must
 * be exact: a maximum that is only approached makes the complexity too small. 100 to 1000 draws are
 * usual; the error falls with the square root of draws times examples.
 */
package genbound.estimate.complexity;
