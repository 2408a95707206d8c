/**
 * Learning curves: exact and limiting errors of models simple enough to have them, averaged over
 * everything random. They are quantities, not certificates: none bounds the error of one trained
 * model. What is a scaling law only is a {@link genbound.bound.Rate}.
 *
 * <table>
 * <caption>From paper to class to example</caption>
 * <tr><th>Paper</th><th>Classes</th><th>Example</th></tr>
 * <tr><td>Cagnetta, Favero and Wyart (2023), What Can Be Learnt With Wide Convolutional Neural
 * Networks?</td><td>{@link genbound.exact.curve.HierarchicalKernel} and {@link
 * genbound.exact.curve.TorusSpectrum}, {@link genbound.exact.curve.SpatialRates}, {@link
 * genbound.exact.curve.TeacherStudent}</td><td>examples/SpatialScale.java</td></tr>
 * <tr><td>Advani, Saxe and Sompolinsky (2020), High-dimensional dynamics of generalization error in
 * neural networks</td><td>{@link genbound.exact.curve.LinearDynamics}; {@link
 * genbound.estimate.network.FrozenSubspace} as evidence for {@code
 * genbound.Rademacher.frozenSubspace}</td><td>examples/DoubleDescent.java</td></tr>
 * <tr><td>Xu, Wang, Frei, Vardi and Hu (2024), Benign Overfitting and Grokking in ReLU Networks for
 * XOR Cluster Data</td><td>{@link genbound.exact.curve.XorGrokking}, which simulates, with {@link
 * genbound.exact.curve.XorCurve} and {@link genbound.exact.curve.XorCondition}; {@link
 * genbound.exact.world.XorClusters}</td><td>examples/Grokking.java</td></tr>
 * <tr><td>Qiu, Zeng, Ji, Yan, Wang, Zhou, Han, Dai, Pan and Yang (2025), Reward Generalization in
 * RLHF: A Topological Perspective</td><td>{@link genbound.exact.curve.RewardRates}; {@link
 * genbound.estimate.graph.PreferenceGraph} for a graph at hand</td><td>
 * examples/PreferenceTopology.java</td></tr>
 * <tr><td>Zheng, Wu, Bao, Cao, Li and Zhu (2023), Revisiting Discriminative vs. Generative
 * Classifiers: Theory and Implications</td><td>{@link genbound.exact.curve.LogisticConsistency}, from
 * log loss to errors; {@link genbound.exact.curve.NaiveBayesSamples}; {@link
 * genbound.exact.curve.TwoRegimes} for curves at hand; {@link genbound.exact.world.TwoGaussians};
 * {@code Rademacher.logistic} certifies</td><td>examples/WhichHead.java</td></tr>
 * </table>
 */
package genbound.exact.curve;
