package genbound.harness;

import genbound.bound.Bound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that name the library's records: those that a report may be rebuilt from, which are the
 * bounds and their evidence as far as they are plain data; and for tools that remove what is not
 * named, all bounds.
 */
public final class RecordList {

  private static final String HOUSE = "genbound.";
  private static final Path META_INF = Path.of("src/main/resources/META-INF");

  /** What may be rebuilt. */
  public static final Path RECORDS = META_INF.resolve("genbound/records.txt");

  /** For native images. */
  public static final Path REACHABILITY =
      META_INF.resolve("native-image/io.github.genbound/genbound/reachability-metadata.json");

  private static final Set<Type> PLAIN =
      Set.of(
          double.class,
          Double.class,
          long.class,
          Long.class,
          int.class,
          boolean.class,
          String.class,
          BigInteger.class,
          double[].class);

  private RecordList() {}

  /** The text of {@link #RECORDS}: a class a line, in order. */
  public static String records() {
    List<Class<?>> all = all();
    Set<Class<?>> kept = reachable(all);
    while (kept.removeIf(type -> !isPlain(type, kept))) {
      continue;
    }
    return kept.stream()
        .map(type -> type.getName().substring(HOUSE.length()) + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  /** The text of {@link #REACHABILITY}: records whose components are read by reflection. */
  public static String reachability() {
    Set<String> names = new TreeSet<>();
    records().lines().forEach(name -> names.add(HOUSE + name));
    all().stream()
        .filter(type -> type.isRecord() && Bound.class.isAssignableFrom(type))
        .forEach(type -> names.add(type.getName()));
    String entry =
        "    {\"type\": \"%s\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true}";
    return names.stream()
        .map(entry::formatted)
        .collect(
            Collectors.joining(
                ",\n",
                "{\n  \"reflection\": [\n",
                "\n  ],\n  \"resources\": [\n    {\"glob\": \"META-INF/genbound/*\"},\n"
                    + "    {\"glob\": \"META-INF/maven/io.github.genbound/genbound/pom.properties\"}\n  ]\n}\n"));
  }

  /** All classes of the library, nested ones too. */
  private static List<Class<?>> all() {
    Path root = Classes.folder();
    try (Stream<Path> files = Files.walk(root.resolve("genbound"))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .filter(file -> !file.startsWith("genbound/notebook/"))
          .sorted()
          .<Class<?>>map(RecordList::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, RecordList.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The records that are bounds, or that a component of such a record may hold. */
  private static Set<Class<?>> reachable(List<Class<?>> all) {
    Set<Class<?>> reached = new LinkedHashSet<>();
    Deque<Class<?>> left = new ArrayDeque<>(List.of(Bound.class));
    while (!left.isEmpty()) {
      Class<?> type = left.poll();
      List<Class<?>> next = new ArrayList<>();
      if (type.isInterface()) {
        all.stream()
            .filter(each -> each.isRecord() && type.isAssignableFrom(each))
            .forEach(next::add);
      } else if (type.isRecord() && reached.add(type)) {
        for (RecordComponent component : type.getRecordComponents()) {
          next.addAll(named(component.getGenericType()));
        }
      }
      next.stream().filter(each -> !reached.contains(each)).forEach(left::add);
    }
    return reached;
  }

  private static List<Class<?>> named(Type type) {
    if (type instanceof ParameterizedType list) {
      return Arrays.stream(list.getActualTypeArguments()).flatMap(t -> named(t).stream()).toList();
    }
    return type instanceof Class<?> some && some.getName().startsWith(HOUSE)
        ? List.of(some)
        : List.of();
  }

  private static boolean isPlain(Class<?> record, Set<Class<?>> kept) {
    return Arrays.stream(record.getRecordComponents())
        .allMatch(component -> isPlain(component.getGenericType(), kept));
  }

  private static boolean isPlain(Type type, Set<Class<?>> kept) {
    if (type instanceof ParameterizedType list) {
      return list.getRawType() == List.class && isPlain(list.getActualTypeArguments()[0], kept);
    }
    return PLAIN.contains(type)
        || type instanceof Class<?> some
            && (some.isEnum() || kept.stream().anyMatch(some::isAssignableFrom));
  }
}
