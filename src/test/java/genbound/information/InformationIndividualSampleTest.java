package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.Assumption;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationIndividualSampleTest implements ExpectedContract<InformationIndividualSample> {

  @Test
  void theTailIsThatOfAnIndependentCopyWhereNoRangeSaysIt() {
    var bounded = Information.individualSample(ExampleInformation.of(0.1), LossTail.unit());
    var open = Information.individualSample(ExampleInformation.of(0.1), LossTail.subGaussian(1));
    assertTrue(bounded.theorem().assumptions().contains(Assumption.LOSS_IN_RANGE));
    assertFalse(bounded.theorem().assumptions().contains(Assumption.TAIL_OF_INDEPENDENT_COPY));
    assertTrue(open.theorem().assumptions().contains(Assumption.TAIL_OF_INDEPENDENT_COPY));
    assertFalse(open.theorem().assumptions().contains(Assumption.LOSS_IN_RANGE));
  }

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.GAP,
        Information.individualSample(ExpectedWorlds.LEARNER.individual(), LossTail.unit()));
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
