package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.Coverage;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacBayesBettingBernsteinTest implements GibbsRiskContract<PacBayesBettingBernstein> {

  /** The losses of the worlds are errors, whose variance is at most 1/4. */
  @Override
  public PacBayesBettingBernstein bound(EmpiricalRisk gibbsRisk, double kl) {
    return alike("gibbsRisk", gibbsRisk, "kl", kl, "variance", 0.25);
  }

  /** At their own δ/2 and grids, the older bound and kl are larger where the loss varies little. */
  @ParameterizedTest
  @CsvSource({
    "0.1,  0.01,   1000,  12.4, 0.1681, 0.1419, 0.1695",
    "0.1,  0.01,   10000, 50,   0.1255, 0.1164, 0.1355",
    "0.1,  0.001,  60000, 1000, 0.1505, 0.1304, 0.1638",
    "0.02, 0.0005, 60000, 500,  0.0454, 0.0353, 0.0439",
    "0.1,  0.09,   10000, 50,   0.1509, 0.1354, 0.1355",
  })
  void beatsTheOlderBoundAndKlWhereTheLossHardlyVaries(
      double mean, double variance, long n, double kl, double older, double now, double byKl) {
    var risk = Evidence.meanLoss(mean, n);
    var bound = PacBayes.bettingBernstein(risk, variance, kl);
    var before = PacBayes.empiricalBernstein(risk, variance * n / (n - 1.0), kl, 1.15, 1.15);
    assertEquals(now, bound.atDelta(0.05).value(), 5.1e-5);
    assertEquals(older, before.atDelta(0.05).value(), 5.1e-5);
    assertEquals(byKl, PacBayes.kl(risk, kl).atDelta(0.05).value(), 5.1e-5);
  }

  @Test
  void isNeverAboveTheOlderBoundOnAGrid() {
    for (double mean : new double[] {0.001, 0.1, 0.5}) {
      for (double part : new double[] {0, 1e-4, 0.1, 1}) {
        for (long n : new long[] {10, 1000, 100_000, 1_000_000}) {
          for (double kl : new double[] {2, 50, 0.1 * n}) {
            var risk = Evidence.meanLoss(mean, n);
            double variance = part * mean * (1 - mean);
            double now = PacBayes.bettingBernstein(risk, variance, kl).atDelta(0.05).clipped();
            double unbiased = variance * n / (n - 1.0);
            var older = PacBayes.empiricalBernstein(risk, unbiased, kl, 1.15, 1.15);
            assertTrue(now <= older.atDelta(0.05).clipped(), risk + ", " + part + ", " + kl);
          }
        }
      }
    }
  }

  @Test
  void oneEventBoundsBothSides() {
    var interval = example().intervalAt(0.95);
    assertEquals(example().atDelta(0.05).value(), interval.upper().value());
    assertEquals(0.05, interval.confidence().delta(), 1e-12);
  }

  /** For each β, the posterior that Donsker and Varadhan make worst, at several n. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.7, -0.2, 0.05, 0.2, 0.45, 0.7})
  void holdsAtAllSizesForThePosteriorThatIsWorst(double beta) {
    Coverage.assertHolds(DELTA, 400, 11, random -> holdsForWorst(random, beta, DELTA));
  }

  /** Losses 0, 0.1 or 1 of 64 predictors. */
  private static boolean holdsForWorst(RandomGenerator random, double beta, double delta) {
    int predictors = 64;
    double[] sum = new double[predictors];
    double[] squares = new double[predictors];
    double high = 0.02;
    double low = 0.2;
    double risk = high + 0.1 * (1 - high - low);
    double psi = -Math.log1p(-Math.abs(beta)) - Math.abs(beta);
    for (int n = 1; n <= 160; n++) {
      for (int h = 0; h < predictors; h++) {
        double u = random.nextDouble();
        double loss = u < high ? 1 : u < high + low ? 0 : 0.1;
        sum[h] += loss;
        squares[h] += loss * loss;
      }
      if (n == 5 || n == 20 || n == 60 || n == 160) {
        double[] weights = new double[predictors];
        double total = 0;
        for (int h = 0; h < predictors; h++) {
          double off = risk - sum[h] / n;
          double spread = squares[h] / n - Math.pow(sum[h] / n, 2) + off * off;
          weights[h] = Math.exp(n * (beta * off - psi * spread));
          total += weights[h];
        }
        double mean = 0;
        double variance = 0;
        double kl = 0;
        for (int h = 0; h < predictors; h++) {
          double weight = weights[h] / total;
          mean += weight * sum[h] / n;
          variance += weight * (squares[h] / n - Math.pow(sum[h] / n, 2));
          kl += weight > 0 ? weight * Math.log(weight * predictors) : 0;
        }
        var observed = Evidence.meanLoss(mean, n);
        var bound = PacBayes.bettingBernstein(observed, Math.max(0, variance), Math.max(0, kl));
        if (bound.atDelta(delta).value() < risk || bound.lower().atDelta(delta).value() > risk) {
          return false;
        }
      }
    }
    return true;
  }
}
