package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.complexity.SampledRademacher;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherSelfBoundingTest implements HighProbabilityContract<RademacherSelfBounding> {

  /** One function of 0 and one that errs with probability 0.02: few errors, a small complexity. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 60;
    int errors = Coverage.binomial(random, n, 0.02);
    double complexity = 0;
    for (int sum = 0; sum <= errors; sum++) {
      double ways = Math.exp(genbound.numeric.LogSpace.logBinomial(errors, sum));
      complexity += ways * Math.scalb(Math.max(0, 2 * sum - errors), -errors) / n;
    }
    var bound =
        Rademacher.selfBounding(
            Evidence.errors(errors, n), Evidence.empiricalComplexity(Math.nextUp(complexity)));
    return bound.atDelta(delta).value() >= 0.02;
  }

  @Test
  void aSampledComplexityIsPaidFor() {
    double[][] values = {{0, 1, 0, 1}, {1, 1, 0, 0}};
    var sampled =
        SampledRademacher.sample(SampledRademacher.finite(values), 4, 1, 1000, 1, draw -> {});
    var certificate = Rademacher.selfBounding(Evidence.errors(1, 4), sampled).atDelta(0.05);
    assertEquals(2, certificate.ledger().size());
    Confidence half = Confidence.ofDelta(0.05).share(0.5);
    var known = Evidence.empiricalComplexity(sampled.upper(half));
    assertEquals(
        Rademacher.selfBounding(Evidence.errors(1, 4), known).at(half).value(),
        certificate.value());
  }
}
