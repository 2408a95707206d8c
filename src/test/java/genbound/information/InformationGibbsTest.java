package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InformationGibbsTest implements ExpectedContract<InformationGibbs> {

  @Override
  public InformationGibbs example() {
    return Information.gibbs(100, 1000, LossTail.subGaussian(2));
  }

  @Override
  public InformationGibbs of(Row row) {
    return Information.gibbs(row.number("inverseTemperature"), row.whole("n"), Rows.tail(row));
  }

  @Override
  public double slack() {
    return 16 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("inverseTemperature");
  }

  @Override
  public Set<String> fallsWith() {
    return Set.of("n");
  }

  @Test
  void refusesATailOnOneSide() {
    assertThrows(
        IllegalArgumentException.class, () -> Information.gibbs(1, 9, LossTail.subGamma(1, 1)));
  }

  @Test
  void theTemperatureIsInUnitsOfTheLoss() {
    double unit = Information.gibbs(100, 1000, LossTail.unit()).certify().value();
    LossTail wide = LossTail.bounded(new LossRange(-2, 8));
    assertEquals(0.05, unit, 1e-16);
    assertEquals(10 * unit, Information.gibbs(10, 1000, wide).certify().value(), 1e-14);
    assertEquals(
        Information.gibbs(10, 1000, LossTail.subGaussian(5)).certify().value(),
        Information.gibbs(10, 1000, wide).certify().value(),
        1e-14);
  }
}
