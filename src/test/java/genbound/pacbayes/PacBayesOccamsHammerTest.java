package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesOccamsHammerTest implements HighProbabilityContract<PacBayesOccamsHammer> {

  @Override
  public Set<String> mayBeNegative() {
    return Set.of("logRatio");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return HammerWorld.holds(
        random,
        0.4,
        (errors, logRatio) -> {
          var mean =
              Evidence.meanLoss(errors / (double) HammerWorld.EXAMPLES, HammerWorld.EXAMPLES);
          return PacBayes.occamsHammer(mean, logRatio, 1).atDelta(delta).value() >= 0.5;
        });
  }

  @Test
  void liesBetweenTheBinomialHammerAndTheKlOfItsPrice() {
    for (long errors : new long[] {0, 3, 200, 999}) {
      var count = Evidence.errors(errors, 1000);
      double value = PacBayes.occamsHammer(count, 2, 1).atDelta(0.05).value();
      double exact = PacBayes.occamsHammerBinomial(count, 2, 1).atDelta(0.05).value();
      assertTrue(exact <= value, errors + ": " + exact + " " + value);
      double kl = PacBayes.occam(count, 2 * 2 + Math.log(2)).atDelta(0.05).value();
      assertTrue(value <= kl * (1 + 1e-9), errors + ": " + value + " " + kl);
    }
  }
}
