package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmallCholeskyTest {

  /** M = LLᵀ for L = {{2}, {1, 3}, {−1, 2, 1}}; above the diagonal there is nothing to read. */
  private static SmallCholesky known() {
    SmallCholesky cholesky = new SmallCholesky(3);
    double[] lower = {4, 7, 7, 2, 10, 7, -2, 5, 6};
    System.arraycopy(lower, 0, cholesky.entries(), 0, 9);
    cholesky.factor();
    return cholesky;
  }

  @Test
  void factorOfAProductIsTheFactor() {
    double[] negated = known().negatedFactor();
    assertArrayEquals(
        new double[] {-2, -1, -3, 1, -2, -1},
        new double[] {negated[0], negated[3], negated[4], negated[6], negated[7], negated[8]});
  }

  /** M·(1, −1, 2) = (−2, 2, 5); the determinant is the square of 2·3·1. */
  @Test
  void solvesAndMeasures() {
    double[] solution = {-2, 2, 5};
    known().solve(solution, solution);
    assertArrayEquals(new double[] {1, -1, 2}, solution, 1e-13);
    double[] right = {-2, 2, 5};
    assertEquals(-2 - 2 + 10, known().inverseQuadraticForm(right, new double[3]), 1e-13);
    assertEquals(Math.log(36), known().logDeterminant(), 1e-14);
  }

  /** The lost pivot is the square root of 1e-18 times the largest entry of the diagonal. */
  @Test
  void lostPivotIsReplacedByATinyOne() {
    for (int larger = 0; larger < 2; larger++) {
      SmallCholesky cholesky = new SmallCholesky(2);
      double[] entries = cholesky.entries();
      entries[0] = larger == 0 ? 16 : 1;
      entries[2] = 4;
      entries[3] = larger == 0 ? 1 : 16;
      cholesky.factor();
      assertEquals(4e-9, -cholesky.negatedFactor()[3], 1e-23);
    }
  }
}
