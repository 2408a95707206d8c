package genbound.estimate.lipschitz;

import java.util.Arrays;

/**
 * Bounds of a row of the Jacobian matrix in which a product r·g, r a slope s′(z), is replaced by a
 * plane in both, and r by a line of z, which the forward pass takes to the inputs. For r in [a, b],
 * g in [p, q] and every λ in [0, 1],
 *
 * <pre>r·g ≤ (λa + (1 − λ)b)·g + κr − λaq − (1 − λ)bp,   κ = λq + (1 − λ)p</pre>
 *
 * <p>and r takes a share ρ of its line and the rest of its range. Both are found by descent. The
 * constant is the largest gap at the four corners, where a bilinear function is largest.
 */
final class Coupling {

  private static final int STEPS = 20;
  private static final double STEP = 0.25;
  private static final double DECAY = 0.98;

  private final Condensed net;
  private final Neurons neurons;
  private final double[][] columns;
  private final ForwardPass forward;
  private final double[] forwardErrors;
  private final Curve.Line[] above;
  private final Curve.Line[] below;
  private final int u;
  private final double rounding;

  // Of the row that was bounded last.
  private final double[] a;
  private final double[] coupled;
  private final double[] slope;
  private final double[] onSlope;
  private final double[] gap;
  private final double[] w;

  Coupling(Condensed net, Neurons neurons, Region region, double[][] columns) {
    this.net = net;
    this.neurons = neurons;
    this.columns = columns;
    u = net.neurons();
    rounding = net.rounding();
    forward = Multipliers.pass(net, neurons, region);
    forwardErrors = new double[u];
    above = new Curve.Line[u];
    below = new Curve.Line[u];
    for (int k = 0; k < u; k++) {
      forwardErrors[k] = ForwardPass.error(net.sizes[k], region, neurons, rounding);
      if (!neurons.isKinked(k)) {
        above[k] = Curve.aboveSlope(neurons.activation[k], neurons.low[k], neurons.high[k]);
        below[k] = Curve.belowSlope(neurons.activation[k], neurons.low[k], neurons.high[k]);
      }
    }
    a = new double[u];
    coupled = new double[u];
    slope = new double[u];
    onSlope = new double[u];
    gap = new double[u];
    w = new double[u];
  }

  /** What is known of the products behind the neurons: their ends, and the errors of these. */
  record Behind(double[] low, double[] high, double[] errors) {}

  /** The least upper bound found of the sum over rows from one on, and of a constant. */
  double upper(double[] row, double constant, int from, int output, double error, Behind behind) {
    double[] parameters = new double[2 * u];
    double[] gradient = new double[2 * u];
    Arrays.fill(parameters, u, 2 * u, 1);
    for (int m = from; m < u; m++) {
      double p = row[m] > 0 ? behind.low[m] : -behind.high[m];
      double q = row[m] > 0 ? behind.high[m] : -behind.low[m];
      parameters[m] = p >= 0 ? 0 : q <= 0 ? 1 : -p / (q - p);
    }
    Adam adam = new Adam(2 * u, STEP, DECAY);
    double best = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      System.arraycopy(row, from, a, from, u - from);
      best = Math.min(best, pass(constant, from, output, error, behind, parameters, gradient));
      adam.descend(parameters, gradient, 0, 1);
    }
    return best;
  }

  private double pass(
      double start,
      int from,
      int output,
      double error,
      Behind behind,
      double[] parameters,
      double[] gradient) {
    double constant = start;
    double magnitude = Math.abs(start);
    double cost = error;
    double[] v = new double[net.inputs + 1 + u];
    for (int m = from; m < u; m++) {
      coupled[m] = 0;
      slope[m] = 0;
      onSlope[m] = 0;
      gap[m] = 0;
      double size = Math.abs(a[m]);
      if (size == 0) {
        continue;
      }
      double p = a[m] > 0 ? behind.low[m] : -behind.high[m];
      double q = a[m] > 0 ? behind.high[m] : -behind.low[m];
      double lambda = parameters[m];
      double low = neurons.least[m];
      double high = neurons.most[m];
      slope[m] = size * (lambda * low + (1 - lambda) * high);
      double kappa = 0;
      if (neurons.isKinked(m)) {
        slope[m] = size * (p >= 0 ? 1 : q <= 0 ? 0 : q / (q - p));
      } else {
        kappa = size * (lambda * q + (1 - lambda) * p);
      }
      onSlope[m] = kappa;
      gap[m] = gap(size, slope[m], kappa, low, high, p, q);
      constant += gap[m];
      magnitude += Math.abs(gap[m]);
      if (kappa != 0) {
        Curve.Line line = kappa > 0 ? above[m] : below[m];
        double rest = kappa > 0 ? high : low;
        double share = parameters[u + m];
        coupled[m] = kappa * share * line.slope();
        double fixed = kappa * (share * line.intercept() + (1 - share) * rest);
        constant += fixed;
        magnitude += Math.abs(kappa) * (Math.abs(line.intercept()) + Math.abs(rest));
        Condensed.axpy(coupled[m], net.rows[m], 0, net.rows[m].length, v);
        cost += Math.abs(coupled[m]) * forwardErrors[m];
      }
      cost += Math.abs(slope[m]) * behind.errors[m];
      double z = a[m] > 0 ? slope[m] : -slope[m];
      double[] column = columns[net.place(m)];
      constant += z * column[u + output];
      Condensed.axpy(z, column, net.after(m), u, a);
    }
    double onwards = forward.upper(v, cost, null);
    derive(v, from, output, behind, parameters, gradient);
    return Roundoff.up(
        onwards + constant, rounding * (magnitude + Math.abs(constant) + Math.abs(onwards)));
  }

  /** The largest size·r·g − slope·g − κ·r at a corner. */
  private static double gap(
      double size, double slope, double kappa, double low, double high, double p, double q) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int corner = 0; corner < 4; corner++) {
      double r = corner < 2 ? low : high;
      double g = corner % 2 == 0 ? p : q;
      double value = size * r * g - slope * g - kappa * r;
      double terms = Math.abs(size * r * g) + Math.abs(slope * g) + Math.abs(kappa * r);
      largest = Math.max(largest, value + 0x1p-50 * terms);
    }
    return largest;
  }

  /** The derivatives of the last bound in λ and ρ, at the point where it is attained. */
  private void derive(
      double[] v, int from, int output, Behind behind, double[] parameters, double[] gradient) {
    double[] alpha = new double[u];
    Arrays.setAll(alpha, neurons::plain);
    forward.trace(v, alpha, new double[u]);
    Arrays.fill(gradient, 0);
    for (int m = u - 1; m >= from; m--) {
      double size = Math.abs(a[m]);
      if (size == 0) {
        w[m] = 0;
        continue;
      }
      double g = columns[net.place(m)][u + output];
      for (int k = net.after(m); k < u; k++) {
        g += columns[net.place(m)][k] * w[k];
      }
      double turned = a[m] > 0 ? g : -g;
      double r = 0;
      if (!neurons.isKinked(m)) {
        double p = a[m] > 0 ? behind.low[m] : -behind.high[m];
        double q = a[m] > 0 ? behind.high[m] : -behind.low[m];
        double low = neurons.least[m];
        double high = neurons.most[m];
        double share = parameters[u + m];
        Curve.Line line = onSlope[m] > 0 ? above[m] : below[m];
        double rest = onSlope[m] > 0 ? high : low;
        double onLine = line.slope() * forward.z(m) + line.intercept();
        r = share * onLine + (1 - share) * rest;
        gradient[m] = size * ((low - high) * turned - low * q + high * p + (q - p) * r);
        gradient[u + m] = onSlope[m] * (onLine - rest);
      }
      w[m] = (slope[m] * turned + onSlope[m] * r + gap[m]) / a[m];
    }
  }
}
