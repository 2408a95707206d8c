package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.network.Layer;
import genbound.numeric.ParallelTasks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds what goes into every neuron, layer by layer, and multiplies out those that can do only one
 * thing. Interval arithmetic comes first; a neuron that it leaves open is bounded by lines, with
 * the slopes that some steps of descent find for it.
 */
final class Condenser {

  private static final double STEP = 0.5;
  private static final double DECAY = 0.98;

  /** From so many operations on, neurons are shared by threads. */
  private static final long MANY = 4_000_000;

  private final FeedForward network;
  private final Region region;
  private final int steps;
  private final int inputs;
  private final long roundings;
  private final double rounding;
  private final List<double[]> rows = new ArrayList<>();
  private final List<double[]> sizes = new ArrayList<>();
  private final List<Activation> activations = new ArrayList<>();
  private final List<Integer> layers = new ArrayList<>();
  private final List<Double> lows = new ArrayList<>();
  private final List<Double> highs = new ArrayList<>();
  private Neurons neurons = new Neurons(new Activation[0], new double[0], new double[0]);
  private double[] errors = {};

  /** The forms of the outputs of the last layer that was done; null where they are 0. */
  private Form[] forms;

  private double[] least;
  private double[] most;

  /** Bounds of all that goes into the layers. */
  final double[][] low;

  final double[][] high;

  final Condensed condensed;

  /** A sum of inputs, 1 and outputs of open neurons, and the same of magnitudes. */
  private record Form(double[] row, double[] size) {}

  Condenser(FeedForward network, double[][] combinations, Region region, int steps) {
    this.network = network;
    this.region = region;
    this.steps = steps;
    inputs = network.inputs();
    int depth = network.layers().size() + 1;
    long count = inputs + combinations.length + 2L * depth;
    long all = 0;
    for (Layer layer : network.layers()) {
      count += layer.units() + 3;
      all += layer.units();
    }
    roundings = count;
    rounding = Roundoff.gamma(count + all + inputs + 24);
    low = new double[network.layers().size()][];
    high = new double[low.length][];
    forms = new Form[inputs];
    least = new double[inputs];
    most = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      forms[i] = new Form(new double[inputs + 1], new double[inputs + 1]);
      forms[i].row[i] = 1;
      forms[i].size[i] = 1;
      least[i] = region.lower(i);
      most[i] = region.upper(i);
    }
    for (int j = 0; j < low.length; j++) {
      add(network.layers().get(j), j);
    }
    double[][][] outputs = new double[2][combinations.length][];
    for (int o = 0; o < combinations.length; o++) {
      Form form = combine(combinations[o], 0);
      outputs[0][o] = form.row;
      outputs[1][o] = form.size;
    }
    condensed =
        new Condensed(
            inputs,
            activations.toArray(new Activation[0]),
            layers.stream().mapToInt(Integer::intValue).toArray(),
            new double[][][] {rows.toArray(new double[0][]), sizes.toArray(new double[0][])},
            outputs,
            new double[2][0][],
            new int[0],
            roundings,
            depth);
  }

  /** The neurons that are left. */
  Neurons neurons() {
    return neurons;
  }

  private void add(Layer layer, int index) {
    int units = layer.units();
    Form[] sums = new Form[units];
    low[index] = new double[units];
    high[index] = new double[units];
    for (int m = 0; m < units; m++) {
      double[] weights = new double[layer.inputs()];
      for (int k = 0; k < weights.length; k++) {
        weights[k] = layer.weight(m, k);
      }
      sums[m] = combine(weights, layer.bias(m));
      low[index][m] = -mostOf(weights, layer.bias(m), -1, index == 0);
      high[index][m] = mostOf(weights, layer.bias(m), 1, index == 0);
    }
    if (index > 0 || region.isBall()) {
      refine(layer.activation(), sums, index);
    }
    decide(layer, sums, index);
  }

  /** Σ wₖ times the outputs of the layer before, plus a bias. */
  private Form combine(double[] weights, double bias) {
    double[] row = new double[inputs + 1 + rows.size()];
    double[] size = new double[row.length];
    row[inputs] = bias;
    size[inputs] = Math.abs(bias);
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] != 0 && forms[k] != null) {
        Condensed.axpy(weights[k], forms[k].row, 0, forms[k].row.length, row);
        Condensed.axpy(Math.abs(weights[k]), forms[k].size, 0, forms[k].size.length, size);
      }
    }
    return new Form(row, size);
  }

  /** The largest value of ±(Σ wₖhₖ + b), by interval arithmetic. */
  private double mostOf(double[] weights, double bias, int sign, boolean exactly) {
    double sum = sign * bias;
    double magnitude = Math.abs(bias);
    for (int k = 0; k < weights.length; k++) {
      double w = sign * weights[k];
      sum += w > 0 ? w * most[k] : w * least[k];
      magnitude += Math.abs(w) * Math.max(Math.abs(least[k]), Math.abs(most[k]));
    }
    double allowance = Roundoff.gamma(weights.length + 8L) * magnitude;
    boolean near = Math.abs(sum) <= 4 * allowance && Double.isFinite(sum);
    return exactly && near ? exactlyMostOf(weights, bias, sign) : Roundoff.up(sum, allowance);
  }

  /** The same without rounding, so that a kink on the edge of the region is seen as such. */
  private double exactlyMostOf(double[] weights, double bias, int sign) {
    BigDecimal sum = new BigDecimal(sign * bias);
    for (int k = 0; k < weights.length; k++) {
      double w = sign * weights[k];
      sum = sum.add(new BigDecimal(w).multiply(new BigDecimal(w > 0 ? most[k] : least[k])));
    }
    return sum.signum() == 0 ? 0 : Math.nextUp(sum.doubleValue());
  }

  private boolean isOpen(Activation activation, double l, double u) {
    return switch (activation) {
      case IDENTITY -> false;
      case RELU -> l <= 0 && u >= 0;
      default -> true;
    };
  }

  /** Bounds by lines of what interval arithmetic leaves open. */
  private void refine(Activation activation, Form[] sums, int index) {
    int[] open = new int[sums.length];
    int count = 0;
    for (int m = 0; m < sums.length; m++) {
      if (isOpen(activation, low[index][m], high[index][m])) {
        open[count++] = m;
      }
    }
    long work = 50L * count * rows.size() * (rows.size() + inputs);
    if (work < MANY) {
      for (int i = 0; i < count; i++) {
        refine(activation, sums[open[i]], index, open[i]);
      }
    } else {
      ParallelTasks.all(
          "neurons of a layer",
          count,
          i -> refine(activation, sums[open[(int) i]], index, open[(int) i]),
          done -> {});
    }
  }

  private void refine(Activation activation, Form sum, int index, int m) {
    ForwardPass pass = new ForwardPass(inputs, rows, errors, neurons, region, rounding);
    double error = ForwardPass.error(sum.size, region, neurons, rounding);
    double u = Math.min(high[index][m], fixedSlopes(pass, sum.row, 1, error));
    double l = Math.max(low[index][m], -fixedSlopes(pass, sum.row, -1, error));
    if (steps > 0 && activations.contains(Activation.RELU) && isOpen(activation, l, u)) {
      double enough = activation == Activation.RELU ? 0 : Double.NEGATIVE_INFINITY;
      u = Math.min(u, descend(pass, sum.row, 1, error, enough));
      if (isOpen(activation, l, u)) {
        l = Math.max(l, -descend(pass, sum.row, -1, error, enough));
      }
    }
    low[index][m] = Math.min(l, u);
    high[index][m] = Math.max(l, u);
  }

  /** The least bound for α = 0, 1 and the plain choice. */
  static double fixedSlopes(ForwardPass pass, double[] row, int sign, double error) {
    double best = pass.upper(times(sign, row), error, null);
    double[] alpha = new double[row.length];
    best = Math.min(best, pass.upper(times(sign, row), error, alpha));
    Arrays.fill(alpha, 1);
    return Math.min(best, pass.upper(times(sign, row), error, alpha));
  }

  private double descend(ForwardPass pass, double[] row, int sign, double error, double enough) {
    double[] alpha = new double[neurons.count];
    double[] gradient = new double[neurons.count];
    Arrays.setAll(alpha, neurons::plain);
    Adam adam = new Adam(alpha.length, STEP, DECAY);
    double best = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= steps; step++) {
      double[] v = times(sign, row);
      best = Math.min(best, pass.upper(v, error, alpha));
      if (best <= enough) {
        return best;
      }
      pass.trace(v, alpha, gradient);
      adam.descend(alpha, gradient, 0, 1);
    }
    return best;
  }

  static double[] times(int sign, double[] row) {
    double[] v = row.clone();
    if (sign < 0) {
      for (int i = 0; i < v.length; i++) {
        v[i] = -v[i];
      }
    }
    return v;
  }

  /** Hands a layer on: neurons that can do one thing as sums, the others as new variables. */
  private void decide(Layer layer, Form[] sums, int index) {
    Activation activation = layer.activation();
    List<Integer> open = new ArrayList<>();
    Form[] next = new Form[sums.length];
    double[] nextLeast = new double[sums.length];
    double[] nextMost = new double[sums.length];
    int count = rows.size();
    for (int m = 0; m < sums.length; m++) {
      double l = low[index][m];
      double u = high[index][m];
      Curve.Range values = Curve.values(activation, l, u);
      nextLeast[m] = values.low();
      nextMost[m] = values.high();
      if (isOff(activation, l, u)) {
        continue;
      }
      if (isOn(activation, l, u)) {
        next[m] = sums[m];
        continue;
      }
      next[m] = activation == Activation.RELU ? twin(layer, m, open, next, sums) : null;
      if (next[m] != null) {
        continue;
      }
      open.add(m);
      rows.add(sums[m].row);
      sizes.add(sums[m].size);
      activations.add(activation);
      layers.add(index);
      lows.add(l);
      highs.add(u);
      int place = inputs + 1 + count++;
      next[m] = new Form(new double[place + 1], new double[place + 1]);
      next[m].row[place] = 1;
      next[m].size[place] = 1;
    }
    forms = next;
    least = nextLeast;
    most = nextMost;
    neurons =
        new Neurons(
            activations.toArray(new Activation[0]),
            lows.stream().mapToDouble(Double::doubleValue).toArray(),
            highs.stream().mapToDouble(Double::doubleValue).toArray());
    errors = new double[count];
    for (int k = 0; k < count; k++) {
      errors[k] = ForwardPass.error(sizes.get(k), region, neurons, rounding);
    }
  }

  /** The output of a unit by that of one whose sum is a multiple of its own; null if none is. */
  private static Form twin(Layer layer, int m, List<Integer> open, Form[] next, Form[] sums) {
    for (int other : open) {
      double ratio = Twins.ratio(layer, m, other);
      if (ratio != 0) {
        int length = next[other].row.length;
        Form twin = new Form(new double[length], new double[length]);
        double size = Math.abs(ratio);
        Condensed.axpy(size, next[other].row, 0, length, twin.row);
        Condensed.axpy(size, next[other].size, 0, length, twin.size);
        if (ratio < 0) {
          Condensed.axpy(-size, sums[other].row, 0, sums[other].row.length, twin.row);
          Condensed.axpy(size, sums[other].size, 0, sums[other].size.length, twin.size);
        }
        return twin;
      }
    }
    return null;
  }

  private boolean isOff(Activation activation, double l, double u) {
    return activation == Activation.RELU && (region.isPoint() ? u < 0 : u <= 0);
  }

  private boolean isOn(Activation activation, double l, double u) {
    return activation == Activation.IDENTITY
        || activation == Activation.RELU && (region.isPoint() ? l > 0 : l >= 0);
  }
}
