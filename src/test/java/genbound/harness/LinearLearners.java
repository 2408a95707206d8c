package genbound.harness;

import genbound.linalg.PositiveDefinite;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Linear predictors that minimise weight·Σ loss + λ‖w‖², to rounding. With weight 1/n kept when one
 * of n examples is removed, their coefficient of removal is σ²κ²/(2λn) for a loss of slope σ and
 * points of norm κ at most.
 */
public final class LinearLearners {

  private LinearLearners() {}

  /**
   * A point and its target or label.
   *
   * @param x the point
   * @param y the target, or the label 1 or −1
   */
  public record Point(double[] x, double y) {}

  public static double dot(double[] w, double[] x) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += w[j] * x[j];
    }
    return sum;
  }

  /** Squared loss. */
  public static double[] ridge(List<Point> sample, double weight, double lambda) {
    return newton(sample, weight, lambda, false);
  }

  /** Logistic loss ln(1 + exp(−y⟨w, x⟩)), of slope 1. */
  public static double[] logistic(List<Point> sample, double weight, double lambda) {
    return newton(sample, weight, lambda, true);
  }

  private static double[] newton(
      List<Point> sample, double weight, double lambda, boolean logistic) {
    int d = sample.get(0).x().length;
    double[] w = new double[d];
    for (int step = 0; step < (logistic ? 30 : 1); step++) {
      double[] gradient = new double[d];
      double[][] hessian = new double[d][d];
      for (int a = 0; a < d; a++) {
        gradient[a] = 2 * lambda * w[a];
        hessian[a][a] = 2 * lambda;
      }
      for (Point point : sample) {
        double score = dot(w, point.x());
        double turned = 1 / (1 + Math.exp(point.y() * score));
        double slope = logistic ? -point.y() * turned : 2 * (score - point.y());
        double bend = logistic ? turned * (1 - turned) : 2;
        for (int a = 0; a < d; a++) {
          gradient[a] += weight * slope * point.x()[a];
          for (int b = 0; b < d; b++) {
            hessian[a][b] += weight * bend * point.x()[a] * point.x()[b];
          }
        }
      }
      double[] move = PositiveDefinite.of("hessian", hessian).solve(gradient);
      double size = 0;
      for (int a = 0; a < d; a++) {
        w[a] -= move[a];
        size = Math.max(size, Math.abs(move[a]));
      }
      if (size < 1e-13) {
        break;
      }
    }
    return w;
  }

  /** Hinge loss max(0, 1 − y⟨w, x⟩), of slope 1, by ascent in the dual. */
  public static double[] hinge(List<Point> sample, double weight, double lambda) {
    int d = sample.get(0).x().length;
    double[] w = new double[d];
    double[] dual = new double[sample.size()];
    double scale = weight / (2 * lambda);
    for (int round = 0; round < 5000; round++) {
      double moved = 0;
      for (int i = 0; i < dual.length; i++) {
        Point point = sample.get(i);
        double square = scale * dot(point.x(), point.x());
        double slack = 1 - point.y() * dot(w, point.x());
        double next = square == 0 ? 1 : Math.max(0, Math.min(1, dual[i] + slack / square));
        double step = scale * (next - dual[i]) * point.y();
        moved = Math.max(moved, Math.abs(next - dual[i]));
        dual[i] = next;
        for (int j = 0; j < d; j++) {
          w[j] += step * point.x()[j];
        }
      }
      if (moved < 1e-12) {
        break;
      }
    }
    return w;
  }

  /** Where the sign is wrong, 1; else 0. */
  public static ToDoubleFunction<Point> zeroOne(double[] w) {
    return point -> point.y() * dot(w, point.x()) <= 0 ? 1 : 0;
  }

  /** The hinge loss. */
  public static ToDoubleFunction<Point> hingeLoss(double[] w) {
    return point -> Math.max(0, 1 - point.y() * dot(w, point.x()));
  }
}
