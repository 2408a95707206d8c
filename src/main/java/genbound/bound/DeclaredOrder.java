package genbound.bound;

import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Candidates that are tried in an order fixed beforehand, each at the whole of δ, up to the first
 * whose bound misses a target: fixed-sequence testing, as in Learn-then-Test. With probability at
 * least 1 − δ the quantity is at most the target for every candidate that passed, so the number of
 * candidates costs nothing.
 *
 * <p>What holds for all that passed is the target alone. A candidate's own bound may be smaller,
 * but those smaller numbers do not hold together, and no certificate is made of them here.
 *
 * <p>Proof. Let i be the first in the order whose quantity exceeds the target. A false statement is
 * made only if i passes, hence only if the bound of i at the confidence 1 − δ is at most the
 * target, and so below the quantity; this has a probability of at most δ.
 *
 * @param target what the quantity must not exceed, fixed beforehand, in units of the loss; read as
 *     the decimal it prints as
 * @param bounds an upper bound for each candidate, in the declared order, on one quantity and one
 *     range of losses
 * @see <a href="https://arxiv.org/abs/2110.01052">Angelopoulos, Bates, Candès, Jordan and Lei
 *     (2025), Learn then Test: Calibrating Predictive Algorithms to Achieve Risk Control, Annals of
 *     Applied Statistics 19</a>
 */
public record DeclaredOrder(double target, List<HighProbabilityBound> bounds) {

  public DeclaredOrder {
    Arguments.finite("target", target);
    bounds = Arguments.list("bounds", bounds);
    Arguments.require(!bounds.isEmpty(), "bounds", "not empty", bounds);
    Theorem first = Theorem.of(bounds.get(0));
    for (HighProbabilityBound bound : bounds) {
      Theorem theorem = Theorem.of(bound);
      Arguments.require(
          theorem.side() == Side.UPPER, "bounds", "upper bounds", "'" + theorem.name() + "'");
      Arguments.require(
          theorem.quantity() == first.quantity(),
          "bounds",
          "all on '" + first.quantity() + "'",
          "'" + theorem.quantity() + "' of " + theorem.name());
      Arguments.require(
          Arguments.notNull("range", bound.range()).equals(bounds.get(0).range()),
          "bounds",
          "all on losses in " + bounds.get(0).range(),
          bound.range() + " of " + theorem.name());
    }
  }

  /** The candidates that pass at a confidence. */
  public Passed at(Confidence confidence) {
    Arguments.notNull("confidence", confidence);
    int passed = 0;
    while (passed < bounds.size() && passes(passed, confidence)) {
      passed++;
    }
    return new Passed(this, confidence, passed);
  }

  /** The candidates that pass at failure probability δ in (0, 1). */
  public Passed atDelta(double delta) {
    return at(Confidence.ofDelta(delta));
  }

  /** The candidates that pass at confidence level 1 − δ in (0, 1). */
  public Passed atConfidence(double level) {
    return at(Confidence.ofLevel(level));
  }

  private boolean passes(int place, Confidence confidence) {
    return Certificate.of(bounds.get(place), confidence).value() <= reached();
  }

  /** The largest double that is not above the target, read as the decimal it prints as. */
  private double reached() {
    boolean above = new BigDecimal(target).compareTo(BigDecimal.valueOf(target)) > 0;
    return above ? Math.nextDown(target) : target;
  }

  /**
   * The candidates that passed: the first few of the declared order. With the confidence, the
   * quantity is at most the target for all of them at once. Only a declared order makes one.
   */
  public static final class Passed implements Display {

    private final DeclaredOrder order;
    private final Confidence confidence;
    private final int count;

    private Passed(DeclaredOrder order, Confidence confidence, int count) {
      this.order = order;
      this.confidence = confidence;
      this.count = count;
    }

    /** How many passed. */
    public int count() {
      return count;
    }

    /** The confidence at which each was tried, and all that passed hold. */
    public Confidence confidence() {
      return confidence;
    }

    /** What was asked for, and holds: the quantity is at most this for all that passed. */
    public double target() {
      return order.target;
    }

    /** The bounds of the candidates that passed, for telling which they are. */
    public List<HighProbabilityBound> bounds() {
      return order.bounds.subList(0, count);
    }

    /**
     * A certificate for each candidate that passed, whose value is the target. All of them hold
     * together.
     */
    public List<Certificate> certificates() {
      List<Certificate> certificates = new ArrayList<>();
      for (int place = 0; place < count; place++) {
        certificates.add(new AtPlace(order, place).at(confidence));
      }
      return certificates;
    }

    @Override
    public String toHtml() {
      StringBuilder html =
          new StringBuilder("<div><p><b>" + Markup.html(toString()) + "</b></p>\n");
      certificates().forEach(certificate -> html.append(certificate.toHtml()));
      return html.append("</div>\n").toString();
    }

    @Override
    public String toString() {
      return Markup.line(
          count
              + " of "
              + order.bounds.size()
              + " candidates have "
              + order.bounds.get(0).theorem().quantity()
              + " ≤ "
              + Numbers.plain(order.target)
              + ", all with "
              + confidence
              + " [declared order]");
    }
  }

  /** What is certified of a candidate: the target, where it and all before it pass. */
  private record AtPlace(DeclaredOrder order, int place) implements HighProbabilityBound {

    private HighProbabilityBound own() {
      return order.bounds.get(place);
    }

    @Override
    public Theorem theorem() {
      Theorem first = order.bounds.get(0).theorem();
      Set<Assumption> assumptions = new LinkedHashSet<>();
      Set<String> conditions = new LinkedHashSet<>();
      assumptions.add(Assumption.ORDER_AND_TARGET_FIXED);
      Standing weakest = first.standing();
      for (HighProbabilityBound bound : order.bounds.subList(0, place + 1)) {
        Theorem theorem = Theorem.of(bound);
        assumptions.addAll(theorem.assumptions());
        conditions.addAll(theorem.conditions());
        Standing standing = theorem.standing();
        weakest = standing.compareTo(weakest) > 0 ? standing : weakest;
      }
      return new Theorem(
          own().theorem().name() + ", in a declared order",
          first.quantity(),
          Side.UPPER,
          "the target, while the bound of each candidate up to this one is at most the target",
          "Angelopoulos, Bates, Candès, Jordan & Lei (2025), Learn then Test: Calibrating Predictive Algorithms to Achieve Risk Control, Annals of Applied Statistics 19, arXiv 2110.01052",
          weakest,
          0,
          List.copyOf(assumptions),
          List.copyOf(conditions));
    }

    @Override
    public LossRange range() {
      return own().range();
    }

    @Override
    public Map<String, Object> inputs() {
      return own().inputs();
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      Evaluation own = own().evaluate(confidence);
      boolean passed = order.at(confidence).count > place;
      double value = passed ? range().isBounded() ? unit() : order.reached() : Double.MAX_VALUE;
      Term observed = own.terms().get(0);
      return Evaluation.of(value, observed, new Cause("target", 1));
    }

    /** The target on the scale of [0, 1], whose value in units of the loss is the target. */
    private double unit() {
      double width = Rounding.subtractDown(range().high(), range().low());
      return theorem().quantity().isDifference()
          ? Rounding.divideUp(order.reached(), width)
          : range().toUnitUp(order.reached());
    }
  }
}
