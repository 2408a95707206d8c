package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * How far the parameters of two runs on samples that differ in one example drift apart, times the
 * Lipschitz constant of the loss; rounded up, proved in proofs/sgd-stability.md.
 */
final class GradientMethods {

  private GradientMethods() {}

  /** 2L²·Σηₜ/n. */
  static double convex(StepSizes steps, double lipschitz, double smoothness, long n) {
    Arguments.notNull("steps", steps);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("smoothness", smoothness);
    examples(n);
    double most = smoothness == 0 ? Double.POSITIVE_INFINITY : divideDown(2, smoothness);
    boolean small = steps.largest() <= most;
    Arguments.require(small, "steps", "at most 2/smoothness = " + most, (Double) steps.largest());
    return divideUp(StabilityEvaluations.product(2, lipschitz, lipschitz, steps.sum()), n);
  }

  /** 2L²/(μn). */
  static double stronglyConvex(
      double step, double lipschitz, double smoothness, double strongConvexity, long n) {
    Arguments.nonNegative("step", step);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.positive("smoothness", smoothness);
    Arguments.positive("strongConvexity", strongConvexity);
    boolean possible = strongConvexity <= smoothness;
    String domain = "at most smoothness = " + smoothness;
    Arguments.require(possible, "strongConvexity", domain, (Double) strongConvexity);
    double most = 1 / smoothness;
    Arguments.require(step <= most, "step", "at most 1/smoothness = " + most, (Double) step);
    return ofMinimiser(lipschitz, strongConvexity, n);
  }

  /** 2L²/(μn), also for the minimiser of a μ-strongly convex objective. */
  static double ofMinimiser(double lipschitz, double strongConvexity, long n) {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.positive("strongConvexity", strongConvexity);
    return divideUp(
        divideUp(StabilityEvaluations.product(2, lipschitz, lipschitz), examples(n)),
        strongConvexity);
  }

  /** The least found of (t + 2cL²·((T/t)^q − 1)/q)/n over t in (0, T], q = βc. */
  static double notConvex(
      double scale, double lipschitz, double smoothness, long iterations, long n) {
    Arguments.nonNegative("scale", scale);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("smoothness", smoothness);
    Arguments.inRange("iterations", iterations, 1, EmpiricalRisk.MAX_EXAMPLES);
    examples(n);
    double jump = StabilityEvaluations.product(2, scale, lipschitz, lipschitz);
    double growth = multiplyUp(smoothness, scale);
    if (jump == 0) {
      return 0;
    }
    double all = divideUp(iterations, n);
    if (growth == Double.POSITIVE_INFINITY) {
      return all;
    }
    double share = growth / (1 + growth);
    double log = Math.log(jump) * (1 - share) + Math.log(iterations) * share;
    double t = Math.exp(Math.max(log, -600));
    if (!(t < iterations)) {
      return all;
    }
    double after = multiplyUp(jump, powerUp(divideUp(iterations, t), growth));
    return Math.min(all, divideUp(addUp(t, after), n));
  }

  /** (x^q − 1)/q for x ≥ 1, and its limit ln x at q = 0. */
  private static double powerUp(double x, double q) {
    double log = logUp(x);
    if (q == 0) {
      return log;
    }
    double exponent = multiplyUp(q, log);
    if (exponent < 0x1p-60) {
      return multiplyUp(log, 1 + 0x1p-52);
    }
    return divideUp(Math.nextUp(Math.expm1(exponent)), q);
  }

  /** 2L·min(R, L·(s + √(Σηₜ² + s²))), s = Σηₜ/n. */
  static double notSmooth(StepSizes steps, double lipschitz, double radius, long n) {
    Arguments.notNull("steps", steps);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("radius", radius);
    examples(n);
    double perExample = divideUp(steps.sum(), n);
    double squares = addUp(steps.sumOfSquares(), multiplyUp(perExample, perExample));
    double drift = multiplyUp(lipschitz, addUp(perExample, sqrtUp(squares)));
    return 2 * multiplyUp(lipschitz, Math.min(radius, drift));
  }

  /** 2L²·Ση/b over the passes, in each of which every example is met once, in a batch of b. */
  static double shuffledConvex(
      StepSizes passes, double lipschitz, double smoothness, long batch, long n) {
    checkBatch(batch, n);
    return multiplyUp(divideUp(convex(passes, lipschitz, smoothness, n), batch), n);
  }

  /** 2ηL²/(1 − (1 − ημ)ⁿ), for whole passes of n steps on one example each. */
  static double shuffledStronglyConvex(
      double step, double lipschitz, double smoothness, double strongConvexity, long n) {
    stronglyConvex(step, lipschitz, smoothness, strongConvexity, n);
    double shrink = multiplyDown(step, strongConvexity);
    double lost = Math.nextDown(-Math.expm1(n * log1pUp(-shrink)));
    return step == 0
        ? 0
        : divideUp(StabilityEvaluations.product(2, step, lipschitz, lipschitz), lost);
  }

  /** 2L·min(R, L·(s + √(Q + s²))), s = Ση/b and Q = (n/b)·Ση² over the passes. */
  static double shuffledNotSmooth(
      StepSizes passes, double lipschitz, double radius, long batch, long n) {
    Arguments.notNull("passes", passes);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("radius", radius);
    checkBatch(batch, n);
    double perExample = divideUp(passes.sum(), batch);
    double all = multiplyUp(passes.sumOfSquares(), divideUp(n, batch));
    double squares = addUp(all, multiplyUp(perExample, perExample));
    double drift = multiplyUp(lipschitz, addUp(perExample, sqrtUp(squares)));
    return 2 * multiplyUp(lipschitz, Math.min(radius, drift));
  }

  private static void checkBatch(long batch, long n) {
    examples(n);
    Arguments.inRange("batch", batch, 1, n);
    Arguments.require(n % batch == 0, "batch", "a divisor of n = " + n, batch);
  }

  /** A number of examples. */
  static long examples(long n) {
    return Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }
}
