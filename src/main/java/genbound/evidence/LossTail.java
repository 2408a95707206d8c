package genbound.evidence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.numeric.Arguments;

/**
 * What is known of the loss of every fixed predictor on a fresh example: how far apart two averages
 * of it may be, for a price in nats. It is the inverse ψ*⁻¹ of the conjugate of a bound ψ on the
 * cumulant generating function.
 */
public sealed interface LossTail {

  /**
   * ψ*⁻¹(nats), not below the exact value, ∞ if that overflows; for losses scaled to [0, 1] where
   * the range is bounded.
   *
   * @param nats in [0, ∞)
   */
  double deviationUp(double nats);

  /** The range of the losses; unbounded where only the tail is known. */
  LossRange range();

  /** Whether both tails are Gaussian: σ²t²/2 bounds the cumulant for every real t. */
  boolean isSubGaussian();

  /** What must hold. */
  Assumption assumption();

  private static double rootOfTwiceUp(double x) {
    return x <= Double.MAX_VALUE / 2 ? sqrtUp(2 * x) : 2 * sqrtUp(x / 2);
  }

  /** Losses in a bounded range: sub-Gaussian with half its width. */
  static LossTail bounded(LossRange range) {
    return new Bounded(range);
  }

  /** Losses in [0, 1]. */
  static LossTail unit() {
    return new Bounded(LossRange.UNIT);
  }

  /** Sub-Gaussian losses with parameter σ, in units of the loss. */
  static LossTail subGaussian(double sigma) {
    return new SubGaussian(sigma);
  }

  /** Losses sub-gamma below their mean, with a variance factor and a scale. */
  static LossTail subGamma(double variance, double scale) {
    return new SubGamma(variance, scale);
  }

  /**
   * Losses in a bounded range: √(y/2) times its width.
   *
   * @param range bounded
   */
  record Bounded(LossRange range) implements LossTail {
    public Bounded {
      Arguments.notNull("range", range).bounded();
    }

    @Override
    public double deviationUp(double nats) {
      return sqrtUp(divideUp(Arguments.nonNegative("nats", nats), 2));
    }

    @Override
    public boolean isSubGaussian() {
      return true;
    }

    @Override
    public Assumption assumption() {
      return Assumption.LOSS_IN_RANGE;
    }

    @Override
    public String toString() {
      return "losses in " + range;
    }
  }

  /**
   * Sub-Gaussian losses: √(2σ²y).
   *
   * @param sigma σ in units of the loss, in [0, ∞): E exp(t(ℓ − E ℓ)) ≤ exp(σ²t²/2) for every t
   */
  record SubGaussian(double sigma) implements LossTail {
    public SubGaussian {
      Arguments.nonNegative("sigma", sigma);
    }

    @Override
    public double deviationUp(double nats) {
      return multiplyUp(sigma, rootOfTwiceUp(Arguments.nonNegative("nats", nats)));
    }

    @Override
    public LossRange range() {
      return LossRange.UNBOUNDED;
    }

    @Override
    public boolean isSubGaussian() {
      return true;
    }

    @Override
    public Assumption assumption() {
      return Assumption.SUB_GAUSSIAN_LOSS;
    }

    @Override
    public String toString() {
      return "sub-Gaussian losses, σ = " + Numbers.plain(sigma);
    }
  }

  /**
   * Losses sub-gamma below their mean: √(2vy) + cy.
   *
   * @param variance the variance factor v in squared units of the loss, in [0, ∞)
   * @param scale the scale c in units of the loss, in [0, ∞): E exp(t(E ℓ − ℓ)) ≤ exp(vt²/(2(1 −
   *     ct))) for t in (0, 1/c)
   */
  record SubGamma(double variance, double scale) implements LossTail {
    public SubGamma {
      Arguments.nonNegative("variance", variance);
      Arguments.nonNegative("scale", scale);
    }

    @Override
    public double deviationUp(double nats) {
      Arguments.nonNegative("nats", nats);
      double root = multiplyUp(rootOfTwiceUp(variance), sqrtUp(nats));
      return addUp(root, multiplyUp(scale, nats));
    }

    @Override
    public LossRange range() {
      return LossRange.UNBOUNDED;
    }

    @Override
    public boolean isSubGaussian() {
      return false;
    }

    @Override
    public Assumption assumption() {
      return Assumption.SUB_GAMMA_LOSS;
    }

    @Override
    public String toString() {
      return "sub-gamma losses, v = " + Numbers.plain(variance) + ", c = " + Numbers.plain(scale);
    }
  }
}
