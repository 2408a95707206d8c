package genbound.estimate.divergence;

import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;

/** The divergence of one Dirichlet law from another, in nats. */
public final class DirichletDivergence {

  private static final double ALLOWANCE = 1e-12;

  private DirichletDivergence() {}

  /**
   * KL( Dirichlet(concentration) ‖ Dirichlet(priorConcentration) ), with an allowance of 1e-12 of
   * the magnitude of its terms, so that it is not below the exact value.
   *
   * @param concentration at least two numbers in (0, ∞)
   * @param priorConcentration as many numbers in (0, ∞)
   */
  public static double of(double[] concentration, double[] priorConcentration) {
    Arguments.notNull("concentration", concentration);
    Arguments.notNull("priorConcentration", priorConcentration);
    int k = concentration.length;
    Arguments.require(k >= 2, "concentration", "at least two numbers", k);
    Arguments.require(
        priorConcentration.length == k,
        "priorConcentration",
        "as long as concentration",
        priorConcentration.length);
    double total = 0;
    double priorTotal = 0;
    for (int i = 0; i < k; i++) {
      total += Arguments.positive("concentration", i, concentration[i]);
      priorTotal += Arguments.positive("priorConcentration", i, priorConcentration[i]);
    }
    double sum = LogGamma.value(total) - LogGamma.value(priorTotal);
    double size = Math.abs(LogGamma.value(total)) + Math.abs(LogGamma.value(priorTotal));
    double digamma = LogGamma.derivative(total);
    for (int i = 0; i < k; i++) {
      double gammas = LogGamma.value(priorConcentration[i]) - LogGamma.value(concentration[i]);
      double slope = LogGamma.derivative(concentration[i]) - digamma;
      double step = concentration[i] - priorConcentration[i];
      sum += gammas + step * slope;
      size +=
          Math.abs(LogGamma.value(priorConcentration[i]))
              + Math.abs(LogGamma.value(concentration[i]))
              + Math.abs(step) * (Math.abs(slope) + Math.abs(digamma));
    }
    double value = Math.max(0, sum) + ALLOWANCE * (1 + size);
    return value < Double.MAX_VALUE ? value : Double.MAX_VALUE;
  }
}
