package genbound.estimate.lipschitz;

import genbound.numeric.Rounding;

/**
 * Bounds of a row of the Jacobian matrix, and of its norm, over all slopes that the neurons can
 * take: from the last layer to the first, products r·g of a slope and what is behind it are
 * replaced by lines of g.
 *
 * <p>With g between p and q and a slope in [a, b], r·g ≤ max(a·g, b·g), which is convex: a line
 * lies above it if it does so at both ends. The error of a row is paid for as in the forward pass.
 *
 * @see <a href="https://arxiv.org/abs/2210.07394">Shi, Wang, Zhang, Kolter and Hsieh (2022),
 *     Efficiently Computing Local Lipschitz Constants of Neural Networks via Bound Propagation,
 *     NeurIPS</a>
 */
final class JacobianPass {

  /** What stands for r·g where the sign of neither is known. */
  enum Lines {
    /** The largest value it can take, as in RecurJac. */
    CONSTANT,
    /** The least line in g. */
    LINEAR,
    /** Lines in g and in the input of the neuron, for neurons with smooth activations. */
    COUPLED
  }

  private static final double NEGLIGIBLE = 1e-9;

  private final Condensed net;
  private final Neurons neurons;
  private final InputNorm norm;
  private final Lines lines;
  private final int[] free;
  private final int u;
  private final double rounding;

  /** By place in a row: the entries of all rows, then of all outputs. */
  private final double[][] columns;

  private final Coupling coupling;

  // Of the output that was bounded last.
  private final double[] low;
  private final double[] high;
  private final double[] errors;
  private final double[] least;
  private final double[] most;
  private final double[] entryErrors;
  private final double[] a;
  private final double[] score;

  JacobianPass(Condensed net, Neurons neurons, Region region, InputNorm norm, Lines lines) {
    this.net = net;
    this.neurons = neurons;
    this.norm = norm;
    this.lines = lines;
    free = region.free();
    u = net.neurons();
    rounding = net.rounding();
    columns = new double[net.inputs + 1 + u][];
    for (int i : free) {
      columns[i] = column(i);
    }
    for (int k = 0; k < u; k++) {
      columns[net.place(k)] = column(net.place(k));
    }
    coupling = lines == Lines.COUPLED ? new Coupling(net, neurons, region, columns) : null;
    low = new double[u];
    high = new double[u];
    errors = new double[u];
    least = new double[free.length];
    most = new double[free.length];
    entryErrors = new double[free.length];
    a = new double[u];
    score = new double[u];
  }

  private double[] column(int place) {
    double[] column = new double[u + net.outputs.length];
    for (int m = 0; m < u; m++) {
      column[m] = place < net.rows[m].length ? net.rows[m][place] : 0;
    }
    for (int o = 0; o < net.outputs.length; o++) {
      column[u + o] = net.outputs[o][place];
    }
    return column;
  }

  /** Bounds all entries of the row of an output. */
  void entries(int output) {
    double[] sizes = net.outputSizes[output].clone();
    for (int end = u; end > 0; end = net.before[end - 1]) {
      int begin = net.before[end - 1];
      for (int k = begin; k < end; k++) {
        double[] column = columns[net.place(k)];
        errors[k] = Roundoff.enlarge(rounding * sizes[net.place(k)]) + Roundoff.TINY;
        low[k] = -upper(column, -1, end, output, errors[k]);
        high[k] = upper(column, 1, end, output, errors[k]);
      }
      for (int k = begin; k < end; k++) {
        double largest = Math.max(Math.abs(low[k]), Math.abs(high[k])) * neurons.steepest(k);
        Condensed.axpy(largest, net.sizes[k], 0, net.sizes[k].length, sizes);
      }
    }
    for (int i = 0; i < free.length; i++) {
      double[] column = columns[free[i]];
      entryErrors[i] = Roundoff.enlarge(rounding * sizes[free[i]]) + Roundoff.TINY;
      least[i] = -upper(column, -1, 0, output, entryErrors[i]);
      most[i] = upper(column, 1, 0, output, entryErrors[i]);
    }
  }

  /** The least values of the entries that were bounded last, by free coordinate. */
  double[] least() {
    return least;
  }

  /** The largest values. */
  double[] most() {
    return most;
  }

  /** An upper bound of the norm of the row of an output. */
  double norm(int output) {
    entries(output);
    double[] magnitudes = new double[free.length];
    double largest = 0;
    for (int i = 0; i < free.length; i++) {
      magnitudes[i] = Math.max(Math.abs(least[i]), Math.abs(most[i]));
      largest = Math.max(largest, magnitudes[i]);
    }
    double simple = norm.gradientUp(magnitudes);
    double q = norm.dual();
    if (Double.isInfinite(q) || largest == 0 || !(simple < 1e300)) {
      rank(output, magnitudes);
      return simple;
    }
    double scale = q == 1 ? 1 : largest;
    double[] row = new double[u + net.outputs.length];
    double constant = 0;
    double error = 0;
    for (int i = 0; i < free.length; i++) {
      double atMost = norm.powerUp(Math.abs(most[i]) / scale, q);
      double atLeast = norm.powerUp(Math.abs(least[i]) / scale, q);
      double slope = q == 1 ? Math.signum(least[i] + most[i]) : 0;
      if (most[i] > least[i] && (q > 1 || least[i] < 0 && most[i] > 0)) {
        slope = (atMost - atLeast) / (most[i] - least[i]);
        slope = q == 1 ? Math.max(-1, Math.min(1, slope)) : slope;
      }
      double missing = Math.max(atMost - slope * most[i], atLeast - slope * least[i]);
      double size = Math.abs(slope) * magnitudes[i] + Math.max(atMost, atLeast);
      constant += missing;
      error += Math.abs(slope) * entryErrors[i] + (free.length + 8) * 0x1p-52 * size;
      Condensed.axpy(slope, columns[free[i]], 0, row.length, row);
    }
    double sum = upper(row, 1, 0, output, error);
    double tilted = Math.max(0, Rounding.addUp(sum, constant));
    double better = q == 1 ? tilted : Rounding.multiplyUp(scale, InputNorm.rootUp(tilted, q));
    return Math.min(simple, better);
  }

  /** Scores for a norm that takes no further row: by the largest entry. */
  private void rank(int output, double[] magnitudes) {
    int largest = 0;
    for (int i = 1; i < magnitudes.length; i++) {
      largest = magnitudes[i] > magnitudes[largest] ? i : largest;
    }
    int sign = most[largest] > -least[largest] ? 1 : -1;
    upper(columns[free[largest]], sign, 0, output, 0);
  }

  /**
   * The neuron whose slope matters most to the norm that was bounded last, −1 if there is none; one
   * that may be on or off, as long as there is one.
   */
  int split() {
    int best = -1;
    for (int k = 0; k < u; k++) {
      boolean first = best < 0 || neurons.isKinked(k) && !neurons.isKinked(best);
      boolean alike = best >= 0 && neurons.isKinked(k) == neurons.isKinked(best);
      best = first || alike && score[k] > score[best] ? k : best;
    }
    return best;
  }

  /** An upper bound of ±(Σ over later rows of column · r · g, and the output's own entry). */
  private double upper(double[] column, int sign, int from, int output, double error) {
    double plain = linear(column, sign, from, output, error);
    if (lines != Lines.COUPLED || from == u) {
      return plain;
    }
    double[] row = new double[u];
    for (int m = from; m < u; m++) {
      row[m] = sign * column[m];
    }
    double constant = sign * column[u + output];
    var behind = new Coupling.Behind(low, high, errors);
    return Math.min(plain, coupling.upper(row, constant, from, output, error, behind));
  }

  private double linear(double[] column, int sign, int from, int output, double error) {
    double constant = sign * column[u + output];
    for (int m = from; m < u; m++) {
      a[m] = sign * column[m];
    }
    double cost = error;
    for (int m = from; m < u; m++) {
      double size = Math.abs(a[m]);
      double spread = neurons.most[m] - neurons.least[m];
      score[m] = size * spread * Math.max(0, Math.max(high[m], -low[m]));
      if (size == 0) {
        continue;
      }
      boolean positive = a[m] > 0;
      double p = positive ? low[m] : -high[m];
      double q = positive ? high[m] : -low[m];
      double slope = size * slope(m, p, q);
      cost += Math.max(missing(m, size, slope, p), missing(m, size, slope, q));
      cost += slope == 0 ? 0 : Math.abs(slope) * errors[m];
      double z = positive ? slope : -slope;
      double[] behind = columns[net.place(m)];
      constant += z * behind[u + output];
      Condensed.axpy(z, behind, net.after(m), u, a);
    }
    return Roundoff.up(constant, cost + rounding * Math.abs(constant));
  }

  /** The slope in g of the line for r·g, for g between p and q. */
  private double slope(int m, double p, double q) {
    if (p >= 0 || q <= 0) {
      return p >= 0 ? neurons.most[m] : neurons.least[m];
    }
    if (lines == Lines.CONSTANT) {
      // An end that is 0 but for rounding says the sign.
      return -p < NEGLIGIBLE * q ? neurons.most[m] : q < -NEGLIGIBLE * p ? neurons.least[m] : 0;
    }
    double slope = (neurons.most[m] * q - neurons.least[m] * p) / (q - p);
    return Math.max(neurons.least[m], Math.min(neurons.most[m], slope));
  }

  /** By how much a line of g of some slope is below the largest size·r·g at an end. */
  private double missing(int m, double size, double slope, double end) {
    double steepest = end > 0 ? neurons.most[m] : neurons.least[m];
    double gap = (size * steepest - slope) * end;
    double rounded = neurons.isKinked(m) ? 0 : 0x1p-50 * size * neurons.steepest(m);
    return Math.max(0, gap + rounded * Math.abs(end));
  }
}
