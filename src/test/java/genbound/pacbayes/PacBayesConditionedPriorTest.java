package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.bias.InductiveBias;
import genbound.evidence.Confidence;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacBayesConditionedPriorTest implements HighProbabilityContract<PacBayesConditionedPrior> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  /** Three levels, of which the smallest with a hit is looked at. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 50;
    int[] errors = WORLD.errors(random, n);
    double[] risks = WORLD.risks();
    int draws = 40;
    int[] drawn = random.ints(draws, 0, risks.length).toArray();
    for (int allowed : new int[] {5, 10, 15}) {
      long hits = 0;
      for (int hypothesis : drawn) {
        hits += errors[hypothesis] <= allowed ? 1 : 0;
      }
      double risk = 0;
      int kept = 0;
      for (int h = 0; h < risks.length; h++) {
        risk += errors[h] <= allowed ? risks[h] : 0;
        kept += errors[h] <= allowed ? 1 : 0;
      }
      var bound = PacBayes.conditionedPrior(Evidence.errors(allowed, n), hits, draws, 3);
      if (kept > 0 && bound.atDelta(delta).value() < risk / kept) {
        return false;
      }
    }
    return true;
  }

  /** Linear rules drawn elsewhere, on 400 patients: the bias, its limit, and the bound by 2√n. */
  @ParameterizedTest
  @CsvSource({"20, 6.043, 0.1270", "32, 4.039, 0.1606", "40, 3.329, 0.1833", "60, 2.355, 0.2394"})
  void randomLinearRules(int allowed, double bias, double printed) {
    long hits = Math.round(1e6 * Math.exp(-bias));
    double upper = InductiveBias.of(hits, 1_000_000).upper(Confidence.ofDelta(0.025 / 7));
    var risk = Evidence.errors(allowed, 400);
    assertEquals(printed, PacBayes.kl(risk, upper).atDelta(0.025).value(), 1e-4);
    double sharper = PacBayes.klExact(risk, upper).atDelta(0.025).value();
    var bound = PacBayes.conditionedPrior(risk, hits, 1_000_000, 7);
    assertEquals(sharper, bound.atDelta(0.05).value(), 1e-12);
    assertTrue(sharper < printed);
  }

  @Test
  void theUpperEndOfTheBiasIsPaidFor() {
    var bias = InductiveBias.of(2375, 1_000_000);
    assertEquals(6.043, bias.point(), 5e-4);
    assertEquals(6.099, bias.upper(Confidence.ofDelta(0.025 / 7)), 5e-4);
    assertEquals(
        "[0.025 PAC-Bayes-kl, conditioned prior, 0.025 draws from the prior]",
        example().atDelta(0.05).ledger().toString());
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "50 examples, those of 20 independent predictors of risk p with at most 10 errors,"
                + " known from 40 draws",
            0,
            1,
            (chance, p) -> {
              double few =
                  p == 0
                      ? 1
                      : p == 1 ? 0 : new BinomialDistribution(50, p).cumulativeProbability(10);
              int kept = chance.binomial(20, Math.min(1, few));
              int hits = chance.binomial(40, kept / 20.0);
              var bound = PacBayes.conditionedPrior(Evidence.errors(10, 50), hits, 40, 1);
              return kept > 0 ? Claim.one(bound, p) : List.of();
            }));
  }
}
