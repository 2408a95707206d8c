/**
 * Bounds on the risk of hypotheses chosen from a class after the examples were seen, from the size
 * of the class, its growth function or its VC dimension; and of predictors that a part of the
 * sample determines.
 *
 * <p><b>Which one?</b> A grid of models: {@link genbound.vc.VcFiniteBinomial}. Hypotheses of
 * unequal description length: {@link genbound.vc.VcOccamBinomial}. A class of known VC dimension or
 * growth: {@link genbound.vc.VcGhostSample}, or {@link genbound.vc.VcGhostSampleRealisable} if only
 * a hypothesis without an error was to be certified. A model that was made by Pick-to-Learn: {@link
 * genbound.vc.VcPickToLearnOneSided}. Unlabelled examples that were at hand, and a class that was
 * chosen by them, such as linear classifiers of a graph's nodes: {@link
 * genbound.vc.VcTransductive}. Support vectors, prototypes, or any predictor that a few examples
 * determine: {@link genbound.vc.VcCompressionBinomial}.
 *
 * <p><b>Order.</b> At equal evidence binomial ≤ kl ≤ Hoeffding; a class of one is a hold-out set;
 * the exact ghost sample is below all other bounds for a class of VC dimension 1 or more, and about
 * halves what they add to the empirical risk; relative deviation, solved, {@link
 * genbound.vc.VcRelativeDeviation}, is below its relaxed form {@link
 * genbound.vc.VcRelativeDeviationRelaxed}, and is a closed form for small empirical risks. Vapnik’s
 * form, {@link genbound.vc.VcVapnik}, is one for larger ones. It is below {@link
 * genbound.vc.VcRademacher} for every class that is not tiny, and below {@link
 * genbound.vc.VcClassical}, which is kept for comparison with textbooks.
 *
 * <p><b>Kept examples.</b> Every bound on a predictor that a part of the sample determines takes
 * one {@link genbound.evidence.CompressedSample}: all n examples, those kept, and the errors among
 * the others.
 *
 * <p><b>Other losses, and no errors.</b> For losses in a range: {@link genbound.vc.VcFiniteKl},
 * {@link genbound.vc.VcOccamKl} and {@link genbound.vc.VcCompressionKl}; in closed form {@link
 * genbound.vc.VcFiniteHoeffding} and {@link genbound.vc.VcOccamHoeffding}; for a class of losses of
 * known pseudo-dimension {@link genbound.vc.VcPseudoDimension}. For hypotheses without an error on
 * the sample, in closed form: {@link genbound.vc.VcFiniteRealisable}, {@link
 * genbound.vc.VcOccamRealisable}, {@link genbound.vc.VcRealisable} and {@link
 * genbound.vc.VcCompressionRealisable}. {@link genbound.vc.VcScenario} is for a compressed set
 * whose size was bounded beforehand.
 *
 * <p><b>Several classes.</b> {@link genbound.vc.GrowthFunction#ofNatarajanDimension} counts the
 * labellings of a class with several labels; what takes a growth function serves it.
 *
 * <p><b>Wide networks.</b> {@link genbound.vc.GrowthFunction#ofBoundedNetworks} is for networks of
 * one hidden layer with bounded weights and any number of units, whose errors are counted at a
 * margin, after Liu, Yu and Yong (2024), Numerical Approximation Capacity of Neural Networks with
 * Bounded Parameters; example {@code WideNetworks}.
 *
 * <p>Dimensions of the standard classes are at {@link genbound.vc.VcDimension}; each says whether
 * it is exact, and an infinite one says why.
 *
 * <p>What no bound for a class can do, with fewer examples than its dimension: {@link
 * genbound.limits}.
 */
package genbound.vc;
