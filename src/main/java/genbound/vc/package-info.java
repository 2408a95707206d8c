/**
 * Bounds on the risk of hypotheses chosen from a class after the examples were seen, from the size
 * of the class, its growth function or its VC dimension; and of predictors that a part of the
 * sample determines.
 *
 * <p><b>Which one?</b> A grid of models: {@link genbound.vc.VcFiniteBinomial}. Hypotheses of
 * unequal description length: {@link genbound.vc.VcOccamBinomial}. A class of known VC dimension:
 * {@link genbound.vc.VcRademacher}, or {@link genbound.vc.VcRelativeDeviation} when the empirical
 * risk is small. A model that was made by Pick-to-Learn: {@link genbound.vc.VcPickToLearnOneSided}.
 * Support vectors, prototypes, or any predictor that a few examples determine: {@link
 * genbound.vc.VcCompressionBinomial}.
 *
 * <p><b>Order.</b> At equal evidence binomial ≤ kl ≤ Hoeffding; a class of one is a hold-out set;
 * relative deviation, solved, is below its relaxed form. {@link genbound.vc.VcClassical} and {@link
 * genbound.vc.VcVapnik} are kept for comparison with textbooks.
 *
 * <p>Dimensions of the standard classes are at {@link genbound.vc.VcDimension}; each says whether
 * it is exact, and an infinite one says why.
 *
 * <p>What no bound for a class can do, with fewer examples than its dimension: {@link
 * genbound.limits}.
 */
package genbound.vc;
