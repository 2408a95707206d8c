package genbound.estimate.graph;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Responses, and what ties their rewards together: an edge says that the rewards of two responses
 * differ by a Gaussian of a given variance, about a mean that a comparison measured or that an
 * inductive bias makes 0. Nodes are numbered from 0, responses first, then the prefixes of {@link
 * #prefixTree}.
 *
 * <p>It answers how well the difference of two rewards is known, in two ways. The inference
 * distance is the variance along the best path; it ignores that evidence of several paths adds up.
 * The posterior variance is exact for Gaussian edges that are independent, under a flat prior: the
 * effective resistance of a network in which each edge is a resistor of its variance. It is never
 * larger, and equal on trees. A logistic comparison enters by its variance, {@link
 * #logisticVariance}; for such comparisons both are surrogates.
 *
 * <p>One thread at a time may add or ask. The first question about posterior variances after an
 * edge was added eliminates all nodes, some seconds for 2¹⁴ responses and 4,096 comparisons; from
 * then on each pair takes milliseconds.
 *
 * @see <a href="https://arxiv.org/abs/2402.10184">Qiu, Zeng, Ji, Yan, Wang, Zhou, Han, Dai, Pan and
 *     Yang (2025), Reward Generalization in RLHF: A Topological Perspective, Findings of ACL</a>
 */
public final class PreferenceGraph {

  private static final int MOST_NODES = 1 << 24;
  private static final double LEAST = 1e-100;
  private static final double MOST = 1e100;

  private final int responses;
  private final int nodes;
  private int edges;
  private int[] ends = new int[64];
  private double[] variances = new double[32];

  /** Made when first asked for, and again after an edge was added. */
  private ShortestPaths paths;

  private StarMesh mesh;

  /**
   * A graph without edges.
   *
   * @param responses how many, in [1, 2²⁴]
   */
  public PreferenceGraph(int responses) {
    this(responses, responses);
  }

  private PreferenceGraph(int responses, int nodes) {
    Arguments.inRange("responses", responses, 1, MOST_NODES);
    this.responses = responses;
    this.nodes = nodes;
  }

  /**
   * All responses of a given length, tied together by their prefixes: an inductive bias for which
   * the rewards of two responses that share ℓ tokens differ by a variance of B^(−aℓ) − B^(−aD).
   *
   * <p>The edge into depth j has the variance (B^(−a(j − 1)) − B^(−aj))/2. Responses are numbered
   * in the order of their tokens; after them come the prefixes.
   *
   * @param branching B, how many tokens there are, at least 2
   * @param depth D, how many tokens a response has, at least 1; B^D at most 2²³
   * @param exponent a in (0, ∞), how fast the variance falls along a response, of B^(−aD) at least
   *     1e-100
   */
  public static PreferenceGraph prefixTree(int branching, int depth, double exponent) {
    Arguments.atLeast("branching", branching, 2);
    Arguments.atLeast("depth", depth, 1);
    Arguments.positive("exponent", exponent);
    double leaves = Math.pow(branching, depth);
    Arguments.require(leaves <= MOST_NODES / 2, "depth", "of at most 2²³ responses", depth);
    boolean resolved = Math.pow(leaves, -exponent) >= LEAST;
    Arguments.require(resolved, "exponent", "of B^(−aD) at least 1e-100", (Double) exponent);
    int responses = (int) leaves;
    PreferenceGraph tree =
        new PreferenceGraph(responses, (int) ((leaves * branching - 1) / (branching - 1)));
    double rate = exponent * Math.log(branching);
    int first = 0;
    int width = responses;
    for (int level = depth; level >= 1; level--) {
      double variance = Math.exp(-rate * level) * Math.expm1(rate) / 2;
      for (int node = 0; node < width; node++) {
        tree.add(first + node, first + width + node / branching, variance);
      }
      first += width;
      width /= branching;
    }
    return tree;
  }

  /**
   * The variance π²/(3β²) of a comparison whose noise is logistic of scale 1/β, as in the model of
   * Bradley and Terry.
   *
   * @param beta β in (0, ∞)
   */
  public static double logisticVariance(double beta) {
    Arguments.positive("beta", beta);
    return Math.PI / beta * (Math.PI / beta) / 3;
  }

  /**
   * Adds an edge, such as a comparison; it counts whatever its outcome. Edges between the same
   * nodes may be repeated.
   *
   * @param u a node, in [0, nodes − 1]
   * @param v another one
   * @param variance of the difference of their rewards, in [1e-100, 1e100]
   */
  public PreferenceGraph add(int u, int v, double variance) {
    node("u", u);
    node("v", v);
    Arguments.require(u != v, "v", "another node than u", v);
    Arguments.inClosed("variance", variance, LEAST, MOST);
    if (edges == variances.length) {
      ends = Arrays.copyOf(ends, 4 * edges);
      variances = Arrays.copyOf(variances, 2 * edges);
    }
    ends[2 * edges] = u;
    ends[2 * edges + 1] = v;
    variances[edges++] = variance;
    paths = null;
    mesh = null;
    return this;
  }

  /** How many responses there are. */
  public int responses() {
    return responses;
  }

  /** How many nodes there are: responses, and prefixes of a tree. */
  public int nodes() {
    return nodes;
  }

  /** How many edges there are, repeated ones included. */
  public int edges() {
    return edges;
  }

  /**
   * The least sum of variances along a path between two nodes; ∞ where there is none.
   *
   * @param u a node
   * @param v a node
   */
  public double inferenceDistance(int u, int v) {
    return paths().distance(node("u", u), node("v", v));
  }

  /**
   * The posterior variance of the difference of two rewards; ∞ where no path ties them together. It
   * is right to some 1e-12, relatively.
   *
   * @param u a node
   * @param v a node
   * @throws IllegalStateException if the thread is interrupted
   */
  public double posteriorVariance(int u, int v) {
    return mesh().resistance(node("u", u), node("v", v));
  }

  /**
   * The mean inference distance of some pairs.
   *
   * @param pairs two nodes each, at least one pair
   * @throws IllegalStateException if the thread is interrupted
   */
  public double meanInferenceDistance(int[][] pairs) {
    ShortestPaths all = paths();
    return mean(pairs, pair -> all.distance(pair[0], pair[1]));
  }

  /**
   * The mean posterior variance of some pairs.
   *
   * @param pairs two nodes each, at least one pair
   * @throws IllegalStateException if the thread is interrupted
   */
  public double meanPosteriorVariance(int[][] pairs) {
    StarMesh all = mesh();
    return mean(pairs, pair -> all.resistance(pair[0], pair[1]));
  }

  private double mean(int[][] pairs, ToDoubleFunction<int[]> of) {
    Arguments.array("pairs", pairs);
    Arguments.require(pairs.length > 0, "pairs", "not empty", 0);
    for (int i = 0; i < pairs.length; i++) {
      Arguments.require(pairs[i].length == 2, "pairs", i, "2 nodes", pairs[i].length);
      for (int node : pairs[i]) {
        Arguments.inRange("pairs", i, node, 0, nodes - 1L);
      }
    }
    double[] values = new double[pairs.length];
    ParallelTasks.all(
        "pairs", pairs.length, i -> values[(int) i] = of.applyAsDouble(pairs[(int) i]), done -> {});
    return Arrays.stream(values).sum() / values.length;
  }

  private int node(String name, int node) {
    return (int) Arguments.inRange(name, node, 0, nodes - 1L);
  }

  private ShortestPaths paths() {
    paths = paths == null ? new ShortestPaths(nodes, edges, ends, variances) : paths;
    return paths;
  }

  private StarMesh mesh() {
    mesh = mesh == null ? new StarMesh(nodes, edges, ends, variances) : mesh;
    return mesh;
  }

  @Override
  public String toString() {
    return responses + " responses, " + nodes + " nodes, " + edges + " edges";
  }
}
