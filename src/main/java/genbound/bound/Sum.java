package genbound.bound;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A bound on a risk from two: one on the excess over a reference predictor, and one on the risk of
 * the reference. Each has half of δ, and both hold together by the union bound.
 *
 * @param excess a bound from above whose losses are differences: the loss less that of the
 *     reference, in [low − high, high − low] for losses of the reference in [low, high]
 * @param reference a bound from above on the risk of the reference, of losses in [low, high]
 */
public record Sum(HighProbabilityBound excess, HighProbabilityBound reference)
    implements HighProbabilityBound {

  public Sum {
    Arguments.notNull("excess", excess);
    Arguments.notNull("reference", reference);
    LossRange range = Arguments.notNull("range", reference.range()).bounded();
    checkRisk("excess", Theorem.of(excess));
    checkRisk("reference", Theorem.of(reference));
    double width = range.high() - range.low();
    Arguments.require(
        excess.range().equals(new LossRange(-width, width)),
        "excess",
        "on losses in [" + -width + ", " + width + "]",
        excess.range());
  }

  private static void checkRisk(String name, Theorem theorem) {
    Arguments.require(
        theorem.side() == Side.UPPER && !theorem.quantity().isDifference(),
        name,
        "a bound on a risk from above",
        theorem.quantity() + " " + theorem.side());
  }

  @Override
  public Theorem theorem() {
    Theorem first = Theorem.of(excess);
    Theorem second = Theorem.of(reference);
    Set<Assumption> assumptions = EnumSet.of(Assumption.EXCESS_OVER_THIS_REFERENCE);
    assumptions.addAll(first.assumptions());
    assumptions.addAll(second.assumptions());
    Set<String> conditions = new LinkedHashSet<>(first.conditions());
    conditions.addAll(second.conditions());
    boolean firstWeaker = first.standing().compareTo(second.standing()) > 0;
    return new Theorem(
        first.name() + " + " + second.name(),
        first.quantity() == Quantity.RISK_DIFFERENCE ? Quantity.RISK : first.quantity(),
        Side.UPPER,
        "R ≤ excess + reference, each at δ/2",
        "union bound; " + first.source() + "; " + second.source(),
        firstWeaker ? first.standing() : second.standing(),
        Math.max(first.accuracy(), second.accuracy()),
        List.copyOf(assumptions),
        List.copyOf(conditions));
  }

  @Override
  public LossRange range() {
    return reference.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Confidence half = confidence.share(0.5);
    Certificate more = Certificate.of(excess, half);
    Certificate less = Certificate.of(reference, half);
    double width = subtractDown(range().high(), range().low());
    double ofReference = divideUp(subtractUp(less.value(), range().low()), width);
    double ofExcess = divideUp(more.value(), width);
    List<Spending> ledger = new ArrayList<>(more.ledger());
    ledger.addAll(less.ledger());
    return new Evaluation(
        addUp(ofReference, ofExcess),
        List.of(new Term("reference", ofReference), new Term("excess", ofExcess)),
        ledger);
  }

  @Override
  public String toString() {
    return Markup.line(theorem().name()) + ", waiting for a confidence";
  }
}
