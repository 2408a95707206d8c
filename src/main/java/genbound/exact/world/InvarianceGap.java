package genbound.exact.world;

import genbound.linalg.PositiveDefinite;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How much a head that is shared by all environments loses in one of them: its mean squared error
 * there less that of the best head on the representation, G = (w* − w)ᵀM(w* − w) with M = ΦᵀΣΦ and
 * w* = M⁻¹Φᵀc. A representation with a head is ε-invariant in an environment if G ≤ ε. Whether the
 * representation is written as Φ with w or as ΦA with A⁻¹w makes no difference.
 *
 * @param value G, off by rounding that grows with the condition number of M
 * @param risk the mean squared error of the shared head
 * @param bestHead w*, k numbers
 */
public record InvarianceGap(double value, double risk, List<Double> bestHead) {

  public InvarianceGap {
    Arguments.nonNegative("value", value);
    Arguments.finite("risk", risk);
    bestHead = Arguments.list("bestHead", bestHead);
  }

  /**
   * The gap of a representation and a head.
   *
   * @param environment where
   * @param representation Φ, such that ΦᵀΣΦ is positive definite
   * @param head w, k finite numbers
   */
  public static InvarianceGap of(
      Environment environment, Representation representation, double[] head) {
    double[] shared = Worlds.copy("head", head);
    PositiveDefinite m = covariance(environment, representation);
    int k = representation.rank();
    Arguments.require(shared.length == k, "head", k + " long", shared.length);
    double[] products = representation.apply(environment.withOutput());
    double[] best = m.solve(products);
    double[][] square = representation.apply(environment.ofInputs());
    double[] difference = new double[k];
    Arrays.setAll(difference, j -> best[j] - shared[j]);
    double risk = environment.ofOutput() + form(square, shared);
    for (int j = 0; j < k; j++) {
      risk -= 2 * shared[j] * products[j];
    }
    double value = Math.max(0, form(square, difference));
    return new InvarianceGap(value, risk, DoubleStream.of(best).boxed().toList());
  }

  /** The best head on a representation, w* = (ΦᵀΣΦ)⁻¹Φᵀc. */
  public static double[] bestHead(Environment environment, Representation representation) {
    PositiveDefinite m = covariance(environment, representation);
    return m.solve(representation.apply(environment.withOutput()));
  }

  private static PositiveDefinite covariance(
      Environment environment, Representation representation) {
    Arguments.notNull("environment", environment);
    Arguments.notNull("representation", representation);
    int d = environment.inputs();
    String domain = "of " + d + " inputs";
    boolean fits = representation.inputs() == d;
    Arguments.require(fits, "representation", domain, representation);
    return PositiveDefinite.of("ΦᵀΣΦ", representation.apply(environment.ofInputs()));
  }

  private static double form(double[][] square, double[] vector) {
    double sum = 0;
    for (int j = 0; j < vector.length; j++) {
      for (int l = 0; l < vector.length; l++) {
        sum += vector[j] * square[j][l] * vector[l];
      }
    }
    return sum;
  }

  /**
   * Whether the gap may be above a tolerance: whether it is above the tolerance less what it may be
   * off by.
   *
   * @param tolerance ε in [0, ∞)
   * @param error what the gap may be too small by, in [0, ∞); 0 for known moments
   */
  public boolean exceeds(double tolerance, double error) {
    Arguments.nonNegative("tolerance", tolerance);
    Arguments.nonNegative("error", error);
    return value > tolerance - error;
  }

  @Override
  public String toString() {
    return "gap of " + (float) value + " at a risk of " + (float) risk;
  }
}
