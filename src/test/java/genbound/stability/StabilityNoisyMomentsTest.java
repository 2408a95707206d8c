package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Stability;
import genbound.estimate.privacy.GaussianMechanism;
import genbound.estimate.privacy.NoisyMoments;
import genbound.harness.HighProbabilityContract;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityNoisyMomentsTest implements HighProbabilityContract<StabilityNoisyMoments> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holds(random, 2, delta);
  }

  /** Inputs ±1, labels of slope ½ and errors ±1; the noise has deviation 2 in each release. */
  private static boolean holds(RandomGenerator random, double said, double delta) {
    int n = 100;
    double errors = 0;
    for (int i = 0; i < n; i++) {
      errors += (random.nextBoolean() ? 1 : -1) / (double) n;
    }
    double second = 1 + 0.2 * random.nextGaussian();
    double cross = 0.5 + errors + 0.2 * random.nextGaussian();
    var bound = Stability.noisyMoments(Math.abs(second), said, said, 1, 1, 0.5, 1, n);
    return bound.atDelta(delta).value() >= Math.abs(cross / second - 0.5);
  }

  @Test
  void failsIfTheNoiseIsLargerThanSaid() {
    assertBroken(
        random -> {
          double second = 1 + 5 * random.nextGaussian();
          double cross = 0.5 + 5 * random.nextGaussian();
          var bound = Stability.noisyMoments(Math.abs(second), 1, 1, 1, 0, 0.5, 1, 100);
          return bound.atDelta(DELTA).value() >= Math.abs(cross / second - 0.5);
        });
  }

  /** The bound with a residual that is known, at half of δ each. */
  @Test
  void isTheSumOfTheResidualAndTheNoise() {
    GaussianMechanism mechanism = new GaussianMechanism(2, 1e-6);
    Random random = new Random(3);
    double[][] x = new double[5000][];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.doubles(3, -1, 1).toArray();
      y[i] = 0.3 * x[i][0];
    }
    NoisyMoments moments = NoisyMoments.of(x, y, 2, 1, mechanism, random);
    double residual = NoisyMoments.sampleResidual(2, 0.1, x.length, 0.025);
    double parts = moments.errorBound(residual, 0.5, 0.025);
    double value =
        Stability.noisyMoments(
                moments.smallestEigenvalue(),
                moments.matrixNoise(),
                moments.vectorNoise(),
                2,
                0.1,
                0.5,
                3,
                x.length)
            .atDelta(0.05)
            .value();
    assertEquals(parts, value, 1e-9 * parts);
  }
}
