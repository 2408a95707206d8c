package genbound.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrthogonalMatrixTest {

  private static final double[][] QUARTER = {{0, -1}, {1, 0}};

  @Test
  void multipliesAndConjugates() {
    OrthogonalMatrix quarter = OrthogonalMatrix.of("quarter", QUARTER);
    OrthogonalMatrix half = quarter.times(quarter);
    assertArrayEquals(new double[][] {{-1, 0}, {0, -1}}, half.rows());
    assertEquals(-2, half.trace());
    assertTrue(half.times(half).isIdentity());
    assertFalse(half.isNear(quarter));
    assertFalse(half.isIdentity());
    OrthogonalMatrix one = OrthogonalMatrix.of("one", new double[][] {{1}});
    double[][] moved = quarter.conjugate(new double[][] {{3}, {5}}, one);
    assertArrayEquals(new double[][] {{5}, {-3}}, moved);
    assertEquals("orthogonal matrix of 2 rows", quarter.toString());
  }

  @Test
  void matrixIsUnaffectedByLaterChangesOfItsRows() {
    double[][] rows = {{1, 0}, {0, 1}};
    OrthogonalMatrix matrix = OrthogonalMatrix.of("matrix", rows);
    rows[0][0] = 7;
    matrix.rows()[1][1] = 7;
    assertTrue(matrix.isIdentity());
  }

  @Test
  void entriesMayBeOffByTheToleranceItself() {
    double[][] turned = {{1, 1e-9}, {-1e-9, 1}};
    assertTrue(OrthogonalMatrix.of("turned", turned).isIdentity());
    double[][] sheared = {{1, 1e-9}, {0, 1}};
    assertEquals(2, OrthogonalMatrix.of("sheared", sheared).size());
    refused("a must be orthogonal", new double[][] {{1, Math.nextUp(1e-9)}, {0, 1}});
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refused("a must be square", new double[][] {{1, 0}});
    refused("a must be orthogonal", new double[][] {{1, 1e-8}, {0, 1}});
    refused("a[0][1] must be finite", new double[][] {{1, Double.NaN}, {0, 1}});
    refused("a must be not null", null);
  }

  private static void refused(String start, double[][] rows) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> OrthogonalMatrix.of("a", rows))
            .getMessage();
    assertTrue(message.startsWith(start), message);
  }
}
