package genbound.report;

import genbound.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The sources that a page names, numbered in the order in which they are named first. */
final class Sources {

  private final List<String> named = new ArrayList<>();

  /** The number that stands for a source in a table, such as {@code [2]}. */
  String number(String source) {
    if (!named.contains(source)) {
      named.add(source);
    }
    return shown(named.indexOf(source));
  }

  /** The heading of the list, between two marks; nothing where no source was named. */
  String heading(String before, String after) {
    return named.isEmpty() ? "" : before + "Sources" + after;
  }

  /** The list: each number and its source. */
  List<String> lines() {
    return IntStream.range(0, named.size())
        .mapToObj(i -> shown(i) + " " + Markup.line(named.get(i)))
        .toList();
  }

  private static String shown(int place) {
    return "[" + (place + 1) + "]";
  }
}
