package genbound.stability;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expDown;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Cumulant;

/**
 * How far laws apart can be that are pairwise indistinguishable, rounded up; proved in
 * proofs/private-generalisation.md.
 */
final class PrivateLaws {

  private PrivateLaws() {}

  /** tanh(ε/4), within 8 ulp and at most 1. */
  static double tanhUp(double epsilon) {
    return Math.min(1, multiplyUp(Math.tanh(divideUp(epsilon, 4)), 1 + 0x1p-50));
  }

  /** 1 − tanh(ε/4) = 2/(e^(ε/2) + 1). */
  static double restUp(double epsilon) {
    return divideUp(2, addDown(expDown(epsilon / 2), 1));
  }

  /** c − 1 − ln c for c = ε/(1 − e^(−ε)), in nats; within 1e-12 relative. */
  static double informationUp(double epsilon) {
    double h = divideUp(epsilon, 2);
    if (h < 0.02) {
      double square = multiplyUp(h, h);
      double fourth = subtractDown(divideDown(1, 36), divideUp(square, 405));
      return multiplyUp(square, subtractUp(0.5, multiplyDown(square, fourth)));
    }
    double c = divideUp(epsilon, Math.nextDown(-Math.expm1(-epsilon)));
    return Cumulant.itakuraSaitoUp(c);
  }
}
