package genbound.estimate.divergence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.linalg.PositiveDefinite;
import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;
import genbound.numeric.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Divergences of one Gaussian law from another, in nats. */
public final class GaussianDivergence {

  private static final String NOT_TOO_WIDE =
      "at most 1e154 times the prior's, or the divergence is no double";
  private static final double UNIT = 0x1p-52;
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** By how much of itself a cumulant may be too large. */
  private static final double CUMULANT_ERROR = 3e-14;

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
    double one = Cumulant.itakuraSaitoUp(sd, priorSd, 2);
    Arguments.require(one < Double.POSITIVE_INFINITY, "sd", NOT_TOO_WIDE, (Double) sd);
    double shape = multiplyUp(mean.length, one);
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
      double shape = Cumulant.itakuraSaitoUp(sds[i], priorSds[i], 2);
      Arguments.require(shape < Double.POSITIVE_INFINITY, "sds", i, NOT_TOO_WIDE, (Double) sds[i]);
      sum = addUp(sum, shape);
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
   * The Rényi divergence of order α of N(mean, sd²·I) from N(priorMean, priorSd²·I): never below
   * the exact value, which is α‖mean − priorMean‖²/(2v) + d·ln(v/(sd^(2−2α)·priorSd^(2α)))/(2 − 2α)
   * for the mixed variance v = α·priorSd² + (1 − α)·sd²; at most 1e-12 of it above for α above 1.
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
    BigDecimal rest = BigDecimal.ONE.subtract(new BigDecimal(alpha));
    BigDecimal priorVariance = square(priorSd);
    BigDecimal gap = square(sd).subtract(priorVariance);
    // s²/t² − 1, and v/t² with and without its 1: exact differences, rounded once.
    BigDecimal excess = gap.divide(priorVariance, DIGITS);
    BigDecimal mixedExcess = rest.multiply(gap).divide(priorVariance, DIGITS);
    BigDecimal mixed = priorVariance.add(rest.multiply(gap)).divide(priorVariance, DIGITS);
    double mixedDown = Math.nextDown(mixed.doubleValue());
    String domain = "such that alpha·priorSd² + (1 − alpha)·sd² is positive";
    Arguments.require(mixedDown > 0, "alpha", domain, alpha);
    double distance = 0;
    for (int i = 0; i < mean.length; i++) {
      distance = addUp(distance, squaredShiftUp(mean[i], priorMean[i], priorSd));
    }
    double shift = divideUp(multiplyUp(alpha, distance), 2 * mixedDown);
    double shape;
    if (alpha < 1 && mixedExcess.abs().compareTo(HALF) > 0) {
      double log = 2 * subtractUp(Rounding.logUp(priorSd), logDown(sd));
      shape = addUp(log, divideOutward(logUp(mixed), rest));
    } else {
      double ofRatio =
          excess.abs().compareTo(HALF) > 0
              ? Cumulant.itakuraSaitoUp(sd, priorSd, 2)
              : Cumulant.logExcessUp(awayFromZero(excess));
      double ofMixed = mixedExcessUp(mixedExcess, mixed);
      shape =
          alpha > 1
              ? addUp(ofRatio, divideOutward(ofMixed, rest.negate()))
              : addUp(ofRatio, divideOutward(-ofMixed * (1 - CUMULANT_ERROR), rest));
    }
    double value = addUp(shift, multiplyUp(mean.length, Math.max(0, shape)) / 2);
    return value < Double.MAX_VALUE ? value : Double.MAX_VALUE;
  }

  /** v/t² − 1 − ln(v/t²), rounded up. */
  private static double mixedExcessUp(BigDecimal excess, BigDecimal mixed) {
    if (excess.abs().compareTo(HALF) <= 0) {
      return Cumulant.logExcessUp(awayFromZero(excess));
    }
    double value = mixed.doubleValue();
    return excess.signum() < 0
        ? Cumulant.itakuraSaitoUp(Math.nextDown(value))
        : Cumulant.itakuraSaitoUp(Math.min(Double.MAX_VALUE, Math.nextUp(value)));
  }

  private static BigDecimal square(double x) {
    return new BigDecimal(x).pow(2);
  }

  private static double awayFromZero(BigDecimal x) {
    double near = x.doubleValue();
    return x.signum() == 0 ? 0 : Math.copySign(Math.nextUp(Math.abs(near)), near);
  }

  /** x/y for y above 0, rounded up. */
  private static double divideOutward(double x, BigDecimal y) {
    double near = y.doubleValue();
    return divideUp(x, x >= 0 ? Math.nextDown(near) : Math.nextUp(near));
  }

  /** ln x, rounded up, also where x is no double. */
  private static double logUp(BigDecimal x) {
    int power = x.precision() - x.scale();
    double digits = Math.nextUp(x.scaleByPowerOfTen(-power).doubleValue());
    double log = Rounding.logUp(10);
    return addUp(Rounding.logUp(digits), multiplyUp(power, power > 0 ? log : Rounding.logDown(10)));
  }

  /** s²/t² − 1 − ln(s²/t²), rounded up. */
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
      Arguments.finite("mean", i, mean[i]);
      Arguments.finite("priorMean", i, priorMean[i]);
    }
  }

  private static void checkSds(String name, double[] sds, int length) {
    Arguments.notNull(name, sds);
    Arguments.require(sds.length == length, name, "as long as mean", sds.length);
    for (int i = 0; i < length; i++) {
      Arguments.positive(name, i, sds[i]);
    }
  }
}
