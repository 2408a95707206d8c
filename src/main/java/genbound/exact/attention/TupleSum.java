package genbound.exact.attention;

import java.util.Arrays;
import java.util.List;

/** The softmax-weighted sum over all tuples of places, for one query at a time. */
final class TupleSum {

  private final List<double[][]> keys;
  private final List<double[][]> values;
  private final double[][] keyProducts;
  private final double[][] valueProducts;
  private final double[] sums;
  private double total;
  private double largest;

  TupleSum(List<double[][]> keys, List<double[][]> values) {
    this.keys = keys;
    this.values = values;
    this.keyProducts = new double[keys.size()][keys.get(0)[0].length];
    this.valueProducts = new double[keys.size()][values.get(0)[0].length];
    this.sums = new double[values.get(0)[0].length];
  }

  double[] of(double[] query, double scale) {
    total = 0;
    largest = Double.NEGATIVE_INFINITY;
    Arrays.fill(sums, 0);
    double[] scaled = Arrays.stream(query).map(x -> x * scale).toArray();
    double[] ones = new double[sums.length];
    Arrays.fill(ones, 1);
    visit(0, scaled, ones);
    return Arrays.stream(sums).map(sum -> sum / total).toArray();
  }

  private void visit(int level, double[] key, double[] value) {
    double[][] keyRows = keys.get(level);
    double[][] valueRows = values.get(level);
    if (level == keys.size() - 1) {
      for (int j = 0; j < keyRows.length; j++) {
        add(key, keyRows[j], value, valueRows[j]);
      }
      return;
    }
    double[] nextKey = keyProducts[level];
    double[] nextValue = valueProducts[level];
    for (int j = 0; j < keyRows.length; j++) {
      multiply(key, keyRows[j], nextKey);
      multiply(value, valueRows[j], nextValue);
      visit(level + 1, nextKey, nextValue);
    }
  }

  private static void multiply(double[] a, double[] b, double[] product) {
    for (int c = 0; c < a.length; c++) {
      product[c] = a[c] * b[c];
    }
  }

  /** One tuple; sums are kept as multiples of exp(largest logit so far). */
  private void add(double[] key, double[] last, double[] value, double[] lastValue) {
    double logit = 0;
    for (int c = 0; c < key.length; c++) {
      logit += key[c] * last[c];
    }
    if (logit > largest) {
      double shrink = Math.exp(largest - logit);
      total *= shrink;
      for (int c = 0; c < sums.length; c++) {
        sums[c] *= shrink;
      }
      largest = logit;
    }
    double weight = Math.exp(logit - largest);
    total += weight;
    for (int c = 0; c < sums.length; c++) {
      sums[c] += weight * value[c] * lastValue[c];
    }
  }
}
