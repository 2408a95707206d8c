package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.Confidence;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationXuRaginskyTailTest implements HighProbabilityContract<InformationXuRaginskyTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double INFORMATION = WORLD.mutualInformation();

  @Override
  public InformationXuRaginskyTail example() {
    return Information.xuRaginskyTail(10, 1000, LossTail.subGaussian(2));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    double bound =
        Information.xuRaginskyTail(INFORMATION, 4, LossTail.unit()).atDelta(delta).value();
    return Math.abs(draw.gap()) <= bound;
  }

  @Test
  void refusesATailOnOneSide() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.xuRaginskyTail(1, 9, LossTail.subGamma(1, 1)));
  }

  @Test
  void withoutInformationNothingIsDividedByDelta() {
    double sure =
        Information.xuRaginskyTail(0, 9, LossTail.unit())
            .at(Confidence.ofLogInverseDelta(1e5))
            .value();
    assertEquals(Math.sqrt(2 * (1e5 + Math.log(2)) / 9), sure, 1e-10);
  }

  @Test
  void aTinyDeltaIsAnOrdinaryOne() {
    Confidence tiny = Confidence.ofLogInverseDelta(400 * Math.log(10));
    double value = Information.xuRaginskyTail(1, 2, LossTail.unit()).at(tiny).value();
    assertEquals(1e200, value, 1e189);
    Confidence none = Confidence.ofLogInverseDelta(1e5);
    assertEquals(
        Double.MAX_VALUE, Information.xuRaginskyTail(1, 2, LossTail.unit()).at(none).value());
  }

  @Test
  void bearsTheLargestConfidence() {
    Confidence most = new Confidence(Double.MAX_VALUE);
    assertTrue(
        Double.isFinite(Information.xuRaginskyTail(1, 100, LossTail.unit()).at(most).value()));
  }
}
