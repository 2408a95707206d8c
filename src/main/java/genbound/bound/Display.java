package genbound.bound;

import genbound.markup.Markup;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a notebook shows as more than text. The library knows no notebook: a kernel that finds this
 * interface shows the richest of the forms that it can.
 */
public interface Display {

  /** As a piece of HTML, to be put into a page. */
  String toHtml();

  /**
   * As a page of HTML that can be saved, sent and printed: with its language, its characters, and
   * the first line of the text as its title.
   */
  default String toHtmlPage() {
    String title = toString().lines().findFirst().orElse("");
    return Markup.page(title, "<h1>" + Markup.html(title) + "</h1>\n" + toHtml());
  }

  /** As a picture that can stand alone; empty where there is none. */
  default String toSvg() {
    return "";
  }

  /**
   * Every form there is by its MIME type: {@code text/plain}, which is {@code toString()}, first.
   */
  default Map<String, String> mime() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("text/plain", toString());
    forms.put("text/html", toHtml());
    forms.put("image/svg+xml", toSvg());
    forms.values().removeIf(String::isEmpty);
    return Collections.unmodifiableMap(forms);
  }
}
