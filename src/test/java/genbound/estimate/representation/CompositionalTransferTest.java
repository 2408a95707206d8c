package genbound.estimate.representation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.representation.CompositionalTransfer.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionalTransferTest {

  private static final int[][] SQUARE = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};

  private static CompositionalTransfer atAngle(double degrees) {
    double phi = Math.toRadians(degrees);
    double[][] z = new double[4][2];
    for (int row = 0; row < 4; row++) {
      z[row][0] = SQUARE[row][0] + SQUARE[row][1] * Math.cos(phi);
      z[row][1] = SQUARE[row][1] * Math.sin(phi);
    }
    return CompositionalTransfer.maxMargin(z, SQUARE, new boolean[] {true, true, true, false});
  }

  /** Two directions at an angle, one combination not seen: right if and only if cos φ > −1/2. */
  @ParameterizedTest
  @CsvSource({"60, 1", "90, 1", "119, 1", "121, 0.75", "150, 0.75", "20, 1"})
  void unseenCornerIsRightAboveMinusOneHalf(double degrees, double accuracy) {
    CompositionalTransfer transfer = atAngle(degrees);
    assertEquals(accuracy, transfer.accuracy());
    assertEquals(accuracy == 1 ? 1 : 0, transfer.unseenAccuracy());
    double expected = degrees <= 90 ? Math.sin(Math.toRadians(degrees)) : 1;
    assertEquals(expected, transfer.probes().get(0).cosine(), 1e-12);
  }

  @Test
  void directionAtSixtyDegreesIsTheOneByHand() {
    Probe probe = atAngle(60).probes().get(0);
    assertEquals(0.75, probe.direction().get(0), 1e-12);
    assertEquals(-0.4330127, probe.direction().get(1), 5e-8);
    assertEquals(0.8660254, probe.cosine(), 5e-8);
  }

  /** Orthogonal differences, norms 1, 2, 1/2 and 3: nine combinations of sixteen are enough. */
  @Test
  void orthogonalFactorsTransferFromNineOfSixteen() {
    double[] norms = {1, 2, 0.5, 3};
    int[][] labels = new int[16][4];
    double[][] z = new double[16][6];
    for (int row = 0; row < 16; row++) {
      for (int i = 0; i < 4; i++) {
        labels[row][i] = row >> i & 1;
        z[row][i + 1] = labels[row][i] * norms[i];
      }
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, 16).boxed().toList());
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      Collections.shuffle(order, random);
      boolean[] seen = new boolean[16];
      order.subList(0, 9).forEach(row -> seen[row] = true);
      CompositionalTransfer transfer = CompositionalTransfer.maxMargin(z, labels, seen);
      assertEquals(1, transfer.accuracy());
      transfer.probes().forEach(probe -> assertEquals(1, probe.cosine(), 1e-9));
    }
    boolean[] cross = new boolean[16];
    for (int row : new int[] {5, 4, 7, 1, 13}) {
      cross[row] = true;
    }
    assertEquals(1, CompositionalTransfer.maxMargin(z, labels, cross).unseenAccuracy());
  }

  /** The optimality conditions of the largest margin, on points of many dimensions. */
  @Test
  void marginIsTheLargest() {
    Random random = new Random(6);
    for (int trial = 0; trial < 40; trial++) {
      int dimension = 2 + random.nextInt(30);
      List<double[]> first = cloud(random, 25, dimension, 4);
      List<double[]> second = cloud(random, 25, dimension, -4);
      MaxMargin margin = MaxMargin.of("clouds", first, second);
      double norm = Vectors.dot(margin.direction(), margin.direction());
      double least = first.stream().mapToDouble(margin::score).min().getAsDouble();
      double most = second.stream().mapToDouble(margin::score).max().getAsDouble();
      assertEquals(norm / 2, least, 1e-9 * norm, "the hull's distance is the margin's width");
      assertEquals(-norm / 2, most, 1e-9 * norm);
    }
  }

  private static List<double[]> cloud(Random random, int count, int dimension, double shift) {
    List<double[]> cloud = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] point = new double[dimension];
      Arrays.setAll(point, j -> random.nextGaussian());
      point[0] += shift;
      cloud.add(point);
    }
    return cloud;
  }

  @Test
  void refusesWhatHasNoMargin() {
    boolean[] all = {true, true, true, true};
    double[][] xor = {{0}, {1}, {1}, {0}};
    assertMessage("the seen embeddings by concept 0 must be linearly separable", xor, SQUARE, all);
    double[][] z = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
    boolean[] one = {true, false, true, false};
    assertMessage("seen must be with both values of concept 0", z, SQUARE, one);
    assertMessage("seen must be 4 long", z, SQUARE, new boolean[3]);
    int[][] three = {{0, 0}, {1, 0}, {2, 1}, {1, 1}};
    assertMessage("labels must be of two values in column 0", z, three, all);
    CompositionalTransfer whole = CompositionalTransfer.maxMargin(z, SQUARE, all);
    assertThrows(IllegalStateException.class, whole::unseenAccuracy);
    assertArrayEquals(new double[] {1, 0}, direction(whole), 1e-12);
  }

  private static double[] direction(CompositionalTransfer transfer) {
    return transfer.probes().get(0).direction().stream().mapToDouble(x -> x).toArray();
  }

  private static void assertMessage(String start, double[][] z, int[][] labels, boolean[] seen) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> CompositionalTransfer.maxMargin(z, labels, seen))
            .getMessage();
    assertTrue(message.startsWith(start), message);
  }
}
