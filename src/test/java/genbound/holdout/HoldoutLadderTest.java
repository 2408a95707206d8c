package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Vc;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutLadderTest implements HighProbabilityContract<HoldoutLadder> {

  @Override
  public HoldoutLadder example() {
    return Holdout.ladder(Evidence.errors(370, 10_000), 1000, 20);
  }

  /**
   * Labels are coins, so every risk is ½: the analyst alters the best predictor, and keeps luck.
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    boolean[] best = errors(random, 40, 0.5);
    int score = 5;
    for (int submission = 1; submission < 30; submission++) {
      boolean[] next = errors(random, 40, 0.25);
      for (int i = 0; i < next.length; i++) {
        next[i] ^= best[i];
      }
      int level = Math.max(0, (count(next) - 9) / 2);
      best = level < score ? next : best;
      score = Math.min(level, score);
    }
    return Holdout.ladder(Evidence.errors(count(best), 40), 30, 5).atDelta(delta).value() >= 0.5;
  }

  /** The last predictor is the vote of those that did better than chance. */
  @Test
  void failsForABoardThatShowsEveryScore() {
    Coverage.assertBroken(
        DELTA,
        200,
        1,
        random -> {
          int[] votes = new int[100];
          for (int submission = 1; submission < 100; submission++) {
            boolean[] errors = errors(random, 100, 0.5);
            int sign = count(errors) <= 50 ? 1 : -1;
            for (int i = 0; i < 100; i++) {
              votes[i] += errors[i] ? sign : -sign;
            }
          }
          boolean[] vote = new boolean[100];
          for (int i = 0; i < 100; i++) {
            vote[i] = votes[i] > 0;
          }
          var bound = Holdout.ladder(Evidence.errors(count(vote), 100), 100, 1);
          return bound.atDelta(DELTA).value() >= 0.5;
        });
  }

  private static boolean[] errors(RandomGenerator random, int n, double probability) {
    boolean[] errors = new boolean[n];
    for (int i = 0; i < n; i++) {
      errors[i] = random.nextDouble() < probability;
    }
    return errors;
  }

  private static int count(boolean[] errors) {
    int count = 0;
    for (boolean error : errors) {
      count += error ? 1 : 0;
    }
    return count;
  }

  @Test
  void oneSubmissionIsAHoldOutSetAndMoreAreAFiniteClass() {
    var risk = Evidence.errors(370, 10_000);
    double alone = Holdout.kl(risk).atDelta(0.05).value();
    assertEquals(alone, Holdout.ladder(risk, 1, 20).atDelta(0.05).value());
    // before the third submission: 1 history without a score, 2 of one score, 3 of two
    double six = Vc.finiteKl(risk, Math.log(6)).atDelta(0.05).value();
    assertEquals(six, Holdout.ladder(risk, 3, 1).atDelta(0.05).value(), 1e-14);
  }

  /** √(ln(2·C(1020, 21)/0.05)/20000) = 0.0720 for both sides together. */
  @Test
  void isNeverWiderThanTheRadiusOfTheHandCalculation() {
    var risk = Evidence.errors(5000, 10_000);
    var interval = Holdout.ladder(risk, 1000, 20).intervalAt(0.95);
    assertTrue(interval.upper().value() <= 0.5 + 0.07197);
    assertEquals(0.5 + 0.07197, interval.upper().value(), 5e-4);
    assertEquals(0.5 - 0.07197, interval.lower().value(), 5e-4);
  }
}
