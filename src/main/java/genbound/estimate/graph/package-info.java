/**
 * What bounds need to know of a graph, and what a graph is worth.
 *
 * <p>After Esser, Vankadara and Ghoshdastidar (2021), Learning Theory Can (Sometimes) Explain
 * Generalisation in Graph Neural Networks; example {@code GraphConvolution}:
 *
 * <ul>
 *   <li>{@link genbound.estimate.graph.Graph} from edges, {@link
 *       genbound.estimate.graph.GraphOperator} from a graph: the symmetric normaliser, the mean,
 *       the sum, or a matrix of one's own, with its norms from above.
 *   <li>The complexity that {@code Rademacher.transductive} takes, for a {@link
 *       genbound.estimate.graph.LabelSplit} of the nodes: of linear scores of convolved features
 *       {@link genbound.estimate.graph.LabelSplit#linear}, of a network {@link
 *       genbound.estimate.graph.GraphNetwork} of {@link genbound.estimate.graph.GraphLayer}s, of
 *       any class by random signs {@link genbound.estimate.graph.SampledTransductive}.
 *   <li>When convolution helps: two communities of a {@link genbound.estimate.graph.BlockModel},
 *       and how often their nodes are told apart after k convolutions, {@link
 *       genbound.estimate.graph.ConvolvedMixture}.
 * </ul>
 *
 * <p>After Qiu, Zeng, Ji, Yan, Wang, Zhou, Han, Dai, Pan and Yang (2025), Reward Generalization in
 * RLHF: A Topological Perspective; example {@code PreferenceTopology}: how well comparisons of
 * responses tie their rewards together, along the best path and by all evidence, {@link
 * genbound.estimate.graph.PreferenceGraph}. The rates are {@code exact.curve.RewardRates}.
 *
 * <p><b>When do they say anything?</b> Linear scores of convolved features have a complexity that a
 * good graph makes much smaller at each step; networks of several layers have one that is large for
 * most weights. A transductive bound pays some tenths for a split of a few hundred nodes before any
 * complexity; for a classifier that was fixed before the labels were drawn {@code
 * Holdout.remainder} is far tighter, for a class of few features {@code Vc.transductive}.
 */
package genbound.estimate.graph;
