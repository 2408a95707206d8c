package genbound.vc;

import genbound.evidence.Assumption;
import genbound.evidence.learner.OuterDimension;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * How many ways a class can label n points, at most: Π(n), as its logarithm.
 *
 * @see <a href="https://doi.org/10.1137/1116025">Vapnik and Chervonenkis (1971), On the Uniform
 *     Convergence of Relative Frequencies of Events to Their Probabilities, Theory of Probability
 *     and Its Applications 16</a>, Sauer (1972), Shelah (1972); a machine-checked proof exists:
 *     mathlib (Lean), Mathlib/Combinatorics/SetFamily/Shatter.lean,
 *     Finset.card_shatterer_le_sum_vcDim
 */
public interface GrowthFunction {

  /** ln Π(n) for n ≥ 1, rounded up; from 0 to n·ln 2, not falling with n. */
  double logUp(long n);

  /**
   * Whether the errors are counted at a margin, which is more than the errors themselves: such a
   * count bounds the risk from above only.
   */
  default boolean countsMargins() {
    return false;
  }

  /** What a bound by this growth function assumes beside what its theorem does. */
  default List<Assumption> assumptions() {
    return List.of();
  }

  /** Of a class of VC dimension at most d ≥ 0, by Sauer and Shelah: Π(n) = Σ C(n, i) for i ≤ d. */
  static GrowthFunction ofDimension(long dimension) {
    return new SauerShelah(dimension);
  }

  /**
   * Of a class with several labels of Natarajan dimension at most d ≥ 0: Σ C(n, i)·C(k, 2)^i for i
   * ≤ d, and no more than 2ⁿ patterns of errors. Classifiers that take the class with the largest
   * of k scores, linear in joint features of input and class, have at most as large a dimension as
   * there are features. A class of known graph dimension is one of {@link #ofDimension}: its sets
   * of errors have that VC dimension.
   *
   * @param dimension d
   * @param classes k, in [2, 2³¹]
   * @see <a href="https://doi.org/10.1016/0097-3165(95)90001-2">Haussler and Long (1995), A
   *     Generalization of Sauer’s Lemma, Journal of Combinatorial Theory A 71</a>
   */
  static GrowthFunction ofNatarajanDimension(long dimension, long classes) {
    return new NatarajanGrowth(dimension, classes);
  }

  /**
   * Of feed-forward networks with piecewise polynomial activations, such as ReLU (one breakpoint,
   * degree 1); tighter than through their VC dimension.
   *
   * @param widths units of each layer, more than 2 in all
   * @param parameters weights and biases that come new with each layer
   * @param breakpoints of the activation
   * @param degree of its pieces
   */
  static GrowthFunction ofNetwork(int[] widths, long[] parameters, int breakpoints, int degree) {
    return new NetworkGrowth(widths, parameters, breakpoints, degree);
  }

  /**
   * Of sets {f ≤ 0}, where f at each point is a polynomial of degree at most l in p parameters, by
   * Warren: Π(n) ≤ (4enl/p)^p from n = p on. It is well below what the VC dimension alone gives.
   *
   * @param degree l ≥ 1
   * @param parameters p ≥ 1
   * @see <a href="https://doi.org/10.1090/S0002-9947-1968-0226281-1">Warren (1968), Lower Bounds
   *     for Approximation by Nonlinear Manifolds, Transactions of the American Mathematical Society
   *     133</a>
   */
  static GrowthFunction ofPolynomials(long degree, long parameters) {
    return new PolynomialGrowth(degree, parameters);
  }

  /**
   * Of all linear representations of d inputs by k numbers, each with a head: the interventions in
   * which their gap is at most a tolerance. Cleared of its denominator, that is one inequality of
   * degree 2k + 4 in the k(d + 1) entries of both, for representations of full rank and inputs
   * whose mean products are positive definite in every intervention; see
   * proofs/invariant-representations.md.
   *
   * @param inputs d ≥ 1
   * @param rank k in [1, d]
   */
  static GrowthFunction ofRepresentations(long inputs, long rank) {
    Arguments.inRange("inputs", inputs, 1, 1L << 25);
    Arguments.inRange("rank", rank, 1, inputs);
    return new PolynomialGrowth(2 * rank + 4, rank * (inputs + 1));
  }

  /**
   * Of the signs of networks of one hidden layer with bounded weights and any number of units, f(x)
   * = c₀ + Σ cⱼ·act(⟨wⱼ, x⟩ + bⱼ) with |⟨wⱼ, x⟩| ≤ R and Σ|cⱼ| ≤ C, where an example counts as an
   * error if its label ±1 times f is at most γ. Width does not enter, and C and γ only as ln(C/γ).
   * Everything must be fixed before the examples are looked at. A bound with it is from above only.
   * The proof is in {@code proofs/bounded-networks.md}.
   *
   * @param activation of the units
   * @param radius R in (0, ∞): on inputs in [−1, 1]ᵈ the largest ‖wⱼ‖₁
   * @param inputs d, in [1, 2³¹)
   * @param outerWeights C in (0, ∞); c₀ is not among them
   * @param margin γ in (0, ∞)
   * @see <a href="https://arxiv.org/abs/2409.16697">Liu, Yu and Yong (2024), Numerical
   *     Approximation Capacity of Neural Networks with Bounded Parameters: Do Limits Exist, and How
   *     Can They Be Measured?</a>
   */
  static GrowthFunction ofBoundedNetworks(
      OuterDimension.Activation activation,
      double radius,
      long inputs,
      double outerWeights,
      double margin) {
    return BoundedNetworks.of(activation, radius, inputs, outerWeights, margin);
  }

  /**
   * One's own.
   *
   * @param name what it is called
   * @param logGrowth n to ln Π(n) or a bound on it, such as 10·ln n, not negative; it need not stay
   *     below n·ln 2, which is taken where it is larger; refused where it is seen to fall with n
   */
  static GrowthFunction of(String name, LongToDoubleFunction logGrowth) {
    return new DeclaredGrowth(
        Arguments.notNull("name", name), Arguments.notNull("logGrowth", logGrowth));
  }
}
