package genbound.stability;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import genbound.numeric.Arguments;

/**
 * How stable algorithms are, rounded up. The type says whether an example is removed or replaced.
 * Kernel machines are at {@link RegularisedKernel}.
 */
public final class Coefficients {

  private Coefficients() {}

  /**
   * The minimiser of an average of losses plus, perhaps, a regulariser, when the whole is strongly
   * convex: γ = 2L²/(μn). A regulariser λ‖w‖² gives μ = 2λ, and (λ/2)‖w‖² gives μ = λ.
   *
   * @param lipschitz L, of every example's loss in the parameters, in [0, ∞)
   * @param strongConvexity μ of the objective (1/n)·Σ ℓ + regulariser, in (0, ∞)
   * @param n how many examples
   * @see <a href="https://tongzhang-ml.org/lt-book.html">Zhang (2023), Mathematical Analysis of
   *     Machine Learning Algorithms, chapter 7, Cambridge University Press</a>; proved in
   *     proofs/regularised-stability.md
   */
  public static ReplacementStability stronglyConvex(
      double lipschitz, double strongConvexity, long n) {
    return replacement(GradientMethods.ofMinimiser(lipschitz, strongConvexity, n));
  }

  /** Parameters that move by at most a distance, under a loss that is L-Lipschitz in them. */
  public static ReplacementStability ofParameters(double lipschitz, double distance) {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("distance", distance);
    return replacement(multiplyUp(lipschitz, distance));
  }

  /**
   * Gradient descent on convex, L-Lipschitz and β-smooth losses: γ = (2L²/n)·Σηₜ. With steps that
   * use the whole sample this is the run's own; with examples drawn uniformly, or in a random
   * order, it is that of the losses averaged over the draws.
   *
   * @param steps ηₜ, each at most 2/smoothness
   * @see StabilitySgdConvex
   */
  public static ReplacementStability sgdConvex(
      StepSizes steps, double lipschitz, double smoothness, long n) {
    return replacement(GradientMethods.convex(steps, lipschitz, smoothness, n));
  }

  /**
   * Stochastic gradient descent on μ-strongly convex losses with a constant step: γ = 2L²/(μn),
   * examples drawn uniformly with replacement or all used.
   *
   * @param step η in [0, 1/smoothness]
   * @see StabilitySgdStronglyConvex
   */
  public static ReplacementStability sgdStronglyConvex(
      double step, double lipschitz, double smoothness, double strongConvexity, long n) {
    return replacement(
        GradientMethods.stronglyConvex(step, lipschitz, smoothness, strongConvexity, n));
  }

  /**
   * Stochastic gradient descent on losses in [0, 1] that need not be convex, with steps of at most
   * c/t and examples drawn uniformly with replacement; of the losses averaged over the draws.
   *
   * @see StabilitySgdNonConvex
   */
  public static ReplacementStability sgdNonConvex(
      double scale, double lipschitz, double smoothness, long iterations, long n) {
    return replacement(GradientMethods.notConvex(scale, lipschitz, smoothness, iterations, n));
  }

  /**
   * Gradient descent on convex losses that need not be smooth: the run's own with steps that use
   * the whole sample; of the losses averaged over the draws with examples drawn uniformly with
   * replacement.
   *
   * @param radius of a ball that the parameters are kept in
   * @see StabilitySgdNonSmooth
   */
  public static ReplacementStability sgdNonSmooth(
      StepSizes steps, double lipschitz, double radius, long n) {
    return replacement(GradientMethods.notSmooth(steps, lipschitz, radius, n));
  }

  /**
   * The average of predictors that are each trained on m examples drawn from the n, with or without
   * replacement, over all draws: γ·m/n. The loss is to be Lipschitz in the prediction, and the
   * predictor's stability counted as the change of its prediction times that constant; the range of
   * the predictions times the Lipschitz constant is always a valid value.
   *
   * @param predictor γ of one predictor at sample size m
   * @param drawn m, at least 1
   * @param n how many examples there are
   * @see <a href="https://www.jmlr.org/papers/v6/elisseeff05a.html">Elisseeff, Evgeniou and Pontil
   *     (2005), Stability of Randomized Learning Algorithms, JMLR 6</a>; proved in
   *     proofs/regularised-stability.md
   */
  public static ReplacementStability bagged(ReplacementStability predictor, long drawn, long n) {
    Arguments.notNull("predictor", predictor);
    Arguments.inRange("drawn", drawn, 1, EmpiricalRisk.MAX_EXAMPLES);
    double examples = GradientMethods.examples(n);
    return replacement(divideUp(multiplyUp(predictor.gamma(), drawn), examples));
  }

  /**
   * The hypothesis stability of a k-nearest-neighbour rule, under removal, ties in distance broken
   * at random: k/n.
   *
   * @param neighbours k in [1, n − 1]
   * @param n how many examples
   */
  public static double nearestNeighbours(long neighbours, long n) {
    checkNeighbours(neighbours, n);
    return divideUp(neighbours, n);
  }

  /**
   * The hypothesis stability of k nearest neighbours between two classes, a tied vote going to a
   * fixed class or to a fair coin: √((k + 1)/(2π))/n for odd k, √((k + 1)(k + 2)/(2πk))/n for even
   * k.
   *
   * @param neighbours k in [1, n − 1]
   * @param n how many examples
   */
  public static double nearestNeighboursTwoClasses(long neighbours, long n) {
    checkNeighbours(neighbours, n);
    return divideUp(SecondMoment.twoClasses(neighbours), n);
  }

  private static void checkNeighbours(long neighbours, long n) {
    GradientMethods.examples(n);
    Arguments.atLeast("neighbours", neighbours, 1);
    Arguments.require(neighbours <= n - 1, "neighbours", "at most n − 1 = " + (n - 1), neighbours);
  }

  private static ReplacementStability replacement(double gamma) {
    return new ReplacementStability(Math.min(gamma, Double.MAX_VALUE));
  }
}
