package genbound.rademacher;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.IndexPrice;

/**
 * The place of a margin on the grid ρ̄·(16/17)ᵏ, k = 1, 2, 3, …: the grid's margin is not above it.
 *
 * @param place k = 1 + ⌊log(ρ̄/ρ)⌋ to the base 17/16; one more where ρ̄/ρ is close to a power
 * @param inverse of the grid's margin, rounded up
 */
record MarginGrid(double place, double inverse) {

  private static final double RATIO = 17 / 16.0;
  private static final double LN_RATIO = Math.log(RATIO);

  /** What the two logarithms may be off by, in steps of the grid. */
  private static final double CLOSE = 1e-11;

  static MarginGrid of(double margin, double largestMargin) {
    double steps = (Math.log(largestMargin) - Math.log(margin)) / LN_RATIO;
    double place = 1 + Math.floor(steps + CLOSE);
    return new MarginGrid(place, divideUp(Math.nextUp(Math.pow(RATIO, place)), largestMargin));
  }

  /** 2·complexity over the grid's margin, rounded up. */
  double size(double complexity) {
    return multiplyUp(2 * complexity, inverse);
  }

  /** What the choice of the place costs, in nats: ln(π²k²/6), rounded up. */
  double price() {
    return IndexPrice.up(place);
  }
}
