package genbound.exact.curve;

/**
 * One position of a hierarchical kernel, for many pairs of points at once: plain loops over arrays,
 * without branches and without calls, which a compiler turns into vector instructions. Works on
 * gaps, u = 1 − cos θ in [0, 2].
 */
final class ArcCosineLayer {

  private static final double INVERSE_PI = 1 / Math.PI;

  /**
   * asin(√v)/√v on [0, sin²(π/8)] as a polynomial, the highest power first: a Chebyshev fit at 40
   * digits, off by less than 1e-16 relative.
   */
  private static final double[] ARC_SINE = {
    0.01762172723412893,
    0.006102360691181714,
    0.012318501169264,
    0.013867678809125759,
    0.017360570036953155,
    0.022371759543319006,
    0.030381957128735947,
    0.044642856908811694,
    0.07500000000220838,
    0.16666666666665855,
    1.0
  };

  private ArcCosineLayer() {}

  /**
   * Adds 1 − κ₁(1 − u), and κ₀(1 − u)·t, to running sums.
   *
   * @param gaps u, one a pair
   * @param tangent t, one a pair
   * @param gapSum takes the first
   * @param tangentSum takes the second
   * @param count how many pairs
   */
  static void add(
      double[] gaps, double[] tangent, double[] gapSum, double[] tangentSum, int count) {
    double c0 = ARC_SINE[0];
    double c1 = ARC_SINE[1];
    double c2 = ARC_SINE[2];
    double c3 = ARC_SINE[3];
    double c4 = ARC_SINE[4];
    double c5 = ARC_SINE[5];
    double c6 = ARC_SINE[6];
    double c7 = ARC_SINE[7];
    double c8 = ARC_SINE[8];
    double c9 = ARC_SINE[9];
    double c10 = ARC_SINE[10];
    for (int j = 0; j < count; j++) {
      double u = gaps[j];
      double quarter = u * 0.25 / (1 + Math.sqrt(1 - u * 0.5));
      double v = quarter * 0.5 / (1 + Math.sqrt(1 - quarter));
      double series = ((((c0 * v + c1) * v + c2) * v + c3) * v + c4) * v + c5;
      series = ((((series * v + c6) * v + c7) * v + c8) * v + c9) * v + c10;
      double angle = 8 * Math.sqrt(v) * series;
      double sine = Math.sqrt(u * (2 - u));
      gapSum[j] += u - (sine - angle * (1 - u)) * INVERSE_PI;
      tangentSum[j] += (1 - angle * INVERSE_PI) * tangent[j];
    }
  }

  /** Turns sums over a group into the means that the next layer starts from. */
  static void finish(double[] gapSum, double[] tangentSum, double group, int count) {
    for (int j = 0; j < count; j++) {
      double gap = Math.min(2, Math.max(0, gapSum[j] / group));
      gapSum[j] = gap;
      tangentSum[j] = tangentSum[j] / group + (1 - gap);
    }
  }
}
