package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

class VcVapnikTest implements GrowthContract<VcVapnik> {

  @Test
  void isBelowTheRademacherFormForEveryClassThatIsNotTiny() {
    for (long dimension : new long[] {1, 3, 10, 30, 100, 1000}) {
      var growth = GrowthFunction.ofDimension(dimension);
      for (long n = 100; n <= 1_000_000_000; n *= 10) {
        var none = Evidence.errors(0, n);
        double vapnik = Vc.vapnik(none, growth).atDelta(0.05).value();
        double rademacher = Vc.rademacher(none, growth).atDelta(0.05).value();
        assertTrue(vapnik < rademacher, dimension + " " + n);
        assertTrue(vapnik < Vc.classical(none, growth).atDelta(0.05).value());
      }
    }
    var constant = GrowthFunction.ofDimension(0);
    var none = Evidence.errors(0, 1000);
    assertTrue(
        Vc.vapnik(none, constant).atDelta(0.05).value()
            > Vc.rademacher(none, constant).atDelta(0.05).value());
  }

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
