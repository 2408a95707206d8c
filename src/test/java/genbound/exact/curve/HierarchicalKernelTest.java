package genbound.exact.curve;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.OneThread;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.linalg.GramMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class HierarchicalKernelTest {

  private static final List<HierarchicalKernel> KERNELS =
      List.of(
          HierarchicalKernel.tangent(2),
          HierarchicalKernel.tangent(2, 2),
          HierarchicalKernel.tangent(2, 2, 2),
          HierarchicalKernel.randomFeatures(2, 2, 2),
          HierarchicalKernel.randomFeatures(4, 2));

  private static double[][] points(int count, int patches, int size, long seed) {
    Random random = new Random(seed);
    double[][] points = new double[count][patches * size];
    for (double[] point : points) {
      Arrays.setAll(point, j -> random.nextGaussian());
    }
    return HierarchicalKernel.tangent(size).normalise(points);
  }

  @Test
  void agreesWithTheReferenceTable() {
    List<Row> rows = ReferenceTable.rows("HierarchicalKernel");
    assertTrue(rows.size() >= 10);
    for (Row row : rows) {
      int[] filters = Arrays.stream(row.wholes("filters")).mapToInt(s -> (int) s).toArray();
      double[] x = row.numbers("x");
      double[] y = row.numbers("y");
      double tangent = HierarchicalKernel.tangent(filters).value(x, y);
      double features = HierarchicalKernel.randomFeatures(filters).value(x, y);
      ReferenceTable.assertClose(row.exact("tangent"), tangent, 1e-14, 0, row);
      ReferenceTable.assertClose(row.exact("randomFeatures"), features, 1e-14, 0, row);
    }
  }

  @Test
  void isKnownOnEqualAndOppositePoints() {
    for (HierarchicalKernel kernel : KERNELS) {
      double[] x = points(1, 8, kernel.filterSizes().get(0), 1)[0];
      assertEquals(kernel.atSelf(), kernel.value(x, x), kernel::toString);
    }
    assertEquals(3, HierarchicalKernel.tangent(2, 2).atSelf());
    double[] x = {1, 0};
    double[] opposite = {-1, 0};
    assertEquals(0, HierarchicalKernel.randomFeatures(2).value(x, opposite), 1e-15);
    assertEquals(0, HierarchicalKernel.tangent(2).value(x, opposite), 1e-15);
  }

  @Test
  void keepsItsDigitsNearEqualPoints() {
    double angle = 1e-9;
    double[] x = {1, 0};
    double[] y = {Math.cos(angle), Math.sin(angle)};
    double tangent = HierarchicalKernel.tangent(2).value(x, y);
    assertEquals(angle / Math.PI, 2 - tangent, 1e-6 * angle);
  }

  @Test
  void itsMatrixIsSymmetricAndPositive() {
    for (HierarchicalKernel kernel : KERNELS) {
      double[][] points = points(40, 8, kernel.filterSizes().get(0), 2);
      GramMatrix gram = new GramMatrix(kernel, points).checkPositiveSemidefinite(1e-13);
      DMatrixRMaj matrix = gram.matrix();
      DMatrixRMaj cross = gram.from(points);
      for (int i = 0; i < 40; i++) {
        assertEquals(kernel.atSelf(), matrix.get(i, i));
        for (int j = 0; j < 40; j++) {
          assertEquals(matrix.get(i, j), matrix.get(j, i));
          assertEquals(matrix.get(i, j), cross.get(i, j), 1e-15);
        }
      }
    }
  }

  @Test
  void hasTheSameBitsOneByOneAndInBlocksAndOnAnyNumberOfThreads() {
    HierarchicalKernel kernel = HierarchicalKernel.tangent(2, 2, 2);
    double[][] points = points(530, 4, 2, 4);
    GramMatrix gram = new GramMatrix(kernel, points);
    DMatrixRMaj matrix = gram.matrix();
    DMatrixRMaj again = OneThread.of(gram::matrix);
    assertArrayEquals(matrix.data, again.data);
    for (int i = 0; i < 530; i += 13) {
      for (int j = 0; j < 530; j++) {
        assertEquals(kernel.value(points[i], points[j]), matrix.get(i, j));
      }
    }
  }

  @Test
  void groupsMayChangePlacesTogether() {
    double[][] xy = points(2, 8, 2, 3);
    HierarchicalKernel kernel = HierarchicalKernel.tangent(2, 2, 2);
    double value = kernel.value(xy[0], xy[1]);
    int[] halves = {4, 5, 6, 7, 0, 1, 2, 3};
    int[] neighbours = {1, 0, 2, 3, 4, 5, 6, 7};
    int[] across = {4, 1, 2, 3, 0, 5, 6, 7};
    assertEquals(value, kernel.value(moved(xy[0], halves), moved(xy[1], halves)), 1e-14);
    assertEquals(value, kernel.value(moved(xy[0], neighbours), moved(xy[1], neighbours)), 1e-14);
    double other = kernel.value(moved(xy[0], across), moved(xy[1], across));
    assertTrue(Math.abs(value - other) > 1e-4, "but not between groups");
  }

  private static double[] moved(double[] x, int[] patches) {
    double[] moved = new double[x.length];
    for (int i = 0; i < patches.length; i++) {
      System.arraycopy(x, 2 * patches[i], moved, 2 * i, 2);
    }
    return moved;
  }

  @Test
  void normalisesPatchByPatch() {
    double[][] scaled = HierarchicalKernel.tangent(2).normalise(new double[][] {{3, 4, 0, 2}});
    assertArrayEquals(new double[] {0.6, 0.8, 0, 1}, scaled[0], 1e-15);
  }

  @Test
  void normalisesWhatHasNoSquares() {
    double[][] patches = {{1e200, -1e200, 3e-200, 4e-200}, {4.9e-324, 0, 0, 8e307}};
    double[][] scaled = HierarchicalKernel.tangent(2).normalise(patches);
    assertArrayEquals(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5), 0.6, 0.8}, scaled[0], 1e-15);
    assertArrayEquals(new double[] {1, 0, 0, 1}, scaled[1]);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    HierarchicalKernel kernel = HierarchicalKernel.tangent(2, 2);
    double[] good = {1, 0, 0, 1};
    refusedFor("filterSizes[0]", () -> HierarchicalKernel.tangent(1, 2));
    refusedFor("filterSizes[1]", () -> HierarchicalKernel.tangent(2, 0));
    refusedFor("filterSizes", HierarchicalKernel::tangent);
    refusedFor("x", () -> kernel.value(new double[] {1, 0}, good));
    refusedFor("y", () -> kernel.value(good, new double[] {1, 0}));
    refusedFor("patch 1 of x", () -> kernel.value(new double[] {1, 0, 0, 1.1}, good));
    refusedFor("patch 0 of y", () -> kernel.value(good, new double[] {Double.NaN, 0, 0, 1}));
    refusedFor("x", () -> kernel.value(null, good));
    refusedFor("y", () -> kernel.value(good, null));
    refusedFor("patch 1 of points[0]", () -> kernel.normalise(new double[][] {{1, 0, 0, 0}}));
    refusedFor("points[0][1]", () -> kernel.normalise(new double[][] {{1, Double.NaN, 0, 0}}));
  }
}
