package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.OneThread;
import genbound.harness.Slow;
import genbound.harness.TestMatrices;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LewisWeightsTest {

  private static double[][] uneven(double base) {
    double[][] rows = TestMatrices.gaussian(300, 5, 1);
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < 5; j++) {
        rows[i][j] *= Math.pow(base, (i % 5) - 2);
      }
    }
    return rows;
  }

  @Test
  void underFiftyStepsToTenDigits() {
    for (double[][] rows : new double[][][] {uneven(10), TestMatrices.gaussian(500, 10, 2)}) {
      for (double p : new double[] {1, 1.3, 1.9, 2, 2.1, 3, 3.9, 4, 6, 10, 16}) {
        LewisWeights weights = LewisWeights.of(rows, p);
        assertTrue(weights.iterations() < 50, weights::toString);
        assertEquals(p == 2, weights.iterations() <= 0, weights::toString);
        assertEquals(p, weights.p());
        assertTrue(weights.residual() <= 1e-10, weights::toString);
        assertEquals(rows[0].length, Arrays.stream(weights.weights()).sum(), 1e-8);
      }
    }
  }

  @Test
  void lewisWeightsAreLeverageScoresOfTheWeightedRows() {
    double[][] rows = uneven(1.5);
    for (double p : new double[] {1, 1.5, 3, 4, 5, 12}) {
      double[] weights = LewisWeights.of(rows, p).weights();
      double[][] weighted = new double[rows.length][];
      for (int i = 0; i < rows.length; i++) {
        double scale = Math.pow(weights[i], 0.5 - 1 / p);
        weighted[i] = Arrays.stream(rows[i]).map(x -> scale * x).toArray();
      }
      double[] scores = Leverage.scores(weighted);
      for (int i = 0; i < rows.length; i++) {
        assertEquals(1, scores[i] / weights[i], 1e-9, "p = " + p);
      }
    }
  }

  /** Several chunks of rows, of which the last is short. */
  @Slow
  @Test
  void manyRowsHaveTheSameWeightsAsFewThatAreRepeated() {
    double[][] few = uneven(2);
    int copies = 117;
    double[][] many = new double[few.length * copies][];
    Arrays.setAll(many, i -> few[i % few.length]);
    for (double p : new double[] {1.5, 4}) {
      double[] expected = LewisWeights.of(few, p).weights();
      LewisWeights found = LewisWeights.of(many, p);
      LewisWeights alone = OneThread.of(() -> LewisWeights.of(many, p));
      assertArrayEquals(alone.weights(), found.weights());
      assertArrayEquals(alone.sensitivitiesUpper(), found.sensitivitiesUpper());
      double[] weights = found.weights();
      for (int i = 0; i < many.length; i++) {
        double one = expected[i % few.length] / copies;
        assertEquals(1, weights[i] / one, 1e-9, "p = " + p);
      }
    }
  }

  /** One column: the weights are the shares of the p-th powers. Two chunks, the last short. */
  @Test
  void weightsOfAColumnInTwoChunksAreShares() {
    double[][] rows = new double[(1 << 14) + 700][1];
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1 + i % 7;
      sum += Math.pow(rows[i][0], 3);
    }
    double[] weights = LewisWeights.of(rows, 3).weights();
    for (int i = 0; i < rows.length; i++) {
      assertEquals(1, weights[i] * sum / Math.pow(rows[i][0], 3), 1e-9);
    }
  }

  /** Each weight is 1/8, and the rank 3. */
  @Test
  void boundsOnSensitivitiesAreTheWeightsTimesAPowerOfTheRank() {
    double[][] rows = TestMatrices.identities(3, 8);
    for (double p : new double[] {1, 1.5, 2, 3, 4}) {
      double exact = Math.pow(3, Math.max(0, p / 2 - 1)) / 8;
      for (double upper : LewisWeights.of(rows, p).sensitivitiesUpper()) {
        assertEquals(p * 1e-10, upper / exact - 1, 1e-13, "p = " + p);
      }
    }
  }

  /** One column, before the first step: the weights are the leverages aᵢ²/14. */
  @Test
  void boundsBeforeTheFirstStepAllowForWhatIsLeft() {
    double p = 1.5;
    Thread.currentThread().interrupt();
    LewisWeights cut = LewisWeights.of(new double[][] {{1}, {2}, {3}}, p);
    assertTrue(Thread.interrupted());
    double form = 0;
    for (int a = 1; a <= 3; a++) {
      form += a * a * Math.pow(a * a / 14.0, 1 - 2 / p);
    }
    for (int a = 1; a <= 3; a++) {
      double next = p / 2 * Math.log(a * a / form);
      double exact = Math.exp(next + (2 / p - 1) * cut.residual());
      assertEquals(exact, cut.sensitivitiesUpper()[a - 1], 1e-9 * exact);
    }
  }

  @Test
  void leverageScoresForSquares() {
    double[][] rows = TestMatrices.gaussian(40, 3, 9);
    assertArrayEquals(Leverage.scores(rows), LewisWeights.of(rows, 2).weights(), 1e-12);
  }

  @Test
  void zeroRowsAndDeficientRanks() {
    double[][] rows = {{1, 1}, {0, 0}, {2, 2}};
    double[] weights = LewisWeights.of(rows, 1).weights();
    assertEquals(0, weights[1]);
    assertEquals(1 / 3.0, weights[0], 1e-10);
    assertEquals(2 / 3.0, weights[2], 1e-10);
    assertFalse(LewisWeights.of(rows, 3).toString().contains("<"));
  }
}
