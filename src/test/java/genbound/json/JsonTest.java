package genbound.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void readsEveryKindOfValue() {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("a", List.of(1L, -2.5, true, false, Optional.empty(), "x"));
    expected.put("", Map.of());
    expected.put("big", new BigInteger("123456789012345678901"));
    expected.put("edge", Long.MIN_VALUE);
    expected.put("zero", -0.0);
    expected.put("text", "\"\\/\b\f\n\r\té\ud83d\ude00");
    String json =
        " {\"a\" : [1, -2.50e0,true,false,null,\"x\"],\"\":{ },\n\"big\":123456789012345678901,"
            + "\"edge\":-9223372036854775808,\"zero\":-0,\t\"text\":"
            + "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83d\\uDE00\"} ";
    assertEquals(expected, Json.read(json));
  }

  /** Jackson is the peer: what it reads as a number, a text or a structure is read here alike. */
  @Test
  void writtenValuesAreReadAgainHereAndElsewhere() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      Object value = any(random, 0);
      String json = Json.write(value);
      assertEquals(value, Json.read(json), json);
      new ObjectMapper().readTree(json);
    }
  }

  private static Object any(Random random, int depth) {
    int kind = random.nextInt(depth > 4 ? 5 : 7);
    if (kind == 5) {
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(any(random, depth + 1));
      }
      return list;
    }
    if (kind == 6) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        map.put(text(random), any(random, depth + 1));
      }
      return map;
    }
    List<Object> values =
        List.of(
            random.nextLong(),
            Double.longBitsToDouble(random.nextLong() & ~(1L << 62)),
            random.nextBoolean(),
            text(random),
            Optional.empty());
    return values.get(kind);
  }

  private static String text(Random random) {
    char[] letters = new char[random.nextInt(6)];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0xD800);
    }
    return new String(letters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,2",
        "[1,]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u١٢٣٤\"",
        "\"\n\"",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "0x10",
        "1e999",
        "NaN",
        "-Infinity",
        "nul",
        "true1",
        "1 1",
        "[] []",
        "'a'",
        "//x\n1"
      })
  void refusesWhatIsNotJsonAndSaysWhere(String json) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Json.read(json), json);
    assertTrue(refusal.getMessage().matches("(?s)json must be JSON, .* at character \\d+"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                 | 1  | complete
          [1 2]             | 3  | with ',' here
          { a:1}            | 2  | with a name in quotes here
          { "a" 1}          | 6  | with ':' here
          {"a":1,"a":1}     | 12 | with each name once in an object
          "\\x"             | 3  | with one of "\\/bfnrtu after \\
          "\\u12g4"         | 5  | with four hexadecimal digits after \\u
          [1] 2             | 4  | nothing after its value
          [ nul]            | 2  | with a value here
          [1e999]           | 6  | with numbers that are finite doubles
          [ +1]             | 2  | with a value of at most 1000 characters here
          """)
  void saysWhatIsMissingAndWhere(String json, int place, String domain) {
    String message = "json must be JSON, " + domain + ", got another text at character " + place;
    var refusal = assertThrows(IllegalArgumentException.class, () -> Json.read(json));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void countsDepthAndLengthWhereTheyAre() {
    assertEquals(100, ((List<?>) Json.read("[" + "[],".repeat(99) + " [ ] ]")).size());
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> Json.read(" " + "[".repeat(65)));
    String message = "json must be JSON, nested at most 64 deep, got another text at character 65";
    assertEquals(message, refusal.getMessage());
    String beyond = "9223372036854775808";
    assertEquals(new BigInteger(beyond), Json.read(beyond));
    String most = "1".repeat(1000);
    assertEquals(List.of(1L, new BigInteger(most)), Json.read("[ 1 , " + most + " ]"));
    assertThrows(IllegalArgumentException.class, () -> Json.read("[1," + most + "1]"));
    assertEquals(" \u007f", Json.read("\" \u007f\""));
    assertThrows(IllegalArgumentException.class, () -> Json.read("\"\u001f\""));
  }

  /** Signs that end a string, a script or a line somewhere; letters are written as they are. */
  @Test
  void escapesWhatMightEndAText() {
    String escaped = "\u0000\u001f\"&'<>\\\u007f\u0080\u00a0\u2028\u2029\ud800\udfff";
    StringBuilder expected = new StringBuilder("\"");
    for (char c : escaped.toCharArray()) {
      expected.append("\\u").append("%04x".formatted((int) c));
    }
    String plain = " !#%(;=?[]a~\u00a1é\u2027\u202a\ud7ff\ue000漢";
    assertEquals(expected + plain + "\"", Json.write(escaped + plain));
  }

  @Test
  void refusesDeepNestingAndEndlessNumbersWithoutOverflow() {
    assertEquals(List.of(), inner(Json.read("[".repeat(64) + "]".repeat(64))));
    for (String open : List.of("[", "{\"a\":")) {
      String deep = open.repeat(1_000_000);
      assertThrows(IllegalArgumentException.class, () -> Json.read(deep));
    }
    String long0 = "1" + "0".repeat(999);
    assertEquals(new BigInteger(long0), Json.read(long0));
    for (String number : List.of(long0 + "0", "0." + "1".repeat(2000), "1e" + "1".repeat(5000))) {
      assertThrows(IllegalArgumentException.class, () -> Json.read(number));
    }
    assertThrows(IllegalArgumentException.class, () -> Json.read(null));
  }

  private static Object inner(Object nested) {
    Object inner = nested;
    while (inner instanceof List<?> list && !list.isEmpty()) {
      inner = list.get(0);
    }
    return inner;
  }

  /** Any change of one character is read as something or refused, and never anything else. */
  @Test
  void changedTextsAreReadOrRefused() {
    Random random = new Random(7);
    String json = "{\"a\":[1,2.5e-3,\"x\\u00e9\"],\"b\":{\"c\":null,\"d\":[true,false]}}";
    for (int i = 0; i < 20_000; i++) {
      char[] letters = json.toCharArray();
      letters[random.nextInt(letters.length)] = "{}[]\",:\\0e.-tu".charAt(random.nextInt(14));
      String changed = new String(Arrays.copyOf(letters, 1 + random.nextInt(letters.length)));
      try {
        Object value = Json.read(changed);
        assertEquals(value, Json.read(Json.write(value)), changed);
      } catch (IllegalArgumentException e) {
        assertTrue(e.getMessage().startsWith("json must be"), e.getMessage());
      }
    }
  }
}
