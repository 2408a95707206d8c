/**
 * Risks in a domain that the examples do not come from: the target. Examples come from one or
 * several sources, and each theorem says what must be known of the difference.
 *
 * <ul>
 *   <li>Tested in one place, used in another, where inputs have moved by a known distance and
 *       labels have moved with them: {@link genbound.shift.ShiftWasserstein}, around any bound on
 *       the risk of ramp losses. It is the one to use where a distance can be stated, such as the
 *       drift of an instrument. A smaller margin ρ makes the ramp losses smaller and the distance
 *       count more; {@code Margins.marginForShift} names the best one, from other data than the
 *       bound's.
 *   <li>Predictors from several sources, whose labels may mean something else in the target domain:
 *       {@link genbound.shift.ShiftAdaptivityGap}, from a {@link genbound.shift.SourceDomain} for
 *       each, after Zhang et al. (2023), Domain-Specific Risk Minimization for Out-of-Distribution
 *       Generalization. It is the one to use where the ratio of the densities is known, or bounded,
 *       and it can be said how far the labellings are apart. {@code
 *       genbound.estimate.loss.ImportanceWeights} weights the losses; example {@code
 *       SourceDomains}.
 *   <li>Weights of predictors by how sure they are, which promise nothing: {@link
 *       genbound.shift.EntropyWeights}.
 *   <li>Why unlabelled examples from elsewhere help a learner, as scaling laws whose constants the
 *       paper hides: {@link genbound.shift.ShiftRates}.
 *   <li>Many environments, such as interventions, that were drawn at random, and a representation
 *       on which one predictor is nearly the best in each: {@link genbound.shift.ShiftInvariance},
 *       around any bound on the risk of a 0-1 loss, after Parulekar, Shanmugam and Shakkottai
 *       (2023), PAC Generalization via Invariant Representations. Candidates that were listed
 *       beforehand take {@code Vc.finiteBinomial}; all linear representations take a bound with
 *       {@code GrowthFunction.ofRepresentations}. Models and gaps are in {@code
 *       genbound.exact.world}; example {@code InvariantRepresentations}.
 * </ul>
 *
 * <p>After Saberi et al. (2024), Out-Of-Domain Unlabeled Data Improves Generalization, whose robust
 * loss is the ramp loss here; the example {@code OtherSite} certifies a classifier at a second
 * site. Their experiment in closed form is {@code genbound.exact.world.SelfTraining}.
 *
 * <p>All of these are bounds on the risk in the target domain, a quantity of its own: a selection
 * does not compare them with risks in the source domain. With labelled examples of the target
 * domain, any hold-out bound on these needs no condition on the difference.
 *
 * <p>Without a shift, the ramp losses serve {@code Rademacher.marginEmpirical}, for all linear
 * rules at once.
 */
package genbound.shift;
