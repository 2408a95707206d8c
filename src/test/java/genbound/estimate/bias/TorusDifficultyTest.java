package genbound.estimate.bias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.bias.Difficulty.Regime;
import org.junit.jupiter.api.Test;

class TorusDifficultyTest {

  private static void assertDigits(double printed, double value, double relative) {
    assertEquals(printed, value, relative * printed);
  }

  @Test
  void tasksOfControlHaveThePublishedDifficulty() {
    double[] cartpole = {
      4.41467512809e9, 3.32566079988e17, 1.46390131341e25, 4.68909913324e32, 1.18725229462e40
    };
    for (int times = 1; times <= 5; times++) {
      double bits = new TorusDifficulty(10_000, 2 * times, 1, 0.001, 0.001).bits();
      assertDigits(cartpole[times - 1], bits, 5e-12);
    }
    assertDigits(2.9141544326e25, new TorusDifficulty(1e6, 6, 2, 0.001, 0.001).bits(), 2e-11);
    assertDigits(7.61301122125e58, new TorusDifficulty(1e6, 15, 4, 0.001, 0.001).bits(), 5e-12);
    assertDigits(1.71839891332e66, new TorusDifficulty(1e6, 17, 6, 0.001, 0.001).bits(), 5e-12);
  }

  @Test
  void enoughStepsNeedNoBits() {
    TorusDifficulty enough = new TorusDifficulty(1e9, 1, 1, 1, 0.1);
    assertEquals(Regime.DATA_SUFFICIENT, enough.regime());
    assertEquals(0, enough.bits());
    assertEquals(0, new TorusDifficulty(1e300, 6, 2, 0.001, 0.001).bits());
    TorusDifficulty reached = new TorusDifficulty(2000, 1, 1, 0.01, 1);
    assertTrue(reached.logFree() > 0 && reached.bitsEach() < 0);
    assertEquals(Regime.ERROR_REACHED, reached.regime());
    assertEquals(0, reached.bits());
    assertEquals("0 bits: the error is reached without them; an estimate", reached.toString());
    TorusDifficulty pole = new TorusDifficulty(10_000, 2, 1, 0.001, 0.001);
    assertEquals("4.41e9 bits, an estimate", pole.toString());
  }

  @Test
  void misuseIsRefusedByName() {
    String[] names = {"n", "dimension", "outputs", "separation", "error"};
    double[] good = {10, 2, 1, 0.1, 0.1};
    for (int i = 0; i < names.length; i++) {
      for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
        double[] x = good.clone();
        x[i] = bad;
        String said =
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new TorusDifficulty(x[0], x[1], x[2], x[3], x[4]))
                .getMessage();
        assertTrue(said.startsWith(names[i] + " must be in "), said);
      }
    }
  }
}
