package genbound.json;

import genbound.numeric.Arguments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records of this library as values of {@link Json}, and back. A record is a map from {@code "@"}
 * to its class, without the {@code genbound.} in front, and from the names of its components to
 * their values; infinities are texts. Only the classes listed in {@code
 * META-INF/genbound/records.txt} are written or made, by their public constructors, which check
 * what they are given.
 */
public final class RecordJson {

  private static final String CLASS = "@";
  private static final String HOUSE = "genbound.";
  private static final String LISTED = "/META-INF/genbound/records.txt";

  private static final String MAVENS_NOTE =
      "/META-INF/maven/io.github.genbound/genbound/pom.properties";

  /** So many numbers in one list are not evidence that a report should carry. */
  private static final int LONGEST = 100_000;

  private RecordJson() {}

  /** The version of the library as its jar states it; "unreleased" outside a jar. */
  public static String version() {
    return Release.VERSION;
  }

  /**
   * Maven's own note in the jar. The manifest will not do: a program that is packed into one jar
   * has one of its own there, and a named module does not show any.
   */
  private static final class Release {
    static final String VERSION = version();

    private static String version() {
      Properties note = new Properties();
      try (InputStream stream = RecordJson.class.getResourceAsStream(MAVENS_NOTE)) {
        if (stream != null) {
          note.load(stream);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return note.getProperty("version", "unreleased");
    }
  }

  /** The listed classes are read when they are first needed. */
  private static final class Allowed {
    static final Set<String> CLASSES = listed();

    private static Set<String> listed() {
      try (InputStream stream = RecordJson.class.getResourceAsStream(LISTED);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return lines.lines().collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A record, with all that it holds, as a value of {@link Json}.
   *
   * @throws IllegalArgumentException if it holds what is not plain data, which the message names
   */
  public static Object write(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number : (Object) number.toString();
    }
    if (value instanceof Integer number) {
      return (long) number;
    }
    if (value instanceof Long
        || value instanceof BigInteger
        || value instanceof Boolean
        || value instanceof String) {
      return value;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof double[] numbers) {
      return written(Arrays.stream(numbers).boxed().toList());
    }
    if (value instanceof List<?> list) {
      return written(list);
    }
    return record(value);
  }

  private static List<Object> written(List<?> list) {
    Arguments.require(
        list.size() <= LONGEST, "evidence", "lists of at most " + LONGEST, list.size());
    return list.stream().map(RecordJson::write).toList();
  }

  private static Map<String, Object> record(Object value) {
    String name = name(value.getClass());
    Arguments.require(Allowed.CLASSES.contains(name), "evidence", "plain data", name);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(CLASS, name);
    for (RecordComponent component : components(value.getClass())) {
      json.put(component.getName(), write(read(component, value)));
    }
    return json;
  }

  private static Object read(RecordComponent component, Object from) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static RecordComponent[] components(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalStateException(
          type.getName() + " has lost its record components: keep them when the code is shrunk");
    }
    return components;
  }

  private static String name(Class<?> type) {
    String name = type.getName();
    return name.startsWith(HOUSE) ? name.substring(HOUSE.length()) : name;
  }

  /**
   * The record that a value of {@link Json} describes.
   *
   * @param type what it must be
   * @param json as {@link #write} makes it
   * @throws IllegalArgumentException if it describes none of the listed records, or one that its
   *     constructor refuses
   */
  public static <T> T read(Class<T> type, Object json) {
    return type.cast(value("evidence", type, json));
  }

  private static Object value(String name, Type type, Object json) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Type element = list.getActualTypeArguments()[0];
      List<Object> values = new ArrayList<>();
      for (Object each : list(name, json)) {
        values.add(value(name, element, each));
      }
      return values;
    }
    if (type == double[].class) {
      return list(name, json).stream().mapToDouble(each -> number(name, each)).toArray();
    }
    if (type == double.class || type == Double.class) {
      return number(name, json);
    }
    if (type == long.class || type == Long.class) {
      return of(Long.class, name, json);
    }
    if (type == int.class) {
      return (int)
          Arguments.inRange(name, of(Long.class, name, json), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == BigInteger.class) {
      return json instanceof Long number
          ? BigInteger.valueOf(number)
          : of(BigInteger.class, name, json);
    }
    if (type == boolean.class) {
      return of(Boolean.class, name, json);
    }
    if (type == String.class) {
      return of(String.class, name, json);
    }
    if (type instanceof Class<?> some) {
      return some.isEnum()
          ? constant(name, some, of(String.class, name, json))
          : made(name, some, json);
    }
    throw new IllegalArgumentException(name + " must be plain data, got " + type);
  }

  private static double number(String name, Object json) {
    if (json instanceof Number number) {
      return number instanceof Double decimal ? decimal : Double.parseDouble(number.toString());
    }
    List<Double> infinities = List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    for (double infinity : infinities) {
      if (Double.toString(infinity).equals(json)) {
        return infinity;
      }
    }
    throw new IllegalArgumentException(name + " must be a number, got " + Json.write(json));
  }

  private static Object constant(String name, Class<?> type, String json) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(json)) {
        return constant;
      }
    }
    return Arguments.require(false, name, "a constant of " + type.getSimpleName(), json);
  }

  private static Object made(String name, Class<?> type, Object json) {
    Map<?, ?> object = of(Map.class, name, json);
    Object named = object.get(CLASS);
    Arguments.require(
        named instanceof String && Allowed.CLASSES.contains(named), name, "a listed record", named);
    Class<?> made = listedClass((String) named);
    Arguments.require(type.isAssignableFrom(made), name, "a " + type.getSimpleName(), named);
    RecordComponent[] components = components(made);
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String component = components[i].getName();
      Arguments.require(object.containsKey(component), name, "with '" + component + "'", named);
      types[i] = components[i].getType();
      values[i] = value(component, components[i].getGenericType(), object.get(component));
    }
    Arguments.require(
        object.size() == 1 + values.length, name, "without other names", object.keySet());
    return construct(made, types, values);
  }

  private static Class<?> listedClass(String name) {
    try {
      return Class.forName(HOUSE + name, false, RecordJson.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "evidence must be of this version's records, got " + name, e);
    }
  }

  private static Object construct(Class<?> type, Class<?>[] types, Object[] values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refusal
          ? refusal
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be made", e);
    }
  }

  private static List<?> list(String name, Object json) {
    return of(List.class, name, json);
  }

  private static <T> T of(Class<T> type, String name, Object json) {
    Arguments.require(type.isInstance(json), name, "a " + type.getSimpleName(), json);
    return type.cast(json);
  }
}
