package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RademacherMulticlassJointTest implements MarginContract<RademacherMulticlassJoint> {

  @Test
  void oneNormForAllClassesSavesTheRootOfTheirNumber() {
    double squares = 5000;
    for (long k : new long[] {2, 10, 1000}) {
      double joint = Complexities.jointLinear(3, squares, k, 5000);
      double sum = k * Complexities.linear(3, squares, 5000);
      assertEquals(Math.sqrt(k), sum / joint, 1e-12);
    }
  }

  /** All signs of a small sample: the joint complexity of a ball is below its closed form. */
  @Test
  void theJointComplexityOfABallHoldsInEnumeratedWorlds() {
    SplittableRandom random = new SplittableRandom(3);
    for (int world = 0; world < 20; world++) {
      int n = 4;
      int k = 3;
      double[][] x = new double[n][2];
      double squares = 0;
      for (double[] input : x) {
        Arrays.setAll(input, j -> random.nextDouble() - 0.3);
        squares += input[0] * input[0] + input[1] * input[1];
      }
      double mean = 0;
      for (int signs = 0; signs < 1 << n * k; signs++) {
        double square = 0;
        for (int c = 0; c < k; c++) {
          double[] sum = new double[2];
          for (int i = 0; i < n; i++) {
            int sign = (signs >> n * c + i & 1) == 0 ? 1 : -1;
            sum[0] += sign * x[i][0];
            sum[1] += sign * x[i][1];
          }
          square += sum[0] * sum[0] + sum[1] * sum[1];
        }
        mean += 2 * Math.sqrt(square) / n / (1 << n * k);
      }
      double bound = Complexities.jointLinear(2, squares, k, n);
      assertTrue(mean <= bound && bound < 1.3 * mean, mean + " " + bound);
    }
  }
}
