package genbound.exact.length;

import genbound.numeric.Arguments;
import java.util.List;

/**
 * The interpolator that pays ρ^(−|S|) for each squared coefficient: that of the kernel Π(1 +
 * ρxᵢyᵢ). As ρ falls to 0 it tends to the {@link MinDegreeInterpolator}, with an error in
 * proportion to ρ; at ρ = 1 it is 0 off the sample. Exact for every rational ρ, however small.
 */
public final class LeakyInterpolator {

  /** All coefficients may differ from 0. */
  private static final int MOST_BITS = 16;

  private LeakyInterpolator() {}

  /**
   * The interpolator of labelled points.
   *
   * @param leak ρ, in (0, 1]
   * @param points from 1 to 128 of them, distinct, each of the same number of numbers −1 and 1, at
   *     most 16
   * @param values one for each, finite, taken as the binary fractions that they are
   */
  public static WalshPolynomial fit(Fraction leak, List<int[]> points, double... values) {
    return MinDegreeInterpolator.fit(rule(leak), MOST_BITS, points, values);
  }

  /**
   * What is learnt of a target from all inputs of a region. For bits that are frozen to 1, it is
   * the target with ones in their place, times (1 − ρ)/(1 + ρ) for each of them that is −1.
   *
   * @param leak ρ, in (0, 1]
   * @param target the truth, of at most 62 bits
   * @param seen the training inputs
   */
  public static WalshPolynomial of(Fraction leak, WalshPolynomial target, SeenRegion seen) {
    return Arguments.notNull("seen", seen).learnt(target, rule(leak));
  }

  private static CubeFit rule(Fraction leak) {
    Arguments.notNull("leak", leak);
    boolean inside = leak.signum() > 0 && leak.compareTo(Fraction.ONE) <= 0;
    Arguments.require(inside, "leak", "in (0, 1]", leak);
    return new LeakyFit(leak);
  }
}
