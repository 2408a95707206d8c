package genbound.exact.world;

import static genbound.exact.world.GaussianMixtureAugmentation.Generator.PER_CLASS;
import static genbound.exact.world.GaussianMixtureAugmentation.Generator.SYMMETRISED;
import static genbound.harness.ReferenceTable.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.exact.world.GaussianMixtureAugmentation.Generator;
import genbound.harness.Slow;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class GaussianMixtureAugmentationTest {

  @Test
  void unbiasedPerClass() {
    var augmentation = new GaussianMixtureAugmentation(50, 10, PER_CLASS, 8);
    String[] exact = {"5", "3.75", "2.7778", "1.5278", "0.8678", "0.1942"};
    double[] simulated = {4.9998, 3.8155, 2.7309, 1.5479, 0.8610, 0.1420};
    long[] ratios = {0, 1, 2, 5, 10, 50};
    for (int i = 0; i < ratios.length; i++) {
      double gap = augmentation.expectedGap(10 * ratios[i]);
      assertPrinted(exact[i], gap, augmentation);
      double n = 10 + 10.0 * ratios[i];
      assertEquals(50 * (10 + 20.0 * ratios[i]) / (n * n), gap, 1e-13);
      assertEquals(simulated[i], gap, 0.15, "three standard errors");
    }
    assertEquals(0, augmentation.limit());
  }

  @Test
  void closedFormsOfTheOtherEstimators() {
    for (long m : new long[] {4, 10, 40}) {
      for (long g : new long[] {0, 2, 10, 40, 1000}) {
        double n = m + g;
        double likelihood = 1 - 2.0 / m;
        assertEquals(
            7 * (1.0 / m + likelihood * g / (n * n)),
            new GaussianMixtureAugmentation(7, m, PER_CLASS, m).expectedGap(g),
            1e-13);
        double single = 1 - 1.0 / m;
        assertEquals(
            7 * (1.0 / m + single * g / (n * n)),
            new GaussianMixtureAugmentation(7, m, SYMMETRISED, m).expectedGap(g),
            1e-13);
        double between = (m - 2.0) / (m - 1);
        assertEquals(
            3.5 * (1 + 1.0 / m + 2 * between * g / (n * n))
                - 3.5 * (m - 1 + (double) g / m + between * g) / n,
            new GaussianMixtureAugmentation(7, m, PER_CLASS, m - 1).expectedGap(g),
            1e-12);
      }
    }
    var halving = new GaussianMixtureAugmentation(8, 10, SYMMETRISED, 9);
    assertEquals(0.4, halving.limit(), 1e-15);
    assertEquals(0.4, halving.expectedGap(1L << 50), 1e-12);
    var hurts = new GaussianMixtureAugmentation(8, 10, SYMMETRISED, 10);
    for (long g : new long[] {1, 5, 9, 11, 100}) {
      assertTrue(hurts.expectedGap(g) > 0.8 && hurts.expectedGap(g) < hurts.expectedGap(10));
    }
  }

  @Test
  void agreesWithSimulation() {
    for (Generator generator : Generator.values()) {
      for (long divisor = 4; divisor <= 6; divisor++) {
        var augmentation = new GaussianMixtureAugmentation(3, 6, generator, divisor);
        assertSimulated(augmentation, 8, false, 6_000);
        assertSimulated(augmentation, 8, true, 6_000);
      }
    }
  }

  @Test
  void randomLabelsAddTheirShareToTheExpectedGap() {
    var augmentation = new GaussianMixtureAugmentation(2, 4, PER_CLASS, 2);
    double more = augmentation.expectedGapRandomLabels(4) - augmentation.expectedGap(4);
    assertEquals(2 * 4 / (4.0 * 64), more, 1e-15);
    assertSimulated(augmentation, 4, true, 100_000);
    var symmetrised = new GaussianMixtureAugmentation(2, 4, SYMMETRISED, 3);
    assertEquals(symmetrised.expectedGap(4), symmetrised.expectedGapRandomLabels(4));
  }

  private static void assertSimulated(
      GaussianMixtureAugmentation augmentation, int generated, boolean tossed, int runs) {
    Random random = new Random(17);
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      double gap = new MixtureRun(augmentation, generated, tossed, random).gap;
      sum += gap;
      squares += gap * gap;
    }
    double mean = sum / runs;
    double error = Math.sqrt((squares / runs - mean * mean) / runs);
    double exact =
        tossed
            ? augmentation.expectedGapRandomLabels(generated)
            : augmentation.expectedGap(generated);
    assertEquals(exact, mean, 4 * error, augmentation::toString);
  }

  /** What the magnitude of the gap does in the paper's two settings: it does not vanish. */
  @Slow
  @Test
  void magnitudesOfTheGap() {
    var wide = new GaussianMixtureAugmentation(50, 10, PER_CLASS, 8);
    assertEquals(1.52, magnitude(wide, 500, 400, run -> run.gap), 0.2);
    assertEquals(0.159, magnitude(wide, 0, 2000, run -> run.zeroOneGap), 0.012);
    assertEquals(0.158, magnitude(wide, 500, 400, run -> run.zeroOneGap), 0.025);
    var narrow = new GaussianMixtureAugmentation(1, 40, PER_CLASS, 38);
    assertEquals(0.026, magnitude(narrow, 0, 3000, run -> run.zeroOneGap), 0.002);
    assertEquals(0.019, magnitude(narrow, 2000, 1000, run -> run.zeroOneGap), 0.002);
  }

  private static double magnitude(
      GaussianMixtureAugmentation augmentation,
      int generated,
      int runs,
      ToDoubleFunction<MixtureRun> gap) {
    Random random = new Random(23);
    double sum = 0;
    for (int run = 0; run < runs; run++) {
      sum += Math.abs(gap.applyAsDouble(new MixtureRun(augmentation, generated, false, random)));
    }
    return sum / runs;
  }

  @Test
  void riskOfLinearPredictorHasClosedForm() {
    assertEquals(1.5, GaussianMixtureAugmentation.risk(new double[3], new double[3], 0.2));
    assertEquals(
        3.5, GaussianMixtureAugmentation.risk(new double[3], new double[] {0, 4, 0}, 2), 1e-15);
    double[] mean = {1, 0};
    assertEquals(
        0.15865525393145705,
        GaussianMixtureAugmentation.zeroOneRisk(new double[] {3, 0}, mean, 1),
        1e-12);
    assertEquals(0.5, GaussianMixtureAugmentation.zeroOneRisk(new double[2], mean, 1));
  }

  @Test
  void riskIsExactForExtremeScales() {
    double tail = 0.15865525393145705;
    for (double size : new double[] {1e-300, 1e-160, 1, 1e160, 1e300}) {
      double[] theta = {size, 0};
      for (double sd : new double[] {1e-300, 1, 1e300}) {
        double risk = GaussianMixtureAugmentation.zeroOneRisk(theta, new double[] {sd, sd}, sd);
        assertEquals(tail, risk, 1e-12, size + " " + sd);
        assertTrue(Double.isFinite(GaussianMixtureAugmentation.risk(theta, new double[2], sd)));
      }
    }
    double[] across = {1e200, -1e200};
    double[] mean = {1e200, 1e200};
    assertEquals(0.5, GaussianMixtureAugmentation.zeroOneRisk(across, mean, 1));
    assertEquals(0.5, GaussianMixtureAugmentation.zeroOneRisk(mean, new double[2], 1));
    double sure = GaussianMixtureAugmentation.zeroOneRisk(mean, mean, Double.MIN_VALUE);
    assertTrue(sure >= 0 && sure < 1e-300);
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new GaussianMixtureAugmentation(1, 5, PER_CLASS, 3));
    assertThrows(
        IllegalArgumentException.class, () -> new GaussianMixtureAugmentation(0, 4, PER_CLASS, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> new GaussianMixtureAugmentation(1, 4, PER_CLASS, 2).expectedGap(3));
    assertThrows(
        IllegalArgumentException.class,
        () -> new GaussianMixtureAugmentation(1, 4, SYMMETRISED, 0));
  }
}
