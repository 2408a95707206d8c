package genbound.harness;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import genbound.linalg.PositiveDefinite;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Linear predictors that minimise weight·Σ loss + λ‖w‖², to rounding. With weight 1/n kept when one
 * of n examples is removed, their coefficient of removal is σ²κ²/(2λn) for a loss of slope σ and
 * points of norm κ at most.
 */
public final class LinearLearners {

  private static final double ACCURACY = 1e-12;
  private static final int ROUNDS = 100_000;

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

  /** Squared loss, in closed form. */
  public static double[] ridge(List<Point> sample, double weight, double lambda) {
    int d = sample.get(0).x().length;
    double[][] inner = new double[d][d];
    double[] target = new double[d];
    for (int a = 0; a < d; a++) {
      inner[a][a] = lambda;
      for (Point point : sample) {
        target[a] += weight * point.y() * point.x()[a];
        for (int b = 0; b < d; b++) {
          inner[a][b] += weight * point.x()[a] * point.x()[b];
        }
      }
    }
    return PositiveDefinite.of("inner", inner).solve(target);
  }

  /** Logistic loss ln(1 + exp(−y⟨w, x⟩)), of slope 1. */
  public static double[] logistic(List<Point> sample, double weight, double lambda) {
    return liblinear(SolverType.L2R_LR, sample, weight, lambda);
  }

  /** Hinge loss max(0, 1 − y⟨w, x⟩), of slope 1. */
  public static double[] hinge(List<Point> sample, double weight, double lambda) {
    return liblinear(SolverType.L2R_L1LOSS_SVC_DUAL, sample, weight, lambda);
  }

  /** LIBLINEAR minimises ½‖w‖² + C·Σ loss, here without a bias. */
  private static double[] liblinear(
      SolverType solver, List<Point> sample, double weight, double lambda) {
    Problem problem = new Problem();
    problem.l = sample.size();
    problem.n = sample.get(0).x().length;
    problem.x = sample.stream().map(LinearLearners::features).toArray(Feature[][]::new);
    problem.y = sample.stream().mapToDouble(Point::y).toArray();
    Linear.disableDebugOutput();
    Model model =
        Linear.train(problem, new Parameter(solver, weight / (2 * lambda), ACCURACY, ROUNDS));
    int sign = model.getLabels()[0];
    return Arrays.stream(model.getFeatureWeights()).map(w -> sign * w).toArray();
  }

  private static Feature[] features(Point point) {
    return IntStream.range(0, point.x().length)
        .mapToObj(j -> new FeatureNode(j + 1, point.x()[j]))
        .toArray(Feature[]::new);
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
