package genbound.estimate.lipschitz;

import java.util.List;

/**
 * Upper bounds of Σ cᵢxᵢ + c + Σ cₖhₖ over the region: each output hₖ, last layer first, is
 * replaced by a line of its input zₖ above or below it, until only x is left.
 *
 * <p>Slopes are chosen, not computed: a line lies above a convex function if it does so at both
 * ends, and what is missing there is paid for. Every α in [0, 1] gives a line αz below a ReLU.
 *
 * @see <a href="https://arxiv.org/abs/1811.00866">Zhang, Weng, Chen, Hsieh and Daniel (2018),
 *     Efficient Neural Network Robustness Certification with General Activation Functions,
 *     NeurIPS</a>
 */
final class ForwardPass {

  private final int inputs;
  private final List<double[]> rows;
  private final double[] errors;
  private final Neurons neurons;
  private final Region region;
  private final double rounding;

  /** The coefficient of each hₖ when its turn came, of the last bound. */
  private final double[] coefficient;

  private final double[] x;
  private final double[] z;
  private final double[] h;

  /**
   * A pass through rows.
   *
   * @param errors one a row: what it costs to put a row in the place of z, a unit of coefficient
   * @param neurons of the rows
   * @param rounding γ for sums
   */
  ForwardPass(
      int inputs,
      List<double[]> rows,
      double[] errors,
      Neurons neurons,
      Region region,
      double rounding) {
    this.inputs = inputs;
    this.rows = rows;
    this.errors = errors;
    this.neurons = neurons;
    this.region = region;
    this.rounding = rounding;
    coefficient = new double[neurons.count];
    x = new double[inputs];
    z = new double[neurons.count];
    h = new double[neurons.count];
  }

  /** What it costs, a unit of coefficient, to put a row with these magnitudes in the place of z. */
  static double error(double[] sizes, Region region, Neurons neurons, double rounding) {
    double[] largest = region.largest();
    int inputs = largest.length;
    double sum = sizes[inputs];
    for (int i = 0; i < inputs; i++) {
      sum += sizes[i] * largest[i];
    }
    for (int k = 0; k < sizes.length - inputs - 1; k++) {
      sum += sizes[inputs + 1 + k] * neurons.size[k];
    }
    return Roundoff.enlarge(rounding * sum) + Roundoff.TINY;
  }

  /**
   * An upper bound.
   *
   * @param v the coefficients of x, 1 and the outputs; overwritten
   * @param error what the coefficients themselves may be off by
   * @param alpha of each ReLU; null for the plain choice
   */
  double upper(double[] v, double error, double[] alpha) {
    double cost = error;
    double magnitude = 0;
    for (int k = v.length - inputs - 2; k >= 0; k--) {
      double c = v[inputs + 1 + k];
      coefficient[k] = c;
      if (c == 0) {
        continue;
      }
      double a;
      if (neurons.isKinked(k)) {
        if (c > 0) {
          a = Math.min(c, c * neurons.upSlope[k]);
          cost += Math.max(-a * neurons.low[k], (c - a) * neurons.high[k]);
        } else {
          a = c * (alpha == null ? neurons.plain(k) : alpha[k]);
        }
      } else {
        a = c * (c > 0 ? neurons.upSlope[k] : neurons.downSlope[k]);
        double constant = c * (c > 0 ? neurons.upIntercept[k] : neurons.downIntercept[k]);
        v[inputs] += constant;
        magnitude += Math.abs(constant);
      }
      cost += Math.abs(a) * errors[k];
      double[] row = rows.get(k);
      Condensed.axpy(a, row, 0, row.length, v);
    }
    double most = region.most(v);
    double allowance = cost + rounding * (Math.abs(v[inputs]) + magnitude + Math.abs(most));
    return Roundoff.up(v[inputs] + most, allowance);
  }

  /**
   * Pushes the point where the last bound is attained through the lines that it chose; the
   * derivative of the bound in each α is then the coefficient times z where the line below was
   * taken, and 0 elsewhere.
   */
  void trace(double[] v, double[] alpha, double[] gradient) {
    region.argmost(v, x);
    for (int k = 0; k < v.length - inputs - 1; k++) {
      z[k] = at(rows.get(k));
      double c = coefficient[k];
      gradient[k] = 0;
      if (!neurons.isKinked(k)) {
        h[k] =
            c > 0
                ? neurons.upSlope[k] * z[k] + neurons.upIntercept[k]
                : neurons.downSlope[k] * z[k] + neurons.downIntercept[k];
      } else if (c > 0) {
        h[k] = neurons.upSlope[k] * (z[k] - neurons.low[k]);
      } else {
        h[k] = alpha[k] * z[k];
        gradient[k] = c * z[k];
      }
    }
  }

  /** The value of a row at the point of the last trace. */
  double at(double[] row) {
    double sum = row[inputs];
    for (int i = 0; i < inputs; i++) {
      sum += row[i] * x[i];
    }
    for (int k = 0; k < row.length - inputs - 1; k++) {
      sum += row[inputs + 1 + k] * h[k];
    }
    return sum;
  }

  /** The value of z of a neuron at the point of the last trace. */
  double z(int k) {
    return z[k];
  }
}
