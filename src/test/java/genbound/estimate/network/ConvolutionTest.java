package genbound.estimate.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.linalg.SpectralNorm;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvolutionTest {

  private static double[][][][] weights(Random random, int outputs, int inputs, int size) {
    double[][][][] weights = new double[outputs][inputs][size][size];
    for (double[][][] output : weights) {
      for (double[][] filter : output) {
        for (double[] row : filter) {
          for (int c = 0; c < size; c++) {
            row[c] = random.nextGaussian();
          }
        }
      }
    }
    return weights;
  }

  /** The layer as one matrix, by its definition. */
  private static double[][] unrolled(double[][][][] w, int rows, int columns, boolean circular) {
    int outputs = w.length;
    int inputs = w[0].length;
    int size = w[0][0].length;
    double[][] matrix = new double[outputs * rows * columns][inputs * rows * columns];
    for (int o = 0; o < outputs; o++) {
      for (int y = 0; y < rows; y++) {
        for (int x = 0; x < columns; x++) {
          for (int i = 0; i < inputs; i++) {
            for (int r = 0; r < size; r++) {
              for (int c = 0; c < size; c++) {
                int fromY = y + r - (circular ? 0 : size / 2);
                int fromX = x + c - (circular ? 0 : size / 2);
                boolean inside = fromY >= 0 && fromY < rows && fromX >= 0 && fromX < columns;
                if (circular || inside) {
                  int place = Math.floorMod(fromY, rows) * columns + Math.floorMod(fromX, columns);
                  matrix[(o * rows + y) * columns + x][i * rows * columns + place] += w[o][i][r][c];
                }
              }
            }
          }
        }
      }
    }
    return matrix;
  }

  @Test
  void circularPaddingIsMetExactly() {
    Random random = new Random(1);
    for (int trial = 0; trial < 12; trial++) {
      int rows = 3 + random.nextInt(5);
      int columns = 3 + random.nextInt(5);
      double[][][][] w = weights(random, 1 + random.nextInt(3), 1 + random.nextInt(3), 3);
      SpectralNorm exact = SpectralNorm.of(unrolled(w, rows, columns, true));
      double norm = new Convolution(w).circularNormUp(rows, columns);
      assertTrue(norm >= exact.lower(), norm + " " + exact);
      assertEquals(exact.upper(), norm, 2e-9 * norm);
    }
  }

  @Test
  void zeroPaddingIsBoundedFromAbove() {
    Random random = new Random(2);
    for (int trial = 0; trial < 12; trial++) {
      int rows = 3 + random.nextInt(6);
      int columns = 3 + random.nextInt(6);
      double[][][][] w = weights(random, 1 + random.nextInt(3), 1 + random.nextInt(3), 3);
      SpectralNorm exact = SpectralNorm.of(unrolled(w, rows, columns, false));
      double norm = new Convolution(w).zeroPaddedNormUp(rows, columns);
      assertTrue(norm >= exact.lower(), norm + " " + exact);
      assertTrue(norm <= 1.6 * exact.upper(), norm + " " + exact);
    }
  }

  /** Second differences on three points: 3 on a circle, 2 + √2 between zeros. */
  @Test
  void zeroPaddingCanBeAboveCircularPaddingOfTheSameSize() {
    double[][][][] differences = {{{{0, -1, 0}, {0, 2, 0}, {0, -1, 0}}}};
    Convolution convolution = new Convolution(differences);
    assertEquals(3, convolution.circularNormUp(3, 3), 1e-8);
    assertTrue(convolution.zeroPaddedNormUp(3, 3) >= 2 + Math.sqrt(2));
  }

  @Test
  void refusesFiltersOfUnequalSize() {
    double[][][][] ragged = {{{{1, 2}}, {{1}}}};
    assertThrows(IllegalArgumentException.class, () -> new Convolution(ragged));
    double[][][][] infinite = {{{{1 / 0.0}}}};
    assertThrows(IllegalArgumentException.class, () -> new Convolution(infinite));
    Convolution three = new Convolution(weights(new Random(3), 1, 1, 3));
    assertThrows(IllegalArgumentException.class, () -> three.circularNormUp(2, 5));
  }

  /** A large filter has longer sums. */
  @Test
  void theAllowanceForRoundingGrowsWithTheFilter() {
    double small = new Convolution(weights(new Random(4), 1, 1, 3)).roundingOfTransform();
    double large = new Convolution(weights(new Random(4), 1, 1, 16)).roundingOfTransform();
    assertTrue(small >= 2 * 41 * 0x1p-53 * 3 && small <= 3e-14);
    assertTrue(large >= 2 * 288 * 0x1p-53 * 16 && large <= 1.1e-12);
  }
}
