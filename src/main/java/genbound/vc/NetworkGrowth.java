package genbound.vc;

import genbound.numeric.Arguments;

/**
 * How many ways a feed-forward network with piecewise polynomial activations labels m points, at
 * most: the product over its layers of 2·(2emkᵢp(1 + (i − 1)dⁱ⁻¹)/Wᵢ)^Wᵢ.
 */
final class NetworkGrowth implements GrowthFunction {

  static final String SOURCE =
      "Bartlett, Harvey, Liaw & Mehrabian (2019), Nearly-Tight VC-Dimension and Pseudodimension Bounds for Piecewise Linear Neural Networks, JMLR 20";

  private static final double ALLOWANCE = 1 + 1e-14;

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
      units += Arguments.atLeast("widths[" + i + "]", widths[i], 1);
      Arguments.atLeast("parameters[" + i + "]", parameters[i], 1);
      before = degree == 0 ? parameters[i] : before + parameters[i];
      counted[i] = before;
      sum += before;
    }
    Arguments.require(units > 2, "widths", "more than 2 units in all", (Double) units);
    all = sum;
  }

  @Override
  public double logUp(long n) {
    Arguments.atLeast("n", n, 1);
    double most = n * Math.log(2) * ALLOWANCE;
    if (n < all) {
      return most;
    }
    double sum = 0;
    for (int i = 0; i < widths.length; i++) {
      double pieces = 2 * Math.E * n * widths[i] * breakpoints * polynomial(i) / counted[i];
      sum += Math.log(2) + counted[i] * Math.log(pieces);
    }
    return Math.min(most, sum * ALLOWANCE);
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

  /** 1 + (i − 1)·dⁱ⁻¹ for the layer i = 1, 2, … */
  private double polynomial(int layer) {
    return 1 + layer * Math.pow(degree, layer);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Override
  public String toString() {
    return "network of " + widths.length + " layers";
  }
}
