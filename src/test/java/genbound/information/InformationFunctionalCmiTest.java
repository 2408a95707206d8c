package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationFunctionalCmiTest implements SelectorContract<InformationFunctionalCmi> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.GAP,
        Information.functionalCmi(
            ExpectedWorlds.LEARNER.aboutCoins(EnumeratedLearner.HYPOTHESIS, true), LossRange.UNIT));
  }
}
