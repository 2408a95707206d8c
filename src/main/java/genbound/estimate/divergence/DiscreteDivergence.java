package genbound.estimate.divergence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;

/** Divergences between laws on finitely many outcomes, in nats. */
public final class DiscreteDivergence {

  private static final double STRAY = 1e-9;
  private static final double ULPS_OF_BINARY_KL = 4;

  private DiscreteDivergence() {}

  /**
   * KL of one categorical law from another, by at most 1e-14 of Σ|p ln(p/q)| too high.
   *
   * @param probabilities in [0, 1], adding up to 1
   * @param prior in [0, 1], adding up to at most 1, positive wherever {@code probabilities} is
   */
  public static double categorical(double[] probabilities, double[] prior) {
    check("probabilities", probabilities);
    check("prior", prior);
    Arguments.require(
        prior.length == probabilities.length, "prior", "as long as probabilities", prior.length);
    double total = sum(probabilities);
    Arguments.require(Math.abs(total - 1) <= STRAY, "probabilities", "adding up to 1", total);
    Arguments.require(sum(prior) <= 1 + STRAY, "prior", "adding up to at most 1", sum(prior));
    double kl = 0;
    for (int i = 0; i < prior.length; i++) {
      if (probabilities[i] > 0) {
        Arguments.positive("prior[" + i + "]", prior[i]);
        double log = logUp(divideUp(probabilities[i], prior[i]));
        kl = addUp(kl, multiplyUp(probabilities[i], log));
      }
    }
    return Math.max(0, kl);
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
      Arguments.require(Double.isFinite(divergence), "prior[" + i + "]", domain, prior[i]);
      kl = addUp(kl, divergence + ULPS_OF_BINARY_KL * Math.ulp(divergence));
    }
    return kl;
  }

  private static void check(String name, double[] values) {
    Arguments.notNull(name, values);
    Arguments.require(values.length > 0, name, "not empty", 0);
    for (int i = 0; i < values.length; i++) {
      Arguments.inClosed(name + "[" + i + "]", values[i], 0, 1);
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
