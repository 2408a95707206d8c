package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesRecursiveTest implements HighProbabilityContract<PacBayesRecursive> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesRecursive example() {
    return PacBayes.recursive(
        Evidence.errors(120, 1000), 20, List.of(new ExcessStage(0.5, 0.98, 0.3, 0.05, 500, 30)));
  }

  @Override
  public PacBayesRecursive of(Row row) {
    return PacBayes.recursive(row.risk(), row.number("kl"), stages(row));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 80;
    int[] errors = WORLD.errors(random, n);
    var first = WORLD.posterior(errors, n, 0.3);
    int half = n / 2;
    double gamma = 0.5;
    var second = WORLD.posterior(WORLD.errors(random, half), half, 0.2);
    int[] count = new int[3];
    for (int i = 0; i < half; i++) {
      double now = random.nextDouble() < 0.35 ? 1 : 0;
      double before = random.nextDouble() < 0.3 ? 1 : 0;
      double loss = now - gamma * before;
      count[0] += loss >= 0 ? 1 : 0;
      count[1] += loss >= 1 - gamma ? 1 : 0;
      count[2] += loss >= 1 ? 1 : 0;
    }
    var stage =
        new ExcessStage(
            gamma, count[0] / 40.0, count[1] / 40.0, count[2] / 40.0, half, second.kl());
    var bound = PacBayes.recursive(Evidence.errors(errors[0], n), 0, List.of(stage));
    return first.truth() > 0 && bound.atDelta(delta).value() >= 0.35;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "12 and 8 examples, a first predictor errs with probability ½, a second one with p",
            0,
            1,
            (chance, p) -> {
              int first = chance.binomial(12, 0.5);
              double[] law = {0.5 * (1 - p), 0.5 * (1 - p), 0.5 * p, 0.5 * p};
              int[] k = chance.counts(8, law);
              var stage =
                  new ExcessStage(0.5, (8 - k[0]) / 8.0, (k[2] + k[3]) / 8.0, k[3] / 8.0, 8, 0);
              return Claim.one(
                  PacBayes.recursive(Evidence.errors(first, 12), 0, List.of(stage)), p);
            }));
  }

  private static List<ExcessStage> stages(Row row) {
    double[] gammas = row.numbers("gammas");
    long[] sizes = row.wholes("sizes");
    List<ExcessStage> stages = new ArrayList<>();
    for (int t = 0; t < gammas.length; t++) {
      stages.add(
          new ExcessStage(
              gammas[t],
              row.numbers("zeros")[t],
              row.numbers("onesMinus")[t],
              row.numbers("ones")[t],
              sizes[t],
              row.numbers("kls")[t]));
    }
    return stages;
  }

  @Test
  void singleStageGivesTheKlBound() {
    var risk = Evidence.errors(37, 1000);
    assertEquals(
        PacBayes.klExact(risk, 12.4).atDelta(0.05).value(),
        PacBayes.recursive(risk, 12.4, List.of()).atDelta(0.05).value());
  }

  @Test
  void lossesOutsideTheUnitRangeAreRefused() {
    var risk = Evidence.meanLoss(1.5, 1000, 0, 10);
    assertRefused(
        "gibbsRisk must be in [0, 1], got [0, 10]", () -> PacBayes.recursive(risk, 5, List.of()));
  }

  @Test
  void inconsistentStagesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new ExcessStage(0.5, 0.9, 0.3, 0.4, 500, 30));
    assertThrows(
        IllegalArgumentException.class, () -> new ExcessStage(1.5, 0.9, 0.3, 0.1, 500, 30));
    assertThrows(
        IllegalArgumentException.class, () -> new ExcessStage(0.5, 0.2, 0.3, 0.1, 500, 30));
    assertThrows(
        IllegalArgumentException.class, () -> new ExcessStage(0.5, 0.9, 0.3, 0.1, 500, Double.NaN));
  }
}
