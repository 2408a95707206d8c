package genbound.pacbayes;

import genbound.numeric.BinaryKl;

/**
 * A way D(q, p) of comparing an empirical risk q with a risk p, both in [0, 1], together with the
 * constant that makes it a PAC-Bayes bound.
 *
 * <p>D must be jointly convex, and for every q not decrease in p on [q, 1]. Then E over the
 * posterior of D(r(h), R(h)) is at least D at the averages, by Jensen.
 */
public interface Comparator {

  /** What it is called, for the name of the bound. */
  String name();

  /** D(q, p) for q and p in [0, 1]; may be ∞ where p is 0 or 1. */
  double value(double q, double p);

  /**
   * ln of a number that E exp(n·D(r, R)) does not exceed, for the mean r of n independent losses in
   * [0, 1] with mean R, whatever R is; rounded up.
   */
  double logMoment(long n);

  /** The binary relative entropy, whose moment is Maurer's ξ(n). */
  static Comparator binaryKl() {
    return new MaurerComparator("kl", BinaryKl::divergence);
  }

  /** 2(q − p)², which Pinsker's inequality keeps below the binary relative entropy. */
  static Comparator quadratic() {
    return new MaurerComparator("2(q − p)²", (q, p) -> 2 * (q - p) * (q - p));
  }
}
