package genbound.bound;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.expDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.GridNumber;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import genbound.numeric.IndexPrice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * A bound that takes a number which had to be fixed beforehand and was chosen after looking
 * instead. The number is one of a declared grid; the bound for the k-th place holds with the share
 * 6/(π²k²) of δ, so that all places hold together.
 *
 * <p>Made by {@code Selection.onGrid}. The ledger shows what the place and the others cost, and the
 * term "place on the grid" how much larger the value is for it.
 */
public final class OnGrid implements HighProbabilityBound {

  private final HighProbabilityBound bound;
  private final List<GridNumber> numbers;

  private OnGrid(HighProbabilityBound bound, List<GridNumber> numbers) {
    this.bound = bound;
    this.numbers = numbers;
  }

  /**
   * The bound at a number of the grid.
   *
   * @param number what was chosen
   * @param bound the bound for any number of the grid that is fixed beforehand
   */
  public static OnGrid of(GridNumber number, DoubleFunction<? extends HighProbabilityBound> bound) {
    Arguments.notNull("number", number);
    Arguments.notNull("bound", bound);
    HighProbabilityBound inner = Arguments.notNull("bound", bound.apply(number.value()));
    if (!(inner instanceof OnGrid onGrid)) {
      return new OnGrid(inner, List.of(number));
    }
    List<GridNumber> numbers = new ArrayList<>(onGrid.numbers);
    numbers.add(number);
    return new OnGrid(onGrid.bound, numbers);
  }

  @Override
  public Theorem theorem() {
    Theorem theorem = Theorem.of(bound);
    return new Theorem(
            theorem.name() + ", on a grid",
            theorem.quantity(),
            theorem.side(),
            theorem.formula() + ", at δ·6/(π²k²) for the k-th place of each grid",
            theorem.source(),
            theorem.standing(),
            theorem.accuracy(),
            theorem.assumptions(),
            theorem.conditions())
        .assuming(Assumption.NUMBER_FROM_DECLARED_GRID);
  }

  @Override
  public LossRange range() {
    return bound.range();
  }

  @Override
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>(bound.inputs());
    String chosen = numbers.stream().map(GridNumber::toString).collect(Collectors.joining("; "));
    inputs.put("on the grid", chosen);
    return inputs;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Evaluation paid = Evaluation.of(bound, confidence);
    List<Term> terms = new ArrayList<>(paid.terms());
    List<Spending> others = new ArrayList<>();
    Confidence own = confidence;
    for (GridNumber number : numbers) {
      double price = IndexPrice.up(number.place());
      others.add(
          new Spending("other places of the grid", own.share(subtractUp(1, expDown(-price)))));
      own = new Confidence(addUp(own.logInverseDelta(), price));
      double before = paid.value();
      paid = Evaluation.of(bound, own);
      terms.add(new Term("place on the grid", extra(before, paid.value())));
    }
    List<Spending> ledger = new ArrayList<>(paid.ledger());
    ledger.addAll(others);
    return new Evaluation(paid.value(), terms, ledger);
  }

  /** How much looser a bound became, rounded away from it. */
  private double extra(double before, double after) {
    return theorem().side() == Side.UPPER ? Math.max(0, subtractUp(after, before)) : after - before;
  }

  @Override
  public String toString() {
    return Markup.line(theorem().name()) + ", waiting for a confidence";
  }
}
