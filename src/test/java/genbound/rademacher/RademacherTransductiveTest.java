package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.graph.LabelSplit;
import genbound.estimate.graph.SampledTransductive;
import genbound.evidence.Confidence;
import genbound.evidence.learner.TransductiveComplexity;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RademacherTransductiveTest implements HighProbabilityContract<RademacherTransductive> {

  private static final TransductiveComplexity NONE = Evidence.transductiveComplexity(0);

  @Override
  public RademacherTransductive example() {
    return Rademacher.transductive(
        Evidence.meanLoss(0.1, 1000), 500, Evidence.transductiveComplexity(0.05), 0.5);
  }

  /**
   * All draws of m of N points, all three values of every sign: the mean of the supremum is above
   * the complexity by at most √(Q/(2π)).
   */
  @Test
  void theLemmaHoldsInEnumeratedWorlds() {
    SplittableRandom random = new SplittableRandom(8);
    double closest = 0;
    for (int world = 0; world < 300; world++) {
      int m = 1 + random.nextInt(4);
      int u = 1 + random.nextInt(4);
      int size = 1 + random.nextInt(12);
      double[][] losses = new double[size][m + u];
      for (double[] vector : losses) {
        Arrays.setAll(vector, i -> random.nextInt(2));
      }
      double excess = meanOfSupremum(losses, m) - complexity(losses, m);
      double most = Math.sqrt((1.0 / m + 1.0 / u) / (2 * Math.PI));
      assertTrue(excess <= most + 1e-12, m + " " + u + ": " + excess);
      closest = Math.max(closest, excess / most);
    }
    assertTrue(closest > 0.1, "" + closest);
  }

  private static double meanOfSupremum(double[][] losses, int m) {
    int n = losses[0].length;
    double mean = 0;
    int draws = 0;
    for (int drawn = 0; drawn < 1 << n; drawn++) {
      if (Integer.bitCount(drawn) == m) {
        double best = Double.NEGATIVE_INFINITY;
        for (double[] vector : losses) {
          double gap = 0;
          for (int i = 0; i < n; i++) {
            gap += (drawn >> i & 1) == 1 ? -vector[i] / m : vector[i] / (n - m);
          }
          best = Math.max(best, gap);
        }
        mean += best;
        draws++;
      }
    }
    return mean / draws;
  }

  private static double complexity(double[][] losses, int m) {
    int n = losses[0].length;
    double p = m * (n - m) / (double) (n * n);
    double mean = 0;
    for (int signs = 0; signs < Math.pow(3, n); signs++) {
      double chance = 1;
      double[] sums = new double[losses.length];
      for (int i = 0, rest = signs; i < n; i++, rest /= 3) {
        int sign = rest % 3 - 1;
        chance *= sign == 0 ? 1 - 2 * p : p;
        for (int f = 0; f < sums.length; f++) {
          sums[f] += sign * losses[f][i];
        }
      }
      mean += chance * Arrays.stream(sums).max().getAsDouble();
    }
    return mean * (1.0 / m + 1.0 / (n - m));
  }

  @Test
  void sampledComplexityIsBoundedAtHalfOfDelta() {
    LabelSplit split = new LabelSplit(4, 6);
    double[][] features = {{1}, {2}, {0}, {1}, {3}, {1}, {0}, {1}, {2}, {1}};
    var sampled = SampledTransductive.linear(split, features, 1, 2000, 1);
    var risk = Evidence.errors(1, 4);
    var certificate = Rademacher.transductive(risk, 6, sampled, 0.5).atDelta(0.05);
    assertEquals(2, certificate.ledger().size(), certificate.ledger()::toString);
    Confidence half = Confidence.ofDelta(0.05).share(0.5);
    var known = Evidence.transductiveComplexity(sampled.upper(half));
    double expected = Rademacher.transductive(risk, 6, known, 0.5).at(half).value();
    assertEquals(expected, certificate.value());
  }

  /** The paper's term is c₀Q·√min(m, u), c₀ = √(32·ln(4e)/3). */
  @Test
  void isFarBelowTheTermOfThePaper() {
    double c0 = Math.sqrt(32 * Math.log(4 * Math.E) / 3);
    for (long m = 1; m <= 1_000_000; m *= 10) {
      for (long u = 1; u <= 1_000_000; u *= 10) {
        double q = 1.0 / m + 1.0 / u;
        double older = c0 * q * Math.sqrt(Math.min(m, u));
        var bound = Rademacher.transductive(Evidence.errors(0, m), u, NONE, 1);
        double term = bound.atDelta(0.05).terms().get(2).value();
        assertTrue(term <= older / 12, m + " " + u);
      }
    }
  }
}
