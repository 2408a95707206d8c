package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.evidence.LossTail;
import org.junit.jupiter.api.Test;

class InformationEventTailTest
    implements GapTailContract<InformationEventTail>, TwoTailContract<InformationEventTail> {

  @Test
  void withoutInformationItIsHoeffdingsInequality() {
    double value = Information.eventTail(0, 1000, LossTail.unit()).atDelta(0.05).value();
    assertEquals(Math.sqrt(Math.log(40) / 2000), value, 1e-15);
  }
}
