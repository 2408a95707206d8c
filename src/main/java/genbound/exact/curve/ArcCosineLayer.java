package genbound.exact.curve;

/**
 * One position of a hierarchical kernel, for many pairs of points at once: plain loops over arrays,
 * each of which writes one array, without branches and without calls. So the compiler turns them
 * into vector instructions. Works on gaps, u = 1 − cos θ in [0, 2], from one pair to another.
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

  /** Adds the square of the difference of a coordinate. */
  static void addSquares(double x, double[] y, double[] sum, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] += (x - y[j]) * (x - y[j]);
    }
  }

  /** Turns squared distances of unit vectors into gaps. */
  static void halve(double[] squares, int from, int to) {
    for (int j = from; j < to; j++) {
      squares[j] = Math.min(2, squares[j] / 2);
    }
  }

  /** 1 − u. */
  static void oneMinus(double[] gaps, double[] into, int from, int to) {
    for (int j = from; j < to; j++) {
      into[j] = 1 - gaps[j];
    }
  }

  /** θ, for gaps u. */
  static void angles(double[] gaps, double[] angles, int from, int to) {
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
    for (int j = from; j < to; j++) {
      double u = gaps[j];
      double quarter = u * 0.25 / (1 + Math.sqrt(1 - u * 0.5));
      double v = quarter * 0.5 / (1 + Math.sqrt(1 - quarter));
      double series = ((((c0 * v + c1) * v + c2) * v + c3) * v + c4) * v + c5;
      series = ((((series * v + c6) * v + c7) * v + c8) * v + c9) * v + c10;
      angles[j] = 8 * Math.sqrt(v) * series;
    }
  }

  /** Adds 1 − κ₁(1 − u). */
  static void addGaps(double[] gaps, double[] angles, double[] sum, int from, int to) {
    for (int j = from; j < to; j++) {
      double u = gaps[j];
      double sine = Math.sqrt(u * (2 - u));
      sum[j] += u - (sine - angles[j] * (1 - u)) * INVERSE_PI;
    }
  }

  /** Adds κ₀(1 − u)·t. */
  static void addTangents(double[] tangent, double[] angles, double[] sum, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] += (1 - angles[j] * INVERSE_PI) * tangent[j];
    }
  }

  /** Turns sums over a group into the mean gap that the next layer starts from. */
  static void finishGaps(double[] sum, double group, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] = Math.min(2, Math.max(0, sum[j] / group));
    }
  }

  /** Turns sums over a group into what the next layer starts from: the mean, and κ₁. */
  static void finishTangents(double[] gaps, double[] sum, double group, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] = sum[j] / group + (1 - gaps[j]);
    }
  }
}
