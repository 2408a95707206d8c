package genbound.bound;

import static genbound.numeric.Rounding.finite;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that a theorem stands behind. Only a bound makes one: at a confidence, or in
 * expectation.
 */
public final class Certificate implements Display {

  private final Bound bound;
  private final Guarantee guarantee;
  private final Theorem theorem;
  private final Bound shown;
  private final LossRange range;
  private final Evaluation evaluation;

  /** What a bound says at a guarantee, given the evaluation of its formula. */
  Certificate(Bound bound, Guarantee guarantee, Evaluation evaluation) {
    this(bound, guarantee, Theorem.of(bound), bound, evaluation);
  }

  /**
   * What a selection says.
   *
   * @param bound the selection
   * @param guarantee in what sense it holds
   * @param theorem the theorem to name, which is that of the winner
   * @param winner the bound whose evidence is shown
   * @param evaluation of the winner's formula, with the ledger of all that took part
   */
  Certificate(
      Bound bound, Guarantee guarantee, Theorem theorem, Bound winner, Evaluation evaluation) {
    this.bound = bound;
    this.guarantee = guarantee;
    this.theorem = theorem;
    this.range = Arguments.notNull("range", bound.range());
    this.shown = winner;
    this.evaluation = evaluation.inUnitsOf(range, theorem);
    evaluation.checkFor(guarantee, theorem);
  }

  /**
   * The certificate of a bound at a confidence, which is refused if it is that of another bound or
   * at another confidence.
   */
  public static Certificate of(HighProbabilityBound bound, Confidence confidence) {
    return checked(bound.at(confidence), bound, new Guarantee.WithProbability(confidence));
  }

  /** The certificate of a bound in expectation, which is refused if it is that of another bound. */
  public static Certificate of(ExpectedBound bound) {
    return checked(bound.certify(), bound, new Guarantee.InExpectation());
  }

  private static Certificate checked(Certificate given, Bound bound, Guarantee guarantee) {
    if (given == null
        || !given.guarantee.equals(guarantee)
        || given.bound != bound && !given.bound.equals(bound)) {
      String name = Theorem.of(bound).name();
      throw new IllegalStateException(
          "the bound '" + name + "', asked " + guarantee + ", answers with: " + given);
    }
    return given;
  }

  /** The bound behind the number; asked at another confidence, it answers for that one. */
  public Bound bound() {
    return bound;
  }

  /** In what sense the certificate holds. */
  public Guarantee guarantee() {
    return guarantee;
  }

  /** The theorem behind the number; of a selection, that of the bound that was chosen. */
  public Theorem theorem() {
    return theorem;
  }

  /** The evidence by name, in the theorem's order. */
  public Map<String, Object> inputs() {
    return shown.inputs();
  }

  /** The range of the losses. */
  public LossRange range() {
    return range;
  }

  /** The formula's own value in units of the loss, not clipped, rounded outward. */
  public double value() {
    return evaluation.value();
  }

  /** The value taken apart; the terms add up to it. */
  public List<Term> terms() {
    return evaluation.terms();
  }

  /** What each part of the failure probability was spent on; the parts add up to δ. */
  public List<Spending> ledger() {
    return evaluation.ledger();
  }

  /** Whether the certificate says no more than the loss range did. */
  public boolean isVacuous() {
    return theorem.side() == Side.UPPER
        ? value() >= Math.min(top(), Double.MAX_VALUE)
        : value() <= Math.max(bottom(), -Double.MAX_VALUE);
  }

  /** The value, cut off at both ends of what the loss range allows. */
  public double clipped() {
    return Math.max(bottom(), Math.min(top(), value()));
  }

  private double top() {
    return theorem.quantity().isDifference() ? range.high() - range.low() : range.high();
  }

  private double bottom() {
    return theorem.quantity().isDifference() ? range.low() - range.high() : range.low();
  }

  /** Formula, inputs, terms, assumptions, ledger, source, and what would tighten the number. */
  public Explanation explain() {
    return new Explanation(this);
  }

  /**
   * How well established the theorem is; of a choice that competed with less established bounds,
   * that it did.
   */
  public String standing() {
    Standing own = shown.theorem().standing();
    return own == theorem.standing()
        ? own.toString()
        : own + "; chosen among bounds of which the least established is: " + theorem.standing();
  }

  /** The term that does most to hold the value away from what was observed, if one does. */
  public Optional<DominantTerm> driver() {
    return DominantTerm.among(terms());
  }

  /** How far the value is out of the loss range, and through what; empty if it is not vacuous. */
  public Optional<String> vacuity() {
    if (!isVacuous()) {
      return Optional.empty();
    }
    String how = theorem.side() == Side.UPPER ? excess() : "no more than the loss range says";
    return Optional.of(how + driver().map(driver -> ": " + driver).orElse(""));
  }

  private String excess() {
    double zero = theorem.quantity().isDifference() ? 0 : bottom();
    if (!range.isBounded()) {
      return top() < value() ? "no loss is above " + Numbers.plain(top()) : "beyond every number";
    }
    double factor = finite(finite(value() - zero) / (top() - zero));
    return Numbers.roughly(factor) + " times the loss range";
  }

  /** In full, as Markdown. */
  public String toMarkdown() {
    return explain().toMarkdown();
  }

  /** In full, as CSV. {@link Explanation#toCsv} */
  public String toCsv() {
    return explain().toCsv();
  }

  /** In full, as JSON. {@link Explanation#toJson} */
  public String toJson() {
    return explain().toJson();
  }

  @Override
  public String toHtml() {
    return explain().toHtml();
  }

  @Override
  public String toSvg() {
    return explain().toSvg();
  }

  /** One line: quantity, value rounded outward, guarantee, theorem. */
  @Override
  public String toString() {
    return Markup.line(
        theorem.quantity()
            + " "
            + theorem.side()
            + " "
            + Numbers.outward(clipped(), theorem.side())
            + " "
            + guarantee
            + (isVacuous() ? ", vacuous" : "")
            + " ["
            + theorem.name()
            + "]");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate that
        && bound.equals(that.bound)
        && guarantee.equals(that.guarantee)
        && evaluation.equals(that.evaluation);
  }

  @Override
  public int hashCode() {
    return Objects.hash(bound, guarantee, evaluation);
  }

  /**
   * The part of a certificate that does most to hold its value away from what was observed.
   *
   * @param cause that part
   * @param observed what was observed
   * @param percent how much of the distance it makes
   */
  public record DominantTerm(Term cause, Term observed, long percent) {

    public DominantTerm {
      Arguments.notNull("cause", cause);
      Arguments.notNull("observed", observed);
    }

    /** The driver among terms of which the first was observed; empty if they hold nothing away. */
    static Optional<DominantTerm> among(List<Term> terms) {
      List<Term> causes = terms.subList(1, terms.size());
      return causes.stream()
          .filter(term -> term.value() != 0)
          .max(Comparator.comparingDouble(term -> Math.abs(term.value())))
          .map(term -> new DominantTerm(term, terms.get(0), percent(term, causes)));
    }

    /** The share of the largest, in units of which the sum cannot overflow. */
    private static long percent(Term largest, List<Term> causes) {
      double distance =
          causes.stream().mapToDouble(c -> Math.abs(c.value() / largest.value())).sum();
      return Math.round(100 / distance);
    }

    @Override
    public String toString() {
      return Markup.line(cause.name()) + ", " + percent + " % of the distance";
    }
  }
}
