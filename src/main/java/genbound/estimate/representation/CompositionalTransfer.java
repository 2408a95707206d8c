package genbound.estimate.representation;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What probes trained on some combinations of concepts do on all of them. Each concept has two
 * values, and its probe is the hyperplane of largest margin between the seen examples of the one
 * and of the other: where gradient descent on the logistic loss tends to.
 *
 * <p>Where the embeddings are sums of factors whose differences are orthogonal from concept to
 * concept, the probes are right on every combination as soon as 2ᵏ⁻¹ + 1 of them were seen, or 1 +
 * k that differ from one in one concept each.
 *
 * @param probes one for each concept
 * @param right for each example, whether all probes name its values
 * @param seen for each example, whether the probes were trained on it
 * @see <a href="https://arxiv.org/abs/2602.24264">Uselis, Dittadi and Oh (2026), Compositional
 *     Generalization Requires Linear, Orthogonal Representations in Vision Embedding Models,
 *     Propositions 1, 2 and 4</a>
 */
public record CompositionalTransfer(List<Probe> probes, List<Boolean> right, List<Boolean> seen) {

  public CompositionalTransfer {
    probes = Arguments.list("probes", probes);
    right = Arguments.list("right", right);
    seen = Arguments.list("seen", seen);
    Arguments.require(right.size() == seen.size(), "right", "one for each of seen", right.size());
  }

  /**
   * The probe of one concept.
   *
   * @param direction w, from the lower value's side to the higher's, as long as the hulls of the
   *     seen examples are apart; half of that is the margin
   * @param bias b, so that ⟨w, z⟩ + b is positive for the higher value
   * @param cosine of the angle between w and the difference of the concept's two factors, fitted to
   *     all examples; 0 where the factors are equal
   */
  public record Probe(List<Double> direction, double bias, double cosine) {

    public Probe {
      direction = Arguments.list("direction", direction);
      Arguments.finite("bias", bias);
      Arguments.inClosed("cosine", cosine, -1, 1);
    }
  }

  /**
   * Trains a probe for each concept on the seen examples, and tries them on all.
   *
   * @param embeddings one row an example, finite
   * @param labels the value of each concept for each example, two different ones a concept
   * @param seen for each example whether the probes are trained on it; of each concept both values
   *     must be among these, and a hyperplane must part them
   */
  public static CompositionalTransfer maxMargin(
      double[][] embeddings, int[][] labels, boolean[] seen) {
    LinearFactorization fit = LinearFactorization.fit(embeddings, labels);
    Arguments.notNull("seen", seen);
    int n = embeddings.length;
    Arguments.require(seen.length == n, "seen", n + " long", seen.length);
    List<Probe> probes = new ArrayList<>();
    boolean[] right = new boolean[n];
    Arrays.fill(right, true);
    for (int i = 0; i < fit.concepts(); i++) {
      int concept = i;
      double[][] factors = fit.factors(concept);
      Arguments.require(
          factors.length == 2, "labels", "of two values in column " + i, factors.length);
      int high = Arrays.stream(labels).mapToInt(row -> row[concept]).max().getAsInt();
      MaxMargin margin =
          MaxMargin.of(
              "the seen embeddings by concept " + i,
              taken(embeddings, labels, seen, concept, high, true),
              taken(embeddings, labels, seen, concept, high, false));
      double[] difference = new double[embeddings[0].length];
      Arrays.setAll(difference, j -> factors[1][j] - factors[0][j]);
      probes.add(probe(margin, Vectors.cosine(margin.direction(), difference)));
      for (int row = 0; row < n; row++) {
        right[row] &= margin.score(embeddings[row]) > 0 == (labels[row][concept] == high);
      }
    }
    return new CompositionalTransfer(probes, boxed(right), boxed(seen));
  }

  private static Probe probe(MaxMargin margin, double cosine) {
    double shown = Double.isNaN(cosine) ? 0 : Math.max(-1, Math.min(1, cosine));
    return new Probe(Arrays.stream(margin.direction()).boxed().toList(), margin.bias(), shown);
  }

  private static List<Boolean> boxed(boolean[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  private static List<double[]> taken(
      double[][] embeddings, int[][] labels, boolean[] seen, int concept, int high, boolean upper) {
    List<double[]> taken =
        IntStream.range(0, seen.length)
            .filter(row -> seen[row] && (labels[row][concept] == high) == upper)
            .mapToObj(row -> embeddings[row])
            .toList();
    Arguments.require(
        !taken.isEmpty(), "seen", "with both values of concept " + concept, "one value only");
    return taken;
  }

  /** The share of all examples on which all probes are right. */
  public double accuracy() {
    return share(IntStream.range(0, right.size()));
  }

  /**
   * The share of the examples not seen on which all probes are right.
   *
   * @throws IllegalStateException if all were seen
   */
  public double unseenAccuracy() {
    if (!seen.contains(false)) {
      throw new IllegalStateException("all examples were seen");
    }
    return share(IntStream.range(0, right.size()).filter(row -> !seen.get(row)));
  }

  private double share(IntStream rows) {
    return rows.mapToDouble(row -> right.get(row) ? 1 : 0).average().orElseThrow();
  }

  @Override
  public String toString() {
    return probes.size() + " probes, right on " + accuracy() + " of the examples";
  }
}
