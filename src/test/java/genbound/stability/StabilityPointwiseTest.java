package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.Coverage;
import org.junit.jupiter.api.Test;

class StabilityPointwiseTest implements StableContract<StabilityPointwise> {

  @Override
  public StabilityPointwise bound(EmpiricalRisk risk, double coefficient) {
    return Stability.pointwise(risk, coefficient, Math.min(Double.MAX_VALUE, 2 * coefficient));
  }

  @Override
  public StabilityPointwise inWorld(ShrunkenMean drawn) {
    double beta = ShrunkenMean.removal().beta();
    return Stability.pointwise(drawn.empirical, beta, beta);
  }

  /**
   * On fewer than n points the algorithm predicts perfectly; on n, only what it has seen. No loss
   * on the sample moves when an example is removed, yet the risk is 1 and the empirical risk 0.
   */
  @Test
  void pointwiseStabilityAloneIsNotEnough() {
    var sample = Evidence.errors(0, 1000);
    assertTrue(Stability.pointwise(sample, 0, 0).atDelta(0.05).value() < 0.1);
    Coverage.assertBroken(
        0.05, 100, 1, random -> Stability.pointwise(sample, 0, 0).atDelta(0.05).value() >= 1);
    assertTrue(Stability.pointwise(sample, 1, 0).atDelta(0.05).value() >= 1);
  }
}
