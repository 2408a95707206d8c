package genbound.harness.world;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Laws of counts, by the ratios of neighbouring probabilities, to a relative error of 1e-12. */
final class Laws {

  private Laws() {}

  static double[] binomial(int n, double p) {
    if (p <= 0 || p >= 1) {
      double[] law = new double[n + 1];
      law[p <= 0 ? 0 : n] = 1;
      return law;
    }
    double odds = p / (1 - p);
    int mode = (int) Math.min(n, (n + 1) * p);
    return byRatios(n, 0, n, mode, k -> (n - k) / (k + 1.0) * odds);
  }

  /** P(least ≤ k) = 1 − (1 − P(one ≤ k))^many. */
  static double[] least(int many, int n, double p) {
    double[] law = binomial(n, p);
    double below = 0;
    double reached = 0;
    for (int k = 0; k <= n; k++) {
      below += law[k];
      double now = k == n || below >= 1 ? 1 : -Math.expm1(many * Math.log1p(-below));
      law[k] = Math.max(0, now - reached);
      reached = now;
    }
    return law;
  }

  static double[] hypergeometric(int population, int marked, int drawn) {
    int low = Math.max(0, drawn - (population - marked));
    int high = Math.min(drawn, marked);
    double middle = (drawn + 1.0) * (marked + 1) / (population + 2);
    int mode = (int) Math.max(low, Math.min(high, middle));
    int others = population - marked - drawn;
    return byRatios(
        drawn, low, high, mode, k -> (marked - k) / (k + 1.0) * (drawn - k) / (others + k + 1.0));
  }

  /** A law on low, …, high from P(k + 1)/P(k), beginning where it is largest. */
  private static double[] byRatios(int n, int low, int high, int mode, IntToDoubleFunction ratio) {
    double[] law = new double[n + 1];
    law[mode] = 1;
    for (int k = mode; k < high; k++) {
      law[k + 1] = law[k] * ratio.applyAsDouble(k);
    }
    for (int k = mode; k > low; k--) {
      law[k - 1] = law[k] / ratio.applyAsDouble(k - 1);
    }
    double total = Arrays.stream(law).sum();
    for (int k = 0; k <= n; k++) {
      law[k] /= total;
    }
    return law;
  }
}
