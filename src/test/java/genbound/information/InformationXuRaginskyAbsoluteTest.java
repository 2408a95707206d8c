package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InformationXuRaginskyAbsoluteTest implements ExpectedContract<InformationXuRaginskyAbsolute> {

  @Override
  public InformationXuRaginskyAbsolute example() {
    return Information.xuRaginskyAbsolute(10, 1000, LossTail.subGaussian(2));
  }

  @Override
  public InformationXuRaginskyAbsolute of(Row row) {
    return Information.xuRaginskyAbsolute(
        row.number("information"), row.whole("n"), Rows.tail(row));
  }

  @Override
  public double slack() {
    return 8 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("information");
  }

  @Override
  public Set<String> fallsWith() {
    return Set.of("n");
  }

  @Test
  void refusesATailOnOneSide() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.xuRaginskyAbsolute(1, 9, LossTail.subGamma(1, 1)));
  }
}
