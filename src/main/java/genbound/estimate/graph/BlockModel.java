package genbound.estimate.graph;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A stochastic block model of two communities: two nodes of one are joined with one probability,
 * two of different ones with another, all independently. Nodes of the first community come first
 * and have the label 1, those of the second −1.
 *
 * @param first how many nodes the first community has, at least 1
 * @param second how many the second has, at least 1; both together at most 2²⁰
 * @param within the probability of an edge within a community, in [0, 1]
 * @param between the probability of an edge between them, in [0, 1]
 */
public record BlockModel(int first, int second, double within, double between) {

  private static final int MOST_NODES = 1 << 20;

  public BlockModel {
    Arguments.inRange("first", first, 1, MOST_NODES - 1);
    Arguments.inRange("second", second, 1, MOST_NODES - first);
    Arguments.inClosed("within", within, 0, 1);
    Arguments.inClosed("between", between, 0, 1);
  }

  /** How many nodes there are. */
  public int nodes() {
    return first + second;
  }

  /** 1 for each node of the first community, −1 for each of the second. */
  public int[] labels() {
    int[] labels = new int[nodes()];
    Arrays.setAll(labels, i -> i < first ? 1 : -1);
    return labels;
  }

  /** Draws a graph. The time grows with the square of the number of nodes. */
  public Graph graph(RandomGenerator random) {
    Arguments.notNull("random", random);
    double alikePairs = ((first - 1.0) * first + (second - 1.0) * second) / 2;
    double edgesExpected = alikePairs * within + (double) first * second * between;
    Arguments.memory("edges expected", edgesExpected, 44 * edgesExpected);
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < nodes(); i++) {
      for (int j = i + 1; j < nodes(); j++) {
        boolean alike = i < first == j < first;
        if (random.nextDouble() < (alike ? within : between)) {
          edges.add(new int[] {i, j});
        }
      }
    }
    return Graph.of(nodes(), edges.toArray(int[][]::new));
  }

  /**
   * Draws features of the contextual model: normal with variance 1 in every coordinate, around the
   * separation in the first coordinate for the first community, and its negative for the second.
   *
   * @param separation s in [0, ∞), in standard deviations
   * @param dimension d ≥ 1
   */
  public double[][] features(double separation, int dimension, RandomGenerator random) {
    Arguments.nonNegative("separation", separation);
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.memory("dimension", dimension, nodes() * (8.0 * dimension + 24));
    Arguments.notNull("random", random);
    double[][] features = new double[nodes()][dimension];
    for (int i = 0; i < features.length; i++) {
      Arrays.setAll(features[i], j -> random.nextGaussian());
      features[i][0] += i < first ? separation : -separation;
    }
    return features;
  }

  /** The mean number of neighbours of a node of the first or of the second community. */
  public double meanDegree(boolean ofFirst) {
    int own = ofFirst ? first : second;
    return (own - 1) * within + (nodes() - own) * between;
  }

  /**
   * By what a convolution with the mean over a node and its neighbours multiplies the separation in
   * units of the noise, at a node whose neighbours are as many of each kind as is usual: what
   * remains of the difference of the communities, (1 + own − other)/(1 + own + other), times √(1 +
   * degree). Above 1 the graph helps; 0 or below it destroys the difference. It is an estimate: the
   * exact value for a graph is {@link ConvolvedMixture}.
   */
  public double gain(boolean ofFirst) {
    int own = ofFirst ? first : second;
    double alike = 1 + (own - 1) * within;
    double other = (nodes() - own) * between;
    return (alike - other) / Math.sqrt(alike + other);
  }

  @Override
  public String toString() {
    return "block model of "
        + first
        + " and "
        + second
        + " nodes, edges with probability "
        + within
        + " within and "
        + between
        + " between";
  }
}
