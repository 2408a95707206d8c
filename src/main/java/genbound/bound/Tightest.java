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
import java.util.LinkedHashSet;
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
    Arguments.require(weights.size() == bounds.size(), "weights", "one for each bound", weights);
    for (double weight : weights) {
      Arguments.require(weight > 0 && weight <= 1, "weights", "in (0, 1]", weight);
    }
    double sum = sum(weights);
    Arguments.require(sum <= 1 + rounding(weights), "weights", "adding up to at most 1", sum);
    Theorem first = Theorem.of(first(bounds.get(0)));
    LossRange range = Arguments.notNull("range", bounds.get(0).range());
    for (HighProbabilityBound bound : bounds) {
      Theorem theorem = Theorem.of(first(bound));
      if (theorem.quantity() != first.quantity() || theorem.side() != first.side()) {
        String domain = "all on '" + first.quantity() + " " + first.side() + "'";
        String what = "'" + theorem.quantity() + " " + theorem.side() + "' of ";
        Arguments.require(false, "bounds", domain, what + bound.theorem().name());
      }
      LossRange other = Arguments.notNull("range", bound.range());
      if (!other.equals(range)) {
        String domain = "all on losses in " + range;
        Arguments.require(false, "bounds", domain, other + " of " + bound.theorem().name());
      }
    }
  }

  /** The bound itself; of a selection, the first bound in it that is none. */
  private static HighProbabilityBound first(HighProbabilityBound bound) {
    HighProbabilityBound first = bound;
    while (first instanceof Tightest selection) {
      first = selection.bounds.get(0);
    }
    return first;
  }

  /**
   * A selection at equal shares, without the bounds that another one dominates.
   *
   * @param bounds the bounds, on one quantity, one side and one range of losses
   */
  public static Tightest atEqualShares(List<? extends HighProbabilityBound> bounds) {
    List<HighProbabilityBound> all = Arguments.list("bounds", bounds);
    Set<HighProbabilityBound> dominated = dominated(all);
    List<HighProbabilityBound> left =
        dominated.isEmpty() ? all : all.stream().filter(b -> !dominated.contains(b)).toList();
    return new Tightest(left, Collections.nCopies(left.size(), 1.0 / left.size()));
  }

  /** The dominated bounds of the theorems in a list; no others can be equal to a bound of it. */
  private static Set<HighProbabilityBound> dominated(List<HighProbabilityBound> all) {
    Set<Class<?>> theorems = new HashSet<>();
    all.forEach(bound -> theorems.add(bound.getClass()));
    Set<HighProbabilityBound> dominated = new HashSet<>();
    for (HighProbabilityBound bound : all) {
      for (HighProbabilityBound other : bound.dominated()) {
        if (theorems.contains(other.getClass())) {
          dominated.add(other);
        }
      }
    }
    return dominated;
  }

  @Override
  public Theorem theorem() {
    Theorem first = first(this).theorem();
    Union union = new Union();
    union.add(this);
    return new Theorem(
        "tightest of " + bounds.size(),
        first.quantity(),
        first.side(),
        "the tightest of " + bounds.size() + " bounds, each at its share of δ",
        "union bound",
        union.weakest,
        0,
        List.copyOf(union.assumptions),
        List.copyOf(union.conditions));
  }

  @Override
  public LossRange range() {
    return first(this).range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    List<Spending> ledger = new ArrayList<>();
    Evaluation best = choose(confidence, ledger).evaluation;
    return new Evaluation(best.value(), best.terms(), ledger);
  }

  @Override
  public Certificate at(Confidence confidence) {
    List<Spending> ledger = new ArrayList<>();
    Choice choice = choose(confidence, ledger);
    Evaluation best = choice.evaluation;
    Evaluation all = new Evaluation(best.value(), best.terms(), ledger);
    Guarantee guarantee = new Guarantee.WithProbability(confidence);
    return new Certificate(this, guarantee, theorem(choice.shown), choice.shown, all);
  }

  /** The bound that wins at a confidence. */
  public HighProbabilityBound winner(Confidence confidence) {
    return choose(confidence, new ArrayList<>()).winner;
  }

  @Override
  public String toString() {
    return "tightest of " + bounds.size() + " bounds on the " + first(this).theorem().quantity();
  }

  private static double sum(List<Double> weights) {
    double sum = 0;
    for (double weight : weights) {
      sum = addUp(sum, weight);
    }
    return sum;
  }

  /** By how much weights that add up to 1 may miss it. */
  private static double rounding(List<Double> weights) {
    return weights.size() * 0x1p-52;
  }

  /** The theorem of the bound that is shown, under the assumptions of all that took part. */
  private Theorem theorem(Bound shown) {
    Union union = new Union();
    union.add(this);
    Theorem best = shown.theorem();
    return new Theorem(
        union.bounds == 1 ? best.name() : best.name() + ", tightest of " + union.bounds,
        best.quantity(),
        best.side(),
        best.formula(),
        best.source(),
        union.weakest,
        best.accuracy(),
        List.copyOf(union.assumptions),
        List.copyOf(union.conditions));
  }

  /** Evaluates all bounds, in nested selections too, each once; writes what they spend. */
  private Choice choose(Confidence confidence, List<Spending> ledger) {
    boolean upper = first(this).theorem().side() == Side.UPPER;
    Confidence whole = confidence.share(divideDown(1, Math.max(1, sum(weights))));
    Choice best = null;
    double weight = Double.NaN;
    Confidence share = whole;
    for (int i = 0; i < bounds.size(); i++) {
      if (weights.get(i) != weight) {
        weight = weights.get(i);
        share = whole.share(weight);
      }
      Choice choice = choice(bounds.get(i), share, ledger);
      double value = choice.evaluation.value();
      if (best == null
          || (upper ? value < best.evaluation.value() : value > best.evaluation.value())) {
        best = choice;
      }
    }
    double rest = 1 - sum(weights);
    if (rest > rounding(weights)) {
      ledger.add(new Spending("no bound: shares that were not given", whole.share(rest)));
    }
    return best;
  }

  private static Choice choice(
      HighProbabilityBound bound, Confidence share, List<Spending> ledger) {
    if (bound instanceof Tightest nested) {
      Choice inner = nested.choose(share, ledger);
      return new Choice(bound, inner.shown, inner.evaluation);
    }
    Evaluation evaluation = Evaluation.of(bound, share);
    ledger.addAll(evaluation.ledger());
    return new Choice(bound, bound, evaluation);
  }

  /** A bound of this selection, and the one in it that is no selection, with its evaluation. */
  private record Choice(
      HighProbabilityBound winner, HighProbabilityBound shown, Evaluation evaluation) {}

  /** What all bounds of a selection, and of those in it, assume together. */
  private static final class Union {

    private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
    private final Set<String> conditions = new LinkedHashSet<>();
    private Standing weakest;
    private int bounds;
    private Theorem last;

    void add(HighProbabilityBound bound) {
      if (bound instanceof Tightest selection) {
        if (selection.bounds.size() > 1) {
          assumptions.add(Assumption.BOUNDS_AND_SHARES_FIXED);
        }
        selection.bounds.forEach(this::add);
        return;
      }
      bounds++;
      Theorem theorem = Theorem.of(bound);
      if (theorem != last) {
        last = theorem;
        assumptions.addAll(theorem.assumptions());
        conditions.addAll(theorem.conditions());
        Standing standing = theorem.standing();
        weakest = weakest == null || standing.compareTo(weakest) > 0 ? standing : weakest;
      }
    }
  }
}
