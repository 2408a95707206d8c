package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.loss.MonteCarloMean;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacBayesOccamMonteCarloTest implements HighProbabilityContract<PacBayesOccamMonteCarlo> {

  @Override
  public PacBayesOccamMonteCarlo example() {
    return PacBayes.occam(Evidence.monteCarlo(0.1, 0.2, 0.05, 0.1), 1000, 12.4);
  }

  @Override
  public PacBayesOccamMonteCarlo of(Row row) {
    double mean = row.number("meanOfDraws");
    var sample = new LossSample(row.whole("draws"), mean, 0, mean, mean, LossRange.UNIT);
    return PacBayes.occam(
        new MonteCarloMean(sample), row.whole("n"), row.number("logInversePrior"));
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "40 examples, the best of 20 independent predictors of risk p, its errors known from 20"
                + " draws",
            0,
            1,
            (chance, p) -> {
              int k = chance.least(20, 40, p);
              var drawn = Evidence.monteCarlo(Evidence.errors(chance.binomial(20, k / 40.0), 20));
              return Claim.one(PacBayes.occam(drawn, 40, Math.log(20)), p);
            }));
  }

  @Test
  void failsWhenTheCodeIsNotPaid() {
    assertBroken(
        random -> {
          int fewest = 60;
          for (int h = 0; h < 4096; h++) {
            fewest = Math.min(fewest, Coverage.binomial(random, 60, 0.3));
          }
          var draws = Evidence.monteCarlo(Evidence.errors(fewest * 1000L, 60_000));
          return PacBayes.occam(draws, 60, 0).atDelta(DELTA).value() >= 0.3;
        });
  }

  @Test
  void ledgerShowsBothShares() {
    assertEquals(
        "[0.025 sub-sampled risk, 0.025 Occam kl]", example().atDelta(0.05).ledger().toString());
  }
}
