package genbound.estimate.lipschitz;

import genbound.estimate.network.Layer;

/**
 * Units of a layer whose sums are exact multiples of each other: of two such ReLUs, one decides
 * both. With z′ = cz, ReLU(z′) is c·ReLU(z) for c &gt; 0, and |c|·(ReLU(z) − z) for c &lt; 0.
 */
final class Twins {

  private static final double SMALL = 1e-140;

  private Twins() {}

  /** The c with which a unit's weights and bias are c times another's, exactly; 0 if none is. */
  static double ratio(Layer layer, int unit, int other) {
    double ratio = 0;
    for (int k = 0; k <= layer.inputs(); k++) {
      double a = k < layer.inputs() ? layer.weight(unit, k) : layer.bias(unit);
      double b = k < layer.inputs() ? layer.weight(other, k) : layer.bias(other);
      if (a == 0 && b == 0) {
        continue;
      }
      if (Math.abs(a) < SMALL || Math.abs(b) < SMALL) {
        return 0;
      }
      ratio = ratio == 0 ? a / b : ratio;
      // Exact, for above this size nothing underflows: a fused product and difference is 0 only
      // then.
      if (Math.abs(ratio) < SMALL || Math.fma(ratio, b, -a) != 0) {
        return 0;
      }
    }
    return ratio;
  }
}
