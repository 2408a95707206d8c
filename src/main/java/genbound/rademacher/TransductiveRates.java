package genbound.rademacher;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.numeric.Arguments;

/**
 * The scaling law of a graph convolutional network as its paper has it, in the largest row sum of
 * the graph operator. The form is recalled and not read, the constant is the caller's, and nothing
 * is promised: for an operator that is not symmetric the row sum does not bound the complexity.
 * What is proved is {@code genbound.estimate.graph.GraphNetwork}.
 */
public final class TransductiveRates {

  private TransductiveRates() {}

  /**
   * The complexity of a network of K hidden layers whose units have incoming weights of ℓ1 norm ω
   * at most.
   *
   * @param slack the split of the nodes, m labelled and u others, N together
   * @param layers K ≥ 1
   * @param lipschitz L of the activation, in [0, ∞)
   * @param bias β in [0, ∞)
   * @param weight ω in [0, ∞)
   * @param rowSum ‖S‖∞ in [0, ∞)
   * @param featureNorm ‖SX‖, the largest Euclidean norm of a row, in [0, ∞)
   * @param dimension d ≥ 1, how many features a node has
   * @param constant the caller's C, in (0, ∞)
   */
  public static Rate graphNetwork(
      TransductiveSlack slack,
      int layers,
      double lipschitz,
      double bias,
      double weight,
      double rowSum,
      double featureNorm,
      long dimension,
      double constant) {
    Arguments.notNull("slack", slack);
    Arguments.atLeast("layers", layers, 1);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("bias", bias);
    Arguments.nonNegative("weight", weight);
    Arguments.nonNegative("rowSum", rowSum);
    Arguments.nonNegative("featureNorm", featureNorm);
    Arguments.atLeast("dimension", dimension, 1);
    double m = slack.labelled();
    double u = slack.unlabelled();
    double factor = 2 * lipschitz * weight * rowSum;
    double sum = 0;
    double power = 1;
    for (int k = 0; k < layers; k++) {
      sum += power;
      power *= factor;
    }
    double ofBiases = (m + u) / m * ((m + u) / u) * 2 * lipschitz * bias * sum;
    double perLayer = lipschitz * weight * Math.sqrt(2.0 / dimension);
    double ofFeatures = perLayer * power * featureNorm * Math.sqrt(Math.log(m + u));
    return new Rate(
        "graph network (Esser–Vankadara–Ghoshdastidar 2021)",
        Quantity.GENERALISATION_GAP,
        "R(u) − r ~ C·( N²/(mu)·2Lβ·Σ (2Lω‖S‖∞)^k for k < K, + Lω·√(2/d)·(2Lω‖S‖∞)^K·‖SX‖·√ln N )",
        "Esser, Vankadara & Ghoshdastidar (2021), Learning Theory Can (Sometimes) Explain"
            + " Generalisation in Graph Neural Networks, NeurIPS, arXiv 2112.03968; recalled",
        constant,
        constant * (ofBiases + ofFeatures));
  }
}
