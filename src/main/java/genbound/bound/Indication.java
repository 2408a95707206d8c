package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.PointEstimate;
import genbound.evidence.learner.ExampleInformation;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * What a bound would say if estimated numbers were the true ones. It promises nothing and can never
 * become a certificate.
 *
 * @param theorem the theorem that was evaluated
 * @param value its value, in units of the loss, cut off at the top of the loss range
 * @param from where the numbers came from
 */
public record Indication(Theorem theorem, double value, String from) implements Display {

  public Indication {
    Arguments.notNull("theorem", theorem);
    Arguments.require(!Double.isNaN(value), "value", "a number", (Double) value);
    Arguments.notNull("from", from);
  }

  /** A bound at one estimated number of nats; an estimate below 0 counts as 0. */
  public static Indication of(
      PointEstimate estimate, DoubleFunction<? extends ExpectedBound> bound) {
    Arguments.notNull("estimate", estimate);
    Arguments.notNull("bound", bound);
    return of(bound.apply(Math.max(0, estimate.value())), estimate.from());
  }

  /** A bound at one estimated number of nats for each example; those below 0 count as 0. */
  public static Indication each(
      List<PointEstimate> estimates, Function<ExampleInformation, ? extends ExpectedBound> bound) {
    Arguments.notNull("estimates", estimates);
    Arguments.require(!estimates.isEmpty(), "estimates", "not empty", estimates);
    Arguments.notNull("bound", bound);
    estimates.forEach(e -> Arguments.notNull("estimates", e));
    List<Double> nats = estimates.stream().map(e -> Math.max(0, e.value())).toList();
    ExpectedBound at = bound.apply(new ExampleInformation(nats));
    return of(at, estimates.size() + " numbers: " + estimates.get(0).from());
  }

  /**
   * A bound that would hold with a probability, at one estimated number that is not negative; an
   * estimate below 0 counts as 0.
   */
  public static Indication at(
      Confidence confidence,
      PointEstimate estimate,
      DoubleFunction<? extends HighProbabilityBound> bound) {
    Arguments.notNull("confidence", confidence);
    Arguments.notNull("estimate", estimate);
    Arguments.notNull("bound", bound);
    HighProbabilityBound at =
        Arguments.notNull("bound", bound.apply(Math.max(0, estimate.value())));
    return new Indication(at.theorem(), at.at(confidence).clipped(), estimate.from());
  }

  private static Indication of(ExpectedBound bound, String from) {
    Arguments.notNull("bound", bound);
    return new Indication(bound.theorem(), bound.certify().clipped(), from);
  }

  @Override
  public String toHtml() {
    return "<div><p>" + Markup.html(toString()) + "</p>\n<p>" + Markup.html(from) + "</p></div>\n";
  }

  @Override
  public String toString() {
    return Markup.line(
        theorem.quantity()
            + " ≈ "
            + Numbers.nearest(value)
            + ", an estimate, not a promise ["
            + theorem.name()
            + "]");
  }
}
