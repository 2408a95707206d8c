package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import genbound.numeric.Rounding;
import java.util.SplittableRandom;

/**
 * Norms of gradients that a network takes, from below: at a point where every neuron is further
 * from its kink than rounding could move it, the gradient is that of a whole cell.
 */
final class LowerEnd {

  private static final int STARTS = 3;
  private static final int DRAWS = 250;
  private static final long SEED = 29;

  private final Condensed net;
  private final Neurons neurons;
  private final Region region;
  private final InputNorm norm;
  private final double rounding;
  private final double[] errors;
  private final double[] slope;
  private final double[] slopeError;
  private final double[] h;

  LowerEnd(Condensed net, Neurons neurons, Region region, InputNorm norm) {
    this.net = net;
    this.neurons = neurons;
    this.region = region;
    this.norm = norm;
    rounding = net.rounding();
    int u = net.neurons();
    errors = new double[u];
    slope = new double[u];
    slopeError = new double[u];
    h = new double[u];
    for (int k = 0; k < u; k++) {
      errors[k] = ForwardPass.error(net.sizes[k], region, neurons, rounding);
    }
  }

  /** The largest norm found at points drawn at random and by changing some of their coordinates. */
  double sampled() {
    SplittableRandom random = new SplittableRandom(SEED);
    double best = 0;
    for (int start = 0; start < STARTS; start++) {
      best = Math.max(best, at(climb(random)));
    }
    return best;
  }

  private double[] climb(SplittableRandom random) {
    double[] best = null;
    double largest = -1;
    for (int draw = 0; draw < 2 * DRAWS; draw++) {
      double[] point = draw < DRAWS ? new double[net.inputs] : best.clone();
      draw(point, random, draw < DRAWS ? 1 : 0.02 + 0.28 * random.nextDouble());
      double value = near(point);
      if (value > largest || best == null) {
        largest = value;
        best = point;
      }
    }
    return best;
  }

  private void draw(double[] point, SplittableRandom random, double share) {
    double squares = 0;
    for (int i = 0; i < point.length; i++) {
      if (share == 1 || random.nextDouble() < share) {
        double side = 2 * random.nextDouble() - 1;
        point[i] = region.middle(i) + side * region.reach(i);
      }
      double distance = point[i] - region.middle(i);
      squares += distance * distance;
    }
    region.pull(point, Math.sqrt(squares));
  }

  /** The largest norm of the gradients at a point, by plain arithmetic. */
  private double near(double[] x) {
    int u = net.neurons();
    for (int k = 0; k < u; k++) {
      double[] row = net.rows[k];
      double z = row[net.inputs];
      for (int i = 0; i < net.inputs; i++) {
        z += row[i] * x[i];
      }
      for (int j = 0; j < row.length - net.inputs - 1; j++) {
        z += row[net.place(j)] * h[j];
      }
      h[k] = neurons.activation[k].value(z);
      slope[k] = neurons.activation[k].slope(z);
    }
    int[] free = region.free();
    double[] magnitudes = new double[free.length];
    double best = 0;
    for (double[] output : net.outputs) {
      double[] sum = output.clone();
      for (int k = u - 1; k >= 0; k--) {
        double w = slope[k] * sum[net.place(k)];
        if (w != 0) {
          Condensed.axpy(w, net.rows[k], 0, net.rows[k].length, sum);
        }
      }
      for (int i = 0; i < free.length; i++) {
        magnitudes[i] = Math.abs(sum[free[i]]);
      }
      best = Math.max(best, norm.gradientDown(magnitudes));
    }
    return best;
  }

  /** The largest norm of the gradients at a point, from below; −1 where a kink is too near. */
  double at(double[] x) {
    int u = net.neurons();
    double[] hError = new double[u];
    for (int k = 0; k < u; k++) {
      double[] row = net.rows[k];
      double z = row[net.inputs];
      double error = errors[k];
      for (int i = 0; i < net.inputs; i++) {
        z += row[i] * x[i];
      }
      for (int j = 0; j < row.length - net.inputs - 1; j++) {
        z += row[net.place(j)] * h[j];
        error += Math.abs(row[net.place(j)]) * hError[j];
      }
      error = Roundoff.enlarge(error);
      if (neurons.isKinked(k) && !(Math.abs(z) > error)) {
        return -1;
      }
      Activation s = neurons.activation[k];
      if (neurons.isKinked(k)) {
        slope[k] = z > 0 ? 1 : 0;
        slopeError[k] = 0;
        h[k] = Math.max(z, 0);
        hError[k] = z > 0 ? error : 0;
      } else {
        Curve.Range slopes = Curve.slopes(s, z - error, z + error);
        slope[k] = slopes.low() / 2 + slopes.high() / 2;
        slopeError[k] = Roundoff.enlarge(slopes.high() - slopes.low()) / 2 + Roundoff.TINY;
        Curve.Range values = Curve.values(s, z - error, z + error);
        h[k] = values.low() / 2 + values.high() / 2;
        hError[k] = Roundoff.enlarge(values.high() - values.low()) / 2 + 0x1p-52 * Math.abs(h[k]);
      }
    }
    double best = 0;
    for (int o = 0; o < net.outputs.length; o++) {
      best = Math.max(best, gradient(o));
    }
    return best;
  }

  private double gradient(int output) {
    double[] sum = net.outputs[output].clone();
    double[] size = net.outputSizes[output].clone();
    double[] spread = new double[sum.length];
    for (int k = net.neurons() - 1; k >= 0; k--) {
      double g = sum[net.place(k)];
      if (slope[k] == 0 && slopeError[k] == 0) {
        continue;
      }
      double gError = rounding * size[net.place(k)] + spread[net.place(k)];
      double[] row = net.rows[k];
      Condensed.axpy(slope[k] * g, row, 0, row.length, sum);
      double magnitude = (Math.abs(slope[k]) + slopeError[k]) * (Math.abs(g) + gError);
      Condensed.axpy(magnitude, net.sizes[k], 0, row.length, size);
      double off =
          Math.abs(slope[k]) * spread[net.place(k)] + slopeError[k] * (Math.abs(g) + gError);
      if (off > 0) {
        Condensed.axpy(off, net.sizes[k], 0, row.length, spread);
      }
    }
    int[] free = region.free();
    double[] magnitudes = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      double error = rounding * size[free[i]] + spread[free[i]] + Roundoff.TINY;
      double least = Rounding.subtractDown(Math.abs(sum[free[i]]), Roundoff.enlarge(error));
      magnitudes[i] = least > 0 ? least : 0;
    }
    return norm.gradientDown(magnitudes);
  }
}
