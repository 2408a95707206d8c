package genbound.exact.curve;

import genbound.numeric.Arguments;

/**
 * How many examples naive Bayes needs until all its counts are right: n binary features, K classes,
 * and every class probability at least ρ, every probability of a feature in [ρ, 1 − ρ]. With m
 * independent examples and plain counts,
 *
 * <pre>P(some estimate is off by more than e) ≤ 2nK·exp(−ρme²) + 2K·exp(−2me²) + K·exp(−ρm/8)</pre>
 *
 * <p>so that m grows with ln n; proof in proofs/logistic-consistency.md. It is the law that
 * matters: as a promise about errors it is vacuous at practical sizes, see {@link #logOddsShift}.
 *
 * @param features n ≥ 1
 * @param classes K ≥ 2
 * @param least ρ in (0, 1/K]
 * @see <a href="https://arxiv.org/abs/2302.02334">Zheng, Wu, Bao, Cao, Li and Zhu (2023),
 *     Revisiting Discriminative vs. Generative Classifiers: Theory and Implications, ICML</a>
 */
public record NaiveBayesSamples(long features, long classes, double least) {

  private static final long MOST = 1L << 53;

  public NaiveBayesSamples {
    Arguments.inRange("features", features, 1, MOST);
    Arguments.inRange("classes", classes, 2, MOST);
    Arguments.positive("least", least);
    String domain = "at most 1/classes, for the probabilities of all classes add up to 1";
    Arguments.require(least <= 1.0 / classes, "least", domain, (Double) least);
  }

  /**
   * A bound on the probability that some estimate of m examples is off by more than e; 1 at most.
   */
  public double failure(long examples, double deviation) {
    Arguments.inRange("examples", examples, 1, MOST);
    Arguments.positive("deviation", deviation);
    double square = examples * deviation * deviation;
    double ofFeatures = 2.0 * features * classes * Math.exp(-least * square);
    double ofPriors = 2.0 * classes * Math.exp(-2 * square);
    double ofCounts = classes * Math.exp(-least * examples / 8);
    return Math.min(1, ofFeatures + ofPriors + ofCounts);
  }

  /**
   * The fewest examples with a failure of at most δ.
   *
   * @param deviation e in (0, ∞)
   * @param delta δ in (0, 1)
   */
  public long needed(double deviation, double delta) {
    Arguments.positive("deviation", deviation);
    Arguments.inOpen("delta", delta, 0, 1);
    Arguments.require(
        failure(MOST, deviation) <= delta, "deviation", "one that 2⁵³ examples reach", deviation);
    long low = 0;
    long high = MOST;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (failure(middle, deviation) <= delta) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * The least deviation that m examples keep to with probability 1 − δ, from above; ∞ if there are
   * too few examples for any.
   */
  public double deviation(long examples, double delta) {
    Arguments.inRange("examples", examples, 1, MOST);
    Arguments.inOpen("delta", delta, 0, 1);
    double high = 1e9;
    if (failure(examples, high) > delta) {
      return Double.POSITIVE_INFINITY;
    }
    double low = 0;
    while (high - low > Math.ulp(high)) {
      double middle = low + (high - low) / 2;
      if (middle > 0 && failure(examples, middle) <= delta) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * How far the log-odds of two classes move at most, at any input, if no estimate is off by more
   * than e: −2(n + 1)·ln(1 − e/ρ) nats; ∞ from e = ρ on. Naive Bayes then errs at most where the
   * two best classes of its limit are nearer than that, beside the errors of the limit: most
   * inputs, unless e is tiny.
   */
  public double logOddsShift(double deviation) {
    Arguments.positive("deviation", deviation);
    return deviation >= least
        ? Double.POSITIVE_INFINITY
        : -2 * (features + 1.0) * Math.log1p(-deviation / least);
  }

  @Override
  public String toString() {
    return "naive Bayes of " + features + " features and " + classes + " classes";
  }
}
