package genbound.symmetry;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SpecializedOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AveragingBenefitTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({
    "20, 10, 9, 1, 1, 1, 1.0",
    "100, 10, 9, 1, 1, 1, 0.101124",
    "5, 10, 9, 1, 1, 0.5, 0.489583",
    "30, 12, 11, 3, 1.3, 0.7, 0.317059",
    "6, 12, 11, 3, 1.3, 0.7, 1.625429",
    "3, 12, 11, 3, 1.3, 0.7, 0.983259"
  })
  void printedValues(
      long n, long d, long complement, double norm, double inputSd, double noiseSd, String value) {
    double benefit = AveragingBenefit.invariant(n, d, complement, norm, inputSd, noiseSd);
    ReferenceTable.assertPrinted(value, benefit, n);
  }

  @ParameterizedTest
  @CsvSource({"30, 0.317059", "6, 1.625429", "3, 0.983259"})
  void shiftsOfTwelve(long n, String value) {
    double[] theta = new double[12];
    Arrays.fill(theta, 0.5);
    double benefit = AveragingBenefit.invariant(FiniteGroup.shifts(12), theta, 1.3, 0.7, n);
    ReferenceTable.assertPrinted(value, benefit, n);
  }

  @Test
  void shiftsOfFiveIntoFive() {
    EquivariantMaps maps = EquivariantMaps.within(FiniteGroup.shifts(5));
    assertEquals(5, maps.dimension());
    double[][] theta = maps.project(normal(new Random(2), 5, 5, 1).get2DData());
    double benefit = AveragingBenefit.equivariant(maps, theta, 1, 0.8, 12);
    ReferenceTable.assertPrinted("2.133333", benefit, "n = 12");
    assertEquals(2.136, benefit, 0.007, "as simulated");
  }

  @Test
  void blowsUpWhereLeastSquaresDoes() {
    for (long n = 1; n <= 30; n++) {
      double benefit = AveragingBenefit.invariant(n, 12, 11, 3, 1, 0.7);
      assertEquals(n >= 11 && n <= 13, benefit == INFINITE, "n = " + n);
      double noiseless = AveragingBenefit.invariant(n, 12, 11, 3, 1, 0);
      assertEquals(n >= 12, noiseless == 0, "n = " + n);
      assertTrue(Double.isFinite(noiseless) && noiseless >= 0);
      assertEquals(0, AveragingBenefit.invariant(n, 12, 0, 3, 1, 0.7), "nothing to average");
    }
    assertEquals(0, AveragingBenefit.invariant(3, 3, 1, 3, 1e200, 0), "all is known at n = d");
    assertEquals(INFINITE, AveragingBenefit.invariant(1, 1, 1, 0, 1, 0.1));
    assertEquals(0, AveragingBenefit.invariant(1, 1, 1, 0, 1, 0));
  }

  @Test
  void oneInvariantOutputIsTheEquivariantCase() {
    FiniteGroup group = FiniteGroup.symmetric(4);
    double[][][] trivial = new double[24][][];
    Arrays.fill(trivial, new double[][] {{1}});
    EquivariantMaps maps = EquivariantMaps.between(group, trivial);
    double[][] column = {{0.3}, {0.3}, {0.3}, {0.3}};
    double[] theta = {0.3, 0.3, 0.3, 0.3};
    for (long n = 1; n <= 9; n++) {
      double invariant = AveragingBenefit.invariant(group, theta, 1.1, 0.4, n);
      double equivariant = AveragingBenefit.equivariant(maps, column, 1.1, 0.4, n);
      assertEquals(invariant, equivariant, 1e-12, "n = " + n);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 4000", "10, 1500"})
  void agreesWithSimulation(int n, int runs) {
    Random random = new Random(11);
    EquivariantMaps maps = EquivariantMaps.within(FiniteGroup.shifts(6));
    double[][] theta = maps.project(normal(random, 6, 6, 1).get2DData());
    DMatrixRMaj truth = new DMatrixRMaj(theta);
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      DMatrixRMaj x = normal(random, n, 6, 1.3);
      DMatrixRMaj y = normal(random, n, 6, 0.5);
      CommonOps_DDRM.multAdd(x, truth, y);
      DMatrixRMaj inverse = new DMatrixRMaj(6, n);
      CommonOps_DDRM.pinv(x, inverse);
      DMatrixRMaj fit = new DMatrixRMaj(6, 6);
      CommonOps_DDRM.mult(inverse, y, fit);
      DMatrixRMaj mean = new DMatrixRMaj(maps.project(fit.get2DData()));
      double gap = 1.69 * (squaredDistance(fit, truth) - squaredDistance(mean, truth));
      sum += gap;
      squares += gap * gap;
    }
    double mean = sum / runs;
    double error = Math.sqrt((squares / runs - mean * mean) / runs);
    double exact = AveragingBenefit.equivariant(maps, theta, 1.3, 0.5, n);
    assertEquals(exact, mean, 4 * error, "standard error " + error);
    assertTrue(error < 0.05 * exact, "precise enough to tell");
  }

  private static DMatrixRMaj normal(Random random, int rows, int columns, double sd) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    for (int k = 0; k < matrix.getNumElements(); k++) {
      matrix.set(k, sd * random.nextGaussian());
    }
    return matrix;
  }

  private static double squaredDistance(DMatrixRMaj a, DMatrixRMaj b) {
    return Math.pow(SpecializedOps_DDRM.diffNormF(a, b), 2);
  }

  /** Printed means and standard errors of 20,000 runs each. */
  @ParameterizedTest
  @CsvSource({"30, 0.3173, 0.0013", "6, 1.6291, 0.0055", "3, 0.9790, 0.0038"})
  void printedSimulations(long n, double mean, double error) {
    assertEquals(mean, AveragingBenefit.invariant(n, 12, 11, 3, 1.3, 0.7), 2 * error);
  }

  @Test
  void staysFiniteWhereLeastSquaresDoes() {
    FiniteGroup group = FiniteGroup.shifts(3);
    double most = Double.MAX_VALUE;
    assertEquals(most, AveragingBenefit.invariant(3, 9, 1, 3, 1e200, 1e200));
    assertEquals(most, AveragingBenefit.riskOfFittingInside(5, 1, 1e200));
    double[][] huge = {{1e200, 0, 0}, {0, 1e200, 0}, {0, 0, 1e200}};
    EquivariantMaps maps = EquivariantMaps.within(group);
    refusedFrom(
        "coefficients must be of a finite",
        () -> AveragingBenefit.equivariant(maps, huge, 1, 1, 1));
    double[] bad = {1, Double.NaN, 1};
    refusedFrom(
        "coefficients[1] must be finite", () -> AveragingBenefit.invariant(group, bad, 1, 1, 5));
  }

  @Test
  void fittingInsideIsAnotherProcedure() {
    assertEquals(0.49 / 28, AveragingBenefit.riskOfFittingInside(30, 1, 0.7), 1e-16);
    assertEquals(0, AveragingBenefit.riskOfFittingInside(5, 0, 1));
    refusedFrom("n must be in [3, ", () -> AveragingBenefit.riskOfFittingInside(2, 1, 1));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFrom("n must be in [1, ", () -> AveragingBenefit.invariant(0, 3, 1, 1, 1, 1));
    refusedFrom("complement must be in [0, 3]", () -> AveragingBenefit.invariant(1, 3, 4, 1, 1, 1));
    refusedFrom("squaredNorm must be 0", () -> AveragingBenefit.invariant(1, 3, 3, 1, 1, 1));
    refusedFrom("noiseSd must be", () -> AveragingBenefit.invariant(1, 3, 1, 1, 1, -1));
    refusedFrom("inputSd must be", () -> AveragingBenefit.invariant(1, 3, 1, 1, 0, 1));
    FiniteGroup group = FiniteGroup.shifts(2);
    EquivariantMaps maps = EquivariantMaps.within(group);
    double[][] zero = new double[2][2];
    assertEquals(0, AveragingBenefit.invariant(group, zero[0], 1, 0, 1), "no coefficients");
    assertEquals(0, AveragingBenefit.equivariant(maps, zero, 1, 0, 1), "no coefficients");
    refusedFrom(
        "coefficients[0] must be left alone by the group, got 1.0E-12",
        () -> AveragingBenefit.invariant(group, new double[] {1e-12, 2e-12}, 1, 1, 5));
    refusedFrom(
        "coefficients must be commuting with the group, got a map that does not",
        () ->
            AveragingBenefit.equivariant(
                maps, new double[][] {{1e-12, 2e-12}, {3e-12, 4e-12}}, 1, 1, 5));
    refusedFrom(
        "coefficients[0] must be left alone",
        () -> AveragingBenefit.invariant(group, new double[] {1, 2}, 1, 1, 5));
    refusedFrom(
        "coefficients must be commuting",
        () ->
            AveragingBenefit.equivariant(
                EquivariantMaps.within(group), new double[][] {{1, 2}, {3, 4}}, 1, 1, 5));
  }
}
