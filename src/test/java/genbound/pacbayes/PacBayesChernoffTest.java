package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.PacBayes;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesChernoffTest implements HighProbabilityContract<PacBayesChernoff> {

  @Override
  public Set<String> mayBeNegative() {
    return Set.of("mean");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return TailWorlds.gaussian(
        random,
        (mean, kl, truth) ->
            PacBayes.chernoff(mean, 20, kl, LossTail.subGaussian(3)).atDelta(delta).value()
                >= truth);
  }

  @Test
  void isSmallerThanTheUnionForLargeDivergencesAndLargerForSmallOnes() {
    LossTail tail = LossTail.subGaussian(1);
    double large = PacBayes.chernoff(0, 1000, 200, tail).atDelta(0.05).value();
    assertTrue(large < PacBayes.subGaussian(0, 1000, 200, 1).atDelta(0.05).value());
    double small = PacBayes.chernoff(0, 1000, 0.5, tail).atDelta(0.05).value();
    assertTrue(small > PacBayes.subGaussian(0, 1000, 0.5, 1).atDelta(0.05).value());
  }

  @Test
  void boundedLossesAreRefused() {
    assertRefused(
        "tail must be one of unbounded losses, got losses in [0, 1]",
        () -> PacBayes.chernoff(0.1, 100, 1, LossTail.unit()));
  }
}
