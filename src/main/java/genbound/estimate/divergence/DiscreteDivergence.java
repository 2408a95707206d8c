package genbound.estimate.divergence;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pDown;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.ExactSum;
import java.math.BigDecimal;

/** Divergences between laws on finitely many outcomes, in nats. */
public final class DiscreteDivergence {

  /** How far a sum may be from 1: shares kept as floats miss it by up to 1e-7. */
  private static final BigDecimal STRAY = new BigDecimal("1e-6");

  private static final double ULPS_OF_BINARY_KL = 4;

  private DiscreteDivergence() {}

  /**
   * KL of one categorical law from another, by at most 1e-14 of Σ|p ln(p/q)| too high.
   *
   * <p>Sums may miss 1 by 1e-6, as those of rounded probabilities do. The divergence is then that
   * of the laws divided by their sums, save that a {@code prior} of a smaller sum counts as it is.
   *
   * @param probabilities in [0, 1], adding up to 1
   * @param prior in [0, 1], adding up to at most 1, positive wherever {@code probabilities} is
   */
  public static double categorical(double[] probabilities, double[] prior) {
    check("probabilities", probabilities);
    check("prior", prior);
    Arguments.require(
        prior.length == probabilities.length, "prior", "as long as probabilities", prior.length);
    BigDecimal excess = sum(probabilities).subtract(BigDecimal.ONE);
    BigDecimal priorExcess = sum(prior).subtract(BigDecimal.ONE);
    Arguments.require(
        excess.abs().compareTo(STRAY) <= 0,
        "probabilities",
        "adding up to 1",
        (Double) (1 + excess.doubleValue()));
    Arguments.require(
        priorExcess.compareTo(STRAY) <= 0,
        "prior",
        "adding up to at most 1",
        (Double) (1 + priorExcess.doubleValue()));
    double kl = 0;
    for (int i = 0; i < prior.length; i++) {
      if (probabilities[i] > 0) {
        Arguments.positive("prior", i, prior[i]);
        double log = logUp(divideUp(probabilities[i], prior[i]));
        kl = addUp(kl, multiplyUp(probabilities[i], log));
      }
    }
    // Σ (p/P)·ln((p/P)/(q/Q)) = (Σ p·ln(p/q))/P − ln P + ln Q.
    double low = down(excess);
    double mean = divideUp(kl, kl >= 0 ? addDown(1, low) : addUp(1, up(excess)));
    double ofSum = low == 0 ? 0 : -log1pDown(low);
    double ofPrior = priorExcess.signum() <= 0 ? 0 : log1pUp(up(priorExcess));
    return Math.max(0, addUp(mean, addUp(ofSum, ofPrior)));
  }

  /**
   * KL of one product of Bernoulli laws from another, rounded up.
   *
   * @param probabilities of success, in [0, 1]
   * @param prior of success, in (0, 1) wherever it is not equal to the other
   */
  public static double bernoulli(double[] probabilities, double[] prior) {
    check("probabilities", probabilities);
    check("prior", prior);
    Arguments.require(
        prior.length == probabilities.length, "prior", "as long as probabilities", prior.length);
    double kl = 0;
    for (int i = 0; i < prior.length; i++) {
      double divergence = BinaryKl.divergence(probabilities[i], prior[i]);
      String domain = "in (0, 1), where the other is not the same 0 or 1";
      Arguments.require(Double.isFinite(divergence), "prior", i, domain, prior[i]);
      kl = addUp(kl, divergence + ULPS_OF_BINARY_KL * Math.ulp(divergence));
    }
    return kl;
  }

  private static void check(String name, double[] values) {
    Arguments.notNull(name, values);
    Arguments.require(values.length > 0, name, "not empty", 0);
    for (int i = 0; i < values.length; i++) {
      Arguments.inClosed(name, i, values[i], 0, 1);
    }
  }

  private static BigDecimal sum(double[] values) {
    ExactSum sum = new ExactSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.result();
  }

  private static double up(BigDecimal exact) {
    double near = exact.doubleValue();
    return new BigDecimal(near).compareTo(exact) < 0 ? Math.nextUp(near) : near;
  }

  private static double down(BigDecimal exact) {
    return -up(exact.negate());
  }
}
