package genbound.estimate.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.evidence.Confidence;
import genbound.numeric.BinaryKl;
import genbound.numeric.LogGamma;
import genbound.numeric.Roots;
import java.util.Arrays;

/**
 * The average divergence A = E D(P(·|X) ‖ uniform) = ln b − H(Y|X) of a symbol Y among b, and its
 * two ends from n independent observations. The upper end starts from the plug-in value, which is
 * never below the mean of the true ln(b·P(y|x)), so that one mean has to be bounded, whatever the
 * number of symbols of X. The lower end starts from what a Krichevsky–Trofimov mixture predicted.
 * Proofs: {@code proofs/mutual-information-interval.md}.
 */
final class UniformDivergence {

  /** The trial parameters are 2^(−k/STEPS). */
  private static final int STEPS = 8;

  private static final int TRIALS = 36 * STEPS;
  private static final double ALLOWANCE = 0x1p-46;
  private static final double GAMMA_ALLOWANCE = 0x1p-43;
  private static final double LOG_ROOT_OF_PI = 0.5 * Math.log(Math.PI);

  private UniformDivergence() {}

  /** The plug-in value ln b − Ĥ(Y|X), not below the exact one; rows are the symbols of X. */
  static double plugInUp(long[][] counts, long n) {
    double sum = 0;
    for (long[] row : counts) {
      long total = Arrays.stream(row).sum();
      for (long count : row) {
        if (count > 0) {
          double share = logUp(Math.min(1, divideUp(count, total)));
          sum = addUp(sum, multiplyUp(count, share));
        }
      }
    }
    return Math.max(0, addUp(logUp(counts[0].length), divideUp(sum, n)));
  }

  /**
   * What Krichevsky–Trofimov mixtures, one for each symbol of X, gained over the uniform law, for
   * each observation; not above the exact value.
   */
  static double mixtureDown(long[][] counts, long n) {
    int b = counts[0].length;
    double sum = 0;
    double magnitude = 0;
    for (long[] row : counts) {
      long total = Arrays.stream(row).sum();
      if (total > 0) {
        double uniform = total * Math.log(b);
        double whole = LogGamma.value(total + 0.5 * b);
        double none = LogGamma.value(0.5 * b);
        sum += uniform + none - whole;
        magnitude += uniform + Math.abs(none) + Math.abs(whole) + 1;
        for (long count : row) {
          if (count > 0) {
            double part = LogGamma.value(count + 0.5) - LOG_ROOT_OF_PI;
            sum += part;
            magnitude += Math.abs(part) + 1;
          }
        }
      }
    }
    double allowance = GAMMA_ALLOWANCE + (double) counts.length * b * 0x1p-52;
    return divideDown(sum - allowance * magnitude, n);
  }

  /**
   * A number that A exceeds with probability at most δ.
   *
   * @param plugIn its plug-in value
   * @param b how many symbols Y has
   * @param n how many observations are independent
   */
  static double upper(double plugIn, int b, long n, Confidence confidence) {
    double price = divideUp(confidence.logInverseDelta(), n);
    if (b == 1) {
      return 0;
    }
    return b == 2 ? binaryUpper(plugIn, price) : generalUpper(plugIn, b, price);
  }

  /** ln 2 − h(η), η = kl⁺(q, price), where q in [½, 1] has ln 2 − h(q) = plugIn + price. */
  private static double binaryUpper(double plugIn, double price) {
    double most = logUp(2);
    double wanted = addUp(plugIn, price);
    if (wanted >= logDown(2) * (1 - 2 * ALLOWANCE)) {
      return most;
    }
    double q = Roots.upperEnd(x -> BinaryKl.divergence(x, 0.5) * (1 - ALLOWANCE) - wanted, 0.5, 1);
    double eta = BinaryKl.upperInverse(q, price);
    return Math.min(most, BinaryKl.divergence(eta, 0.5) * (1 + ALLOWANCE));
  }

  /** The least (1 − exp(−λ·plugIn − price))/c(λ) over trial λ. */
  private static double generalUpper(double plugIn, int b, double price) {
    double least = logUp(b);
    double norm = norm(b) * (1 + ALLOWANCE);
    for (int k = 2; k < TRIALS; k++) {
      double lambda = trial(k);
      double exponent = addUp(multiplyUp(lambda, plugIn), price);
      double gone = Math.nextUp(-Math.expm1(-exponent));
      double bent = -b * Math.expm1(-lambda * Math.log(b)) * (1 - ALLOWANCE);
      double slope = divideDown(subtractDown(bent, multiplyUp(lambda, b - 1)), norm);
      least = slope > 0 ? Math.min(least, divideUp(gone, slope)) : least;
    }
    return least;
  }

  /**
   * A number that A falls short of with probability at most δ: the greatest (exp((β − 1)·mixture −
   * β·price) − 1)/C(β) over trial β.
   *
   * @param mixture what the mixtures gained for each observation
   * @param b how many symbols Y has
   * @param n how many observations are independent
   */
  static double lower(double mixture, int b, long n, Confidence confidence) {
    double price = divideUp(confidence.logInverseDelta(), n);
    double norm = norm(b) * (1 - ALLOWANCE);
    double most = 0;
    for (int k = 0; k < TRIALS && mixture > 0; k++) {
      double excess = trial(k);
      double gain = multiplyDown(excess, mixture);
      double exponent = subtractDown(gain, multiplyUp(addUp(1, excess), price));
      if (exponent > 0) {
        double grown = Math.nextDown(Math.expm1(exponent));
        double bent = b * Math.expm1(excess * Math.log(b)) * (1 + ALLOWANCE);
        double slope = divideUp(addUp(bent, -multiplyDown(excess, b - 1)), norm);
        most = Math.max(most, divideDown(grown, slope));
      }
    }
    return Math.min(most, logDown(b));
  }

  private static double trial(int k) {
    return Math.pow(2, -(double) k / STEPS);
  }

  /** b·ln b − b + 1. */
  private static double norm(int b) {
    return b * Math.log(b) - (b - 1.0);
  }
}
