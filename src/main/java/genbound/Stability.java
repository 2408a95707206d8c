package genbound;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.stability.StabilityAugmented;
import genbound.stability.StabilityAugmentedZhang;
import genbound.stability.StabilityDevroyeWagner;
import genbound.stability.StabilityExpected;
import genbound.stability.StabilityFeldmanVondrak;
import genbound.stability.StabilityHypothesis;
import genbound.stability.StabilityLeaveOneOut;
import genbound.stability.StabilityLeaveOneOutSecondMoment;
import genbound.stability.StabilityLinearSmoother;
import genbound.stability.StabilityMeanSquare;
import genbound.stability.StabilityMoments;
import genbound.stability.StabilityNearestNeighbours;
import genbound.stability.StabilityNearestNeighboursTwoClasses;
import genbound.stability.StabilityNoisyMoments;
import genbound.stability.StabilityOnAverageLipschitz;
import genbound.stability.StabilityOnAverageSmooth;
import genbound.stability.StabilityOutOfBag;
import genbound.stability.StabilityPointwise;
import genbound.stability.StabilityPrivacy;
import genbound.stability.StabilityPrivacyInformation;
import genbound.stability.StabilityPrivacyTransfer;
import genbound.stability.StabilityPurePrivacy;
import genbound.stability.StabilityRemoval;
import genbound.stability.StabilityReplacement;
import genbound.stability.StabilityRogersWagner;
import genbound.stability.StabilitySecondMoment;
import genbound.stability.StabilitySgdConvex;
import genbound.stability.StabilitySgdNonConvex;
import genbound.stability.StabilitySgdNonSmooth;
import genbound.stability.StabilitySgdStronglyConvex;
import genbound.stability.StabilityZhang;
import genbound.stability.StepSizes;

/**
 * Bounds on the risk of algorithms that hardly change when one example does. How stable standard
 * algorithms are is at {@link genbound.stability.Coefficients} and {@link
 * genbound.stability.RegularisedKernel}; which bound when, at {@link genbound.stability}.
 *
 * <p>What users look for: {@index cross-validation} and {@index leave-one-out}, {@index
 * out-of-bag}, {@index "nearest neighbours"}, {@index ridge}, {@index SGD}, {@index "differential
 * privacy"}.
 */
public final class Stability {

  private Stability() {}

  /** Uniform stability when an example is removed. {@link StabilityRemoval} */
  public static StabilityRemoval removal(EmpiricalRisk risk, RemovalStability stability) {
    return new StabilityRemoval(risk, stability);
  }

  /**
   * The risk of a uniformly stable algorithm, from its leave-one-out risk. {@link
   * StabilityLeaveOneOut}
   */
  public static StabilityLeaveOneOut leaveOneOut(
      LeaveOneOutRisk leaveOneOut, RemovalStability stability) {
    return new StabilityLeaveOneOut(leaveOneOut, stability);
  }

  /** Uniform stability when an example is replaced. {@link StabilityReplacement} */
  public static StabilityReplacement replacement(
      EmpiricalRisk risk, ReplacementStability stability) {
    return new StabilityReplacement(risk, stability);
  }

  /**
   * Uniform stability, by the second moment: the smallest at ordinary confidence. {@link
   * StabilitySecondMoment}
   */
  public static StabilitySecondMoment secondMoment(
      EmpiricalRisk risk, ReplacementStability stability) {
    return new StabilitySecondMoment(risk, stability);
  }

  /**
   * Uniform stability, by the second moment, from the leave-one-out risk. {@link
   * StabilityLeaveOneOutSecondMoment}
   */
  public static StabilityLeaveOneOutSecondMoment leaveOneOutSecondMoment(
      LeaveOneOutRisk leaveOneOut, RemovalStability stability, RemovalStability oneFewer) {
    return new StabilityLeaveOneOutSecondMoment(leaveOneOut, stability, oneFewer);
  }

  /**
   * The risk of a uniformly stable algorithm, for stabilities much larger than 1/n. {@link
   * StabilityZhang}
   */
  public static StabilityZhang zhang(EmpiricalRisk risk, ReplacementStability stability) {
    return new StabilityZhang(risk, stability);
  }

  /** The form of Feldman and Vondrák (2018), to compare. {@link StabilityFeldmanVondrak} */
  public static StabilityFeldmanVondrak feldmanVondrak(
      EmpiricalRisk risk, ReplacementStability stability) {
    return new StabilityFeldmanVondrak(risk, stability);
  }

  /**
   * The form of Bousquet, Klochkov and Zhivotovskiy (2020), to compare. {@link StabilityMoments}
   */
  public static StabilityMoments moments(EmpiricalRisk risk, ReplacementStability stability) {
    return new StabilityMoments(risk, stability);
  }

  /** Uniform stability, trained on real and generated data. {@link StabilityAugmented} */
  public static StabilityAugmented augmented(
      EmpiricalRisk risk,
      long generated,
      ReplacementStability stability,
      double generatorStability,
      double distance) {
    return new StabilityAugmented(risk, generated, stability, generatorStability, distance);
  }

  /**
   * The risk with generated examples, for stabilities much larger than 1/n. {@link
   * StabilityAugmentedZhang}
   */
  public static StabilityAugmentedZhang augmentedZhang(
      EmpiricalRisk risk,
      long generated,
      ReplacementStability stability,
      double generatorStability,
      double distance) {
    return new StabilityAugmentedZhang(risk, generated, stability, generatorStability, distance);
  }

  /** Stability on average, from the leave-one-out risk. {@link StabilityHypothesis} */
  public static StabilityHypothesis hypothesis(LeaveOneOutRisk leaveOneOut, double hypothesis) {
    return new StabilityHypothesis(leaveOneOut, hypothesis);
  }

  /** Stability in mean square, from the leave-one-out risk. {@link StabilityMeanSquare} */
  public static StabilityMeanSquare meanSquare(
      LeaveOneOutRisk leaveOneOut, double rootMeanSquare, double oneFewer) {
    return new StabilityMeanSquare(leaveOneOut, rootMeanSquare, oneFewer);
  }

  /**
   * The mean of many predictors trained on subsets, from its out-of-bag risk. {@link
   * StabilityOutOfBag}
   */
  public static StabilityOutOfBag outOfBag(OutOfBagRisk outOfBag, double lipschitz, double width) {
    return new StabilityOutOfBag(outOfBag, lipschitz, width);
  }

  /** Stability on average, from the empirical risk. {@link StabilityPointwise} */
  public static StabilityPointwise pointwise(
      EmpiricalRisk risk, double hypothesis, double pointwise) {
    return new StabilityPointwise(risk, hypothesis, pointwise);
  }

  /** Nearest neighbours, any number of classes. {@link StabilityNearestNeighbours} */
  public static StabilityNearestNeighbours nearestNeighbours(NearestNeighbourErrors leaveOneOut) {
    return new StabilityNearestNeighbours(leaveOneOut);
  }

  /** Nearest neighbours, two classes. {@link StabilityNearestNeighboursTwoClasses} */
  public static StabilityNearestNeighboursTwoClasses nearestNeighboursTwoClasses(
      NearestNeighbourErrors leaveOneOut) {
    return new StabilityNearestNeighboursTwoClasses(leaveOneOut);
  }

  /** The form of Rogers and Wagner (1978), to compare. {@link StabilityRogersWagner} */
  public static StabilityRogersWagner rogersWagner(NearestNeighbourErrors leaveOneOut) {
    return new StabilityRogersWagner(leaveOneOut);
  }

  /** The form of Devroye and Wagner (1979), to compare. {@link StabilityDevroyeWagner} */
  public static StabilityDevroyeWagner devroyeWagner(NearestNeighbourErrors leaveOneOut) {
    return new StabilityDevroyeWagner(leaveOneOut);
  }

  /** The expected gap of an algorithm stable under replacement. {@link StabilityExpected} */
  public static StabilityExpected expected(ReplacementStability stability, LossRange range) {
    return new StabilityExpected(stability, range);
  }

  /**
   * The expected gap from how far the parameters move, smooth losses. {@link
   * StabilityOnAverageSmooth}
   */
  public static StabilityOnAverageSmooth onAverageSmooth(
      double mean, double smoothness, double squaredDistance) {
    return new StabilityOnAverageSmooth(mean, smoothness, squaredDistance);
  }

  /**
   * The average gap of an algorithm that is stable on average, for Lipschitz losses. {@link
   * StabilityOnAverageLipschitz}
   */
  public static StabilityOnAverageLipschitz onAverageLipschitz(double lipschitz, double distance) {
    return new StabilityOnAverageLipschitz(lipschitz, distance);
  }

  /** The expected gap of gradient descent on convex smooth losses. {@link StabilitySgdConvex} */
  public static StabilitySgdConvex sgdConvex(
      StepSizes steps, double lipschitz, double smoothness, long n) {
    return new StabilitySgdConvex(steps, lipschitz, smoothness, n);
  }

  /**
   * The average gap of stochastic gradient descent on strongly convex losses. {@link
   * StabilitySgdStronglyConvex}
   */
  public static StabilitySgdStronglyConvex sgdStronglyConvex(
      double step, double lipschitz, double smoothness, double strongConvexity, long n) {
    return new StabilitySgdStronglyConvex(step, lipschitz, smoothness, strongConvexity, n);
  }

  /**
   * The average gap of stochastic gradient descent on losses that need not be convex. {@link
   * StabilitySgdNonConvex}
   */
  public static StabilitySgdNonConvex sgdNonConvex(
      double scale, double lipschitz, double smoothness, long iterations, long n) {
    return new StabilitySgdNonConvex(scale, lipschitz, smoothness, iterations, n);
  }

  /**
   * The average gap of stochastic gradient descent on convex losses that need not be smooth. {@link
   * StabilitySgdNonSmooth}
   */
  public static StabilitySgdNonSmooth sgdNonSmooth(
      StepSizes steps, double lipschitz, double radius, long n) {
    return new StabilitySgdNonSmooth(steps, lipschitz, radius, n);
  }

  /** The expected gap of a differentially private algorithm. {@link StabilityPrivacy} */
  public static StabilityPrivacy privacy(double epsilon, double privacyDelta, LossRange range) {
    return new StabilityPrivacy(epsilon, privacyDelta, range);
  }

  /** The risk of one run of a purely private algorithm. {@link StabilityPurePrivacy} */
  public static StabilityPurePrivacy purePrivacy(EmpiricalRisk risk, double epsilon) {
    return new StabilityPurePrivacy(risk, epsilon);
  }

  /**
   * The average gap of a differentially private algorithm, for losses without bounds. {@link
   * StabilityPrivacyInformation}
   */
  public static StabilityPrivacyInformation privacyInformation(double epsilon, LossTail tail) {
    return new StabilityPrivacyInformation(epsilon, tail);
  }

  /**
   * The risk of a private model, from a private estimate of its empirical risk. {@link
   * StabilityPrivacyTransfer}
   */
  public static StabilityPrivacyTransfer privacyTransfer(
      double released,
      double accuracy,
      double accuracyFailure,
      double epsilon,
      double privacyDelta,
      LossRange range) {
    return new StabilityPrivacyTransfer(
        released, accuracy, accuracyFailure, epsilon, privacyDelta, range);
  }

  /**
   * Kernel ridge regression or another linear smoother at the inputs that it saw: how far from the
   * truth. {@link StabilityLinearSmoother}
   */
  public static StabilityLinearSmoother linearSmoother(
      double bias, double squaredTrace, double largest, double sigma, long n) {
    return new StabilityLinearSmoother(bias, squaredTrace, largest, sigma, n);
  }

  /**
   * How far weights estimated from private releases of second moments are from the true ones:
   * {@link genbound.estimate.privacy.NoisyMoments}. {@link StabilityNoisyMoments}
   */
  public static StabilityNoisyMoments noisyMoments(
      double smallestEigenvalue,
      double matrixNoise,
      double vectorNoise,
      double inputNorm,
      double largestError,
      double norm,
      long dimension,
      long n) {
    return new StabilityNoisyMoments(
        smallestEigenvalue, matrixNoise, vectorNoise, inputNorm, largestError, norm, dimension, n);
  }
}
