package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.numeric.BinaryKl;
import org.junit.jupiter.api.Test;

class CBoundTest {

  /** The centre of the set, and the pairs at one D, are in it, however small the set is. */
  @Test
  void largestIsNotBelowPointsOfTheSet() {
    for (double joint : new double[] {0, 1e-9, 0.02, 0.1}) {
      for (double apart : new double[] {1e-12, 0.05, 0.3, 0.45}) {
        for (double epsilon = 1e-34; epsilon < 2; epsilon *= 30) {
          double largest = CBound.largest(joint, apart, epsilon);
          String where = joint + ", " + apart + ", " + epsilon + ": " + largest;
          assertTrue(largest >= plain(joint, apart) * (1 - 1e-15), where);
          double share = BinaryKl.upperInverse(joint / (1 - apart), epsilon / (1 - apart));
          double error = (1 - apart) * share;
          assertTrue(largest >= plain(error, apart) - 1e-14, where);
        }
      }
    }
  }

  private static double plain(double error, double apart) {
    double sum = 2 * error + apart;
    return sum >= 1 ? 1 : (4 * error - sum * sum) / (1 - 2 * apart);
  }

  @Test
  void votersThatNeverAgreePromiseNothing() {
    assertEquals(1, CBound.largest(0, 1, 1));
    assertEquals(1, CBound.largest(0, 0.5, 0));
  }

  @Test
  void voterOfRiskHalfPromisesNothing() {
    assertEquals(1, CBound.value(0.5, 0.3));
    assertEquals(0, CBound.value(0, 0));
  }
}
