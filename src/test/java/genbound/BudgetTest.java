package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.HighProbabilityBound;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private static void checkLargest(
      DoubleFunction<? extends HighProbabilityBound> bound, double target) {
    double most = Budget.largest(bound, 0.95, target);
    assertTrue(bound.apply(most).atConfidence(0.95).value() <= target, "affords " + most);
    double more = Math.max(most * (1 + 1e-11), 1e-290);
    assertTrue(bound.apply(more).atConfidence(0.95).value() > target, "affords " + more);
  }

  @Test
  void isTheLargestThatReachesTheTarget() {
    for (double target : new double[] {0.05, 0.1, 0.9, 0.999}) {
      checkLargest(kl -> PacBayes.kl(Evidence.meanLoss(0.02, 10_000), kl), target);
      checkLargest(nats -> Vc.occamBinomial(Evidence.errors(200, 10_000), nats), target);
    }
    checkLargest(
        gamma ->
            Stability.zhang(Evidence.meanLoss(0.02, 10_000), Evidence.replacementStability(gamma)),
        0.1);
  }

  /** The Chernoff form can be turned round by hand. */
  @Test
  void klBudgetHasAClosedForm() {
    double n = 1000;
    double kl = n * Math.log(1 / (1 - 0.3)) - Math.log(2 * Math.sqrt(n) / 0.05);
    double found = Budget.largest(nats -> PacBayes.kl(Evidence.errors(0, 1000), nats), 0.95, 0.3);
    assertEquals(kl, found, 1e-9);
    assertTrue(found <= kl, "never more than it can afford");
  }

  @Test
  void whatTheBoundRefusesIsNotAfforded() {
    double most =
        Budget.largest(x -> Holdout.bernstein(Evidence.meanLoss(0.1, 100), x), 0.95, 1000);
    assertEquals(0.25, most, 1e-12);
  }

  @Test
  void aTargetThatIsMissedAtZeroIsRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Budget.largest(kl -> PacBayes.kl(Evidence.errors(9, 100), kl), 0.95, 0.05));
    assertEquals("target must be one that the bound reaches at 0, got 0.05", refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Budget.largest(x -> Holdout.kl(Evidence.errors(9, 100)).lower(), 0.95, 0.05));
  }
}
