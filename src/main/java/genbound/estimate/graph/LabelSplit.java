package genbound.estimate.graph;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.learner.TransductiveComplexity;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import org.ejml.data.DMatrixRMaj;

/**
 * How many nodes of a graph are labelled, and how many are not. Which ones is drawn uniformly; the
 * numbers are fixed, and with them the law of the signs in a {@link TransductiveComplexity}.
 *
 * @param labelled m ≥ 1
 * @param unlabelled u ≥ 1; m + u at most 2³⁰
 */
public record LabelSplit(int labelled, int unlabelled) {

  private static final int MOST_NODES = 1 << 30;

  public LabelSplit {
    Arguments.inRange("labelled", labelled, 1, MOST_NODES - 1);
    Arguments.inRange("unlabelled", unlabelled, 1, MOST_NODES - labelled);
  }

  /** m + u. */
  public int nodes() {
    return labelled + unlabelled;
  }

  /** p = mu/(m + u)², the probability of each of the signs 1 and −1. */
  public double signProbability() {
    return (double) ways() / ((double) nodes() * nodes());
  }

  /** p, rounded up. */
  double signProbabilityUp() {
    return divideUp(countUp(ways()), multiplyDown(nodes(), nodes()));
  }

  /** mu, as a number of ways out of (m + u)². */
  long ways() {
    return (long) labelled * unlabelled;
  }

  /** Whether p ≥ 1/6, from where a sign is as light in its tails as a normal of its variance. */
  boolean isEven() {
    return 6 * ways() >= (long) nodes() * nodes();
  }

  /** Q = 1/m + 1/u, rounded up. */
  double inverseSizes() {
    return addUp(divideUp(1, labelled), divideUp(1, unlabelled));
  }

  /**
   * The complexity of linear scores of Euclidean norm at most B, B·√(2/(mu))·‖Z‖, with the
   * Frobenius norm of the features: simple graph convolution (SGC) if they were convolved before.
   *
   * @param features Z, one row for each of the m + u nodes, such as Sᵏ·X
   * @param radius B in [0, ∞), fixed before the split was drawn
   * @see <a href="https://arxiv.org/abs/1401.3441">El-Yaniv and Pechyony (2009), Transductive
   *     Rademacher Complexity and Its Applications, JAIR 35</a>
   */
  public TransductiveComplexity linear(double[][] features, double radius) {
    DMatrixRMaj matrix = checked("features", features);
    Arguments.nonNegative("radius", radius);
    double scale = sqrtUp(divideUp(2, multiplyDown(labelled, unlabelled)));
    double size = multiplyUp(multiplyUp(radius, scale), Matrices.frobenius(matrix));
    return TransductiveComplexity.known(size);
  }

  /** A matrix of one row for each node. */
  DMatrixRMaj checked(String name, double[][] rows) {
    DMatrixRMaj matrix = Matrices.of(name, rows);
    String domain = nodes() + " rows, one for each of m + u nodes";
    Arguments.require(matrix.numRows == nodes(), name, domain, matrix.numRows);
    return matrix;
  }

  @Override
  public String toString() {
    return labelled + " labelled nodes and " + unlabelled + " others";
  }
}
