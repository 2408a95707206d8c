/**
 * Learning curves: exact and limiting errors of models simple enough to have them, averaged over
 * everything random. They are quantities, not certificates: none bounds the error of one trained
 * model. What is a scaling law only is a {@link genbound.bound.Rate}.
 *
 * <table>
 * <caption>From paper to class to example</caption>
 * <tr><th>Paper</th><th>Classes</th><th>Example</th></tr>
 * <tr><td>Cagnetta, Favero and Wyart (2023), What Can Be Learnt With Wide Convolutional Neural
 * Networks?</td><td>{@link genbound.linalg.HierarchicalKernel} and {@link
 * genbound.linalg.TorusSpectrum}, {@link genbound.curves.SpatialRates}, {@link
 * genbound.curves.TeacherStudent}</td><td>examples/SpatialScale.java</td></tr>
 * <tr><td>Advani, Saxe and Sompolinsky (2020), High-dimensional dynamics of generalization error in
 * neural networks</td><td>{@link genbound.curves.LinearDynamics}; {@link
 * genbound.estimate.FrozenSubspace} as evidence for {@code
 * genbound.Rademacher.frozenSubspace}</td><td>examples/DoubleDescent.java</td></tr>
 * </table>
 */
package genbound.curves;
