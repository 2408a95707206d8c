package genbound.estimate.network;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.PointEstimate;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.MeanGradient;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * How far the mean prediction ĥ of a surrogate rises on its examples when its parameters w are
 * moved by at most ρ: Ŝ = max over ‖d‖ ≤ ρ of ĥ(w + d) − ĥ(w). From the gradient or, where ĥ is
 * convex, from few corners it is bounded from above and can enter a certificate; a search gives a
 * lower estimate, which cannot.
 *
 * <p>The surrogate gradient norm ρ‖∇ĥ‖ of Dao, Nguyen, Truong and Hoang (2024) is the first-order
 * value, and {@link #penaltyGradient} the step of their training. What they compute was read in
 * their code; their theorem was not read. The proofs are in {@code proofs/sharpness.md}.
 *
 * @see <a href="https://arxiv.org/abs/2503.04242">Dao, Nguyen, Truong and Hoang (2024),
 *     Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques, NeurIPS</a>
 */
public final class SurrogateSharpness {

  private static final int MOST_CORNERS = 16;

  private SurrogateSharpness() {}

  /**
   * ρ‖∇ĥ‖, the sharpness to first order and the penalty of the paper; exactly the sharpness where
   * the prediction is linear in its parameters. Rounded up; 0 where the gradient is.
   *
   * @param gradient of the mean prediction
   * @param radius ρ in units of the parameters, in (0, ∞)
   */
  public static double firstOrder(MeanGradient gradient, double radius) {
    Arguments.notNull("gradient", gradient);
    Arguments.positive("radius", radius);
    return Math.min(multiplyUp(radius, gradient.norm()), Double.MAX_VALUE);
  }

  /**
   * The sharpness on the examples from above, ρ‖∇ĥ‖ + βρ²/2; it is at most βρ² too large.
   *
   * @param gradient of the mean prediction
   * @param radius ρ in units of the parameters, in (0, ∞)
   * @param smoothness β, a Lipschitz constant of the gradient of ĥ within ρ of w, in [0, ∞)
   */
  public static EmpiricalSharpness fromGradient(
      MeanGradient gradient, double radius, double smoothness) {
    double slope = firstOrder(gradient, radius);
    Arguments.nonNegative("smoothness", smoothness);
    double curvature = multiplyUp(radius, multiplyUp(radius, smoothness / 2));
    return new EmpiricalSharpness(
        Math.min(addUp(slope, curvature), Double.MAX_VALUE), gradient.n());
  }

  /**
   * The sharpness on the examples from above, where ĥ is convex: it is largest at a corner of a
   * cross-polytope around the ball, or, with at most 16 parameters, of a cube if that is less.
   * Rounding of the corners and inside the caller's function is not accounted for.
   *
   * @param prediction w ↦ ĥ(w), convex, of finite values; it must not change its argument
   * @param weights w, finite
   * @param radius ρ in (0, ∞)
   * @param n the number of examples that ĥ is the mean over, in [1, 2⁵³]
   */
  public static EmpiricalSharpness ofConvex(
      ToDoubleFunction<double[]> prediction, double[] weights, double radius, long n) {
    double here = check(prediction, weights, radius);
    int p = weights.length;
    double reach = multiplyUp(radius, sqrtUp(p));
    double most = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < p; j++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] corner = weights.clone();
        corner[j] += sign * reach;
        most = Math.max(most, value(prediction, corner));
      }
    }
    if (p <= MOST_CORNERS) {
      double cube = Double.NEGATIVE_INFINITY;
      for (int signs = 0; signs < 1 << p; signs++) {
        double[] corner = weights.clone();
        for (int j = 0; j < p; j++) {
          corner[j] += (signs >> j & 1) == 0 ? radius : -radius;
        }
        cube = Math.max(cube, value(prediction, corner));
      }
      most = Math.min(most, cube);
    }
    return new EmpiricalSharpness(Math.max(0, subtractUp(most, here)), n);
  }

  /**
   * A rise that projected gradient ascent finds: a lower estimate of the sharpness, which no
   * certificate can rest on. It starts at ρ times the unit gradient or, where that is 0, at the
   * best step along a coordinate; a step that does not rise is halved.
   *
   * @param prediction w ↦ ĥ(w), of finite values; it must not change its argument
   * @param gradient w ↦ ∇ĥ(w), finite; it must not change its argument
   * @param weights w, finite
   * @param radius ρ in (0, ∞)
   * @param steps how many gradients are used after the start, at least 0; fewer are used if the
   *     thread is interrupted
   */
  public static PointEstimate projectedAscent(
      ToDoubleFunction<double[]> prediction,
      UnaryOperator<double[]> gradient,
      double[] weights,
      double radius,
      int steps) {
    double here = check(prediction, weights, radius);
    Arguments.atLeast("steps", steps, 0);
    double[] slope = slope(gradient, weights);
    double[] best = new double[weights.length];
    double most = here;
    for (double[] start : starts(slope, radius)) {
      double at = value(prediction, plus(weights, start, 1));
      if (at > most) {
        most = at;
        best = start;
      }
    }
    double length = radius;
    int done = 0;
    for (; done < steps && !Thread.currentThread().isInterrupted(); done++) {
      double[] ascent = slope(gradient, plus(weights, best, 1));
      double norm = norm(ascent);
      if (norm == 0) {
        done = steps;
        break;
      }
      double[] tried = project(plus(best, ascent, length / norm), radius);
      double at = value(prediction, plus(weights, tried, 1));
      if (at > most) {
        most = at;
        best = tried;
        length *= 2;
      } else {
        length /= 2;
      }
    }
    return new PointEstimate(
        Math.min(most - here, Double.MAX_VALUE),
        "from below, the best of " + done + " steps of projected ascent");
  }

  /**
   * The step of the paper's penalty: ρ times the Hessian of ĥ times its unit gradient, by the
   * finite difference (ρ/r)·(∇ĥ(w + r·∇ĥ/‖∇ĥ‖) − ∇ĥ(w)); exact where ĥ is quadratic, and 0 where
   * the gradient is.
   *
   * @param gradient w ↦ ∇ĥ(w), finite; it must not change its argument
   * @param weights w, finite
   * @param radius ρ in (0, ∞)
   * @param step r in (0, ∞)
   */
  public static double[] penaltyGradient(
      UnaryOperator<double[]> gradient, double[] weights, double radius, double step) {
    check(weights, radius);
    Arguments.positive("step", step);
    double[] slope = slope(gradient, weights);
    double norm = norm(slope);
    if (norm == 0) {
      return new double[weights.length];
    }
    double[] moved = slope(gradient, plus(weights, slope, step / norm));
    double[] difference = plus(moved, slope, -1);
    for (int j = 0; j < difference.length; j++) {
      difference[j] *= radius / step;
    }
    return difference;
  }

  private static double[][] starts(double[] slope, double radius) {
    double norm = norm(slope);
    int p = slope.length;
    if (norm > 0) {
      return new double[][] {project(plus(new double[p], slope, radius / norm), radius)};
    }
    double[][] starts = new double[2 * p][p];
    for (int j = 0; j < p; j++) {
      starts[2 * j][j] = radius;
      starts[2 * j + 1][j] = -radius;
    }
    return starts;
  }

  private static double check(
      ToDoubleFunction<double[]> prediction, double[] weights, double radius) {
    Arguments.notNull("prediction", prediction);
    check(weights, radius);
    return value(prediction, weights.clone());
  }

  private static void check(double[] weights, double radius) {
    Arguments.notNull("weights", weights);
    Arguments.require(weights.length > 0, "weights", "not empty", weights.length);
    for (int j = 0; j < weights.length; j++) {
      Arguments.finite("weights", j, weights[j]);
    }
    Arguments.positive("radius", radius);
  }

  private static double value(ToDoubleFunction<double[]> prediction, double[] weights) {
    return Arguments.finite("a value of prediction", prediction.applyAsDouble(weights));
  }

  private static double[] slope(UnaryOperator<double[]> gradient, double[] weights) {
    double[] slope = Arguments.notNull("gradient", gradient).apply(weights.clone());
    Arguments.notNull("a value of gradient", slope);
    Arguments.require(
        slope.length == weights.length,
        "a value of gradient",
        weights.length + " long",
        slope.length);
    for (int j = 0; j < slope.length; j++) {
      Arguments.finite("a value of gradient", j, slope[j]);
    }
    return slope;
  }

  private static double[] plus(double[] from, double[] direction, double factor) {
    double[] sum = from.clone();
    Arrays.setAll(sum, j -> from[j] + factor * direction[j]);
    return sum;
  }

  private static double norm(double[] vector) {
    double norm = 0;
    for (double coordinate : vector) {
      norm = Math.hypot(norm, coordinate);
    }
    return norm;
  }

  /** The nearest move within the radius, never beyond it by rounding. */
  private static double[] project(double[] move, double radius) {
    double norm = norm(move) * (1 + 0x1p-50);
    return norm <= radius ? move : plus(new double[move.length], move, divideUp(radius, norm));
  }
}
