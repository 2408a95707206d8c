package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.TestMatrices;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeverageTest {

  @Test
  void leverageScoresAgreeWithKnownMatrices() {
    double third = 2 / 3.0;
    assertArrayEquals(
        new double[] {third, third, third}, Leverage.scores(TestMatrices.TRIANGLE), 1e-15);
    double[] numpy = Leverage.scores(TestMatrices.numpy());
    assertEquals(3, Arrays.stream(numpy).sum(), 1e-13);
    assertArrayEquals(numpy, Leverage.scores(TestMatrices.mixed(TestMatrices.numpy())), 1e-13);
    assertArrayEquals(new double[2], Leverage.scores(new double[2][2]));
  }

  /** Factored block by block: a constant column beside one that moves by 1e-9 of itself. */
  @Test
  void manyRowsWithNearlyDependentColumnsKeepTheirDigits() {
    int n = 10_007;
    double[][] rows = new double[n][];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double z = i - (n - 1) / 2;
      rows[i] = new double[] {1, 1 + z * 0x1p-43};
      squares += z * z;
    }
    double[] scores = Leverage.scores(rows);
    for (int i = 0; i < n; i++) {
      double z = i - (n - 1) / 2;
      assertEquals(1, scores[i] / (1.0 / n + z * z / squares), 1e-12);
    }
  }

  @Test
  void rootsAreTheScoresForSquaresAndAtMostOne() {
    double[] scores = {0, 0.25, 1};
    assertArrayEquals(scores, Leverage.root(scores, 2), 1e-11);
    assertArrayEquals(new double[] {0, 0.5, 1}, Leverage.root(scores, 1), 1e-11);
    assertArrayEquals(new double[] {0, 3 * 0.0625, 1}, Leverage.root(scores, 4), 1e-11);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Leverage.root(new double[] {1.5}, 2));
    assertTrue(refusal.getMessage().startsWith("scores[0] must be in [0, 1]"));
  }
}
