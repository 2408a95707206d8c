package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.RemovalStability;
import org.junit.jupiter.api.Test;

class StabilityLeaveOneOutSecondMomentTest
    implements UniformContract<StabilityLeaveOneOutSecondMoment> {

  @Override
  public StabilityLeaveOneOutSecondMoment bound(EmpiricalRisk risk, double coefficient) {
    RemovalStability both = new RemovalStability(coefficient);
    return Stability.leaveOneOutSecondMoment(Evidence.leaveOneOut(risk), both, both);
  }

  @Override
  public StabilityLeaveOneOutSecondMoment inWorld(ShrunkenMean drawn) {
    return bound(drawn.leaveOneOut, ShrunkenMean.removal().beta());
  }

  @Test
  void bothSizesAreAsked() {
    var left = Evidence.leaveOneOut(Evidence.meanLoss(0, 1000));
    RemovalStability none = new RemovalStability(0);
    RemovalStability some = new RemovalStability(0.1);
    double fewer = Stability.leaveOneOutSecondMoment(left, none, some).atDelta(0.05).value();
    double here = Stability.leaveOneOutSecondMoment(left, some, none).atDelta(0.05).value();
    assertEquals(Math.sqrt((0.25 / 1000 + 0.01) * 19), fewer, 1e-14);
    assertEquals(0.1 + Math.sqrt(0.25 / 1000 * 19), here, 1e-14);
    assertTrue(
        Stability.leaveOneOutSecondMoment(left, none, some)
            .theorem()
            .assumptions()
            .contains(Assumption.STABILITY_OF_ONE_FEWER));
  }

  @Test
  void countedErrorsMoveByZeroOrOneWithOneFewerToo() {
    var left = Evidence.leaveOneOut(Evidence.errors(3, 9));
    RemovalStability one = new RemovalStability(1);
    RemovalStability half = new RemovalStability(0.5);
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Stability.leaveOneOutSecondMoment(left, one, half));
    assertTrue(refusal.getMessage().startsWith("oneFewer must be 0 or at least 1"));
  }

  @Test
  void oneExampleIsRefused() {
    var one = Evidence.errors(0, 1);
    assertThrows(IllegalArgumentException.class, () -> bound(one, 0));
  }

  @Test
  void isFarBelowTheExponentialFormWhereThatIsLarge() {
    var left = Evidence.leaveOneOut(Evidence.meanLoss(0, 1000));
    RemovalStability beta = new RemovalStability(0.005);
    double exponential = Stability.leaveOneOut(left, beta).atDelta(0.05).value();
    double here = Stability.leaveOneOutSecondMoment(left, beta, beta).atDelta(0.05).value();
    assertEquals(0.817, exponential, 1e-3);
    assertEquals(0.0773, here, 1e-3);
  }
}
