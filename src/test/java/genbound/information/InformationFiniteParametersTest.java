package genbound.information;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationFiniteParametersTest implements ExpectedContract<InformationFiniteParameters> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.GAP, Information.finiteParameters(1, 3, 2, LossTail.unit()));
  }
}
