/**
 * What a user hands in. The type says what a number is a number of; its range comes with it, and
 * what it was computed from decides its n. The doors are in {@link genbound.Evidence}.
 *
 * <ul>
 *   <li><b>Errors or losses of one predictor</b>, or averaged over a posterior, on one sample:
 *       {@link genbound.evidence.EmpiricalRisk}. A count is an {@link
 *       genbound.evidence.ErrorCount}; a mean of which nothing else is known a {@link
 *       genbound.evidence.MeanLoss}; a mean with a variance a {@link genbound.evidence.LossSample};
 *       a mean of votes, computed with rounding, a {@link genbound.evidence.RoundedMean}. n counts
 *       the examples that were averaged over.
 *   <li><b>Losses in an order</b> that was fixed before they were seen: {@link
 *       genbound.evidence.LossSequence}. <b>How often a loss took each of few values</b>: {@link
 *       genbound.evidence.DiscreteLoss}; where these shares are estimates, a {@link
 *       genbound.evidence.DiscreteEstimate}. <b>Where two predictors differ</b> on one test set:
 *       {@link genbound.evidence.PairedErrors}, whose loss is a difference.
 *   <li><b>What is known of the learner</b>, its stability, its information about the examples, its
 *       votes and its complexity: {@link genbound.evidence.learner}.
 *   <li><b>A number known up to a confidence</b>: {@link genbound.evidence.Estimate}; a certificate
 *       can rest on it. <b>A number whose error is not known</b>: {@link
 *       genbound.evidence.PointEstimate}; it makes indications only.
 * </ul>
 *
 * <p><b>What is declared, not observed.</b> {@link genbound.evidence.LossRange}: the range in which
 * every loss lies, also that of examples not seen. {@link genbound.evidence.LossTail}: what is
 * known of losses without a range. {@link genbound.evidence.Grid}: values of a parameter, fixed
 * beforehand, of which the best may be taken. {@link genbound.evidence.Confidence}: 1 − δ. An
 * {@link genbound.evidence.Assumption} is a condition of a theorem that no type can express and the
 * user must ensure.
 */
package genbound.evidence;
