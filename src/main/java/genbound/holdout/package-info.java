/**
 * Bounds on the risk of one predictor, from examples it was not chosen with.
 *
 * <p>Which one? For errors, {@link genbound.holdout.HoldoutBinomial}: nothing that sees the count
 * alone is tighter. For the mean of losses in a range, {@link genbound.holdout.HoldoutConvexOrder},
 * never above {@link genbound.holdout.HoldoutHoeffdingBentkus} and {@link
 * genbound.holdout.HoldoutKl}, unless the losses vary little; then {@link
 * genbound.holdout.HoldoutEmpiricalBernstein} from some 200 examples on, or, if a bound on the
 * variance is known beforehand, {@link genbound.holdout.HoldoutBennett}. {@link
 * genbound.holdout.HoldoutHoeffding} and {@link genbound.holdout.HoldoutBernstein} are the closed
 * forms of textbooks; {@link genbound.holdout.HoldoutOkamoto} is a closed form of kl, on many
 * examples sharper than Hoeffding's for a mean below 1/8. For losses without a ceiling, {@link
 * genbound.holdout.HoldoutSubGaussian}, if their lower tail is known beforehand to be no heavier
 * than a Gaussian one; it speaks from above only, and with σ = 1/2 it is Hoeffding's for [0, 1].
 * For losses that are not negative, such as those weighted by importance, {@link
 * genbound.holdout.HoldoutSecondMoment} wants a bound on their second moment alone. For a test set
 * drawn stratum by stratum, {@link genbound.holdout.HoldoutStratified}.
 *
 * <p>For two models on one test set, {@link genbound.holdout.HoldoutMcNemar}, which tells which of
 * them is better, or {@link genbound.holdout.HoldoutSplitBinomial} where they differ on few
 * examples; both see models apart that kl and Bernstein do not. The latter also takes any other
 * loss of few values. For a sample from a finite lot, drawn without replacement, {@link
 * genbound.holdout.HoldoutFinitePopulation} counts the errors of the lot exactly, {@link
 * genbound.holdout.HoldoutRemainder} those among its members that were not checked, such as the
 * unlabelled nodes of a graph (example {@code GraphConvolution}), and {@link
 * genbound.holdout.HoldoutSerfling} takes losses.
 *
 * <p>For errors on cases that differ, such as those of a fixed benchmark, of which none was drawn
 * at random, {@link genbound.holdout.HoldoutPoissonBinomial}: the risk is then the mean over these
 * cases. For one model on two test sets, before and after a shift, {@link
 * genbound.holdout.HoldoutTwoSample} if the sets are independent, and {@link
 * genbound.holdout.HoldoutTwoSampleBinomial} if they may not be, if the first one chose the model
 * among checkpoints, or if a risk is near 0 or 1; {@link
 * genbound.holdout.HoldoutTwoSampleHoeffding} is the closed form. Example {@code StageFunnels}.
 *
 * <p>For a test set that is used again and again, {@link genbound.holdout.HoldoutLadder}, if the
 * score so far is all that is shown of it, rounded and only when it improves. It is kl at a larger
 * ln(1/δ): by some 100 for 1000 submissions and 20 levels.
 *
 * <p>For a step that is run many times in a row, where whole runs cannot be tried, {@link
 * genbound.holdout.HoldoutTrace}, from one step of each of many correct traces of the length that
 * is used; example {@code ExecutionTraces}.
 *
 * <p>For a surrogate that is about to be searched for its largest prediction, {@link
 * genbound.holdout.HoldoutSharpness} bounds how far its mean prediction rises when its parameters
 * move, from the norm of the mean gradient, after the penalty of Dao, Nguyen, Truong and Hoang
 * (2024), Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques; example
 * {@code SurrogateGradient}.
 *
 * <p>All of these are for one look at a number of examples that was fixed beforehand. To look after
 * every example, and act on what is seen: {@link genbound.holdout.HoldoutBetting}, the tightest;
 * {@link genbound.holdout.HoldoutPredictablePlugIn} in one pass over the losses, and {@link
 * genbound.holdout.RiskMonitor} as they come; {@link genbound.holdout.HoldoutNormalMixture}, {@link
 * genbound.holdout.HoldoutNormalMixtureOneSided} for one side alone, and {@link
 * genbound.holdout.HoldoutStitched} in closed form. While the risk does not change, {@link
 * genbound.holdout.HoldoutNested} keeps the best of all looks so far, and says when two of them
 * contradict each other. When the risk drifts, the closed forms speak of the mean risk so far, and
 * the monitor of an average that is weighted by its bets.
 *
 * <p>At equal evidence: binomial ≤ convex order ≤ Hoeffding–Bentkus ≤ kl ≤ Hoeffding, kl ≤ Okamoto,
 * Bennett ≤ Bernstein, two-sample Chernoff ≤ two-sample Hoeffding, and the finite lot ≤ Serfling ≤
 * Hoeffding. Choose before looking, or let {@link genbound.Selection} pay for the choice.
 */
package genbound.holdout;
