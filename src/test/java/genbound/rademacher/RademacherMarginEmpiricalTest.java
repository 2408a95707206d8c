package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.complexity.SampledRademacher;
import genbound.evidence.Confidence;
import org.junit.jupiter.api.Test;

class RademacherMarginEmpiricalTest implements MarginContract<RademacherMarginEmpirical> {

  @Test
  void sampledComplexityIsBoundedAtHalfOfDelta() {
    double[][] scores = {{0, 1, 0, 1}, {1, 1, 0, 0}};
    var sampled =
        SampledRademacher.sample(SampledRademacher.finite(scores), 4, 1, 1000, 1, draw -> {});
    var risk = Evidence.errors(1, 4);
    var certificate = Rademacher.marginEmpirical(risk, sampled, 0.5).atDelta(0.05);
    assertEquals(2, certificate.ledger().size(), certificate.ledger()::toString);
    Confidence half = Confidence.ofDelta(0.05).share(0.5);
    double known = bound(risk, sampled.upper(half), 0.5).at(half).value();
    assertEquals(known, certificate.value());
  }
}
