package genbound.information;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationXuRaginskyAbsoluteTest
    implements ExpectedContract<InformationXuRaginskyAbsolute>,
        TwoTailContract<InformationXuRaginskyAbsolute> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.MAGNITUDE,
        Information.xuRaginskyAbsolute(
            ExpectedWorlds.LEARNER.mutualInformation(), 2, LossTail.unit()));
  }
}
