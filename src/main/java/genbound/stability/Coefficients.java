package genbound.stability;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import genbound.numeric.Arguments;

/**
 * How stable algorithms are, rounded up. The type says whether an example is removed or replaced.
 * Where a descent starts, how it steps and when it stops must be chosen without the examples.
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
   * @param lipschitz L, of every example's loss in the parameters; a regulariser that all examples
   *     share is not counted in it, and γ is that of the loss without it
   * @param smoothness β, of the loss with the regulariser
   * @see StabilitySgdConvex
   */
  public static ReplacementStability sgdConvex(
      StepSizes steps, double lipschitz, double smoothness, long n) {
    return replacement(GradientMethods.convex(steps, lipschitz, smoothness, n));
  }

  /**
   * Shuffled passes of gradient descent on convex, L-Lipschitz and β-smooth losses, in batches of
   * equal size b: γ = 2L²·Ση/b over the passes. It is the run's own, whatever the order, so that a
   * certificate speaks of the predictor at hand and not of losses averaged over orders. The start,
   * the number of passes, their order and their steps must be chosen without the examples: there is
   * no early stop.
   *
   * @param passes η of each pass, in which every example is met once; each at most 2/smoothness
   * @param lipschitz L, of every example's loss in the parameters; a regulariser that all examples
   *     share is not counted in it, and γ is that of the loss without it
   * @param smoothness β, of the loss with the regulariser
   * @param batch b, a divisor of n
   */
  public static ReplacementStability shuffledConvex(
      StepSizes passes, double lipschitz, double smoothness, long batch, long n) {
    return replacement(GradientMethods.shuffledConvex(passes, lipschitz, smoothness, batch, n));
  }

  /**
   * Whole shuffled passes of gradient descent on μ-strongly convex losses with a constant step, one
   * example a step: γ = 2ηL²/(1 − (1 − ημ)ⁿ), the run's own, whatever the orders and however many
   * passes. The start, the number of passes, their order and the step must be chosen without the
   * examples.
   *
   * @param step η in [0, 1/smoothness]
   * @param lipschitz L, of every example's loss in the parameters; a regulariser that all examples
   *     share is not counted in it, and γ is that of the loss without it
   * @param smoothness β, of the loss with the regulariser
   * @param strongConvexity μ, of the loss with the regulariser
   */
  public static ReplacementStability shuffledStronglyConvex(
      double step, double lipschitz, double smoothness, double strongConvexity, long n) {
    return replacement(
        GradientMethods.shuffledStronglyConvex(step, lipschitz, smoothness, strongConvexity, n));
  }

  /**
   * Shuffled passes of gradient descent on convex losses that need not be smooth, in batches of
   * equal size b: γ = 2L·min(ρ, L·(s + √((n/b)·Ση² + s²))), s = Ση/b over the passes; the run's
   * own, whatever the order. The start, the number of passes, their order and their steps must be
   * chosen without the examples.
   *
   * @param passes η of each pass, in which every example is met once
   * @param radius ρ of a ball that the parameters are kept in
   * @param batch b, a divisor of n
   */
  public static ReplacementStability shuffledNonSmooth(
      StepSizes passes, double lipschitz, double radius, long batch, long n) {
    return replacement(GradientMethods.shuffledNotSmooth(passes, lipschitz, radius, batch, n));
  }

  /**
   * Stochastic gradient descent on μ-strongly convex losses with a constant step: γ = 2L²/(μn),
   * examples drawn uniformly with replacement or all used.
   *
   * @param step η in [0, 1/smoothness]
   * @param lipschitz L, of every example's loss in the parameters; a regulariser that all examples
   *     share is not counted in it, and γ is that of the loss without it
   * @param smoothness β, of the loss with the regulariser
   * @param strongConvexity μ, of the loss with the regulariser
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
   * fixed class or to a fair coin: B/n for B = j·C(k + 1, j)·p^j·(1 − p)^(k + 1 − j), j = ⌈(k +
   * 1)/2⌉, p = j/(k + 1), which is 0.5 for k = 1, 0.889 for k = 2 and about √(k/(2π)).
   *
   * @param neighbours k in [1, n − 1]
   * @param n how many examples
   */
  public static double nearestNeighboursTwoClasses(long neighbours, long n) {
    checkNeighbours(neighbours, n);
    return divideUp(VoteTurns.mostUp(neighbours), n);
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
