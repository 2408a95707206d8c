package genbound.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What may be at hand, which bounds it leads to, and what to measure for a tighter one: a table,
 * not a program. Bounds are named as they are called, {@code Door.method}.
 */
public enum Situation {
  HELD_OUT_ERRORS(
      "errors of one predictor on examples it has not seen",
      "Holdout.binomial",
      "Holdout.convexOrder, Holdout.hoeffdingBentkus, Holdout.kl, Holdout.hoeffding, Holdout.okamoto",
      "a larger test set; SampleSize.smallest says how large"),
  HELD_OUT_LOSSES(
      "losses in a range, of one predictor, on examples it has not seen",
      "Holdout.betting, Holdout.predictablePlugIn, Holdout.convexOrder",
      "Holdout.empiricalBernstein, Holdout.hoeffdingBentkus, Holdout.kl, Holdout.hoeffding, Holdout.okamoto",
      "the losses one by one instead of their mean: betting below 50 examples, the plug-in above"),
  TWO_MODELS(
      "the errors of two models on one test set",
      "Holdout.mcNemar",
      "Holdout.splitBinomial, Holdout.empiricalBernstein",
      "models that differ on few examples: only where they do does their difference vary"),
  TWO_TEST_SETS(
      "errors or losses on two test sets, such as of one model before and after a shift",
      "Holdout.twoSample, Holdout.twoSampleBinomial",
      "Holdout.twoSampleHoeffding, Holdout.mcNemar",
      "the same cases in both sets, and on which of them it erred: Holdout.mcNemar"),
  FIXED_CASES(
      "errors on the cases of a fixed benchmark, which are no draws from one distribution",
      "Holdout.poissonBinomial",
      "Holdout.stratified",
      "cases drawn at random, each a trial or a group: what is certified is then future cases"),
  LEADERBOARD(
      "a test set that was used again and again, through a board that shows the best score, rounded",
      "Holdout.ladder",
      "Vc.finiteBinomial, Vc.finiteKl",
      "fewer levels: each costs some ln of the submissions; or a fresh test set for the best"),
  FEW_VALUES(
      "a loss of few values, each counted",
      "Holdout.splitBinomial",
      "Holdout.hoeffdingBentkus, Holdout.empiricalBernstein",
      "fewer values: each step between two of them takes its share of δ"),
  FINITE_POPULATION(
      "errors or losses in a sample drawn without replacement from a finite lot",
      "Holdout.finitePopulation, Holdout.remainder, Holdout.serfling",
      "Holdout.binomial, Holdout.kl",
      "more of the lot: a full count leaves nothing open"),
  KNOWN_VARIANCE(
      "losses of one predictor and a bound on their variance, known beforehand",
      "Holdout.bennett",
      "Holdout.bernstein, Holdout.empiricalBernstein",
      "a smaller variance: subtract a reference loss of known mean"),
  HELD_OUT_UNBOUNDED_LOSSES(
      "losses of one predictor that are not bounded but have a light lower tail, known beforehand",
      "Holdout.subGaussian",
      "Holdout.secondMoment, PacBayes.subGaussian, PacBayes.subGamma",
      "a clipped or squashed loss, for which Holdout.kl holds"),
  WEIGHTED_LOSSES(
      "losses weighted by importance, or heavy-tailed, that are not negative and of known second"
          + " moment",
      "Holdout.secondMoment",
      "Holdout.subGaussian, Holdout.hoeffdingBentkus",
      "weights that vary less: their second moment is what the bound pays for"),
  STRATA(
      "a test set drawn stratum by stratum, with known shares",
      "Holdout.stratified",
      "Holdout.binomial",
      "sizes in proportion to the shares, or more examples where a share is large"),
  STREAM(
      "losses that are watched as they come",
      "Holdout.betting, Holdout.nested",
      "Holdout.normalMixtureOneSided, Holdout.normalMixture, Holdout.stitched, "
          + "PacBayes.coinBetting",
      "fix beforehand around which n the bound should be tightest"),
  FINITE_CLASS(
      "finitely many candidates, declared before the examples were seen",
      "Vc.finiteBinomial, Vc.finiteKl",
      "Vc.finiteHoeffding, Vc.finiteRealisable",
      "fewer candidates, or a prior that favours the likely ones: Vc.occamBinomial"),
  DESCRIPTION(
      "a predictor that can be written down: bits, tokens, a quantised or pruned network",
      "Vc.occamBinomial, PacBayes.occam",
      "Vc.occamKl, Vc.occamHoeffding, Vc.occamRealisable, PacBayes.occamMartingale",
      "a shorter description: Divergence.selfDelimitingBits, fileBits, tokens"),
  GROWTH(
      "a class of known VC dimension or growth",
      "Vc.ghostSample, Vc.ghostSampleRealisable",
      "Vc.vapnik, Vc.relativeDeviation, Vc.relativeDeviationRelaxed, Vc.rademacher, Vc.classical, Vc.realisable",
      "margins or norms: Rademacher.margin; classes of many parameters are out of reach here"),
  PSEUDO_DIMENSION(
      "a class of losses of known pseudo-dimension",
      "Vc.pseudoDimension",
      "Rademacher.empirical",
      "the complexity on the sample itself: SampledRademacher"),
  COMPRESSED_SET(
      "a predictor that a few of its examples determine, such as support vectors",
      "Vc.compressionBinomial",
      "Vc.compressionKl, Vc.compressionRealisable",
      "fewer kept examples; or pick them one by one: Vc.pickToLearnOneSided"),
  PICKED_SET(
      "a predictor made by Pick-to-Learn, or another preferent compression",
      "Vc.pickToLearnOneSided, Vc.scenario",
      "Vc.compressionRealisable",
      "begin from a model trained elsewhere, so that fewer examples need be picked"),
  COMPLEXITY(
      "a class whose Rademacher complexity is known or sampled",
      "Rademacher.empirical, Rademacher.selfBounding, Rademacher.expected",
      "Rademacher.local, Rademacher.localStarHull",
      "margins: Rademacher.margin; a small risk: Rademacher.local"),
  MARGINS(
      "real-valued scores of a class of bounded norm: a kernel machine, a linear model",
      "Rademacher.marginUniform, Rademacher.marginUniformEmpirical, Rademacher.multiclassJoint, Rademacher.margin",
      "Rademacher.marginEmpirical, Rademacher.multiclassJointEmpirical, Rademacher.multiclassMargin, Vc.compressionBinomial, Vc.pickToLearnOneSided",
      "the support vectors: Vc.compressionBinomial; a posterior around the weights: PacBayes.kl"),
  LOGISTIC_REGRESSION(
      "a linear head that minimises the log loss on features of bounded norm, and the question how"
          + " far it is from the best one",
      "Rademacher.logistic",
      "Holdout.convexOrder",
      "a test set, for the risk itself: errors for Holdout.binomial"),
  FROZEN_FEATURES(
      "a linear predictor on features fixed beforehand, and how far training moved its weights",
      "Rademacher.frozenSubspace",
      "Rademacher.empirical",
      "far fewer features than examples, or an earlier stop; a test set: Holdout.kl"),
  LONG_RUN(
      "a learned step that is run many times in a row, and correct traces of that length",
      "Holdout.binomial",
      "Holdout.trace",
      "whole runs, whose errors Holdout.binomial counts: they cost no factor of the length"),
  SURROGATE(
      "a model that will be searched for its largest prediction, and the gradient of its mean"
          + " prediction",
      "Holdout.sharpness, Rademacher.linearSharpness",
      "Rademacher.sharpnessCover",
      "features centred at a point fixed beforehand: they have a smaller norm"),
  AUGMENTATIONS(
      "a linear probe on an encoder that augmentations trained, whose trace gap is known",
      "Rademacher.augmentedProbe",
      "Holdout.empiricalBernstein",
      "a test set: it bounds the error of the probe itself; or a weaker augmentation complexity"),
  SYMMETRY(
      "a predictor that permutations of its inputs leave alone, of a Lipschitz constant fixed"
          + " beforehand",
      "Symmetry.quotientCover",
      "Holdout.kl",
      "few inputs and a large group: the cells of a grid grow as its orbits"),
  OTHER_DOMAIN(
      "a predictor tested in one domain and used in another, whose inputs have moved by at most a"
          + " known distance, labels kept",
      "Shift.wasserstein",
      "Holdout.kl",
      "labelled examples of the other domain, for which Holdout.kl holds as it is; or a"
          + " predictor of larger margins"),
  SOURCE_DOMAINS(
      "predictors from several domains, used in another one whose inputs are weighted otherwise and"
          + " whose labels may mean something else",
      "Shift.adaptivityGap",
      "Holdout.secondMoment, Holdout.kl",
      "labels of the target domain: Holdout.kl then tests the predictor itself, without a gap"),
  INTERVENTIONS(
      "a representation on which one predictor was nearly the best in most of the interventions that"
          + " were drawn",
      "Shift.invariance",
      "Vc.finiteBinomial, Vc.ghostSampleRealisable",
      "more interventions, or fewer candidates that were listed beforehand"),
  NETWORK_NORMS(
      "the norms of a trained network's layers",
      "PacBayes.disintegratedKl, PacBayes.occam, Vc.pickToLearnOneSided",
      "Rademacher.spectralNetwork, PacBayes.disintegratedRenyi",
      "bounds from norms alone promise nothing yet: draw or quantise the weights, or keep a test"
          + " set"),
  POSTERIOR(
      "a predictor drawn from a posterior, its empirical risk, and the KL to a prior",
      "PacBayes.kl, PacBayes.klExact, PacBayes.catoniGrid",
      "PacBayes.mcAllester, PacBayes.mcAllester1999, PacBayes.fastRate, PacBayes.quadratic, PacBayes.thiemann, PacBayes.catoni, PacBayes.catoniUniform, PacBayes.catoniStrengthened, PacBayes.linear, PacBayes.linearGrid, PacBayes.comparator, PacBayes.coinBetting",
      "a prior trained on a part of the examples, the bound on the rest: SplitSample; "
          + "many Monte-Carlo draws"),
  RANDOM_HYPOTHESES(
      "hypotheses drawn at random without looking at the examples, some of which err little on them",
      "PacBayes.conditionedPrior",
      "Vc.occamBinomial, PacBayes.klExact",
      "a prior that puts more weight near good hypotheses, learnt on other examples; more draws"),
  WINDOWS(
      "losses along sequences of several tasks, each of which depends on a few tokens before it",
      "PacBayes.windows",
      "PacBayes.kl, PacBayes.occamMartingale",
      "more tasks, if fresh tasks matter: the mean loss of each sequence is then one example for"
          + " PacBayes.kl"),
  ONE_DRAW(
      "one predictor drawn once from a posterior",
      "PacBayes.occamsHammerBinomial, PacBayes.occamsHammer",
      "PacBayes.disintegratedKl, PacBayes.disintegratedRenyi",
      "the Gibbs risk instead, whose bound does not hang on the luck of one draw: PacBayes.kl"),
  LOW_VARIANCE_POSTERIOR(
      "a posterior whose losses vary little, or fall far below their ceiling",
      "PacBayes.bettingBernstein, PacBayes.unexpectedBernstein",
      "PacBayes.empiricalBernstein, PacBayes.bennett, PacBayes.kl",
      "the second moment of the losses over the posterior"),
  EXCESS_LOSS(
      "a loss of few values, such as the excess over a reference",
      "PacBayes.splitKl",
      "PacBayes.recursive, PacBayes.unexpectedBernstein, Selection.sum",
      "a reference predictor from the first part of the examples: PacBayes.recursive"),
  UNBOUNDED_LOSS(
      "a posterior and losses that are not bounded but have light tails, or a known mean square",
      "PacBayes.subGaussian, PacBayes.secondMoment, PacBayes.subGaussianTwoSided",
      "PacBayes.subGamma, PacBayes.chernoff",
      "a clipped or squashed loss, for which PacBayes.kl holds"),
  VOTES(
      "a forest or an ensemble, and its voters' votes on examples none was trained on",
      "PacBayes.tandem, PacBayes.chebyshevCantelli",
      "PacBayes.firstOrder, PacBayes.cBound1, PacBayes.cBound2",
      "weights of the voters tuned by TandemWeights; more out-of-bag examples"),
  VOTES_AND_UNLABELLED(
      "votes, and unlabelled examples",
      "PacBayes.dis",
      "PacBayes.tandem",
      "more unlabelled examples: they sharpen the disagreement"),
  UNLABELLED_AT_HAND(
      "the unlabelled examples that are to be predicted are at hand, such as nodes of a graph",
      "Vc.transductive, Rademacher.transductive",
      "Holdout.binomial",
      "some labels more, drawn from among them, that no classifier saw: Holdout.remainder"),
  SUPERSAMPLE(
      "a learner that can be trained again and again, and its losses on pairs of examples",
      "Information.directRisk, Information.directGap, Information.lossDifferenceFastRate",
      "Information.singleLossFastRate, Information.lossDifference, Information.lossDifferenceInterpolating, "
          + "Information.evaluatedCmi, Information.functionalCmi, Information.singleLoss, "
          + "Information.binaryKl",
      "more trainings, for the information is estimated; these hold on average over samples"),
  CONDITIONAL_INFORMATION(
      "what a model tells about which half of a supersample trained it",
      "Information.cmiFastRate, Information.cmiInterpolating",
      "Information.cmi, Information.cmiAbsolute, Information.cmiSquared, Information.cmiLinear, "
          + "Information.cmiTailKl, Information.cmiTail, Information.cmiDensityTail",
      "the information in losses instead of weights: Information.lossDifference"),
  MUTUAL_INFORMATION(
      "what a model tells about its sample, in nats",
      "Information.mutualKl, Information.individualSample",
      "Information.xuRaginsky, Information.xuRaginskyAbsolute, Information.eventTail, "
          + "Information.xuRaginskyTail, Information.mutualTail",
      "the information example by example: Information.individualSample"),
  INFORMATION_DENSITY(
      "a posterior's divergence from its average over samples, or the density at one draw",
      "Information.posteriorTail",
      "Information.densityTail",
      "a prior that can be computed, and the empirical risk: PacBayes.kl"),
  LEAKAGE(
      "an algorithm whose output leaks little, such as one of few outputs",
      "Information.leakageKl",
      "Information.leakage, Information.sibsonKl, Information.sibson",
      "fewer outputs; at a moderate δ a Sibson information of the best order"),
  GIBBS_ALGORITHM(
      "hypotheses drawn with probabilities that fall exponentially in the empirical risk",
      "Information.gibbsExact",
      "Information.gibbs",
      "the symmetrised information, or a lower inverse temperature"),
  ENCODER_OF_FEW_VALUES(
      "an encoder of few values, such as clusters or bins, and a head that was trained on it",
      "Information.cellCounts",
      "Information.cells, Holdout.binomial",
      "fewer values: merge those on which the head does alike, before looking"),
  NETWORK_LAYERS(
      "what the layers of a network tell about the examples, or how much their noise forgets",
      "Information.hierarchical, Information.wasserstein",
      "Information.contracted, Information.gibbsContracted, Information.finiteParameters, "
          + "Information.lipschitzParameters",
      "the information about labels apart from the rest: only the rest is forgotten"),
  NOISY_GRADIENTS(
      "training by gradient steps with noise, on batches of clipped gradients",
      "Information.sgldBatch",
      "Information.sgld, Information.sgldRelaxed",
      "smaller gradients, by clipping; more noise"),
  UNIFORM_STABILITY(
      "a learner whose losses move little, whichever example is removed or replaced",
      "Stability.secondMoment, Stability.leaveOneOutSecondMoment, Stability.replacement",
      "Stability.zhang, Stability.removal, Stability.leaveOneOut, Stability.feldmanVondrak, Stability.moments",
      "stronger regularisation: the stability falls as one over its strength times n"),
  LINEAR_SMOOTHER(
      "kernel ridge regression or another linear smoother of noisy labels, and a truth that is known",
      "Stability.linearSmoother",
      "Holdout.subGaussian",
      "a smaller effective dimension, by a larger ridge"),
  PRIVATE_MOMENTS(
      "weights estimated from what people released of their second moments with noise",
      "Stability.noisyMoments",
      "Holdout.empiricalBernstein",
      "more people, or a weaker privacy: limits.PrivateSparseRegression says how few can do"),
  LEAVE_ONE_OUT(
      "the leave-one-out risk, and how far one example moves the loss on average",
      "Stability.meanSquare, Stability.hypothesis",
      "Stability.pointwise",
      "how far it moves the loss in mean square; or uniform stability:"
          + " Stability.leaveOneOutSecondMoment"),
  OUT_OF_BAG(
      "a mean of predictors each trained on a random subset, such as a regression forest, and its"
          + " out-of-bag losses",
      "Stability.outOfBag",
      "Stability.meanSquare",
      "more predictors, each on fewer examples"),
  NEIGHBOURS(
      "nearest neighbours, and their leave-one-out errors",
      "Stability.nearestNeighboursTwoClasses, Stability.nearestNeighbours",
      "Stability.rogersWagner, Stability.devroyeWagner",
      "fewer neighbours; or a condensed set of examples: Vc.compressionBinomial"),
  STABILITY_ON_AVERAGE(
      "how far the parameters or the losses move on average when an example is replaced",
      "Stability.expected",
      "Stability.onAverageSmooth, Stability.onAverageLipschitz",
      "a bound for one sample wants uniform stability: Stability.removal"),
  GRADIENT_DESCENT(
      "stochastic gradient descent of known step sizes",
      "Stability.sgdStronglyConvex, Stability.sgdConvex",
      "Stability.sgdNonConvex, Stability.sgdNonSmooth",
      "smaller or fewer steps; regularisation, for strong convexity"),
  GENERATED_DATA(
      "a stable learner, trained on a sample and on data that a generator made of it",
      "Stability.augmented, Stability.augmentedZhang",
      "Holdout.binomial",
      "a generator that forgets single examples, and stays near the law of the data"),
  PRIVACY(
      "a differentially private algorithm",
      "Stability.purePrivacy, Stability.privacy",
      "Stability.privacyInformation, Stability.privacyTransfer",
      "a smaller ε; where there is a δₚ, a private estimate of the empirical risk: Stability.privacyTransfer");

  private final String given;
  private final List<String> use;
  private final List<String> also;
  private final String measure;

  Situation(String given, String use, String also, String measure) {
    this.given = given;
    this.use = List.of(use.split(", "));
    this.also = List.of(also.split(", "));
    this.measure = measure;
  }

  /** What is at hand. */
  public String given() {
    return given;
  }

  /** The bounds to begin with. */
  public List<String> use() {
    return use;
  }

  /** Other bounds that apply. */
  public List<String> also() {
    return also;
  }

  /** What to measure for a tighter bound. */
  public String measure() {
    return measure;
  }

  /** All bounds that apply. */
  List<String> doors() {
    return Stream.concat(use.stream(), also.stream()).toList();
  }

  @Override
  public String toString() {
    return given;
  }
}
