/**
 * What a user hands in about a learner, beside the losses of its predictors. The doors are in
 * {@link genbound.Evidence}.
 *
 * <ul>
 *   <li><b>Information in nats</b> about each example, or each selector of a supersample: {@link
 *       genbound.evidence.learner.ExampleInformation}, or {@link
 *       genbound.evidence.learner.EstimatedInformation} from repeats; layer by layer of a network:
 *       {@link genbound.evidence.learner.LayerInformation}. <b>Distances between laws</b>, layer by
 *       layer: {@link genbound.evidence.learner.LayerTransport}.
 *   <li><b>The most that any loss moves</b>, for every sample of n: when an example is taken out
 *       {@link genbound.evidence.learner.RemovalStability}, when it is exchanged {@link
 *       genbound.evidence.learner.ReplacementStability}.
 *   <li><b>Losses of predictors that were each trained without the example</b>: {@link
 *       genbound.evidence.learner.LeaveOneOutRisk}; of the k-nearest-neighbour rule {@link
 *       genbound.evidence.learner.NearestNeighbourErrors}; of a mean of predictors each trained on
 *       a random subset {@link genbound.evidence.learner.OutOfBagRisk}.
 *   <li><b>How often pairs of voters</b> err together, {@link
 *       genbound.evidence.learner.TandemRisk}, and disagree, {@link
 *       genbound.evidence.learner.Disagreement}; both on the same examples, between two classes:
 *       {@link genbound.evidence.learner.VotePairs}.
 *   <li><b>The Rademacher complexity of its class</b>, on the sample at hand {@link
 *       genbound.evidence.learner.EmpiricalComplexity}, on average over samples {@link
 *       genbound.evidence.learner.ExpectedComplexity}, on labelled and unlabelled inputs together
 *       {@link genbound.evidence.learner.TransductiveComplexity}. <b>Norms of a trained
 *       network</b>, from above: {@link genbound.evidence.learner.NetworkNorms}. <b>The dimension
 *       of its units</b> up to a distance, from above: {@link
 *       genbound.evidence.learner.OuterDimension}.
 *   <li><b>How steeply a prediction rises</b> when its parameters move: the norm of its mean
 *       gradient, {@link genbound.evidence.learner.MeanGradient}, and the largest rise on the
 *       examples, {@link genbound.evidence.learner.EmpiricalSharpness}.
 * </ul>
 */
package genbound.evidence.learner;
