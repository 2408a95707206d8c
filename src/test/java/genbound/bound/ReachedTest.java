package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Selection;
import genbound.Vc;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachedTest {

  /** Three errors in 1500: the tail at 0.005. */
  @Test
  void isTheTailAtTheTarget() {
    var bound = Holdout.binomial(Evidence.errors(3, 1500));
    double exact = 0.058707940674715756879;
    Confidence reached = bound.confidenceFor(0.005);
    assertEquals(exact, reached.delta(), 1e-12);
    assertTrue(reached.delta() >= exact * (1 - 1e-15), "claims more than holds");
    assertEquals("probability ≥ 0.941292", reached.toString());
    assertTrue(bound.at(reached).value() <= 0.005);
  }

  @Test
  void theBoundReachesTheTargetThereAndHardlyAbove() {
    List<HighProbabilityBound> bounds =
        List.of(
            Holdout.kl(Evidence.meanLoss(0.02, 1000)),
            Holdout.hoeffding(Evidence.errors(20, 1000)),
            PacBayes.kl(Evidence.meanLoss(0.02, 1000), 3),
            Vc.finiteBinomial(Evidence.errors(20, 1000), Math.log(20)),
            Selection.tightest(
                Holdout.kl(Evidence.errors(20, 1000)), Holdout.kl(Evidence.errors(30, 1000))));
    for (HighProbabilityBound bound : bounds) {
      for (double target : new double[] {0.05, 0.1, 0.5}) {
        double level = bound.confidenceFor(target).logInverseDelta();
        assertTrue(bound.at(new Confidence(level)).value() <= target, bound::toString);
        assertTrue(bound.at(new Confidence(level * (1 + 1e-11))).value() > target, bound::toString);
      }
    }
  }

  @Test
  void aLowerBoundReachesATargetFromAbove() {
    var lower = Holdout.binomial(Evidence.errors(30, 100)).lower();
    Confidence reached = lower.confidenceFor(0.25);
    assertTrue(lower.at(reached).value() >= 0.25);
    assertTrue(lower.at(new Confidence(reached.logInverseDelta() + 1e-9)).value() < 0.25);
  }

  @Test
  void whatIsKnownIsSureAndWhatIsMissedIsRefused() {
    var all = Holdout.finitePopulation(Evidence.errors(3, 60), 60);
    assertEquals(1e308, all.confidenceFor(0.06).logInverseDelta());
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Holdout.kl(Evidence.errors(30, 100)).confidenceFor(0.2));
    assertEquals("target must be one that the bound reaches, got 0.2", refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Holdout.kl(Evidence.errors(30, 100)).confidenceFor(Double.NaN));
  }

  /** At a risk just above the target a δ below α comes out in a part α of the samples at most. */
  @Test
  void deltaIsAPValue() {
    for (double alpha : new double[] {0.5, 0.1, 0.02}) {
      Coverage.assertHolds(
          alpha,
          2000,
          11,
          random -> {
            int errors = Coverage.binomial(random, 40, 0.3);
            var bound = Holdout.binomial(Evidence.errors(errors, 40));
            return errors >= 12 || bound.confidenceFor(0.2999999).delta() > alpha;
          });
    }
  }
}
