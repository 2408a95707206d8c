package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;

/**
 * Statements p → (a tree of disjunctions of m atoms), which are provable if and only if p is among
 * the m.
 *
 * @param atoms a, how many there are to choose from, in [1, 100,000]
 */
public record DisjunctionGoals(int atoms) {

  public DisjunctionGoals {
    Arguments.inRange("atoms", atoms, 1, 100_000);
  }

  /**
   * How many statements there are, a^(m + 1)·Catalan(m − 1).
   *
   * @param leaves m, in [1, 1000]
   */
  public BigInteger count(int leaves) {
    return trees(leaves).multiply(BigInteger.valueOf(atoms).pow(leaves + 1));
  }

  /**
   * How many of them are provable, the share 1 − (1 − 1/a)^m.
   *
   * @param leaves m, in [1, 1000]
   */
  public BigInteger provable(int leaves) {
    BigInteger trees = trees(leaves);
    BigInteger with = BigInteger.valueOf(atoms).pow(leaves);
    BigInteger without = BigInteger.valueOf(atoms - 1L).pow(leaves);
    return trees.multiply(with.subtract(without)).multiply(BigInteger.valueOf(atoms));
  }

  private static BigInteger trees(int leaves) {
    Arguments.inRange("leaves", leaves, 1, 1000);
    return Propositions.catalan(leaves - 1);
  }
}
