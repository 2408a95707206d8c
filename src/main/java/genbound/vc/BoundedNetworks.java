package genbound.vc;

import static genbound.numeric.Rounding.divideDown;

import genbound.evidence.Assumption;
import genbound.evidence.Numbers;
import genbound.evidence.learner.OuterDimension;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * How bounded networks of one hidden layer label n points, where errors are counted at a margin γ:
 * units within γ/(2C) of a space of dimension r, and so networks within γ/2 of it, whose sets of
 * errors at γ/2 have VC dimension at most r.
 *
 * @param units within γ/(2C) of a linear space
 * @param outerWeights C, the largest sum of the magnitudes of the outer weights
 * @param margin γ
 */
record BoundedNetworks(OuterDimension units, double outerWeights, double margin)
    implements GrowthFunction {

  static BoundedNetworks of(
      OuterDimension.Activation activation,
      double radius,
      long inputs,
      double outerWeights,
      double margin) {
    Arguments.positive("outerWeights", outerWeights);
    Arguments.positive("margin", margin);
    double epsilon = divideDown(margin / 2, outerWeights);
    Arguments.require(epsilon > 0, "margin", "not negligible beside outerWeights", (Double) margin);
    OuterDimension units =
        new OuterDimension(activation, radius, Math.min(epsilon, Double.MAX_VALUE), inputs);
    return new BoundedNetworks(units, outerWeights, margin);
  }

  @Override
  public double logUp(long n) {
    return GrowthFunction.ofDimension(units.dimension()).logUp(n);
  }

  @Override
  public boolean countsMargins() {
    return true;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(Assumption.NETWORK_OF_BOUNDED_UNITS, Assumption.ERRORS_COUNTED_AT_MARGIN);
  }

  @Override
  public String toString() {
    return "errors at margin "
        + Numbers.plain(margin)
        + " of networks of outer weights "
        + Numbers.plain(outerWeights)
        + ", "
        + units;
  }
}
