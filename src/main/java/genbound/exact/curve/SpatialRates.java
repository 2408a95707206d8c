package genbound.exact.curve;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.numeric.Arguments;

/**
 * How fast a wide convolutional network learns a target that looks at a part of its input:
 * exponents from the spectrum of its kernel. On functions of one l-patch, the inputs that a unit of
 * layer l sees, eigenvalues fall like ‖k‖^−(2ν + d(l)), with d(l) = (s₁ − 1)·s₂⋯s_l and 2ν = 1 for
 * the tangent kernel, 3 for random features. Constants are not known: these are rates, and promise
 * nothing.
 *
 * @param student the kernel that learns
 * @see <a href="https://arxiv.org/abs/2208.01003">Cagnetta, Favero and Wyart (2023), What Can Be
 *     Learnt With Wide Convolutional Neural Networks?, ICML</a>
 */
public record SpatialRates(HierarchicalKernel student) {

  private static final String SOURCE =
      "Cagnetta, Favero & Wyart (2023), What Can Be Learnt With Wide Convolutional Neural"
          + " Networks?, arXiv 2208.01003";

  private static final double SATURATION = 2;

  public SpatialRates {
    Arguments.notNull("student", student);
  }

  /** d(l) = (s₁ − 1)·s₂⋯s_l, for a layer l in [1, L]. */
  public int effectiveDimension(int layer) {
    Arguments.inRange("layer", layer, 1, student.layers());
    int dimension = student.filterSizes().get(0) - 1;
    for (int l = 1; l < layer; l++) {
      dimension *= student.filterSizes().get(l);
    }
    return dimension;
  }

  /** α = 1 + 2ν/d(L): the ρ-th largest eigenvalue falls like ρ^−α. */
  public double capacityExponent() {
    return 1 + (double) student.type().smoothness() / effectiveDimension(student.layers());
  }

  /**
   * r = 2m/(2ν + d(l)), how smooth a target is as the kernel sees it; 1 or more is in its space.
   *
   * @param smoothness m in (0, ∞): Σ ‖k‖^2m·f_k² is finite
   * @param layer l in [1, L]: the target is a sum of functions of one l-patch each
   */
  public double sourceExponent(double smoothness, int layer) {
    Arguments.positive("smoothness", smoothness);
    return 2 * smoothness / (student.type().smoothness() + effectiveDimension(layer));
  }

  /** β = αr/(αr + 1) for r up to 2, where ridge regression learns no faster. */
  public double ridgeExponent(double smoothness, int layer) {
    double product = capacityExponent() * Math.min(SATURATION, sourceExponent(smoothness, layer));
    return product / (product + 1);
  }

  /**
   * The error of ridge regression at the best ridge, C·n^−β.
   *
   * @param n how many examples, at least 1
   * @param smoothness m in (0, ∞)
   * @param layer l in [1, L]
   * @param constant the caller's C
   */
  public Rate ridge(long n, double smoothness, int layer, double constant) {
    boolean saturated = sourceExponent(smoothness, layer) > SATURATION;
    return rate(
        saturated ? "wide CNN, best ridge, saturated" : "wide CNN, best ridge",
        "C·n^(−αr/(αr + 1)), α = 1 + 2ν/d(L), r = min(2, 2m/(2ν + d(l)))",
        SOURCE + "; Caponnetto & De Vito (2007)",
        n,
        ridgeExponent(smoothness, layer),
        constant);
  }

  /**
   * β = (2ν'/d(L))·(d(L) + 2ν)/(d(l) + 2ν): the exponent without a ridge if the target is a
   * Gaussian process with the covariance of a shallower or equal kernel; ν' is the teacher's. It
   * comes from an argument on which eigenfunctions n examples can tell, and is not a theorem.
   *
   * @param teacher with the first filter sizes of the student, at most as many
   */
  public double ridgelessExponent(HierarchicalKernel teacher) {
    Arguments.notNull("teacher", teacher);
    int layers = teacher.layers();
    boolean within =
        layers <= student.layers()
            && student.filterSizes().subList(0, layers).equals(teacher.filterSizes());
    Arguments.require(
        within, "teacher", "of the student's first filters " + student.filterSizes(), teacher);
    double whole = effectiveDimension(student.layers());
    double part = effectiveDimension(layers);
    double own = student.type().smoothness();
    return teacher.type().smoothness() / whole * (whole + own) / (part + own);
  }

  /**
   * The error without a ridge, C·n^−β.
   *
   * @param n how many examples, at least 1
   * @param teacher with the first filter sizes of the student, at most as many
   * @param constant the caller's C
   */
  public Rate ridgeless(long n, HierarchicalKernel teacher, double constant) {
    return rate(
        "wide CNN, teacher and student",
        "C·n^−β, β = (2ν'/d(L))·(d(L) + 2ν)/(d(l) + 2ν)",
        SOURCE,
        n,
        ridgelessExponent(teacher),
        constant);
  }

  private static Rate rate(
      String name, String formula, String source, long n, double exponent, double constant) {
    Arguments.atLeast("n", n, 1);
    double value = constant * Math.pow(n, -exponent);
    return new Rate(name, Quantity.EXPECTED_RISK, formula, source, constant, value);
  }

  @Override
  public String toString() {
    return "rates of the " + student;
  }
}
