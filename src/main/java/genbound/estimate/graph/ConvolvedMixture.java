package genbound.estimate.graph;

import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;
import genbound.numeric.ParallelTasks;

/**
 * Two classes whose nodes have normal features around ±s along one direction, with variance 1, and
 * a graph that mixes them: how often the sign along that direction is wrong after k convolutions.
 * It is exact for the graph at hand, and says whether its edges help. A learner that must find the
 * direction errs more.
 */
public final class ConvolvedMixture {

  private final GraphOperator operator;
  private final int[] labels;
  private final double separation;

  /**
   * A mixture on a graph.
   *
   * @param operator S, what a convolution multiplies by
   * @param labels 1 or −1 for each node
   * @param separation s in [0, ∞), in standard deviations
   */
  public ConvolvedMixture(GraphOperator operator, int[] labels, double separation) {
    this.operator = Arguments.notNull("operator", operator);
    int nodes = operator.nodes();
    Arguments.notNull("labels", labels);
    Arguments.require(labels.length == nodes, "labels", nodes + " long", labels.length);
    for (int i = 0; i < nodes; i++) {
      boolean sign = labels[i] == 1 || labels[i] == -1;
      Arguments.require(sign, "labels", i, "1 or −1, one of two classes", labels[i]);
    }
    this.labels = labels.clone();
    this.separation = Arguments.nonNegative("separation", separation);
  }

  /**
   * The error at one node, averaged over the features: Φ(−yᵢ·s·Σ Tᵢⱼyⱼ/√(Σ Tᵢⱼ²)) with T = Sᵏ; ½
   * where the row of T is 0. Off by 1e-12 at most.
   *
   * @param node i
   * @param steps k ≥ 0
   */
  public double error(int node, int steps) {
    Arguments.inRange("node", node, 0, labels.length - 1L);
    Arguments.atLeast("steps", steps, 0);
    double[] row = new double[labels.length];
    row[node] = 1;
    for (int step = 0; step < steps; step++) {
      row = operator.timesFromLeft(row);
    }
    double signal = 0;
    double squares = 0;
    for (int j = 0; j < row.length; j++) {
      signal += row[j] * labels[j];
      squares += row[j] * row[j];
    }
    return squares == 0
        ? 0.5
        : NormalTail.up(labels[node] * separation * signal / Math.sqrt(squares));
  }

  /**
   * The mean error over all nodes. The time is that of as many sparse products as there are nodes.
   *
   * @param steps k ≥ 0
   */
  public double error(int steps) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      ParallelTasks.checkInterrupted(i, labels.length, "nodes");
      sum += error(i, steps);
    }
    return sum / labels.length;
  }

  @Override
  public String toString() {
    return "two classes ±" + separation + " on an " + operator;
  }
}
