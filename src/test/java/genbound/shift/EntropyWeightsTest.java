package genbound.shift;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EntropyWeightsTest {

  private static final double[][] THREE = {{0.5, 0.5}, {0.9, 0.1}, {0.2, 0.8}};

  @Test
  void entropiesAreInNats() {
    double[] entropies = EntropyWeights.entropies(THREE);
    assertEquals(Math.log(2), entropies[0], 1e-15);
    assertEquals(-0.9 * Math.log(0.9) - 0.1 * Math.log(0.1), entropies[1], 1e-15);
  }

  @Test
  void weightsArePowersOfTheEntropies() {
    double[] entropies = EntropyWeights.entropies(THREE);
    double[] weights = EntropyWeights.of(THREE, 2);
    assertEquals(1, weights[0] + weights[1] + weights[2], 1e-15);
    double ratio = entropies[2] / entropies[1];
    assertEquals(ratio * ratio, weights[1] / weights[2], 1e-12);
    double third = 1.0 / 3;
    assertArrayEquals(new double[] {third, third, third}, EntropyWeights.of(THREE, 0), 1e-15);
    double[] alone = {0, 1, 0};
    assertArrayEquals(alone, EntropyWeights.of(THREE, 1e4), 1e-15);
    assertArrayEquals(alone, EntropyWeights.of(THREE, Double.POSITIVE_INFINITY));
  }

  /** Predictors of entropy 0 have all of the weight, and none is infinite or not a number. */
  @Test
  void surePredictorsDominate() {
    double[][] sure = {{1, 0}, {0.6, 0.4}, {0, 1}};
    assertArrayEquals(new double[] {0.5, 0, 0.5}, EntropyWeights.of(sure, 0.1));
    double third = 1.0 / 3;
    assertArrayEquals(new double[] {third, third, third}, EntropyWeights.of(sure, 0), 1e-15);
  }

  @Test
  void probabilitiesOffTheSimplexAreRefused() {
    refusedFrom(
        "probabilities[0] must be adding up to 1", () -> EntropyWeights.of(rows(0.5, 0.4), 1));
    refusedFrom(
        "probabilities[0][1] must be in [0, 1]", () -> EntropyWeights.of(rows(0.5, 1.5), 1));
    refusedFrom("probabilities must be not empty", () -> EntropyWeights.of(new double[0][], 1));
    refusedFrom("probabilities must be without null", () -> EntropyWeights.of(new double[1][], 1));
    refusedFrom("gamma must be in [0, ∞]", () -> EntropyWeights.of(THREE, -1));
    refusedFrom("gamma must be in [0, ∞]", () -> EntropyWeights.of(THREE, Double.NaN));
  }

  private static double[][] rows(double... row) {
    return new double[][] {row};
  }
}
