package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import java.util.function.DoubleUnaryOperator;

/**
 * Lines above and below an activation, and its slope, on an interval; the range of both there.
 *
 * <p>A line of any slope m lies above f on [l, u] if its intercept is at least f(z) − mz there. On
 * a piece of middle c and half width h that is at most f(c) − mc + |f′(c) − m|·h + M·h²/2, M the
 * largest |f″|. The constants were checked on a grid of four million points and are rounded up.
 */
final class Curve {

  private static final int PIECES = 32;

  private Curve() {}

  /** A line: slope and intercept. */
  record Line(double slope, double intercept) {}

  /** Two ends. */
  record Range(double low, double high) {}

  /** sup |s″|. */
  static double bend(Activation s) {
    return switch (s) {
      case TANH -> 0.769801;
      case SIGMOID -> 0.096226;
      case SOFTPLUS -> 0.25;
      case GELU -> 0.797885;
      case SILU -> 0.5;
      default -> 0;
    };
  }

  /** sup |s‴|. */
  static double bendOfSlope(Activation s) {
    return switch (s) {
      case TANH -> 2;
      case SIGMOID -> 0.125;
      case SOFTPLUS -> 0.096226;
      case GELU -> 0.778770;
      case SILU -> 0.308182;
      default -> 0;
    };
  }

  /** The values of s on [l, u]. */
  static Range values(Activation s, double l, double u) {
    double atLow = s.value(l);
    double atHigh = s.value(u);
    double low = Math.min(atLow, atHigh) - s.errorAt(l) - s.errorAt(u);
    double high = Math.max(atLow, atHigh) + s.errorAt(l) + s.errorAt(u);
    if (s == Activation.GELU && l < -0.75 && u > -0.76) {
      low = Math.min(low, -0.169972);
    } else if (s == Activation.SILU && l < -1.27 && u > -1.28) {
      low = Math.min(low, -0.278465);
    }
    return new Range(low, high);
  }

  /** The slopes of s on [l, u]. */
  static Range slopes(Activation s, double l, double u) {
    double atLow = s.slope(l);
    double atHigh = s.slope(u);
    double low = Math.min(atLow, atHigh) - s.errorAt(l) - s.errorAt(u);
    double high = Math.max(atLow, atHigh) + s.errorAt(l) + s.errorAt(u);
    switch (s) {
      case IDENTITY -> {
        return new Range(1, 1);
      }
      case RELU -> {
        return new Range(l >= 0 ? 1 : 0, u <= 0 ? 0 : 1);
      }
      case TANH, SIGMOID -> {
        double top = s == Activation.TANH ? 1 : 0.25;
        high = l <= 0 && u >= 0 ? top : Math.min(high, top);
        low = Math.max(low, 0);
      }
      case SOFTPLUS -> {
        low = Math.max(low, 0);
        high = Math.min(high, 1);
      }
      case GELU, SILU -> {
        double at = s == Activation.GELU ? Math.sqrt(2) : 2.39936;
        double top = s == Activation.GELU ? 1.128905 : 1.099840;
        high = l < at + 1e-4 && u > at - 1e-4 ? top : Math.min(high, top);
        low = l < 1e-4 - at && u > -1e-4 - at ? 1 - top : Math.max(low, 1 - top);
      }
    }
    return new Range(low, high);
  }

  /** A line above s on [l, u]. */
  static Line above(Activation s, double l, double u) {
    double slope = chord(s::value, s::slope, l, u);
    return new Line(slope, intercept(s, s::value, s::slope, bend(s), l, u, slope));
  }

  /** A line below s on [l, u]. */
  static Line below(Activation s, double l, double u) {
    double slope = chord(s::value, s::slope, l, u);
    double most = intercept(s, z -> -s.value(z), z -> -s.slope(z), bend(s), l, u, -slope);
    return new Line(slope, -most);
  }

  /** A line above the slope of s on [l, u]. */
  static Line aboveSlope(Activation s, double l, double u) {
    double slope = chord(s::slope, z -> second(s, z), l, u);
    return new Line(slope, intercept(s, s::slope, z -> second(s, z), bendOfSlope(s), l, u, slope));
  }

  /** A line below the slope of s on [l, u]. */
  static Line belowSlope(Activation s, double l, double u) {
    double slope = chord(s::slope, z -> second(s, z), l, u);
    double most = intercept(s, z -> -s.slope(z), z -> -second(s, z), bendOfSlope(s), l, u, -slope);
    return new Line(slope, -most);
  }

  /** s″(z), to the accuracy of {@link Activation#errorAt}. */
  private static double second(Activation s, double z) {
    double slope = s.slope(z);
    return switch (s) {
      case TANH -> -2 * Math.tanh(z) * slope;
      case SIGMOID -> slope * (1 - 2 * s.value(z));
      case SOFTPLUS -> slope * (1 - slope);
      case GELU -> Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * (2 - z * z);
      case SILU -> {
        double value = Activation.SIGMOID.value(z);
        double flat = Activation.SIGMOID.slope(z);
        yield flat * (2 + z * (1 - 2 * value));
      }
      default -> 0;
    };
  }

  private static double chord(
      DoubleUnaryOperator f, DoubleUnaryOperator derivative, double l, double u) {
    double width = u - l;
    return width < 1e-6 * (1 + Math.abs(l))
        ? derivative.applyAsDouble(l / 2 + u / 2)
        : (f.applyAsDouble(u) - f.applyAsDouble(l)) / width;
  }

  private static double intercept(
      Activation s,
      DoubleUnaryOperator f,
      DoubleUnaryOperator derivative,
      double bend,
      double l,
      double u,
      double m) {
    double half = (u - l) / (2 * PIECES);
    double far = Math.max(Math.abs(l), Math.abs(u));
    double h = half + 0x1p-50 * far;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < PIECES; i++) {
      double c = l + (2 * i + 1) * half;
      double tilt = Math.abs(derivative.applyAsDouble(c) - m);
      double here = f.applyAsDouble(c) - m * c + (tilt + s.errorAt(c)) * h + bend * h * h / 2;
      most = Math.max(most, here);
    }
    return most + 2 * s.errorAt(far) + 0x1p-49 * (1 + Math.abs(m)) * (1 + far);
  }
}
