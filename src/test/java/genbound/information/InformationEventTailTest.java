package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import org.junit.jupiter.api.Test;

class InformationEventTailTest
    implements GapTailContract<InformationEventTail>, TwoTailContract<InformationEventTail> {

  private static final double INFORMATION = WORLD.mutualInformation();

  @Override
  public InformationEventTail bound(LossTail tail) {
    return Information.eventTail(10, 1000, tail);
  }

  @Override
  public InformationEventTail bound(EnumeratedLearner world, Draw draw) {
    return Information.eventTail(INFORMATION, world.n(), LossTail.unit());
  }

  @Test
  void isBelowBothOlderTails() {
    for (double information : new double[] {0, 1e-9, 0.1, 1, 10, 300}) {
      for (double delta : new double[] {1e-300, 1e-9, 0.01, 0.2, 0.9}) {
        double here =
            Information.eventTail(information, 500, LossTail.unit()).atDelta(delta).value();
        double mutual =
            Information.mutualTail(information, 500, LossRange.UNIT).atDelta(delta).value();
        double old =
            Information.xuRaginskyTail(information, 500, LossTail.unit()).atDelta(delta).value();
        assertTrue(here <= Math.min(mutual, old) * (1 + 1e-13), "I = " + information);
      }
    }
  }

  @Test
  void withoutInformationItIsHoeffdingsInequality() {
    double value = Information.eventTail(0, 1000, LossTail.unit()).atDelta(0.05).value();
    assertEquals(Math.sqrt(Math.log(40) / 2000), value, 1e-15);
  }

  @Test
  void valueOfTheFormula() {
    double value = Information.eventTail(1, 1000, LossTail.unit()).atDelta(0.05).value();
    assertEquals(0.1110, value, 1e-4);
  }
}
