package genbound.exact.curve;

import genbound.numeric.GaussLegendre;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How the eigenvalues of XXᵀ are distributed, X holding P examples of N inputs in its columns.
 *
 * @param rates the eigenvalues above 0
 * @param shares how much of all N directions each stands for
 * @param moving the share of the directions whose eigenvalue is above 0
 * @param frozen the share of the directions whose eigenvalue is 0
 * @param examples P/N
 * @param limit whether P and N are infinite
 */
record SampleCovarianceSpectrum(
    double[] rates, double[] shares, double moving, double frozen, double examples, boolean limit) {

  private static final int HALVINGS = 64;

  /** Marchenko and Pastur's, as points and weights of a quadrature. */
  static SampleCovarianceSpectrum marchenkoPastur(double alpha) {
    GaussLegendre rule = GaussLegendre.towardsZero(Math.PI, HALVINGS);
    double root = Math.sqrt(alpha);
    double edge = (1 - alpha) / (1 + root);
    double[] rates = new double[rule.size()];
    double[] shares = new double[rule.size()];
    for (int i = 0; i < rates.length; i++) {
      double half = Math.sin(rule.point(i) / 2);
      double sine = Math.sin(rule.point(i));
      rates[i] = edge * edge + 4 * root * half * half;
      shares[i] = rule.weight(i) * 2 * alpha * sine * (sine / rates[i]) / Math.PI;
    }
    return new SampleCovarianceSpectrum(
        rates, shares, Math.min(1, alpha), Math.max(0, 1 - alpha), alpha, true);
  }

  /** Of positive eigenvalues among {@code inputs}. */
  static SampleCovarianceSpectrum of(double[] positive, long inputs, long examples) {
    double[] shares = new double[positive.length];
    Arrays.fill(shares, 1.0 / inputs);
    double moving = (double) positive.length / inputs;
    double frozen = (double) (inputs - positive.length) / inputs;
    return new SampleCovarianceSpectrum(
        positive, shares, moving, frozen, (double) examples / inputs, false);
  }

  /** The sum of a function of the eigenvalues above 0, each with its share. */
  double sum(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = rates.length - 1; i >= 0; i--) {
      sum += shares[i] * f.applyAsDouble(rates[i]);
    }
    return sum;
  }
}
