package genbound.bound;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;

import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tightest of several bounds on one quantity, with the choice paid for: each bound is evaluated
 * at its share of δ, so that by the union bound all of them hold together and the best may be
 * taken.
 *
 * @param bounds the bounds, on one quantity, one side and one range of losses
 * @param weights the share of δ that each gets: positive, adding up to at most 1
 */
public record Tightest(List<HighProbabilityBound> bounds, List<Double> weights)
    implements HighProbabilityBound {

  public Tightest {
    bounds = Arguments.list("bounds", bounds);
    weights = Arguments.list("weights", weights);
    Arguments.require(!bounds.isEmpty(), "bounds", "not empty", bounds);
    Arguments.require(
        weights.size() == bounds.size(), "weights", "one for each bound", weights.toString());
    for (double weight : weights) {
      Arguments.require(weight > 0 && weight <= 1, "weights", "in (0, 1]", weight);
    }
    double sum = sum(weights);
    double rounding = weights.size() * 0x1p-52;
    Arguments.require(sum <= 1 + rounding, "weights", "adding up to at most 1", sum);
    Theorem first = bounds.get(0).theorem();
    LossRange range = bounds.get(0).range();
    for (HighProbabilityBound bound : bounds.subList(1, bounds.size())) {
      Theorem theorem = bound.theorem();
      boolean same = theorem.quantity() == first.quantity() && theorem.side() == first.side();
      Arguments.require(
          same,
          "bounds",
          "all on '" + first.quantity() + " " + first.side() + "'",
          "'" + theorem.quantity() + " " + theorem.side() + "' of " + theorem.name());
      LossRange other = bound.range();
      Arguments.require(
          other.equals(range),
          "bounds",
          "all on losses in " + range,
          other + " of " + theorem.name());
    }
  }

  /**
   * A selection at equal shares, without the bounds that another one dominates.
   *
   * @param bounds the bounds, on one quantity, one side and one range of losses
   */
  public static Tightest atEqualShares(List<? extends HighProbabilityBound> bounds) {
    List<HighProbabilityBound> all = Arguments.list("bounds", bounds);
    Set<HighProbabilityBound> dominated = new HashSet<>();
    all.forEach(bound -> dominated.addAll(bound.dominated()));
    List<HighProbabilityBound> left = all.stream().filter(b -> !dominated.contains(b)).toList();
    return new Tightest(left, Collections.nCopies(left.size(), 1.0 / left.size()));
  }

  @Override
  public Theorem theorem() {
    return selection(bounds.stream().map(HighProbabilityBound::theorem).toList());
  }

  private static Theorem selection(List<Theorem> theorems) {
    Theorem first = theorems.get(0);
    Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
    if (theorems.size() > 1) {
      assumptions.add(Assumption.BOUNDS_AND_SHARES_FIXED);
    }
    Standing weakest = first.standing();
    for (Theorem theorem : theorems) {
      assumptions.addAll(theorem.assumptions());
      Standing standing = theorem.standing();
      weakest = standing.compareTo(weakest) > 0 ? standing : weakest;
    }
    return new Theorem(
        "tightest of " + theorems.size(),
        first.quantity(),
        first.side(),
        "the tightest of " + theorems.size() + " bounds, each at its share of δ",
        "union bound",
        weakest,
        0,
        List.copyOf(assumptions));
  }

  @Override
  public LossRange range() {
    return bounds.get(0).range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return choose(confidence).evaluation;
  }

  @Override
  public Certificate at(Confidence confidence) {
    Choice choice = choose(confidence);
    Guarantee guarantee = new Guarantee.WithProbability(confidence);
    return new Certificate(this, guarantee, choice.theorem(), choice.shown, choice.evaluation);
  }

  /** The bound that wins at a confidence. */
  public HighProbabilityBound winner(Confidence confidence) {
    return choose(confidence).winner;
  }

  @Override
  public String toString() {
    return "tightest of " + bounds.size() + " bounds on the " + bounds.get(0).theorem().quantity();
  }

  private static double sum(List<Double> weights) {
    double sum = 0;
    for (double weight : weights) {
      sum = addUp(sum, weight);
    }
    return sum;
  }

  private int leaves() {
    return bounds.stream().mapToInt(b -> b instanceof Tightest t ? t.leaves() : 1).sum();
  }

  private Choice choose(Confidence confidence) {
    List<Theorem> theorems = bounds.stream().map(HighProbabilityBound::theorem).toList();
    boolean upper = theorems.get(0).side() == Side.UPPER;
    Confidence whole = confidence.share(divideDown(1, Math.max(1, sum(weights))));
    List<Spending> ledger = new ArrayList<>();
    Evaluation best = null;
    int place = 0;
    Choice inner = null;
    for (int i = 0; i < bounds.size(); i++) {
      Confidence share = whole.share(weights.get(i));
      Choice nested = bounds.get(i) instanceof Tightest tightest ? tightest.choose(share) : null;
      Evaluation evaluation =
          nested == null ? Evaluation.of(bounds.get(i), share) : nested.evaluation;
      ledger.addAll(evaluation.ledger());
      double value = evaluation.value();
      if (best == null || (upper ? value < best.value() : value > best.value())) {
        best = evaluation;
        place = i;
        inner = nested;
      }
    }
    HighProbabilityBound winner = bounds.get(place);
    return new Choice(
        winner,
        inner == null ? winner : inner.shown,
        inner == null ? theorems.get(place) : inner.best,
        leaves(),
        selection(theorems),
        new Evaluation(best.value(), best.terms(), ledger));
  }

  /** What was chosen: the winner, what is shown of it, and the ledger of all that took part. */
  private record Choice(
      HighProbabilityBound winner,
      Bound shown,
      Theorem best,
      int candidates,
      Theorem selection,
      Evaluation evaluation) {

    Theorem theorem() {
      return new Theorem(
          candidates == 1 ? best.name() : best.name() + ", tightest of " + candidates,
          best.quantity(),
          best.side(),
          best.formula(),
          best.source(),
          selection.standing(),
          best.accuracy(),
          selection.assumptions());
    }
  }
}
