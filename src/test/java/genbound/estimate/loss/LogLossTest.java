package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.numeric.Rounding;
import org.junit.jupiter.api.Test;

class LogLossTest {

  @Test
  void isNeverBelowTheZeroOneLoss() {
    double[] probabilities = {0, 1e-300, 0.25, 0.5, Math.nextUp(0.5), 0.9, 1};
    double[] losses = LogLoss.overLn2(probabilities, 3);
    double most = LogLoss.largest(3);
    assertEquals(3 / Math.log(2), most, 1e-15);
    double[] expected = {most, most, 2, 1, 1, -Math.log(0.9) / Math.log(2), 0};
    for (int i = 0; i < losses.length; i++) {
      assertEquals(expected[i], losses[i], 1e-14, "example " + i);
      assertTrue(losses[i] >= (probabilities[i] <= 0.5 ? 1 : 0) && losses[i] <= most);
    }
  }

  @Test
  void badInputsAreRefused() {
    var low =
        assertThrows(IllegalArgumentException.class, () -> LogLoss.overLn2(new double[1], 0.5));
    assertTrue(low.getMessage().startsWith("ceiling must be at least ln 2"), low::getMessage);
    var beyond =
        assertThrows(
            IllegalArgumentException.class, () -> LogLoss.overLn2(new double[] {0.5, 1.5}, 1));
    assertTrue(beyond.getMessage().startsWith("probabilities[1] must be in [0, 1]"));
    assertThrows(IllegalArgumentException.class, () -> LogLoss.largest(Double.NaN));
    assertEquals(1, LogLoss.largest(Rounding.logDown(2)), "ln 2 itself");
  }
}
