package genbound.numeric;

/** The saddle-point pieces of factorials and binomial masses (Loader 2000). */
final class Stirling {

  /** Below this, the error is tabulated; from it on, the series is right to 2⁻⁵⁵. */
  private static final int TABLE = 32;

  private static final double[] SMALL = {
    0,
    0.08106146679532726,
    0.0413406959554093,
    0.02767792568499834,
    0.020790672103765093,
    0.016644691189821193,
    0.013876128823070748,
    0.01189670994589177,
    0.010411265261972096,
    0.009255462182712733,
    0.00833056343336287,
    0.007573675487951841,
    0.00694284010720953,
    0.006408994188004207,
    0.0059513701127588475,
    0.005554733551962801,
    0.0052076559196096404,
    0.004901395948434738,
    0.004629153749334028,
    0.004385560249232324,
    0.004166319691996922,
    0.00396795421864086,
    0.0037876180684444346,
    0.0036229602246830948,
    0.003472021382978767,
    0.003333155636728093,
    0.003204970228055038,
    0.0030862786826087773,
    0.002976063983550409,
    0.0028734493623524663,
    0.0027776749297526936,
    0.002688078828531143
  };

  private Stirling() {}

  /**
   * Stirling's error δ(n) = ln n! − (n + ½) ln n + n − ½ ln 2π for n ≥ 1: absolute error below
   * 2⁻⁵⁶.
   */
  static double error(long n) {
    return n < TABLE ? SMALL[(int) n] : series(n);
  }

  /** x·h(d/x), h(u) = u − ln(1 + u) ≥ 0, for x &gt; 0 and mean = x + d: a few units relative. */
  static double deviance(double x, double mean, double d) {
    double u = d / x;
    if (Math.abs(u) < 0.35) {
      double r = u / (2 + u);
      double s = r * r;
      double sum = 1.0 / 27;
      for (int odd = 25; odd >= 3; odd -= 2) {
        sum = sum * s + 1.0 / odd;
      }
      return x * (r * (u - 2 * s * sum));
    }
    double ratio = mean / x;
    return x * (u - (ratio > 0x1p-1000 ? Math.log(ratio) : Math.log(mean) - Math.log(x)));
  }

  private static double series(double n) {
    double w = 1 / (n * n);
    return (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w * (1.0 / 1188)))))
        / n;
  }
}
