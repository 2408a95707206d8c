package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;

/**
 * A star of arms: is one node on the same arm as another, k steps further out? Trained on distances
 * up to K and tested beyond. A bound on the error at distances beyond K from the error up to K does
 * not follow by densities: the two laws have no query in common, so that every such bound is 1.
 *
 * @param arms B, the breadth, in [2, 10⁹]
 * @param depth D, nodes on each arm, in [2, 10⁹]
 * @param trained K, the greatest distance in training, in [1, D − 1]
 */
public record StarfishTask(long arms, long depth, long trained) {

  private static final long MOST = 1_000_000_000;

  public StarfishTask {
    Arguments.inRange("arms", arms, 2, MOST);
    Arguments.inRange("depth", depth, 2, MOST);
    Arguments.inRange("trained", trained, 1, depth - 1);
  }

  /**
   * The pairs of a node and its descendant k steps out, B·(D − k).
   *
   * @param distance k, in [1, D − 1]
   */
  public BigInteger positives(long distance) {
    Arguments.inRange("distance", distance, 1, depth - 1);
    return BigInteger.valueOf(arms).multiply(BigInteger.valueOf(depth - distance));
  }

  /** Those at distances 1, …, K: B·(KD − K(K + 1)/2). */
  public BigInteger trainingPositives() {
    return positivesUpTo(trained);
  }

  /** Those at distances K + 1, …, D − 1. */
  public BigInteger testPositives() {
    return positivesUpTo(depth - 1).subtract(positivesUpTo(trained));
  }

  private BigInteger positivesUpTo(long most) {
    BigInteger k = BigInteger.valueOf(most);
    BigInteger triangle = k.multiply(k.add(BigInteger.ONE)).shiftRight(1);
    BigInteger ofArm = k.multiply(BigInteger.valueOf(depth)).subtract(triangle);
    return ofArm.multiply(BigInteger.valueOf(arms));
  }

  /** For each positive pair, those whose second node is moved to another arm: B − 1. */
  public long negativesPerPositive() {
    return arms - 1;
  }
}
