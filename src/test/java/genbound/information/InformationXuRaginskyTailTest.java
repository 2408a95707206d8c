package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.Confidence;
import genbound.evidence.LossTail;
import org.junit.jupiter.api.Test;

class InformationXuRaginskyTailTest
    implements GapTailContract<InformationXuRaginskyTail>,
        TwoTailContract<InformationXuRaginskyTail> {

  @Test
  void withoutInformationNothingIsDividedByDelta() {
    double sure =
        Information.xuRaginskyTail(0, 9, LossTail.unit())
            .at(Confidence.ofLogInverseDelta(1e5))
            .value();
    assertEquals(Math.sqrt(2 * (1e5 + Math.log(2)) / 9), sure, 1e-10);
  }

  @Test
  void tinyDeltaGivesTheFormulasValue() {
    Confidence tiny = Confidence.ofLogInverseDelta(400 * Math.log(10));
    double value = Information.xuRaginskyTail(1, 2, LossTail.unit()).at(tiny).value();
    assertEquals(1e200, value, 1e189);
    Confidence none = Confidence.ofLogInverseDelta(1e5);
    assertEquals(
        Double.MAX_VALUE, Information.xuRaginskyTail(1, 2, LossTail.unit()).at(none).value());
  }

  @Test
  void largestConfidenceGivesAFiniteValue() {
    Confidence most = new Confidence(Double.MAX_VALUE);
    assertTrue(
        Double.isFinite(Information.xuRaginskyTail(1, 100, LossTail.unit()).at(most).value()));
  }
}
