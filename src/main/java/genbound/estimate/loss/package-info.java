/**
 * From losses and learners to evidence about risks.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>Losses that come one by one, or in parts on several machines: {@link
 *       genbound.estimate.loss.LossAccumulator}. Its result has the same bits in any order.
 *   <li>Losses of groups, such as the images of one patient: {@link
 *       genbound.estimate.loss.GroupedLosses}, whose unit is the group.
 *   <li>Rollouts that reach one stage of a task after the other, such as the intention, the grasp
 *       and the success of a robot (Fang, Zhang, Tong and Feng 2025): {@link
 *       genbound.estimate.loss.StageFunnel}, or {@link genbound.estimate.loss.StageAccumulator}
 *       from the rollouts one by one; what a shift takes of a rate, {@link
 *       genbound.estimate.loss.RelativeDrop}; example {@code StageFunnels}.
 *   <li>A Gibbs risk from draws of the posterior: {@code Evidence.monteCarlo}, an estimate that
 *       costs a part of δ, which is {@link genbound.estimate.loss.MonteCarloMean} for few draws; of
 *       a Gaussian posterior over linear classifiers, in closed form: {@link
 *       genbound.estimate.loss.StochasticLinearClassifier}.
 *   <li>A prior from one part of the sample and a certificate from the other: {@link
 *       genbound.estimate.loss.SplitSample}; example {@code StochasticClassifier}.
 *   <li>A model certified by how few examples it picked: {@link
 *       genbound.estimate.loss.PickToLearn}; example {@code PickToLearnCertificate}.
 *   <li>Margins of a classifier: {@link genbound.estimate.loss.Margins}; example {@code
 *       KernelMachine}.
 *   <li>Log losses that bound errors: {@link genbound.estimate.loss.LogLoss}; example {@code
 *       WhichHead}.
 *   <li>Losses that count as the inputs of another domain would: {@link
 *       genbound.estimate.loss.ImportanceWeights}; example {@code SourceDomains}.
 *   <li>Leave-one-out predictions of ridge and kernel ridge regression for the price of one
 *       training: {@link genbound.estimate.loss.LeaveOneOut}; example {@code StableLearners}.
 *   <li>Training again with one example changed: {@link genbound.estimate.loss.StabilityProbe}. It
 *       can refute a claimed stability and never supports one.
 * </ul>
 *
 * <p>What folds over data has {@code add}, {@code merge} and {@code result}.
 */
package genbound.estimate.loss;
