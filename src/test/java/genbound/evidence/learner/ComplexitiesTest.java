package genbound.evidence.learner;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complexities and a sharpness that are known. */
class ComplexitiesTest {

  @Test
  void knownComplexityIsItsOwnEnds() {
    Confidence confidence = Confidence.ofDelta(0.05);
    for (Estimate known :
        List.of(EmpiricalComplexity.known(0.3), TransductiveComplexity.known(0.3))) {
      assertEquals(0.3, known.point());
      assertEquals(0.3, known.upper(confidence));
      assertEquals(0.3, known.lower(confidence));
      assertTrue(known.isExact());
    }
  }

  @Test
  void textNamesTheKind() {
    assertEquals("0.3 (known)", EmpiricalComplexity.known(0.3).toString());
    assertEquals("0.3 of all inputs (known)", TransductiveComplexity.known(0.3).toString());
    assertEquals("0.3 on average over samples", new ExpectedComplexity(0.3).toString());
    assertEquals(
        "sharpness at most 0.3 on 10 examples", new EmpiricalSharpness(0.3, 10).toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoComplexityIsRefused(double bad) {
    refusedFrom("value must be in [0, ∞), got ", () -> EmpiricalComplexity.known(bad));
    refusedFrom("value must be in [0, ∞), got ", () -> TransductiveComplexity.known(bad));
    refusedFrom("value must be in [0, ∞), got ", () -> new ExpectedComplexity(bad));
    refusedFrom("value must be in [0, ∞), got ", () -> new EmpiricalSharpness(bad, 1));
  }

  @Test
  void sharpnessOfNoExampleIsRefused() {
    refusedFrom("n must be in [1, 9007199254740992], got 0", () -> new EmpiricalSharpness(0.3, 0));
  }
}
