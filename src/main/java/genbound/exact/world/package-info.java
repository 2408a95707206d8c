/**
 * Distributions of examples with known risk: one draws samples from them, trains, and sees whether
 * a bound holds and how far it is from the truth.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>Classification: {@link genbound.exact.world.GaussianMixtureWorld}, two normal classes with
 *       a share of turned labels; the risk of every linear rule is known. {@link
 *       genbound.exact.world.TwoGaussians} has any two means and a full covariance, and knows the
 *       Bayes error.
 *   <li>Classification that no linear rule learns: {@link genbound.exact.world.XorClusters}, four
 *       normal clusters labelled like an exclusive or, after Xu, Wang, Frei, Vardi and Hu (2024),
 *       Benign Overfitting and Grokking in ReLU Networks for XOR Cluster Data; the least error is
 *       known, and that of every linear rule. Example {@code Grokking}, with {@link
 *       genbound.exact.curve.XorGrokking}.
 *   <li>Regression: {@link genbound.exact.world.GaussianRegressionWorld}; the risk of every linear
 *       predictor is known, for the squared loss and for the loss that is cut off.
 *   <li>Anything that can be evaluated: {@link genbound.exact.world.FiniteAlphabetWorld}, where a
 *       risk is a finite sum.
 *   <li>Training on real and generated examples, after Zheng, Wu and Li (2023), Toward
 *       Understanding Generative Data Augmentation: {@link
 *       genbound.exact.world.GaussianMixtureAugmentation}, with the expected gap in closed form;
 *       example {@code GenerativeAugmentation}.
 *   <li>Thresholds on a line, in domains with other inputs and other labels: {@link
 *       genbound.exact.world.NormalThresholds}.
 *   <li>Regression in context, after Liu, Cai, Chen and Li (2024), Towards Better Understanding of
 *       In-Context Learning Ability from In-Context Uncertainty Quantification: {@link
 *       genbound.exact.world.InContextRegression}, the best predictor with its own variance;
 *       example {@code InContext}.
 *   <li>Self-training on unlabelled points, after Saberi et al. (2024), Out-Of-Domain Unlabeled
 *       Data Improves Generalization: {@link genbound.exact.world.SelfTraining}, exact for
 *       infinitely many points, and what points from elsewhere make of it.
 *   <li>Interventions on a linear structural equation model, after Parulekar, Shanmugam and
 *       Shakkottai (2023), PAC Generalization via Invariant Representations: {@link
 *       genbound.exact.world.LinearSem} gives the moments of an {@link
 *       genbound.exact.world.Environment}, and {@link genbound.exact.world.InvarianceGap} says how
 *       far a {@link genbound.exact.world.Representation} with a head is from the best there;
 *       example {@code InvariantRepresentations}.
 * </ul>
 *
 * <p>Samples are {@link genbound.exact.world.LabelledSample}s, drawn from a generator of random
 * numbers that the caller seeds. These classes simulate; nothing here is a bound.
 */
package genbound.exact.world;
