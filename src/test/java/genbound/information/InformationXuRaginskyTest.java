package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationXuRaginskyTest implements ExpectedContract<InformationXuRaginsky> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.with(
        ExpectedWorlds.GAP,
        Information.xuRaginsky(ExpectedWorlds.LEARNER.mutualInformation(), 2, LossTail.unit()),
        Information.xuRaginsky(
            ExpectedWorlds.LEARNER.mutualInformation() / 100, 2, LossTail.unit()));
  }

  @Test
  void isNotBelowTheIndividualSampleBound() {
    EnumeratedLearner world = EnumeratedLearner.coins(3, 2);
    LossTail tail = LossTail.unit();
    double whole = Information.xuRaginsky(world.mutualInformation(), 3, tail).certify().value();
    double each = Information.individualSample(world.individual(), tail).certify().value();
    assertTrue(each <= whole + 1e-12, each + " ≤ " + whole);
  }
}
