package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationCmiAbsoluteTest implements CmiContract<InformationCmiAbsolute> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.MAGNITUDE,
        Information.cmiAbsolute(ExpectedWorlds.LEARNER.cmi(), 2, LossRange.UNIT));
  }
}
