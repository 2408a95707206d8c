package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import java.util.Arrays;

/**
 * A network in which every neuron that can do only one thing was multiplied out. With u neurons
 * left, in the order of their layers,
 *
 * <pre>
 * zₘ = Σᵢ Qₘᵢ xᵢ + bₘ + Σ Pₘₖ hₖ over the neurons k of earlier layers,   hₖ = s(zₖ)
 * fₒ = Σᵢ Qₒᵢ xᵢ + bₒ + Σ Tₒₖ hₖ
 * </pre>
 *
 * <p>A row is [Q | b | P], as long as it has entries; beside each stands the same sum with the
 * magnitudes of all terms, from which its rounding is bounded. Neurons that a branch fixed are kept
 * as rows with a sign: sign · z ≥ 0.
 */
final class Condensed {

  final int inputs;
  final Activation[] activation;
  final int[] layer;

  /** How many neurons are in layers before a neuron's. */
  final int[] before;

  final double[][] rows;
  final double[][] sizes;
  final double[][] outputs;
  final double[][] outputSizes;
  final double[][] fixed;
  final double[][] fixedSizes;
  final int[] signs;

  /** How many roundings a product in an entry has passed, at most. */
  final long roundings;

  private final int depth;

  Condensed(
      int inputs,
      Activation[] activation,
      int[] layer,
      double[][][] rows,
      double[][][] outputs,
      double[][][] fixed,
      int[] signs,
      long roundings,
      int depth) {
    this.inputs = inputs;
    this.activation = activation;
    this.layer = layer;
    this.rows = rows[0];
    sizes = rows[1];
    this.outputs = outputs[0];
    outputSizes = outputs[1];
    this.fixed = fixed[0];
    fixedSizes = fixed[1];
    this.signs = signs;
    this.roundings = roundings;
    this.depth = depth;
    before = new int[layer.length];
    for (int k = 1; k < layer.length; k++) {
      before[k] = layer[k] == layer[k - 1] ? before[k - 1] : k;
    }
  }

  int neurons() {
    return rows.length;
  }

  /** The place of the coefficient of hₖ in a row. */
  int place(int k) {
    return inputs + 1 + k;
  }

  /** How many neurons are in the layers up to a neuron's. */
  int after(int k) {
    int next = k + 1;
    while (next < layer.length && layer[next] == layer[k]) {
      next++;
    }
    return next;
  }

  /**
   * γ for the entries of rows and for sums over them: an error is at most this times a sum of
   * magnitudes.
   */
  double rounding() {
    return Roundoff.gamma(roundings + neurons() + inputs + fixed.length + 24L);
  }

  /**
   * With some neurons decided.
   *
   * @param decisions one a neuron: 0 open, 1 on, −1 off; 2 and −2 the same, as a branch assumes
   */
  Condensed decide(byte[] decisions) {
    int u = neurons();
    Work work = new Work(u);
    int[] kept = new int[u];
    int left = 0;
    int assumed = signs.length;
    for (int k = 0; k < u; k++) {
      if (decisions[k] == 0) {
        kept[left++] = k;
      } else if (Math.abs(decisions[k]) == 2) {
        assumed++;
      }
    }
    kept = Arrays.copyOf(kept, left);
    for (int k = 0; k < u; k++) {
      if (decisions[k] > 0) {
        work.eliminate(k);
      }
    }
    double[][][] newFixed = new double[2][assumed][];
    int[] newSigns = Arrays.copyOf(signs, assumed);
    for (int c = 0; c < signs.length; c++) {
      newFixed[0][c] = compact(work.fixed[0][c], kept);
      newFixed[1][c] = compact(work.fixed[1][c], kept);
    }
    int c = signs.length;
    for (int k = 0; k < u; k++) {
      if (Math.abs(decisions[k]) == 2) {
        newFixed[0][c] = compact(work.rows[0][k], kept);
        newFixed[1][c] = compact(work.rows[1][k], kept);
        newSigns[c++] = decisions[k] / 2;
      }
    }
    double[][][] newRows = new double[2][left][];
    Activation[] newActivation = new Activation[left];
    int[] newLayer = new int[left];
    for (int j = 0; j < left; j++) {
      newRows[0][j] = compact(work.rows[0][kept[j]], kept);
      newRows[1][j] = compact(work.rows[1][kept[j]], kept);
      newActivation[j] = activation[kept[j]];
      newLayer[j] = layer[kept[j]];
    }
    double[][][] newOutputs = new double[2][outputs.length][];
    for (int o = 0; o < outputs.length; o++) {
      newOutputs[0][o] = compact(work.outputs[0][o], kept);
      newOutputs[1][o] = compact(work.outputs[1][o], kept);
    }
    long more = (long) depth * work.eliminated;
    return new Condensed(
        inputs,
        newActivation,
        newLayer,
        newRows,
        newOutputs,
        newFixed,
        newSigns,
        roundings + more,
        depth);
  }

  /** A row without the places of neurons that are gone. */
  private double[] compact(double[] row, int[] kept) {
    int most = row.length - inputs - 1;
    int count = 0;
    while (count < kept.length && kept[count] < most) {
      count++;
    }
    double[] shorter = Arrays.copyOf(row, inputs + 1 + count);
    for (int j = 0; j < count; j++) {
      shorter[inputs + 1 + j] = row[inputs + 1 + kept[j]];
    }
    return shorter;
  }

  /** Copies of the rows, in which neurons are replaced by their sums, first to last. */
  private final class Work {

    final double[][][] rows;
    final double[][][] outputs;
    final double[][][] fixed;
    int eliminated;

    Work(int u) {
      rows = new double[][][] {copy(Condensed.this.rows), copy(sizes)};
      outputs = new double[][][] {copy(Condensed.this.outputs), copy(outputSizes)};
      fixed = new double[][][] {copy(Condensed.this.fixed), copy(fixedSizes)};
    }

    private static double[][] copy(double[][] from) {
      return Arrays.stream(from).map(double[]::clone).toArray(double[][]::new);
    }

    void eliminate(int k) {
      eliminated++;
      for (int part = 0; part < 2; part++) {
        double[] row = rows[part][k];
        for (int m = k + 1; m < rows[part].length; m++) {
          replace(rows[part][m], k, row);
        }
        for (double[] output : outputs[part]) {
          replace(output, k, row);
        }
        for (double[] constraint : fixed[part]) {
          replace(constraint, k, row);
        }
      }
    }

    private void replace(double[] target, int k, double[] row) {
      if (place(k) < target.length && target[place(k)] != 0) {
        axpy(target[place(k)], row, 0, row.length, target);
      }
    }
  }

  /** y += a·x on [from, to). */
  static void axpy(double a, double[] x, int from, int to, double[] y) {
    for (int i = from; i < to; i++) {
      y[i] += a * x[i];
    }
  }
}
