package genbound.harness;

import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls of the library's public methods with arguments at random, ordinary ones and hostile ones.
 * What is evidence is made by a public method or constructor that returns it, found by reflection.
 */
final class AnyCall {

  private static final double[] HOSTILE = {
    0,
    -0.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1e-300,
    1e-17,
    1 - 0x1p-53,
    1,
    1 + 0x1p-52,
    -1,
    1e17,
    1e300,
    1e308,
    -1e308,
    Double.MAX_VALUE
  };
  private static final double[] ORDINARY = {
    0.001, 0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.7, 0.9, 1, 1.5, 2, 3, 5, 10, 100
  };
  private static final long[] HOSTILE_WHOLE = {
    0,
    1,
    -1,
    Integer.MAX_VALUE,
    1L << 31,
    (1L << 53) - 1,
    1L << 53,
    (1L << 53) + 1,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };
  private static final long[] ORDINARY_WHOLE = {0, 1, 2, 3, 5, 7, 10, 50, 100, 285, 1000, 100_000};
  private static final int DEEPEST = 3;
  private static final int LONG_LIST = 2000;
  private static final int TRIES = 4;

  /** What takes hours by its nature, or waits for other threads. */
  private static final Set<String> NOT_CALLED = Set.of("Supersample", "SupersampleRun");

  private static final Set<Class<?>> PLAIN =
      Set.of(Double.class, Long.class, Integer.class, String.class, List.class, Collection.class);

  /** What a refusal may speak of that no parameter is named after. */
  private static final Set<String> OTHER_NAMES =
      Set.of("pairs", "range", "tables", "coins", "y", "ySymbols", "elements", "cmi");

  private static final Map<Class<?>, List<Executable>> MAKERS = new HashMap<>();

  private final SplittableRandom random;
  private final double hostility;
  private final Set<String> names = new HashSet<>(OTHER_NAMES);
  private Made last = new Made(null, "nothing yet");

  /** A value, and the Java that makes it. */
  record Made(Object value, String code) {}

  /**
   * @param random where all choices come from
   * @param hostility how often an argument is a hostile one, in [0, 1]
   */
  AnyCall(SplittableRandom random, double hostility) {
    this.random = random;
    this.hostility = hostility;
  }

  /** The public static methods of a class. */
  static List<Executable> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .sorted(Comparator.comparing(Method::toGenericString))
        .map(method -> (Executable) method)
        .toList();
  }

  /** The parameters, and the parts of records, that a refusal may name. */
  Set<String> names() {
    return names;
  }

  /** What was called last, as Java. */
  String code() {
    return last.code();
  }

  /** Calls it; throws what it throws, with {@link #code} saying what was called. */
  Object call(Executable callee) {
    return made(callee, 0).value();
  }

  private Made made(Executable callee, int depth) {
    Class<?> home = callee.getDeclaringClass();
    boolean ofObject = callee instanceof Method && !Modifier.isStatic(callee.getModifiers());
    Made receiver = ofObject ? evidence(home, depth) : new Made(null, home.getSimpleName());
    List<Made> arguments = new ArrayList<>();
    for (Parameter parameter : callee.getParameters()) {
      arguments.add(any(parameter.getParameterizedType(), depth));
    }
    for (Parameter parameter : callee.getParameters()) {
      names.add(parameter.getName());
    }
    arguments.forEach(argument -> addParts(argument.value()));
    if (returned(callee).isRecord()) {
      for (RecordComponent part : returned(callee).getRecordComponents()) {
        names.add(part.getName());
      }
    }
    String list = arguments.stream().map(Made::code).collect(Collectors.joining(", ", "(", ")"));
    String code =
        callee instanceof Method
            ? receiver.code() + "." + callee.getName() + list
            : "new " + home.getSimpleName() + list;
    last = new Made(null, code);
    Object[] values = arguments.stream().map(Made::value).toArray();
    last = new Made(invoke(callee, receiver.value(), values), code);
    return last;
  }

  private void addParts(Object value) {
    if (value instanceof Record record) {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        names.add(part.getName());
        if (names.size() < 100) {
          addParts(Components.value(record, part));
        }
      }
    } else if (value instanceof Collection<?> all && !all.isEmpty()) {
      addParts(all.iterator().next());
    }
  }

  private static Object invoke(Executable callee, Object receiver, Object[] arguments) {
    try {
      return callee instanceof Method method
          ? method.invoke(receiver, arguments)
          : ((Constructor<?>) callee).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a checked exception", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(callee.toGenericString(), e);
    }
  }

  private boolean isHostile() {
    return random.nextDouble() < hostility;
  }

  private Made any(Type type, int depth) {
    if (type instanceof WildcardType some) {
      return any(some.getUpperBounds()[0], depth);
    }
    if (type instanceof ParameterizedType generic) {
      return anyGeneric(generic, depth);
    }
    if (!(type instanceof Class<?> plain)) {
      return any(String.class, depth);
    }
    if (!plain.isPrimitive() && random.nextDouble() < hostility / 20) {
      return new Made(null, "null");
    }
    if (plain == double.class || plain == Double.class) {
      return number();
    }
    if (plain == float.class) {
      float number = (float) (double) number().value();
      return new Made(number, "(float) " + code(number));
    }
    if (plain == long.class || plain == Long.class) {
      long number = whole();
      return new Made(number, number + "L");
    }
    if (plain == int.class || plain == Integer.class) {
      int number = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole()));
      return new Made(number, Integer.toString(number));
    }
    if (plain == boolean.class) {
      boolean truth = random.nextBoolean();
      return new Made(truth, Boolean.toString(truth));
    }
    if (plain == String.class || plain == Object.class) {
      return new Made("word", "\"word\"");
    }
    if (plain.isArray()) {
      return array(plain.getComponentType(), depth);
    }
    if (plain.isEnum()) {
      Object[] all = plain.getEnumConstants();
      Object one = all[random.nextInt(all.length)];
      return new Made(one, plain.getSimpleName() + "." + ((Enum<?>) one).name());
    }
    return evidence(plain, depth);
  }

  private Made number() {
    double value;
    if (isHostile()) {
      value = HOSTILE[random.nextInt(HOSTILE.length)];
    } else if (random.nextInt(3) == 0) {
      value = random.nextDouble();
    } else {
      value = ORDINARY[random.nextInt(ORDINARY.length)];
    }
    return new Made(value, code(value));
  }

  private static String code(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return Double.toString(value);
  }

  private long whole() {
    return isHostile()
        ? HOSTILE_WHOLE[random.nextInt(HOSTILE_WHOLE.length)]
        : ORDINARY_WHOLE[random.nextInt(ORDINARY_WHOLE.length)];
  }

  private int length() {
    int kind = random.nextInt(40);
    return isHostile() && kind < 10 ? 0 : kind == 10 ? LONG_LIST : 1 + random.nextInt(4);
  }

  /** An array; a long one holds few different things, and its code is not written out. */
  private Made array(Class<?> type, int depth) {
    List<Made> parts = parts(type, depth);
    Object array = Array.newInstance(type, parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Array.set(array, i, parts.get(i).value());
    }
    return new Made(array, "new " + type.getSimpleName() + "[] " + listed(parts, "{", "}"));
  }

  private List<Made> parts(Type type, int depth) {
    int length = type == double.class || type == long.class || depth == 0 ? length() : few();
    List<Made> parts = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      boolean again = i >= 8 || i > 0 && random.nextInt(3) == 0;
      parts.add(again ? parts.get(random.nextInt(Math.min(i, 8))) : any(type, depth + 1));
    }
    return parts;
  }

  private int few() {
    return isHostile() && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3);
  }

  private static String listed(List<Made> parts, String open, String close) {
    Stream<String> codes = parts.stream().limit(12).map(Made::code);
    String more = parts.size() > 12 ? ", … " + parts.size() + " in all" : "";
    return codes.collect(Collectors.joining(", ", open, more + close));
  }

  private Made anyGeneric(ParameterizedType type, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (raw == List.class || raw == Collection.class) {
      List<Made> parts = parts(of[0], depth);
      List<Object> list = new ArrayList<>();
      parts.forEach(part -> list.add(part.value()));
      return new Made(list, listed(parts, "Arrays.asList(", ")"));
    }
    Type result = of[of.length - 1];
    boolean sure = result.getTypeName().contains(HighProbabilityBound.class.getName());
    if (raw == DoubleFunction.class && sure) {
      DoubleFunction<HighProbabilityBound> kl =
          x -> genbound.PacBayes.kl(genbound.Evidence.errors(7, 285), x);
      return new Made(kl, "x -> PacBayes.kl(Evidence.errors(7, 285), x)");
    }
    if (raw == DoubleFunction.class) {
      DoubleFunction<ExpectedBound> cmi =
          x -> genbound.Information.cmi(x, 9, genbound.evidence.LossRange.UNIT);
      return new Made(cmi, "x -> Information.cmi(x, 9, LossRange.UNIT)");
    }
    if (raw == BiFunction.class) {
      BiFunction<
              genbound.evidence.AverageRisk,
              genbound.evidence.learner.ExampleInformation,
              ExpectedBound>
          binaryKl = genbound.Information::binaryKl;
      return new Made(binaryKl, "Information::binaryKl");
    }
    if (raw == Function.class) {
      Function<genbound.evidence.learner.ExampleInformation, ExpectedBound> difference =
          x -> genbound.Information.lossDifference(x, genbound.evidence.LossRange.UNIT);
      return new Made(difference, "x -> Information.lossDifference(x, LossRange.UNIT)");
    }
    return evidence(raw, depth);
  }

  /** Something of a type; made anew a few times where it is refused, then the refusal is thrown. */
  private Made evidence(Class<?> type, int depth) {
    List<Executable> makers = makers(type);
    if (makers.isEmpty()) {
      throw new AssertionError("nothing makes a " + type.getName());
    }
    if (depth >= DEEPEST) {
      List<Executable> shallow = makers.stream().filter(AnyCall::isShallow).toList();
      makers = shallow.isEmpty() ? makers : shallow;
    }
    for (int tried = 1; ; tried++) {
      Executable maker = makers.get(random.nextInt(makers.size()));
      try {
        return made(maker, depth + 1);
      } catch (IllegalArgumentException refused) {
        if (tried == TRIES || !Extremes.isRefusal(refused, names)) {
          throw refused;
        }
      }
    }
  }

  private static boolean isShallow(Executable maker) {
    return Arrays.stream(maker.getParameterTypes()).allMatch(AnyCall::isNumber);
  }

  private static boolean isNumber(Class<?> type) {
    return type.isPrimitive() || type.isEnum() || type.isArray() && isNumber(type.componentType());
  }

  private static Class<?> returned(Executable callee) {
    return callee instanceof Method method ? method.getReturnType() : callee.getDeclaringClass();
  }

  /** The public methods and constructors that give a thing of a type for what can be made. */
  private static synchronized List<Executable> makers(Class<?> type) {
    List<Executable> known = MAKERS.putIfAbsent(type, List.of());
    if (known != null) {
      return known;
    }
    List<Executable> makers = new ArrayList<>();
    List<Executable> ofObjects = new ArrayList<>();
    for (Class<?> home : Classes.below("genbound")) {
      if (!Modifier.isPublic(home.getModifiers()) || NOT_CALLED.contains(home.getSimpleName())) {
        continue;
      }
      makers.addAll(methods(home));
      if (!Modifier.isAbstract(home.getModifiers())) {
        makers.addAll(Arrays.asList(home.getConstructors()));
        ofObjects.addAll(Arrays.asList(home.getDeclaredMethods()));
      }
    }
    List<Executable> fitting = fitting(type, makers);
    fitting = fitting.isEmpty() ? fitting(type, ofObjects) : fitting;
    MAKERS.put(type, fitting);
    return fitting;
  }

  private static List<Executable> fitting(Class<?> type, List<Executable> makers) {
    return makers.stream()
        .filter(maker -> Modifier.isPublic(maker.getModifiers()))
        .filter(maker -> type.isAssignableFrom(returned(maker)))
        .filter(maker -> Arrays.stream(maker.getParameters()).allMatch(AnyCall::canBeMade))
        .filter(
            maker ->
                !(maker instanceof Method)
                    || Modifier.isStatic(maker.getModifiers())
                    || !type.isAssignableFrom(maker.getDeclaringClass())
                        && !makers(maker.getDeclaringClass()).isEmpty())
        .sorted(Comparator.comparing(Executable::toGenericString))
        .toList();
  }

  /** Not where a function of the caller's own is asked for, or a door to the system. */
  private static boolean canBeMade(Parameter parameter) {
    Class<?> type = parameter.getType();
    while (type.isArray()) {
      type = type.componentType();
    }
    return type.isPrimitive()
        || type.isEnum()
        || PLAIN.contains(type)
        || type.getName().startsWith("genbound.") && !makers(type).isEmpty();
  }
}
