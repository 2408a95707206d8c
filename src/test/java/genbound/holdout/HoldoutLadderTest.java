package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldoutLadderTest implements HighProbabilityContract<HoldoutLadder> {

  /**
   * Labels are coins, so every risk is ½: the analyst alters the best predictor, and keeps luck.
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    BitSet best = errors(random, 40, 0.5);
    int score = 5;
    for (int submission = 1; submission < 30; submission++) {
      BitSet next = errors(random, 40, 0.25);
      next.xor(best);
      int level = Math.max(0, (next.cardinality() - 9) / 2);
      best = level < score ? next : best;
      score = Math.min(level, score);
    }
    var risk = Evidence.errors(best.cardinality(), 40);
    return Holdout.ladder(risk, 30, 5).atDelta(delta).value() >= 0.5;
  }

  /** The last predictor is a vote: of each, or of its opposite if it did worse than chance. */
  @Test
  void failsForABoardThatShowsEveryScore() {
    Coverage.assertBroken(
        DELTA,
        200,
        1,
        random -> {
          int[] votes = new int[100];
          for (int submission = 1; submission < 100; submission++) {
            BitSet errors = errors(random, 100, 0.5);
            int sign = errors.cardinality() <= 50 ? 1 : -1;
            for (int i = 0; i < 100; i++) {
              votes[i] += errors.get(i) ? sign : -sign;
            }
          }
          var risk = Evidence.errors(Arrays.stream(votes).filter(vote -> vote > 0).count(), 100);
          return Holdout.ladder(risk, 100, 1).atDelta(DELTA).value() >= 0.5;
        });
  }

  private static BitSet errors(RandomGenerator random, int n, double probability) {
    BitSet errors = new BitSet(n);
    IntStream.range(0, n).forEach(i -> errors.set(i, random.nextDouble() < probability));
    return errors;
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
