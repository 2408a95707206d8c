package genbound.bound;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.expDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.GridNumber;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import genbound.numeric.IndexPrice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * A bound that takes a number which had to be fixed beforehand and was chosen after looking
 * instead. The number is one of a declared grid; the bound for the k-th place holds with the share
 * 6/(π²k²) of δ, so that all places hold together.
 *
 * <p>Made by {@code Selection.onGrid}. The ledger shows what the place and the others cost, and the
 * term "place on the grid" how much larger the value is for it.
 */
public final class OnGrid implements HighProbabilityBound {

  private final GridNumber number;
  private final HighProbabilityBound bound;
  private final double price;

  private OnGrid(GridNumber number, HighProbabilityBound bound) {
    this.number = number;
    this.bound = bound;
    price = IndexPrice.up(number.place());
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
    return new OnGrid(number, Arguments.notNull("bound", bound.apply(number.value())));
  }

  @Override
  public Theorem theorem() {
    Theorem theorem = bound.theorem();
    List<Assumption> assumptions = new ArrayList<>(theorem.assumptions());
    if (!assumptions.contains(Assumption.GRID_FIXED_BEFORE_SAMPLE)) {
      assumptions.add(Assumption.GRID_FIXED_BEFORE_SAMPLE);
    }
    boolean first = !(bound instanceof OnGrid);
    return new Theorem(
        theorem.name() + (first ? ", on a grid" : ""),
        theorem.quantity(),
        theorem.side(),
        theorem.formula() + (first ? ", at δ·6/(π²k²) for the k-th place of each grid" : ""),
        theorem.source(),
        theorem.standing(),
        theorem.accuracy(),
        assumptions);
  }

  @Override
  public LossRange range() {
    return bound.range();
  }

  @Override
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>(bound.inputs());
    inputs.merge("on the grid", number, (before, now) -> before + "; " + now);
    return inputs;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Confidence own = Confidence.ofLogInverseDelta(addUp(confidence.logInverseDelta(), price));
    Evaluation paid = Evaluation.of(bound, own);
    Evaluation free = Evaluation.of(bound, confidence);
    boolean upper = theorem().side() == Side.UPPER;
    double extra =
        upper ? Math.max(0, subtractUp(paid.value(), free.value())) : paid.value() - free.value();
    List<Term> terms = new ArrayList<>(free.terms());
    terms.add(new Term("place on the grid", extra));
    List<Spending> ledger = new ArrayList<>(paid.ledger());
    Confidence others = confidence.share(subtractUp(1, expDown(-price)));
    ledger.add(new Spending("other places of the grid", others));
    return new Evaluation(paid.value(), terms, ledger);
  }

  @Override
  public String toString() {
    return theorem().name() + ", waiting for a confidence";
  }
}
