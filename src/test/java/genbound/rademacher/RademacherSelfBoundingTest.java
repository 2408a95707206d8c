package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.complexity.SampledRademacher;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherSelfBoundingTest implements HighProbabilityContract<RademacherSelfBounding> {

  @Override
  public RademacherSelfBounding example() {
    return Rademacher.selfBounding(
        Evidence.meanLoss(0.1, 1000), Evidence.empiricalComplexity(0.05));
  }

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
  void isBelowTheOtherFormWhenTheComplexityIsSmall() {
    for (long n : new long[] {500, 10_000, 1_000_000}) {
      for (double complexity : new double[] {0, 0.005, 0.02}) {
        assertTrue(value(n, complexity) < other(n, complexity), n + " " + complexity);
      }
      assertTrue(value(n, 0.3) > other(n, 0.3), "" + n);
    }
    assertEquals(0.0167, value(10_000, 0.005) - 0.01, 1e-4);
    assertEquals(0.0245, other(10_000, 0.005) - 0.01, 1e-4);
  }

  private static double value(long n, double complexity) {
    var known = Evidence.empiricalComplexity(complexity);
    return Rademacher.selfBounding(Evidence.meanLoss(0, n), known).atDelta(0.05).value();
  }

  private static double other(long n, double complexity) {
    var known = Evidence.empiricalComplexity(complexity);
    return Rademacher.empirical(Evidence.meanLoss(0, n), known).atDelta(0.05).value();
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
