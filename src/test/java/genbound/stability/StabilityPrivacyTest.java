package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.evidence.LossRange;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;

class StabilityPrivacyTest implements ExpectedContract<StabilityPrivacy> {

  /** One example out of many, answered by a random subset that leans to it: nothing is lost. */
  @Test
  void boundIsAttainedByRandomisedResponse() {
    double epsilon = 1.2;
    double share = 1 / (1 + Math.exp(epsilon / 2));
    double kept = share * Math.exp(epsilon) / (share * Math.exp(epsilon) + 1 - share);
    double bound = Stability.privacy(epsilon, 0, LossRange.UNIT).certify().value();
    assertEquals(kept - share, bound, 1e-12);
  }

  @Test
  void isBelowThePublishedForm() {
    for (double epsilon : new double[] {1e-9, 0.01, 0.5, 3}) {
      double here = Stability.privacy(epsilon, 1e-3, LossRange.UNIT).certify().value();
      assertTrue(here < Math.expm1(epsilon) + 1e-3, "ε = " + epsilon);
    }
  }

  @Override
  public List<Expectation> expectations() {
    double share = 1 / (1 + Math.exp(0.6));
    double kept = share * Math.exp(1.2) / (share * Math.exp(1.2) + 1 - share);
    String learner = "one example of many, answered by a random subset that leans to it, ε = 1.2";
    return List.of(
        new Expectation(learner, kept - share, Stability.privacy(1.2, 0, LossRange.UNIT)),
        new Expectation(learner, kept - share, Stability.privacy(0.6, 0, LossRange.UNIT))
            .breaking("less private than declared"));
  }
}
