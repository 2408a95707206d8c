package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.estimate.network.FrozenSubspace;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherFrozenSubspaceTest implements HighProbabilityContract<RademacherFrozenSubspace> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return new Memory(random, 60, 400).bound(false).atDelta(delta).value() >= 0.5;
  }

  /** Initial weights that have seen the sample make a distance of 0, and the bound fails. */
  @Test
  void failsIfTheInitialWeightsKnowTheSample() {
    Coverage.assertBroken(
        DELTA,
        100,
        3,
        random -> new Memory(random, 1000, 100_000).bound(true).atDelta(DELTA).value() >= 0.5);
  }

  /**
   * One-hot features, labels that are noise, absolute loss, trained to the end from 0: whatever the
   * weights, which lie within ½ of 0, the risk is ½.
   */
  private static final class Memory {

    private final double[] weights;
    private final int[] seen;
    private final int[] labels;

    Memory(RandomGenerator random, int examples, int features) {
      weights = new double[features];
      seen = random.ints(examples, 0, features).toArray();
      labels = random.ints(examples, 0, 2).toArray();
      for (int i = 0; i < examples; i++) {
        weights[seen[i]] = labels[i] - 0.5;
      }
    }

    RademacherFrozenSubspace bound(boolean startIsTrained) {
      double loss = 0;
      for (int i = 0; i < seen.length; i++) {
        loss += Math.abs(labels[i] - 0.5 - weights[seen[i]]) / seen.length;
      }
      double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
      double norm = startIsTrained ? 0 : Math.nextUp(Math.sqrt(squares));
      var risk = Evidence.meanLoss(Math.min(1, loss), seen.length);
      return Rademacher.frozenSubspace(risk, 1, norm, seen.length, 0.01);
    }
  }

  @Test
  void isTheEmpiricalBoundAtTheRadiusAndItsShare() {
    var risk = Evidence.meanLoss(0.1, 10_000);
    double complexity = Complexities.linear(4, 10_000, 10_000);
    var fixed = Rademacher.empirical(risk, Evidence.empiricalComplexity(complexity));
    Confidence share = Confidence.ofDelta(0.05).share(1.0 / 20);
    assertEquals(fixed.at(share).value(), example().atDelta(0.05).value(), 1e-14);
  }

  @Test
  void takesTheEvidenceOfASubspace() {
    double[][] features = {{1, 0, 0}, {0, 1, 1}};
    var subspace = FrozenSubspace.of(features, new double[] {1, 0}, new double[3]);
    double norm = subspace.distanceUp(new double[] {1, 0, 0});
    var risk = Evidence.meanLoss(0, 2);
    var bound = Rademacher.frozenSubspace(risk, 1, norm, subspace.sumOfSquaredNorms(), 1);
    assertTrue(bound.atDelta(0.1).value() >= 2 * Math.sqrt(3) / 2);
  }
}
