package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import org.junit.jupiter.api.Test;

class RademacherMarginUniformTest implements MarginContract<RademacherMarginUniform> {

  @Override
  public double stepOfMargins() {
    return 17 / 16.0;
  }

  /** The grid of octaves: 4/ρ, and √(ln log₂(2ρ̄/ρ)/n) + √(ln(2/δ)/(2n)). */
  @Test
  void isBelowTheFormThatHalvesMargins() {
    for (double delta : new double[] {0.05, 0.01, 1e-9}) {
      for (double ratio = 1; ratio < 1e12; ratio *= 1.03) {
        double octave = Math.log(Math.log(2 * ratio) / Math.log(2));
        long n = 10_000;
        double confidence = Math.sqrt(octave / n) + Math.sqrt(Math.log(2 / delta) / (2.0 * n));
        for (double complexity : new double[] {0, 0.001}) {
          double older = 4 * complexity * ratio / 2 + confidence;
          double value =
              bound(Evidence.meanLoss(0, n), complexity, 2 / ratio).atDelta(delta).value();
          assertTrue(value <= older, delta + " " + ratio + ": " + value + " " + older);
        }
      }
    }
    var risk = Evidence.meanLoss(0, 10_000);
    var complexity = Evidence.expectedComplexity(0.05);
    double value = Rademacher.marginUniform(risk, complexity, 0.3, 1).atDelta(0.05).value();
    assertEquals(0.358, value, 1e-4);
  }

  /** No grid margin is above the one asked for, or below 16/17 of it. */
  @Test
  void gridMarginsAreCloseFromBelow() {
    for (double margin = 1e-12; margin <= 5; margin *= 1.0007) {
      MarginGrid grid = MarginGrid.of(margin, 5);
      assertTrue(grid.inverse() * margin >= 1, "margin " + margin);
      assertTrue(grid.inverse() * margin <= 17 / 16.0 * (1 + 1e-9), "margin " + margin);
    }
    assertEquals(1, MarginGrid.of(5, 5).place());
    assertEquals(1, MarginGrid.of(4.9, 5).place());
    assertEquals(2, MarginGrid.of(16, 17).place());
  }
}
