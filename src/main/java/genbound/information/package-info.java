/**
 * Bounds on the generalisation gap from the mutual information between sample and hypothesis. They
 * are about one learner on one distribution, not about a class.
 *
 * <p><b>In expectation, or with a probability?</b> Most bounds here hold in expectation: they speak
 * of the average over samples and over the learner's randomness, and say nothing about the run at
 * hand. They are {@link genbound.bound.ExpectedBound}s, without a δ. Those that hold for one run,
 * with probability ≥ 1 − δ, are {@link genbound.bound.HighProbabilityBound}s. The two are never
 * mixed. Where a bound in expectation asks for an empirical risk, it asks for its average over
 * samples too.
 *
 * <p><b>What does each quantity mean?</b> All are in nats.
 *
 * <ul>
 *   <li>I(W;S): what the hypothesis tells about the whole sample. It is infinite for deterministic
 *       learners of real parameters.
 *   <li>I(W;Zᵢ): what it tells about one example. These add up to at most I(W;S).
 *   <li>CMI: draw n pairs of examples, and let n fair coins pick one of each for training. CMI is
 *       what the hypothesis tells, to one who sees all 2n examples, about the coins. It is at most
 *       n·ln 2 and at most I(W;S); larger numbers are refused.
 *   <li>f-CMI, e-CMI, ld-CMI: the same for the predictions, the losses or the difference of the
 *       losses on one pair, and one coin. Each is at most the one before it, and at most ln 2. The
 *       single-loss information is about the loss on one example alone. For losses the information
 *       without conditioning on the supersample suffices, and is smaller. For predictions it does
 *       not: losses cannot be recovered from predictions without the labels.
 *   <li>The information density and KL(posterior‖prior): the same before averaging, at one
 *       hypothesis or at one sample. The density may be negative.
 *   <li>The maximal leakage: what any function of the sample gains by seeing the hypothesis, in the
 *       worst case; at most ln|W|. Sibson's information lies between it and I(W;S).
 * </ul>
 *
 * <p><b>Where do the numbers come from?</b> These quantities belong to the distribution of the
 * examples, which nobody knows. They are bounded by what is known of the learner (how many
 * hypotheses, how much noise, which temperature) and then the bound is a certificate. Or they are
 * estimated from repeated training, which costs many runs, and a plug-in estimate from k runs is
 * too large by about (values − 1)/(2k) nats on average; the bound at an estimate is then an
 * estimate of a bound, whatever its type here, an {@link genbound.bound.Indication}. {@link
 * genbound.evidence.Assumption#INFORMATION_KNOWN} says so in every certificate concerned. An
 * estimate with an interval makes a certificate, which pays for the interval out of its δ: {@link
 * genbound.bound.EstimatedBound}. With a true information of 0, the upper limit is about 0.4 nats
 * after 30 repetitions and 0.015 after 1000. For losses on pairs few values are seen, which is why
 * e-CMI and its kin are the ones to estimate.
 *
 * <p><b>What do the same trainings say directly?</b> Whoever can train again and again on samples
 * of their own has the losses on fresh examples of every run. Their mean bounds the average risk,
 * {@link genbound.information.InformationDirectRisk}, and the mean of the differences the average
 * gap, {@link genbound.information.InformationDirectGap}. A bound that is fed with an information
 * estimated from those losses is always larger than these: it explains a gap, and they certify it.
 * Information bounds certify where the information is known from the learner: from its noise, its
 * outputs, its temperature.
 *
 * <p><b>Which one?</b>
 *
 * <table>
 *   <caption>What is known, and the bound for it</caption>
 *   <tr><th>known</th><th>in expectation</th><th>with probability</th></tr>
 *   <tr><td>a number of hypotheses, a leakage</td>
 *       <td>{@link genbound.information.InformationMutualKl}</td>
 *       <td>{@link genbound.information.InformationLeakageKl}</td></tr>
 *   <tr><td>I(W;S), or the sum of the I(W;Zᵢ), losses in a range</td>
 *       <td>{@link genbound.information.InformationMutualKl}</td>
 *       <td>{@link genbound.information.InformationEventTail}, at 1/δ</td></tr>
 *   <tr><td>I(W;S), losses with tails</td>
 *       <td>{@link genbound.information.InformationXuRaginsky}</td>
 *       <td>{@link genbound.information.InformationEventTail}, at 1/δ</td></tr>
 *   <tr><td>I(W;Zᵢ), losses with tails</td>
 *       <td>{@link genbound.information.InformationIndividualSample}</td>
 *       <td>none</td></tr>
 *   <tr><td>CMI, small empirical risk</td>
 *       <td>{@link genbound.information.InformationCmiFastRate}</td>
 *       <td>{@link genbound.information.InformationCmiTailKl}</td></tr>
 *   <tr><td>CMI, large empirical risk</td>
 *       <td>{@link genbound.information.InformationCmi}</td>
 *       <td>{@link genbound.information.InformationCmiTail}</td></tr>
 *   <tr><td>losses on pairs</td>
 *       <td>{@link genbound.information.InformationLossDifferenceFastRate}, without the empirical
 *           risk {@link genbound.information.InformationLossDifference}</td>
 *       <td>none</td></tr>
 *   <tr><td>no error on the sample</td>
 *       <td>{@link genbound.information.InformationLossDifferenceInterpolating}, exact</td>
 *       <td>none</td></tr>
 *   <tr><td>a posterior and a prior</td>
 *       <td>none</td>
 *       <td>{@link genbound.information.InformationPosteriorTail}; one draw: {@link
 *           genbound.information.InformationDensityTail}</td></tr>
 *   <tr><td>a temperature</td>
 *       <td>{@link genbound.information.InformationGibbs}</td>
 *       <td>none</td></tr>
 *   <tr><td>noise in every step</td>
 *       <td>{@link genbound.information.InformationSgldBatch}, {@link
 *           genbound.information.InformationSgld}</td>
 *       <td>none</td></tr>
 *   <tr><td>information at a network's layers</td>
 *       <td>{@link genbound.information.InformationHierarchical}</td>
 *       <td>none</td></tr>
 *   <tr><td>noise in a network's layers</td>
 *       <td>{@link genbound.information.InformationContracted}; with a temperature: {@link
 *           genbound.information.InformationGibbsContracted}</td>
 *       <td>none</td></tr>
 *   <tr><td>distances at a network's layers, a Lipschitz loss</td>
 *       <td>{@link genbound.information.InformationWasserstein}</td>
 *       <td>none</td></tr>
 *   <tr><td>quantised parameters</td>
 *       <td>{@link genbound.information.InformationFiniteParameters}</td>
 *       <td>{@link genbound.information.InformationLeakageKl}</td></tr>
 *   <tr><td>parameters in a cube, a loss that is Lipschitz in them</td>
 *       <td>{@link genbound.information.InformationLipschitzParameters}</td>
 *       <td>none</td></tr>
 *   <tr><td>an encoder of few values, any head on it</td>
 *       <td>none</td>
 *       <td>{@link genbound.information.InformationCellCounts} from counts, {@link
 *           genbound.information.InformationCells} from probabilities; the laws of the paper are
 *           {@link genbound.information.BottleneckRates}; example {@code Bottleneck}</td></tr>
 * </table>
 *
 * <p><b>Relatives.</b>
 *
 * <ul>
 *   <li>The magnitude of the gap: {@link genbound.information.InformationXuRaginskyAbsolute},
 *       {@link genbound.information.InformationCmiAbsolute}; its square: {@link
 *       genbound.information.InformationCmiSquared}.
 *   <li>CMI with the first published constants: {@link genbound.information.InformationCmiLinear};
 *       for a learner without errors: {@link genbound.information.InformationCmiInterpolating}.
 *   <li>Losses on pairs: {@link genbound.information.InformationEvaluatedCmi} and {@link
 *       genbound.information.InformationBinaryKl}, on single examples {@link
 *       genbound.information.InformationSingleLoss} and, where the empirical risk is small, {@link
 *       genbound.information.InformationSingleLossFastRate}; predictions: {@link
 *       genbound.information.InformationFunctionalCmi}.
 *   <li>One run: {@link genbound.information.InformationXuRaginskyTail}, {@link
 *       genbound.information.InformationMutualTail}, {@link
 *       genbound.information.InformationLeakage}, {@link genbound.information.InformationSibson},
 *       {@link genbound.information.InformationSibsonKl}; one draw from a posterior on a
 *       supersample: {@link genbound.information.InformationCmiDensityTail}.
 *   <li>The Gibbs algorithm exactly: {@link genbound.information.InformationGibbsExact}. Stochastic
 *       gradient Langevin dynamics in relaxed form: {@link
 *       genbound.information.InformationSgldRelaxed}.
 * </ul>
 *
 * <p><b>How are they ordered?</b> At equal evidence the fast rate is below 2r + 3·CMI/n everywhere,
 * and at r = 0 it is CMI/(n·ln 2). The bound from single examples is at most that from the whole
 * sample. For losses in a range {@link genbound.information.InformationMutualKl} is at most the
 * empirical risk and either of these; {@link
 * genbound.information.InformationLossDifferenceFastRate} is at most {@link
 * genbound.information.InformationBinaryKl}; {@link genbound.information.InformationEventTail} is
 * at most the other two tails from I(W;S). The bounds on the gap from coins are never above 1: with
 * I nats about a coin the gap is at most d(I), 0.44 at I = 0.1, 0.73 at 0.3, 0.90 at 0.5, 1 at ln
 * 2.
 *
 * <p><b>A test set that is used again.</b> An analyst who sees k scores, printed with v possible
 * values each, before choosing a model leaks at most k·ln v nats of the test set, whatever is done
 * with them. {@link genbound.information.InformationLeakageKl} with this leakage holds for the
 * model that is chosen.
 *
 * <p><b>Papers that became calculators.</b> He and Goldfeld (2025), Information-Theoretic
 * Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory, arXiv
 * 2404.03176: {@link genbound.information.InformationHierarchical}, {@link
 * genbound.information.InformationWasserstein}, {@link genbound.information.InformationContracted}
 * with {@link genbound.information.Contraction}, and the closed forms of {@code
 * genbound.exact.channel.LinearGaussianNetwork}; example {@code NarrowingNetwork}.
 */
package genbound.information;
