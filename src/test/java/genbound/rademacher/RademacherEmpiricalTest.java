package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.complexity.SampledRademacher;
import genbound.evidence.Confidence;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherEmpiricalTest implements HighProbabilityContract<RademacherEmpirical> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[][] losses = new double[4][40];
    int best = 0;
    double[] means = new double[4];
    for (int f = 0; f < 4; f++) {
      for (int i = 0; i < 40; i++) {
        losses[f][i] = random.nextDouble() < 0.3 ? 1 : 0;
        means[f] += losses[f][i] / 40;
      }
      best = means[f] < means[best] ? f : best;
    }
    var complexity =
        SampledRademacher.sample(
            SampledRademacher.finite(losses), 40, 1, 20, random.nextLong(), draw -> {});
    var risk = Evidence.meanLoss(means[best], 40);
    return Rademacher.empirical(risk, complexity).atDelta(delta).value() >= 0.3;
  }

  @Test
  void aSampledComplexityIsPaidFor() {
    double[][] values = {{0, 1, 0, 1}, {1, 1, 0, 0}};
    var sampled =
        SampledRademacher.sample(SampledRademacher.finite(values), 4, 1, 1000, 1, draw -> {});
    var certificate = Rademacher.empirical(Evidence.errors(1, 4), sampled).atDelta(0.05);
    assertEquals(
        "[0.025 sampled complexity, 0.025 empirical Rademacher]", certificate.ledger().toString());
    Confidence half = Confidence.ofDelta(0.05).share(0.5);
    var known = Evidence.empiricalComplexity(sampled.upper(half));
    assertTrue(known.point() > sampled.point());
    assertEquals(
        Rademacher.empirical(Evidence.errors(1, 4), known).at(half).value(), certificate.value());
  }

  /**
   * One example moves sup(R − r) − 2𝓡̂ by at most 2/n, and its mean is at most 0: every class of
   * three functions with values 0, ½, 1 on three points, all samples of three, all signs.
   */
  @Test
  void oneExampleMovesTheDifferenceByTwoOverN() {
    int n = 3;
    double largest = 0;
    SplittableRandom random = new SplittableRandom(5);
    for (int world = 0; world < 400; world++) {
      double[][] losses = new double[3][3];
      for (double[] function : losses) {
        Arrays.setAll(function, x -> random.nextInt(3) / 2.0);
      }
      double[] law = random.doubles(3).toArray();
      double total = Arrays.stream(law).sum();
      double mean = 0;
      for (int sample = 0; sample < 27; sample++) {
        int[] points = {sample % 3, sample / 3 % 3, sample / 9};
        double chance = 1;
        for (int point : points) {
          chance *= law[point] / total;
        }
        double difference = difference(losses, law, points);
        mean += chance * difference;
        for (int i = 0; i < n; i++) {
          for (int other = 0; other < 3; other++) {
            int[] moved = points.clone();
            moved[i] = other;
            largest = Math.max(largest, Math.abs(difference(losses, law, moved) - difference));
          }
        }
      }
      assertTrue(mean <= 1e-12, world + ": " + mean);
    }
    assertTrue(largest <= 2.0 / n + 1e-12 && largest > 1.5 / n, "" + n * largest);
  }

  /** sup(R − r) − 2𝓡̂. */
  private static double difference(double[][] losses, double[] law, int[] points) {
    int n = points.length;
    double total = Arrays.stream(law).sum();
    double gap = Double.NEGATIVE_INFINITY;
    for (double[] function : losses) {
      double risk = 0;
      for (int x = 0; x < law.length; x++) {
        risk += law[x] / total * function[x];
      }
      for (int point : points) {
        risk -= function[point] / n;
      }
      gap = Math.max(gap, risk);
    }
    double complexity = 0;
    for (int signs = 0; signs < 1 << n; signs++) {
      double best = Double.NEGATIVE_INFINITY;
      for (double[] function : losses) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += (signs >> i & 1) == 0 ? function[points[i]] : -function[points[i]];
        }
        best = Math.max(best, sum / n);
      }
      complexity += best / (1 << n);
    }
    return gap - 2 * complexity;
  }

  /** Textbooks apply the inequality twice: 3·√(ln(2/δ)/(2n)). */
  @Test
  void isBelowTheFormOfTwoEvents() {
    for (double delta : new double[] {0.99, 0.5, 0.05, 1e-12}) {
      for (long n = 1; n <= 1_000_000; n *= 10) {
        var bound = Rademacher.empirical(Evidence.meanLoss(0, n), Evidence.empiricalComplexity(0));
        double twice = 3 * Math.sqrt(Math.log(2 / delta) / (2 * n));
        double value = bound.atDelta(delta).value();
        assertTrue(value < 0.67 * twice, delta + " " + n);
      }
    }
  }
}
