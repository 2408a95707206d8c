package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.learner.ReplacementStability;
import org.junit.jupiter.api.Test;

class StabilityZhangTest implements UniformContract<StabilityZhang> {

  @Test
  void isSmallerThanTheFormOfTheBook() {
    for (double gamma : new double[] {1e-5, 1e-3, 0.1}) {
      for (int n : new int[] {2, 3, 1000, 1_000_000}) {
        double c = Math.log(40);
        double book =
            2 * gamma
                + gamma * Math.ceil(Math.log(n) / Math.log(2)) * (5 * c + 1.2)
                + Math.sqrt(c / (2.0 * n));
        var bound = Stability.zhang(Evidence.meanLoss(0, n), new ReplacementStability(gamma));
        assertTrue(bound.atDelta(0.05).value() < book, bound::toString);
      }
    }
  }
}
