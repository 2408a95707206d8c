package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

class StabilityPrivacyInformationTest implements ExpectedContract<StabilityPrivacyInformation> {

  /** Information below the smallest double counts as that. */
  @Override
  public double scale() {
    return 1e-150;
  }

  private static LossTail tail(Row row) {
    if (row.has("sigma")) {
      return LossTail.subGaussian(row.number("sigma"));
    }
    return row.has("variance")
        ? LossTail.subGamma(row.number("variance"), row.number("scale"))
        : LossTail.bounded(new LossRange(row.number("low"), row.number("high")));
  }

  @Test
  void inARangeTheDirectBoundIsSmaller() {
    for (double epsilon : new double[] {0, 1e-6, 0.0399, 0.0401, 1, 30}) {
      double direct = Stability.privacy(epsilon, 0, LossRange.UNIT).certify().value();
      double here = Stability.privacyInformation(epsilon, LossTail.unit()).certify().value();
      assertTrue(direct <= here * (1 + 1e-14), "ε = " + epsilon);
      assertTrue(here <= epsilon / 4 * (1 + 1e-14), "ε = " + epsilon);
    }
  }

  @Test
  void theSeriesMeetsTheFormula() {
    for (double epsilon : new double[] {0.03, 0.039999, 0.040001, 0.1, 0.9}) {
      double h = epsilon / 2;
      double exact = h / Math.tanh(h) - 1 + Math.log(Math.sinh(h) / h);
      double here =
          Stability.privacyInformation(epsilon, LossTail.subGaussian(1)).certify().value();
      assertEquals(Math.sqrt(2 * exact), here, 1e-11, "ε = " + epsilon);
    }
  }
}
