package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;
import genbound.numeric.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What a theorem's formula says at one confidence, before it becomes a certificate.
 *
 * @param value the formula's own value, not clipped, rounded outward; one that overflows is the
 *     largest finite number, which says nothing
 * @param terms the value taken apart: the first is what was observed, and together they add up to
 *     it, unless it overflowed
 * @param ledger what the failure probability was spent on; empty for a bound in expectation, and
 *     for a theorem that spends all of δ on one event, which is then the theorem's own
 */
public record Evaluation(double value, List<Term> terms, List<Spending> ledger) {

  /** By how much, relatively, terms or a ledger may miss their sum. */
  private static final double STRAY = 1e-9;

  private static final String RISK = "empirical risk";
  private static final String CONFIDENCE = "confidence";

  public Evaluation {
    if (Double.isNaN(value)) {
      throw new IllegalStateException("the value of a bound is NaN: a defect, please report it");
    }
    value = Rounding.finite(value);
    terms = Arguments.list("terms", terms);
    Arguments.require(!terms.isEmpty(), "terms", "not empty", terms);
    ledger = Arguments.list("ledger", ledger);
  }

  /**
   * The evaluation of a theorem that spends δ on one event, or that holds in expectation. The
   * distance from what was observed is shared among its causes in proportion to their weights.
   *
   * @param value the formula's value
   * @param observed the part that was observed
   * @param causes what drove the value away from it
   */
  public static Evaluation of(double value, Term observed, Cause... causes) {
    return of(value, List.of(), observed, causes);
  }

  /** An evaluation whose distance from what was observed has one cause. */
  public static Evaluation of(double value, Term observed, Cause only) {
    Arguments.notNull("observed", observed);
    Arguments.notNull("only", only);
    double distance = distance(value, observed);
    return new Evaluation(value, List.of(observed, new Term(only.name(), distance)));
  }

  /** An evaluation whose distance from what was observed has two causes, as most have. */
  public static Evaluation of(double value, Term observed, Cause first, Cause second) {
    Arguments.notNull("observed", observed);
    Arguments.notNull("first", first);
    Arguments.notNull("second", second);
    double distance = distance(value, observed);
    double largest = Math.max(first.weight(), second.weight());
    double total = first.weight() / largest + second.weight() / largest;
    return new Evaluation(
        value,
        List.of(
            observed,
            first.of(distance, largest, total, 2),
            second.of(distance, largest, total, 2)));
  }

  /**
   * The evaluation of a theorem on a risk, of which the mean loss was observed, that spends δ on
   * one event: what holds the value away from the mean is the confidence.
   *
   * @param value the formula's value
   * @param mean the mean loss, scaled to [0, 1]
   * @param confidence what is spent
   */
  public static Evaluation ofRisk(double value, double mean, Confidence confidence) {
    return of(value, new Term(RISK, mean), new Cause(CONFIDENCE, confidence.logInverseDelta()));
  }

  /** The evaluation of a theorem on a risk with a cause that is named before the confidence. */
  public static Evaluation ofRisk(double value, double mean, Confidence confidence, Cause cause) {
    Cause last = new Cause(CONFIDENCE, confidence.logInverseDelta());
    return of(value, new Term(RISK, mean), cause, last);
  }

  /**
   * The evaluation of a theorem that spends δ on several events.
   *
   * @param value the formula's value
   * @param ledger what δ was spent on
   * @param observed the part that was observed
   * @param causes what drove the value away from it
   */
  public static Evaluation of(double value, List<Spending> ledger, Term observed, Cause... causes) {
    Arguments.notNull("observed", observed);
    Arguments.array("causes", causes);
    double distance = distance(value, observed);
    double largest = 0;
    for (Cause cause : causes) {
      largest = Math.max(largest, cause.weight());
    }
    double total = 0;
    for (Cause cause : causes) {
      total += cause.weight() / largest;
    }
    Term[] terms = new Term[1 + causes.length];
    terms[0] = observed;
    for (int i = 0; i < causes.length; i++) {
      terms[1 + i] = causes[i].of(distance, largest, total, causes.length);
    }
    return new Evaluation(value, List.of(terms), ledger);
  }

  private static double distance(double value, Term observed) {
    return Rounding.finite(Rounding.finite(value) - observed.value());
  }

  /** A value taken apart, with all of δ spent on one event, or in expectation. */
  public Evaluation(double value, List<Term> terms) {
    this(value, terms, List.of());
  }

  /**
   * A bound's evaluation with its ledger: where a theorem spends δ on one event, the ledger is one
   * line with the theorem's name.
   */
  static Evaluation of(HighProbabilityBound bound, Confidence confidence) {
    Evaluation evaluation = Arguments.notNull("evaluate", bound.evaluate(confidence));
    if (!evaluation.ledger.isEmpty()) {
      return evaluation;
    }
    String name = Arguments.notNull("theorem", bound.theorem()).name();
    return new Evaluation(
        evaluation.value, evaluation.terms, List.of(new Spending(name, confidence)));
  }

  /** This evaluation of a formula for losses in [0, 1], as one for losses in the given range. */
  Evaluation inUnitsOf(LossRange range, Theorem theorem) {
    if (range.equals(LossRange.UNIT) || !range.isBounded()) {
      return this;
    }
    boolean difference = theorem.quantity().isDifference();
    boolean upper = theorem.side() == Side.UPPER;
    double scaled;
    if (difference) {
      scaled = upper ? range.stretchUp(value) : range.stretchDown(value);
    } else {
      scaled = upper ? range.fromUnitUp(value) : range.fromUnitDown(value);
    }
    List<Term> scaledTerms = new ArrayList<>();
    for (Term term : terms) {
      double start = scaledTerms.isEmpty() && !difference ? range.low() : 0;
      double size = Rounding.finite((range.high() - range.low()) * term.value());
      scaledTerms.add(new Term(term.name(), start + size));
    }
    return new Evaluation(scaled, scaledTerms, ledger);
  }

  /**
   * A bound that rises with an estimated number, evaluated at the upper end of the estimate: half
   * of δ pays for the estimate, half for the theorem; where the number is exact the theorem has all
   * of δ.
   *
   * @param estimate of the number
   * @param name what is estimated, for the ledger
   * @param confidence how much of δ there is to spend
   * @param bound the bound, given the number; its first term is the number
   */
  public static Evaluation fed(
      Estimate estimate,
      String name,
      Confidence confidence,
      DoubleFunction<? extends HighProbabilityBound> bound) {
    if (estimate.isExact()) {
      return of(bound.apply(estimate.point()), confidence);
    }
    Confidence half = confidence.share(0.5);
    double point = estimate.point();
    double upper = Math.max(point, estimate.upper(half));
    Evaluation evaluation = of(bound.apply(upper), half);
    List<Term> terms = new ArrayList<>(evaluation.terms());
    Term first = terms.remove(0);
    terms.add(0, new Term(first.name(), point));
    terms.add(1, new Term(name, Rounding.subtractUp(first.value(), point)));
    List<Spending> ledger = new ArrayList<>(evaluation.ledger());
    ledger.add(0, new Spending(name, half));
    return new Evaluation(evaluation.value(), terms, ledger);
  }

  /** Refuses terms that do not add up to the value, and a ledger that does not add up to δ. */
  void checkFor(Guarantee guarantee, Theorem theorem) {
    checkTerms(theorem);
    if (guarantee instanceof Guarantee.WithProbability probability) {
      checkLedger(probability.confidence(), theorem);
    } else if (!ledger.isEmpty()) {
      throw defect(theorem, "has a ledger, although it holds in expectation");
    }
  }

  /** A value that overflowed on its safe side says nothing: no terms need to add up to it. */
  private void checkTerms(Theorem theorem) {
    if (value == (theorem.side() == Side.UPPER ? Double.MAX_VALUE : -Double.MAX_VALUE)) {
      return;
    }
    double sum = 0;
    double scale = Math.abs(value);
    for (Term term : terms) {
      sum += term.value();
      scale = Math.max(scale, Math.abs(term.value()));
    }
    if (Math.abs(sum - value) > STRAY * scale + Double.MIN_NORMAL && Double.isFinite(sum)) {
      throw defect(theorem, "has terms that do not add up to its value: " + terms);
    }
  }

  private void checkLedger(Confidence all, Theorem theorem) {
    if (ledger.size() == 1 && ledger.get(0).confidence().equals(all)) {
      return;
    }
    double[] shares =
        ledger.stream().mapToDouble(line -> -line.confidence().logInverseDelta()).toArray();
    double spent = -LogSpace.logSum(shares);
    double delta = all.logInverseDelta();
    if (!(Math.abs(spent - delta) <= STRAY * Math.max(1e-3, delta))) {
      throw defect(theorem, "has a ledger that does not add up to δ: " + ledger);
    }
  }

  private static IllegalStateException defect(Theorem theorem, String what) {
    return new IllegalStateException("the evaluation of '" + theorem.name() + "' " + what);
  }
}
