package genbound.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Rows of text under a head. Columns that hold nothing are left out.
 *
 * @param head the columns' names
 * @param rows the cells, as many in each row as there are columns
 */
public record Table(List<String> head, List<List<String>> rows) {

  private static final int SHORT = 24;

  public Table {
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < head.size(); j++) {
      int column = j;
      if (rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
        kept.add(j);
      }
    }
    head = pick(head, kept);
    rows = rows.stream().map(row -> pick(row, kept)).toList();
  }

  private static List<String> pick(List<String> row, List<Integer> kept) {
    return kept.stream().map(row::get).toList();
  }

  /** In aligned columns, every line indented by two spaces. */
  public String text() {
    List<List<String>> lines = new ArrayList<>(List.of(head));
    lines.addAll(rows);
    List<Integer> widths = new ArrayList<>();
    for (int j = 0; j < head.size(); j++) {
      int column = j;
      widths.add(lines.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : lines) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < row.size(); j++) {
        String cell = Markup.line(row.get(j));
        line.append("  ").append(cell).append(" ".repeat(widths.get(j) - width(cell)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String text) {
    return Markup.places(Markup.line(text));
  }

  /** As a Markdown table. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(markdown(head, Markup::markdown));
    text.append(markdown(Collections.nCopies(head.size(), "---"), cell -> cell));
    rows.forEach(row -> text.append(markdown(row, Markup::markdown)));
    return text.toString();
  }

  private static String markdown(List<String> row, UnaryOperator<String> escape) {
    return row.stream().map(escape).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** As an HTML table. */
  public String html() {
    StringBuilder text = new StringBuilder("<table>\n");
    text.append(html(head, "th scope=\"col\"", "th"));
    rows.forEach(row -> text.append(html(row, "td", "td")));
    return text.append("</table>\n").toString();
  }

  private static String html(List<String> row, String start, String end) {
    return row.stream()
        .map(cell -> "<" + start + style(cell) + ">" + Markup.html(cell) + "</" + end + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  /** Short cells are kept on one line, long ones wide enough to be read. */
  private static String style(String cell) {
    String wrap = cell.length() <= SHORT ? ";white-space:nowrap" : ";min-width:9em";
    return " style=\"text-align:left;vertical-align:top;padding-right:1em" + wrap + "\"";
  }

  @Override
  public String toString() {
    return "table of " + rows.size() + " rows: " + String.join(", ", head);
  }
}
