package genbound.information;

import genbound.bound.ExpectedBound;
import genbound.harness.ExpectedContract;
import genbound.harness.world.KnownLearner;
import java.util.Map;
import java.util.Objects;

/**
 * Bounds on averages over samples, for which rows of the claims that say {@code expectation} name
 * one of these learners.
 */
interface LearnerContract<B extends ExpectedBound> extends ExpectedContract<B> {

  /** Two small learners of two examples; the first one leans to the coin with fewer heads. */
  Map<String, EnumeratedLearner> LEARNERS =
      Map.of(
          "the best of three coins by two tosses of each, at random",
          EnumeratedLearner.coins(2, 3),
          "a learner of three kinds of examples that keeps to its sample of two",
          InformationTruthTest.interpolating(new double[] {0.2, 0.5, 0.3}));

  @Override
  default KnownLearner learner(String description) {
    return Objects.requireNonNull(LEARNERS.get(description), description);
  }
}
