package genbound.evidence.learner;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;
import java.math.BigInteger;

/**
 * The dimension of a linear space that has every unit x ↦ act(⟨w, x⟩ + b) of a bounded network
 * within ε, in the largest difference, whatever b is and however many units there are: an upper
 * bound on the ε-outer dimension. The space is that of the polynomials in x of a degree; constants
 * belong to it, so the dimension is at least 1.
 *
 * <pre>
 * n = ⌈min over θ in (0, 1) of ln(2M/((ρ − 1)·ε))/ln ρ⌉, ρ = s + √(1 + s²), s = θπ/(2R), M = max(1, tan(θπ/2))
 * </pre>
 *
 * <p>is the degree for tanh, or 0 if that is less or ε ≥ 1; the dimension is C(n + d, d) for d
 * inputs. A sigmoid is half a tanh of half the argument and a constant, so it is tanh with R/2 and
 * 2ε. The proof is in {@code proofs/bounded-networks.md}; that the space has this size after Liu,
 * Yu and Yong (2024) is inferred, for of their paper only the opening was read.
 *
 * @param activation tanh or the logistic sigmoid
 * @param radius R in (0, ∞), the largest |⟨w, x⟩|: of inputs in [−1, 1]ᵈ the largest sum of the
 *     magnitudes of a unit's weights, not the largest weight
 * @param epsilon ε in (0, ∞), an absolute distance
 * @param inputs d, in [1, 2³¹)
 * @see <a href="https://arxiv.org/abs/2409.16697">Liu, Yu and Yong (2024), Numerical Approximation
 *     Capacity of Neural Networks with Bounded Parameters: Do Limits Exist, and How Can They Be
 *     Measured?</a>
 * @see "Trefethen (2013), Approximation Theory and Approximation Practice, SIAM, Theorem 8.2, for
 *     the error of a truncated Chebyshev series (recalled)"
 */
public record OuterDimension(Activation activation, double radius, double epsilon, long inputs) {

  /** The activation of a unit. */
  public enum Activation {
    /** The hyperbolic tangent. */
    TANH("tanh") {
      @Override
      public double at(double x) {
        return Math.tanh(x);
      }
    },
    /** The logistic function 1/(1 + e⁻ˣ). */
    SIGMOID("sigmoid") {
      @Override
      public double at(double x) {
        return 0.5 + Math.tanh(x / 2) / 2;
      }
    };

    private final String label;

    Activation(String label) {
      this.label = label;
    }

    /** Its value, to about 1e-16. */
    public abstract double at(double x);

    @Override
    public String toString() {
      return label;
    }
  }

  private static final long MOST = 1L << 53;
  private static final int GRID = 200;
  private static final int NARROWINGS = 90;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** A smaller s is a smaller ellipse, which serves too. */
  private static final double LARGEST_S = 1e100;

  /** More than what rounding takes off the numerator, and a factor for the quotient. */
  private static final double ALLOWANCE = 1e-9;

  public OuterDimension {
    Arguments.notNull("activation", activation);
    Arguments.positive("radius", radius);
    Arguments.positive("epsilon", epsilon);
    Arguments.inRange("inputs", inputs, 1, Integer.MAX_VALUE);
    boolean counted = dimension(degree(activation, radius, epsilon), inputs) >= 0;
    Arguments.require(counted, "radius", "such that the dimension is below 2⁵³", (Double) radius);
  }

  /** Of tanh units of one input. */
  public static OuterDimension tanh(double radius, double epsilon) {
    return tanh(radius, epsilon, 1);
  }

  /** Of tanh units of several inputs; the radius is that of ⟨w, x⟩. */
  public static OuterDimension tanh(double radius, double epsilon, long inputs) {
    return new OuterDimension(Activation.TANH, radius, epsilon, inputs);
  }

  /** Of sigmoid units of one input. */
  public static OuterDimension sigmoid(double radius, double epsilon) {
    return sigmoid(radius, epsilon, 1);
  }

  /** Of sigmoid units of several inputs; the radius is that of ⟨w, x⟩. */
  public static OuterDimension sigmoid(double radius, double epsilon, long inputs) {
    return new OuterDimension(Activation.SIGMOID, radius, epsilon, inputs);
  }

  /** The degree n of the polynomials. */
  public long degree() {
    return (long) degree(activation, radius, epsilon);
  }

  /** n before it is rounded up to a whole number, to about 1e-12; it may be negative. */
  public double unroundedDegree() {
    return smallestDegree(activation, radius, epsilon);
  }

  /** The dimension C(n + d, d) of the polynomials, in [1, 2⁵³). */
  public long dimension() {
    return dimension(degree(), inputs);
  }

  private static double degree(Activation activation, double radius, double epsilon) {
    if (activation == Activation.SIGMOID ? epsilon >= 0.5 : epsilon >= 1) {
      return 0;
    }
    return Math.max(0, Math.ceil(smallestDegree(activation, radius, epsilon)));
  }

  private static double smallestDegree(Activation activation, double radius, double epsilon) {
    boolean halved = activation == Activation.SIGMOID;
    double r = halved ? radius / 2 : radius;
    double logInverse = -Math.log(epsilon) - (halved ? Math.log(2) : 0);
    int best = 1;
    for (int k = 2; k < GRID; k++) {
      best = at(k, r, logInverse) < at(best, r, logInverse) ? k : best;
    }
    double low = theta(best - 1);
    double high = theta(best + 1);
    for (int step = 0; step < NARROWINGS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (quotient(left, r, logInverse) <= quotient(right, r, logInverse)) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.min(at(best, r, logInverse), quotient((low + high) / 2, r, logInverse));
  }

  private static double at(int k, double radius, double logInverse) {
    return quotient(theta(k), radius, logInverse);
  }

  private static double theta(int k) {
    return Math.sin((k + 0.5) / (GRID + 1) * Math.PI / 2);
  }

  /** The quotient at θ, rounded up by more than its rounding. */
  private static double quotient(double theta, double radius, double logInverse) {
    double angle = theta * Math.PI / 2;
    double s = Math.min(angle / radius, LARGEST_S);
    double growth = s + s * (s / (1 + Math.sqrt(1 + s * s)));
    double logs =
        Math.log(2 * Math.max(1, Math.tan(angle))) - Math.log(growth) + logInverse + ALLOWANCE;
    double quotient = logs / Math.log1p(growth);
    return quotient + Math.abs(quotient) * ALLOWANCE * 1e-3;
  }

  /** C(n + d, d), or −1 if that is not below 2⁵³. */
  private static long dimension(double degree, long inputs) {
    if (degree >= MOST) {
      return -1;
    }
    long least = Math.min((long) degree, inputs);
    long most = Math.max((long) degree, inputs);
    BigInteger binomial = BigInteger.ONE;
    for (long i = 1; i <= least; i++) {
      binomial = binomial.multiply(BigInteger.valueOf(most + i)).divide(BigInteger.valueOf(i));
      if (binomial.bitLength() > 53) {
        return -1;
      }
    }
    return binomial.longValue();
  }

  @Override
  public String toString() {
    return activation
        + " units of radius "
        + Numbers.plain(radius)
        + " within "
        + Numbers.plain(epsilon)
        + " of dimension "
        + dimension();
  }
}
