/**
 * What attention computes, in exact and finite numbers: softmax attention to tuples of places, its
 * cost, and how far a cheaper computation of it is from the true output. Nothing here bounds a
 * risk; what is proved is an error of computation.
 *
 * <p><b>Which one?</b> Before computing, {@link genbound.exact.attention.AttentionPlan} says what
 * the two routes cost for a size of the entries. {@link genbound.exact.attention.TensorAttention}
 * takes either: {@code exact}, which visits every tuple, or {@code lowRank}, whose {@link
 * genbound.exact.attention.LowRankAttention} carries a proved error for each column. Large logits,
 * which sharp attention needs, exclude the cheap route: {@link genbound.exact.attention.Match3} is
 * a task that shows it.
 *
 * <p>For how long a list a lead of a logit is enough, and which numbers a head cannot tell apart:
 * {@link genbound.exact.attention.AttentionSpan}. One softmax, with a mask: {@link
 * genbound.exact.attention.AttentionWeights}. The mean weight on the least of random numbers:
 * {@link genbound.exact.attention.NumberList}. Which embeddings follow from others, where bits add
 * up: {@link genbound.exact.attention.BinaryCode}.
 *
 * <table>
 * <caption>From paper to class to example</caption>
 * <tr><th>Paper</th><th>Classes</th><th>Example</th></tr>
 * <tr><td>Alman and Song (2024), How to Capture Higher-order Correlations? Generalizing Matrix
 * Softmax Attention to Kronecker Computation</td><td>{@link
 * genbound.exact.attention.TensorAttention}, {@link genbound.exact.attention.AttentionPlan}, {@link
 * genbound.exact.attention.KhatriRao}, {@link genbound.exact.attention.TaylorRemainder}, {@link
 * genbound.exact.attention.Match3}</td><td>examples/TensorAttentionCost.java</td></tr>
 * <tr><td>Yan, Swersky, Koutra, Ranganathan and Hashemi (2020), Neural Execution Engines: Learning
 * to Execute Subroutines</td><td>{@link genbound.exact.attention.AttentionSpan}, {@link
 * genbound.exact.attention.AttentionWeights}, {@link genbound.exact.attention.NumberList}, {@link
 * genbound.exact.attention.BinaryCode}; {@code genbound.Holdout.trace}</td><td>
 * examples/ExecutionTraces.java</td></tr>
 * </table>
 */
package genbound.exact.attention;
