package genbound.exact.pde;

import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How much the partial derivatives of a function ψ can make of Barron norms: Ψ(G) is at least the
 * Barron norm of (∂ᵢψ)∘g, for every i, whenever the norms of g₁, …, g_d are at most G.
 *
 * <p>It follows from power series, as the Barron norm of a product is at most the product of the
 * norms: a monomial of degree m gives Gᵐ, sin gives sinh.
 *
 * @param name what ψ, or its derivative, is
 * @param bound Ψ, for G in [0, ∞); not falling, and not below the exact value
 */
public record Nonlinearity(String name, DoubleUnaryOperator bound) {

  /** Library functions are moved up by more than their rounding. */
  private static final double ALLOWANCE = 1 + 1e-15;

  /** Below this sinh G − G is taken from its series. */
  private static final double SMALL = 1;

  private static final int TERMS = 10;

  public Nonlinearity {
    Arguments.notNull("name", name);
    Arguments.notNull("bound", bound);
  }

  /** ψ = 0. */
  public static Nonlinearity none() {
    return new Nonlinearity("none", norm -> 0);
  }

  /** Derivatives c·sin qᵢ, of ψ = c·Σ (1 − cos qᵢ): c·sinh G. */
  public static Nonlinearity sine(double strength) {
    Arguments.nonNegative("strength", strength);
    return new Nonlinearity(
        strength + "·sin q", norm -> scaled(strength, Math.sinh(norm) * ALLOWANCE));
  }

  /** Derivatives c·(sin qᵢ − qᵢ), what is not linear in c·sin qᵢ: c·(sinh G − G). */
  public static Nonlinearity sineWithoutLinearPart(double strength) {
    Arguments.nonNegative("strength", strength);
    return new Nonlinearity(
        strength + "·(sin q − q)", norm -> scaled(strength, sinhWithoutLinearPart(norm)));
  }

  private static double sinhWithoutLinearPart(double norm) {
    if (norm >= SMALL) {
      double sinh = Math.sinh(norm) * ALLOWANCE;
      return Double.isInfinite(sinh) ? sinh : Math.nextUp(sinh - norm);
    }
    double square = norm * norm;
    double series = 0;
    for (int k = TERMS; k >= 1; k--) {
      series = (1 + series) * square / (2.0 * k * (2 * k + 1));
    }
    return norm * series * ALLOWANCE * ALLOWANCE;
  }

  /**
   * Derivatives that are polynomials of the gradient: Σ sumsₘ·Gᵐ.
   *
   * @param sums for m = 0, 1, …, the sum of the magnitudes of a derivative's coefficients of degree
   *     m, the largest over the derivatives, in [0, ∞)
   */
  public static Nonlinearity polynomial(double... sums) {
    Arguments.notNull("sums", sums);
    double[] kept = sums.clone();
    for (int m = 0; m < kept.length; m++) {
      Arguments.nonNegative("sums", m, kept[m]);
    }
    double rounding = 1 + (2 * kept.length + 2) * 0x1p-52;
    return new Nonlinearity(
        "polynomial with sums of coefficients " + Arrays.toString(kept),
        norm -> {
          double value = 0;
          for (int m = kept.length - 1; m >= 0; m--) {
            value = kept[m] + scaled(value, norm);
          }
          return value * rounding;
        });
  }

  /** The sum of two. */
  public Nonlinearity plus(Nonlinearity other) {
    Arguments.notNull("other", other);
    return new Nonlinearity(
        name + " + " + other.name, norm -> Math.nextUp(at(norm) + other.at(norm)));
  }

  /** A product in which 0 outweighs what has overflowed. */
  private static double scaled(double factor, double value) {
    return factor == 0 || value == 0 ? 0 : Math.nextUp(factor * value);
  }

  /** Ψ at a norm in [0, ∞); ∞ where it overflows. */
  public double at(double norm) {
    Arguments.nonNegative("norm", norm);
    double value = bound.applyAsDouble(norm);
    return Arguments.require(value >= 0, "bound(" + norm + ")", "in [0, ∞]", (Double) value);
  }

  @Override
  public String toString() {
    return name;
  }
}
