package genbound.exact.channel;

import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;
import java.util.Arrays;

/**
 * The joint law of two variables with finitely many values, such as a sample and the hypothesis
 * learnt from it, and what they tell about each other, in nats.
 *
 * <p>Every number is not below the exact one. An information I exceeds it by at most 2·10⁻¹³·(I +
 * 3√I) + 10⁻²⁵.
 */
public final class JointLaw {

  private static final double STRAY = 1e-9;
  private static final double SLACK = 1e-13;

  private final double[][] table;
  private final double[] first;
  private final double[] second;

  private JointLaw(double[][] table) {
    this.table = table;
    first = Arrays.stream(table).mapToDouble(CompensatedSum::of).toArray();
    CompensatedSum[] columns = new CompensatedSum[table[0].length];
    Arrays.setAll(columns, y -> new CompensatedSum());
    for (double[] row : table) {
      for (int y = 0; y < row.length; y++) {
        columns[y].add(row[y]);
      }
    }
    second = Arrays.stream(columns).mapToDouble(CompensatedSum::result).toArray();
  }

  /**
   * From a table of probabilities, which are divided by their sum.
   *
   * @param table one row a value of the first variable, one column a value of the second; in [0,
   *     1], adding up to 1 to within 10⁻⁹
   */
  public static JointLaw of(double[][] table) {
    double[][] checked = check("table", table);
    double total =
        CompensatedSum.of(Arrays.stream(checked).mapToDouble(CompensatedSum::of).toArray());
    Arguments.require(Math.abs(total - 1) <= STRAY, "table", "adding up to 1", (Double) total);
    for (double[] row : checked) {
      Arrays.setAll(row, y -> row[y] / total);
    }
    return new JointLaw(checked);
  }

  /**
   * From the law of the first variable and, for each of its values, the law of the second.
   *
   * @param first in [0, 1], adding up to 1
   * @param second one row a value of the first, in [0, 1], each row adding up to 1
   */
  public static JointLaw of(double[] first, double[][] second) {
    double[] law = law("first", first);
    double[][] rows = check("second", second);
    Arguments.require(rows.length == law.length, "second", "as long as first", rows.length);
    for (int x = 0; x < law.length; x++) {
      double[] row = rows[x];
      double total = CompensatedSum.of(row);
      boolean isLaw = Math.abs(total - 1) <= STRAY;
      Arguments.require(isLaw, "second", x, "adding up to 1", (Double) total);
      for (int y = 0; y < row.length; y++) {
        row[y] = law[x] * (row[y] / total);
      }
    }
    return new JointLaw(rows);
  }

  /** A copy of probabilities that add up to 1 to within 10⁻⁹, divided by their sum. */
  static double[] law(String name, double[] probabilities) {
    double[] law = check(name, new double[][] {probabilities})[0];
    double total = CompensatedSum.of(law);
    Arguments.require(Math.abs(total - 1) <= STRAY, name, "adding up to 1", (Double) total);
    Arrays.setAll(law, x -> law[x] / total);
    return law;
  }

  private static double[][] check(String name, double[][] table) {
    Arguments.notNull(name, table);
    Arguments.require(table.length > 0, name, "not empty", 0);
    double[][] copy = new double[table.length][];
    for (int x = 0; x < table.length; x++) {
      boolean alone = table.length == 1;
      double[] row =
          alone ? Arguments.notNull(name, table[x]) : Arguments.notNull(name, x, table[x]);
      copy[x] = row.clone();
      if (row.length == 0 || row.length != copy[0].length) {
        String domain = "not empty and as long as the first";
        Arguments.require(false, nameOf(name, x, alone), domain, row.length);
      }
      for (int y = 0; y < row.length; y++) {
        if (!(copy[x][y] >= 0 && copy[x][y] <= 1)) {
          Arguments.inClosed(nameOf(name, x, alone), y, copy[x][y], 0, 1);
        }
      }
    }
    return copy;
  }

  private static String nameOf(String name, int x, boolean alone) {
    return alone ? name : Arguments.at(name, x);
  }

  /** The mutual information Σ p(x, y) ln(p(x, y)/(p(x)p(y))). */
  public double information() {
    return InformationSum.up(divergence(false));
  }

  /**
   * The lautum information Σ p(x)p(y) ln(p(x)p(y)/p(x, y)); ∞ where a pair is impossible though
   * neither of its values is.
   */
  public double lautumInformation() {
    return InformationSum.up(divergence(true));
  }

  /** The symmetrised information: mutual plus lautum; it may be ∞. */
  public double symmetrisedInformation() {
    return InformationSum.up(divergence(false) + divergence(true));
  }

  private double divergence(boolean lautum) {
    CompensatedSum sum = new CompensatedSum();
    for (int x = 0; x < first.length; x++) {
      for (int y = 0; y < second.length; y++) {
        double joint = table[x][y];
        double product = first[x] * second[y];
        if (product == 0) {
          continue;
        }
        if (lautum && joint == 0) {
          return Double.POSITIVE_INFINITY;
        }
        sum.add(
            lautum ? InformationSum.excess(product, joint) : InformationSum.excess(joint, product));
      }
    }
    return sum.result();
  }

  /**
   * The maximal leakage from the first variable to the second, ln Σ over y of the largest p(y | x);
   * by at most 2·10⁻¹³ too high.
   */
  public double maximalLeakage() {
    return Math.max(0, Math.log(sumOfNorms(Double.POSITIVE_INFINITY)) + SLACK);
  }

  /**
   * Sibson's information (α/(α − 1)) ln Σ over y of (Σ over x of p(x) p(y | x)^α)^(1/α), between
   * the mutual information (α → 1) and the maximal leakage (α → ∞); by at most 2·10⁻¹³·α/(α − 1)
   * too high, and never above the leakage.
   *
   * @param order α in (1, ∞)
   */
  public double sibsonInformation(double order) {
    Arguments.require(order > 1 && Double.isFinite(order), "order", "in (1, ∞)", (Double) order);
    double value = Math.max(0, Math.log(sumOfNorms(order)) + SLACK) * (order / (order - 1));
    return Math.min(value, maximalLeakage());
  }

  /** Σ over y of the norm of p(y | ·) of this order with weights p(·). */
  private double sumOfNorms(double order) {
    CompensatedSum sum = new CompensatedSum();
    for (int y = 0; y < second.length; y++) {
      double largest = 0;
      for (int x = 0; x < first.length; x++) {
        largest = Math.max(largest, conditional(x, y));
      }
      if (largest == 0 || order == Double.POSITIVE_INFINITY) {
        sum.add(largest);
        continue;
      }
      CompensatedSum powers = new CompensatedSum();
      for (int x = 0; x < first.length; x++) {
        powers.add(first[x] * Math.pow(conditional(x, y) / largest, order));
      }
      sum.add(largest * Math.pow(powers.result(), 1 / order));
    }
    return sum.result();
  }

  private double conditional(int x, int y) {
    return first[x] > 0 ? table[x][y] / first[x] : 0;
  }

  @Override
  public String toString() {
    return "a joint law of " + first.length + " × " + second.length + " values";
  }
}
