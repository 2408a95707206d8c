package genbound.report;

import genbound.bound.Bound;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds on one model, waiting for a confidence.
 *
 * @param title any text
 * @param about what the reader says about the model, by name
 * @param entries the bounds, in the order of the reader
 * @param rates scaling laws, to stand beside them
 * @param indications what estimates would say, to stand beside them
 */
public record Comparison(
    String title,
    Map<String, String> about,
    List<NamedBound> entries,
    List<Rate> rates,
    List<Indication> indications) {

  public Comparison {
    Arguments.notNull("title", title);
    about = checked(about);
    entries = Arguments.list("entries", entries);
    rates = Arguments.list("rates", rates);
    indications = Arguments.list("indications", indications);
  }

  static Map<String, String> checked(Map<String, String> about) {
    Map<String, String> copy = new LinkedHashMap<>(Arguments.notNull("about", about));
    copy.forEach(
        (name, text) -> {
          Arguments.notNull("about", name);
          Arguments.notNull("about." + name, text);
        });
    return Collections.unmodifiableMap(copy);
  }

  /** The given bounds, without names. */
  public static Comparison of(Bound... bounds) {
    return of(Arrays.asList(Arguments.array("bounds", bounds)));
  }

  /** The given bounds, without names. */
  public static Comparison of(Collection<? extends Bound> bounds) {
    List<NamedBound> entries =
        Arguments.notNull("bounds", bounds).stream()
            .map(bound -> new NamedBound("", bound))
            .toList();
    return new Comparison("Bounds on one model", Map.of(), entries, List.of(), List.of());
  }

  /** This comparison under a title. */
  public Comparison titled(String newTitle) {
    return new Comparison(newTitle, about, entries, rates, indications);
  }

  /**
   * This comparison with something that its reader should know about the model, such as its date,
   * its author, or the fingerprint of its data. It stands in every form of the report as it is.
   *
   * @param name such as "data, SHA-256"
   * @param text what is said; a second text under one name replaces the first
   */
  public Comparison about(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(about);
    more.put(name, text);
    return new Comparison(title, more, entries, rates, indications);
  }

  /** This comparison with one more bound, which has a name. */
  public Comparison with(String label, Bound bound) {
    List<NamedBound> more = new ArrayList<>(entries);
    more.add(new NamedBound(label, bound));
    return new Comparison(title, about, more, rates, indications);
  }

  /** This comparison with scaling laws beside the bounds. */
  public Comparison with(Rate... laws) {
    List<Rate> more = new ArrayList<>(rates);
    more.addAll(Arrays.asList(Arguments.notNull("laws", laws)));
    return new Comparison(title, about, entries, more, indications);
  }

  /** This comparison with what estimates would say beside the bounds. */
  public Comparison with(Indication... estimated) {
    List<Indication> more = new ArrayList<>(indications);
    more.addAll(Arrays.asList(Arguments.notNull("estimated", estimated)));
    return new Comparison(title, about, entries, rates, more);
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
