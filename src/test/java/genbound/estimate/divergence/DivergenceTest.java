package genbound.estimate.divergence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DivergenceTest {

  private static void matches(String table, double slack, ToDoubleFunction<Row> function) {
    var rows = ReferenceTable.rows(table);
    assertTrue(rows.size() >= 10, table);
    for (Row row : rows) {
      double value = function.applyAsDouble(row);
      ReferenceTable.assertUpper(row.exact("exact"), value, slack, 1, row);
    }
  }

  @Test
  void gaussiansWithIndependentCoordinates() {
    matches(
        "GaussianKl",
        1e-13,
        row ->
            Divergence.gaussian(
                row.numbers("mean"),
                row.numbers("sds"),
                row.numbers("priorMean"),
                row.numbers("priorSds")));
  }

  @Test
  void isotropicIsDiagonalWithEqualDeviations() {
    double[] mean = {0.1, -3, 2};
    double[] prior = {0, 0, 2.5};
    double[] sds = {0.3, 0.3, 0.3};
    double[] priorSds = {2, 2, 2};
    double diagonal = Divergence.gaussian(mean, sds, prior, priorSds);
    assertEquals(diagonal, Divergence.gaussian(mean, 0.3, prior, 2), 1e-14);
    assertEquals(0, Divergence.gaussian(mean, 0.3, mean, 0.3));
  }

  @Test
  void gaussiansOfAnyCovariance() {
    matches(
        "GaussianKlFull",
        1e-9,
        row ->
            Divergence.gaussian(
                row.numbers("mean"),
                square(row.numbers("covariance")),
                row.numbers("priorMean"),
                square(row.numbers("priorCovariance"))));
  }

  private static double[][] square(double[] cells) {
    int d = (int) Math.round(Math.sqrt(cells.length));
    double[][] rows = new double[d][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(cells, i * d, (i + 1) * d));
    return rows;
  }

  @Test
  void renyiDivergenceAgreesWithReference() {
    matches(
        "GaussianRenyi",
        1e-12,
        row ->
            Divergence.renyi(
                row.numbers("mean"),
                row.number("sd"),
                row.numbers("priorMean"),
                row.number("priorSd"),
                row.number("alpha")));
  }

  @Test
  void renyiBeyondItsDomainIsRefused() {
    double[] zero = {0};
    double sd = 3.7741879761431756;
    assertThrows(
        IllegalArgumentException.class,
        () -> Divergence.renyi(zero, sd, zero, 3.7739654108978984, 8479.08499223975));
  }

  @Test
  void scalesFarApart() {
    double[] zero = {0};
    assertEquals(367.91361, Divergence.gaussian(zero, 1e-160, zero, 1), 1e-5);
    assertEquals(1380.5510557964, Divergence.laplace(zero, of(1e-300), zero, of(1e300)), 1e-9);
    double far = Divergence.laplace(of(1e200), of(1e-200), zero, of(1e200));
    assertEquals(400 * Math.log(10), far, 1e-9);
    refused(
        "sd must be at most 1e154 times the prior's, or the divergence is no double, got 1.0E200",
        () -> Divergence.gaussian(zero, 1e200, zero, 1));
    refused(
        "sds[0] must be at most 1e154 times the prior's, or the divergence is no double, got 1",
        () -> Divergence.gaussian(zero, of(1), zero, of(1e-160)));
    refused(
        "priorScales[0] must be so large that the divergence is a double, got 1.0E-300",
        () -> Divergence.laplace(zero, of(1e300), zero, of(1e-300)));
  }

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void sumsThatMissOneArePaidFor() {
    // The laws divided by their sums: ln(q/Q) is −100 − 10⁻⁹.
    double[] prior = {Math.exp(-100), 0.5, 0.5 + 1e-9};
    double[] low = {1 - 1e-9, 0, 0};
    assertTrue(Divergence.categorical(low, prior) >= 100 + 1e-9 - 1e-13);
    double[] sure = {1, 0};
    assertTrue(Divergence.categorical(sure, of(0.5 + 5e-10, 0.5 + 5e-10)) >= Math.log(2));
    double[] floats = {0.1f, 0.2f, 0.7f};
    assertTrue(Divergence.categorical(floats, of(0.25, 0.25, 0.5)) > 0);
    double[] more = {0.5, 0.500002};
    assertThrows(IllegalArgumentException.class, () -> Divergence.categorical(more, more));
  }

  @Test
  void laplaceDivergenceAgreesWithReference() {
    matches(
        "LaplaceKl",
        1e-13,
        row ->
            Divergence.laplace(
                row.numbers("locations"),
                row.numbers("scales"),
                row.numbers("priorLocations"),
                row.numbers("priorScales")));
  }

  @Test
  void categoricalDivergenceAgreesWithReference() {
    matches(
        "CategoricalKl",
        1e-14,
        row -> Divergence.categorical(row.numbers("probabilities"), row.numbers("prior")));
    matches(
        "BernoulliKl",
        1e-14,
        row -> Divergence.bernoulli(row.numbers("probabilities"), row.numbers("prior")));
  }

  @Test
  void dirichletDivergenceAgreesWithReference() {
    matches(
        "DirichletKl",
        1e-6,
        row ->
            Divergence.dirichlet(row.numbers("concentration"), row.numbers("priorConcentration")));
  }

  @Test
  void descriptionLengthsHaveClosedForms() {
    assertEquals(8000 * Math.log(2), Divergence.selfDelimitingBits(8000), 1e-11);
    assertEquals(0, Divergence.selfDelimitingBits(0));
    double file = 8000 * Math.log(2) + Math.log(8000) + Math.log(8001);
    assertEquals(file, Divergence.fileBits(8000), 1e-11);
    assertEquals(3 * Math.log(50), Divergence.tokens(3, 50), 1e-14);
    assertEquals(4.5, Divergence.tokens(-1, -0.5, -3));
    double everywhere = 0;
    for (int place = 1; place < 100_000; place++) {
      everywhere += Math.exp(-Divergence.indexInSequence(place));
    }
    assertTrue(everywhere <= 1 && everywhere > 0.9999, "the places' weights add up to 1");
  }

  @Test
  void lawsThatAreNoProbabilitiesAreRefused() {
    double[] half = {0.5, 0.5};
    double[] sure = {0, 1};
    double[] zero = {0, 0};
    refused("prior[0] must be in (0, ∞), got 0", () -> Divergence.categorical(half, sure));
    refused(
        "probabilities must be adding up to 1, got 0", () -> Divergence.categorical(zero, half));
    refused("sd must be in (0, ∞), got 0", () -> Divergence.gaussian(half, 0, half, 1));
    refused(
        "mean[0] must be finite, got NaN",
        () -> Divergence.gaussian(new double[] {0 / 0.0}, 1, new double[] {0}, 1));
    refused(
        "alpha must be such that alpha·priorSd² + (1 − alpha)·sd² is positive, got 2",
        () -> Divergence.renyi(half, 2, half, 1, 2));
    refused(
        "covariance must be positive definite, got a matrix that is not",
        () -> Divergence.gaussian(half, square(1, 2, 2, 1), half, square(1, 0, 0, 1)));
    refused(
        "covariance must be symmetric, got a gap of 0.5",
        () -> Divergence.gaussian(half, square(1, 0, 0.5, 1), half, square(1, 0, 0, 1)));
    refused("logProbabilities[1] must be in [−∞, 0], got 0.1", () -> Divergence.tokens(-1, 0.1));
    refused("bits must be at least 0, got -1", () -> Divergence.selfDelimitingBits(-1));
  }

  private static final double[] ONE = {1};
  private static final double[] TWO = {1, 1};
  private static final double[] NONE = {};
  private static final double[] NAN = {Double.NaN};
  private static final double[][] I1 = {{1}};
  private static final double[][] I2 = {{1, 0}, {0, 1}};

  @Test
  void eachParameterOfAGaussianIsChecked() {
    refused("mean must be not empty, got 0", () -> Divergence.gaussian(NONE, 1, NONE, 1));
    refused("priorMean must be as long as mean, got 2", () -> Divergence.gaussian(ONE, 1, TWO, 1));
    refused("priorMean[0] must be finite, got NaN", () -> Divergence.gaussian(ONE, 1, NAN, 1));
    refused("priorSd must be in (0, ∞), got 0", () -> Divergence.gaussian(ONE, 1, ONE, 0));
    refused("sds must be as long as mean, got 2", () -> Divergence.gaussian(ONE, TWO, ONE, ONE));
    refused(
        "priorSds must be as long as mean, got 2", () -> Divergence.gaussian(ONE, ONE, ONE, TWO));
    refused("sds[0] must be in (0, ∞), got 0", () -> Divergence.gaussian(ONE, of(0), ONE, ONE));
    refused(
        "priorMean must be as long as mean, got 2", () -> Divergence.gaussian(ONE, ONE, TWO, ONE));
    refused(
        "priorMean must be as long as mean, got 2", () -> Divergence.gaussian(ONE, I1, TWO, I1));
    refused("covariance must be of size 1, got 2", () -> Divergence.gaussian(ONE, I2, ONE, I1));
    refused(
        "priorCovariance must be of size 1, got 2", () -> Divergence.gaussian(ONE, I1, ONE, I2));
    refused("sd must be in (0, ∞), got 0", () -> Divergence.renyi(ONE, 0, ONE, 1, 0.5));
    refused("priorSd must be in (0, ∞), got 0", () -> Divergence.renyi(ONE, 1, ONE, 0, 0.5));
    refused(
        "priorMean must be as long as mean, got 2", () -> Divergence.renyi(ONE, 1, TWO, 1, 0.5));
    refused("alpha must be in (0, ∞), got 0", () -> Divergence.renyi(ONE, 1, ONE, 1, 0));
    refused(
        "alpha must be other than 1: that is the KL divergence, got 1",
        () -> Divergence.renyi(ONE, 1, ONE, 1, 1));
  }

  @Test
  void eachParameterOfTheOtherLawsIsChecked() {
    refused("locations must be not empty, got 0", () -> Divergence.laplace(NONE, ONE, ONE, ONE));
    refused(
        "scales must be as long as locations, got 2", () -> Divergence.laplace(ONE, TWO, ONE, ONE));
    refused(
        "priorLocations must be as long as locations, got 2",
        () -> Divergence.laplace(ONE, ONE, TWO, ONE));
    refused(
        "priorScales must be as long as locations, got 2",
        () -> Divergence.laplace(ONE, ONE, ONE, TWO));
    refused("locations[0] must be finite, got NaN", () -> Divergence.laplace(NAN, ONE, ONE, ONE));
    refused(
        "priorLocations[0] must be finite, got NaN", () -> Divergence.laplace(ONE, ONE, NAN, ONE));
    refused("scales[0] must be in (0, ∞), got 0", () -> Divergence.laplace(ONE, of(0), ONE, ONE));
    refused(
        "priorScales[0] must be in (0, ∞), got 0", () -> Divergence.laplace(ONE, ONE, ONE, of(0)));
    refused(
        "concentration must be at least two numbers, got 1", () -> Divergence.dirichlet(ONE, ONE));
    refused(
        "priorConcentration must be as long as concentration, got 1",
        () -> Divergence.dirichlet(TWO, ONE));
    refused("concentration[1] must be in (0, ∞), got 0", () -> Divergence.dirichlet(of(1, 0), TWO));
    refused(
        "priorConcentration[1] must be in (0, ∞), got 0",
        () -> Divergence.dirichlet(TWO, of(1, 0)));
    refused("probabilities must be not empty, got 0", () -> Divergence.categorical(NONE, NONE));
    refused(
        "prior must be as long as probabilities, got 2", () -> Divergence.categorical(ONE, TWO));
    refused(
        "probabilities[0] must be in [0, 1], got -1",
        () -> Divergence.categorical(of(-1, 1), of(0.5, 0.5)));
    refused(
        "prior must be adding up to at most 1, got 2",
        () -> Divergence.categorical(of(0.5, 0.5), TWO));
    refused("prior must be as long as probabilities, got 2", () -> Divergence.bernoulli(ONE, TWO));
    refused("prior[0] must be in [0, 1], got -1", () -> Divergence.bernoulli(ONE, of(-1)));
    refused(
        "prior[1] must be in (0, 1), where the other is not the same 0 or 1, got 0",
        () -> Divergence.bernoulli(of(1, 0.5), of(1, 0)));
    assertEquals(0, Divergence.bernoulli(of(1, 0), of(1, 0)), 1e-300);
    refused("bits must be at least 1, got 0", () -> Divergence.fileBits(0));
    refused("tokens must be at least 0, got -1", () -> Divergence.tokens(-1L, 5L));
    refused("vocabulary must be at least 1, got 0", () -> Divergence.tokens(1L, 0L));
    refused("place must be at least 1, got 0", () -> Divergence.indexInSequence(0));
  }

  @Test
  void coordinatesAddUp() {
    int d = 1000;
    double[] mean = new double[d];
    double[] prior = new double[d];
    double[] sds = new double[d];
    double[] priorSds = new double[d];
    double[] ones = new double[d];
    Arrays.fill(mean, 2.5);
    Arrays.fill(prior, -0.5);
    Arrays.fill(sds, 0.5);
    Arrays.fill(priorSds, 2);
    Arrays.fill(ones, 1);
    double shape = 0.0625 - 1 - Math.log(0.0625);
    double kl = d * (shape + 9 / 4.0) / 2;
    assertEquals(kl, Divergence.gaussian(mean, 0.5, prior, 2), 1e-9);
    assertEquals(kl, Divergence.gaussian(mean, sds, prior, priorSds), 1e-9);
    double laplace = Math.log(4) + 1.5 + 0.25 * Math.exp(-6) - 1;
    assertEquals(d * laplace, Divergence.laplace(mean, sds, prior, priorSds), 1e-9);
    assertEquals(0, Divergence.laplace(ones, ones, ones, ones), 1e-12);
    double half = Math.log(2) + 0.5 - 1;
    assertEquals(half, Divergence.laplace(of(3), of(1), of(3), of(2)), 1e-14);
    // two coordinates that differ, in a covariance that is not diagonal
    double[][] covariance = {{2, 1}, {1, 3}};
    double[][] priorCovariance = {{1, 0.5}, {0.5, 2}};
    // inverse of the prior's: (2, −0.5; −0.5, 1)/1.75
    double trace = (2 * 2 - 0.5 - 0.5 + 3) / 1.75;
    double distance = (2 * 4 - 0.5 * 2 * 2 * 3 + 9) / 1.75;
    double full = (trace - 2 + Math.log(1.75 / 5) + distance) / 2;
    assertEquals(full, Divergence.gaussian(of(3, 5), covariance, of(1, 2), priorCovariance), 1e-12);
  }

  @Test
  void aVarianceGridIsGeometric() {
    VarianceGrid grid = new VarianceGrid(0.1, 100);
    assertEquals(0.1 * Math.exp(-0.01), grid.variance(1), 1e-16);
    assertEquals(0.1 * Math.exp(-3), grid.variance(300), 1e-16);
    for (long j = 1; j < 3000; j += 97) {
      assertEquals(j, grid.nearest(grid.variance(j)));
      assertEquals(j, grid.nearest(grid.variance(j) * Math.exp(0.0049)));
    }
    assertEquals(1, grid.nearest(5), "above the first");
    refused("j must be at least 1, got 0", () -> grid.variance(0));
    refused("variance must be in (0, ∞), got 0", () -> grid.nearest(0));
    refused("ceiling must be in (0, ∞), got 0", () -> new VarianceGrid(0, 1));
    refused("precision must be in (0, ∞), got 0", () -> new VarianceGrid(1, 0));
  }

  private static double[][] square(double a, double b, double c, double d) {
    return new double[][] {{a, b}, {c, d}};
  }
}
