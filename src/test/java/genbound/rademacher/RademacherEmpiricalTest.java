package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.complexity.SampledRademacher;
import genbound.evidence.Confidence;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherEmpiricalTest implements HighProbabilityContract<RademacherEmpirical> {

  @Override
  public RademacherEmpirical example() {
    return Rademacher.empirical(Evidence.meanLoss(0.1, 1000), Evidence.empiricalComplexity(0.05));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[][] losses = new double[4][40];
    int best = 0;
    double[] means = new double[4];
    for (int f = 0; f < 4; f++) {
      for (int i = 0; i < 40; i++) {
        losses[f][i] = random.nextDouble() < 0.3 ? 1 : 0;
        means[f] += losses[f][i] / 40;
      }
      best = means[f] < means[best] ? f : best;
    }
    var complexity =
        SampledRademacher.sample(
            SampledRademacher.finite(losses), 40, 1, 20, random.nextLong(), draw -> {});
    var risk = Evidence.meanLoss(means[best], 40);
    return Rademacher.empirical(risk, complexity).atDelta(delta).value() >= 0.3;
  }

  @Test
  void aSampledComplexityIsPaidFor() {
    double[][] values = {{0, 1, 0, 1}, {1, 1, 0, 0}};
    var sampled =
        SampledRademacher.sample(SampledRademacher.finite(values), 4, 1, 1000, 1, draw -> {});
    var certificate = Rademacher.empirical(Evidence.errors(1, 4), sampled).atDelta(0.05);
    assertEquals(
        "[0.025 sampled complexity, 0.025 empirical Rademacher]", certificate.ledger().toString());
    Confidence half = Confidence.ofDelta(0.05).share(0.5);
    var known = Evidence.empiricalComplexity(sampled.upper(half));
    assertTrue(known.point() > sampled.point());
    assertEquals(
        Rademacher.empirical(Evidence.errors(1, 4), known).at(half).value(), certificate.value());
  }
}
