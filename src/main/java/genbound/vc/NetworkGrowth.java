package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * How many ways a feed-forward network with piecewise polynomial activations labels m points, at
 * most: the product over its layers of 2·(2emkᵢp(1 + (i − 1)dⁱ⁻¹)/Wᵢ)^Wᵢ, each step rounded up.
 */
final class NetworkGrowth implements GrowthFunction {

  static final String SOURCE =
      "Bartlett, Harvey, Liaw & Mehrabian (2019), Nearly-Tight VC-Dimension and Pseudodimension Bounds for Piecewise Linear Neural Networks, JMLR 20";

  private static final double LN_2_UP = Rounding.logUp(2);
  private static final double E_UP = Math.nextUp(Math.E);

  private final int[] widths;
  private final double[] counted;
  private final int breakpoints;
  private final int degree;
  private final double all;

  NetworkGrowth(int[] widths, long[] parameters, int breakpoints, int degree) {
    Arguments.notNull("widths", widths);
    Arguments.notNull("parameters", parameters);
    Arguments.atLeast("breakpoints", breakpoints, 1);
    Arguments.atLeast("degree", degree, 0);
    Arguments.require(
        parameters.length == widths.length, "parameters", "one a layer", parameters.length);
    this.widths = widths.clone();
    this.breakpoints = breakpoints;
    this.degree = degree;
    counted = new double[widths.length];
    double units = 0;
    double before = 0;
    double sum = 0;
    for (int i = 0; i < widths.length; i++) {
      units += Arguments.atLeast("widths", i, widths[i], 1);
      Arguments.atLeast("parameters", i, parameters[i], 1);
      double own = countUp(parameters[i]);
      before = degree == 0 ? own : addUp(before, own);
      counted[i] = before;
      sum = addUp(sum, before);
    }
    Arguments.require(units > 2, "widths", "more than 2 units in all", (Double) units);
    all = sum;
  }

  @Override
  public double logUp(long n) {
    Arguments.atLeast("n", n, 1);
    double points = countUp(n);
    double most = multiplyUp(points, LN_2_UP);
    if (n < all) {
      return most;
    }
    double sum = 0;
    for (int i = 0; i < widths.length; i++) {
      double pieces = multiplyUp(multiplyUp(2 * E_UP, points), (double) widths[i] * breakpoints);
      pieces = divideUp(multiplyUp(pieces, polynomial(i)), counted[i]);
      sum = addUp(sum, addUp(LN_2_UP, multiplyUp(counted[i], Rounding.logUp(pieces))));
    }
    return Math.min(most, sum);
  }

  /** L + S·log₂(4epR·log₂(2epR)). */
  double dimensionBound() {
    double regions = 0;
    for (int i = 0; i < widths.length; i++) {
      regions += widths[i] * polynomial(i);
    }
    double inner = 2 * Math.E * breakpoints * regions;
    return widths.length + all * log2(2 * inner * log2(inner));
  }

  /** 1 + (i − 1)·dⁱ⁻¹ for the layer i = 1, 2, …, rounded up. */
  private double polynomial(int layer) {
    double power = Math.pow(degree, layer);
    return addUp(1, multiplyUp(layer, degree > 1 ? Math.nextUp(power) : power));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Override
  public String toString() {
    return "network of " + widths.length + " layers";
  }
}
