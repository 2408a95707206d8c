package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;

import genbound.evidence.Confidence;
import genbound.evidence.Grid;

/** A bound with a free parameter, at the best point of a grid that a union pays for. */
interface GridBound extends GibbsRiskBound {

  /** The values of the parameter. */
  Grid grid();

  /**
   * The bound at one value of the parameter, for losses in [0, 1], rounded up.
   *
   * @param mean the empirical Gibbs risk in [0, 1]
   * @param complexity divergence and price together, in nats
   * @param parameter a value of the grid
   */
  double value(double mean, double complexity, double parameter);

  @Override
  default double price(Confidence confidence) {
    return addUp(grid().logSizeUp(), confidence.logInverseDelta());
  }

  @Override
  default double value(double mean, double complexity) {
    double least = Double.POSITIVE_INFINITY;
    for (double parameter : grid().values()) {
      least = Math.min(least, value(mean, complexity, parameter));
    }
    return least;
  }
}
