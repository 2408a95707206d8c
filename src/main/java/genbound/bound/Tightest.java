package genbound.bound;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;

import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

  private static final double ROUNDING_OF_WEIGHTS = 1e-12;

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
    Arguments.require(sum <= 1 + ROUNDING_OF_WEIGHTS, "weights", "adding up to at most 1", sum);
    Theorem first = bounds.get(0).theorem();
    for (HighProbabilityBound bound : bounds) {
      Theorem theorem = bound.theorem();
      boolean same = theorem.quantity() == first.quantity() && theorem.side() == first.side();
      Arguments.require(
          same,
          "bounds",
          "all on '" + first.quantity() + " " + first.side() + "'",
          "'" + theorem.quantity() + " " + theorem.side() + "' of " + theorem.name());
      Arguments.require(
          bound.range().equals(bounds.get(0).range()),
          "bounds",
          "all on losses in " + bounds.get(0).range(),
          bound.range() + " of " + theorem.name());
    }
  }

  @Override
  public Theorem theorem() {
    Theorem first = bounds.get(0).theorem();
    Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
    Standing weakest = first.standing();
    for (HighProbabilityBound bound : bounds) {
      assumptions.addAll(bound.theorem().assumptions());
      Standing standing = bound.theorem().standing();
      weakest = standing.compareTo(weakest) > 0 ? standing : weakest;
    }
    return new Theorem(
        "tightest of " + bounds.size(),
        first.quantity(),
        first.side(),
        "the tightest of " + bounds.size() + " bounds, each at its share of δ",
        "union bound",
        weakest,
        List.copyOf(assumptions));
  }

  @Override
  public LossRange range() {
    return bounds.get(0).range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return choose(confidence).evaluate(confidence);
  }

  @Override
  public Certificate at(Confidence confidence) {
    return choose(confidence).at(confidence);
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

  private Chosen choose(Confidence confidence) {
    Confidence whole = confidence.share(divideDown(1, Math.max(1, sum(weights))));
    List<Spending> ledger = new ArrayList<>();
    Chosen best = null;
    for (int i = 0; i < bounds.size(); i++) {
      HighProbabilityBound bound = bounds.get(i);
      Confidence share = whole.share(weights.get(i));
      Evaluation evaluation = bound.evaluate(share);
      ledger.addAll(evaluation.ledger());
      if (best == null || isTighter(evaluation.value(), best.evaluation.value())) {
        best = new Chosen(bound, evaluation, ledger, theorem());
      }
    }
    return best;
  }

  private boolean isTighter(double value, double other) {
    return theorem().side() == Side.UPPER ? value < other : value > other;
  }

  /** The winner, with the ledger of all that took part. */
  private record Chosen(
      HighProbabilityBound winner, Evaluation evaluation, List<Spending> ledger, Theorem selection)
      implements HighProbabilityBound {

    @Override
    public Theorem theorem() {
      Theorem theorem = winner.theorem();
      return new Theorem(
          theorem.name() + ", " + selection.name(),
          theorem.quantity(),
          theorem.side(),
          theorem.formula(),
          theorem.source(),
          selection.standing(),
          selection.assumptions());
    }

    @Override
    public LossRange range() {
      return winner.range();
    }

    @Override
    public Map<String, Object> inputs() {
      return winner.inputs();
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return new Evaluation(evaluation.value(), evaluation.terms(), ledger);
    }
  }
}
