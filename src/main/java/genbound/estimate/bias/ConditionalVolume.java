package genbound.estimate.bias;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * How many bits of inductive bias a task needs by its definition: minus the binary logarithm of the
 * probability that a hypothesis that fits the examples also does well on the task, from independent
 * draws of hypotheses that fit the examples. Each end is an exact binomial limit.
 *
 * @param hits how many draws did well on the task, in [0, trials]
 * @param trials how many draws fitted the examples, in [1, 2⁵³], as many as were planned
 * @see <a href="https://arxiv.org/abs/2305.01034">Boopathy, Liu, Hwang, Ge, Mohammedsaleh and Fiete
 *     (2023), Model-agnostic Measure of Generalization Difficulty, ICML</a>
 */
public record ConditionalVolume(long hits, long trials) implements Estimate {

  private static final double LN_2 = Math.log(2);
  private static final double LN_2_DOWN = Math.nextDown(LN_2);
  private static final double LN_2_UP = Math.nextUp(LN_2);

  public ConditionalVolume {
    Arguments.inRange("trials", trials, 1, 1L << 53);
    Arguments.inRange("hits", hits, 0, trials);
  }

  /**
   * The exact bits for all functions from finitely many inputs to two values: U − log₂ Σ C(U, j), j
   * up to k.
   *
   * @param unseen U in [1, 2⁵³], how many inputs the examples do not show
   * @param errors k in [0, U], how many errors on them are allowed
   */
  public static double ofAllFunctions(long unseen, long errors) {
    Arguments.inRange("unseen", unseen, 1, 1L << 53);
    Arguments.inRange("errors", errors, 0, unseen);
    return Math.abs(BinomialTail.logCdf(errors, unseen, 0.5)) / LN_2;
  }

  /** The bits at the observed frequency; ∞ if no draw did well. */
  @Override
  public double point() {
    return Math.log((double) trials / hits) / LN_2;
  }

  /** The upper end in bits; ∞ if no draw did well. */
  @Override
  public double upper(Confidence confidence) {
    double least = BinomialTail.lowerInverse(hits, trials, confidence.logInverseDelta());
    return least > 0
        ? divideUp(Math.max(0, Math.nextUp(-Math.log(least))), LN_2_DOWN)
        : Double.POSITIVE_INFINITY;
  }

  /** The lower end in bits. */
  @Override
  public double lower(Confidence confidence) {
    double most = BinomialTail.upperInverse(hits, trials, confidence.logInverseDelta());
    return most < 1 ? divideDown(Math.max(0, Math.nextDown(-Math.log(most))), LN_2_UP) : 0;
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return Numbers.nearest(point()) + " bits, " + hits + " of " + trials + " draws did well";
  }
}
