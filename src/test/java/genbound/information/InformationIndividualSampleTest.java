package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.Assumption;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InformationIndividualSampleTest implements LearnerContract<InformationIndividualSample> {

  @Test
  void theTailIsThatOfAnIndependentCopyWhereNoRangeSaysIt() {
    var bounded = Information.individualSample(ExampleInformation.of(0.1), LossTail.unit());
    var open = Information.individualSample(ExampleInformation.of(0.1), LossTail.subGaussian(1));
    assertTrue(bounded.theorem().assumptions().contains(Assumption.LOSS_IN_RANGE));
    assertFalse(bounded.theorem().assumptions().contains(Assumption.TAIL_OF_INDEPENDENT_COPY));
    assertTrue(open.theorem().assumptions().contains(Assumption.TAIL_OF_INDEPENDENT_COPY));
    assertFalse(open.theorem().assumptions().contains(Assumption.LOSS_IN_RANGE));
  }

  @Test
  void aLongListIsSummedWithoutDrift() {
    double[] nats = new double[100_000];
    Arrays.fill(nats, 0.02);
    double value =
        Information.individualSample(ExampleInformation.of(nats), LossTail.unit())
            .certify()
            .value();
    assertEquals(0.1, value, 1e-16);
  }
}
