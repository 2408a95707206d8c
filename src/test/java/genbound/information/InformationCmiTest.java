package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationCmiTest implements CmiContract<InformationCmi> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.with(
        ExpectedWorlds.GAP,
        Information.cmi(ExpectedWorlds.LEARNER.cmi(), 2, LossRange.UNIT),
        Information.cmi(ExpectedWorlds.LEARNER.cmi() / 100, 2, LossRange.UNIT));
  }
}
