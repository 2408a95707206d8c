package genbound.shift;

import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Certificate;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How often a representation with a head, on which it is nearly the best predictor in the
 * interventions that were seen, fails to be so in further interventions.
 *
 * <pre>
 * P(G &gt; ε) ≤ U, where U is at least the risk of the loss that is 1 where G &gt; ε, with
 * interventions for examples
 * </pre>
 *
 * <p>The gap G of an intervention is the mean squared error of the head there less that of the best
 * head on the same representation, {@code genbound.exact.world.InvarianceGap}; ε is fixed
 * beforehand.
 *
 * <p><b>Holds</b> with the probability of U. For candidates with heads that were fixed without
 * these interventions U is {@code Vc.finiteBinomial}, n the number of interventions and the errors
 * those that a candidate fails at; for all linear representations and heads, chosen after looking,
 * U is {@code Vc.ghostSample} with {@code GrowthFunction.ofRepresentations}. <b>Assumes</b> that
 * further interventions are drawn as those that were seen. No graph need be known, nor that the
 * model is faithful to it. <b>Vacuous when</b> there are fewer interventions than the class has
 * parameters. <b>Use instead</b> {@code Holdout.binomial} inside for a single candidate.
 *
 * @param violationRisk a bound from above on the risk of the 0-1 losses
 * @see <a href="https://arxiv.org/abs/2205.15196">Parulekar, Shanmugam and Shakkottai (2023), PAC
 *     Generalization via Invariant Representations, ICML</a>, for the question
 */
public record ShiftInvariance(HighProbabilityBound violationRisk)
    implements HighProbabilityBound, OfUnitLosses {

  private static final String FORMULA =
      "P(G > ε) ≤ U, where U is at least the risk of the loss that is 1 where G > ε, with"
          + " interventions for examples";

  private static final String SOURCE =
      "proofs/invariant-representations.md; after Parulekar, Shanmugam & Shakkottai (2023), PAC"
          + " Generalization via Invariant Representations, ICML, arXiv 2205.15196";

  public ShiftInvariance {
    SourceRisk.check("violationRisk", violationRisk);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return violationRisk.dominated().stream()
        .<HighProbabilityBound>map(ShiftInvariance::new)
        .toList();
  }

  @Override
  public Theorem theorem() {
    Theorem inner = Theorem.of(violationRisk);
    Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
    assumptions.addAll(inner.assumptions());
    assumptions.add(Assumption.EXAMPLES_ARE_INTERVENTIONS);
    assumptions.add(Assumption.GAPS_KNOWN);
    boolean weaker = inner.standing().compareTo(Standing.DERIVED_HERE) > 0;
    return new Theorem(
        "invariance + " + inner.name(),
        Quantity.INVARIANCE_VIOLATION,
        Side.UPPER,
        FORMULA,
        SOURCE + "; " + inner.source(),
        weaker ? inner.standing() : Standing.DERIVED_HERE,
        inner.accuracy(),
        List.copyOf(assumptions),
        inner.conditions());
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Certificate tested = Certificate.of(violationRisk, confidence);
    return new Evaluation(tested.value(), tested.terms(), tested.ledger());
  }
}
