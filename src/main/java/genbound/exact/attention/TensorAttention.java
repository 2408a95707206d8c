package genbound.exact.attention;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Softmax attention of a query to tuples of places: for one key matrix the ordinary attention, for
 * two the Kronecker attention to pairs, and so on.
 *
 * <pre>
 * output(i) = Σ over j₁, …, jₘ of p(j₁, …, jₘ)·V₁(j₁)∘…∘Vₘ(jₘ),   p ∝ exp(scale·⟨Q(i), K₁(j₁)∘…∘Kₘ(jₘ)⟩)
 * </pre>
 *
 * <p>The exact route visits every tuple. Where logits are small, a polynomial in place of exp costs
 * one pass over the places, and the error that it makes is proved.
 *
 * @see <a href="https://arxiv.org/abs/2310.04064">Alman and Song (2024), How to Capture
 *     Higher-order Correlations? Generalizing Matrix Softmax Attention to Kronecker Computation,
 *     ICLR</a>
 */
public final class TensorAttention {

  /** Numbers whose products of all matrices are finite. */
  private static final double LARGEST_PRODUCT = 1e280;

  private static final int MOST_FEATURES = 100_000;

  /** Beyond it the terms of the polynomial cancel so far that no digit is left. */
  private static final double MOST_RANGE = 16;

  private final double[][] queries;
  private final List<double[][]> keys;
  private final List<double[][]> values;
  private final double scale;

  private TensorAttention(
      double[][] queries, List<double[][]> keys, List<double[][]> values, double scale) {
    this.queries = queries;
    this.keys = keys;
    this.values = values;
    this.scale = scale;
  }

  /**
   * An attention with a scale of 1/d.
   *
   * @param queries Q, a row of d numbers for each place that asks
   * @param keys K₁, …, Kₘ, at least one matrix, each of d columns
   * @param values V₁, …, Vₘ, each with as many rows as its keys, all of one number of columns
   */
  public static TensorAttention of(
      double[][] queries, List<double[][]> keys, List<double[][]> values) {
    double[][] asked = Rows.checked("queries", queries);
    List<double[][]> of = Rows.checked("keys", keys);
    List<double[][]> said = Rows.checked("values", values);
    int d = asked[0].length;
    Arguments.require(of.get(0)[0].length == d, "keys[0]", d + " wide", of.get(0)[0].length);
    Arguments.require(said.size() == of.size(), "values", "as many as the keys", said.size());
    double product = 1;
    double logits = d * Math.max(1, max(Rows.largest(asked)));
    for (int k = 0; k < of.size(); k++) {
      int rows = said.get(k).length;
      int needed = of.get(k).length;
      Arguments.require(rows == needed, "values", k, "of " + needed + " rows", rows);
      product *= Math.max(1, max(Rows.largest(said.get(k))));
      logits *= Math.max(1, max(Rows.largest(of.get(k))));
    }
    Arguments.require(
        product <= LARGEST_PRODUCT, "values", "of products up to 1e280", (Double) product);
    Arguments.require(logits <= LARGEST_PRODUCT, "keys", "of logits up to 1e280", (Double) logits);
    return new TensorAttention(asked, of, said, 1.0 / d);
  }

  /**
   * Ordinary attention, with a scale of 1/d.
   *
   * @param queries a row of d numbers for each place that asks
   * @param keys a row of d numbers for each place
   * @param values as many rows, of any length
   */
  public static TensorAttention of(double[][] queries, double[][] keys, double[][] values) {
    return of(queries, Collections.singletonList(keys), Collections.singletonList(values));
  }

  private static double max(double... numbers) {
    return Arrays.stream(numbers).max().orElse(0);
  }

  /**
   * The attention with another scale of the logits.
   *
   * @param scale in (0, 10¹²]
   */
  public TensorAttention withScale(double scale) {
    Arguments.positive("scale", scale);
    Arguments.inClosed("scale", scale, 0, 1e12);
    return new TensorAttention(queries, keys, values, scale);
  }

  /** The order k: 2 for ordinary attention, 3 for pairs of places. */
  public int order() {
    return keys.size() + 1;
  }

  /**
   * The output by a visit of every tuple, the largest logit taken out of the exponent: n·n₁⋯nₘ·2d
   * operations, on all processors.
   *
   * @throws IllegalStateException if the thread is interrupted
   */
  public double[][] exact() {
    return exact(done -> {});
  }

  /**
   * The output by a visit of every tuple.
   *
   * @param progress told how many rows are done
   * @throws IllegalStateException if the thread is interrupted
   */
  public double[][] exact(LongConsumer progress) {
    double[][] output = new double[queries.length][];
    ParallelTasks.all(
        "rows",
        queries.length,
        i -> output[(int) i] = new TupleSum(keys, values).of(queries[(int) i], scale),
        progress);
    return output;
  }

  /**
   * R, a bound on the magnitude of every logit: the largest over queries of scale·Σ |Q(i)_c|·max
   * |K₁_c|⋯max |Kₘ_c|, rounded up.
   */
  public double logitRange() {
    double[] largest = new double[queries[0].length];
    Arrays.fill(largest, scale);
    for (double[][] key : keys) {
      double[] of = Rows.largest(key);
      Arrays.setAll(largest, c -> multiplyUp(largest[c], of[c]));
    }
    double range = 0;
    for (double[] query : queries) {
      double sum = 0;
      for (int c = 0; c < query.length; c++) {
        sum = addUp(sum, multiplyUp(Math.abs(query[c]), largest[c]));
      }
      range = Math.max(range, sum);
    }
    return range;
  }

  /**
   * The output with a polynomial in place of exp, of the least degree whose remainder by Lagrange
   * is at most a relative error of the weights.
   *
   * <p>The logits must be in [−16, 16]: beyond, what cancels leaves no digit, and {@link
   * AttentionPlan} says what the polynomial would cost.
   *
   * @param relativeError in (0, 1); the polynomial needs at most 100,000 monomials
   * @throws IllegalStateException if the thread is interrupted
   */
  public LowRankAttention lowRank(double relativeError) {
    Arguments.inOpen("relativeError", relativeError, 0, 1);
    double range = Arguments.inClosed("range of the logits", logitRange(), 0, MOST_RANGE);
    return ofDegree(TaylorRemainder.leastDegree(range, relativeError));
  }

  /**
   * The output with the Taylor polynomial of a degree in place of exp.
   *
   * @param degree at least 0, such that the largest relative error on logits in [−16, 16] is below
   *     1; at most 100,000 monomials
   * @throws IllegalStateException if the thread is interrupted
   */
  public LowRankAttention ofDegree(int degree) {
    double range = Arguments.inClosed("range of the logits", logitRange(), 0, MOST_RANGE);
    TaylorRemainder remainder = new TaylorRemainder(degree, range);
    boolean precise = remainder.largestRelativeError() < 1;
    String domain = "of a relative error below 1 for logits up to " + range;
    Arguments.require(precise, "degree", domain, (Integer) degree);
    BigInteger rank = AttentionPlan.rank(queries[0].length, degree);
    boolean few = rank.compareTo(BigInteger.valueOf(MOST_FEATURES)) <= 0;
    Arguments.require(few, "degree", "of at most 100,000 monomials", degree + ", of " + rank);
    return LowRankAttention.of(queries, keys, values, scale, remainder);
  }

  @Override
  public String toString() {
    return "attention of order "
        + order()
        + ", "
        + queries.length
        + " queries of "
        + queries[0].length
        + " numbers";
  }
}
