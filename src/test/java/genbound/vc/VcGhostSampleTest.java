package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.numeric.BinomialTail;
import genbound.numeric.LogSpace;
import genbound.report.Situation;
import java.util.List;
import org.junit.jupiter.api.Test;

class VcGhostSampleTest implements GrowthContract<VcGhostSample> {

  private static double value(HighProbabilityBound bound) {
    return bound.atDelta(0.05).value();
  }

  @Test
  void isBelowItsNeighboursOnAGridWhereverTheySaySomething() {
    for (long n : new long[] {30, 100, 1000, 10_000, 1_000_000}) {
      for (long d : new long[] {1, 3, 10, 50, 300}) {
        for (double share : new double[] {0, 0.01, 0.05, 0.2, 0.45}) {
          for (double delta : new double[] {0.3, 0.05, 1e-9}) {
            var risk = Evidence.errors((long) (share * n), n);
            var growth = GrowthFunction.ofDimension(d);
            double exact = Vc.ghostSample(risk, growth).atDelta(delta).value();
            for (var other :
                List.of(
                    Vc.vapnik(risk, growth),
                    Vc.relativeDeviation(risk, growth),
                    Vc.rademacher(risk, growth),
                    Vc.classical(risk, growth))) {
              double value = Math.min(1, other.atDelta(delta).value());
              assertTrue(exact <= value, n + " " + d + " " + share + " " + other);
            }
          }
        }
      }
    }
    assertEquals("Vc.ghostSample", Situation.GROWTH.use().get(0));
  }

  @Test
  void aboutHalvesWhatNeighboursAddToTheEmpiricalRisk() {
    long[][] cases = {{1000, 50, 3}, {1000, 50, 10}, {10_000, 500, 10}, {10_000, 2000, 10}};
    double[] most = {0.1143, 0.1638, 0.0835, 0.2553};
    for (int i = 0; i < cases.length; i++) {
      var risk = Evidence.errors(cases[i][1], cases[i][0]);
      double value = value(Vc.ghostSample(risk, GrowthFunction.ofDimension(cases[i][2])));
      assertTrue(value <= most[i] && value > most[i] - 1e-4, i + ": " + value);
    }
  }

  /** Products of binomial coefficients are beyond the largest double here. */
  @Test
  void isAboveTheEmpiricalRiskWhereCountsOverflow() {
    var growth = GrowthFunction.ofDimension(10);
    for (long n : new long[] {1000, 100_000, 1L << 51}) {
      for (long k : new long[] {0, n / 20, n / 2, n - 10}) {
        double value = value(Vc.ghostSample(Evidence.errors(k, n), growth));
        double shareUp = Math.nextUp((double) k / n);
        assertTrue(value > shareUp + Math.sqrt(shareUp * (1 - shareUp) / n), k + " " + value);
      }
    }
  }

  /**
   * The average over sizes costs little against the size that is best for this number of errors.
   */
  @Test
  void isWithinFourNatsOfTheBestSizeOfGhostSample() {
    for (long n : new long[] {50, 1000, 100_000}) {
      for (double share : new double[] {0, 0.05, 0.4}) {
        long k = (long) (share * n);
        for (long d : new long[] {1, 5}) {
          var growth = GrowthFunction.ofDimension(d);
          double least = 0;
          for (long u = 1; u < 2 * n; u += 1 + u / 50) {
            double rarity = GhostSample.logRarityDown(k, n, u, growth);
            least = Math.min(least, (4 + Math.log(20) - rarity) / u);
          }
          double value = value(Vc.ghostSample(Evidence.errors(k, n), growth));
          assertTrue(value <= Math.exp(least), n + " " + k + " " + d + ": " + value);
        }
      }
    }
  }

  /**
   * Every class of three sets of error on three points, every sample of n: the supremum of R^u over
   * C(u + k, u) has a mean of at most Π(n + u)/C(n + u, u).
   */
  @Test
  void theLemmaHoldsInEnumeratedWorlds() {
    double[] law = {0.2, 0.3, 0.5};
    int tried = 0;
    for (int first = 0; first < 8; first++) {
      for (int second = first + 1; second < 8; second++) {
        for (int third = second + 1; third < 8; third++) {
          int[] sets = {first, second, third};
          for (int n = 1; n <= 4; n++) {
            for (int u : new int[] {1, 2, 5}) {
              double mean = meanOfSupremum(law, sets, n, u);
              double ways = choose(n + u, u);
              assertTrue(mean <= 3 / ways * (1 + 1e-12), first + " " + second + " " + third);
              tried++;
            }
          }
        }
      }
    }
    assertEquals(56 * 12, tried);
    double one = meanOfSupremum(new double[] {0, 0, 1}, new int[] {4}, 3, 2);
    assertEquals(1 / choose(5, 2), one, 1e-15, "an error that is certain meets it");
  }

  private static double meanOfSupremum(double[] law, int[] sets, int n, int u) {
    double mean = 0;
    for (int sample = 0; sample < Math.pow(3, n); sample++) {
      double chance = 1;
      int[] errors = new int[sets.length];
      for (int i = 0, rest = sample; i < n; i++, rest /= 3) {
        int point = rest % 3;
        chance *= law[point];
        for (int h = 0; h < sets.length; h++) {
          errors[h] += sets[h] >> point & 1;
        }
      }
      double supremum = 0;
      for (int h = 0; h < sets.length; h++) {
        double power = Math.pow(risk(law, sets[h]), u);
        supremum = Math.max(supremum, power / choose(u + errors[h], u));
      }
      mean += chance * supremum;
    }
    return mean;
  }

  private static double risk(double[] law, int set) {
    double risk = 0;
    for (int point = 0; point < law.length; point++) {
      risk += (set >> point & 1) * law[point];
    }
    return risk;
  }

  private static double choose(int n, int k) {
    return Math.rint(Math.exp(LogSpace.logBinomial(n, k)));
  }

  /** One hypothesis, and every risk: the number of errors is binomial, so the law is exact. */
  @Test
  void holdsExactlyForOneHypothesisAndEveryRisk() {
    var one = GrowthFunction.ofDimension(0);
    for (int n : new int[] {1, 2, 5, 12, 40}) {
      for (double delta : new double[] {0.05, 0.5, 0.99}) {
        double[] limits = new double[n + 1];
        for (int k = 0; k <= n; k++) {
          limits[k] = Vc.ghostSample(Evidence.errors(k, n), one).atDelta(delta).value();
        }
        for (double risk = 0.005; risk < 1; risk += 0.005) {
          double fails = 0;
          for (int k = 0; k <= n; k++) {
            fails += limits[k] < risk ? Math.exp(BinomialTail.logMass(k, n, risk)) : 0;
          }
          assertTrue(fails <= delta, n + " " + risk + ": " + fails);
        }
      }
    }
  }
}
