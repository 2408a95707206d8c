package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.Slow;
import genbound.linalg.Matrices;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class SensitivitySamplerTest {

  private static final double DELTA = 0.1;
  private static final double EPSILON = 0.5;

  /** Many light rows and one heavy one. */
  private static DMatrixRMaj heavy() {
    Random random = new Random(5);
    double[][] rows = new double[600][2];
    for (double[] row : rows) {
      row[0] = random.nextGaussian();
      row[1] = random.nextGaussian();
    }
    rows[0] = new double[] {0, 60};
    return Matrices.of("rows", rows);
  }

  private static double power(DMatrixRMaj matrix, double p, double[] x) {
    double sum = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      sum += Math.pow(Math.abs(matrix.get(i, 0) * x[0] + matrix.get(i, 1) * x[1]), p);
    }
    return sum;
  }

  private static boolean isNear(DMatrixRMaj sampled, DMatrixRMaj matrix, double p, double[] x) {
    double truth = power(matrix, p, x);
    return Math.abs(power(sampled, p, x) - truth) <= EPSILON * truth;
  }

  @Slow
  @Test
  void sampledNormIsAccurateForEachVector() {
    DMatrixRMaj matrix = heavy();
    var size = SensitivitySampleSize.fixedPoint(EPSILON, Confidence.ofDelta(DELTA));
    for (double p : new double[] {1, 3}) {
      Sensitivities sensitivities = Sensitivities.of(matrix, p);
      var sampler = new SensitivitySampler(sensitivities.upper(), size);
      assertTrue(sampler.expectedRows() <= size.expectedRows(sensitivities.totalUpper()));
      assertTrue(sampler.expectedRows() < 200, sampler::toString);
      for (double[] x : new double[][] {{1, 0}, {0.5, 1}}) {
        Coverage.assertHolds(
            DELTA,
            1000,
            11,
            random -> isNear(sampler.draw(random.nextLong()).of(matrix, p), matrix, p, x));
      }
    }
  }

  /** Scores that are below the sensitivity of the heavy row promise nothing. */
  @Test
  void uniformScoresMissTheHeavyRow() {
    DMatrixRMaj matrix = heavy();
    var size = SensitivitySampleSize.fixedPoint(EPSILON, Confidence.ofDelta(DELTA));
    double[] scores = new double[600];
    Arrays.fill(scores, Sensitivities.of(matrix, 3).totalUpper() / 600);
    var sampler = new SensitivitySampler(scores, size);
    Coverage.assertBroken(
        DELTA,
        500,
        11,
        random ->
            isNear(
                sampler.draw(random.nextLong()).of(matrix, 3), matrix, 3, new double[] {0.5, 1}));
  }

  @Slow
  @Test
  void sampledNormIsAccurateForAllVectorsAtOnce() {
    DMatrixRMaj matrix = heavy();
    var size = SensitivitySampleSize.uniformNet(EPSILON, Confidence.ofDelta(DELTA), 2, 1);
    var sampler = new SensitivitySampler(Sensitivities.of(matrix, 1).upper(), size);
    Coverage.assertHolds(
        DELTA,
        100,
        3,
        random -> {
          DMatrixRMaj sampled = sampler.draw(random.nextLong()).of(matrix, 1);
          boolean near = true;
          for (int k = 0; k < 60; k++) {
            double angle = Math.PI * k / 60;
            double[] x = {Math.cos(angle), Math.sin(angle)};
            near &= isNear(sampled, matrix, 1, x);
          }
          return near;
        });
  }

  @Test
  void sameSeedSameRowsAndWeightsOfInverseProbability() {
    var size = new SensitivitySampleSize(4, 0.5, Confidence.ofDelta(0.1), false);
    var sampler = new SensitivitySampler(new double[] {0, 0.125, 1, 0.25}, size);
    assertEquals(0, sampler.probability(0));
    assertEquals(0.5, sampler.probability(1), 1e-15);
    assertEquals(1, sampler.probability(2));
    int drawn = 0;
    for (long seed = 0; seed < 4000; seed++) {
      SampledRows rows = sampler.draw(seed);
      assertEquals(rows.size(), sampler.draw(seed).size());
      assertTrue(rows.size() >= 2 && rows.size() <= 3, rows::toString);
      if (rows.row(0) == 1) {
        drawn++;
        assertEquals(2, rows.weight(0), 1e-12);
      }
    }
    assertEquals(2000, drawn, 3 * Math.sqrt(1000));
    assertEquals(1 + 0.5 + 1, sampler.expectedRows(), 1e-14);
    assertTrue(sampler.toString().startsWith("sampler of 4 rows, 2.5"), sampler::toString);
    assertThrows(
        IllegalArgumentException.class, () -> new SensitivitySampler(new double[] {2}, size));
    assertThrows(IllegalArgumentException.class, () -> new SensitivitySampler(new double[0], size));
  }

  /** Drawn with 1/4, a row counts four times: twice as long for p = 2. */
  @Test
  void drawnRowsAreScaledByTheRootOfTheirWeights() {
    var size = new SensitivitySampleSize(4, 0.5, Confidence.ofDelta(0.1), false);
    var sampler = new SensitivitySampler(new double[] {1, 0.0625, 1}, size);
    DMatrixRMaj matrix = Matrices.of("rows", new double[][] {{1, 2}, {3, 4}, {5, 6}});
    SampledRows all = sampler.draw(0);
    for (long seed = 1; all.size() < 3; seed++) {
      all = sampler.draw(seed);
    }
    SampledRows drawn = all;
    assertArrayEquals(new double[] {1, 2, 6, 8, 5, 6}, drawn.of(matrix, 2).data, 1e-13);
    assertArrayEquals(new double[] {1, 2, 12, 16, 5, 6}, drawn.of(matrix, 1).data, 1e-13);
    assertEquals("3 rows drawn", drawn.toString());
    DMatrixRMaj shorter = Matrices.of("rows", new double[][] {{1, 2}, {3, 4}});
    String message =
        assertThrows(IllegalArgumentException.class, () -> drawn.of(shorter, 2)).getMessage();
    assertTrue(message.startsWith("matrix must be the one drawn from"), message);
    assertThrows(IllegalArgumentException.class, () -> drawn.of(matrix, 0.99));
  }
}
