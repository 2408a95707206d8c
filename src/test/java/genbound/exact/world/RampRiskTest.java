package genbound.exact.world;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.loss.Margins;
import genbound.harness.ReferenceTable;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mean ramp loss of a linear rule on two normal classes, and what it says under a shift. */
class RampRiskTest {

  private static final double[] ONE = {1};

  private static GaussianMixtureWorld line(double centre, double deviation) {
    return new GaussianMixtureWorld(new double[] {centre}, deviation, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, .31562680981374638, .37322434414663611",
    "2, .5, .7, .36328287944228929, .48463653822417348",
    ".3, 1, 2, .61735052368958483, .54261647862924331"
  })
  void rampOfANormalDistance(
      double gamma, double centre, double deviation, String plain, String squared) {
    var world = line(centre, deviation);
    double byMean = world.rampRisk(ONE, 0, 1 / gamma, 1);
    double bySquare = world.rampRisk(ONE, 0, 1 / Math.sqrt(gamma), 2);
    ReferenceTable.assertPrinted(plain, byMean, gamma);
    ReferenceTable.assertPrinted(squared, bySquare, gamma);
  }

  @Test
  void steepRampsCountErrors() {
    var world = line(1, 1);
    for (int order = 1; order <= 2; order++) {
      assertEquals(world.risk(ONE, 0.3), world.rampRisk(ONE, 0.3, 1e-12, order), 1e-11);
      assertEquals(1, world.rampRisk(ONE, 0.3, 1e300, order), 1e-12);
    }
    double before = 0;
    for (double margin = 0.01; margin < 100; margin *= 1.5) {
      double now = world.rampRisk(ONE, 0.3, margin, 1);
      assertTrue(now > before, "at " + margin);
      before = now;
    }
  }

  /** The smallest sum of γ·α and the mean ramp loss, for distances N(1, 1) moved by α. */
  @ParameterizedTest
  @CsvSource({
    ".1, 1.3208985, .404026105, .184060",
    ".3, .79391042, .602409187, .241964",
    ".5, .60778642, .740638403, .308538"
  })
  void bestRampUnderAShift(double alpha, String gamma, String bound, String truth) {
    double low = 0.1;
    double high = 10;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      double slope = sum(alpha, middle * (1 + 1e-5)) - sum(alpha, middle * (1 - 1e-5));
      low = slope < 0 ? middle : low;
      high = slope < 0 ? high : middle;
    }
    ReferenceTable.assertPrinted(gamma, low, "γ at " + alpha);
    ReferenceTable.assertPrinted(bound, sum(alpha, low), alpha);
    double moved = line(1 - alpha, 1).risk(ONE, 0);
    ReferenceTable.assertPrinted(truth, moved, alpha);
    assertTrue(moved < sum(alpha, low), "the bound holds");
  }

  private static double sum(double alpha, double gamma) {
    return gamma * alpha + line(1, 1).rampRisk(ONE, 0, 1 / gamma, 1);
  }

  @Test
  void rampLossesOfASampleHaveThisMean() {
    var world = new GaussianMixtureWorld(new double[] {1, -0.5}, 1.5, 0.1);
    double[] w = {1, 2};
    int n = 200_000;
    LabelledSample sample = world.draw(n, new Random(8));
    double[] scores = new double[n];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      scores[i] = w[0] * sample.x(i)[0] + w[1] * sample.x(i)[1] + 0.7;
      labels[i] = (int) sample.y(i);
    }
    Margins distances = Margins.binary(scores, labels).distances(Math.sqrt(5));
    for (int order = 1; order <= 2; order++) {
      double mean = distances.ramp(1.2, order).mean();
      assertEquals(world.rampRisk(w, 0.7, 1.2, order), mean, 0.004);
    }
  }

  @Test
  void extremesStayProbabilities() {
    for (double centre : new double[] {-1e300, -1, 0, 1e-300, 1, 1e300}) {
      for (double deviation : new double[] {Double.MIN_VALUE, 1, Double.MAX_VALUE}) {
        for (double margin : new double[] {Double.MIN_VALUE, 1, Double.MAX_VALUE}) {
          double risk = line(centre, deviation).rampRisk(ONE, 0, margin, 2);
          assertTrue(risk >= 0 && risk <= 1, centre + " " + deviation + " " + margin);
        }
      }
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFor("margin", () -> line(1, 1).rampRisk(ONE, 0, 0, 1));
    refusedFor("order", () -> line(1, 1).rampRisk(ONE, 0, 1, 0));
    refusedFor("norm of weights", () -> line(1, 1).rampRisk(new double[1], 0, 1, 1));
  }
}
