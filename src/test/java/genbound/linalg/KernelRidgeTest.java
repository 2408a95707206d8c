package genbound.linalg;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class KernelRidgeTest {

  private static final double[][] POINTS = {{-1}, {0.5}, {2}, {2.5}};
  private static final double[][] OTHERS = {{0}, {1.7}, {-3}};

  /** K + ridge·I times the weights is k(X, z) again. */
  @Test
  void weightsSolveTheirEquation() {
    Kernel kernel = Kernel.gaussian(1.25);
    KernelRidge regression = new KernelRidge(kernel, POINTS, 0.5);
    DMatrixRMaj weights = regression.weights(OTHERS);
    assertEquals(4, regression.size());
    assertEquals("kernel ridge regression on 4 points", regression.toString());
    for (int z = 0; z < OTHERS.length; z++) {
      for (int i = 0; i < POINTS.length; i++) {
        double sum = 0.5 * weights.get(i, z);
        for (int j = 0; j < POINTS.length; j++) {
          sum += kernel.value(POINTS[i], POINTS[j]) * weights.get(j, z);
        }
        assertEquals(kernel.value(POINTS[i], OTHERS[z]), sum, 1e-14, i + " " + z);
      }
    }
  }

  /** Of labels w·x plus noise, for w of variance 1: (z − Σ aᵢxᵢ)² and the noise of Σ aᵢyᵢ. */
  @Test
  void errorsOfALineAreThoseOfItsSlopeAndItsNoise() {
    KernelRidge regression = new KernelRidge(Kernel.laplace(2), POINTS, 0.25);
    DMatrixRMaj weights = regression.weights(OTHERS);
    double[] errors = regression.expectedSquaredErrors(Kernel.linear(), 0.75, OTHERS);
    assertEquals(3, errors.length);
    for (int z = 0; z < OTHERS.length; z++) {
      double miss = OTHERS[z][0];
      double noise = 0;
      for (int i = 0; i < POINTS.length; i++) {
        miss -= weights.get(i, z) * POINTS[i][0];
        noise += 0.75 * weights.get(i, z) * weights.get(i, z);
      }
      assertEquals(miss * miss + noise, errors[z], 1e-14);
    }
  }

  /** Three points whose kernel is 1, 1 + the pivot and 3, so that rounding makes 9·2⁻⁵⁰. */
  private static KernelRidge withPivot(double pivot) {
    double[][] table = {{1, 1, 0}, {1, 1 + pivot, 0}, {0, 0, 3}};
    double[][] points = {{0}, {1}, {2}};
    return new KernelRidge((x, y) -> table[(int) x[0]][(int) y[0]], points, 0);
  }

  @Test
  void pivotsThatRoundingMayHaveMadeAreRefused() {
    assertEquals(3, withPivot(10 * 0x1p-50).size());
    String domain = "ridge must be such that K + ridge·I is positive definite, beyond rounding, ";
    refused(domain + "got 0.0 and a pivot of " + 9 * 0x1p-50, () -> withPivot(9 * 0x1p-50));
    refused(domain + "got 0.0 and a pivot of 0.0", () -> withPivot(-0x1p-40));
    refused("ridge must be in [0, ∞), got -1", () -> new KernelRidge((x, y) -> 1, POINTS, -1));
    KernelRidge regression = new KernelRidge(Kernel.linear(), POINTS, 1);
    refused(
        "noise must be in [0, ∞), got -1",
        () -> regression.expectedSquaredErrors(Kernel.linear(), -1, OTHERS));
  }
}
