package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.harness.world.Expectation;
import genbound.numeric.BinaryKl;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationBinaryKlTest implements SelectorContract<InformationBinaryKl> {

  @Test
  void theMeanOfTheRisksIsAtTheDivergence() {
    double value = example().certify().value();
    assertEquals(0.02, BinaryKl.divergence(0.05, (0.05 + value) / 2), 1e-15);
  }

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.RISK,
        Information.binaryKl(
            ExpectedWorlds.average(),
            ExpectedWorlds.LEARNER.aboutCoins(EnumeratedLearner.LOSSES, true)));
  }
}
