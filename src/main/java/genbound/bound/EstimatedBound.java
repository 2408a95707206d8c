package genbound.bound;

import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.evidence.learner.EstimatedInformation;
import genbound.evidence.learner.ExampleInformation;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * A bound in expectation fed with numbers that are known up to a confidence: all of them are taken
 * at their upper ends, each at an equal part of δ, which is all that δ is spent on. Numbers that
 * are exact cost nothing.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the repeats that the numbers were estimated from.
 * What is bounded is still an average over samples.
 *
 * <p><b>Assumes</b> that the bound falls with none of the estimated numbers, and that every other
 * number it takes is known. A bound that falls when one number is raised alone is refused, and so
 * is one that does not move with a number: it uses another in its place.
 *
 * <p><b>Use instead</b> of many estimates one of their average, where the bound rises with the
 * average: a union over them is then not paid.
 */
public final class EstimatedBound implements HighProbabilityBound {

  private final String from;
  private final List<Estimate> estimates;
  private final Function<List<Double>, ? extends ExpectedBound> bound;
  private final Set<Assumption> replaced;
  private final ExpectedBound atPoints;

  private EstimatedBound(
      String from,
      List<? extends Estimate> estimates,
      Function<List<Double>, ? extends ExpectedBound> bound,
      Set<Assumption> replaced) {
    this.replaced = replaced;
    this.from = Arguments.notNull("from", from);
    this.estimates = Arguments.list("estimates", estimates);
    Arguments.require(!estimates.isEmpty(), "estimates", "not empty", estimates);
    this.bound = bound;
    atPoints = at(estimates.stream().map(Estimate::point).toList());
    Side side = Theorem.of(atPoints).side();
    Arguments.require(side == Side.UPPER, "bound", "an upper bound", "one from below");
  }

  /**
   * A bound that rises with one information, which alone is estimated.
   *
   * @param from where it comes from, such as "information estimated from 200 repeats"
   * @param estimate the information in nats
   * @param bound the bound, given the information
   */
  public static EstimatedBound of(
      String from, EstimatedInformation estimate, DoubleFunction<? extends ExpectedBound> bound) {
    Arguments.notNull("estimate", estimate);
    Arguments.notNull("bound", bound);
    Function<List<Double>, ExpectedBound> ofOne = numbers -> bound.apply(numbers.get(0));
    return new EstimatedBound(from, List.of(estimate), ofOne, Set.of(Assumption.INFORMATION_KNOWN));
  }

  /**
   * A bound that rises with the information about each of many examples.
   *
   * @param from where the numbers come from, such as "information estimated from 200 repeats"
   * @param estimates the information about each example
   * @param bound the bound, given the numbers
   */
  public static EstimatedBound each(
      String from,
      List<? extends EstimatedInformation> estimates,
      Function<ExampleInformation, ? extends ExpectedBound> bound) {
    Arguments.notNull("bound", bound);
    Function<List<Double>, ExpectedBound> ofMany =
        numbers -> bound.apply(new ExampleInformation(numbers));
    return new EstimatedBound(from, estimates, ofMany, Set.of(Assumption.INFORMATION_KNOWN));
  }

  /**
   * A bound on the average risk that rises with the average empirical risk and with the average
   * information, both estimated.
   *
   * @param from where the numbers come from, such as "risk and information from 200 repeats"
   * @param risk the average empirical risk
   * @param n how many examples each sample has, in [1, 2⁵³]
   * @param information the average information about an example, in nats
   * @param bound the bound, given the risk and the information
   */
  public static EstimatedBound ofRisk(
      String from,
      EstimatedRisk risk,
      long n,
      EstimatedInformation information,
      BiFunction<AverageRisk, ExampleInformation, ? extends ExpectedBound> bound) {
    Arguments.notNull("risk", risk);
    Arguments.notNull("information", information);
    Arguments.notNull("bound", bound);
    LossRange range = risk.range();
    Function<List<Double>, ExpectedBound> ofBoth =
        numbers ->
            bound.apply(
                new AverageRisk(Math.min(numbers.get(0), range.high()), n, range),
                ExampleInformation.of(numbers.get(1)));
    Set<Assumption> known = Set.of(Assumption.INFORMATION_KNOWN, Assumption.AVERAGE_RISK_KNOWN);
    return new EstimatedBound(from, List.of(risk, information), ofBoth, known);
  }

  @Override
  public Theorem theorem() {
    Theorem theorem = Theorem.of(atPoints);
    List<Assumption> assumptions = new ArrayList<>(theorem.assumptions());
    if (estimates.stream().noneMatch(Estimate::isExact)) {
      assumptions.removeAll(replaced);
    }
    if (uncertain() > 0) {
      assumptions.add(Assumption.INDEPENDENT_REPEATS);
    }
    assumptions.add(Assumption.ESTIMATES_ENTER_AS_THEY_ARE);
    assumptions.add(Assumption.OTHER_NUMBERS_KNOWN);
    assumptions.add(Assumption.BOUND_RISES_WITH_ESTIMATES);
    boolean weaker = theorem.standing().compareTo(Standing.DERIVED_HERE) > 0;
    return new Theorem(
        theorem.name() + ", " + from,
        theorem.quantity(),
        theorem.side(),
        theorem.formula() + ", each estimated number at its upper end at an equal part of δ",
        theorem.source() + "; union bound, proofs/mutual-information-interval.md",
        weaker ? theorem.standing() : Standing.DERIVED_HERE,
        theorem.accuracy(),
        assumptions,
        theorem.conditions());
  }

  @Override
  public LossRange range() {
    return atPoints.range();
  }

  @Override
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>(atPoints.inputs());
    inputs.put("estimates", estimates.size() == 1 ? estimates.get(0) : estimates.size());
    return Collections.unmodifiableMap(inputs);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Evaluation point = atPoints.evaluate();
    int uncertain = uncertain();
    if (uncertain == 0) {
      List<Spending> unspent = List.of(new Spending("nothing: every number is known", confidence));
      return new Evaluation(point.value(), point.terms(), unspent);
    }
    Confidence share = confidence.split(uncertain).get(0);
    List<Double> points = estimates.stream().map(Estimate::point).toList();
    List<Double> uppers = estimates.stream().map(e -> Math.max(e.point(), e.upper(share))).toList();
    ExpectedBound atUppers = at(uppers);
    Arguments.require(
        atUppers.range().equals(range()), "bound", "on losses in " + range(), atUppers.range());
    Arguments.require(
        atUppers.theorem().equals(atPoints.theorem()),
        "bound",
        "one theorem, " + atPoints.theorem().name(),
        atUppers.theorem().name());
    Evaluation upper = atUppers.evaluate();
    checkEachAlone(points, uppers);
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(atPoints.theorem().name() + " at the estimates", point.value()));
    terms.add(new Term(from, subtractUp(upper.value(), point.value())));
    String on = uncertain == 1 ? from : from + ", " + uncertain + " numbers in equal parts";
    return new Evaluation(upper.value(), terms, List.of(new Spending(on, confidence)));
  }

  private int uncertain() {
    return (int) estimates.stream().filter(estimate -> !estimate.isExact()).count();
  }

  /** Refuses a bound that falls where a number alone is raised, or that does not move with it. */
  private void checkEachAlone(List<Double> points, List<Double> uppers) {
    double before = atPoints.certify().clipped();
    for (int i = 0; i < points.size(); i++) {
      if (uppers.get(i) > points.get(i)) {
        List<Double> raised = new ArrayList<>(points);
        raised.set(i, uppers.get(i));
        double after = at(raised).certify().clipped();
        Arguments.require(
            after >= before, "bound", "rising with what is estimated", "a falling one");
        Arguments.require(
            after > before || atPoints.certify().isVacuous(),
            "bound",
            "one that moves with each estimate",
            "one that does not move with number " + (i + 1));
      }
    }
  }

  private ExpectedBound at(List<Double> numbers) {
    return Arguments.notNull("bound", bound.apply(numbers));
  }

  @Override
  public String toString() {
    return Markup.line(theorem().name())
        + ": "
        + atPoints.theorem().quantity()
        + ", waiting for a confidence";
  }
}
