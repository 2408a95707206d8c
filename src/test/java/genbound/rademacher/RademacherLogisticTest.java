package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Rademacher;
import genbound.bound.Quantity;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class RademacherLogisticTest implements HighProbabilityContract<RademacherLogistic> {

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "2000 labels of two classes, 1 with probability p, one input",
            0.2,
            0.8,
            (chance, p) -> {
              int ones = chance.binomial(2000, p);
              double learnt =
                  Math.max(
                      -Math.sqrt(2),
                      Math.min(Math.sqrt(2), Math.log(ones) - Math.log(2000 - ones)));
              double best = Math.log(p / (1 - p));
              double excess =
                  loss(p, learnt) - loss(p, Math.max(-Math.sqrt(2), Math.min(Math.sqrt(2), best)));
              return Claim.one(Rademacher.logistic(2000, 1, 1, 2), excess);
            }));
  }

  private static double risk(double difference) {
    return loss(0.8, difference);
  }

  private static double loss(double one, double difference) {
    return one * Math.log1p(Math.exp(-difference)) + (1 - one) * Math.log1p(Math.exp(difference));
  }

  /** Half of what both sides cost; twice the features want twice the examples. */
  @Test
  void printedNumbers() {
    var certificate = example().atDelta(0.05);
    assertEquals(0.09686418262, certificate.value(), 5e-12);
    double more = Rademacher.logistic(2_000_000, Math.sqrt(200), 1, 2).atDelta(0.05).value();
    assertEquals(0.09631274422, more, 5e-12);
    assertEquals(Quantity.EXCESS_RISK, certificate.theorem().quantity());
    double twoSided = 8 * 10 * Math.sqrt(2e-6) + certificate.terms().get(1).value();
    assertEquals(0.153432725, twoSided, 5e-10);
    assertEquals(0.152881287, more + 4 * Math.sqrt(200) * Math.sqrt(1e-6), 5e-10);
    assertTrue(
        certificate.toString().startsWith("excess risk over the best of the class ≤ 0.0968"),
        certificate::toString);
  }

  @Test
  void weightsOfNormNoneCostOnlyTheirConstantLoss() {
    double value = Rademacher.logistic(1000, 5, 0, 3).atDelta(0.05).value();
    assertEquals(2 * Math.log(3) * Math.sqrt(Math.log(40) / 2000), value, 1e-14);
  }
}
