/**
 * Bounds on the risk of predictors drawn from a posterior that was chosen on the very examples that
 * certify it, in terms of its divergence from a prior that was fixed without them.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>A loss in a range: {@link genbound.pacbayes.PacBayesKl}, or {@link
 *       genbound.pacbayes.PacBayesKlExact}, a little tighter. If the Gibbs risk is itself sampled,
 *       as for neural networks, {@link genbound.pacbayes.PacBayesKlMonteCarlo}.
 *   <li>A training objective: {@link genbound.pacbayes.PacBayesQuadratic}, {@link
 *       genbound.pacbayes.PacBayesThiemann} or {@link
 *       genbound.pacbayes.PacBayesCatoniStrengthened}, closed forms that hold for all their
 *       parameters at once. Report the kl bound at the end.
 *   <li>Looking again and again while examples arrive: {@link
 *       genbound.pacbayes.PacBayesCoinBetting}.
 *   <li>A loss that varies little: {@link genbound.pacbayes.PacBayesBettingBernstein}, which is
 *       below {@link genbound.pacbayes.PacBayesEmpiricalBernstein} unless the divergence is next to
 *       nothing and n in the millions; if a bound on its variance is known, {@link
 *       genbound.pacbayes.PacBayesBennett}; an excess loss, {@link
 *       genbound.pacbayes.PacBayesUnexpectedBernstein}; a loss of few values, {@link
 *       genbound.pacbayes.PacBayesSplitKl}, or {@link genbound.pacbayes.PacBayesSplitKlMonteCarlo}
 *       with shares from draws; {@link genbound.Selection#sum} adds the risk of the reference.
 *   <li>A loss without bounds: {@link genbound.pacbayes.PacBayesSubGaussian}, {@link
 *       genbound.pacbayes.PacBayesSubGamma}; on both sides {@link
 *       genbound.pacbayes.PacBayesSubGaussianTwoSided}; at a large divergence {@link
 *       genbound.pacbayes.PacBayesChernoff}, whose price does not grow with it; a loss that is not
 *       negative and has a known second moment, however heavy its upper tail: {@link
 *       genbound.pacbayes.PacBayesSecondMoment}.
 *   <li>One hypothesis: {@link genbound.pacbayes.PacBayesOccam} if it can be named cheaply (a
 *       compressed network, a prompt), {@link genbound.pacbayes.PacBayesOccamMonteCarlo} if its
 *       risk was measured on a part of the examples (a language model), {@link
 *       genbound.pacbayes.PacBayesOccamMartingale} if it is judged token by token. If it was drawn
 *       from the posterior, {@link genbound.pacbayes.PacBayesOccamsHammerBinomial} or {@link
 *       genbound.pacbayes.PacBayesOccamsHammer}, which need no ln ξ(n); {@link
 *       genbound.pacbayes.PacBayesDisintegratedKl} when no order can be named beforehand, and
 *       {@link genbound.pacbayes.PacBayesDisintegratedRenyi}.
 *   <li>A prompt, after Akinwande, Jiang, Sam and Kolter (2024), Understanding prompt engineering
 *       may not require rethinking generalization: what it costs is at {@link
 *       genbound.estimate.divergence.TokenPrior}; {@link genbound.vc.VcOccamBinomial} is the
 *       tightest of the bounds for it, always. The example is {@code Prompts}.
 *   <li>A majority vote: {@link genbound.pacbayes.PacBayesTandem}, or {@link
 *       genbound.pacbayes.PacBayesFirstOrder} when few examples are shared; with unlabelled
 *       examples {@link genbound.pacbayes.PacBayesDis}; strong voters {@link
 *       genbound.pacbayes.PacBayesChebyshevCantelli}; two classes {@link
 *       genbound.pacbayes.PacBayesCBound2}, or {@link genbound.pacbayes.PacBayesCBound1} with both
 *       parts estimated apart.
 *   <li>A prior learnt on a part of the sample: {@link genbound.estimate.loss.SplitSample} and any
 *       of the above on the rest, or {@link genbound.pacbayes.PacBayesRecursive} ({@link
 *       genbound.pacbayes.PacBayesRecursiveMonteCarlo} with shares from draws), which wastes
 *       nothing. Compare it with the kl bound on the last part alone and fix beforehand which is
 *       meant: where the last posterior is near its prior, the last part alone is the tighter.
 *   <li>Hypotheses drawn at random before the examples were seen, of which a few err little on
 *       them: {@link genbound.pacbayes.PacBayesConditionedPrior}; the number behind it is at {@link
 *       genbound.estimate.bias.InductiveBias}.
 *   <li>Losses along sequences that depend on a window of tokens, such as in-context predictions,
 *       after Liu, Cai, Chen and Li (2024), Towards Better Understanding of In-Context Learning
 *       Ability from In-Context Uncertainty Quantification: {@link
 *       genbound.pacbayes.PacBayesWindows}, for fresh sequences of the tasks at hand; for fresh
 *       tasks the kl bound, a sequence being an example. Example {@code InContext}.
 *   <li>A random vote: {@link genbound.estimate.votes.DirichletVote} and the kl bound, without the
 *       factor 2 or 4 of a fixed vote.
 * </ul>
 *
 * <p><b>Parameters.</b> An inverse temperature or λ fixed beforehand: {@link
 * genbound.pacbayes.PacBayesCatoni}, {@link genbound.pacbayes.PacBayesLinear}; the best of a
 * declared grid: {@link genbound.pacbayes.PacBayesCatoniGrid}, {@link
 * genbound.pacbayes.PacBayesLinearGrid}; tuned on the same examples: {@link
 * genbound.pacbayes.PacBayesCatoniUniform}. One's own function of the two risks: {@link
 * genbound.pacbayes.PacBayesComparator}. Closed forms to compare with tables: {@link
 * genbound.pacbayes.PacBayesMcAllester}, {@link genbound.pacbayes.PacBayesMcAllester1999}, {@link
 * genbound.pacbayes.PacBayesFastRate}.
 *
 * <p><b>How are they ordered?</b> At equal evidence, kl with ξ(n) ≤ kl ≤ quadratic = λ-bound ≤ fast
 * rate, and kl ≤ McAllester ≤ McAllester (1999). The smallest Catoni bound with ξ(n), over C, is
 * the kl bound with ξ(n). Coin betting lies between kl with ξ(n) and kl. The Bernstein bound by
 * betting is never above coin betting.
 *
 * <p><b>What does each cost?</b> The divergence, ln(1/δ), and a constant: ln(2√n) for kl and its
 * relaxations, Maurer's ln ξ(n) for all others that rest on kl, which is some 0.45 less, and the
 * number of values times ξ(n) for split-kl; ln(1) when one parameter was fixed beforehand, ln|G|
 * for a declared grid. Divergences in closed form are at {@link genbound.Divergence}. What was
 * tuned after looking must be uniform in the theorem or charged: a prior variance from {@link
 * genbound.estimate.divergence.VarianceGrid} adds {@link genbound.Divergence#indexInSequence}.
 *
 * <p>The law of sharpness-aware minimisation, whose condition cannot be checked, is a rate, and so
 * is that of in-context prediction: {@link genbound.pacbayes.PacBayesRates}.
 */
package genbound.pacbayes;
