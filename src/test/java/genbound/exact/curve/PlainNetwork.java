package genbound.exact.curve;

import java.util.Random;

/** A two-layer ReLU network whose weights are moved one by one, all coordinates at hand. */
final class PlainNetwork {

  final double[][] weights;
  private final double[] outer;
  private final double[][] inputs;
  private final double[] labels;

  PlainNetwork(double[][] weights, double[] outer, double[][] inputs, double[] labels) {
    this.weights = weights;
    this.outer = outer;
    this.inputs = inputs;
    this.labels = labels;
  }

  double output(double[] x) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += outer[j] * Math.max(0, dot(weights[j], x));
    }
    return sum;
  }

  /** One step along the gradient of the mean of ln(1 + e^(−y·f(x))). */
  void step(double size) {
    double[][] moved = new double[weights.length][];
    for (int j = 0; j < weights.length; j++) {
      moved[j] = weights[j].clone();
    }
    for (int i = 0; i < inputs.length; i++) {
      double slope = -labels[i] / (1 + Math.exp(labels[i] * output(inputs[i])));
      for (int j = 0; j < weights.length; j++) {
        if (dot(weights[j], inputs[i]) > 0) {
          for (int k = 0; k < inputs[i].length; k++) {
            moved[j][k] -= size / inputs.length * slope * outer[j] * inputs[i][k];
          }
        }
      }
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] = moved[j];
    }
  }

  double accuracy(double[][] points, double[] signs) {
    int right = 0;
    for (int i = 0; i < points.length; i++) {
      right += signs[i] * output(points[i]) > 0 ? 1 : 0;
    }
    return (double) right / points.length;
  }

  double squaredNorm() {
    double sum = 0;
    for (double[] row : weights) {
      sum += dot(row, row);
    }
    return sum;
  }

  static double[][] normal(int rows, int columns, double deviation, Random random) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int k = 0; k < columns; k++) {
        row[k] = deviation * random.nextGaussian();
      }
    }
    return matrix;
  }

  static double[] signs(int count, double size, Random random) {
    double[] signs = new double[count];
    for (int j = 0; j < count; j++) {
      signs[j] = random.nextBoolean() ? size : -size;
    }
    return signs;
  }

  static double[][] products(double[][] rows, double[][] columns) {
    double[][] products = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        products[i][k] = dot(rows[i], columns[k]);
      }
    }
    return products;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
