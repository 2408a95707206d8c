package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.Coverage;
import org.junit.jupiter.api.Test;

class StabilityAugmentedTest implements AugmentedContract<StabilityAugmented> {

  /**
   * A generator of heads only, said to be like the coin: the model fits it and errs on the coin.
   */
  @Test
  void aGeneratorThatIsFarFromTheTruthBreaksIt() {
    Coverage.assertBroken(
        0.5,
        200,
        7,
        random -> {
          int ones = Coverage.binomial(random, 40, 0.3);
          double prediction = (ones + 4000.0) / (4040 * 1.5);
          double seen = (ones + 4000.0) / 4040;
          var risk = Evidence.meanLoss(loss(prediction, seen), 4040);
          var stability = new ReplacementStability(2 / (4040 * 1.5));
          return Stability.augmented(risk, 4000, stability, 0, 0).atDelta(0.5).value()
              >= loss(prediction, 0.3);
        });
  }

  private static double loss(double prediction, double bias) {
    return bias * Math.pow(1 - prediction, 2) + (1 - bias) * prediction * prediction;
  }
}
