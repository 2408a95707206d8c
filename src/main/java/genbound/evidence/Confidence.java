package genbound.evidence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.logUp;

import genbound.numeric.Arguments;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/**
 * How sure a certificate is: a failure probability δ, kept as ln(1/δ), so that δ = 1e-400 is as
 * exact as 0.05. Conversions round ln(1/δ) up: a certificate is never less sure than was asked.
 *
 * @param logInverseDelta ln(1/δ), finite and positive
 */
public record Confidence(double logInverseDelta) implements Serializable {

  private static final double LN_10 = Math.log(10);

  /** Below this ln(1/δ) the level has fewer digits than the rounded δ has. */
  private static final double HARDLY_SURE = 1e-3;

  private static final double MOST = 1e308;
  private static final int MOST_DECADES = 1_000_000_000;

  public Confidence {
    Arguments.positive("logInverseDelta", logInverseDelta);
  }

  /** Failure probability δ in (0, 1). */
  public static Confidence ofDelta(double delta) {
    Arguments.inOpen("delta", delta, 0, 1);
    return new Confidence(-logDown(delta));
  }

  /** Confidence level 1 − δ in (0, 1), read as the decimal it prints as: 0.95 means δ = 0.05. */
  public static Confidence ofLevel(double level) {
    Arguments.inOpen("level", level, 0, 1);
    return ofDelta(Math.min(rest(level), Math.nextDown(1.0)));
  }

  /**
   * One minus the decimal that a level prints as, to nearest. No two decimals of at most 15 places
   * below 1 are read as one double: a fraction k/10ᵐ that is read as the level is the one that it
   * prints as.
   */
  private static double rest(double level) {
    for (double power = 10; power <= 1e15; power *= 10) {
      double digits = Math.rint(level * power);
      if (digits / power == level) {
        return (power - digits) / power;
      }
    }
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).doubleValue();
  }

  /** ln(1/δ) in (0, 1e308], which leaves room for all shares. */
  public static Confidence ofLogInverseDelta(double logInverseDelta) {
    boolean inside = logInverseDelta > 0 && logInverseDelta <= MOST;
    Arguments.require(inside, "logInverseDelta", "in (0, 1e308]", (Double) logInverseDelta);
    return new Confidence(logInverseDelta);
  }

  /** δ itself, to nearest; 0 where it is below the smallest double. */
  public double delta() {
    return Math.exp(-logInverseDelta);
  }

  /**
   * The shortest decimal whose ln(1/δ) is this one: 0.05 where 0.05, or a level of 0.95, was asked
   * for. {@link #delta} where no decimal of up to 17 digits has it.
   */
  public double decimalDelta() {
    double nearest = delta();
    if (nearest < Double.MIN_NORMAL) {
      return nearest;
    }
    for (int digits = 1; digits <= 17; digits++) {
      double decimal =
          new BigDecimal(nearest)
              .round(new MathContext(digits, RoundingMode.HALF_EVEN))
              .doubleValue();
      if (decimal < 1 && ofDelta(decimal).logInverseDelta == logInverseDelta) {
        return decimal;
      }
    }
    return nearest;
  }

  /** The confidence that is left when only the fraction {@code weight} in (0, 1] of δ is spent. */
  public Confidence share(double weight) {
    Arguments.require(weight > 0 && weight <= 1, "weight", "in (0, 1]", weight);
    return new Confidence(addUp(logInverseDelta, -logDown(weight)));
  }

  /** δ in equal parts: a list of {@code parts} times the confidence at δ/parts. */
  public List<Confidence> split(int parts) {
    Arguments.atLeast("parts", parts, 1);
    return Collections.nCopies(parts, new Confidence(addUp(logInverseDelta, logUp(parts))));
  }

  /** δ as text: six significant digits, rounded up. */
  public String deltaText() {
    if (logInverseDelta < HARDLY_SURE) {
      return "1 − " + levelText();
    }
    return smallestSafe().stripTrailingZeros().toString().replace("E", "e");
  }

  /** The level 1 − δ as text, never above the true level. */
  public String levelText() {
    if (logInverseDelta < HARDLY_SURE) {
      return Numbers.outward(Math.nextDown(-Math.expm1(-logInverseDelta)), Side.LOWER);
    }
    BigDecimal delta = smallestSafe();
    return delta.compareTo(new BigDecimal("1e-12")) < 0
        ? "1 − " + deltaText()
        : BigDecimal.ONE.subtract(delta).stripTrailingZeros().toPlainString();
  }

  /** The smallest six-digit decimal whose ln(1/δ) does not exceed this one. */
  private BigDecimal smallestSafe() {
    double decades = logInverseDelta / LN_10;
    if (decades > MOST_DECADES) {
      return BigDecimal.ONE.scaleByPowerOfTen(-MOST_DECADES);
    }
    int exponent = (int) Math.floor(-decades);
    if (exponent < -300) {
      double mantissa = Math.exp(-logInverseDelta - exponent * LN_10);
      double allowance = 1 + 1e-9 + 4 * Math.ulp(logInverseDelta);
      return rounded(mantissa * allowance, RoundingMode.CEILING).scaleByPowerOfTen(exponent);
    }
    BigDecimal nearest = rounded(delta(), RoundingMode.HALF_EVEN);
    return isSafe(nearest) ? nearest : rounded(delta() * (1 + 1e-12), RoundingMode.CEILING);
  }

  private boolean isSafe(BigDecimal candidate) {
    return ofDelta(candidate.doubleValue()).logInverseDelta <= logInverseDelta;
  }

  private static BigDecimal rounded(double value, RoundingMode mode) {
    return new BigDecimal(value).round(new MathContext(6, mode));
  }

  @Override
  public String toString() {
    return "probability ≥ " + levelText();
  }
}
