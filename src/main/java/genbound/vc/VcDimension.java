package genbound.vc;

import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The Vapnik–Chervonenkis dimension of a class: the largest number of points that it shatters.
 *
 * @param of the class
 * @param value the dimension, or a bound on it; ∞ if arbitrarily large sets are shattered
 * @param isExact whether the value is the dimension itself, not a bound from above
 * @param isPartial whether its functions leave points undecided; the lemma of Sauer and Shelah does
 *     not hold for such a class, which has no growth function here
 * @param source who found it; for an infinite one, why
 */
public record VcDimension(
    String of, double value, boolean isExact, boolean isPartial, String source) {

  private static final String TEXTBOOK = "Mohri, Rostamizadeh & Talwalkar (2018), chapter 3";
  private static final String BLUMER = "Blumer, Ehrenfeucht, Haussler & Warmuth (1989)";
  private static final String ANTHONY = "Anthony & Bartlett (1999), Neural Network Learning";

  /** Products and logarithms of a bound are moved up by more than their rounding. */
  private static final double ALLOWANCE = 1 + 1e-14;

  public VcDimension {
    Arguments.notNull("of", of);
    Arguments.require(value >= 0, "value", "in [0, ∞]", value);
    Arguments.notNull("source", source);
  }

  private static VcDimension exact(String of, double value, String source) {
    return new VcDimension(of, value, true, false, source);
  }

  private static VcDimension bound(String of, double value, String source) {
    return new VcDimension(of, value * ALLOWANCE, false, false, source);
  }

  private static VcDimension infinite(String of, String reason) {
    return new VcDimension(of, Double.POSITIVE_INFINITY, true, false, reason);
  }

  /** Half-spaces of d-dimensional space, d ≥ 1: d + 1. */
  public static VcDimension halfspaces(long dimension) {
    Arguments.atLeast("dimension", dimension, 1);
    return exact("half-spaces", dimension + 1.0, TEXTBOOK);
  }

  /** Half-spaces whose boundary passes through the origin of d-dimensional space: d. */
  public static VcDimension homogeneousHalfspaces(long dimension) {
    Arguments.atLeast("dimension", dimension, 1);
    return exact("homogeneous half-spaces", dimension, TEXTBOOK);
  }

  /** Balls of d-dimensional space: d + 1. */
  public static VcDimension balls(long dimension) {
    Arguments.atLeast("dimension", dimension, 1);
    return exact(
        "balls",
        dimension + 1.0,
        "Dudley (1979), Balls in Rᵏ do not cut all subsets of k + 2 points");
  }

  /** Boxes of d-dimensional space with sides along the axes: 2d. */
  public static VcDimension axisAlignedBoxes(long dimension) {
    Arguments.atLeast("dimension", dimension, 1);
    return exact("boxes along the axes", 2.0 * dimension, TEXTBOOK);
  }

  /** Unions of at most k intervals of the line: 2k. */
  public static VcDimension unionsOfIntervals(long count) {
    Arguments.atLeast("count", count, 1);
    return exact("unions of intervals", 2.0 * count, TEXTBOOK);
  }

  /** Convex polygons of the plane with at most k ≥ 3 vertices: 2k + 1. */
  public static VcDimension convexPolygons(long vertices) {
    Arguments.atLeast("vertices", vertices, 3);
    return exact("convex polygons", 2.0 * vertices + 1, TEXTBOOK);
  }

  /** Signs of polynomials of degree at most p in d variables: C(d + p, p). */
  public static VcDimension polynomialThresholds(long dimension, long degree) {
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.atLeast("degree", degree, 1);
    double binomial = 1;
    for (long i = 1; i <= Math.min(dimension, degree) && Double.isFinite(binomial); i++) {
      binomial = Math.rint(binomial * ((double) Math.max(dimension, degree) + i) / i);
    }
    boolean counted = binomial < 1e15;
    String source = "Cover (1965), through the linear space of the polynomials";
    return counted
        ? exact("polynomial thresholds", binomial, source)
        : bound("polynomial thresholds", binomial, source);
  }

  /**
   * Sets {f ≤ 0}, where f at each point is a polynomial of degree at most l in p parameters: at
   * most the largest m with 2^m ≤ (4eml/p)^p. {@link GrowthFunction#ofPolynomials} gives smaller
   * bounds.
   */
  public static VcDimension polynomialInequalities(long parameters, long degree) {
    PolynomialGrowth growth = new PolynomialGrowth(degree, parameters);
    return bound("polynomial inequalities", growth.dimensionBound(), PolynomialGrowth.SOURCE);
  }

  /** Any class of so many hypotheses: at most ⌊log₂ of it⌋. */
  public static VcDimension finite(long size) {
    Arguments.atLeast("size", size, 1);
    return new VcDimension(
        "finite class", 63 - Long.numberOfLeadingZeros(size), false, false, TEXTBOOK);
  }

  /** Unions, or intersections, of k sets of a class of dimension d ≥ 1: at most 2dk·log₂(3k). */
  public static VcDimension combinations(long dimension, long count) {
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.atLeast("count", count, 1);
    double value = 2.0 * dimension * count * log2(3.0 * count);
    return bound("unions or intersections", value, BLUMER);
  }

  /** Intersections of k half-spaces of d-dimensional space: at most 2(d + 1)k·log₂(3k). */
  public static VcDimension intersectionsOfHalfspaces(long dimension, long count) {
    Arguments.atLeast("dimension", dimension, 1);
    VcDimension bound = combinations(dimension + 1, count);
    return new VcDimension("intersections of half-spaces", bound.value, false, false, BLUMER);
  }

  /**
   * Hyperplanes that leave points nearer than a margin undecided, for points in a ball: at most
   * ⌈min(radius²/margin², d)⌉ + 1. Not the dimension of classifiers whose margin is seen in the
   * data. No bound here takes it: {@link #growth} refuses, for these functions are partial.
   *
   * @see <a href="https://arxiv.org/abs/2107.08444">Alon, Hanneke, Holzman and Moran (2021), A
   *     Theory of PAC Learnability of Partial Concept Classes</a>, on what fails for partial
   *     functions
   */
  public static VcDimension gapTolerantHyperplanes(double radius, double margin, long dimension) {
    Arguments.positive("radius", radius);
    Arguments.positive("margin", margin);
    Arguments.atLeast("dimension", dimension, 1);
    BigDecimal square = new BigDecimal(margin).pow(2);
    BigDecimal ratio = new BigDecimal(radius).pow(2).divide(square, 0, RoundingMode.CEILING);
    double value = ratio.min(BigDecimal.valueOf(dimension)).doubleValue() + 1;
    String source =
        "Vapnik (1998); Burges (1998), A Tutorial on Support Vector Machines for Pattern Recognition";
    return new VcDimension("gap-tolerant hyperplanes", value, false, true, source);
  }

  /** Decision stumps on ℓ ≥ 1 real features: the largest m with C(m, ⌊m/2⌋) ≤ 2ℓ. */
  public static VcDimension decisionStumps(long features) {
    Arguments.inRange("features", features, 1, 1L << 60);
    double middle = 1;
    long m = 1;
    while (true) {
      double next = m % 2 == 0 ? middle * (m + 1) / (m / 2 + 1) : middle * 2;
      if (next > 2.0 * features) {
        String source =
            "Leboeuf, LeBlanc & Marchand (2020), Decision Trees as Partitioning Machines to Characterize their Generalization Properties";
        return exact("decision stumps", m, source);
      }
      middle = next;
      m++;
    }
  }

  /** Binary trees with N inner nodes on d binary features: at most (2N + 1)·log₂(d + 2). */
  public static VcDimension binaryFeatureTrees(long nodes, long features) {
    Arguments.atLeast("nodes", nodes, 0);
    Arguments.atLeast("features", features, 1);
    double value = (2.0 * nodes + 1) * log2(features + 2.0);
    return bound(
        "binary decision trees",
        value,
        "Mansour (1997), Pessimistic Decision Tree Pruning Based on Tree Size; by counting trees");
  }

  /**
   * Feed-forward networks with piecewise polynomial activations, such as ReLU (one breakpoint,
   * degree 1): at most L + S·log₂(4epR·log₂(2epR)).
   *
   * @param widths units k of each layer, more than 2 in all
   * @param parameters weights and biases that come new with each layer
   * @param breakpoints of the activation: p, so that it has p + 1 pieces
   * @param degree of its pieces
   */
  public static VcDimension piecewisePolynomialNetwork(
      int[] widths, long[] parameters, int breakpoints, int degree) {
    NetworkGrowth network = new NetworkGrowth(widths, parameters, breakpoints, degree);
    return bound("piecewise polynomial networks", network.dimensionBound(), NetworkGrowth.SOURCE);
  }

  /** Feed-forward networks of U threshold units with W parameters: at most 2W·log₂(2U/ln 2). */
  public static VcDimension thresholdNetwork(long parameters, long units) {
    Arguments.atLeast("parameters", parameters, 1);
    Arguments.atLeast("units", units, 1);
    return bound("threshold networks", 2.0 * parameters * log2(2 * units / Math.log(2)), ANTHONY);
  }

  /**
   * Feed-forward networks of U sigmoid units with W parameters: at most (WU)² + 11WU·log₂(18WU²).
   */
  public static VcDimension sigmoidNetwork(long parameters, long units) {
    Arguments.atLeast("parameters", parameters, 1);
    Arguments.atLeast("units", units, 1);
    double product = (double) parameters * units;
    return bound(
        "sigmoid networks", product * product + 11 * product * log2(18 * product * units), ANTHONY);
  }

  /** Nearest neighbours, for a fixed number of them: infinite. */
  public static VcDimension nearestNeighbours() {
    return infinite(
        "nearest neighbours",
        "they keep the sample: any labelling of distinct points is reproduced");
  }

  /** Signs of sin(ωx): infinite. */
  public static VcDimension sine() {
    return infinite(
        "signs of sin(ωx)", "the points 2⁻ⁱ are labelled in every way by some frequency");
  }

  /** Support vector machines with a Gaussian kernel of free width: infinite. */
  public static VcDimension gaussianKernelFreeWidth() {
    return infinite(
        "Gaussian kernels of free width",
        "narrow enough, they separate any labelling of distinct points");
  }

  /** Convex sets of the plane: infinite. */
  public static VcDimension convexSets() {
    return infinite("convex sets", "any subset of points on a circle is cut out by its hull");
  }

  /** Whether arbitrarily large sets of points are shattered. */
  public boolean isInfinite() {
    return Double.isInfinite(value);
  }

  /**
   * The growth function by Sauer and Shelah. The dimension must be finite, and that of a class
   * whose functions decide every point: without errors on a sample, a partial function of dimension
   * 3 may err on nearly all other points, for undecided ones count as errors.
   */
  public GrowthFunction growth() {
    Arguments.require(!isPartial, "dimension", "of functions that decide every point", of);
    Arguments.require(value < 1L << 53, "dimension", "below 2⁵³", value);
    return GrowthFunction.ofDimension((long) Math.floor(value));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Override
  public String toString() {
    String relation = isExact ? " = " : " ≤ ";
    String shown = isInfinite() ? "∞" : Long.toString((long) Math.floor(value));
    return "VC dimension of " + of + relation + shown + " (" + source + ")";
  }
}
