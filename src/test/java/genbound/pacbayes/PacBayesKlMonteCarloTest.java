package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.estimate.loss.MonteCarloMean;
import genbound.evidence.Confidence;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesKlMonteCarloTest implements HighProbabilityContract<PacBayesKlMonteCarlo> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesKlMonteCarlo example() {
    return PacBayes.kl(Evidence.monteCarlo(0.1, 0.2, 0.05, 0.1), 1000, 12.4);
  }

  @Override
  public PacBayesKlMonteCarlo of(Row row) {
    return PacBayes.kl(
        draws(row.number("meanOfDraws"), row.whole("draws")), row.whole("n"), row.number("kl"));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int[] errors = WORLD.errors(random, 50);
    var posterior = WORLD.posterior(errors, 50, 0.5);
    return PacBayes.kl(drawn(random, posterior, errors), 50, posterior.kl()).atDelta(delta).value()
        >= posterior.truth();
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
              return Claim.one(PacBayes.kl(drawn, 40, Math.log(20)), p);
            }));
  }

  private static EstimatedRisk drawn(
      RandomGenerator random, FiniteWorld.Posterior posterior, int[] errors) {
    double[] draws = new double[100];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = errors[posterior.draw(random)] / 50.0;
    }
    return Evidence.monteCarlo(draws);
  }

  private static MonteCarloMean draws(double mean, long draws) {
    var sample = new LossSample(draws, mean, 0, mean, mean, LossRange.UNIT);
    return new MonteCarloMean(sample);
  }

  @Test
  void bothEndsOfTheMeanAreThoseOfTheHoldOutBound() {
    double[] draws = {0.1, 0.12, 0.3, 0.25, 0.2};
    var confidence = Confidence.ofDelta(0.05);
    var bound = Holdout.kl(Evidence.losses(draws));
    var mean = Evidence.monteCarlo(draws);
    assertEquals(bound.at(confidence).value(), mean.upper(confidence));
    assertEquals(bound.lower().at(confidence).value(), mean.lower(confidence));
  }

  @Test
  void certificateIsInUnitsOfTheDraws() {
    double unit = PacBayes.kl(Evidence.monteCarlo(0.1, 0.3), 1000, 3).atDelta(0.05).value();
    var draws = Evidence.monteCarlo(new double[] {-2, 0}, -3, 7);
    assertEquals(-3 + 10 * unit, PacBayes.kl(draws, 1000, 3).atDelta(0.05).value(), 1e-9);
  }
}
