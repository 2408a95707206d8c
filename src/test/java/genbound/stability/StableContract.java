package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Bounds by one stability coefficient, in units of the loss. A further one implements {@link
 * #bound}.
 */
interface StableContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** The theorem for this risk and coefficient. */
  default B bound(EmpiricalRisk risk, double coefficient) {
    return made(risk, coefficient);
  }

  /** The theorem for the shrunken mean of coin tosses. */
  default B inWorld(ShrunkenMean drawn) {
    return made(
        new LeaveOneOutRisk(drawn.leaveOneOut),
        drawn.empirical,
        ShrunkenMean.replacement(),
        ShrunkenMean.removal(),
        ShrunkenMean.removal().beta());
  }

  @Override
  default B ordinary() {
    return bound(Evidence.meanLoss(0.1, 1000), 1e-11);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    ShrunkenMean drawn = new ShrunkenMean(random);
    return inWorld(drawn).atDelta(delta).value() >= drawn.risk;
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            ShrunkenMean.N + " tosses of a coin of bias p, their mean shrunk",
            0,
            1,
            (chance, p) -> {
              ShrunkenMean drawn = new ShrunkenMean(chance.binomial(ShrunkenMean.N, p), p);
              return Claim.one(inWorld(drawn), drawn.risk);
            }),
        ExactWorld.enumerated(
                "4000 examples known by heart, whose labels are coins",
                0,
                0,
                (chance, p) -> Claim.one(bound(Evidence.meanLoss(0, 4000), 1e-9), 0.5))
            .breaking("not stable"));
  }

  @Test
  default void coefficientIsInUnitsOfTheLoss() {
    var unit = bound(Evidence.meanLoss(0.2, 500), 0.001).atDelta(0.05);
    var wide = bound(Evidence.meanLoss(1, 500, -1, 9), 0.01).atDelta(0.05);
    assertEquals(-1 + 10 * unit.value(), wide.value(), 1e-12, wide::toString);
  }

  @Test
  default void largestCoefficientGivesAFiniteVacuousCertificate() {
    for (EmpiricalRisk risk :
        List.of(Evidence.errors(3, 9), Evidence.meanLoss(1, 9, -1e300, 1e300))) {
      for (double price : new double[] {1e-300, 1, 1e4, 1e308}) {
        var confidence = Confidence.ofLogInverseDelta(price);
        var certificate = bound(risk, Double.MAX_VALUE).at(confidence);
        assertTrue(Double.isFinite(certificate.value()), certificate::toString);
        assertTrue(certificate.isVacuous(), certificate::toString);
      }
    }
  }
}
