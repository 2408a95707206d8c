package genbound.limits;

import genbound.numeric.Arguments;
import java.math.BigDecimal;

/**
 * How many dimensions embeddings must have at least, so that linear probes read every concept
 * rightly off every combination of values. Fewer are impossible, whatever the encoder and however
 * it is trained.
 *
 * @see <a href="https://arxiv.org/abs/2602.24264">Uselis, Dittadi and Oh (2026), Compositional
 *     Generalization Requires Linear, Orthogonal Representations in Vision Embedding Models,
 *     Propositions 3 and 6</a>; the second is corrected here, by proofs/probe-dimension.md
 */
public final class DimensionBound {

  private DimensionBound() {}

  /**
   * k, for probes with a bias that name each of k concepts rightly, whatever the number of values.
   * It is enough, for z = Σ cᵢeᵢ; without a bias it need not be: three values of one concept cannot
   * be told apart on a line.
   *
   * @param concepts k, of at least two values each, at least 1
   */
  public static int linearProbes(int concepts) {
    Arguments.atLeast("concepts", concepts, 1);
    return concepts;
  }

  /** Whether a dimension of at least 1 is enough for {@link #linearProbes}. */
  public static boolean isPossible(int dimension, int concepts) {
    Arguments.atLeast("dimension", dimension, 1);
    return dimension >= linearProbes(concepts);
  }

  /**
   * k(n − 1), for probes with a bias whose logits take two values only, one for the value that is
   * there and a smaller one for all others. It is enough.
   *
   * @param concepts k, at least 1
   * @param values n, the values of each concept, at least 2
   */
  public static int twoLevelLogits(int concepts, int values) {
    Arguments.atLeast("concepts", concepts, 1);
    Arguments.atLeast("values", values, 2);
    return Math.multiplyExact(concepts, values - 1);
  }

  /**
   * For probes without a bias whose logits are one number for the value that is there and a smaller
   * one for all others: 1 + k(n − 1), or k(n − 1) where present + (n − 1)·absent is exactly 0. It
   * is enough.
   *
   * @param concepts k, at least 1
   * @param values n, the values of each concept, at least 2
   * @param present the logit of the value that is there, finite
   * @param absent the logit of every other value, finite and smaller
   */
  public static int twoLevelLogitsWithoutBias(
      int concepts, int values, double present, double absent) {
    int centred = twoLevelLogits(concepts, values);
    Arguments.finite("present", present);
    Arguments.finite("absent", absent);
    Arguments.require(absent < present, "absent", "below present", (Double) absent);
    BigDecimal others = new BigDecimal(absent).multiply(BigDecimal.valueOf(values - 1L));
    boolean balanced = new BigDecimal(present).add(others).signum() == 0;
    return balanced ? centred : Math.addExact(centred, 1);
  }
}
