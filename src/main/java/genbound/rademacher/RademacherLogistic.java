package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * By how much the log risk of multinomial logistic regression is above the least of its class: how
 * many examples a linear head needs until it is as good as it can be.
 *
 * <pre>
 * R − min R ≤ 4ΛX·√(K/n) + 2M·√( ln(2/δ)/(2n) ),  M = ln K + √2·ΛX
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for the weights of joint Euclidean norm at most Λ that
 * minimise the mean log loss on the examples; what a solver leaves undone is added to it.
 * <b>Assumes</b> i.i.d. examples with inputs of norm at most X. <b>Vacuous when</b> it reaches M.
 * With d features in [0, 1], X = √d, so that n must grow with d. <b>Use instead</b> a bound on the
 * risk itself for a promise about one classifier; {@code genbound.exact.curve.LogisticConsistency}
 * turns an excess of log risk into one of errors. The value is in nats.
 *
 * @param n how many examples, in [1, 2⁵³]
 * @param inputNorm X in [0, ∞)
 * @param weightNorm Λ in [0, ∞)
 * @param classes K ≥ 2
 * @see <a href="https://arxiv.org/abs/2302.02334">Zheng, Wu, Bao, Cao, Li and Zhu (2023),
 *     Revisiting Discriminative vs. Generative Classifiers: Theory and Implications, ICML</a>, for
 *     the question; constants in proofs/logistic-consistency.md
 */
public record RademacherLogistic(
    @Decreasing long n,
    @Increasing double inputNorm,
    @Increasing double weightNorm,
    @Increasing long classes)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "logistic regression",
          Quantity.EXCESS_RISK,
          "R − min R ≤ 4ΛX·√(K/n) + 2M·√( ln(2/δ)/(2n) ),  M = ln K + √2·ΛX",
          "proofs/logistic-consistency.md; for the question of Zheng, Wu, Bao, Cao, Li & Zhu (2023), Revisiting Discriminative vs. Generative Classifiers: Theory and Implications, ICML, arXiv 2302.02334",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.MINIMISES_LOG_LOSS,
          Assumption.INPUTS_OF_BOUNDED_NORM,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  /** Scores of up to this size have sums that are finite. */
  private static final double LARGEST_SCORE = 1e290;

  public RademacherLogistic {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("inputNorm", inputNorm);
    Arguments.nonNegative("weightNorm", weightNorm);
    Arguments.inRange("classes", classes, 2, EmpiricalRisk.MAX_EXAMPLES);
    String domain = "at most 1e290 over inputNorm";
    boolean within = inputNorm == 0 || weightNorm <= LARGEST_SCORE / inputNorm;
    Arguments.require(within, "weightNorm", domain, (Double) weightNorm);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double scores = multiplyUp(weightNorm, inputNorm);
    double complexity = multiplyUp(4 * scores, sqrtUp(divideUp(countUp(classes), n)));
    double largest = addUp(logUp(countUp(classes)), multiplyUp(sqrtUp(2), scores));
    double deviation = multiplyUp(2 * largest, McDiarmid.twoEvents(confidence, n));
    return Evaluation.of(
        addUp(complexity, deviation),
        new Term("Rademacher complexity", complexity),
        new Cause("confidence", deviation));
  }
}
