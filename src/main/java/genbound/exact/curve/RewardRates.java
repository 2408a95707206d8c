package genbound.exact.curve;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.numeric.Arguments;

/**
 * How fast the rewards of responses become known as preferences are compared, if the comparisons
 * form a chain or a tree: the mean inference distance of two responses, where comparisons are noisy
 * and M clusters of responses are each within a variance of F(M) = I·M^(−a). Constants are not
 * known: these are rates, and promise nothing. They are stated as recalled from the paper; the
 * tree's side was not read.
 *
 * <p>The ratio of the two is (ln n)^(1 − a)/ln ln n: near a = 0 the tree is ahead, and at a = 1 it
 * is behind for every n from 16 on. {@code estimate.graph.PreferenceGraph} computes the distance,
 * and the posterior variance, of a graph at hand.
 *
 * @param scale I in (0, ∞)
 * @param exponent a in [0, ∞), at most 1e6
 * @see <a href="https://arxiv.org/abs/2402.10184">Qiu, Zeng, Ji, Yan, Wang, Zhou, Han, Dai, Pan and
 *     Yang (2025), Reward Generalization in RLHF: A Topological Perspective, Findings of ACL</a>
 */
public record RewardRates(double scale, double exponent) {

  private static final String SOURCE =
      "Qiu, Zeng, Ji, Yan, Wang, Zhou, Han, Dai, Pan & Yang (2025), Reward Generalization in RLHF: A"
          + " Topological Perspective, Findings of ACL, arXiv 2402.10184";

  /** From here on ln ln n is above 1. */
  private static final long FEWEST = 16;

  public RewardRates {
    Arguments.positive("scale", scale);
    Arguments.inClosed("exponent", exponent, 0, 1e6);
  }

  /**
   * The distance where responses of one prompt are compared at random, C·I·(ln n)^(1 + a)/(n^a·ln
   * ln n).
   *
   * @param n how many comparisons, at least 16
   * @param constant the caller's C
   */
  public Rate chain(long n, double constant) {
    double log = logarithm(n);
    return rate(
        "preference chain",
        "C·I·(ln n)^(1 + a)/(n^a·ln ln n)",
        (1 + exponent) * Math.log(log) - exponent * log - Math.log(Math.log(log)),
        constant);
  }

  /**
   * The distance where responses of a tree of prefixes are compared, C·I·(ln n)^(2a)/n^a.
   *
   * @param n how many comparisons, at least 16
   * @param constant the caller's C
   */
  public Rate tree(long n, double constant) {
    double log = logarithm(n);
    return rate(
        "preference tree",
        "C·I·(ln n)^(2a)/n^a",
        2 * exponent * Math.log(log) - exponent * log,
        constant);
  }

  /**
   * The rate of the chain over that of the tree, at equal constants: (ln n)^(1 − a)/ln ln n; above
   * 1 the tree is ahead.
   *
   * @param n how many comparisons, at least 16
   */
  public double chainOverTree(long n) {
    double log = logarithm(n);
    return Math.pow(log, 1 - exponent) / Math.log(log);
  }

  private static double logarithm(long n) {
    return Math.log(Arguments.atLeast("n", n, FEWEST));
  }

  private Rate rate(String name, String formula, double logarithm, double constant) {
    Arguments.positive("constant", constant);
    double value = constant * Math.exp(Math.log(scale) + logarithm);
    return new Rate(name, Quantity.INFERENCE_DISTANCE, formula, SOURCE, constant, value);
  }
}
