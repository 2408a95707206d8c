package genbound.exact.length;

import java.math.BigInteger;
import java.util.Map;

/** A rule that interpolates: from values at points to Fourier coefficients, linearly. */
interface CubeFit {

  /**
   * The coefficients of one interpolator for each column of values.
   *
   * @param bits of the cube
   * @param points distinct
   * @param values a row for each point
   * @return for each subset with some coefficient other than 0, the coefficient of each column
   */
  Map<Long, Fraction[]> coefficients(int bits, long[] points, BigInteger[][] values);
}
