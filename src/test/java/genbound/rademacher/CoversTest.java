package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CoversTest {

  /**
   * Points further than u apart, as many as are found: a cover with the least number is smaller.
   */
  @Test
  void aDiscHoldsNoMorePointsApartThanItsCoverCounts() {
    SplittableRandom random = new SplittableRandom(1);
    for (double u : new double[] {0.3, 0.7, 1.5, 1.9}) {
      List<double[]> apart = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        double[] point = {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1};
        boolean inside = Math.hypot(point[0], point[1]) <= 1;
        if (inside && apart.stream().allMatch(p -> distance(p, point) > u)) {
          apart.add(point);
        }
      }
      double most = u >= 1 ? 2 * Math.log(1 + 2 / u) : Covers.ball(2, 1).applyAsDouble(u);
      assertTrue(Math.log(apart.size()) <= most, u + ": " + apart.size());
      assertTrue(u > 1 || apart.size() > 0.2 * Math.exp(most), u + ": " + apart.size());
    }
    assertEquals(2 * Math.log(5), Covers.ball(2, 1).applyAsDouble(0.5), 1e-14);
    assertEquals(3 * Math.log(13), Covers.ball(3, 3).applyAsDouble(0.5), 1e-14);
    assertEquals(0, Covers.ball(2, 1).applyAsDouble(1));
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  /** Points of the hull of ±e₁, ±e₂, ±e₃, and all means of k of the six. */
  @Test
  void meansOfVerticesComeAsCloseAsTheCoverOfAHullSays() {
    SplittableRandom random = new SplittableRandom(2);
    for (int k : new int[] {1, 2, 4}) {
      double u = 1 / Math.sqrt(k) * (1 + 1e-12);
      double most = k == 1 ? Math.log(6) : Covers.hull(1, 3).applyAsDouble(u);
      assertEquals(k * Math.log(6), most, 1e-12);
      for (int trial = 0; trial < 200; trial++) {
        double[] point = new double[3];
        double left = 1;
        for (int j = 0; j < 3; j++) {
          double share = j == 2 ? left : left * random.nextDouble();
          point[j] = random.nextBoolean() ? share : -share;
          left -= share;
        }
        double closest = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < Math.pow(6, k); choice++) {
          double[] mean = new double[3];
          for (int i = 0, rest = choice; i < k; i++, rest /= 6) {
            mean[rest % 3] += (rest % 6 < 3 ? 1.0 : -1.0) / k;
          }
          double square = 0;
          for (int j = 0; j < 3; j++) {
            square += Math.pow(mean[j] - point[j], 2);
          }
          closest = Math.min(closest, Math.sqrt(square));
        }
        assertTrue(closest <= u, k + ": " + closest);
      }
    }
  }

  /** Random functions of slope 3 on [0, 1]: their rounded values are near, and move by one step. */
  @Test
  void roundedValuesOfLipschitzFunctionsAreOnesThatTheCoverCounts() {
    SplittableRandom random = new SplittableRandom(3);
    for (double u : new double[] {0.4, 0.11, 0.031}) {
      int cells = (int) Math.ceil(3 / u);
      double exact = Math.log(Math.ceil(1 / u) + 1) + (cells - 1) * Math.log(3);
      assertEquals(exact, Covers.lipschitz(1, 3).applyAsDouble(u), 1e-11);
      for (int trial = 0; trial < 100; trial++) {
        double phase = 10 * random.nextDouble();
        double size = 0.5 * random.nextDouble();
        DoubleUnaryOperator f = x -> 0.5 + size * Math.sin(phase + 3 * x / size);
        long before = 0;
        for (int cell = 0; cell < cells; cell++) {
          long value = Math.round(f.applyAsDouble((cell + 0.5) / cells) / u);
          assertTrue(cell == 0 || Math.abs(value - before) <= 1);
          before = value;
          double x = (cell + random.nextDouble()) / cells;
          assertTrue(Math.abs(f.applyAsDouble(x) - value * u) <= u + 1e-12);
        }
      }
    }
  }

  @Test
  void chainedCoversGiveComplexities() {
    long n = 100_000;
    double disc = Complexities.dudley(Covers.ball(2, 1), 0.5, n);
    assertTrue(disc > 0.005 && disc < 0.06, "" + disc);
    double hull = Complexities.dudley(Covers.hull(1, 50), 0.5, n);
    double direct = Complexities.linearL1(1, n, 50, n);
    assertTrue(hull > direct && hull < 60 * direct, hull + " " + direct);
    double smooth = Complexities.dudley(Covers.lipschitz(1, 1), 0.25, n);
    assertTrue(smooth > 0.005 && smooth < 0.2, "" + smooth);
    assertEquals(0, Covers.hull(1, 50).applyAsDouble(1), "one function covers all");
    assertEquals(0, Covers.lipschitz(2, 4).applyAsDouble(0.5), "one function covers all");
    var cover = Covers.ball(2, 1);
    assertThrows(IllegalArgumentException.class, () -> cover.applyAsDouble(0));
    assertThrows(IllegalArgumentException.class, () -> Covers.lipschitz(0, 1));
    assertThrows(IllegalArgumentException.class, () -> Covers.hull(-1, 1));
  }
}
