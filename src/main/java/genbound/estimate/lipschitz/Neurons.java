package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;

/**
 * The neurons that may still do either of two things: bounds l ≤ z ≤ u of what goes in, and what
 * follows from them for the output h = s(z) and for the slope r = s′(z).
 */
final class Neurons {

  final int count;
  final Activation[] activation;
  final double[] low;
  final double[] high;

  /** The slope of the line above the output, and its intercept where it is not through (l, 0). */
  final double[] upSlope;

  final double[] upIntercept;

  /** The line below the output of a smooth neuron. */
  final double[] downSlope;

  final double[] downIntercept;

  /** The range of the slope r. */
  final double[] least;

  final double[] most;

  /** The largest magnitude of the output. */
  final double[] size;

  Neurons(Activation[] activation, double[] low, double[] high) {
    count = low.length;
    this.activation = activation;
    this.low = low;
    this.high = high;
    upSlope = new double[count];
    upIntercept = new double[count];
    downSlope = new double[count];
    downIntercept = new double[count];
    least = new double[count];
    most = new double[count];
    size = new double[count];
    for (int k = 0; k < count; k++) {
      derive(k);
    }
  }

  private void derive(int k) {
    double l = low[k];
    double u = high[k];
    if (isKinked(k)) {
      upSlope[k] = u > l ? Math.max(u, 0) / (Math.max(u, 0) - Math.min(l, 0)) : 0;
      most[k] = 1;
      size[k] = Math.max(u, 0);
      return;
    }
    Activation s = activation[k];
    Curve.Line above = Curve.above(s, l, u);
    Curve.Line below = Curve.below(s, l, u);
    upSlope[k] = above.slope();
    upIntercept[k] = above.intercept();
    downSlope[k] = below.slope();
    downIntercept[k] = below.intercept();
    Curve.Range slopes = Curve.slopes(s, l, u);
    least[k] = slopes.low();
    most[k] = slopes.high();
    Curve.Range values = Curve.values(s, l, u);
    size[k] = Math.max(Math.abs(values.low()), Math.abs(values.high()));
  }

  /** Whether a neuron is a ReLU that may be on or off. */
  boolean isKinked(int k) {
    return activation[k] == Activation.RELU;
  }

  /** The largest magnitude of the slope. */
  double steepest(int k) {
    return Math.max(Math.abs(least[k]), Math.abs(most[k]));
  }

  /** The share α of z that the line below a ReLU takes, if nothing is known that is better. */
  double plain(int k) {
    return high[k] > -low[k] ? 1 : 0;
  }
}
