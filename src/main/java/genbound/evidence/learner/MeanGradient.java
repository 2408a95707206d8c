package genbound.evidence.learner;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;
import genbound.numeric.ExactSum;
import java.math.BigDecimal;

/**
 * The Euclidean norm of the mean over n examples of the gradient of a prediction in its parameters.
 * It is the gradient of the prediction, not of the loss: where a predictor fits its examples
 * perfectly, the latter is 0. The norm of the mean is at most the mean of the norms.
 *
 * @param norm ‖(1/n)·Σ ∇g(xᵢ; w)‖, not below the exact value, in units of the prediction for a unit
 *     of the parameters, in [0, ∞)
 * @param n the number of examples, in [1, 2⁵³]
 */
public record MeanGradient(double norm, long n) {

  public MeanGradient {
    Arguments.nonNegative("norm", norm);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  /**
   * The norm of the mean of gradients, rounded up; the sum over the examples is exact.
   *
   * @param gradients one row an example, one column a parameter, finite; for a prediction that is
   *     linear in its parameters these are the features
   */
  public static MeanGradient of(double[][] gradients) {
    int n = Arguments.array("gradients", gradients).length;
    Arguments.require(n > 0, "gradients", "not empty", n);
    int parameters = gradients[0].length;
    Arguments.require(parameters > 0, "gradients[0]", "not empty", parameters);
    for (int i = 0; i < n; i++) {
      int length = gradients[i].length;
      Arguments.require(
          length == parameters, "gradients", i, parameters + " long", (Integer) length);
    }
    double squares = 0;
    for (int j = 0; j < parameters; j++) {
      ExactSum sum = new ExactSum();
      for (int i = 0; i < n; i++) {
        sum.add(Arguments.finite("gradients", i, j, gradients[i][j]));
      }
      double mean = divideUp(atLeast(sum.result().abs()), n);
      squares = addUp(squares, multiplyUp(mean, mean));
    }
    Arguments.require(
        squares < Double.POSITIVE_INFINITY, "gradients", "of a finite squared mean norm", squares);
    return new MeanGradient(sqrtUp(squares), n);
  }

  /** The least double that is not below a number that is not negative. */
  private static double atLeast(BigDecimal exact) {
    double nearest = exact.doubleValue();
    boolean above = Double.isInfinite(nearest) || new BigDecimal(nearest).compareTo(exact) >= 0;
    return above ? nearest : Math.nextUp(nearest);
  }

  @Override
  public String toString() {
    return "mean gradient of norm " + Numbers.plain(norm) + " over " + n + " examples";
  }
}
