package genbound.estimate.graph;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.linalg.Matrices;
import genbound.linalg.SpectralNorm;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * What a graph convolution multiplies the features of all nodes by: a square matrix S with few
 * entries, one row for each node. Numbers about S are about the doubles that it holds.
 */
public final class GraphOperator {

  private static final int MOST_DENSE = 4096;
  private static final int MOST_STEPS = 200;
  private static final double LEAST = 1e-100;

  /** The columns of each row's entries, and the entries. */
  private final int[][] columns;

  private final double[][] entries;

  /** A vector of positive numbers that the search for the spectral norm starts from. */
  private final double[] start;

  private GraphOperator(int[][] columns, double[][] entries, double[] start) {
    this.columns = columns;
    this.entries = entries;
    this.start = start;
  }

  /**
   * The operator of Kipf and Welling, D^−½(A + I)D^−½, with D the row sums of A + I: a node's own
   * features count as a neighbour's.
   */
  public static GraphOperator symmetric(Graph graph) {
    double[] roots = new double[Arguments.notNull("graph", graph).nodes()];
    Arrays.setAll(roots, i -> Math.sqrt(graph.degree(i) + 1.0));
    return withLoops(graph, roots, (i, j) -> 1 / (roots[i] * roots[j]));
  }

  /** D⁻¹(A + I): the mean over a node and its neighbours. Its rows add up to 1. */
  public static GraphOperator mean(Graph graph) {
    Arguments.notNull("graph", graph);
    return withLoops(graph, ones(graph.nodes()), (i, j) -> 1 / (graph.degree(i) + 1.0));
  }

  /** A + I: the sum over a node and its neighbours. */
  public static GraphOperator sum(Graph graph) {
    Arguments.notNull("graph", graph);
    return withLoops(graph, ones(graph.nodes()), (i, j) -> 1);
  }

  /** I: no convolution. */
  public static GraphOperator identity(int nodes) {
    return sum(Graph.of(nodes, new int[0][]));
  }

  /**
   * An operator of one's own.
   *
   * @param rows a square matrix of finite numbers; zeros are not kept
   */
  public static GraphOperator of(double[][] rows) {
    DMatrixRMaj matrix = Matrices.of("rows", rows);
    int n = matrix.numRows;
    Arguments.require(n == matrix.numCols, "rows", "square", n + " × " + matrix.numCols);
    int[][] columns = new int[n][];
    double[][] entries = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      columns[i] = IntStream.range(0, n).filter(j -> row[j] != 0).toArray();
      entries[i] = Arrays.stream(columns[i]).mapToDouble(j -> row[j]).toArray();
    }
    return new GraphOperator(columns, entries, ones(n));
  }

  @FunctionalInterface
  private interface Entry {
    double at(int i, int j);
  }

  private static GraphOperator withLoops(Graph graph, double[] start, Entry entry) {
    int n = graph.nodes();
    int[][] columns = new int[n][];
    double[][] entries = new double[n][];
    for (int i = 0; i < n; i++) {
      int row = i;
      int[] near = Arrays.copyOf(graph.of(i), graph.degree(i) + 1);
      near[near.length - 1] = i;
      columns[i] = near;
      entries[i] = Arrays.stream(near).mapToDouble(j -> entry.at(row, j)).toArray();
    }
    return new GraphOperator(columns, entries, start);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** How many nodes there are. */
  public int nodes() {
    return columns.length;
  }

  /**
   * S·X, to nearest.
   *
   * @param features X, one row for each node, finite
   */
  public double[][] times(double[][] features) {
    return times(features, 1);
  }

  /**
   * Sᵏ·X, to nearest.
   *
   * @param features X, one row for each node, finite
   * @param steps k ≥ 0
   */
  public double[][] times(double[][] features, int steps) {
    DMatrixRMaj x = Matrices.of("features", features);
    Arguments.require(x.numRows == nodes(), "features", nodes() + " rows", x.numRows);
    Arguments.atLeast("steps", steps, 0);
    double[][] product = new double[nodes()][];
    Arrays.setAll(product, i -> features[i].clone());
    for (int step = 0; step < steps; step++) {
      ParallelTasks.checkInterrupted(step, steps, "convolutions");
      product = once(product);
    }
    return product;
  }

  private double[][] once(double[][] x) {
    double[][] product = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < columns[i].length; k++) {
        double[] row = x[columns[i][k]];
        for (int c = 0; c < row.length; c++) {
          product[i][c] += entries[i][k] * row[c];
        }
      }
    }
    return product;
  }

  /** A row vector times S, to nearest. */
  double[] timesFromLeft(double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int k = 0; vector[i] != 0 && k < columns[i].length; k++) {
        product[columns[i][k]] += vector[i] * entries[i][k];
      }
    }
    return product;
  }

  /** ‖S‖∞, the largest sum of magnitudes in a row, rounded up. */
  public double largestRowSum() {
    double largest = 0;
    for (double[] row : entries) {
      double sum = 0;
      for (double entry : row) {
        sum = addUp(sum, Math.abs(entry));
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /**
   * ‖S‖₂, the largest singular value, from above. Without negative entries it is √max (SᵀSx)ᵢ/xᵢ
   * for a positive vector x, by Collatz and Wielandt: never below the norm for any x, and improved
   * by up to 200 power steps. With negative entries and at most 4096 nodes it is the norm of the
   * dense matrix, {@link SpectralNorm}; with more, that of the magnitudes.
   *
   * @see "Horn and Johnson (2013), Matrix Analysis, Cambridge University Press, ISBN
   *     978-0-521-83940-2, chapter 8"
   */
  public double spectralNorm() {
    boolean negative = Arrays.stream(entries).flatMapToDouble(Arrays::stream).anyMatch(e -> e < 0);
    return negative && nodes() <= MOST_DENSE ? SpectralNorm.of(dense()).upper() : ofMagnitudes();
  }

  private double ofMagnitudes() {
    double[] x = start.clone();
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      ParallelTasks.checkInterrupted(step, MOST_STEPS, "power steps");
      double[] z = squareUp(x);
      double ratio = 0;
      double largest = 0;
      for (int i = 0; i < z.length; i++) {
        ratio = Math.max(ratio, divideUp(z[i], x[i]));
        largest = Math.max(largest, z[i]);
      }
      boolean settled = !(ratio < least * (1 - 1e-14));
      least = Math.min(least, ratio);
      if (settled || largest == 0) {
        break;
      }
      for (int i = 0; i < z.length; i++) {
        x[i] = Math.max(z[i] / largest, LEAST);
      }
    }
    return sqrtUp(least);
  }

  /** |S|ᵀ|S|x, rounded up. */
  private double[] squareUp(double[] x) {
    double[] square = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int k = 0; k < columns[i].length; k++) {
        sum = addUp(sum, multiplyUp(Math.abs(entries[i][k]), x[columns[i][k]]));
      }
      for (int k = 0; k < columns[i].length; k++) {
        int j = columns[i][k];
        square[j] = addUp(square[j], multiplyUp(Math.abs(entries[i][k]), sum));
      }
    }
    return square;
  }

  private double[][] dense() {
    double[][] rows = new double[nodes()][nodes()];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns[i].length; k++) {
        rows[i][columns[i][k]] = entries[i][k];
      }
    }
    return rows;
  }

  @Override
  public String toString() {
    long kept = Arrays.stream(entries).mapToLong(row -> row.length).sum();
    return "operator on " + nodes() + " nodes, " + kept + " entries";
  }
}
