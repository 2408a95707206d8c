package genbound.information;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationGibbsTest
    implements ExpectedContract<InformationGibbs>, TwoTailContract<InformationGibbs> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(ExpectedWorlds.GAP, Information.gibbs(6, 2, LossTail.unit()));
  }
}
