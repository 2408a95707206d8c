package genbound.markup;

/** Text made safe for the place it goes to. */
public final class Markup {

  private static final String MARKDOWN = "\\`*_[]#!|~^$";
  private static final String FORMULA = "=+-@\t\r";

  private Markup() {}

  /** On one line: line ends and control characters become spaces. */
  public static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\x{FFFE}\\x{FFFF}]", " ");
  }

  /** For HTML and XML, between tags or inside quotes. */
  public static String html(String text) {
    return line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** For Markdown, in a line of text or a cell of a table. */
  public static String markdown(String text) {
    StringBuilder escaped = new StringBuilder();
    line(text)
        .codePoints()
        .forEach(
            c -> {
              if (c == '<' || c == '>' || c == '&') {
                escaped.append(html(Character.toString(c)));
              } else {
                escaped.append(MARKDOWN.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /**
   * For a cell of text in a CSV file, quoted. What a spreadsheet would take for a formula gets an
   * apostrophe in front.
   */
  public static String csv(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + line(text).replace("\"", "\"\"") + "\"";
  }
}
