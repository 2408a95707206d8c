package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.numeric.Roots;

/**
 * ρ/(λBK), where ρ is the root of 2κ√(ρr*)/B + √(2y(ρ + 4κ√(ρr*)/B)) + y/3 = ρ/(λBK).
 *
 * <p>With m² the larger of (2κ/B)²r* and 2y, a² = (2κ/Bm)²r*, h² = 2y/m² and c = 1/(λBK) it is
 * u²m²/c for the root u in [1, 3] of au + h√(u² + 2acu) + ch²/6 = u².
 *
 * @param kappa κ ≥ 1, what peeling multiplies the complexity by
 * @param lambda λ ≥ 1, the ratio of the shells that are peeled
 */
record LocalRoot(double kappa, double lambda) {

  /**
   * Not below the exact value, or infinite. The left side of the equation is rounded up and u²
   * down, so where u² is seen to exceed it, it does.
   *
   * @param fixedPoint r*
   * @param bernstein B
   * @param trade K
   * @param nats y, what the confidence costs for one example, above 0
   */
  double up(double fixedPoint, double bernstein, double trade, double nats) {
    double complexity = complexity(fixedPoint, bernstein);
    double price = finite(2 * nats);
    double most = Math.max(complexity, price);
    double a = sqrtUp(divideUp(complexity, most));
    double h = sqrtUp(divideUp(price, most));
    double c = divideUp(1, multiplyDown(multiplyDown(bernstein, trade), lambda));
    double u = Roots.upperEnd(x -> excessDown(a, h, c, x), 1, 3);
    return scaled(multiplyUp(most, multiplyUp(u, u)), bernstein, trade);
  }

  /** The root without a price for the confidence: (4κ²λK/B)·r*. */
  double withoutPrice(double fixedPoint, double bernstein, double trade) {
    return scaled(complexity(fixedPoint, bernstein), bernstein, trade);
  }

  /** (2κ/B)²r*. */
  private double complexity(double fixedPoint, double bernstein) {
    double squared = divideUp(divideUp(fixedPoint, bernstein), bernstein);
    return finite(multiplyUp(4 * multiplyUp(kappa, kappa), squared));
  }

  private double scaled(double value, double bernstein, double trade) {
    return multiplyUp(multiplyUp(multiplyUp(value, bernstein), trade), lambda);
  }

  private static double excessDown(double a, double h, double c, double u) {
    double square = addUp(multiplyUp(u, u), multiplyUp(multiplyUp(2 * a, c), u));
    double tail =
        addUp(multiplyUp(h, sqrtUp(square)), divideUp(multiplyUp(c, multiplyUp(h, h)), 6));
    return subtractDown(multiplyDown(u, u), addUp(multiplyUp(a, u), tail));
  }
}
