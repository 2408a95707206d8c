package genbound.exact.attention;

import genbound.numeric.Arguments;

/**
 * How long a list may be before softmax attention no longer singles out one place, in exact finite
 * numbers. If the logit of that place is ahead of all others by at least D, its weight among n is
 *
 * <pre>at least 1/(1 + (n − 1)·e^(−D)), and no more where all others tie</pre>
 *
 * <p>Values 1 and −1 that are read by their sign are right for every list as long as the weight is
 * above ½, that is for n &lt; 1 + e^D. A mask that leaves one place makes n = 1.
 *
 * @param gap D, the smallest lead of the logit over the others, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2006.08084">Yan, Swersky, Koutra, Ranganathan and Hashemi
 *     (2020), Neural Execution Engines: Learning to Execute Subroutines, NeurIPS</a>, for the
 *     failure; the limits are elementary
 */
public record AttentionSpan(double gap) {

  public AttentionSpan {
    Arguments.nonNegative("gap", gap);
  }

  /** For a lead of D. */
  public static AttentionSpan ofGap(double gap) {
    return new AttentionSpan(gap);
  }

  /**
   * For the largest lead that a head with logits ⟨q, k⟩/√d can have: 2·‖q‖·‖k‖/√d. No list that is
   * longer than this allows keeps its weight, whatever the head has learnt.
   *
   * @param queryNorm a bound on ‖q‖, in [0, ∞)
   * @param keyNorm a bound on ‖k‖ for every key, in [0, ∞)
   * @param dimension d, at least 1
   */
  public static AttentionSpan ofNorms(double queryNorm, double keyNorm, int dimension) {
    Arguments.nonNegative("queryNorm", queryNorm);
    Arguments.nonNegative("keyNorm", keyNorm);
    Arguments.atLeast("dimension", dimension, 1);
    double gap = 2 * queryNorm * (keyNorm / Math.sqrt(dimension));
    return new AttentionSpan(Arguments.finite("2·queryNorm·keyNorm/√d", gap));
  }

  /**
   * For logits that are Lipschitz in a number, and two numbers that lie apart.
   *
   * @param lipschitz L in [0, ∞)
   * @param distance of the two numbers, in [0, ∞)
   */
  public static AttentionSpan ofLipschitz(double lipschitz, double distance) {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("distance", distance);
    return new AttentionSpan(Arguments.finite("lipschitz·distance", lipschitz * distance));
  }

  /**
   * The least weight of the place ahead, in a list where all others tie.
   *
   * @param n how long the list is, at least 1
   */
  public double weight(long n) {
    Arguments.atLeast("n", n, 1);
    return 1 / (1 + (n - 1.0) * Math.exp(-gap));
  }

  /**
   * The longest list in which the weight is at least the given one: ⌊1 + e^D·(1 − w)/w⌋; ∞ where
   * that passes what a number can hold.
   *
   * @param weight w in (0, 1)
   */
  public double longest(double weight) {
    Arguments.inOpen("weight", weight, 0, 1);
    double longest = Math.floor(1 + Math.exp(gap) * ((1 - weight) / weight));
    boolean passes = longest < 1L << 53 && longest > 1 && weight((long) longest) < weight;
    return passes ? longest - 1 : longest;
  }

  /** 1 + e^D, the length at which the weight has fallen to ½. */
  public double halfLength() {
    return 1 + Math.exp(gap);
  }

  /**
   * The lead that a weight needs in a list: ln((n − 1)·w/(1 − w)), or 0.
   *
   * @param n how long the list is, at least 1
   * @param weight w in (0, 1)
   */
  public static double gapNeeded(long n, double weight) {
    Arguments.atLeast("n", n, 1);
    Arguments.inOpen("weight", weight, 0, 1);
    return n == 1 ? 0 : Math.max(0, Math.log((n - 1.0) * (weight / (1 - weight))));
  }

  /**
   * The lead that a number cannot keep over its successor for every one of N numbers, for logits
   * that are a function of the number with a range of Δ: Δ/(N − 1), as the leads add up to no more
   * than Δ. So on some list of two neighbours the weight on the smaller is at most 1/(1 + e^(−Δ/(N
   * − 1))): numbers that are close cannot all be told apart.
   *
   * @param values N, how many numbers there are, at least 2
   * @param range Δ, the largest logit less the smallest, in [0, ∞)
   */
  public static AttentionSpan similarityLimit(long values, double range) {
    Arguments.atLeast("values", values, 2);
    Arguments.nonNegative("range", range);
    return new AttentionSpan(range / (values - 1));
  }

  /**
   * The range of the logits that N numbers need for a weight on the smaller of every pair of
   * neighbours: (N − 1)·ln(w/(1 − w)), or 0. A head with logits ⟨q, k⟩/√d has it only if ‖q‖·‖k‖ is
   * at least √d/2 times that.
   *
   * @param values N, at least 2
   * @param weight w in (0, 1)
   */
  public static double rangeNeeded(long values, double weight) {
    Arguments.atLeast("values", values, 2);
    return (values - 1) * gapNeeded(2, weight);
  }

  @Override
  public String toString() {
    return "a lead of " + (float) gap + ", halved at a length of " + (float) halfLength();
  }
}
