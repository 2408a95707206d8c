package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Points of {−1, 1}ⁿ and subsets of its coordinates, both as bits of a number: the set bits of a
 * point are the coordinates at which it is −1, so that the product over a subset is −1 where an odd
 * number of bits is common.
 */
final class Cube {

  /** Coordinates of a point that is given by itself. */
  static final int MOST_BITS = 62;

  /** Coordinates of a cube that is listed whole. */
  static final int MOST_LISTED = 20;

  private Cube() {}

  /** The bits of a point, which is checked. */
  static long point(String name, int bits, int... x) {
    Arguments.notNull(name, x);
    Arguments.require(x.length == bits, name, bits + " long", x.length);
    long point = 0;
    for (int i = 0; i < bits; i++) {
      Arguments.require(Math.abs(x[i]) == 1, name, i, "-1 or 1", x[i]);
      point |= x[i] < 0 ? 1L << i : 0;
    }
    return point;
  }

  /** The coordinates of a point. */
  static int[] coordinates(long point, int bits) {
    int[] x = new int[bits];
    Arrays.setAll(x, i -> (point >> i & 1) == 0 ? 1 : -1);
    return x;
  }

  /** The bits of a subset, which is checked. */
  static long subset(int bits, int... places) {
    Arguments.notNull("places", places);
    long subset = 0;
    for (int i = 0; i < places.length; i++) {
      Arguments.inRange("places", i, places[i], 0, bits - 1);
      boolean fresh = (subset >> places[i] & 1) == 0;
      Arguments.require(fresh, "places", i, "named once", places[i]);
      subset |= 1L << places[i];
    }
    return subset;
  }

  /** Whether the product of a point's coordinates over a subset is −1. */
  static boolean isOdd(long subset, long point) {
    return (Long.bitCount(subset & point) & 1) == 1;
  }

  /** The bits of a number at the places of a mask, packed together. */
  static int packed(long number, long mask) {
    int packed = 0;
    int next = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      packed |= (int) (number >> Long.numberOfTrailingZeros(rest) & 1) << next++;
    }
    return packed;
  }

  /** Low bits of a number, spread over the places of a mask. */
  static long spread(long packed, long mask) {
    long spread = 0;
    int next = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      spread |= (packed >> next++ & 1) << Long.numberOfTrailingZeros(rest);
    }
    return spread;
  }

  /** The Walsh–Hadamard transform, not normalised, in place: sums of ± the values. */
  static void transform(BigInteger[] values) {
    for (int step = 1; step < values.length; step *= 2) {
      for (int i = 0; i < values.length; i++) {
        if ((i & step) == 0) {
          BigInteger a = values[i];
          BigInteger b = values[i + step];
          values[i] = a.add(b);
          values[i + step] = a.subtract(b);
        }
      }
    }
  }
}
