package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationCmiTailTest implements HighProbabilityContract<InformationCmiTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);

  @Override
  public InformationCmiTail example() {
    return Information.cmiTail(Evidence.meanLoss(0.05, 1000), 12.4);
  }

  @Override
  public InformationCmiTail of(Row row) {
    return Information.cmiTail(row.risk(), row.number("kl"));
  }

  @Override
  public double slack() {
    return 16 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("kl");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    SplitDraw draw = SplitDraw.of(WORLD, random);
    double[] posterior = WORLD.posterior(draw.sample());
    double risk = 0;
    double mean = 0;
    for (int w = 0; w < 3; w++) {
      risk += posterior[w] * WORLD.risk(w);
      mean += posterior[w] * WORLD.empirical(w, draw.sample());
    }
    double kl = EnumeratedLearner.divergence(posterior, draw.prior());
    EmpiricalRisk empirical = Evidence.meanLoss(mean, 4);
    return risk <= Information.cmiTail(empirical, kl).atDelta(delta).value();
  }

  @Test
  void needsTwoExamples() {
    assertThrows(
        IllegalArgumentException.class, () -> Information.cmiTail(Evidence.errors(0, 1), 1));
  }
}
