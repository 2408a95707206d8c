package genbound.estimate.bias;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;
import genbound.numeric.Rounding;
import java.util.Arrays;
import java.util.Optional;

/**
 * How many bits of inductive bias a task needs whose inputs lie near a sphere of some dimension and
 * whose outputs vary on a scale of the inputs: an approximation by band-limited functions.
 *
 * <pre>
 * bits = (2DPE − nD)·log₂(B·√(DP)·L·W/ε), E = C(m + K, m) + C(m + K − 1, m), K(K + m − 1) = (2πR/δ)²,
 * L = K√D/R, W = √(m/6)·(2π^((m + 1)/2)·P/Γ((m + 1)/2))^(1/m)·R/n^(1/m)
 * </pre>
 *
 * <p>It is an estimate and no bound; one dimension more is a factor from 3 to 64, and {@link
 * #factors} says how much each input matters. A negative number of parameters times a negative
 * number of bits is no difficulty: {@link #bits} is then 0, and {@link #regime} says why.
 *
 * @param n how many examples, in [1, 1e300]; sets of examples may be more than a long counts
 * @param dimension m in [1, 1e6], the intrinsic dimension of the inputs
 * @param radius R in (0, ∞), the largest norm of an input
 * @param separation δ in (0, 2R], over what distance of inputs the outputs may change: for classes
 *     the least distance of two inputs of different classes
 * @param error ε in (0, 1], the error that is asked for, over the Lipschitz constant of the loss
 * @param labels P in [1, 1e300], how many combinations of values the discrete inputs of the
 *     function have: the number of classes
 * @param outputs D in (0, 1e300], the dimension of the outputs: one less than the number of classes
 * @param bound B in (0, 1e300], the largest output
 * @see <a href="https://arxiv.org/abs/2305.01034">Boopathy, Liu, Hwang, Ge, Mohammedsaleh and Fiete
 *     (2023), Model-agnostic Measure of Generalization Difficulty, ICML</a>, in the form of the
 *     authors' program
 */
public record SphereDifficulty(
    double n,
    double dimension,
    double radius,
    double separation,
    double error,
    double labels,
    double outputs,
    double bound)
    implements Difficulty {

  private static final double LN_2 = Math.log(2);
  private static final double MOST = 1e300;

  public SphereDifficulty {
    Arguments.inClosed("n", n, 1, MOST);
    Arguments.inClosed("dimension", dimension, 1, 1e6);
    Arguments.inClosed("radius", radius, 1 / MOST, MOST);
    boolean possible = separation > 0 && separation <= 2 * radius && radius / separation <= 1e150;
    Arguments.require(
        possible, "separation", "in (0, 2·radius] and at least 1e-150 of the radius", separation);
    Arguments.require(error > 0 && error <= 1, "error", "in (0, 1]", (Double) error);
    Arguments.inClosed("labels", labels, 1, MOST);
    Arguments.require(outputs > 0 && outputs <= MOST, "outputs", "in (0, 1e300]", outputs);
    Arguments.require(bound > 0 && bound <= MOST, "bound", "in (0, 1e300]", (Double) bound);
  }

  /**
   * A task of classification.
   *
   * @param n how many examples, at least 1
   * @param dimension m in [1, 1e6]
   * @param radius R in (0, ∞)
   * @param separation δ in (0, 2R]
   * @param classes how many, at least 2
   * @param error ε in (0, 1]
   */
  public static SphereDifficulty classification(
      long n, double dimension, double radius, double separation, long classes, double error) {
    Arguments.atLeast("n", n, 1);
    Arguments.atLeast("classes", classes, 2);
    return new SphereDifficulty(n, dimension, radius, separation, error, classes, classes - 1, 1);
  }

  /**
   * A task of classification from a sample of it: the dimension by {@link IntrinsicDimension},
   * rounded to a whole number, and the separation by {@link ClassSeparation#least}.
   *
   * @param points the inputs, rows of equal length, no two alike; they are not centred
   * @param labels their classes, at least two
   * @param neighbours how many neighbours tell the dimension, such as 5
   * @param error ε in (0, 1]
   */
  public static SphereDifficulty ofSample(
      double[][] points, int[] labels, int neighbours, double error) {
    double separation = ClassSeparation.least(points, labels);
    double dimension = Math.max(1, Math.rint(new IntrinsicDimension(points, neighbours).value()));
    double radius = 0;
    for (double[] point : points) {
      radius = Math.max(radius, Math.sqrt(Distances.squared(point, new double[point.length])));
    }
    long classes = Arrays.stream(labels).distinct().count();
    return classification(points.length, dimension, radius, separation, classes, error);
  }

  /** K, the largest degree of a spherical harmonic within the band; not rounded. */
  public double degree() {
    double frequency = 2 * Math.PI * radius / separation;
    double less = dimension - 1;
    return 2 * frequency * frequency / (Math.hypot(less, 2 * frequency) + less);
  }

  /** ln E; E is the number of spherical harmonics of degree at most K, where K is whole. */
  public double logHarmonics() {
    double degree = degree();
    double whole = Math.floor(dimension);
    double rest = dimension - whole;
    double log =
        rest == 0
            ? 0
            : LogGamma.value(degree + rest + 1)
                - LogGamma.value(rest + 1)
                - LogGamma.value(degree + 1);
    double product = 1 + degree / (degree + dimension);
    for (int i = 1; i <= whole; i++) {
      product *= (degree + rest + i) / (rest + i);
      if (product > 1e100) {
        log += Math.log(product);
        product = 1;
      }
    }
    return log + Math.log(product);
  }

  /** ln of how many parameters the functions have, 2DPE. */
  public double logParameters() {
    return LN_2 + Math.log(outputs) + Math.log(labels) + logHarmonics();
  }

  /** ln W, of how far the inputs lie from the nearest example, on average. */
  public double logDistance() {
    double surface =
        LN_2
            + (dimension + 1) / 2 * Math.log(Math.PI)
            + Math.log(labels)
            - LogGamma.value((dimension + 1) / 2);
    return 0.5 * Math.log(dimension / 6)
        + surface / dimension
        + Math.log(radius)
        - Math.log(n) / dimension;
  }

  @Override
  public double logFree() {
    double all = logParameters();
    double seen = Math.log(n) + Math.log(outputs) - all;
    return seen < 0 ? all + Math.log(-Math.expm1(seen)) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double bitsEach() {
    double logLipschitz = Math.log(degree()) + 0.5 * Math.log(outputs) - Math.log(radius);
    double nats =
        Math.log(bound)
            + 0.5 * Math.log(outputs)
            + 0.5 * Math.log(labels)
            - Math.log(error)
            + logLipschitz
            + logDistance();
    return nats / LN_2;
  }

  /** What the bits are multiplied by when one input changes; empty where no bits are needed. */
  public Optional<Factors> factors() {
    if (regime() != Regime.BITS_NEEDED) {
      return Optional.empty();
    }
    return Optional.of(
        new Factors(
            times(with(n, Math.min(1e6, dimension + 1), separation, error)),
            times(with(n, dimension, separation / 2, error)),
            times(with(2 * n, dimension, separation, error)),
            times(with(n, dimension, separation, error / 2))));
  }

  private double times(SphereDifficulty other) {
    return Rounding.finite(Math.pow(10, other.log10Bits() - log10Bits()));
  }

  private SphereDifficulty with(double n, double dimension, double separation, double error) {
    return new SphereDifficulty(
        Math.min(MOST, n), dimension, radius, separation, error, labels, outputs, bound);
  }

  /**
   * What the bits are multiplied by when one input changes.
   *
   * @param dimensionMore by one dimension more
   * @param halfSeparation by half the separation
   * @param twiceExamples by twice as many examples
   * @param halfError by half the error
   */
  public record Factors(
      double dimensionMore, double halfSeparation, double twiceExamples, double halfError) {

    @Override
    public String toString() {
      return "times "
          + Numbers.nearest(dimensionMore)
          + " for a dimension more, "
          + Numbers.nearest(halfSeparation)
          + " for half the separation, "
          + Numbers.nearest(twiceExamples)
          + " for twice the examples, "
          + Numbers.nearest(halfError)
          + " for half the error";
    }
  }

  @Override
  public String toString() {
    return DifficultyText.of(this);
  }
}
