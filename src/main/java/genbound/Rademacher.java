package genbound;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.MeanGradient;
import genbound.evidence.learner.NetworkNorms;
import genbound.evidence.learner.TransductiveComplexity;
import genbound.rademacher.RademacherAugmentedProbe;
import genbound.rademacher.RademacherEmpirical;
import genbound.rademacher.RademacherExpected;
import genbound.rademacher.RademacherFrozenSubspace;
import genbound.rademacher.RademacherLinearSharpness;
import genbound.rademacher.RademacherLocal;
import genbound.rademacher.RademacherLocalStarHull;
import genbound.rademacher.RademacherLogistic;
import genbound.rademacher.RademacherMargin;
import genbound.rademacher.RademacherMarginEmpirical;
import genbound.rademacher.RademacherMarginUniform;
import genbound.rademacher.RademacherMarginUniformEmpirical;
import genbound.rademacher.RademacherMulticlassJoint;
import genbound.rademacher.RademacherMulticlassJointEmpirical;
import genbound.rademacher.RademacherMulticlassMargin;
import genbound.rademacher.RademacherSelfBounding;
import genbound.rademacher.RademacherSharpnessCover;
import genbound.rademacher.RademacherSpectralNetwork;
import genbound.rademacher.RademacherTransductive;

/**
 * Bounds on the risk of any predictor of a class from its Rademacher complexity. The complexities
 * of standard classes are at {@link genbound.rademacher.Complexities}, sampled ones at {@link
 * genbound.estimate.complexity.SampledRademacher}.
 *
 * <p>What users look for: {@index margin}, {@index "kernel machine"}, {@index "linear model"},
 * {@index "graph neural network"}.
 */
public final class Rademacher {

  private Rademacher() {}

  /** A complexity that holds without the sample. {@link RademacherExpected} */
  public static RademacherExpected expected(EmpiricalRisk risk, ExpectedComplexity complexity) {
    return new RademacherExpected(risk, complexity);
  }

  /** The complexity on the very sample. {@link RademacherEmpirical} */
  public static RademacherEmpirical empirical(EmpiricalRisk risk, EmpiricalComplexity complexity) {
    return new RademacherEmpirical(risk, complexity);
  }

  /** The complexity on the very sample, where it is small. {@link RademacherSelfBounding} */
  public static RademacherSelfBounding selfBounding(
      EmpiricalRisk risk, EmpiricalComplexity complexity) {
    return new RademacherSelfBounding(risk, complexity);
  }

  /** Two classes, a margin fixed beforehand. {@link RademacherMargin} */
  public static RademacherMargin margin(
      EmpiricalRisk risk, ExpectedComplexity complexity, double margin) {
    return new RademacherMargin(risk, complexity, margin);
  }

  /**
   * A margin bound with the empirical complexity of the sample at hand. {@link
   * RademacherMarginEmpirical}
   */
  public static RademacherMarginEmpirical marginEmpirical(
      EmpiricalRisk risk, EmpiricalComplexity complexity, double margin) {
    return new RademacherMarginEmpirical(risk, complexity, margin);
  }

  /** Two classes, a margin chosen after looking. {@link RademacherMarginUniform} */
  public static RademacherMarginUniform marginUniform(
      EmpiricalRisk risk, ExpectedComplexity complexity, double margin, double largestMargin) {
    return new RademacherMarginUniform(risk, complexity, margin, largestMargin);
  }

  /**
   * Two classes, a margin chosen after looking, the complexity of the sample at hand. {@link
   * RademacherMarginUniformEmpirical}
   */
  public static RademacherMarginUniformEmpirical marginUniformEmpirical(
      EmpiricalRisk risk, EmpiricalComplexity complexity, double margin, double largestMargin) {
    return new RademacherMarginUniformEmpirical(risk, complexity, margin, largestMargin);
  }

  /** Many classes, a margin fixed beforehand. {@link RademacherMulticlassMargin} */
  public static RademacherMulticlassMargin multiclassMargin(
      EmpiricalRisk risk, ExpectedComplexity complexity, double margin, long classes) {
    return new RademacherMulticlassMargin(risk, complexity, margin, classes);
  }

  /** Many classes whose scores are bounded together. {@link RademacherMulticlassJoint} */
  public static RademacherMulticlassJoint multiclassJoint(
      EmpiricalRisk risk, ExpectedComplexity complexity, double margin) {
    return new RademacherMulticlassJoint(risk, complexity, margin);
  }

  /**
   * Many classes whose scores are bounded together, the complexity of the sample at hand. {@link
   * RademacherMulticlassJointEmpirical}
   */
  public static RademacherMulticlassJointEmpirical multiclassJointEmpirical(
      EmpiricalRisk risk, EmpiricalComplexity complexity, double margin) {
    return new RademacherMulticlassJointEmpirical(risk, complexity, margin);
  }

  /** The complexity of the good predictors alone. {@link RademacherLocal} */
  public static RademacherLocal local(
      EmpiricalRisk risk, double fixedPoint, double bernstein, double trade) {
    return new RademacherLocal(risk, fixedPoint, bernstein, trade);
  }

  /** A local bound for a star-shaped class. {@link RademacherLocalStarHull} */
  public static RademacherLocalStarHull localStarHull(
      EmpiricalRisk risk, double fixedPoint, double bernstein, double trade) {
    return new RademacherLocalStarHull(risk, fixedPoint, bernstein, trade);
  }

  /** The error on unlabelled examples that were at hand. {@link RademacherTransductive} */
  public static RademacherTransductive transductive(
      EmpiricalRisk risk, long unlabelled, TransductiveComplexity complexity, double margin) {
    return new RademacherTransductive(risk, unlabelled, complexity, margin);
  }

  /**
   * How far logistic regression is from the best of its class. {@link RademacherLogistic}
   *
   * @param n how many examples
   * @param inputNorm X, no input is longer
   * @param weightNorm Λ, the weights of all classes together are not longer
   * @param classes K
   */
  public static RademacherLogistic logistic(
      long n, double inputNorm, double weightNorm, long classes) {
    return new RademacherLogistic(n, inputNorm, weightNorm, classes);
  }

  /** A trained network, from its margins and norms. {@link RademacherSpectralNetwork} */
  public static RademacherSpectralNetwork spectralNetwork(
      EmpiricalRisk risk, NetworkNorms norms, double dataNorm, double margin) {
    return new RademacherSpectralNetwork(risk, norms, dataNorm, margin);
  }

  /**
   * A linear predictor on fixed features, from its distance to the start. {@link
   * RademacherFrozenSubspace}
   */
  public static RademacherFrozenSubspace frozenSubspace(
      EmpiricalRisk risk,
      double lipschitz,
      double norm,
      double sumOfSquaredNorms,
      double smallestRadius) {
    return new RademacherFrozenSubspace(risk, lipschitz, norm, sumOfSquaredNorms, smallestRadius);
  }

  /**
   * How far the mean prediction of any predictor that is linear in its parameters rises when they
   * move: {@link Evidence#meanGradient} of the features. {@link RademacherLinearSharpness}
   */
  public static RademacherLinearSharpness linearSharpness(
      MeanGradient gradient, double radius, double featureBound) {
    return new RademacherLinearSharpness(gradient, radius, featureBound);
  }

  /**
   * How far the mean prediction of any predictor of a ball rises when its parameters move, from a
   * Lipschitz constant. {@link RademacherSharpnessCover}
   */
  public static RademacherSharpnessCover sharpnessCover(
      EmpiricalSharpness sharpness,
      double radius,
      double lipschitz,
      long parameters,
      double weightRadius) {
    return new RademacherSharpnessCover(sharpness, radius, lipschitz, parameters, weightRadius);
  }

  /**
   * How far a linear probe on an encoder that augmentations trained is from the conditional mean of
   * the label. {@link RademacherAugmentedProbe}
   */
  public static RademacherAugmentedProbe augmentedProbe(
      double kappaSquared,
      double tauSquared,
      double epsilon,
      double norm,
      double largestLabel,
      long n) {
    return new RademacherAugmentedProbe(kappaSquared, tauSquared, epsilon, norm, largestLabel, n);
  }
}
