package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacBayesOccamsHammerBinomialTest
    implements HighProbabilityContract<PacBayesOccamsHammerBinomial> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holdsFor(random, 0.4, 1, delta);
  }

  private static boolean holdsFor(
      RandomGenerator random, double strength, double order, double delta) {
    return HammerWorld.holds(
        random,
        strength,
        (errors, logRatio) -> {
          var count = Evidence.errors(errors, HammerWorld.EXAMPLES);
          var bound = PacBayes.occamsHammerBinomial(count, logRatio, order);
          return bound.atDelta(delta).value() >= 0.5;
        });
  }

  @ParameterizedTest
  @CsvSource({"0.05, 1", "0.2, 0.5", "1, 3", "50, 4"})
  void holdsForPosteriorsFromFlatToGreedy(double strength, double order) {
    Coverage.assertHolds(DELTA, 600, 31, random -> holdsFor(random, strength, order, DELTA));
  }

  @Test
  void failsWhenDrawnUntilTheErrorsAreFew() {
    Coverage.assertBroken(
        DELTA,
        600,
        32,
        random ->
            HammerWorld.holds(
                random,
                50,
                (errors, logRatio) -> {
                  var count = Evidence.errors(errors, HammerWorld.EXAMPLES);
                  return PacBayes.occamsHammerBinomial(count, 0, 1).atDelta(DELTA).value() >= 0.5;
                }));
  }

  /** The networks of the table of Viallard et al., mean risks and log-ratios of one draw. */
  @ParameterizedTest
  @CsvSource({
    "257, 30000, 0.0271, 10, 0.01022, 0.01133",
    "2977, 30000, 0.1560, 10, 0.10435, 0.10763",
    "1070, 5000, 0.0102, 100, 0.23500, 0.24410",
  })
  void isBelowTheDisintegratedKlBoundForPublishedNetworks(
      long errors, long n, double logRatio, int choices, double now, double before) {
    var count = Evidence.errors(errors, n);
    double delta = 0.05 / choices;
    double value = PacBayes.occamsHammerBinomial(count, logRatio, 1).atDelta(delta).value();
    double byKl = PacBayes.disintegratedKl(count, logRatio).atDelta(delta).value();
    assertEquals(now, value, 2.5e-4);
    assertEquals(before, byKl, 8e-4);
    assertTrue(value < byKl);
  }

  @Test
  void negativeLogRatioGivesTheHoldOutBoundAtDeltaOverTwo() {
    var errors = Evidence.errors(37, 1000);
    assertEquals(
        Holdout.binomial(errors).at(Confidence.ofDelta(0.025)).value(),
        PacBayes.occamsHammerBinomial(errors, -3, 1).atDelta(0.05).value(),
        1e-12);
  }
}
