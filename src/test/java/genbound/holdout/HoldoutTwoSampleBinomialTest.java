package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutTwoSampleBinomialTest implements HighProbabilityContract<HoldoutTwoSampleBinomial> {

  /** The best of 20 checkpoints on the first set, tested again on a second one. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var bound = bestOfTwenty(random, 20);
    return bound.atDelta(delta).value() >= 0.4 - 0.3
        && bound.lower().atDelta(delta).value() <= 0.4 - 0.3;
  }

  private static HoldoutTwoSampleBinomial bestOfTwenty(RandomGenerator random, long candidates) {
    int fewest = 40;
    for (int checkpoint = 0; checkpoint < 20; checkpoint++) {
      fewest = Math.min(fewest, Coverage.binomial(random, 40, 0.3));
    }
    int after = Coverage.binomial(random, 400, 0.4);
    return Holdout.twoSampleBinomial(
        Evidence.errors(fewest, 40), Evidence.errors(after, 400), candidates);
  }

  @Test
  void failsForTheBestOfManyThatIsTakenForOne() {
    assertBroken(random -> bestOfTwenty(random, 1).lower().atDelta(DELTA).value() <= 0.4 - 0.3);
  }

  /** The choice costs the first set alone. */
  @Test
  void aChoiceAmongCandidatesCostsOneSide() {
    var before = Evidence.errors(12, 72);
    var after = Evidence.errors(42, 72);
    Confidence sure = Confidence.ofDelta(0.05);
    double paid = Holdout.twoSampleBinomial(before, after, 10).lower().at(sure).value();
    double free = Holdout.twoSampleBinomial(before, after, 1).lower().at(sure).value();
    double both = Holdout.twoSampleBinomial(before, after, 1).lower().at(sure.share(0.1)).value();
    assertTrue(both < paid && paid < free, both + " " + paid + " " + free);
    double expected =
        Holdout.binomial(after).lower().atDelta(0.025).value()
            - Holdout.binomial(before).atDelta(0.0025).value();
    assertEquals(expected, paid, 1e-12);
  }

  @Test
  void exchangedSetsHaveExchangedEnds() {
    var one = Holdout.twoSampleBinomial(Evidence.errors(3, 24), Evidence.errors(20, 72), 1);
    var other = Holdout.twoSampleBinomial(Evidence.errors(20, 72), Evidence.errors(3, 24), 1);
    assertEquals(-one.lower().atDelta(0.05).value(), other.atDelta(0.05).value(), 1e-15);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        bestOf20((first, second) -> Holdout.twoSampleBinomial(first, second, 20)),
        bestOf20((first, second) -> Holdout.twoSampleBinomial(first, second, 1).lower())
            .breaking("a choice among 20 taken for one, from below"));
  }

  private static ExactWorld bestOf20(
      BiFunction<ErrorCount, ErrorCount, HighProbabilityBound> bound) {
    return ExactWorld.enumerated(
        "the best of 20 on 20 examples, tested on 40 more, where p is added to its risk of ½",
        -0.5,
        0.5,
        (chance, p) -> {
          ErrorCount first = Evidence.errors(chance.least(20, 20, 0.5), 20);
          ErrorCount second = Evidence.errors(chance.binomial(40, 0.5 + p), 40);
          return Claim.one(bound.apply(first, second), p);
        });
  }
}
