package genbound.estimate.graph;

import genbound.numeric.Arguments;

/**
 * What is known beforehand of a layer of a graph network: every unit computes φ(b + ⟨w, h⟩) of its
 * inputs h at each node, with |b| ≤ β and ‖w‖₁ ≤ ω.
 *
 * @param lipschitz L, the Lipschitz constant of φ, in [0, ∞)
 * @param atZero φ(0), finite; 0 in all but a single layer
 * @param bias β in [0, ∞)
 * @param weight ω in [0, ∞)
 */
public record GraphLayer(double lipschitz, double atZero, double bias, double weight) {

  public GraphLayer {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.finite("atZero", atZero);
    Arguments.nonNegative("bias", bias);
    Arguments.nonNegative("weight", weight);
  }

  /** Rectified linear units, or others with φ(0) = 0 and slopes up to 1, such as tanh. */
  public static GraphLayer relu(double bias, double weight) {
    return new GraphLayer(1, 0, bias, weight);
  }

  /** A sum without an activation, such as a read-out. */
  public static GraphLayer linear(double bias, double weight) {
    return new GraphLayer(1, 0, bias, weight);
  }

  @Override
  public String toString() {
    return "layer of β = " + bias + ", ω = " + weight + ", L = " + lipschitz;
  }
}
