package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationFiniteParametersTest implements ExpectedContract<InformationFiniteParameters> {

  @Test
  void isTheWholeSamplesBoundAtTheLargestEntropy() {
    double entropy = 500 * Math.log(16);
    double value = Information.xuRaginsky(entropy, 20_000, LossTail.unit()).certify().value();
    assertEquals(value, example().certify().value(), 8 * ULP);
    assertEquals(0, Information.finiteParameters(9, 1, 5, LossTail.unit()).certify().value());
  }

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(
        ExpectedWorlds.GAP, Information.finiteParameters(1, 3, 2, LossTail.unit()));
  }
}
