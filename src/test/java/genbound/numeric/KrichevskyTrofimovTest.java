package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

class KrichevskyTrofimovTest {

  @Test
  void agreesWithTheGammaFunction() {
    for (long n = 1; n < 5000; n++) {
      double exact = Math.log(Math.PI) / 2 + Gamma.logGamma(n + 1.0) - Gamma.logGamma(n + 0.5);
      assertEquals(exact, KrichevskyTrofimov.logRegretUp(n), 1e-10);
    }
  }

  @Test
  void liesBetweenItsSimpleBoundsAndGrows() {
    double before = 0;
    for (long n = 1; n < 1L << 52; n = n < 200 ? n + 1 : 3 * n) {
      double value = KrichevskyTrofimov.logRegretUp(n);
      assertTrue(value > 0.5 * Math.log(Math.PI * n), "n = " + n);
      assertTrue(value <= Math.log(2 * Math.sqrt(n)) + 1e-15, "n = " + n);
      assertTrue(value > before, "n = " + n);
      before = value;
    }
    assertThrows(IllegalArgumentException.class, () -> KrichevskyTrofimov.logRegretUp(0));
  }

  /** ln ρ(n) is the sum of ln(k/(k − ½)) = 2·artanh(1/(4k − 1)), here in 40 digits. */
  @Test
  void neverBelowTheProductAndAtMostThreeUnitsOfTheFourteenthPlaceAbove() {
    MathContext digits = new MathContext(40);
    BigDecimal exact = BigDecimal.ZERO;
    for (int n = 1; n <= 300; n++) {
      BigDecimal x = BigDecimal.ONE.divide(BigDecimal.valueOf(4L * n - 1), digits);
      BigDecimal power = x;
      for (int k = 1; power.doubleValue() > 1e-38; k += 2) {
        exact =
            exact.add(power.multiply(BigDecimal.valueOf(2)).divide(BigDecimal.valueOf(k), digits));
        power = power.multiply(x, digits).multiply(x, digits);
      }
      double above =
          new BigDecimal(KrichevskyTrofimov.logRegretUp(n)).subtract(exact).doubleValue();
      assertTrue(above >= 0 && above <= 3e-14, "n = " + n + ": " + above);
    }
  }
}
