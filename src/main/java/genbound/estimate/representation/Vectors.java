package genbound.estimate.representation;

/** Sums over coordinates. */
final class Vectors {

  private Vectors() {}

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * y[j];
    }
    return sum;
  }

  /** Not a number where one of them is 0. */
  static double cosine(double[] x, double[] y) {
    return dot(x, y) / (Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y)));
  }
}
