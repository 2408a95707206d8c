package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

class VcVapnikTest implements GrowthContract<VcVapnik> {

  /**
   * Of 2n examples M are errors, and n of them drawn: the shares of errors in the two halves differ
   * by ε or more with a probability of at most 2·exp(−nε²), from n = 4 on. Below, the bound says
   * nothing anyway.
   */
  @Test
  void theTailThatItRestsOnHoldsFromFourExamplesOn() {
    for (int n = 1; n <= 80; n++) {
      double worst = Double.NEGATIVE_INFINITY;
      for (int errors = 1; errors < 2 * n; errors++) {
        double tail = 0;
        for (int apart = n; apart >= 1; apart--) {
          if ((errors - apart) % 2 == 0) {
            int first = (errors - apart) / 2;
            tail += first < 0 || first + apart > n ? 0 : 2 * share(n, errors, first);
            worst = Math.max(worst, Math.log(tail) - Math.log(2) + (double) apart * apart / n);
          }
        }
      }
      assertEquals(n < 4, worst > 0, n + ": " + worst);
      double least =
          Vc.vapnik(Evidence.errors(0, n), GrowthFunction.ofDimension(0)).atDelta(0.99).value();
      assertTrue(n >= 4 || least > 1, n + ": " + least);
    }
  }

  /** The probability that exactly so many of the errors are in the first half. */
  private static double share(int n, int errors, int first) {
    double log =
        CombinatoricsUtils.binomialCoefficientLog(n, first)
            + CombinatoricsUtils.binomialCoefficientLog(n, errors - first)
            - CombinatoricsUtils.binomialCoefficientLog(2 * n, errors);
    return Math.exp(log);
  }
}
