package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;

class StabilityPrivacyInformationTest implements ExpectedContract<StabilityPrivacyInformation> {

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

  @Override
  public List<Expectation> expectations() {
    double share = 1 / (1 + Math.exp(0.6));
    double kept = share * Math.exp(1.2) / (share * Math.exp(1.2) + 1 - share);
    String learner = "one example of many, answered by a random subset that leans to it, ε = 1.2";
    return List.of(
        new Expectation(learner, kept - share, Stability.privacyInformation(1.2, LossTail.unit())));
  }
}
