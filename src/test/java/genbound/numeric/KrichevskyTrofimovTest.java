package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
