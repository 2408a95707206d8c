package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Theorem;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MonotoneTest {

  /** A bound whose sample is a part of a population, and which may err in its direction. */
  record Audit(ErrorCount risk, long population, @Increasing double weight)
      implements HighProbabilityBound, OfRisk {

    Audit {
      Arguments.require(
          risk.n() <= population, "risk", "of at most the population, " + population, risk.n());
    }

    @Override
    public Theorem theorem() {
      return Holdout.kl(risk).theorem();
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      double factor = weight > 0 ? weight : -1 / weight;
      double price = confidence.logInverseDelta() * factor;
      return Holdout.kl(risk).evaluate(Confidence.ofLogInverseDelta(price));
    }
  }

  private static void check(Audit example) {
    Monotone.check(
        new HighProbabilityContract<Audit>() {
          @Override
          public Audit example() {
            return example;
          }

          @Override
          public double scale() {
            return 0;
          }

          @Override
          public boolean holdsIn(RandomGenerator random, double delta) {
            throw new AssertionError("not asked for");
          }
        });
  }

  @Test
  void seriesEndsWhereAnotherComponentCapsTheSampleSize() {
    assertDoesNotThrow(() -> check(new Audit(Evidence.errors(37, 1000), 10_000, 1)));
  }

  @Test
  void seriesOfOneValueIsNoEvidenceOfMonotony() {
    var failure =
        assertThrows(
            AssertionError.class, () -> check(new Audit(Evidence.errors(37, 1000), 1000, 1)));
    assertTrue(failure.getMessage().startsWith("varying risk: only 1 of "), failure.getMessage());
  }

  @Test
  void wrongDirectionNamesComponentAndValue() {
    var failure =
        assertThrows(
            AssertionError.class, () -> check(new Audit(Evidence.errors(37, 1000), 10_000, -1)));
    String message = failure.getMessage();
    assertTrue(message.startsWith("varying weight, at -1.001: "), message);
  }
}
