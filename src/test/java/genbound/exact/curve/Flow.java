package genbound.exact.curve;

import java.util.Random;

/** Gradient flow of a linear student, by the classical Runge–Kutta method. */
final class Flow {

  private static final int STEPS = 60;

  private Flow() {}

  /** One teacher, one noise, one start: generalisation error, training error, ‖w − w₀‖²/N. */
  static double[] train(double[][] x, LinearTeacher teacher, double time, Random random) {
    int inputs = x[0].length;
    double[] target = normal(inputs, teacher.signal(), random);
    double[] start = normal(inputs, teacher.start(), random);
    double[] labels = normal(x.length, teacher.noise(), random);
    for (int i = 0; i < x.length; i++) {
      labels[i] += dot(x[i], target);
    }
    double[] w = start.clone();
    double h = time / STEPS;
    for (int step = 0; step < STEPS; step++) {
      double[] k1 = slope(x, labels, w);
      double[] k2 = slope(x, labels, moved(w, h / 2, k1));
      double[] k3 = slope(x, labels, moved(w, h / 2, k2));
      double[] k4 = slope(x, labels, moved(w, h, k3));
      for (int j = 0; j < inputs; j++) {
        w[j] += h / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
      }
    }
    double training = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = labels[i] - dot(x[i], w);
      training += residual * residual / x.length;
    }
    double[] missing = moved(w, -1, target);
    double[] grown = moved(w, -1, start);
    double generalisation = teacher.noise() + dot(missing, missing) / inputs;
    return new double[] {generalisation, training, dot(grown, grown) / inputs};
  }

  private static double[] slope(double[][] x, double[] labels, double[] w) {
    double[] slope = new double[w.length];
    for (int i = 0; i < x.length; i++) {
      double residual = labels[i] - dot(x[i], w);
      for (int j = 0; j < w.length; j++) {
        slope[j] += residual * x[i][j];
      }
    }
    return slope;
  }

  private static double[] moved(double[] w, double step, double[] direction) {
    double[] moved = w.clone();
    for (int j = 0; j < w.length; j++) {
      moved[j] += step * direction[j];
    }
    return moved;
  }

  private static double[] normal(int size, double variance, Random random) {
    return random.doubles(size).map(u -> Math.sqrt(variance) * random.nextGaussian()).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
