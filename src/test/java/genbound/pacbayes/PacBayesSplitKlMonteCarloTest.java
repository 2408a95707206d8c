package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EstimatedRisk;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesSplitKlMonteCarloTest implements HighProbabilityContract<PacBayesSplitKlMonteCarlo> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();
  private static final double[] TERNARY = {-1, 0, 1};

  /** The draws keep a bound of their own. */
  @Override
  public boolean isPlainData() {
    return false;
  }

  @Override
  public PacBayesSplitKlMonteCarlo example() {
    return PacBayes.splitKl(
        Evidence.discreteEstimate(TERNARY, 1000, counted(950, 1000), counted(50, 1000)), 12.4);
  }

  private static EstimatedRisk counted(long errors, long draws) {
    return Evidence.monteCarlo(Evidence.errors(errors, draws));
  }

  @Override
  public PacBayesSplitKlMonteCarlo of(Row row) {
    EstimatedRisk[] shares =
        Arrays.stream(row.wholes("counts"))
            .mapToObj(count -> counted(count, row.whole("draws")))
            .toArray(EstimatedRisk[]::new);
    return PacBayes.splitKl(
        Evidence.discreteEstimate(row.numbers("values"), row.whole("n"), shares), row.number("kl"));
  }

  /** The excess over a coin of risk 0.25, with one classifier drawn for each example. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 50;
    boolean[][] errs = new boolean[WORLD.risks().length][n];
    int[] errors = new int[errs.length];
    for (int h = 0; h < errs.length; h++) {
      for (int i = 0; i < n; i++) {
        errs[h][i] = random.nextDouble() < WORLD.risks()[h];
        errors[h] += errs[h][i] ? 1 : 0;
      }
    }
    var posterior = WORLD.posterior(errors, n, 0.5);
    int notBelow = 0;
    int above = 0;
    for (int i = 0; i < n; i++) {
      int excess = (errs[posterior.draw(random)][i] ? 1 : 0) - (random.nextDouble() < 0.25 ? 1 : 0);
      notBelow += excess >= 0 ? 1 : 0;
      above += excess >= 1 ? 1 : 0;
    }
    var losses = Evidence.discreteEstimate(TERNARY, n, counted(notBelow, n), counted(above, n));
    double bound = PacBayes.splitKl(losses, posterior.kl()).atDelta(delta).value();
    return bound >= posterior.truth() - 0.25;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "6 losses of −1, 0 and 1 of mean p, half of them not 0, each share known from 6 draws",
            -0.5,
            0.5,
            (chance, p) -> {
              int[] k = chance.counts(6, 0.25 - p / 2, 0.25 + p / 2, 0.5);
              int notBelow = chance.binomial(6, (6 - k[0]) / 6.0);
              int above = chance.binomial(6, k[1] / 6.0);
              var losses =
                  Evidence.discreteEstimate(TERNARY, 6, counted(notBelow, 6), counted(above, 6));
              return Claim.one(PacBayes.splitKl(losses, 0), p);
            }));
  }

  @Test
  void manyDrawsComeNearTheKnownShares() {
    double known =
        PacBayes.splitKl(Evidence.discreteLoss(TERNARY, new double[] {0.05, 0.9, 0.05}, 1000), 12.4)
            .atDelta(0.025)
            .value();
    double estimated =
        PacBayes.splitKl(
                Evidence.discreteEstimate(
                    TERNARY,
                    1000,
                    counted(95_000_000, 100_000_000),
                    counted(5_000_000, 100_000_000)),
                12.4)
            .atDelta(0.05)
            .value();
    assertTrue(known <= estimated, known + " " + estimated);
    assertEquals(known, estimated, 2e-3);
  }

  @Test
  void sharesThatDoNotMatchTheValuesAreRefused() {
    assertRefused(
        "sharesFrom must be one for each value but the first…",
        () -> Evidence.discreteEstimate(TERNARY, 10, counted(1, 10)));
    var wide = Evidence.monteCarlo(new double[] {1, 2}, 0, 10);
    assertThrows(
        IllegalArgumentException.class,
        () -> Evidence.discreteEstimate(new double[] {0, 1}, 10, wide));
  }

  @Test
  void ledgerShowsBothHalves() {
    assertEquals(
        "[0.025 Monte-Carlo shares, 0.025 PAC-Bayes split-kl, Monte-Carlo shares]",
        example().atDelta(0.05).ledger().toString());
  }
}
