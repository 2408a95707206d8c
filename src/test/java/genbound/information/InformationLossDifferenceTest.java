package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationLossDifferenceTest implements SelectorContract<InformationLossDifference> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.GAP,
        Information.lossDifference(
            ExpectedWorlds.LEARNER.aboutCoins(EnumeratedLearner.DIFFERENCE, false),
            LossRange.UNIT));
  }
}
