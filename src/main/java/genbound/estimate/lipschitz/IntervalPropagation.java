package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.network.Layer;

/** Plain interval arithmetic on the gradients, layer by layer, and the product of row norms. */
final class IntervalPropagation {

  private final FeedForward network;
  private final double[][] low;
  private final double[][] high;
  private final Region region;

  /** Of a network whose layers are given what lies between two arrays of bounds. */
  IntervalPropagation(FeedForward network, double[][] low, double[][] high, Region region) {
    this.network = network;
    this.low = low;
    this.high = high;
    this.region = region;
  }

  /** An upper bound of the norm of the gradient of a combination of the outputs. */
  double norm(double[] combination, InputNorm norm) {
    double[] least = combination;
    double[] most = combination;
    for (int j = network.layers().size() - 1; j >= 0; j--) {
      Layer layer = network.layers().get(j);
      double[] before = new double[layer.units()];
      double[] after = new double[layer.units()];
      for (int m = 0; m < before.length; m++) {
        Curve.Range r = slopes(layer.activation(), low[j][m], high[j][m]);
        before[m] = times(r, least[m], most[m], -1);
        after[m] = times(r, least[m], most[m], 1);
      }
      least = new double[layer.inputs()];
      most = new double[layer.inputs()];
      for (int k = 0; k < least.length; k++) {
        least[k] = -mostOf(layer, k, before, after, -1);
        most[k] = mostOf(layer, k, before, after, 1);
      }
    }
    int[] free = region.free();
    double[] magnitudes = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      magnitudes[i] = Math.max(Math.abs(least[free[i]]), Math.abs(most[free[i]]));
    }
    return norm.gradientUp(magnitudes);
  }

  private Curve.Range slopes(Activation activation, double l, double u) {
    if (activation != Activation.RELU) {
      return Curve.slopes(activation, l, u);
    }
    boolean on = region.isPoint() ? l > 0 : l >= 0;
    boolean off = region.isPoint() ? u < 0 : u <= 0;
    return new Curve.Range(on && !off ? 1 : 0, off ? 0 : 1);
  }

  /** An end of ±r·g, without rounding where r is 0 or 1. */
  private static double times(Curve.Range r, double least, double most, int sign) {
    double a = Math.max(sign * r.low() * least, sign * r.low() * most);
    double b = Math.max(sign * r.high() * least, sign * r.high() * most);
    double end = Math.max(a, b);
    boolean exact = isWhole(r.low()) && isWhole(r.high());
    return sign * (exact ? end : end + 0x1p-52 * Math.abs(end) + Roundoff.TINY);
  }

  private static boolean isWhole(double x) {
    return x == 0 || x == 1;
  }

  private static double mostOf(Layer layer, int input, double[] low, double[] high, int sign) {
    double sum = 0;
    double magnitude = 0;
    for (int m = 0; m < low.length; m++) {
      double w = sign * layer.weight(m, input);
      sum += w > 0 ? w * high[m] : w * low[m];
      magnitude += Math.abs(w) * Math.max(Math.abs(low[m]), Math.abs(high[m]));
    }
    return Roundoff.up(sum, Roundoff.gamma(low.length + 8L) * magnitude);
  }

  /**
   * The product of the largest row sums of all layers and of the steepest slopes of their
   * activations: a constant in ℓ∞, and so in every ℓp.
   */
  static double product(FeedForward network, double[][] combinations) {
    double product = 0;
    for (double[] combination : combinations) {
      double sum = 0;
      for (double weight : combination) {
        sum = Roundoff.up(sum + Math.abs(weight), 0x1p-52 * sum);
      }
      product = Math.max(product, sum);
    }
    for (Layer layer : network.layers()) {
      double largest = 0;
      for (int m = 0; m < layer.units(); m++) {
        double sum = 0;
        for (int k = 0; k < layer.inputs(); k++) {
          sum += Math.abs(layer.weight(m, k));
        }
        largest = Math.max(largest, Roundoff.up(sum, Roundoff.gamma(layer.inputs()) * sum));
      }
      double steepest = Curve.slopes(layer.activation(), -1e3, 1e3).high();
      product = Roundoff.up(product * largest * steepest, 0x1p-51 * product * largest * steepest);
    }
    return product;
  }
}
