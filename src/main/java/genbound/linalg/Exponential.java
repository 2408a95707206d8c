package genbound.linalg;

/**
 * eˣ of many numbers that are not above 0, within 2.3e-16 of itself, or 2⁻¹⁰⁷⁴ where it is below
 * 2⁻¹⁰²².
 *
 * <p>With k the whole number next to x/ln 2, and r = x − k·ln 2, it is 2ᵏ·(1 + (r + r²·q(r))). k·h
 * is exact for the part h of ln 2 that has 33 bits, and so is x − k·h; the rest of ln 2 is taken
 * off with one rounding of r. The polynomial 1 + r + r²·q(r), of degree 12, interpolates at
 * Chebyshev's nodes of |r| ≤ ln 2/2 and is off by less than 4e-19. Of the roundings only the last
 * four count, in r, r²·q(r), and the two sums: (0.25 + 0.06 + 0.35 + 1)·2⁻⁵³ of at least 0.7.
 *
 * <p>Reduction, polynomial and scaling are loops of their own, of which the first two become vector
 * instructions. One number gets the bits that it gets among many.
 */
final class Exponential {

  private static final double INVERSE_LN2 = 1 / Math.log(2);
  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Added and taken off again, it leaves the next whole number. */
  private static final double WHOLE = 0x1.8p52;

  private static final double[] Q = {
    0x1.0p-1,
    0x1.5555555555557p-3,
    0x1.5555555555556p-5,
    0x1.11111111100dcp-7,
    0x1.6c16c16c162d4p-10,
    0x1.a01a01abe7fe1p-13,
    0x1.a01a01a6d889cp-16,
    0x1.71de0231960ebp-19,
    0x1.27e4db646b17ep-22,
    0x1.af4de97ca4194p-26,
    0x1.1f730349868cep-29
  };

  private static final int LEAST = -1074;

  /** 2ᵏ for k = −1074, …, 0. */
  private static final double[] POWERS = powers();

  private Exponential() {}

  private static double[] powers() {
    double[] powers = new double[1 - LEAST];
    for (int k = LEAST; k <= 0; k++) {
      powers[k - LEAST] = Math.scalb(1.0, k);
    }
    return powers;
  }

  /** Of one number; not a number for none. */
  static double of(double x) {
    double k = whole(x);
    return scaled(polynomial(x - k * LN2_HIGH - k * LN2_LOW), k);
  }

  /**
   * Replaces the numbers from one index to another.
   *
   * @param k what is overwritten meanwhile
   */
  static void replace(double[] x, double[] k, int from, int to) {
    for (int j = from; j < to; j++) {
      k[j] = x[j] * INVERSE_LN2 + WHOLE - WHOLE;
    }
    for (int j = from; j < to; j++) {
      x[j] = x[j] - k[j] * LN2_HIGH - k[j] * LN2_LOW;
    }
    polynomial(x, from, to);
    for (int j = from; j < to; j++) {
      x[j] = scaled(x[j], k[j]);
    }
  }

  private static double whole(double x) {
    return x * INVERSE_LN2 + WHOLE - WHOLE;
  }

  private static double polynomial(double r) {
    double r2 = r * r;
    double r4 = r2 * r2;
    double low = Q[0] + Q[1] * r + (Q[2] + Q[3] * r) * r2;
    double middle = Q[4] + Q[5] * r + (Q[6] + Q[7] * r) * r2;
    double high = Q[8] + Q[9] * r + Q[10] * r2;
    return 1 + (r + r2 * (low + (middle + high * r4) * r4));
  }

  private static void polynomial(double[] x, int from, int to) {
    double q0 = Q[0];
    double q1 = Q[1];
    double q2 = Q[2];
    double q3 = Q[3];
    double q4 = Q[4];
    double q5 = Q[5];
    double q6 = Q[6];
    double q7 = Q[7];
    double q8 = Q[8];
    double q9 = Q[9];
    double q10 = Q[10];
    for (int j = from; j < to; j++) {
      double r = x[j];
      double r2 = r * r;
      double r4 = r2 * r2;
      double low = q0 + q1 * r + (q2 + q3 * r) * r2;
      double middle = q4 + q5 * r + (q6 + q7 * r) * r2;
      double high = q8 + q9 * r + q10 * r2;
      x[j] = 1 + (r + r2 * (low + (middle + high * r4) * r4));
    }
  }

  /** Not a number for none: its whole number is taken for 0. */
  private static double scaled(double value, double k) {
    int power = (int) k;
    return power < LEAST ? 0 : value * POWERS[power - LEAST];
  }
}
