package genbound.report;

import genbound.bound.Display;
import genbound.markup.Table;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which bounds apply to the evidence at hand, the one to begin with first, and what to measure for
 * a tighter one. Its text is a page.
 *
 * @param situations what is at hand
 */
public record Recommendation(List<Situation> situations) implements Display {

  private static final List<String> HEAD =
      List.of("given", "use", "applies too", "for a tighter bound");

  public Recommendation {
    situations = Arguments.list("situations", situations);
  }

  /** For what is at hand; for everything there is, if nothing is named. */
  public static Recommendation of(Situation... situations) {
    Arguments.notNull("situations", situations);
    Situation[] some = situations.length == 0 ? Situation.values() : situations;
    return new Recommendation(Arrays.asList(some));
  }

  /** For the evidence that a report's bounds rest on: the first situation that names each. */
  static Recommendation beside(Report report) {
    Stream<NamedCertificate> rows =
        Stream.concat(
            report.groups().stream().flatMap(group -> group.alone().stream()),
            report.inExpectation().stream());
    return new Recommendation(
        rows.map(row -> row.certificate().bound().getClass().getSimpleName())
            .flatMap(name -> first(name).stream())
            .distinct()
            .sorted()
            .toList());
  }

  private static Optional<Situation> first(String bound) {
    return Arrays.stream(Situation.values())
        .filter(
            situation ->
                situation.doors().stream().map(Recommendation::record).anyMatch(bound::equals))
        .findFirst();
  }

  /** The record that a door makes has the door's two names as its own. */
  private static String record(String door) {
    int dot = door.indexOf('.');
    return door.substring(0, dot)
        + Character.toUpperCase(door.charAt(dot + 1))
        + door.substring(dot + 2);
  }

  /** As a table of what is best. */
  Table shortTable() {
    List<String> head = List.of(HEAD.get(0), HEAD.get(1), HEAD.get(3));
    return new Table(
        head,
        situations.stream()
            .map(Recommendation::cells)
            .map(cells -> List.of(cells.get(0), cells.get(1), cells.get(3)))
            .toList());
  }

  /** As a table of all there is. */
  Table table() {
    return new Table(HEAD, situations.stream().map(Recommendation::cells).toList());
  }

  private static List<String> cells(Situation situation) {
    return List.of(
        situation.given(),
        String.join(", ", situation.use()),
        String.join(", ", situation.also()),
        situation.measure());
  }

  /** As Markdown. */
  public String toMarkdown() {
    return table().markdown();
  }

  @Override
  public String toHtml() {
    return table().html();
  }

  @Override
  public String toString() {
    return situations.isEmpty() ? "nothing to recommend" : table().text();
  }
}
