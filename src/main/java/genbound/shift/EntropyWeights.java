package genbound.shift;

import genbound.numeric.Arguments;

/**
 * Weights of several predictors at one input by how sure each one is: proportional to H^(−γ) of the
 * entropies H of their predicted probabilities, in nats. A rule of thumb of test-time adaptation
 * and no promise: a predictor may be sure and wrong, most so far from its own data.
 *
 * @see <a href="https://arxiv.org/abs/2208.08661">Zhang et al. (2023), Domain-Specific Risk
 *     Minimization for Out-of-Distribution Generalization, KDD</a>
 */
public final class EntropyWeights {

  private static final double STRAY = 1e-9;

  private EntropyWeights() {}

  /**
   * The weights, which add up to 1. Predictors of entropy 0 share all of the weight if γ &gt; 0.
   *
   * @param probabilities a row for each predictor, a column for each class; each row adds up to 1
   *     to within 1e-9
   * @param gamma γ in [0, ∞]: 0 for equal weights, ∞ for the surest alone
   */
  public static double[] of(double[][] probabilities, double gamma) {
    Arguments.require(gamma >= 0, "gamma", "in [0, ∞]", (Double) gamma);
    double[] entropies = entropies(probabilities);
    double least = Double.POSITIVE_INFINITY;
    for (double entropy : entropies) {
      least = Math.min(least, entropy);
    }
    double[] weights = new double[entropies.length];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = weight(entropies[k], least, gamma);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  /** (least/entropy)^γ. */
  private static double weight(double entropy, double least, double gamma) {
    if (gamma == 0 || entropy == least) {
      return 1;
    }
    return least == 0 ? 0 : Math.pow(least / entropy, gamma);
  }

  /**
   * The entropies of predicted probabilities, in nats.
   *
   * @param probabilities a row for each predictor, a column for each class
   */
  public static double[] entropies(double[][] probabilities) {
    Arguments.array("probabilities", probabilities);
    Arguments.require(probabilities.length > 0, "probabilities", "not empty", 0);
    double[] entropies = new double[probabilities.length];
    for (int k = 0; k < entropies.length; k++) {
      double[] row = probabilities[k];
      double sum = 0;
      for (int c = 0; c < row.length; c++) {
        sum += Arguments.inClosed(Arguments.at("probabilities", k), c, row[c], 0, 1);
        entropies[k] -= row[c] > 0 ? row[c] * Math.log(row[c]) : 0;
      }
      Arguments.require(
          Math.abs(sum - 1) <= STRAY, "probabilities", k, "adding up to 1", (Double) sum);
      entropies[k] = Math.max(0, entropies[k]);
    }
    return entropies;
  }
}
