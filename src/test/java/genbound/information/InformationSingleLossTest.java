package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationSingleLossTest implements SelectorContract<InformationSingleLoss> {

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.GAP,
        Information.singleLoss(
            ExpectedWorlds.LEARNER.aboutCoins(EnumeratedLearner.FIRST_LOSS, false),
            LossRange.UNIT));
  }
}
