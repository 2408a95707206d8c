package genbound.information;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;

/**
 * By how much noisy layers shrink what can be told about their input: no divergence of two laws at
 * the input is more than η-fold at the output. The noise is drawn anew in every evaluation,
 * whatever the examples and the weights. Coefficients are rounded up.
 *
 * <p>Labels do not pass through the layers, so what is told about labels does not shrink: a
 * coefficient is applied to a {@link LabelledInformation} only.
 *
 * @param coefficient η in [0, 1]; 1 for layers without noise
 */
public record Contraction(double coefficient) {

  public Contraction {
    Arguments.inClosed("coefficient", coefficient, 0, 1);
  }

  /** No noise: η = 1. */
  public static Contraction none() {
    return new Contraction(1);
  }

  /**
   * Dropout: each input of the layer is dropped independently, η = 1 − dropᵈ.
   *
   * @param drop the probability of a drop, in [0, 1]
   * @param inputs d, how many inputs the layer has, in [1, 2⁵³]
   */
  public static Contraction dropout(double drop, long inputs) {
    Arguments.inClosed("drop", drop, 0, 1);
    Arguments.inRange("inputs", inputs, 1, EmpiricalRisk.MAX_EXAMPLES);
    return erasure(drop, inputs);
  }

  /**
   * DropConnect: each weight of the layer is dropped independently, η = 1 − drop^(d·d′).
   *
   * @param drop the probability of a drop, in [0, 1]
   * @param inputs d, how many inputs the layer has, in [1, 2⁵³]
   * @param outputs d′, how many outputs it has, in [1, 2⁵³]
   */
  public static Contraction dropConnect(double drop, long inputs, long outputs) {
    Arguments.inClosed("drop", drop, 0, 1);
    Arguments.inRange("inputs", inputs, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("outputs", outputs, 1, EmpiricalRisk.MAX_EXAMPLES);
    return erasure(drop, multiplyUp(inputs, outputs));
  }

  /**
   * Independent Gaussian noise on each of a layer's outputs, which lie in [−A, A] before it: η = 1
   * − 2·P(Z ≥ A√d/s).
   *
   * @param bound A, in [0, ∞)
   * @param deviation s, the standard deviation of the noise, in (0, ∞)
   * @param outputs d, how many outputs the layer has, in [1, 2⁵³]
   */
  public static Contraction gaussianNoise(double bound, double deviation, long outputs) {
    Arguments.nonNegative("bound", bound);
    Arguments.positive("deviation", deviation);
    Arguments.inRange("outputs", outputs, 1, EmpiricalRisk.MAX_EXAMPLES);
    double distance = divideUp(multiplyUp(bound, sqrtUp(outputs)), deviation);
    return new Contraction(NormalTail.withinUp(distance));
  }

  /** These layers, and then others: the coefficients multiply. */
  public Contraction then(Contraction next) {
    Arguments.notNull("next", next);
    return new Contraction(Math.min(1, multiplyUp(coefficient, next.coefficient)));
  }

  /** 1 − dropᵏ: with probability dropᵏ nothing passes. */
  private static Contraction erasure(double drop, double count) {
    if (drop == 0 || drop == 1) {
      return new Contraction(1 - drop);
    }
    double passes = -Math.expm1(multiplyDown(count, logDown(drop)));
    return new Contraction(Math.min(1, Math.nextUp(Math.nextUp(passes))));
  }

  @Override
  public String toString() {
    return "η = " + coefficient;
  }
}
