/**
 * Divergences of a posterior from a prior, in nats and rounded up: the price that PAC-Bayes and
 * Occam bounds charge. The door is {@link genbound.Divergence}.
 *
 * <p><b>Which one?</b>
 *
 * <ul>
 *   <li>Weights drawn around the trained ones: {@link
 *       genbound.estimate.divergence.GaussianDivergence} or {@link
 *       genbound.estimate.divergence.LaplaceDivergence}. A prior variance that is chosen after
 *       looking comes from a declared {@link genbound.estimate.divergence.VarianceGrid}, and its
 *       place in the grid is charged.
 *   <li>Weights of voters, or a distribution over finitely many hypotheses: {@link
 *       genbound.estimate.divergence.DiscreteDivergence}; distributions over such weights: {@link
 *       genbound.estimate.divergence.DirichletDivergence}.
 *   <li>One hypothesis that can be named: {@link genbound.estimate.divergence.DescriptionLength},
 *       in bits or tokens; a prompt under a language model: {@link
 *       genbound.estimate.divergence.TokenPrior}, example {@code Prompts}.
 *   <li>A real and a generated example: {@link genbound.estimate.divergence.TotalVariation},
 *       example {@code GenerativeAugmentation}.
 * </ul>
 *
 * <p><b>When do they say anything?</b> A PAC-Bayes bound needs a divergence well below n. The prior
 * must be fixed without the examples that certify: centre it at the initial weights, or train it on
 * a part of the sample with {@link genbound.estimate.loss.SplitSample}.
 */
package genbound.estimate.divergence;
