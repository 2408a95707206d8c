package genbound.pacbayes;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.MeanLoss;
import genbound.harness.Coverage;
import genbound.harness.ReferenceTable;
import genbound.numeric.BinaryKl;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacBayesWindowsTest implements GibbsRiskContract<PacBayesWindows> {

  private static final MeanLoss RISK = Evidence.meanLoss(0.1, 5000);

  private static final int HYPOTHESES = 8;
  private static final int TASKS = 4;
  private static final int LENGTH = 7;
  private static final int HISTORY = 2;

  /**
   * Tokens are coins, of another bias in each task. A hypothesis errs on some of the 8 patterns of
   * three neighbouring tokens, zeros before the first; the posterior prefers small losses.
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] losses = new double[HYPOTHESES];
    double[] truths = new double[HYPOTHESES];
    for (int task = 0; task < TASKS; task++) {
      double bias = (task + 1.0) / (TASKS + 1);
      int window = 0;
      for (int t = 0; t < LENGTH; t++) {
        window = (window << 1 | (random.nextDouble() < bias ? 1 : 0)) & 7;
        for (int h = 0; h < HYPOTHESES; h++) {
          losses[h] += errs(h, window) / (TASKS * LENGTH);
          truths[h] += expected(h, t, bias) / (TASKS * LENGTH);
        }
      }
    }
    double sum = 0;
    double[] posterior = new double[HYPOTHESES];
    for (int h = 0; h < HYPOTHESES; h++) {
      posterior[h] = Math.exp(-20 * losses[h]);
      sum += posterior[h];
    }
    double mean = 0;
    double truth = 0;
    double kl = 0;
    for (int h = 0; h < HYPOTHESES; h++) {
      double weight = posterior[h] / sum;
      mean += weight * losses[h];
      truth += weight * truths[h];
      kl += weight * Math.log(weight * HYPOTHESES);
    }
    var risk = Evidence.meanLoss(Math.min(1, mean), TASKS * LENGTH);
    var bound = PacBayes.windows(risk, Math.max(0, kl), LENGTH, HISTORY);
    return bound.atDelta(delta).value() >= truth;
  }

  private static double errs(int hypothesis, int window) {
    return Integer.bitCount(window & (hypothesis + 1)) % 2;
  }

  private static double expected(int hypothesis, int t, double bias) {
    double mean = 0;
    for (int window = 0; window < 8; window++) {
      double chance = 1;
      for (int back = 0; back < 3; back++) {
        double one = back <= t ? bias : 0;
        chance *= (window >> back & 1) == 1 ? one : 1 - one;
      }
      mean += chance * errs(hypothesis, window);
    }
    return mean;
  }

  /** Other tasks are not covered: coins whose bias is drawn for each sequence. */
  @Test
  void brokenForTheRiskOnFreshTasks() {
    Coverage.assertBroken(
        DELTA,
        200,
        3,
        random -> {
          int ones = 0;
          for (int task = 0; task < 5; task++) {
            ones += Coverage.binomial(random, 1000, random.nextDouble());
          }
          var bound = PacBayes.windows(Evidence.errors(ones, 5000), 0, 1000, 0);
          return bound.atDelta(DELTA).value() >= 0.5;
        });
  }

  /** Losses that are the same for three places in a row, called independent. */
  @Test
  void brokenWhereTheHistoryIsLonger() {
    Coverage.assertBroken(
        DELTA,
        500,
        4,
        random -> {
          int errors = 300 * Coverage.binomial(random, 30, 0.5);
          var bound = PacBayes.windows(Evidence.errors(errors, 9000), 0, 9000, 0);
          return bound.atDelta(DELTA).value() >= 0.5;
        });
  }

  /** Values of the union over colours and of the recalled chromatic form, which are never less. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.1273183436, 0.1301041, 1",
    "5, 0.1755040570, 0.1775099, 6",
    "49, 0.3775752689, 0.3576604, 50",
    "1000, 0.3775752689, 0.3576604, 50"
  })
  void isNoLargerThanOtherForms(long history, String union, String chromatic, long colours) {
    var bound = PacBayes.windows(RISK, 10, 50, history);
    double value = bound.atDelta(0.05).value();
    assertEquals(colours, bound.colours());
    assertEquals(5000.0 / colours, bound.effectiveSampleSize(), 1e-12);
    double chi = colours;
    double sum = 0;
    for (int j = 1; j <= colours; j++) {
      long places = 50 / colours + (j <= 50 % colours ? 1 : 0);
      sum += 10 + Math.log(2 * Math.sqrt(100 * places) * chi / 0.05);
    }
    double byUnion = BinaryKl.upperInverse(0.1, sum / 5000);
    ReferenceTable.assertPrinted(union, byUnion, history);
    double nats = 10 + Math.log((5000 + chi) / (chi * 0.05));
    double byColouring = BinaryKl.upperInverse(0.1, chi / 5000 * nats);
    ReferenceTable.assertPrinted(chromatic, byColouring, history);
    assertTrue(value <= byUnion * (1 + 1e-14) && value <= byColouring, value + " at " + history);
    if (history == 5) {
      ReferenceTable.assertPrinted("0.171306304", value, "five pairs");
      ReferenceTable.assertPrinted("0.02261109035", sum / 5000, "right side of the union");
    }
  }

  /** Without a history all losses are examples; with a full one the sequences are. */
  @Test
  void endsAreTheKlBound() {
    double all = PacBayes.kl(RISK, 10).atDelta(0.05).value();
    ReferenceTable.assertPrinted("0.1273183436", all, "all places");
    assertEquals(all, PacBayes.windows(RISK, 10, 50, 0).atDelta(0.05).value(), 1e-14);
    double whole = PacBayes.kl(Evidence.meanLoss(0.1, 100), 10).atDelta(0.05).value();
    ReferenceTable.assertPrinted("0.3429360070", whole, "sequences");
    for (long history : new long[] {49, 50, 1L << 53}) {
      double value = PacBayes.windows(RISK, 10, 50, history).atDelta(0.05).value();
      assertEquals(whole, value, 1e-14);
    }
  }

  @Test
  void lengthsThatDoNotFitAreRefused() {
    refusedFrom("length must be a divisor of n = 5000", () -> PacBayes.windows(RISK, 1, 3, 0));
    refusedFrom("length must be", () -> PacBayes.windows(RISK, 1, 0, 0));
    refusedFrom("history must be", () -> PacBayes.windows(RISK, 1, 50, -1));
  }
}
