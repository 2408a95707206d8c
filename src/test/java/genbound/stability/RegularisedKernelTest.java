package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Machines on the line with k(x, x′) = x·x′, whose minimisers a search finds. */
class RegularisedKernelTest {

  private static final int N = 6;
  private static final double KAPPA = 1.5;

  @Test
  void constantsAreThoseOfTheTheorem() {
    RegularisedKernel machine = RegularisedKernel.hinge(1, 0.01);
    assertEquals(0.05, machine.stability(1000).beta(), 1e-16);
    assertEquals(0.1, machine.stability(1000).toReplacement().gamma(), 1e-16);
    assertEquals(1 + Math.sqrt(50), machine.range().high(), 1e-14);
    assertEquals(1.5, RegularisedKernel.hinge(1, 1).range().high(), 1e-15);
    RegularisedKernel ridge = RegularisedKernel.squared(2, 1, 0.25);
    assertEquals(16, ridge.range().high(), 1e-13);
    assertEquals(8, ridge.lipschitz(), 1e-13);
    RegularisedKernel huber = RegularisedKernel.huber(0.5, 2, 1, 4);
    assertEquals(0.5, huber.lipschitz());
    assertEquals(0.5 * (2.0625 - 0.25), huber.range().high(), 1e-14);
  }

  /** The labels make the slope, not the product, the smaller bound on the prediction. */
  @Test
  void largestLossesFollowTheLargestPrediction() {
    RegularisedKernel ridge = RegularisedKernel.squared(3, 1, 16);
    assertEquals(2 * 3.1875, ridge.lipschitz(), 1e-14);
    assertEquals(3.1875 * 3.1875, ridge.range().high(), 1e-14);
    double most = Math.sqrt(0.2785 / 0.02);
    double logistic = Math.log1p(Math.exp(most));
    assertEquals(logistic, RegularisedKernel.logistic(1, 0.01).range().high(), 1e-14);
  }

  @Test
  void textNamesTheConstants() {
    assertEquals(
        "kernel machine, σ = 1.0, losses in [0, 1.5], κ = 1.0, λ = 1.0",
        RegularisedKernel.hinge(1, 1).toString());
  }

  @Test
  void theSmallestLabelsHaveResiduals() {
    RegularisedKernel tiny = RegularisedKernel.huber(1, Double.MIN_VALUE, 1e150, 1e-300);
    assertTrue(tiny.lipschitz() >= 1.7e-24, tiny.toString());
  }

  @Test
  void theRampLossIsAsStableInASmallerRange() {
    RegularisedKernel machine = RegularisedKernel.squared(1, 1, 0.1);
    double training = machine.stability(100).beta();
    assertEquals(training / machine.lipschitz(), machine.stability(1, 100).beta(), 1e-16);
    assertEquals(2 * machine.stability(1, 100).beta(), machine.refitStability(1, 100).beta());
    assertEquals(2 * training, machine.refitStability(100).beta());
  }

  @Test
  void neitherStabilityNorRangeIsEverExceeded() {
    check(RegularisedKernel.hinge(KAPPA, 0.3), 0.3, (f, y) -> Math.max(0, 1 - f * Math.signum(y)));
    check(
        RegularisedKernel.logistic(KAPPA, 0.05),
        0.05,
        (f, y) -> Math.log1p(Math.exp(-f * Math.signum(y))));
    check(RegularisedKernel.squared(1, KAPPA, 0.2), 0.2, (f, y) -> (f - y) * (f - y));
    for (double threshold : new double[] {0.2, 0.7, 5}) {
      check(
          RegularisedKernel.huber(threshold, 1, KAPPA, 0.1),
          0.1,
          (f, y) -> {
            double r = Math.min(Math.abs(f - y), threshold);
            return r * (Math.abs(f - y) - r / 2);
          });
    }
  }

  /** Random samples, an example removed and another put in its place. */
  private static void check(RegularisedKernel machine, double lambda, DoubleBinaryOperator loss) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    double beta = machine.stability(N).beta();
    double seen = 0;
    for (int round = 0; round < 300; round++) {
      double[] x = new double[N + 2];
      double[] y = new double[N + 2];
      for (int i = 0; i < N + 2; i++) {
        x[i] = KAPPA * (random.nextInt(3) == 0 ? 1 : 2 * random.nextDouble() - 1);
        y[i] = random.nextBoolean() ? 1 : -1;
      }
      double all = minimiser(x, y, N, lambda, loss);
      double without = minimiser(x, y, N - 1, lambda, loss);
      double refit = minimiser(x, y, N - 1, lambda * (N - 1) / N, loss);
      x[N - 1] = x[N];
      y[N - 1] = y[N];
      double replaced = minimiser(x, y, N, lambda, loss);
      for (double at : new double[] {KAPPA, -KAPPA, x[N + 1]}) {
        double here = loss.applyAsDouble(all * at, y[N + 1]);
        double removal = Math.abs(here - loss.applyAsDouble(without * at, y[N + 1]));
        double replacement = Math.abs(here - loss.applyAsDouble(replaced * at, y[N + 1]));
        double moved = Math.abs(here - loss.applyAsDouble(refit * at, y[N + 1]));
        double most = machine.refitStability(N).beta();
        assertTrue(moved <= most + 1e-6, machine + " moved by " + moved);
        assertTrue(removal <= beta + 1e-6, machine + " moved by " + removal);
        assertTrue(replacement <= 2 * beta + 1e-6, machine + " moved by " + replacement);
        assertTrue(here <= machine.range().high() + 1e-6, machine + " lost " + here);
        seen = Math.max(seen, removal / beta);
      }
    }
    assertTrue(seen > 0.1, machine + " moved by no more than " + seen + " of β");
  }

  /** The weight w of f(x) = w·x that the first of the examples give, each with weight 1/N. */
  private static double minimiser(
      double[] x, double[] y, int count, double lambda, DoubleBinaryOperator loss) {
    double low = -20;
    double high = 20;
    for (int step = 0; step < 90; step++) {
      double left = low + (high - low) * 0.4;
      double right = high - (high - low) * 0.4;
      if (value(left, x, y, count, lambda, loss) < value(right, x, y, count, lambda, loss)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  private static double value(
      double w, double[] x, double[] y, int count, double lambda, DoubleBinaryOperator loss) {
    double sum = lambda * w * w;
    for (int i = 0; i < count; i++) {
      sum += loss.applyAsDouble(w * x[i], y[i]) / N;
    }
    return sum;
  }

  @Test
  void badArgumentsAreRefusedByName() {
    var lambda = assertThrows(IllegalArgumentException.class, () -> RegularisedKernel.hinge(1, 0));
    assertTrue(lambda.getMessage().startsWith("lambda must be in (0, ∞)"), lambda.getMessage());
    var kernel =
        assertThrows(IllegalArgumentException.class, () -> RegularisedKernel.logistic(-1, 1));
    assertTrue(kernel.getMessage().startsWith("kernelBound must be"), kernel.getMessage());
    var wide =
        assertThrows(IllegalArgumentException.class, () -> RegularisedKernel.squared(1e200, 1, 1));
    assertTrue(wide.getMessage().contains(" must be "), wide.getMessage());
  }
}
