package genbound.stability;

import genbound.Evidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.Coverage;
import java.util.random.RandomGenerator;

/** The mean of coin tosses, shrunk by a factor, under the squared loss: all about it is known. */
final class ShrunkenMean {

  static final int N = 1000;
  private static final double SHRINK = 10;
  private static final double BIAS = 0.3;

  final EmpiricalRisk empirical;
  final EmpiricalRisk leaveOneOut;
  final double risk;

  ShrunkenMean(RandomGenerator random) {
    this(Coverage.binomial(random, N, BIAS), BIAS);
  }

  /** With this many ones in N tosses of a coin of this bias. */
  ShrunkenMean(int ones, double bias) {
    empirical = Evidence.meanLoss(loss(ones / (N * SHRINK), (double) ones / N), N);
    double withoutOne = Math.pow(1 - (ones - 1) / ((N - 1) * SHRINK), 2);
    double withoutZero = Math.pow(ones / ((N - 1) * SHRINK), 2);
    double left = ones * withoutOne + (N - ones) * withoutZero;
    leaveOneOut = Evidence.meanLoss(left / N, N);
    risk = loss(ones / (N * SHRINK), bias);
  }

  private static double loss(double prediction, double bias) {
    return bias * Math.pow(1 - prediction, 2) + (1 - bias) * prediction * prediction;
  }

  /** The prediction moves by at most 1/(n·shrink), the loss by at most twice that. */
  static ReplacementStability replacement() {
    return new ReplacementStability(2 / (N * SHRINK));
  }

  /** The larger of the two at sizes n and n − 1. */
  static RemovalStability removal() {
    return new RemovalStability(2 / ((N - 1) * SHRINK));
  }
}
