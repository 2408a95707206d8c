package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.complexity.SampledRademacher;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.Coverage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RademacherMulticlassJointEmpiricalTest
    implements MarginContract<RademacherMulticlassJointEmpirical> {

  @Override
  public RademacherMulticlassJointEmpirical bound(
      EmpiricalRisk risk, double complexity, double margin) {
    var known = Evidence.empiricalComplexity(complexity);
    return Rademacher.multiclassJointEmpirical(risk, known, margin);
  }

  /**
   * Three classes, labels that are noise, weights fitted to them in a ball: whatever the weights,
   * two thirds of fresh examples are errors.
   */
  @Test
  void holdsForAJointBallOfThreeClasses() {
    Coverage.assertHolds(
        DELTA,
        500,
        17,
        random -> {
          int n = 300;
          double[][] weights = new double[3][2];
          double[][] x = new double[n][2];
          int[] labels = new int[n];
          double squares = 0;
          for (int i = 0; i < n; i++) {
            x[i] = new double[] {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
            labels[i] = random.nextInt(3);
            squares += x[i][0] * x[i][0] + x[i][1] * x[i][1];
            for (int c = 0; c < 3; c++) {
              double pull = (c == labels[i] ? 2 : -1) / (double) n;
              weights[c][0] += pull * x[i][0];
              weights[c][1] += pull * x[i][1];
            }
          }
          double norm = 0;
          for (double[] weight : weights) {
            norm += weight[0] * weight[0] + weight[1] * weight[1];
          }
          double margin = 0.1;
          int small = 0;
          for (int i = 0; i < n; i++) {
            double[] score = new double[3];
            for (int c = 0; c < 3; c++) {
              score[c] = (weights[c][0] * x[i][0] + weights[c][1] * x[i][1]) / Math.sqrt(norm);
            }
            double other = Math.max(score[(labels[i] + 1) % 3], score[(labels[i] + 2) % 3]);
            small += score[labels[i]] - other < margin ? 1 : 0;
          }
          double complexity = Complexities.jointLinear(1, squares, 3, n);
          var bound = bound(Evidence.errors(small, n), complexity, margin);
          return bound.atDelta(DELTA).value() >= 2 / 3.0;
        });
  }

  /** Ramp losses of margins move by at most √2/ρ times the distance of the scores. */
  @Test
  void theRampLossOfAMarginIsLipschitzInTheScores() {
    SplittableRandom random = new SplittableRandom(9);
    double largest = 0;
    for (int i = 0; i < 100_000; i++) {
      double[] a = random.doubles(3, -1, 1).toArray();
      double[] b = a.clone();
      double step = random.nextDouble();
      double square = 0;
      for (int c = 0; c < 3; c++) {
        double move = step * (random.nextDouble() - 0.5);
        b[c] += move;
        square += move * move;
      }
      largest = Math.max(largest, Math.abs(ramp(a) - ramp(b)) / Math.sqrt(square));
    }
    double constant = Math.sqrt(2) / 0.5;
    assertTrue(largest <= constant + 1e-9 && largest > 0.95 * constant, "" + largest);
  }

  private static double ramp(double[] score) {
    double margin = score[0] - Math.max(score[1], score[2]);
    return Math.max(0, Math.min(1, 1 - margin / 0.5));
  }

  @Test
  void sampledComplexityIsBoundedAtHalfOfDelta() {
    double[][] scores = {{0, 1, 0, 1}, {1, 1, 0, 0}};
    var sampled =
        SampledRademacher.sample(SampledRademacher.finite(scores), 4, 1, 1000, 1, draw -> {});
    var risk = Evidence.errors(1, 4);
    var certificate = Rademacher.multiclassJointEmpirical(risk, sampled, 0.5).atDelta(0.05);
    Confidence half = Confidence.ofDelta(0.05).share(0.5);
    assertEquals(bound(risk, sampled.upper(half), 0.5).at(half).value(), certificate.value());
  }
}
