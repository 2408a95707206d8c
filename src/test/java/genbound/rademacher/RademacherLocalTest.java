package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.HighProbabilityContract;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RademacherLocalTest implements HighProbabilityContract<RademacherLocal> {

  /**
   * With the shells' sum as published, λ/(√λ − 1), and the λ that is best for it, the root is 704
   * and 26 improved; with the sum 1/(√λ − 1) at the published λ = 4 it is smaller again.
   */
  @Test
  void isBelowTheRootOfThePublishedPeeling() {
    double lambda = 2.05;
    LocalRoot published = new LocalRoot(1 + lambda / (Math.sqrt(lambda) - 1), lambda);
    LocalRoot ours = new LocalRoot(2, 4);
    double[][] table = {
      {1e-4, 3e-4, 0.0850, 0.1597}, {1e-3, 1e-4, 0.594, 1.414}, {1e-5, 1e-5, 0.00713, 0.01471}
    };
    for (double[] row : table) {
      double value = published.up(row[0], 1, 2, row[1]);
      assertEquals(row[2], value, 8e-4 * row[2]);
      assertEquals(row[3], 704 * 2 * row[0] + row[1] * (11 + 26 * 2), 5e-4 * row[3]);
      assertTrue(ours.up(row[0], 1, 2, row[1]) < 0.45 * value);
    }
  }

  /** The least r at which the printed inequality is seen to hold is where the bound ends. */
  @Test
  void solvesTheInequalityThatIsPrinted() {
    SplittableRandom random = new SplittableRandom(5);
    for (int draw = 0; draw < 1000; draw++) {
      double star = Math.pow(10, -9 * random.nextDouble());
      double y = Math.pow(10, -9 * random.nextDouble());
      double b = Math.pow(10, 2 * random.nextDouble());
      double k = 1 + Math.pow(10, 4 * random.nextDouble() - 2);
      double value = new LocalRoot(2, 4).up(star, b, k, y);
      assertTrue(left(4 * b * k * value * (1 + 1e-12), star, b, y) <= value * (1 + 1e-12));
      assertTrue(left(4 * b * k * value * (1 - 1e-12), star, b, y) >= value * (1 - 1e-12));
    }
  }

  private static double left(double rho, double star, double b, double y) {
    double complexity = Math.sqrt(rho * star) / b;
    return 4 * complexity + Math.sqrt(2 * y * (rho + 8 * complexity)) + y / 3;
  }
}
