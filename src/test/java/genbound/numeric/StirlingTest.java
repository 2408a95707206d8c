package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StirlingTest {

  @Test
  void errorIsWithinItsUnits() {
    for (long n = 1; n < 1L << 53; n = n < 70 ? n + 1 : 3 * n) {
      BigDecimal exact = ManyDigits.stirlingError(n);
      BigDecimal value = new BigDecimal(Stirling.error(n));
      assertTrue(value.subtract(exact).abs().doubleValue() <= 0x1p-56, "n = " + n);
    }
  }

  /** x·(u − ln(1 + u)) = d − x·ln(mean/x), also where the ratio is near 1 or far from it. */
  @Test
  void devianceIsRightToAFewUnits() {
    double[] means = {
      4, 1, 4 + 0x1p-40, 4 - 0x1p-40, 2.6, 2.61, 5.4, 5.39, 40, 0x1p500, 0x1p-998, 0x1p-997, 1e-305
    };
    for (double mean : means) {
      for (double x : new double[] {4, 4096}) {
        double scaled = mean * (x / 4);
        BigDecimal difference = new BigDecimal(scaled).subtract(new BigDecimal(x));
        BigDecimal log =
            ManyDigits.log(new BigDecimal(scaled).divide(new BigDecimal(x), ManyDigits.DIGITS));
        double exact = difference.subtract(log.multiply(new BigDecimal(x))).doubleValue();
        double value = Stirling.deviance(x, scaled, difference.doubleValue());
        assertEquals(exact, value, 8 * Math.ulp(exact), scaled + " of " + x);
      }
    }
  }
}
