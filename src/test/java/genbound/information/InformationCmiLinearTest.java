package genbound.information;

import genbound.Information;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationCmiLinearTest implements CmiContract<InformationCmiLinear> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.RISK,
        Information.cmiLinear(ExpectedWorlds.average(), ExpectedWorlds.LEARNER.cmi()));
  }
}
