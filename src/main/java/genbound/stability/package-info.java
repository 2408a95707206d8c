/**
 * Bounds on the risk of an algorithm that hardly changes when one example does. They speak of the
 * algorithm, not of a class of hypotheses.
 *
 * <p><b>Two conventions</b> that differ by a factor of two, and two types that cannot be mixed up.
 * Under <i>removal</i> ({@link genbound.evidence.learner.RemovalStability}, β) an example is taken
 * out; under <i>replacement</i> ({@link genbound.evidence.learner.ReplacementStability}, γ) another
 * takes its place, so that γ is at most 2β. The formulas are made for one of the two each. Uniform
 * stability holds for every sample; hypothesis stability holds on average over samples, and is a
 * plain number.
 *
 * <p><b>How stable is my algorithm?</b> A kernel machine, ridge regression included: {@link
 * genbound.stability.RegularisedKernel}. Gradient methods, strongly convex objectives, bagging,
 * nearest neighbours: {@link genbound.stability.Coefficients}.
 *
 * <p><b>Which bound?</b>
 *
 * <ul>
 *   <li>Stable on every sample: {@link genbound.stability.StabilitySecondMoment} at a confidence of
 *       95 or 99 %. It pays 1/√δ, so for δ = 0.001 and less {@link
 *       genbound.stability.StabilityReplacement} or {@link genbound.stability.StabilityZhang} is
 *       mostly smaller, and so they are for γ below about 1/n; undecided, the tightest of the three
 *       by {@link genbound.Selection}.
 *   <li>Stability known under removal, and the leave-one-out risk: {@link
 *       genbound.stability.StabilityLeaveOneOutSecondMoment}, or {@link
 *       genbound.stability.StabilityLeaveOneOut} for a small δ; without that risk {@link
 *       genbound.stability.StabilityRemoval} or the forms for replacement.
 *   <li>Stable on average: {@link genbound.stability.StabilityMeanSquare} or {@link
 *       genbound.stability.StabilityHypothesis} with the leave-one-out risk, {@link
 *       genbound.stability.StabilityPointwise} with the empirical risk; for nearest neighbours
 *       {@link genbound.stability.StabilityNearestNeighboursTwoClasses} or {@link
 *       genbound.stability.StabilityNearestNeighbours}. They pay 1/√δ.
 *   <li>A mean of predictors, each trained on a random subset, such as a regression forest: {@link
 *       genbound.stability.StabilityOutOfBag}, whatever the learner.
 *   <li>On average over samples only: {@link genbound.stability.StabilityExpected}, {@link
 *       genbound.stability.StabilityOnAverageSmooth} and {@link
 *       genbound.stability.StabilityOnAverageLipschitz}. For gradient methods, by what the losses
 *       are: {@link genbound.stability.StabilitySgdConvex}, {@link
 *       genbound.stability.StabilitySgdStronglyConvex}, {@link
 *       genbound.stability.StabilitySgdNonConvex}, {@link
 *       genbound.stability.StabilitySgdNonSmooth}.
 *   <li>Trained on real and generated data (Zheng, Wu and Li 2023, Toward Understanding Generative
 *       Data Augmentation): {@link genbound.stability.StabilityAugmented}, or {@link
 *       genbound.stability.StabilityAugmentedZhang} for a few real examples among many and a
 *       stability well above 1/n; example {@code GenerativeAugmentation}.
 *   <li>Trained privately: {@link genbound.stability.StabilityPurePrivacy} for one run without a
 *       δₚ, {@link genbound.stability.StabilityPrivacyTransfer} with one; on average {@link
 *       genbound.stability.StabilityPrivacy}; losses without a range: {@link
 *       genbound.stability.StabilityPrivacyInformation}.
 * </ul>
 *
 * <p><b>When do they say anything?</b> Losses in [0, 1], no error on the sample, δ = 0.05. First
 * the largest γ (for hypothesis stability the largest β₁) with a bound below 1; a dash where there
 * is none. Then the bounds at three sizes of γ, 1 where they are vacuous.
 *
 * <pre>
 * largest     second moment  replacement  Zhang    Feldman–Vondrák  moments  hypothesis
 * n = 100     1.5e-1         3.4e-2       2.1e-2   -                -        1.8e-2
 * n = 1000    1.6e-1         1.2e-2       1.6e-2   1.0e-3           1.5e-4   1.9e-2
 * n = 10000   1.6e-1         4.0e-3       1.2e-2   1.5e-3           2.1e-4   1.9e-2
 * n = 100000  1.6e-1         1.3e-3       9.8e-3   1.5e-3           2.0e-4   1.9e-2
 *
 *             γ = 1/n                  γ = 10/n                 γ = 1/√n
 *             2nd m.  repl.   Zhang    2nd m.  repl.   Zhang    2nd m.  repl.   Zhang
 * n = 100     0.2423  0.3772  0.5430   0.6874  1.0000  1.0000   0.6874  1.0000  1.0000
 * n = 1000    0.0711  0.1172  0.1006   0.1016  0.8228  0.6577   0.2174  1.0000  1.0000
 * n = 10000   0.0220  0.0369  0.0205   0.0243  0.2581  0.0943   0.0688  1.0000  0.8320
 * n = 100000  0.0070  0.0117  0.0049   0.0072  0.0814  0.0141   0.0218  1.0000  0.3263
 * </pre>
 *
 * <p>{@link genbound.stability.StabilityFeldmanVondrak}, {@link
 * genbound.stability.StabilityMoments}, {@link genbound.stability.StabilityRogersWagner} and {@link
 * genbound.stability.StabilityDevroyeWagner} are there for comparison: each is above another bound
 * here wherever it says anything. {@link genbound.stability.StabilityRates} has laws whose
 * constants nobody stated.
 *
 * <p><b>At the inputs of the sample alone</b>, for regression with Gaussian noise and a known
 * truth: {@link genbound.stability.StabilityLinearSmoother}.
 *
 * <p>How far weights from private releases are from the true ones: {@link
 * genbound.stability.StabilityNoisyMoments}, after Zhu, Ding, Aggarwal, Xu and Wang (2024), from
 * {@link genbound.estimate.privacy.NoisyMoments}; example {@code PrivateSurvey}.
 */
package genbound.stability;
