package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.complexity.SampledRademacher;
import genbound.evidence.Confidence;
import org.junit.jupiter.api.Test;

class RademacherMarginUniformEmpiricalTest
    implements MarginContract<RademacherMarginUniformEmpirical> {

  @Override
  public double stepOfMargins() {
    return 17 / 16.0;
  }

  /** At one place of the grid it is the bound for the grid's margin, at that place's share of δ. */
  @Test
  void isTheBoundForOneMarginAtItsShareOfDelta() {
    var risk = Evidence.meanLoss(0.1, 1000);
    var known = Evidence.empiricalComplexity(0.05);
    double gridMargin = 2 * Math.pow(16 / 17.0, 3);
    var uniform = Rademacher.marginUniformEmpirical(risk, known, gridMargin * 1.01, 2);
    Confidence share = Confidence.ofDelta(0.05 * 6 / (Math.PI * Math.PI * 9));
    var fixed = Rademacher.marginEmpirical(risk, known, gridMargin);
    assertEquals(fixed.at(share).value(), uniform.atDelta(0.05).value(), 1e-12);
  }

  @Test
  void sampledComplexityIsBoundedAtHalfOfDelta() {
    double[][] scores = {{0, 1, 0, 1}, {1, 1, 0, 0}};
    var sampled =
        SampledRademacher.sample(SampledRademacher.finite(scores), 4, 1, 1000, 1, draw -> {});
    var risk = Evidence.errors(1, 4);
    var certificate = Rademacher.marginUniformEmpirical(risk, sampled, 0.5, 2).atDelta(0.05);
    assertEquals(2, certificate.ledger().size(), certificate.ledger()::toString);
    Confidence half = Confidence.ofDelta(0.05).share(0.5);
    assertEquals(bound(risk, sampled.upper(half), 0.5).at(half).value(), certificate.value());
  }
}
