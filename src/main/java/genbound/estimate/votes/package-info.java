/**
 * From the votes of an ensemble to its errors, one by one and in pairs: the evidence of the
 * majority-vote bounds in {@link genbound.pacbayes}.
 *
 * <p><b>In which order?</b> All votes in memory are a {@link genbound.estimate.votes.VotesMatrix},
 * which counts them as bits; votes that come example by example go to a {@link
 * genbound.estimate.votes.VotesAccumulator}, which keeps only counts. Both lead to {@link
 * genbound.estimate.votes.VoterStatistics}: the error of each voter and the joint errors and
 * disagreements of each pair, each on the examples that neither was trained on. Given weights of
 * the voters, these are the Gibbs risk, the tandem risk and the disagreement. {@link
 * genbound.estimate.votes.TandemWeights} finds weights that make the tandem bound small; the bound
 * holds for all weights at once, so choosing them costs nothing.
 *
 * <p><b>When do they say anything?</b> For the tandem risk, n is the smallest number of examples
 * that a pair of voters shares: about an eighth of the sample for the out-of-bag votes of bagged
 * trees. The tandem bound is at least four times the tandem risk, so two voters must err together
 * on less than a quarter of the examples.
 *
 * <p><b>A random vote</b>, whose weights are drawn from a Dirichlet law, has its Gibbs risk in
 * closed form: {@link genbound.estimate.votes.DirichletVote}.
 *
 * <p>The example is {@code ForestVote}.
 */
package genbound.estimate.votes;
