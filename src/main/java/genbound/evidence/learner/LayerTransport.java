package genbound.evidence.learner;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * How far a layer's output on a training example is, in law, from its output on a fresh one, and by
 * how much the layers above can stretch that. Distances are Wasserstein distances of order 1, or
 * more, between the laws given the hypothesis.
 *
 * <p>Stretch and distance both depend on the hypothesis, and move together: the mean of their
 * product is not the product of their means. Two pairs are valid, and each has its factory.
 *
 * @param lipschitz K, from the layer's output to the network's, in [0, ∞): often the product of the
 *     spectral norms above the layer
 * @param distances one for each example, each in [0, ∞), at least one
 * @param meanSquare whether K and the distances are root mean squares over hypotheses; if not, K
 *     holds for almost every hypothesis and the distances are means
 * @param givenLabel whether the distances are between the laws of the output given the label, and
 *     labels of training examples are distributed as fresh ones whatever the hypothesis; if not,
 *     they are between the laws of output and label, at ‖t − t′‖ + |y − y′|
 */
public record LayerTransport(
    double lipschitz, List<Double> distances, boolean meanSquare, boolean givenLabel) {

  /** From here on √(1 + K²) is K to the last bit but one. */
  private static final double LARGE = 1e9;

  public LayerTransport {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.notNull("distances", distances);
    Arguments.require(!distances.isEmpty(), "distances", "not empty", distances);
    for (Double distance : distances) {
      Arguments.nonNegative("distances", Arguments.notNull("distances", distance));
    }
    distances = List.copyOf(distances);
  }

  /** A constant that holds for almost every hypothesis, and mean distances of output and label. */
  public static LayerTransport almostSure(double lipschitz, double... distances) {
    return new LayerTransport(lipschitz, list(distances), false, false);
  }

  /** Root mean squares over hypotheses, of the constant and of the distances. */
  public static LayerTransport meanSquare(double lipschitz, double... distances) {
    return new LayerTransport(lipschitz, list(distances), true, false);
  }

  private static List<Double> list(double[] distances) {
    Arguments.notNull("distances", distances);
    return Arrays.stream(distances).boxed().toList();
  }

  /** These numbers as distances of the output given the label. */
  public LayerTransport withLabelGiven() {
    return new LayerTransport(lipschitz, distances, meanSquare, true);
  }

  /** What the distances are to be multiplied with, rounded up. */
  public double factor() {
    if (givenLabel) {
      return lipschitz;
    }
    if (!meanSquare) {
      return Math.max(1, lipschitz);
    }
    return lipschitz < LARGE
        ? sqrtUp(addUp(1, multiplyUp(lipschitz, lipschitz)))
        : Math.min(Math.nextUp(lipschitz), Double.MAX_VALUE);
  }

  @Override
  public String toString() {
    double mean = distances.stream().mapToDouble(x -> x).average().getAsDouble();
    return "distance "
        + Numbers.nearest(Math.min(mean, Double.MAX_VALUE))
        + " stretched by "
        + Numbers.nearest(lipschitz)
        + (meanSquare ? " in mean square" : " at most")
        + (givenLabel ? ", given the label" : "");
  }
}
