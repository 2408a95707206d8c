package genbound.estimate.graph;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.learner.TransductiveComplexity;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The transductive complexity of graph convolutional networks (GCN) with bounded weights, built up
 * layer by layer. With C = S·X of d features, columns Cⱼ, on n nodes:
 *
 * <pre>
 * one layer:  Q·L·( β·√(2pn) + ω·√(2v·ln(2d))·maxⱼ ‖Cⱼ‖ ),  v = 2p if p ≥ 1/6, else 1
 * K layers:   Q·√(π/2)·G(K),  G(1) = L·( β·√(2n/π) + ω·√(2·ln(2d))·maxⱼ ‖Cⱼ‖ ),
 *             G(k) = L·( β·√(2n/π) + 2ω·‖S‖₂·G(k − 1) )
 * </pre>
 *
 * <p>The convolution enters through its spectral norm. Its largest row sum would not do: for rows
 * that all point at one node that is 1, and the complexity grows by √n. The weights' bounds, the
 * depth and the activations must have been fixed before the split of the labels was drawn; the
 * graph and the features may be used. The proof is in proofs/transductive.md.
 *
 * @see <a href="https://arxiv.org/abs/2112.03968">Esser, Vankadara and Ghoshdastidar (2021),
 *     Learning Theory Can (Sometimes) Explain Generalisation in Graph Neural Networks, NeurIPS</a>,
 *     for the class; constants as derived here
 */
public final class GraphNetwork {

  /** √(π/2), rounded up. */
  private static final double ROOT_HALF_PI = 1.2533141373155004;

  private final int nodes;
  private final int layers;

  /** √(2·ln(2d))·maxⱼ ‖Cⱼ‖. */
  private final double ofInputs;

  /** At least E sup gᵀh over the units h of the last layer, for standard normal g. */
  private final double gaussian;

  /** Whether the activations so far are 0 at 0, and so the unit that is 0 everywhere is there. */
  private final boolean hasZero;

  /** The layer, if there is one alone and nothing behind it. */
  private final Optional<GraphLayer> only;

  private GraphNetwork(
      int nodes,
      int layers,
      double ofInputs,
      double gaussian,
      boolean hasZero,
      Optional<GraphLayer> only) {
    this.nodes = nodes;
    this.layers = layers;
    this.ofInputs = ofInputs;
    this.gaussian = gaussian;
    this.hasZero = hasZero;
    this.only = only;
  }

  /**
   * A network before its first layer.
   *
   * @param features what the first layer reads, one row for each node: S·X in a GCN, X in a network
   *     without a graph
   */
  public static GraphNetwork on(double[][] features) {
    DMatrixRMaj matrix = Matrices.of("features", features);
    double longest = 0;
    for (int j = 0; j < matrix.numCols; j++) {
      longest =
          Math.max(longest, Matrices.frobenius(CommonOps_DDRM.extractColumn(matrix, j, null)));
    }
    double vertices = sqrtUp(multiplyUp(2, logUp(2.0 * matrix.numCols)));
    double ofInputs = multiplyUp(vertices, longest);
    return new GraphNetwork(matrix.numRows, 0, ofInputs, ofInputs, true, Optional.empty());
  }

  /** With a further layer on top. */
  public GraphNetwork layer(GraphLayer layer) {
    Arguments.notNull("layer", layer);
    boolean deep = layers > 0;
    boolean zero = hasZero && layer.atZero() == 0;
    Arguments.require(
        zero || !deep, "layer", "one with φ(0) = 0, as all below it, in a deep network", layer);
    double biases = multiplyUp(layer.bias(), sqrtUp(divideUp(2.0 * nodes, Math.PI)));
    double read = deep ? 2 * gaussian : ofInputs;
    double size = addUp(biases, multiplyUp(layer.weight(), read));
    Optional<GraphLayer> alone = deep ? Optional.empty() : Optional.of(layer);
    return new GraphNetwork(
        nodes, layers + 1, ofInputs, multiplyUp(layer.lipschitz(), size), zero, alone);
  }

  /** With a convolution by S of the units of the last layer. */
  public GraphNetwork convolve(GraphOperator operator) {
    Arguments.notNull("operator", operator);
    Arguments.require(operator.nodes() == nodes, "operator", "on " + nodes + " nodes", operator);
    String domain = "behind a layer; the first one reads features that are convolved already";
    Arguments.require(layers > 0, "operator", domain, operator);
    double size = multiplyUp(operator.spectralNorm(), gaussian);
    return new GraphNetwork(nodes, layers, ofInputs, size, hasZero, Optional.empty());
  }

  /** The complexity of the scores of the units of the last layer, from above. */
  public TransductiveComplexity complexity(LabelSplit split) {
    Arguments.notNull("split", split);
    Arguments.require(split.nodes() == nodes, "split", "of " + nodes + " nodes", split);
    Arguments.require(layers > 0, "layers", "at least 1", layers);
    double size =
        only.map(layer -> oneLayer(layer, split)).orElse(multiplyUp(ROOT_HALF_PI, gaussian));
    return TransductiveComplexity.known(multiplyUp(split.inverseSizes(), size));
  }

  private double oneLayer(GraphLayer layer, LabelSplit split) {
    double variance = 2 * split.signProbabilityUp();
    double biases = multiplyUp(layer.bias(), sqrtUp(multiplyUp(variance, nodes)));
    double spread = split.isEven() ? sqrtUp(variance) : 1;
    double weights = multiplyUp(multiplyUp(layer.weight(), spread), ofInputs);
    return multiplyUp(layer.lipschitz(), addUp(biases, weights));
  }

  @Override
  public String toString() {
    return "graph network of " + layers + " layers on " + nodes + " nodes";
  }
}
