package genbound.estimate.votes;

import genbound.evidence.RoundedMean;
import genbound.numeric.Arguments;
import genbound.numeric.BetaHalf;
import genbound.numeric.Rounding;

/**
 * The Gibbs risk of a weighted vote whose weights are drawn from a Dirichlet law, in closed form: a
 * vote drawn anew errs on an example when its right voters weigh no more than half, which has the
 * probability I_½(Σα of the right voters, Σα of the wrong ones).
 *
 * <p>With more than two classes the right voters may weigh less than half and the vote be right, so
 * this is an upper bound there. The bound on the risk is that of {@code PacBayes.klExact}, with the
 * divergence of {@code Divergence.dirichlet}; it is a bound on a vote with random weights, without
 * the factor 2 or 4 that a fixed vote costs.
 *
 * @see <a href="https://arxiv.org/abs/2106.12535">Zantedeschi, Viallard, Morvant, Emonet, Habrard,
 *     Germain and Guedj (2021), Learning Stochastic Majority Votes by Minimizing a PAC-Bayes
 *     Generalization Bound, NeurIPS</a>
 */
public final class DirichletVote {

  private DirichletVote() {}

  /**
   * The mean over the examples of the probability that a vote drawn from the law errs.
   *
   * @param concentration α, one number for each voter, in [1e-300, 1e290]
   * @param predictions voters (rows) on examples (columns) that no voter was trained on
   * @param labels of the examples, at least one
   */
  public static RoundedMean gibbsRisk(double[] concentration, int[][] predictions, int[] labels) {
    Arguments.notNull("concentration", concentration);
    Arguments.notNull("predictions", predictions);
    Arguments.notNull("labels", labels);
    Arguments.require(labels.length > 0, "labels", "not empty", 0);
    Arguments.require(
        predictions.length == concentration.length,
        "predictions",
        "one row for each voter",
        predictions.length);
    for (int voter = 0; voter < concentration.length; voter++) {
      Arguments.inClosed("concentration", concentration[voter], 1e-300, 1e290);
      Arguments.notNull("predictions", predictions[voter]);
      Arguments.require(
          predictions[voter].length == labels.length,
          "predictions",
          "one column for each label",
          predictions[voter].length);
    }
    double low = 0;
    double high = 0;
    for (int example = 0; example < labels.length; example++) {
      Weights weights = new Weights();
      for (int voter = 0; voter < concentration.length; voter++) {
        weights.add(concentration[voter], predictions[voter][example] == labels[example]);
      }
      low = Rounding.addDown(low, weights.lossDown());
      high = Rounding.addUp(high, weights.lossUp());
    }
    double below = Math.max(0, Rounding.divideDown(low, labels.length));
    double above = Math.min(1, Rounding.divideUp(high, labels.length));
    return new RoundedMean(below, above, labels.length);
  }

  /** Sums of the concentrations of the right and the wrong voters, outward. */
  private static final class Weights {
    private double rightUp;
    private double rightDown;
    private double wrongUp;
    private double wrongDown;

    void add(double alpha, boolean right) {
      if (right) {
        rightUp = Rounding.addUp(rightUp, alpha);
        rightDown = Rounding.addDown(rightDown, alpha);
      } else {
        wrongUp = Rounding.addUp(wrongUp, alpha);
        wrongDown = Rounding.addDown(wrongDown, alpha);
      }
    }

    double lossUp() {
      if (rightUp == 0) {
        return 1;
      }
      return wrongUp == 0 ? 0 : BetaHalf.upper(rightDown, wrongUp);
    }

    double lossDown() {
      if (rightUp == 0) {
        return 1;
      }
      return wrongUp == 0 ? 0 : BetaHalf.lower(rightUp, wrongDown);
    }
  }
}
