package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationEvaluatedCmiTest implements SelectorContract<InformationEvaluatedCmi> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.GAP,
        Information.evaluatedCmi(
            ExpectedWorlds.LEARNER.aboutCoins(EnumeratedLearner.LOSSES, true), LossRange.UNIT));
  }
}
