package genbound.json;

import genbound.numeric.Arguments;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as values: maps from names, lists, texts, whole numbers as {@link Long} or {@link
 * BigInteger}, other numbers as {@link Double}, truth values, and an empty optional for null.
 */
public final class Json {

  private Json() {}

  /**
   * A value as JSON. Numbers that JSON has no form for, infinities, become null; what is of no kind
   * above is written as its text.
   */
  public static String write(Object value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  /**
   * The value of a text in JSON after RFC 8259.
   *
   * @throws IllegalArgumentException if the text is not JSON, names a thing twice in one object, is
   *     nested more than 64 deep, or has a number of more than 1,000 characters
   */
  public static Object read(String json) {
    return new JsonReader(Arguments.notNull("json", json)).document();
  }

  private static void write(Object value, StringBuilder json) {
    if (value instanceof Map<?, ?> map) {
      json.append('{');
      for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
        Map.Entry<?, ?> entry = i.next();
        quote(entry.getKey().toString(), json);
        json.append(':');
        write(entry.getValue(), json);
        json.append(i.hasNext() ? "," : "");
      }
      json.append('}');
    } else if (value instanceof Iterable<?> list) {
      json.append('[');
      for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
        write(i.next(), json);
        json.append(i.hasNext() ? "," : "");
      }
      json.append(']');
    } else if (value instanceof Double number) {
      json.append(Double.isFinite(number) ? number.toString() : "null");
    } else if (value instanceof Optional<?> optional && optional.isEmpty()) {
      json.append("null");
    } else if (value instanceof Boolean || value instanceof Long || value instanceof BigInteger) {
      json.append(value);
    } else {
      quote(value.toString(), json);
    }
  }

  /**
   * A string, in which whatever might end one, in JSON or in a script of an HTML page, is escaped.
   */
  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 0x7f || c > 0xa0 && !Character.isSurrogate(c);
      if (!plain || "\"\\<>&'".indexOf(c) >= 0 || c == '\u2028' || c == '\u2029') {
        json.append("\\u").append(Integer.toHexString(c | 0x10000).substring(1));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
