package genbound.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one text in JSON, strictly. */
final class JsonReader {

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 1000;
  private static final int LONG_DIGITS = 18;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]{0,1000})(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,1000})?");

  private final String json;
  private int at;
  private int depth;

  JsonReader(String json) {
    this.json = json;
  }

  Object document() {
    Object value = value();
    skipSpace();
    if (at < json.length()) {
      throw refused("nothing after its value");
    }
    return value;
  }

  private Object value() {
    skipSpace();
    char next = peek();
    if (next == '{' || next == '[') {
      if (++depth > DEEPEST) {
        throw refused("nested at most " + DEEPEST + " deep");
      }
      Object value = next == '{' ? object() : array();
      depth--;
      return value;
    }
    return switch (next) {
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", Optional.empty());
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    skipSpace();
    while (peek() != '}') {
      if (!object.isEmpty()) {
        expect(',');
        skipSpace();
      }
      if (peek() != '"') {
        throw refused("with a name in quotes here");
      }
      String name = string();
      skipSpace();
      expect(':');
      if (object.put(name, value()) != null) {
        throw refused("with each name once in an object");
      }
      skipSpace();
    }
    at++;
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    at++;
    skipSpace();
    while (peek() != ']') {
      if (!array.isEmpty()) {
        expect(',');
      }
      array.add(value());
      skipSpace();
    }
    at++;
    return array;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    at++;
    while (peek() != '"') {
      char next = json.charAt(at++);
      if (next < ' ') {
        throw refused("without control characters in its texts");
      }
      text.append(next == '\\' ? escaped() : next);
    }
    at++;
    return text.toString();
  }

  private char escaped() {
    char next = peek();
    at++;
    return switch (next) {
      case '"', '\\', '/' -> next;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw refused("with one of \"\\/bfnrtu after \\");
    };
  }

  private char hexadecimal() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw refused("with four hexadecimal digits after \\u");
      }
      code = 16 * code + digit;
      at++;
    }
    return (char) code;
  }

  private Object number() {
    Matcher matcher = NUMBER.matcher(json).region(at, json.length());
    if (!matcher.lookingAt() || matcher.end() - at > LONGEST_NUMBER) {
      throw refused("with a value of at most " + LONGEST_NUMBER + " characters here");
    }
    String number = matcher.group();
    at = matcher.end();
    if (matcher.group(1) == null && matcher.group(2) == null && !number.equals("-0")) {
      return number.length() <= LONG_DIGITS ? (Object) Long.valueOf(number) : narrow(number);
    }
    double value = Double.parseDouble(number);
    if (!Double.isFinite(value)) {
      throw refused("with numbers that are finite doubles");
    }
    return value;
  }

  private static Object narrow(String number) {
    BigInteger whole = new BigInteger(number);
    return whole.bitLength() < Long.SIZE ? (Object) whole.longValueExact() : whole;
  }

  private Object word(String word, Object value) {
    if (!json.startsWith(word, at)) {
      throw refused("with a value here");
    }
    at += word.length();
    return value;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw refused("with '" + wanted + "' here");
    }
    at++;
  }

  private char peek() {
    if (at >= json.length()) {
      throw refused("complete");
    }
    return json.charAt(at);
  }

  private void skipSpace() {
    while (at < json.length() && " \t\n\r".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException refused(String domain) {
    return new IllegalArgumentException(
        "json must be JSON, " + domain + ", got another text at character " + at);
  }
}
