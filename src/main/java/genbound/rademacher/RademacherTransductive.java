package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.OfRisk;
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
import genbound.evidence.learner.TransductiveComplexity;
import genbound.numeric.Arguments;

/**
 * The error on unlabelled examples that were known when the predictor was chosen.
 *
 * <pre>
 * R(u) ≤ r(γ) + 𝓡/γ + √(Q/(2π)) + √( SQ·ln(1/δ)/2 ),  Q = 1/m + 1/u,  S = (m + u)/((m + u − ½)(1 − 1/(2·max(m, u))))
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the choice of which of the m + u examples are
 * labelled, for all predictors of the class at once. R(u) is the error on the u examples at hand,
 * not on fresh ones. <b>Assumes</b> that the labelled examples were drawn without replacement, and
 * a class that does not depend on which they are. <b>Vacuous when</b> m or u is below some tens;
 * {@link TransductiveSlack} says so beforehand. <b>Use instead</b> an inductive bound for fresh
 * examples. It was made for networks on a graph, whose complexity {@code
 * genbound.estimate.graph.GraphNetwork} bounds.
 *
 * @param risk the mean ramp loss at the margin γ over the m labelled examples, in [0, 1]
 * @param unlabelled u, how many further examples there are, at least 1
 * @param complexity the transductive Rademacher complexity of the class of scores on all m + u
 *     examples, not negative; if it is sampled, half of δ pays for it
 * @param margin γ in (0, ∞), fixed before the labels were seen
 * @see <a href="https://arxiv.org/abs/1401.3441">El-Yaniv and Pechyony (2009), Transductive
 *     Rademacher Complexity and Its Applications, JAIR 35</a>, which prints c₀ for c₀/2; the half
 *     in proofs/transductive.md
 */
public record RademacherTransductive(
    EmpiricalRisk risk,
    long unlabelled,
    TransductiveComplexity complexity,
    @Decreasing double margin)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "transductive Rademacher",
          Quantity.TRANSDUCTIVE_RISK,
          "R(u) ≤ r(γ) + 𝓡/γ + √(Q/(2π)) + √( SQ·ln(1/δ)/2 ),  Q = 1/m + 1/u,  S = (m + u)/((m + u − ½)(1 − 1/(2·max(m, u))))",
          "proofs/transductive.md; after El-Yaniv & Pechyony (2009), Transductive Rademacher Complexity and Its Applications, JAIR 35, arXiv 1401.3441",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.LABELLED_DRAWN_WITHOUT_REPLACEMENT,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_COUNTS_MARGINS,
          Assumption.COMPLEXITY_OF_ALL_INPUTS);

  public RademacherTransductive {
    ComplexityEvaluations.checkUnit(risk);
    Arguments.inRange("unlabelled", unlabelled, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.notNull("complexity", complexity);
    Arguments.nonNegative("complexity", complexity.point());
    Arguments.positive("margin", margin);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    var ofInputs = ComplexityShare.of(complexity, confidence, THEOREM.name());
    TransductiveSlack slack = new TransductiveSlack(risk.n(), unlabelled);
    double mean = risk.scaledMeanUp();
    double size = divideUp(ofInputs.value(), margin);
    double signs = slack.signs();
    double deviation = slack.deviation(ofInputs.rest());
    return Evaluation.of(
        addUp(mean, addUp(addUp(size, signs), deviation)),
        ofInputs.ledger(),
        new Term("empirical risk", mean),
        new Cause("Rademacher complexity", size),
        new Cause("independent signs", signs),
        new Cause("confidence", deviation));
  }
}
