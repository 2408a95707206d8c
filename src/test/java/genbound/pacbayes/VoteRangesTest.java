package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Bounds for votes count errors: a mean in another range is refused by name, wherever it goes in.
 */
class VoteRangesTest {

  private static final EmpiricalRisk OTHER = Evidence.meanLoss(1, 100, 0, 4);

  @Test
  void lossesInAnotherRangeAreRefused() {
    refused("gibbsRisk", () -> PacBayes.firstOrder(OTHER, 1));
    refused("gibbsRisk", () -> PacBayes.dis(OTHER, Evidence.disagreement(0.1, 100), 1));
    refused("gibbsRisk", () -> PacBayes.chebyshevCantelli(OTHER, Evidence.tandemRisk(0.1, 100), 1));
    refused("gibbsRisk", () -> PacBayes.cBound1(OTHER, Evidence.disagreement(0.1, 100), 1));
  }

  private static void refused(String name, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertEquals(name + " must be in [0, 1], got [0, 4]", message);
  }
}
