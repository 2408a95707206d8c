package genbound.numeric;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

/**
 * The price of an index in a declared sequence, in nats: ln(π²k²/6) for the index k = 1, 2, 3, …,
 * whose weights 6/(π²k²) add up to 1.
 */
public final class IndexPrice {

  private static final double LOG_OF_SUM = logUp(Math.PI * Math.PI / 6 * (1 + 0x1p-50));

  private IndexPrice() {}

  /**
   * ln(π²k²/6), rounded up.
   *
   * @param index k in [1, 1.7e308], a whole number
   */
  public static double up(double index) {
    Arguments.require(index >= 1 && Double.isFinite(index), "index", "in [1, ∞)", (Double) index);
    return addUp(LOG_OF_SUM, multiplyUp(2, logUp(index)));
  }
}
