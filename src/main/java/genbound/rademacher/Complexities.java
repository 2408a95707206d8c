package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;
import genbound.numeric.LogGamma;
import java.util.function.DoubleUnaryOperator;

/**
 * Bounds on Rademacher complexities in closed form, rounded up. One convention everywhere: E sup
 * (1/n)·Σ σᵢf(xᵢ), without an absolute value. Those that take sums over the sample bound the
 * empirical complexity 𝓡̂; with a bound on the norms of all x they bound 𝓡(n).
 */
public final class Complexities {

  private static final double LN_2_UP = logUp(2);

  private Complexities() {}

  /**
   * A finite class, by Massart's lemma: largestNorm·√(2·ln|A|)/n.
   *
   * @param largestNorm the largest Euclidean norm of (f(x₁), …, f(xₙ)), in [0, ∞)
   * @param logSize ln of the number of hypotheses, in [0, ∞)
   * @param n how many examples
   * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
   *     Foundations of Machine Learning, Theorem 3.7, MIT Press</a>, after Massart (2000); a
   *     machine-checked proof exists: lean-rademacher (Lean), FoML/Massart.lean, massart_lemma_pmf
   */
  public static double massart(double largestNorm, double logSize, long n) {
    Arguments.nonNegative("largestNorm", largestNorm);
    Arguments.nonNegative("logSize", logSize);
    return divideUp(multiplyUp(largestNorm, sqrtUp(2 * logSize)), count(n));
  }

  /**
   * Linear predictors of Euclidean norm at most Λ, or the ball of radius Λ of a kernel's space:
   * Λ·√(Σ‖xᵢ‖²)/n.
   *
   * @param radius Λ in [0, ∞)
   * @param sumOfSquaredNorms Σ‖xᵢ‖², or the trace of the kernel matrix, in [0, ∞)
   * @param n how many examples
   * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
   *     Foundations of Machine Learning, chapter 5, MIT Press</a>
   */
  public static double linear(double radius, double sumOfSquaredNorms, long n) {
    Arguments.nonNegative("radius", radius);
    Arguments.nonNegative("sumOfSquaredNorms", sumOfSquaredNorms);
    return divideUp(multiplyUp(radius, sqrtUp(sumOfSquaredNorms)), count(n));
  }

  /**
   * Linear scores of k classes whose weights have a joint Euclidean norm (Frobenius) of at most Λ,
   * with a sign for every example and class: Λ·√(k·Σ‖xᵢ‖²)/n.
   *
   * @param radius Λ in [0, ∞)
   * @param sumOfSquaredNorms Σ‖xᵢ‖², or the trace of the kernel matrix, in [0, ∞)
   * @param classes k, at least 1
   * @param n how many examples
   * @see RademacherMulticlassJoint
   */
  public static double jointLinear(double radius, double sumOfSquaredNorms, long classes, long n) {
    Arguments.atLeast("classes", classes, 1);
    Arguments.nonNegative("sumOfSquaredNorms", sumOfSquaredNorms);
    return linear(radius, multiplyUp(countUp(classes), sumOfSquaredNorms), n);
  }

  /**
   * All functions of one score into [0, 1] that do not fall, and so all thresholds, "1 from here
   * on": (E|S| − P(S &gt; 0))/n for a sum S of n fair signs, which is at most √(2/(πn)). The
   * direction must have been fixed beforehand: functions that rise and functions that fall together
   * have up to twice this. It bounds 𝓡̂ of every sample, and is met where no two scores are equal.
   *
   * <p>On n scores the largest sum of signs over those from some score on is the maximum of a fair
   * walk of n steps that starts at 0, and its mean is E|S| − P(S &gt; 0) by the reflection
   * principle.
   *
   * @param n how many examples
   */
  public static double monotone(long n) {
    double size = count(n);
    long half = n / 2;
    double log = half == 0 ? 0 : BinomialTail.logMass(half, 2 * half, 0.5);
    double middle = half == 0 ? 1 : Math.exp(log) * (1 + 1e-13);
    double share = n % 2 == 0 ? subtractDown(1, middle) : 1;
    return subtractUp(middle, divideDown(share, 2 * size));
  }

  /**
   * Linear predictors of ℓ1 norm at most Λ: Λ·√(2·ln(2d))·maxⱼ √(Σᵢ xᵢⱼ²)/n.
   *
   * @param radius Λ in [0, ∞)
   * @param largestSumOfSquares the largest over the coordinates of Σᵢ xᵢⱼ², in [0, ∞)
   * @param dimension d, how many coordinates, at least 1
   * @param n how many examples
   * @see <a
   *     href="https://papers.nips.cc/paper/2008/hash/5b69b9cb83065d403869739ae7f0995e-Abstract.html">Kakade,
   *     Sridharan and Tewari (2008), On the Complexity of Linear Prediction: Risk Bounds, Margin
   *     Bounds, and Regularization, NeurIPS</a>
   */
  public static double linearL1(double radius, double largestSumOfSquares, long dimension, long n) {
    Arguments.nonNegative("radius", radius);
    Arguments.nonNegative("largestSumOfSquares", largestSumOfSquares);
    Arguments.atLeast("dimension", dimension, 1);
    double vertices = sqrtUp(2 * logUp(2.0 * dimension));
    double norm = sqrtUp(largestSumOfSquares);
    return divideUp(multiplyUp(multiplyUp(radius, vertices), norm), count(n));
  }

  /**
   * Deep networks of one output, without biases, with weights of bounded Frobenius norm and a
   * positively homogeneous 1-Lipschitz activation that is applied entry by entry: (√(2·ln 2·d) +
   * 1)·Π Mⱼ·√(Σ‖xᵢ‖²)/n.
   *
   * @param frobeniusNorms a bound Mⱼ on the norm of each layer's weights, fixed beforehand
   * @param sumOfSquaredNorms Σ‖xᵢ‖², in [0, ∞)
   * @param n how many examples
   * @see <a href="https://arxiv.org/abs/1712.06541">Golowich, Rakhlin and Shamir (2020),
   *     Size-Independent Sample Complexity of Neural Networks, Information and Inference 9</a>
   */
  public static double golowichFrobenius(
      double[] frobeniusNorms, double sumOfSquaredNorms, long n) {
    Arguments.nonNegative("sumOfSquaredNorms", sumOfSquaredNorms);
    double product = product("frobeniusNorms", frobeniusNorms);
    double depth = addUp(sqrtUp(multiplyUp(2.0 * frobeniusNorms.length, LN_2_UP)), 1);
    double size = multiplyUp(multiplyUp(depth, product), sqrtUp(sumOfSquaredNorms));
    return divideUp(size, count(n));
  }

  /**
   * The complexity of networks whose weights have rows of bounded ℓ1 norm: 2·Π Mⱼ·√(d + 1 + ln
   * D)·maxⱼ √(Σᵢ xᵢⱼ²)/n.
   *
   * @param rowNorms a bound Mⱼ on the largest ℓ1 norm of a row of each layer's weights, fixed
   *     beforehand
   * @param largestSumOfSquares the largest over the coordinates of Σᵢ xᵢⱼ², in [0, ∞)
   * @param dimension D, how many coordinates, at least 1
   * @param n how many examples
   * @see <a href="https://arxiv.org/abs/1712.06541">Golowich, Rakhlin and Shamir (2020),
   *     Size-Independent Sample Complexity of Neural Networks, Information and Inference 9</a>
   */
  public static double golowichL1(
      double[] rowNorms, double largestSumOfSquares, long dimension, long n) {
    Arguments.nonNegative("largestSumOfSquares", largestSumOfSquares);
    Arguments.atLeast("dimension", dimension, 1);
    double product = product("rowNorms", rowNorms);
    double depth = sqrtUp(addUp(rowNorms.length + 1.0, logUp(dimension)));
    double size = multiplyUp(multiplyUp(2 * product, depth), sqrtUp(largestSumOfSquares));
    return divideUp(size, count(n));
  }

  /** A class seen through L-Lipschitz functions, one for each example: L times its complexity. */
  public static double contraction(double lipschitz, double complexity) {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("complexity", complexity);
    return multiplyUp(lipschitz, complexity);
  }

  /**
   * A class of vector-valued functions seen through functions that are L-Lipschitz in the Euclidean
   * norm: √2·L times the sum of the complexities of the coordinates.
   *
   * @see <a href="https://arxiv.org/abs/1605.00251">Maurer (2016), A Vector-Contraction Inequality
   *     for Rademacher Complexities, ALT</a>
   */
  public static double vectorContraction(double lipschitz, double sumOfComplexities) {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("sumOfComplexities", sumOfComplexities);
    return multiplyUp(multiplyUp(sqrtUp(2), lipschitz), sumOfComplexities);
  }

  /**
   * Dudley's entropy integral for covering numbers ln N(u) ≤ A/u²: the least over ε in (0, D] of 4ε
   * + 12·√(A/n)·ln(D/ε). Norms are those of L₂ on the sample.
   *
   * @param entropy A in [0, ∞)
   * @param radius D in (0, ∞): a half of a bound on the norms. The first scale of the chain is the
   *     bound itself, at which the function 0 covers all, and its sum ends at a half of it
   * @param n how many examples
   * @see <a href="https://arxiv.org/abs/2503.19605">Sonoda, Kasaura, Mizuno, Tsukamoto and Onda
   *     (2026), Lean Formalization of Generalization Error Bound by Rademacher Complexity, theorem
   *     dudley_entropy_integral, ITP</a>, a machine-checked proof with these constants, after
   *     Dudley (1967)
   */
  public static double dudleyInverseSquare(double entropy, double radius, long n) {
    Arguments.nonNegative("entropy", entropy);
    Arguments.positive("radius", radius);
    double scale = sqrtUp(divideUp(entropy, count(n)));
    double epsilon = Math.min(3 * scale, radius);
    if (epsilon == 0) {
      return 0;
    }
    double log = logUp(divideUp(radius, epsilon));
    return addUp(4 * epsilon, multiplyUp(12 * scale, log));
  }

  /**
   * Dudley's entropy integral for a class of one's own: the least over ε of 4ε + (12/√n)·∫ √(ln
   * N(u)) du from ε to the radius. The integral is bounded by sums over a geometric grid of 2,000
   * steps, from above because ln N falls.
   *
   * @param entropy u ↦ ln N(u), the covering number in L₂ on the sample at scale u; not rising with
   *     u, in [0, ∞)
   * @param radius a half of a bound on the norms in L₂ on the sample, in (0, ∞): the function 0
   *     covers all at the scale of the bound itself, and the sum of the chain ends at a half of it
   * @param n how many examples
   * @see <a href="https://arxiv.org/abs/2503.19605">Sonoda, Kasaura, Mizuno, Tsukamoto and Onda
   *     (2026), Lean Formalization of Generalization Error Bound by Rademacher Complexity, theorem
   *     dudley_entropy_integral, ITP</a>, a machine-checked proof with these constants, after
   *     Dudley (1967)
   */
  public static double dudley(DoubleUnaryOperator entropy, double radius, long n) {
    Arguments.notNull("entropy", entropy);
    Arguments.positive("radius", radius);
    double scale = divideUp(12, Math.nextDown(Math.sqrt(count(n))));
    double best = multiplyUp(4, radius);
    double integral = 0;
    double after = 0;
    double u = radius;
    for (int step = 0; step < 2000; step++) {
      double next = u * 0.99;
      double logCover = entropy.applyAsDouble(next);
      String name = "entropy(" + next + ")";
      boolean rises = logCover >= after && Double.isFinite(logCover);
      Arguments.require(rises, name, "finite and at least " + after, (Double) logCover);
      after = logCover;
      integral = addUp(integral, multiplyUp(u - next, sqrtUp(logCover)));
      best = Math.min(best, addUp(4 * next, multiplyUp(scale, integral)));
      u = next;
    }
    return best;
  }

  /**
   * Linear predictors of ℓp norm at most Λ, for p in (1, ∞]: Λ·c·‖Xᵀ‖/n with the (2, q) norm of the
   * columns of the examples, q = p/(p − 1), and c = √2·(Γ((q + 1)/2)/√π)^(1/q) for p ≤ 2, c = 1
   * above; within 1e-13 relative.
   *
   * @param radius Λ in [0, ∞)
   * @param columnNorms the Euclidean norm of each coordinate over the sample, in [0, ∞)
   * @param p in (1, ∞]
   * @param n how many examples
   * @see <a href="https://arxiv.org/abs/2007.11045">Awasthi, Frank and Mohri (2020), On the
   *     Rademacher Complexity of Linear Hypothesis Sets, preprint</a>
   */
  public static double linearLp(double radius, double[] columnNorms, double p, long n) {
    Arguments.nonNegative("radius", radius);
    Arguments.notNull("columnNorms", columnNorms);
    Arguments.require(columnNorms.length > 0, "columnNorms", "not empty", 0);
    Arguments.require(p > 1, "p", "in (1, ∞]", p);
    double q = 1 + 1 / (p - 1);
    double most = 0;
    for (int j = 0; j < columnNorms.length; j++) {
      most = Math.max(most, Arguments.nonNegative("columnNorms", j, columnNorms[j]));
    }
    if (most == 0) {
      return 0;
    }
    double sum = 0;
    for (double norm : columnNorms) {
      sum = addUp(sum, Math.pow(norm / most, q));
    }
    double logMoment = (LogGamma.value((q + 1) / 2) - Math.log(Math.PI) / 2) / q;
    double moment = p > 2 ? 1 : Math.sqrt(2) * Math.exp(logMoment);
    double factor = moment * Math.pow(sum, 1 / q) * (1 + 1e-13);
    return divideUp(multiplyUp(multiplyUp(radius, most), factor), count(n));
  }

  /**
   * A bound on the Rademacher complexity from the Gaussian complexity of the same class: √(π/2) of
   * it.
   */
  public static double fromGaussian(double gaussianComplexity) {
    Arguments.nonNegative("gaussianComplexity", gaussianComplexity);
    return multiplyUp(sqrtUp(Math.nextUp(Math.PI) / 2), gaussianComplexity);
  }

  /**
   * The fixed point r* of a sub-root function ψ: not negative, not falling, with ψ(r)/√r not
   * rising. Then ψ(r) ≤ r exactly from r* on; the least such double found is returned.
   *
   * @param subRoot ψ, with its fixed point below 1e300
   */
  public static double fixedPoint(DoubleUnaryOperator subRoot) {
    Arguments.notNull("subRoot", subRoot);
    double high = 1;
    while (at(subRoot, high) > high) {
      high *= 4;
      Arguments.require(high < 1e300, "subRoot", "one with a fixed point", high);
    }
    double low = high / 4;
    while (low > 1e-300 && at(subRoot, low) <= low) {
      high = low;
      low /= 4;
    }
    for (int step = 0; step < 100; step++) {
      double middle = low + (high - low) / 2;
      if (at(subRoot, middle) <= middle) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static double at(DoubleUnaryOperator subRoot, double r) {
    return Arguments.nonNegative("subRoot(" + r + ")", subRoot.applyAsDouble(r));
  }

  /**
   * The complexity of the functions of a kernel's ball whose mean square is at most r: √((2/n)·Σ
   * min(r, Λ²λⱼ)), a sub-root function of r. The sum is over all eigenvalues: those that are not
   * listed count with Λ² times their sum.
   *
   * @param radius Λ in [0, ∞)
   * @param eigenvalues λⱼ of the kernel's operator, in [0, ∞): some of them, such as the largest
   * @param sumOfOthers a bound on the sum of all other eigenvalues, in [0, ∞); 0 if all are listed.
   *     The sum of all is the mean of k(x, x)
   * @param r in [0, ∞)
   * @param n how many examples
   * @see <a href="https://www.jmlr.org/papers/v4/mendelson03a.html">Mendelson (2003), On the
   *     Performance of Kernel Classes, JMLR 4</a>
   */
  public static double localKernel(
      double radius, double[] eigenvalues, double sumOfOthers, double r, long n) {
    Arguments.nonNegative("radius", radius);
    Arguments.notNull("eigenvalues", eigenvalues);
    Arguments.nonNegative("sumOfOthers", sumOfOthers);
    Arguments.nonNegative("r", r);
    double square = multiplyUp(radius, radius);
    double sum = multiplyUp(square, sumOfOthers);
    for (int j = 0; j < eigenvalues.length; j++) {
      double value = Arguments.nonNegative("eigenvalues", j, eigenvalues[j]);
      sum = addUp(sum, Math.min(r, multiplyUp(square, value)));
    }
    return sqrtUp(divideUp(2 * sum, count(n)));
  }

  private static double product(String name, double[] norms) {
    Arguments.notNull(name, norms);
    Arguments.require(norms.length > 0, name, "not empty", 0);
    double product = 1;
    for (int j = 0; j < norms.length; j++) {
      product = multiplyUp(product, Arguments.nonNegative(name, j, norms[j]));
    }
    return product;
  }

  private static double count(long n) {
    return Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }
}
