package genbound.pacbayes;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EstimatedRisk;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesRecursiveMonteCarloTest
    implements HighProbabilityContract<PacBayesRecursiveMonteCarlo> {

  /** The draws keep a bound of their own. */
  @Override
  public boolean isPlainData() {
    return false;
  }

  @Override
  public PacBayesRecursiveMonteCarlo example() {
    return PacBayes.recursive(
        counted(120, 1000),
        1000,
        20,
        List.of(
            new EstimatedStage(
                0.5, counted(490, 500), counted(150, 500), counted(25, 500), 500, 30)));
  }

  private static EstimatedRisk counted(long errors, long draws) {
    return Evidence.monteCarlo(Evidence.errors(errors, draws));
  }

  @Override
  public PacBayesRecursiveMonteCarlo of(Row row) {
    double[] gammas = row.numbers("gammas");
    List<EstimatedStage> stages = new ArrayList<>();
    for (int t = 0; t < gammas.length; t++) {
      long draws = row.wholes("stageDraws")[t];
      stages.add(
          new EstimatedStage(
              gammas[t],
              counted(row.wholes("zeros")[t], draws),
              counted(row.wholes("onesMinus")[t], draws),
              counted(row.wholes("ones")[t], draws),
              row.wholes("sizes")[t],
              row.numbers("kls")[t]));
    }
    return PacBayes.recursive(
        counted(row.whole("errors"), row.whole("draws")), row.whole("n"), row.number("kl"), stages);
  }

  /** A fixed first classifier of risk 0.4 and a second of 0.3, counted on halves of 80. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int first = Coverage.binomial(random, 80, 0.4);
    int[] count = new int[3];
    for (int i = 0; i < 40; i++) {
      double loss = (random.nextDouble() < 0.3 ? 1 : 0) - (random.nextDouble() < 0.4 ? 0.5 : 0);
      count[0] += loss >= 0 ? 1 : 0;
      count[1] += loss >= 0.5 ? 1 : 0;
      count[2] += loss >= 1 ? 1 : 0;
    }
    var stage =
        new EstimatedStage(
            0.5, counted(count[0], 40), counted(count[1], 40), counted(count[2], 40), 40, 0);
    return PacBayes.recursive(counted(first, 80), 80, 0, List.of(stage)).atDelta(delta).value()
        >= 0.3;
  }

  @Test
  void manyDrawsComeNearTheKnownShares() {
    long many = 1_000_000_000;
    double known =
        PacBayes.recursive(
                Evidence.errors(120, 1000),
                20,
                List.of(new ExcessStage(0.5, 0.98, 0.3, 0.05, 500, 30)))
            .atDelta(0.025)
            .value();
    double estimated =
        PacBayes.recursive(
                counted(120 * many / 1000, many),
                1000,
                20,
                List.of(
                    new EstimatedStage(
                        0.5,
                        counted(98 * many / 100, many),
                        counted(3 * many / 10, many),
                        counted(5 * many / 100, many),
                        500,
                        30)))
            .atDelta(0.05)
            .value();
    assertTrue(known <= estimated, known + " " + estimated);
    assertEquals(known, estimated, 1e-3);
  }

  @Test
  void ledgerShowsTheStagesAndTheirDraws() {
    assertEquals(
        "[0.0125 Monte-Carlo shares, stage 1, 0.0125 stage 1, 0.0125 Monte-Carlo shares, stage 2,"
            + " 0.0125 stage 2]",
        example().atDelta(0.05).ledger().toString());
  }

  @Test
  void estimatesOfLossesOutsideTheUnitRangeAreRefused() {
    var wide = Evidence.monteCarlo(new double[] {1, 2}, 0, 10);
    assertThrows(IllegalArgumentException.class, () -> PacBayes.recursive(wide, 10, 0, List.of()));
    EstimatedRisk good = counted(3, 9);
    refused("atLeastZero must be in [0, 1], got [0, 10]", () -> stage(wide, good, good));
    refused("atLeastOneMinusGamma must be in [0, 1], got [0, 10]", () -> stage(good, wide, good));
    refused("atLeastOne must be in [0, 1], got [0, 10]", () -> stage(good, good, wide));
  }

  private static EstimatedStage stage(EstimatedRisk zero, EstimatedRisk most, EstimatedRisk one) {
    return new EstimatedStage(0.5, zero, most, one, 9, 0);
  }
}
