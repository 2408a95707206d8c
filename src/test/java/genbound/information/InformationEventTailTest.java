package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
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
  public InformationEventTail told(double nats, int n) {
    return Information.eventTail(nats, n, LossTail.unit());
  }

  @Override
  public InformationEventTail bound(EnumeratedLearner world, Draw draw) {
    return Information.eventTail(INFORMATION, world.n(), LossTail.unit());
  }

  @Test
  void withoutInformationItIsHoeffdingsInequality() {
    double value = Information.eventTail(0, 1000, LossTail.unit()).atDelta(0.05).value();
    assertEquals(Math.sqrt(Math.log(40) / 2000), value, 1e-15);
  }
}
