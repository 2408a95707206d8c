package genbound.exact.attention;

import static genbound.exact.attention.TensorAttentionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KhatriRaoTest {

  private static double[][] random(int rows, int columns, Random random) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, -1, 1).toArray();
    }
    return matrix;
  }

  private static double inner(double[][] a, int column, double[][] b, int other) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i][column] * b[i][other];
    }
    return sum;
  }

  @Test
  void rowsAreProductsOfRows() {
    double[][] a = {{1, 2}, {3, 4}, {7, 1}};
    double[][] product = KhatriRao.product(a, new double[][] {{5, 6}, {1, 0}});
    assertArrayEquals(new double[] {5, 12}, product[0]);
    assertArrayEquals(new double[] {1, 0}, product[1]);
    assertArrayEquals(new double[] {15, 24}, product[2]);
  }

  /** (A ⊘ B)ᵀ(C ⊘ E) = (AᵀC)∘(BᵀE). */
  @Test
  void innerProductsAreProductsOfInnerProducts() {
    Random random = new Random(3);
    double[][] a = random(4, 3, random);
    double[][] b = random(5, 3, random);
    double[][] c = random(4, 2, random);
    double[][] e = random(5, 2, random);
    double[][] left = KhatriRao.product(a, b);
    double[][] right = KhatriRao.product(c, e);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        assertEquals(inner(a, i, c, j) * inner(b, i, e, j), inner(left, i, right, j), 1e-14);
      }
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    double[][] narrow = {{1}};
    double[][] wide = {{1, 2}};
    assertRefused("second", () -> KhatriRao.product(narrow, wide));
    assertRefused("first", () -> KhatriRao.product(null, wide));
    double[][] tall = new double[4000][1];
    assertRefused("rows of the product", () -> KhatriRao.product(tall, tall));
  }
}
