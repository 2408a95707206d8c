package genbound.estimate.representation;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The hyperplane of largest margin between two finite sets of points, which gradient descent on the
 * logistic loss tends to: normal to the shortest line between their convex hulls, in its middle.
 * Found by Wolfe's algorithm for the point of least norm in a polytope, here that of the
 * differences.
 *
 * @param direction from the second hull to the first, as long as they are apart
 * @param bias so that ⟨direction, z⟩ + bias is positive on the side of the first set
 * @see <a href="https://doi.org/10.1007/BF01580381">Wolfe (1976), Finding the Nearest Point in a
 *     Polytope, Mathematical Programming 11</a>
 */
record MaxMargin(double[] direction, double bias) {

  private static final double PRECISION = 1e-12;
  private static final int MOST_STEPS = 100_000;

  /**
   * Of two sets.
   *
   * @param name of what must be separable, in the refusal
   */
  static MaxMargin of(String name, List<double[]> first, List<double[]> second) {
    return new Search(name, first, second).run();
  }

  double score(double[] point) {
    return Vectors.dot(direction, point) + bias;
  }

  /** A vertex of the differences, and where it came from. */
  private record Vertex(double[] difference, double[] from, double[] to) {}

  private static final class Search {
    private final String name;
    private final List<double[]> first;
    private final List<double[]> second;
    private List<Vertex> corral = new ArrayList<>();
    private double[] weights = {1};
    private double scale;

    Search(String name, List<double[]> first, List<double[]> second) {
      this.name = name;
      this.first = first;
      this.second = second;
    }

    MaxMargin run() {
      corral.add(vertex(first.get(0), second.get(0)));
      for (int step = 0; step < MOST_STEPS; step++) {
        ParallelTasks.checkInterrupted(step, MOST_STEPS, "steps");
        double[] x = point(weights);
        double norm = Vectors.dot(x, x);
        Vertex next = vertex(lowest(first, x, 1), lowest(second, x, -1));
        scale = Math.max(scale, Vectors.dot(next.difference, next.difference));
        Arguments.require(
            norm > PRECISION * scale, name, "linearly separable", "overlapping hulls");
        boolean known = corral.stream().anyMatch(v -> v.from == next.from && v.to == next.to);
        if (known || Vectors.dot(x, next.difference) >= norm - PRECISION * scale) {
          return hyperplane(x);
        }
        corral.add(next);
        weights = Arrays.copyOf(weights, corral.size());
        shrinkToHull();
      }
      throw new IllegalStateException("no margin was found in " + MOST_STEPS + " steps");
    }

    /** Moves to the point of least norm of the affine hull, dropping vertices on the way. */
    private void shrinkToHull() {
      for (double[] wanted = affine(); ; wanted = affine()) {
        double part = 1;
        for (int i = 0; i < weights.length; i++) {
          if (wanted[i] <= 0) {
            part = Math.min(part, weights[i] / (weights[i] - wanted[i]));
          }
        }
        List<Vertex> kept = new ArrayList<>();
        double[] keptWeights = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
          double weight = weights[i] + part * (wanted[i] - weights[i]);
          if (weight > PRECISION) {
            keptWeights[kept.size()] = weight;
            kept.add(corral.get(i));
          }
        }
        boolean done = kept.size() == corral.size();
        corral = kept;
        weights = Arrays.copyOf(keptWeights, kept.size());
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        if (done) {
          return;
        }
      }
    }

    /** Weights, adding up to 1, of the point of least norm among all affine combinations. */
    private double[] affine() {
      int size = corral.size();
      DMatrixRMaj gram = new DMatrixRMaj(size + 1, size + 1);
      DMatrixRMaj right = new DMatrixRMaj(size + 1, 1);
      right.set(size, 0, 1);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double product = Vectors.dot(corral.get(i).difference, corral.get(j).difference);
          gram.set(i, j, product / scale);
        }
        gram.set(i, size, 1);
        gram.set(size, i, 1);
      }
      DMatrixRMaj solution = new DMatrixRMaj(size + 1, 1);
      LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.pseudoInverse(true);
      if (!solver.setA(gram)) {
        throw new IllegalStateException("the nearest points could not be computed");
      }
      solver.solve(right, solution);
      return Arrays.copyOf(solution.data, size);
    }

    private double[] point(double[] at) {
      double[] sum = new double[corral.get(0).difference.length];
      for (int i = 0; i < at.length; i++) {
        for (int j = 0; j < sum.length; j++) {
          sum[j] += at[i] * corral.get(i).difference[j];
        }
      }
      return sum;
    }

    private MaxMargin hyperplane(double[] x) {
      double middle = 0;
      for (int i = 0; i < weights.length; i++) {
        Vertex vertex = corral.get(i);
        middle += weights[i] * (Vectors.dot(x, vertex.from) + Vectors.dot(x, vertex.to)) / 2;
      }
      return new MaxMargin(x, -middle);
    }

    private static Vertex vertex(double[] from, double[] to) {
      double[] difference = new double[from.length];
      Arrays.setAll(difference, j -> from[j] - to[j]);
      return new Vertex(difference, from, to);
    }

    private static double[] lowest(List<double[]> points, double[] x, int sign) {
      double[] lowest = points.get(0);
      double least = Double.POSITIVE_INFINITY;
      for (double[] point : points) {
        double value = sign * Vectors.dot(x, point);
        if (value < least) {
          least = value;
          lowest = point;
        }
      }
      return lowest;
    }
  }
}
