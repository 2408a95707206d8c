package genbound.estimate.network;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrozenSubspaceTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Against training itself, in small steps. */
  @Test
  void intermediateValuesDoNotOverflow() {
    for (double size : new double[] {1e-200, 1e-160, 1, 1e150}) {
      var subspace =
          FrozenSubspace.of(new double[][] {{size, size}}, new double[] {1}, new double[2]);
      double norm = subspace.norm(Double.POSITIVE_INFINITY);
      assertEquals(Math.sqrt(0.5) / size, norm, 1e-14 / size);
      assertEquals(0, subspace.norm(0));
    }
    double[][] large = {{1e150, 1e150}};
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> FrozenSubspace.of(large, new double[] {1}, new double[] {1e200, -1e200}));
    double[][] larger = {{1e160}};
    assertThrows(
        IllegalArgumentException.class,
        () -> FrozenSubspace.of(larger, new double[] {1}, new double[1]),
        "a squared norm that overflows would be understated");
    assertTrue(refusal.getMessage().startsWith("the error of start on example 0 must be finite"));
  }

  @Test
  void distanceEqualsThatOfGradientDescent() {
    Random random = new Random(1);
    double[][] features = new double[4][7];
    for (double[] row : features) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    double[] labels = random.doubles(4, -1, 1).toArray();
    double[] start = random.doubles(7, -1, 1).toArray();
    FrozenSubspace subspace = FrozenSubspace.of(features, labels, start);
    double[] weights = start.clone();
    double step = 1e-5;
    for (int k = 1; k <= 60_000; k++) {
      double[] slope = new double[7];
      for (int i = 0; i < 4; i++) {
        double residual = labels[i];
        for (int j = 0; j < 7; j++) {
          residual -= features[i][j] * weights[j];
        }
        for (int j = 0; j < 7; j++) {
          slope[j] += residual * features[i][j];
        }
      }
      for (int j = 0; j < 7; j++) {
        weights[j] += step * slope[j];
      }
      if (k % 20_000 == 0) {
        double norm = subspace.norm(k * step);
        assertEquals(norm, subspace.distanceUp(weights), 2e-4 * norm);
      }
    }
    assertEquals(4, subspace.rank());
    assertEquals(3, subspace.frozen());
    assertEquals(0, subspace.norm(0));
    assertTrue(subspace.norm(INFINITY) > subspace.norm(0.6));
  }

  @Test
  void directionsThatNoExampleSeesStayStill() {
    double[][] features = {{1, 2, 0}, {2, 4, 0}};
    var subspace = FrozenSubspace.of(features, new double[] {5, 10}, new double[3]);
    assertEquals(1, subspace.rank());
    assertEquals(2, subspace.frozen());
    assertEquals(5 / Math.sqrt(5), subspace.norm(INFINITY), 1e-14);
    assertEquals(25, subspace.sumOfSquaredNorms(), 1e-13);
    assertTrue(subspace.sumOfSquaredNorms() >= 25);
    assertEquals(3 * 5.0 / 2, subspace.complexity(3), 1e-13);
    assertEquals(0, subspace.distanceUp(new double[3]));
    assertTrue(subspace.distanceUp(new double[] {0.1, 0.2, 0}) >= Math.hypot(0.1, 0.2));
    assertEquals("1 of 3 dimensions learn, 2 are frozen", subspace.toString());
  }

  @Test
  void featuresOfZeroHaveRankZero() {
    var subspace = FrozenSubspace.of(new double[2][3], new double[] {1, 1}, new double[3]);
    assertEquals(0, subspace.rank());
    assertEquals(0, subspace.norm(INFINITY));
    assertEquals(0, subspace.complexity(7));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    double[][] features = {{1, 2}};
    refusedFor("labels", () -> FrozenSubspace.of(features, new double[2], new double[2]));
    refusedFor("start", () -> FrozenSubspace.of(features, new double[1], new double[1]));
    refusedFor(
        "start[1]", () -> FrozenSubspace.of(features, new double[1], new double[] {0, 1 / 0.0}));
    var subspace = FrozenSubspace.of(features, new double[1], new double[2]);
    refusedFor("time", () -> subspace.norm(-1));
    refusedFor("time", () -> subspace.norm(Double.NaN));
    refusedFor("radius", () -> subspace.complexity(-1));
    refusedFor("weights", () -> subspace.distanceUp(new double[1]));
  }
}
