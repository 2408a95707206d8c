package genbound.estimate.information;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * The probabilities of labels with values of an encoder, each a cell; and what the values tell.
 *
 * <p>For an encoder without noise, I(X;Z|Y) = H(Z|Y): what the encoder keeps of the input beside
 * the label, and what an information bottleneck makes small. Nats and bits are told apart by the
 * names.
 */
public final class CellProbabilities {

  private static final double LN_2 = Math.log(2);
  private static final double STRAY = 1e-9;

  /** Rows are labels, columns the values of the encoder. */
  private final double[][] joint;

  private CellProbabilities(double[][] joint) {
    this.joint = joint;
  }

  /**
   * Known probabilities.
   *
   * @param joint P(y, z): a row for each label, of equal length, adding up to 1 but for 1e-9
   */
  public static CellProbabilities of(double[][] joint) {
    Arguments.array("joint", joint);
    Arguments.require(joint.length > 0 && joint[0].length > 0, "joint", "not empty", 0);
    double sum = 0;
    double[][] copy = new double[joint.length][];
    for (int y = 0; y < joint.length; y++) {
      Arguments.require(
          joint[y].length == joint[0].length,
          "joint",
          y,
          joint[0].length + " long",
          joint[y].length);
      for (double p : joint[y]) {
        sum += Arguments.inClosed("joint", y, p, 0, 1);
      }
      copy[y] = joint[y].clone();
    }
    Arguments.require(Math.abs(sum - 1) <= STRAY, "joint", "adding up to 1", (Double) sum);
    return new CellProbabilities(copy);
  }

  /** I(X;Z|Y) = H(Z|Y) of an encoder without noise, in nats. */
  public double conditionalNats() {
    double nats = 0;
    for (double[] row : joint) {
      double label = sum(row);
      for (double p : row) {
        nats += p > 0 ? p * Math.log(label / p) : 0;
      }
    }
    return Math.max(0, nats);
  }

  /** I(X;Z|Y) = H(Z|Y) of an encoder without noise, in bits. */
  public double conditionalBits() {
    return conditionalNats() / LN_2;
  }

  /** I(Y;Z), what the encoder tells about the label, in nats. */
  public double labelNats() {
    double nats = 0;
    for (int z = 0; z < joint[0].length; z++) {
      double value = 0;
      for (double[] row : joint) {
        value += row[z];
      }
      for (double[] row : joint) {
        nats += row[z] > 0 ? row[z] * Math.log(row[z] / value / sum(row)) : 0;
      }
    }
    return Math.max(0, nats);
  }

  /** I(Y;Z), what the encoder tells about the label, in bits. */
  public double labelBits() {
    return labelNats() / LN_2;
  }

  /**
   * The constant G₃ of the paper, the largest sum over a label, Σ l·√(2|Y|·P(z|y)), with all values
   * as typical ones; labels of probability 0 are left out.
   *
   * @param losses of a head in [0, 1], a row for each label
   */
  public double largestSum(double[][] losses) {
    check(losses);
    double largest = 0;
    for (int y = 0; y < joint.length; y++) {
      double label = sum(joint[y]);
      double sum = 0;
      for (int z = 0; z < joint[y].length && label > 0; z++) {
        sum += losses[y][z] * Math.sqrt(2 * joint.length * joint[y][z] / label);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** The probabilities of all cells, row by row, as {@code Information.cells} takes them. */
  public List<Double> probabilities() {
    return flat(joint);
  }

  /**
   * The losses of a head, in the order of {@link #probabilities}.
   *
   * @param losses in [0, 1], a row for each label
   */
  public List<Double> losses(double[][] losses) {
    check(losses);
    return flat(losses);
  }

  private void check(double[][] losses) {
    Arguments.array("losses", losses);
    Arguments.require(losses.length == joint.length, "losses", "a row a label", losses.length);
    for (int y = 0; y < losses.length; y++) {
      Arguments.require(
          losses[y].length == joint[y].length,
          "losses",
          y,
          joint[y].length + " long",
          losses[y].length);
      for (double loss : losses[y]) {
        Arguments.inClosed("losses", y, loss, 0, 1);
      }
    }
  }

  private static List<Double> flat(double[][] rows) {
    List<Double> all = new ArrayList<>();
    for (double[] row : rows) {
      for (double x : row) {
        all.add(x);
      }
    }
    return all;
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double p : row) {
      sum += p;
    }
    return sum;
  }

  @Override
  public String toString() {
    return joint.length + " labels, " + joint[0].length + " values of the encoder";
  }
}
