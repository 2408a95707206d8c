package genbound.estimate.divergence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.linalg.PositiveDefinite;
import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;
import java.util.Arrays;

/** Divergences of one Gaussian law from another, in nats. */
public final class GaussianDivergence {

  private static final double UNIT = 0x1p-52;

  private GaussianDivergence() {}

  /**
   * KL( N(mean, sd²·I) ‖ N(priorMean, priorSd²·I) ), rounded up.
   *
   * @param mean d finite numbers
   * @param sd in (0, ∞)
   * @param priorMean d finite numbers
   * @param priorSd in (0, ∞)
   */
  public static double isotropic(double[] mean, double sd, double[] priorMean, double priorSd) {
    Arguments.positive("sd", sd);
    Arguments.positive("priorSd", priorSd);
    checkMeans(mean, priorMean);
    double shape = multiplyUp(mean.length, shapeUp(sd, priorSd));
    double distance = 0;
    for (int i = 0; i < mean.length; i++) {
      distance = addUp(distance, squaredShiftUp(mean[i], priorMean[i], priorSd));
    }
    return addUp(shape, distance) / 2;
  }

  /**
   * KL( N(mean, diag sds²) ‖ N(priorMean, diag priorSds²) ), rounded up.
   *
   * @param mean d finite numbers
   * @param sds d numbers in (0, ∞)
   * @param priorMean d finite numbers
   * @param priorSds d numbers in (0, ∞)
   */
  public static double diagonal(
      double[] mean, double[] sds, double[] priorMean, double[] priorSds) {
    checkMeans(mean, priorMean);
    checkSds("sds", sds, mean.length);
    checkSds("priorSds", priorSds, mean.length);
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum = addUp(sum, shapeUp(sds[i], priorSds[i]));
      sum = addUp(sum, squaredShiftUp(mean[i], priorMean[i], priorSds[i]));
    }
    return sum / 2;
  }

  /**
   * KL( N(mean, covariance) ‖ N(priorMean, priorCovariance) ). The rounding of the factorisations
   * is covered by an allowance of 8d²κ units in the last place, κ the larger condition number.
   *
   * @param mean d finite numbers
   * @param covariance d × d, symmetric and positive definite
   * @param priorMean d finite numbers
   * @param priorCovariance d × d, symmetric and positive definite
   */
  public static double full(
      double[] mean, double[][] covariance, double[] priorMean, double[][] priorCovariance) {
    checkMeans(mean, priorMean);
    PositiveDefinite posterior = PositiveDefinite.of("covariance", covariance);
    PositiveDefinite prior = PositiveDefinite.of("priorCovariance", priorCovariance);
    int d = mean.length;
    Arguments.require(posterior.size() == d, "covariance", "of size " + d, posterior.size());
    Arguments.require(prior.size() == d, "priorCovariance", "of size " + d, prior.size());
    double[] shift = new double[d];
    Arrays.setAll(shift, i -> mean[i] - priorMean[i]);
    double trace = prior.traceOfSolve(covariance);
    double distance = prior.inverseQuadraticForm(shift);
    double logs = prior.logDeterminant() - posterior.logDeterminant();
    double condition = Math.max(posterior.conditionNumber(), prior.conditionNumber());
    double allowance = 8.0 * d * d * condition * UNIT * (1 + Math.abs(trace) + distance);
    return Math.max(0, (trace - d + logs + distance) / 2) + allowance;
  }

  /**
   * The Rényi divergence of order α of N(mean, sd²·I) from N(priorMean, priorSd²·I), rounded up by
   * 1e-13 relative to its largest term.
   *
   * @param alpha the order α in (0, 1) or (1, ∞), with α·priorSd² + (1 − α)·sd² above 0: beyond,
   *     the divergence is infinite
   */
  public static double renyi(
      double[] mean, double sd, double[] priorMean, double priorSd, double alpha) {
    Arguments.positive("sd", sd);
    Arguments.positive("priorSd", priorSd);
    checkMeans(mean, priorMean);
    Arguments.positive("alpha", alpha);
    Arguments.require(alpha != 1, "alpha", "other than 1: that is the KL divergence", alpha);
    double ratio = (sd / priorSd) * (sd / priorSd);
    double mixed = alpha + (1 - alpha) * ratio;
    String domain = "such that alpha·priorSd² + (1 − alpha)·sd² is positive";
    Arguments.require(mixed > 1e-12, "alpha", domain, alpha);
    double distance = 0;
    for (int i = 0; i < mean.length; i++) {
      distance = addUp(distance, squaredShiftUp(mean[i], priorMean[i], priorSd));
    }
    double shift = alpha * distance / (2 * mixed);
    double excess = (1 - alpha) * (ratio - 1);
    double logs = (Math.log1p(excess) - (1 - alpha) * Math.log(ratio)) / (2 * (1 - alpha));
    double shape = mean.length * logs;
    double slack = 1e-13 * (1 + 1 / mixed) * (1 + Math.abs(Math.log(ratio)));
    double value =
        Math.max(0, shift + shape) + slack * (shift + mean.length * (1 + Math.abs(logs)));
    return value < Double.MAX_VALUE ? value : Double.MAX_VALUE;
  }

  /** s²/t² − 1 − ln(s²/t²), rounded up: convex in the ratio, so its ends are tried. */
  private static double shapeUp(double sd, double priorSd) {
    double low = divideDown(sd, priorSd);
    double high = divideUp(sd, priorSd);
    return Math.max(
        Cumulant.itakuraSaitoUp(multiplyDown(low, low)),
        Cumulant.itakuraSaitoUp(multiplyUp(high, high)));
  }

  private static double squaredShiftUp(double mean, double priorMean, double priorSd) {
    double high = Math.max(subtractUp(mean, priorMean), subtractUp(priorMean, mean));
    double scaled = divideUp(high, priorSd);
    return multiplyUp(scaled, scaled);
  }

  private static void checkMeans(double[] mean, double[] priorMean) {
    Arguments.notNull("mean", mean);
    Arguments.notNull("priorMean", priorMean);
    Arguments.require(mean.length > 0, "mean", "not empty", 0);
    Arguments.require(
        priorMean.length == mean.length, "priorMean", "as long as mean", priorMean.length);
    for (int i = 0; i < mean.length; i++) {
      Arguments.finite("mean[" + i + "]", mean[i]);
      Arguments.finite("priorMean[" + i + "]", priorMean[i]);
    }
  }

  private static void checkSds(String name, double[] sds, int length) {
    Arguments.notNull(name, sds);
    Arguments.require(sds.length == length, name, "as long as mean", sds.length);
    for (int i = 0; i < length; i++) {
      Arguments.positive(name + "[" + i + "]", sds[i]);
    }
  }
}
