package genbound.exact.attention;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.List;

/**
 * The output of an attention whose exponential was replaced by its Taylor polynomial, and how far
 * each entry is from that of the exact attention at most. The proof is in {@code
 * proofs/tensor-attention.md}.
 */
public final class LowRankAttention {

  private static final double UNIT = 0x1p-53;

  /** Rows whose monomials are summed by one task. */
  private static final int ROWS_PER_TASK = 256;

  private final double[][] output;
  private final double[] errorBounds;
  private final int rank;
  private final TaylorRemainder remainder;

  private LowRankAttention(
      double[][] output, double[] errorBounds, int rank, TaylorRemainder remainder) {
    this.output = output;
    this.errorBounds = errorBounds;
    this.rank = rank;
    this.remainder = remainder;
  }

  /**
   * How far a weighted mean is from that with other weights, if each weight is off by a relative
   * error before they are normalised: ε/(1 + √(1 − ε²))·spread, rounded up. No smaller bound holds.
   *
   * @param relativeError ε in [0, 1)
   * @param spread the largest value less the smallest, in [0, ∞)
   */
  public static double weightedMeanError(double relativeError, double spread) {
    Arguments.require(
        relativeError >= 0 && relativeError < 1, "relativeError", "in [0, 1)", relativeError);
    Arguments.nonNegative("spread", spread);
    double square = subtractDown(1, multiplyUp(relativeError, relativeError));
    double below = 1 + sqrtDown(Math.max(0, square));
    return multiplyUp(divideUp(relativeError, Math.nextDown(below)), spread);
  }

  static LowRankAttention of(
      double[][] queries,
      List<double[][]> keys,
      List<double[][]> values,
      double scale,
      TaylorRemainder remainder) {
    int d = queries[0].length;
    int rank = AttentionPlan.rank(d, remainder.degree()).intValueExact();
    Monomials monomials = new Monomials(d, remainder.degree(), rank);
    double[] factors = new double[d];
    Arrays.fill(factors, scale);
    double[][] summed = ones(rank, values.get(0)[0].length + 1);
    for (int k = 0; k < keys.size(); k++) {
      double[] largest = largest(keys.get(k), factors);
      multiply(summed, moments(monomials, keys.get(k), values.get(k), largest));
    }
    double[] largest = largest(queries, factors);
    double[] coefficients = monomials.coefficients(factors);
    double[][] output = new double[queries.length][];
    ParallelTasks.all(
        "rows",
        queries.length,
        i -> output[(int) i] = row(monomials, queries[(int) i], largest, coefficients, summed),
        done -> {});
    double[] bounds = bounds(keys, values, rank, remainder);
    return new LowRankAttention(output, bounds, rank, remainder);
  }

  private static double[][] ones(int rows, int columns) {
    double[][] ones = new double[rows][columns];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    return ones;
  }

  /**
   * The largest magnitude in each column, by which it is divided, so that no monomial is above 1;
   * the factors take it back.
   */
  private static double[] largest(double[][] rows, double[] factors) {
    double[] largest = Rows.largest(rows);
    Arrays.setAll(factors, c -> factors[c] * largest[c]);
    Arrays.setAll(largest, c -> largest[c] == 0 ? 1 : largest[c]);
    return largest;
  }

  /** For each monomial, its sums over the rows of the keys, times each column of values, and 1. */
  private static double[][] moments(
      Monomials monomials, double[][] keys, double[][] values, double[] largest) {
    int tasks = (keys.length + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
    double[][] total = new double[monomials.count()][values[0].length + 1];
    int[] next = {0};
    double[][][] parts = new double[tasks][][];
    ParallelTasks.all(
        "blocks of keys",
        tasks,
        task -> {
          int from = (int) task * ROWS_PER_TASK;
          int to = Math.min(keys.length, from + ROWS_PER_TASK);
          double[][] part = moments(monomials, keys, values, largest, from, to);
          synchronized (parts) {
            parts[(int) task] = part;
            while (next[0] < tasks && parts[next[0]] != null) {
              add(total, parts[next[0]]);
              parts[next[0]++] = null;
            }
          }
        },
        done -> {});
    return total;
  }

  private static double[][] moments(
      Monomials monomials, double[][] keys, double[][] values, double[] largest, int from, int to) {
    int columns = values[0].length;
    double[][] sums = new double[monomials.count()][columns + 1];
    double[] at = new double[monomials.count()];
    double[] scaled = new double[largest.length];
    for (int j = from; j < to; j++) {
      scale(keys[j], largest, scaled);
      monomials.at(scaled, at);
      double[] value = values[j];
      for (int a = 0; a < at.length; a++) {
        double[] sum = sums[a];
        double x = at[a];
        for (int c = 0; c < columns; c++) {
          sum[c] += x * value[c];
        }
        sum[columns] += x;
      }
    }
    return sums;
  }

  private static void scale(double[] row, double[] largest, double[] scaled) {
    for (int c = 0; c < row.length; c++) {
      scaled[c] = row[c] / largest[c];
    }
  }

  private static void add(double[][] total, double[][] part) {
    for (int a = 0; a < total.length; a++) {
      for (int c = 0; c < total[a].length; c++) {
        total[a][c] += part[a][c];
      }
    }
  }

  private static void multiply(double[][] product, double[][] factor) {
    for (int a = 0; a < product.length; a++) {
      for (int c = 0; c < product[a].length; c++) {
        product[a][c] *= factor[a][c];
      }
    }
  }

  private static double[] row(
      Monomials monomials,
      double[] query,
      double[] largest,
      double[] coefficients,
      double[][] summed) {
    double[] scaled = new double[query.length];
    double[] at = new double[coefficients.length];
    scale(query, largest, scaled);
    monomials.at(scaled, at);
    double[] sums = new double[summed[0].length];
    for (int a = 0; a < at.length; a++) {
      double x = at[a] * coefficients[a];
      for (int c = 0; c < sums.length; c++) {
        sums[c] += x * summed[a][c];
      }
    }
    return Arrays.stream(sums, 0, sums.length - 1)
        .map(sum -> sum / sums[sums.length - 1])
        .toArray();
  }

  /** The error of the polynomial, and that of the arithmetic, for each column. */
  private static double[] bounds(
      List<double[][]> keys, List<double[][]> values, int rank, TaylorRemainder of) {
    double error = of.largestRelativeError();
    double roundings = rank + 8.0 + 4.0 * (of.degree() + 2) * (keys.size() + 2);
    for (double[][] key : keys) {
      roundings += key.length + 4;
    }
    double unit = roundings * UNIT;
    double growth = multiplyUp(divideUp(unit, 1 - unit), expUp(multiplyUp(2, of.range())));
    double relative = divideUp(growth, Math.nextDown(1 - error));
    double arithmetic =
        relative < 1
            ? divideUp(multiplyUp(2, relative), Math.nextDown(1 - relative))
            : Double.POSITIVE_INFINITY;
    double[] bounds = new double[values.get(0)[0].length];
    for (int c = 0; c < bounds.length; c++) {
      double low = 1;
      double high = 1;
      for (double[][] value : values) {
        double[] ends = ends(value, c);
        double[] products = {low * ends[0], low * ends[1], high * ends[0], high * ends[1]};
        low = down(Arrays.stream(products).min().getAsDouble());
        high = -down(-Arrays.stream(products).max().getAsDouble());
      }
      double largest = Math.max(Math.abs(low), Math.abs(high));
      double spread = Math.max(0, subtractUp(high, low));
      double rounding = multiplyUp(addUp(arithmetic, 4 * UNIT), largest);
      double total = addUp(weightedMeanError(error, spread), rounding);
      bounds[c] = addUp(total, Double.MIN_NORMAL);
    }
    return bounds;
  }

  private static double down(double product) {
    return multiplyDown(Math.nextDown(product), 1);
  }

  private static double[] ends(double[][] rows, int column) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] row : rows) {
      low = Math.min(low, row[column]);
      high = Math.max(high, row[column]);
    }
    return new double[] {low, high};
  }

  /** The output, a row for each query. */
  public double[][] output() {
    return Arrays.stream(output).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * For each column, at least the largest distance of an entry from the exact one; what rounding
   * does is included.
   */
  public double[] errorBounds() {
    return errorBounds.clone();
  }

  /** The largest of {@link #errorBounds}. */
  public double largestError() {
    return Arrays.stream(errorBounds).max().orElse(0);
  }

  /** How many monomials the polynomial has. */
  public int rank() {
    return rank;
  }

  /** The degree of the polynomial, the range of the logits, and its largest relative error. */
  public TaylorRemainder remainder() {
    return remainder;
  }

  @Override
  public String toString() {
    return output.length
        + " rows by "
        + rank
        + " monomials of degree up to "
        + remainder.degree()
        + ", each entry within "
        + Numbers.outward(largestError(), Side.UPPER);
  }
}
