package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import genbound.Evidence;
import genbound.bound.Bound;
import genbound.evidence.AverageRisk;
import genbound.evidence.CompressedLosses;
import genbound.evidence.CompressedSample;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.MeanLoss;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.MeanGradient;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.TransductiveComplexity;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Theorems as records: their components, read and replaced by reflection. */
final class Components {

  private static final Pattern REFUSAL = Pattern.compile("[\\w.\\[\\]]+ must be .+, got .+");

  private Components() {}

  static int index(Bound bound, String name) {
    RecordComponent[] components = bound.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** The same theorem with one component replaced; throws what the constructor throws. */
  static Bound with(Bound bound, int index, Object value) {
    return (Bound) with((Record) bound, index, value);
  }

  /** Whether the theorem takes this value for one of its components. */
  static boolean accepts(Bound bound, int index, Object value) {
    try {
      with(bound, index, value);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /** A record with one component replaced; throws what the constructor throws. */
  static Record with(Record record, int index, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] arguments = Arrays.stream(components).map(c -> value(record, c)).toArray();
    arguments[index] = value;
    return create(record.getClass(), arguments);
  }

  /** A theorem with the components that are named before their new values, as evidence. */
  static Bound alike(Bound bound, Object... namesAndValues) {
    RecordComponent[] components = bound.getClass().getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    Object[] arguments = Arrays.stream(components).map(c -> value(bound, c)).toArray();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      int at = names.indexOf(namesAndValues[i]);
      assertTrue(at >= 0, "no component " + namesAndValues[i] + " among " + names);
      arguments[at] = fitting(components[at].getType(), namesAndValues[i + 1]);
    }
    return (Bound) create(bound.getClass(), arguments);
  }

  /** The types of a record's components. */
  static Class<?>[] types(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
  }

  /** A record of the given components; throws what the constructor throws. */
  static Record create(Class<?> type, Object... arguments) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types(type));
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of a record's component. */
  static Object value(Object record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Values in a row, each with the sense (+1, −1) in which an upper bound must move along it. A
   * risk is varied in n and, unless the bound moves either way with it, in its mean.
   */
  static Map<List<Object>, Integer> series(Object value, int sense, boolean either) {
    Map<List<Object>, Integer> series = new LinkedHashMap<>();
    int byMean = either ? 0 : sense < 0 ? -1 : 1;
    if (value instanceof ErrorCount risk) {
      series.put(
          list(
              LongStream.of(1, 2, 5, 10, 1000, 1_000_000),
              f -> new ErrorCount(risk.errors() * f, risk.n() * f)),
          -1);
      long room = risk.n() - risk.errors();
      series.put(
          list(
              LongStream.of(0, 1, room / 3, room / 2, room).sorted(),
              k -> new ErrorCount(risk.errors() + k, risk.n())),
          byMean);
    } else if (value instanceof MeanLoss risk) {
      series.put(
          list(
              LongStream.of(1, 2, 5, 10, 1000, 1_000_000),
              f -> new MeanLoss(risk.mean(), risk.n() * f, risk.range())),
          -1);
      double room = risk.range().high() - risk.mean();
      series.put(
          list(
              LongStream.of(0, 1, 2, 5, 10),
              tenths ->
                  new MeanLoss(
                      Math.min(risk.range().high(), risk.mean() + room * tenths / 10),
                      risk.n(),
                      risk.range())),
          byMean);
    } else if (value instanceof Bound part) {
      addParts(series, part);
    } else if (value instanceof LeaveOneOutRisk left) {
      wrapped(series, series(left.leftOut(), sense, either), LeaveOneOutRisk::new);
    } else if (value instanceof OutOfBagRisk bags) {
      wrapped(
          series,
          series(bags.losses(), sense, either),
          losses -> new OutOfBagRisk(losses, bags.drawn(), bags.predictors(), bags.outOfBag()));
    } else if (value instanceof AverageRisk risk) {
      MeanLoss mean = new MeanLoss(risk.mean(), risk.n(), risk.range());
      wrapped(series, series(mean, sense, either), Averages::of);
    } else if (value instanceof NearestNeighbourErrors left) {
      ErrorCount count = new ErrorCount(left.errors(), left.n());
      long k = left.neighbours();
      wrapped(
          series,
          series(count, sense, either),
          r -> new NearestNeighbourErrors(((ErrorCount) r).errors(), r.n(), k));
      series.put(
          list(
              LongStream.of(1, 2, 3, 10),
              f ->
                  Evidence.nearestNeighbours(
                      left.errors(), left.n(), Math.min(k * f, left.n() - 2))),
          1);
    } else if (value instanceof MeanGradient gradient) {
      series.put(
          list(
              LongStream.of(1, 2, 5, 10), f -> new MeanGradient(gradient.norm(), gradient.n() * f)),
          -1);
      series.put(
          list(LongStream.of(1, 2, 3, 5), f -> new MeanGradient(gradient.norm() * f, gradient.n())),
          byMean);
    } else if (value instanceof EmpiricalSharpness sharpness) {
      double most = sharpness.value();
      long n = sharpness.n();
      series.put(list(LongStream.of(1, 2, 5, 10), f -> new EmpiricalSharpness(most, n * f)), -1);
      series.put(list(LongStream.of(1, 2, 3, 5), f -> new EmpiricalSharpness(most * f, n)), byMean);
    } else if (value instanceof TandemRisk pairs) {
      MeanLoss mean = new MeanLoss(pairs.mean(), pairs.n(), LossRange.UNIT);
      wrapped(series, series(mean, sense, either), r -> Evidence.tandemRisk(r.mean(), r.n()));
    } else if (value instanceof Disagreement pairs) {
      MeanLoss mean = new MeanLoss(pairs.mean(), pairs.n(), LossRange.UNIT);
      wrapped(series, series(mean, sense, either), r -> Evidence.disagreement(r.mean(), r.n()));
    } else if (sense != 0 && value instanceof ExpectedComplexity complexity) {
      series(complexity.value(), sense, either)
          .forEach(
              (numbers, way) ->
                  series.put(
                      numbers.stream()
                          .map(x -> (Object) new ExpectedComplexity((double) x))
                          .toList(),
                      way));
    } else if (value instanceof CompressedSample sample) {
      addSamples(series, sample);
    } else if (value instanceof CompressedLosses sample) {
      ErrorCount outside = (ErrorCount) sample.outside();
      Map<List<Object>, Integer> counted = new LinkedHashMap<>();
      addSamples(counted, new CompressedSample(sample.n(), sample.kept(), outside.errors()));
      counted.forEach(
          (list, way) -> series.put(list.stream().map(Components::losses).toList(), way));
    } else if (sense != 0 && value instanceof Double number) {
      series.put(
          new ArrayList<>(
              DoubleStream.of(1, 1.001, 1.1, 1.5, 2).map(f -> f * number).boxed().toList()),
          sense);
    } else if (sense != 0 && value instanceof Long number) {
      series.put(list(LongStream.of(1, 2, 3, 10), f -> f * number), sense);
    } else if (sense != 0 && value instanceof Integer number) {
      series.put(list(LongStream.of(1, 2, 3, 5), f -> (int) f * number), sense);
    } else if (sense != 0) {
      fail("no series of values for " + value);
    }
    return series;
  }

  private static void wrapped(
      Map<List<Object>, Integer> series,
      Map<List<Object>, Integer> risks,
      Function<EmpiricalRisk, Object> wrap) {
    risks.forEach(
        (values, way) ->
            series.put(values.stream().map(r -> wrap.apply((EmpiricalRisk) r)).toList(), way));
  }

  /** A bound that is a part of another one, for all series of its own evidence. */
  private static void addParts(Map<List<Object>, Integer> series, Bound part) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      int place = i;
      series(value(part, components[i]), 0, false)
          .forEach(
              (values, way) ->
                  series.put(
                      values.stream().map(v -> (Object) with(part, place, v)).toList(), way));
    }
  }

  /** Fewer examples, more of them kept, or more errors, if errors there may be, are worse. */
  private static void addSamples(Map<List<Object>, Integer> series, CompressedSample sample) {
    long n = sample.n();
    long kept = sample.kept();
    long errors = sample.errorsOutside();
    series.put(
        list(
            LongStream.of(1, 2, 5, 10, 1000, 1_000_000),
            f -> new CompressedSample(n * f, kept, errors)),
        -1);
    series.put(list(LongStream.of(1, 2, 3, 10), f -> new CompressedSample(n, kept * f, errors)), 1);
    series.put(list(LongStream.of(1, 2, 5, 10), f -> new CompressedSample(n, kept, errors * f)), 1);
  }

  private static Object losses(Object counted) {
    CompressedSample sample = (CompressedSample) counted;
    ErrorCount outside = new ErrorCount(sample.errorsOutside(), sample.outside());
    return new CompressedLosses(sample.n(), sample.kept(), outside);
  }

  /** The values up to the first that is refused by name. */
  private static List<Object> list(LongStream factors, LongFunction<Object> value) {
    List<Object> values = new ArrayList<>();
    for (long factor : factors.toArray()) {
      try {
        values.add(value.apply(factor));
      } catch (IllegalArgumentException refusal) {
        if (isRefusal(refusal)) {
          return values;
        }
        throw refusal;
      }
    }
    return values;
  }

  /** Whether a message names the argument, its domain and the value. */
  static boolean isRefusal(IllegalArgumentException refusal) {
    return REFUSAL.matcher(refusal.getMessage()).lookingAt();
  }

  /** The theorem that a class of tests is named after. */
  static Class<? extends Bound> theorem(Class<?> test) {
    try {
      return Class.forName(test.getName().replaceFirst("Test$", "")).asSubclass(Bound.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The theorem for what is given: each component takes the first of the given values that fits its
   * type and is not taken yet, or else the last one that fits.
   */
  static Bound made(Class<?> theorem, Object... given) {
    List<Object> left = new ArrayList<>(List.of(given));
    Object[] arguments =
        Arrays.stream(theorem.getRecordComponents())
            .map(component -> taken(component.getType(), left, given))
            .toArray();
    return (Bound) create(theorem, arguments);
  }

  private static Object taken(Class<?> type, List<Object> left, Object[] given) {
    for (Object value : left) {
      Object fitting = fitting(type, value);
      if (fitting != null) {
        left.remove(value);
        return fitting;
      }
    }
    Object last = null;
    for (Object value : given) {
      Object fitting = fitting(type, value);
      last = fitting == null ? last : fitting;
    }
    assertTrue(last != null, "nothing given fits " + type);
    return last;
  }

  /** The value as evidence of a type; null where it is none. */
  private static Object fitting(Class<?> type, Object value) {
    if (type.isInstance(value)
        || value instanceof Double && type == double.class
        || value instanceof Long && type == long.class) {
      return value;
    } else if (value instanceof EmpiricalRisk risk && type == long.class) {
      return risk.n();
    } else if (value instanceof EmpiricalRisk risk && type == LeaveOneOutRisk.class) {
      return new LeaveOneOutRisk(risk);
    } else if (value instanceof Double number && type == ExpectedComplexity.class) {
      return new ExpectedComplexity(number);
    } else if (value instanceof Double number && type == EmpiricalComplexity.class) {
      return EmpiricalComplexity.known(number);
    } else if (value instanceof Double number && type == TransductiveComplexity.class) {
      return TransductiveComplexity.known(number);
    } else if (value instanceof Double number && type == RemovalStability.class) {
      return new RemovalStability(number);
    } else if (value instanceof Double number && type == ReplacementStability.class) {
      return new ReplacementStability(number);
    }
    return null;
  }

  /** The door of a theorem gives back the very theorem that its components make. */
  static void assertHasDoor(Bound example) {
    Class<?> theorem = example.getClass();
    String family = theorem.getPackageName().replaceFirst("genbound\\.", "");
    RecordComponent[] components = theorem.getRecordComponents();
    for (Class<?> door : Classes.in("genbound")) {
      if (!door.getSimpleName().equalsIgnoreCase(family)) {
        continue;
      }
      String suffix = theorem.getSimpleName().substring(family.length());
      String name = Character.toLowerCase(suffix.charAt(0)) + suffix.substring(1);
      List<Method> methods =
          Arrays.stream(door.getMethods())
              .filter(method -> Modifier.isStatic(method.getModifiers()))
              .filter(method -> method.getReturnType() == theorem)
              .filter(method -> name.startsWith(method.getName()))
              .filter(method -> sameParameters(method, components))
              .toList();
      assertEquals(1, methods.size(), "doors named " + name + " for " + theorem.getName());
      assertEquals(example, through(methods.get(0), example, components));
      return;
    }
    fail("no door for the family " + family);
  }

  private static Object through(Method door, Bound example, RecordComponent[] components) {
    try {
      return door.invoke(null, Arrays.stream(components).map(c -> value(example, c)).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean sameParameters(Method method, RecordComponent[] components) {
    Parameter[] parameters = method.getParameters();
    if (parameters.length != components.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].getName().equals(components[i].getName())
          || parameters[i].getType() != components[i].getType()) {
        return false;
      }
    }
    return true;
  }
}
