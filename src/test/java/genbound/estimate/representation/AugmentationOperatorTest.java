package genbound.estimate.representation;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Rademacher;
import genbound.rademacher.ProbeApproximation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AugmentationOperatorTest {

  @ParameterizedTest
  @CsvSource({"3, 0.25, 5.359375", "4, 0.5, 5.0625", "5, 0, 32", "3, 1, 1"})
  void maskingByChanceHasClosedForms(int dimension, double alpha, double kappaSquared) {
    HypercubeMasking masking = HypercubeMasking.random(dimension, alpha);
    AugmentationOperator operator = masking.operator();
    assertEquals(kappaSquared, masking.kappaSquared(), 1e-14);
    assertEquals(kappaSquared, operator.kappaSquared(), 1e-12 * kappaSquared);
    double[] expected = new double[1 << dimension];
    for (int x = 0; x < expected.length; x++) {
      expected[x] = Math.pow(1 - alpha, Integer.bitCount(x));
    }
    Arrays.sort(expected);
    double[] found = operator.eigenvalues();
    for (int i = 0; i < found.length; i++) {
      assertEquals(expected[expected.length - 1 - i], found[i], 1e-13);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, 3, 0, 8",
    "6, 2, 0, 4",
    "5, 5, 0, 32",
    "4, 3, 0.5, 1.953125",
    "6, 3, 1, 1",
    "5, 4, 0.2, 7.23394816"
  })
  void maskingOfBlocksHasClosedForms(int dimension, int keep, double flip, double expected) {
    HypercubeMasking masking = HypercubeMasking.blockFlip(dimension, keep, flip);
    double exact = Math.pow(flip * flip - 2 * flip + 2, keep);
    assertEquals(exact, masking.kappaSquared(), 1e-14);
    assertEquals(exact, masking.operator().kappaSquared(), 1e-12 * exact);
    assertEquals(expected, exact, 1e-8);
  }

  @Test
  void independentAndCopiedInputsAreTheExtremes() {
    double[][] independent = new double[4][3];
    double[][] copied = new double[4][4];
    for (int x = 0; x < 4; x++) {
      Arrays.fill(independent[x], 1 / 12.0);
      copied[x][x] = 0.25;
    }
    AugmentationOperator none = AugmentationOperator.of(independent);
    assertEquals(1, none.kappaSquared(), 1e-14);
    assertArrayEquals(new double[] {1, 0, 0}, none.eigenvalues(), 1e-14);
    AugmentationOperator all = AugmentationOperator.of(copied);
    assertEquals(4, all.kappaSquared(), 1e-14);
    assertArrayEquals(new double[] {1, 1, 1, 1}, all.eigenvalues(), 1e-14);
    assertEquals(0, all.softInvariance(new double[] {1, -2, 3, 0}), 1e-14);
  }

  @Test
  void inputsOfProbabilityZeroAreLeftOut() {
    double[][] joint = {{0.5, 0, 0}, {0, 0, 0}, {0.25, 0, 0.25}};
    AugmentationOperator operator = AugmentationOperator.of(joint);
    assertEquals(2, operator.inputs());
    assertEquals(2, operator.augmentedInputs());
    double sum = Arrays.stream(operator.eigenvalues()).sum();
    double trace = 0.25 / 0.5 / 0.75 + 0.0625 / 0.5 / 0.75 + 0.0625 / 0.5 / 0.25;
    assertEquals(trace, sum, 1e-14, "Σ λ = E K(X, X)");
  }

  /** A parity of k signs keeps (1 − α)ᵏ of its square. */
  @Test
  void paritiesLoseByTheirDegree() {
    AugmentationOperator operator = HypercubeMasking.random(4, 0.3).operator();
    for (int degree = 0; degree <= 4; degree++) {
      double[] parity = parity((1 << degree) - 1, 4);
      assertEquals(1 - Math.pow(0.7, degree), operator.softInvariance(parity), 1e-12);
    }
  }

  private static double[] parity(int set, int dimension) {
    double[] parity = new double[1 << dimension];
    Arrays.setAll(parity, x -> Integer.bitCount(x & set) % 2 == 0 ? 1 : -1);
    return parity;
  }

  /** Of random encoders the gap is at least the next eigenvalue, and no invertible map moves it. */
  @Test
  void traceGapIsAtLeastTheNextEigenvalueAndInvariant() {
    Random random = new Random(9);
    for (int trial = 0; trial < 100; trial++) {
      AugmentationOperator operator = AugmentationOperator.of(joint(random, 5, 7));
      int d = 1 + random.nextInt(3);
      double[][] encoder = gaussian(random, 7, d);
      TraceGap gap = operator.traceGap(encoder);
      assertEquals(d, gap.rank());
      assertTrue(gap.tauSquared() >= operator.eigenvalues()[d] - 1e-12);
      double[][] map = gaussian(random, d, d);
      double[][] mapped = new double[7][d + 1];
      for (int a = 0; a < 7; a++) {
        for (int i = 0; i < d; i++) {
          for (int j = 0; j < d; j++) {
            mapped[a][j] += encoder[a][i] * map[i][j];
          }
        }
        mapped[a][d] = 2 * mapped[a][0];
      }
      TraceGap same = operator.traceGap(mapped);
      assertEquals(gap.tauSquared(), same.tauSquared(), 1e-8);
      assertEquals(d, same.rank(), "a column twice adds no dimension");
    }
  }

  /** The constant alone, d = 1: μ₁ = 1, so that the gap is λ₂. */
  @Test
  void constantEncoderHasTheSecondEigenvalueAsItsGap() {
    AugmentationOperator operator = HypercubeMasking.random(3, 0.25).operator();
    double[][] constant = new double[27][1];
    Arrays.fill(constant, new double[] {2});
    assertEquals(0.75, operator.traceGap(constant).tauSquared(), 1e-12);
    assertEquals(0.75 * 0.2 / (0.25 * 0.8), ProbeApproximation.bestEncoder(0.75, 0.2, 1), 1e-14);
  }

  private static double[][] joint(Random random, int rows, int columns) {
    double[][] joint = new double[rows][columns];
    double sum = 0;
    for (double[] row : joint) {
      Arrays.setAll(row, a -> -Math.log(random.nextDouble()));
      sum += Arrays.stream(row).sum();
    }
    double total = sum;
    for (double[] row : joint) {
      Arrays.setAll(row, a -> row[a] / total);
    }
    return joint;
  }

  private static double[][] gaussian(Random random, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return matrix;
  }

  /** With every input drawn the estimate is noisy, with few it is too small. */
  @Test
  void sampledComplexityIsNearTheExactOne() {
    HypercubeMasking masking = HypercubeMasking.random(4, 0.5);
    Random random = new Random(4);
    double[][][] densities = new double[16][4000][16];
    for (int x = 0; x < 16; x++) {
      for (double[] draw : densities[x]) {
        int hidden = random.nextInt(16);
        for (int other = 0; other < 16; other++) {
          boolean agrees = ((x ^ other) & ~hidden & 15) == 0;
          draw[other] = agrees ? 4 * Math.log(0.5) : Double.NEGATIVE_INFINITY;
        }
      }
    }
    double estimate = AugmentationOperator.sampledLogKappaSquared(densities);
    assertEquals(Math.log(masking.kappaSquared()), estimate, 0.06);
  }

  @Test
  void refusesWhatIsNoAugmentation() {
    refusedFor("joint", () -> AugmentationOperator.of(new double[][] {{0.5, 0.4}}));
    refusedFor("joint[0][1]", () -> AugmentationOperator.of(new double[][] {{1.5, -0.5}}));
    refusedFor("alpha", () -> HypercubeMasking.random(3, 1.5));
    refusedFor("dimension", () -> HypercubeMasking.random(7, 0.5));
    refusedFor("keep", () -> HypercubeMasking.block(3, 4));
    AugmentationOperator operator =
        AugmentationOperator.of(new double[][] {{0.25, 0.25}, {0.25, 0.25}});
    refusedFor("target", () -> operator.softInvariance(new double[] {1, -1}));
    refusedFor("target", () -> operator.softInvariance(new double[2]));
    refusedFor("target", () -> operator.softInvariance(new double[3]));
    refusedFor("encoder", () -> operator.traceGap(new double[3][1]));
    refusedFor("encoder", () -> operator.traceGap(new double[2][1]));
    refusedFor(
        "logDensities", () -> AugmentationOperator.sampledLogKappaSquared(new double[0][][]));
    refusedFor("epsilon", () -> ProbeApproximation.atMost(0.5, 1, 1));
    refusedFor("tauSquared", () -> ProbeApproximation.atMost(-1e-9, 0.5, 1));
    refusedFor("kappaSquared", () -> Rademacher.augmentedProbe(0.99, 0.1, 0.5, 1, 1, 10));
    refusedFor("epsilon", () -> Rademacher.augmentedProbe(2, 0.1, -0.1, 1, 1, 10));
    refusedFor("eigenvalue", () -> ProbeApproximation.bestEncoder(1.5, 0.1, 1));
  }
}
