package genbound.exact.curve;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpatialRatesTest {

  private static final SpatialRates RATES = new SpatialRates(HierarchicalKernel.tangent(3, 2, 4));

  @Test
  void dimensionsGrowWithTheLayer() {
    assertEquals(2, RATES.effectiveDimension(1));
    assertEquals(4, RATES.effectiveDimension(2));
    assertEquals(16, RATES.effectiveDimension(3));
    assertEquals(1 + 1 / 16.0, RATES.capacityExponent());
    assertEquals(1 + 3 / 16.0, features(3, 2, 4).capacityExponent());
  }

  private static SpatialRates features(int... filters) {
    return new SpatialRates(HierarchicalKernel.randomFeatures(filters));
  }

  @Test
  void ridgeRegressionAdaptsToThePatchAndSaturates() {
    assertEquals(2 * 2.5 / (1 + 4), RATES.sourceExponent(2.5, 2));
    double product = 17 / 16.0;
    assertEquals(product / (product + 1), RATES.ridgeExponent(2.5, 2), 1e-15);
    assertTrue(RATES.ridgeExponent(2.5, 1) > RATES.ridgeExponent(2.5, 2));
    assertTrue(RATES.ridgeExponent(2.5, 2) > RATES.ridgeExponent(2.5, 3));
    double most = 2 * 17 / 16.0;
    assertEquals(most / (most + 1), RATES.ridgeExponent(1e6, 1), 1e-15);
    assertTrue(RATES.ridge(100, 1e6, 1, 1).toString().contains("saturated"));
    assertTrue(!RATES.ridge(100, 2.5, 2, 1).toString().contains("saturated"));
  }

  /** The theory's column of the table of teachers and students, all tangent kernels. */
  @ParameterizedTest
  @CsvSource({"1, 2, 0.75", "2, 2, 0.5", "1, 3, 0.625", "2, 3, 0.4166667", "3, 3, 0.25"})
  void teacherAndStudent(int teacher, int student, double printed) {
    double exponent = rates(student).ridgelessExponent(binary(teacher));
    assertEquals(printed, exponent, 5e-8);
  }

  private static SpatialRates rates(int layers) {
    return new SpatialRates(binary(layers));
  }

  private static HierarchicalKernel binary(int layers) {
    int[] filters = new int[layers];
    java.util.Arrays.fill(filters, 2);
    return HierarchicalKernel.tangent(filters);
  }

  @Test
  void theWholeInputIsCursedByItsDimension() {
    for (int layers = 1; layers < 12; layers++) {
      double exponent = rates(layers).ridgelessExponent(binary(layers));
      assertEquals(1.0 / (1 << (layers - 1)), exponent, 1e-15);
    }
    assertEquals(1, rates(25).capacityExponent(), 1e-7);
  }

  @Test
  void aRateCarriesTheCallersConstant() {
    var rate = rates(3).ridgeless(256, binary(3), 2);
    assertEquals(2 * Math.pow(256, -0.25), rate.value(), 1e-15);
    assertEquals(2, rate.constant());
    assertTrue(rate.toString().contains("not a promise"));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFor("layer", () -> RATES.effectiveDimension(0));
    refusedFor("layer", () -> RATES.effectiveDimension(4));
    refusedFor("smoothness", () -> RATES.sourceExponent(0, 1));
    refusedFor("teacher", () -> rates(2).ridgelessExponent(binary(3)));
    refusedFor("teacher", () -> RATES.ridgelessExponent(binary(1)));
    refusedFor("n", () -> rates(2).ridgeless(0, binary(1), 1));
    refusedFor("constant", () -> rates(2).ridgeless(10, binary(1), 0));
    refusedFor("student", () -> new SpatialRates(null));
  }
}
