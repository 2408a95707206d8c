package genbound.markup;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Text made safe for the place it goes to. */
public final class Markup {

  private static final String MARKDOWN = "\\`*_[]#!|~^$";
  private static final String FORMULA = "=+-@＝＋－＠";
  private static final Pattern NO_LETTERS =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\x{FFFE}\\x{FFFF}]");

  private static final Pattern SPACES = Pattern.compile("^[\\s\\p{Z}]+");

  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private static final String STYLE =
      "body{font-family:system-ui,sans-serif;line-height:1.4;max-width:72em;margin:2em auto;"
          + "padding:0 1em;color:#222;background:#fff}\n"
          + "table{border-collapse:collapse;margin-bottom:1em}\n"
          + "th,td{border-bottom:1px solid #bbb;padding:.2em 0}\n"
          + "svg{max-width:100%;height:auto}\n"
          + "@media (prefers-color-scheme:dark){body{color:#ddd;background:#181818}}\n"
          + "@media print{body{max-width:none;margin:0;color:#000;background:#fff}"
          + "tr,svg,h1,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}}\n";

  private Markup() {}

  /** On one line: line ends and control characters become spaces. */
  public static String line(String text) {
    return NO_LETTERS.matcher(text).replaceAll(" ");
  }

  /** How many places a line takes where a narrow letter takes one, and one of East Asia two. */
  public static int places(String line) {
    return line.codePoints().map(Markup::places).sum();
  }

  private static int places(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean full = letter >= 0xFF01 && letter <= 0xFF60 || letter >= 0x3000 && letter <= 0x303E;
    boolean emoji = letter >= 0x1F300 && letter <= 0x1FAFF;
    return full || emoji || WIDE.contains(UnicodeScript.of(letter)) ? 2 : 1;
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

  /**
   * A page of HTML around a piece of it, for light and dark screens and for paper.
   *
   * @param title any text
   * @param body a piece of HTML, which must be made of escaped text
   */
  public static String page(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + html(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n"
        + body
        + "</main>\n</body>\n</html>\n";
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
    return escaped.toString().replace("://", "\\://").replace("www.", "www\\.");
  }

  /**
   * For a cell of text in a CSV file, quoted. What a spreadsheet would take for a formula gets an
   * apostrophe in front.
   */
  public static String csv(String text) {
    String line = line(text);
    String start = SPACES.matcher(line).replaceFirst("");
    boolean formula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + line.replace("\"", "\"\"") + "\"";
  }
}
