package genbound.report;

import genbound.bound.Bound;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds on one model, waiting for a confidence.
 *
 * @param title any text
 * @param entries the bounds, in the order of the reader
 * @param rates scaling laws, to stand beside them
 * @param indications what estimates would say, to stand beside them
 */
public record Comparison(
    String title, List<NamedBound> entries, List<Rate> rates, List<Indication> indications) {

  public Comparison {
    Arguments.notNull("title", title);
    entries = Arguments.list("entries", entries);
    rates = Arguments.list("rates", rates);
    indications = Arguments.list("indications", indications);
  }

  /** The given bounds, without names. */
  public static Comparison of(Bound... bounds) {
    Arguments.notNull("bounds", bounds);
    List<NamedBound> entries =
        Arrays.stream(bounds).map(bound -> new NamedBound("", bound)).toList();
    return new Comparison("Bounds on one model", entries, List.of(), List.of());
  }

  /** This comparison under a title. */
  public Comparison titled(String newTitle) {
    return new Comparison(newTitle, entries, rates, indications);
  }

  /** This comparison with one more bound, which has a name. */
  public Comparison with(String label, Bound bound) {
    List<NamedBound> more = new ArrayList<>(entries);
    more.add(new NamedBound(label, bound));
    return new Comparison(title, more, rates, indications);
  }

  /** This comparison with scaling laws beside the bounds. */
  public Comparison with(Rate... laws) {
    List<Rate> more = new ArrayList<>(rates);
    more.addAll(Arrays.asList(Arguments.notNull("laws", laws)));
    return new Comparison(title, entries, more, indications);
  }

  /** This comparison with what estimates would say beside the bounds. */
  public Comparison with(Indication... estimated) {
    List<Indication> more = new ArrayList<>(indications);
    more.addAll(Arrays.asList(Arguments.notNull("estimated", estimated)));
    return new Comparison(title, entries, rates, more);
  }

  /** All of them, evaluated; the promises together hold at this confidence. */
  public Report at(Confidence confidence) {
    return Report.of(this, confidence);
  }

  /** The report at failure probability δ in (0, 1). */
  public Report atDelta(double delta) {
    return at(Confidence.ofDelta(delta));
  }

  /** The report at confidence level 1 − δ in (0, 1). */
  public Report atConfidence(double level) {
    return at(Confidence.ofLevel(level));
  }

  @Override
  public String toString() {
    return entries.size()
        + " bounds, "
        + rates.size()
        + " rates and "
        + indications.size()
        + " indications to compare";
  }
}
