package genbound.exact.curve;

import genbound.linalg.RowKernels;

/**
 * A network of one hidden layer of ReLU units without biases, f(x) = Σ aⱼ·max(0, ⟨wⱼ, x⟩), whose
 * first layer is trained by gradient descent on the mean logistic loss of all examples. Inputs are
 * seen through their inner products alone, for wⱼ stays wⱼ(0) + Σ cⱼᵢ·xᵢ: a step costs m·n² for m
 * units and n examples, whatever the dimension of the inputs.
 *
 * <p>Matrices have a row for each unit and a column for each point. The slope of the ReLU at 0 is
 * taken as 0.
 */
final class GramNetwork {

  private final double[] outer;
  private final double[][] start;
  private final double[][] gram;
  private final double[] labels;
  private final double[][] coefficients;
  private double[][] inner;
  private double[] outputs;

  /**
   * An untrained network.
   *
   * @param outer aⱼ
   * @param start ⟨wⱼ(0), xᵢ⟩
   * @param gram ⟨xᵢ, xₖ⟩
   * @param labels yᵢ, 1 or −1
   */
  GramNetwork(double[] outer, double[][] start, double[][] gram, double[] labels) {
    this.outer = outer;
    this.start = start;
    this.gram = gram;
    this.labels = labels;
    coefficients = new double[outer.length][labels.length];
    inner = start;
    outputs = outputs(start);
  }

  /** One step of gradient descent. */
  void step(double size) {
    int n = labels.length;
    double[] pull = new double[n];
    for (int i = 0; i < n; i++) {
      pull[i] = size / n * labels[i] / (1 + StrictMath.exp(labels[i] * outputs[i]));
    }
    for (int j = 0; j < outer.length; j++) {
      for (int i = 0; i < n; i++) {
        coefficients[j][i] += inner[j][i] > 0 ? outer[j] * pull[i] : 0;
      }
    }
    inner = moved(start, gram);
    outputs = outputs(inner);
  }

  /** What the units see of points: of the start, and of what training has added. */
  private double[][] moved(double[][] before, double[][] products) {
    double[][] moved = RowKernels.product(coefficients, products);
    for (int j = 0; j < moved.length; j++) {
      for (int i = 0; i < moved[j].length; i++) {
        moved[j][i] += before[j][i];
      }
    }
    return moved;
  }

  private double[] outputs(double[][] seen) {
    double[] sums = new double[seen[0].length];
    for (int j = 0; j < seen.length; j++) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += outer[j] * Math.max(0, seen[j][i]);
      }
    }
    return sums;
  }

  /** f on the examples. */
  double[] outputs() {
    return outputs;
  }

  /**
   * f on other points.
   *
   * @param before ⟨wⱼ(0), x⟩ for each
   * @param products ⟨xᵢ, x⟩ of each example with each
   */
  double[] outputs(double[][] before, double[][] products) {
    return outputs(moved(before, products));
  }

  /** Σ ‖wⱼ‖² − ‖wⱼ(0)‖². */
  double squaredNormGrowth() {
    double sum = 0;
    for (int j = 0; j < outer.length; j++) {
      for (int i = 0; i < labels.length; i++) {
        sum += coefficients[j][i] * (start[j][i] + inner[j][i]);
      }
    }
    return sum;
  }
}
