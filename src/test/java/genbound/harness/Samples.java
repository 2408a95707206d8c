package genbound.harness;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.linalg.Kernel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Objects of the library's types, made by drawing arguments until none is refused. */
public final class Samples {

  /** An object, what it was made by, and of what. */
  public record Made(Object object, Executable by, Object[] arguments) {}

  private static final int TRIES = 400;
  private static final int DEEPEST = 2;

  private final Random random;

  public Samples(long seed) {
    random = new Random(seed);
  }

  /** The public constructors of a type, and its public static methods that make one. */
  public static List<Executable> makers(Class<?> type) {
    List<Executable> makers = new ArrayList<>(Arrays.asList(type.getConstructors()));
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(method.getModifiers())
          && method.getReturnType() == type) {
        makers.add(method);
      }
    }
    makers.sort((a, b) -> a.toGenericString().compareTo(b.toGenericString()));
    return makers;
  }

  /** What a maker makes, if drawn arguments are good enough for it. */
  public Optional<Made> make(Executable maker) {
    return make(maker, 0);
  }

  private Optional<Made> make(Executable maker, int depth) {
    for (int attempt = 0; attempt < TRIES >> 4 * depth; attempt++) {
      Object[] arguments = new Object[maker.getParameterCount()];
      Type[] types = maker.getGenericParameterTypes();
      if (types.length != arguments.length) {
        types = maker.getParameterTypes();
      }
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = draw(types[i], depth);
      }
      try {
        Object object =
            maker instanceof Constructor<?> constructor
                ? constructor.newInstance(arguments)
                : ((Method) maker).invoke(null, arguments);
        return Optional.of(new Made(object, maker, arguments));
      } catch (InvocationTargetException refused) {
        if (arguments.length == 0) {
          return Optional.empty();
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return Optional.empty();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Object draw(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] parts = generic.getActualTypeArguments();
      if (raw.isAssignableFrom(ArrayList.class)) {
        return list(parts[0], depth);
      }
      if (raw.isAssignableFrom(LinkedHashMap.class)) {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(draw(parts[0], depth), draw(parts[1], depth));
        return map;
      }
      return draw(raw, depth);
    }
    return type instanceof Class<?> raw ? draw(raw, depth) : "a";
  }

  private List<Object> list(Type of, int depth) {
    List<Object> list = new ArrayList<>();
    if (of == Double.class || of == Long.class || of == Integer.class) {
      for (Object number : one(LISTS)) {
        double value = ((Number) number).doubleValue();
        list.add(
            of == Double.class
                ? (Object) value
                : of == Long.class ? (Object) (long) value : (Object) (int) value);
      }
      return list;
    }
    int length = 1 + random.nextInt(2);
    while (list.size() < length) {
      Object drawn = draw(of, depth);
      if (drawn == null) {
        break;
      }
      list.add(drawn);
    }
    return list;
  }

  private static final List<List<Object>> LISTS =
      List.of(
          List.of(0.5, 0.5),
          List.of(1.0, 2.0),
          List.of(0.25, 0.5),
          List.of(1.0),
          List.of(1.0, 1.0),
          List.of(0.0, 1.0),
          List.of(10.0, 5.0),
          List.of(0.5, 0.2));

  private Object draw(Class<?> type, int depth) {
    if (type.isArray()) {
      return array(type);
    }
    if (type == double.class || type == Double.class) {
      return one(List.of(0.5, 1.0, 2.0, 0.1, 0.0, 10.0, 1e-3, 0.05));
    }
    if (type == int.class || type == Integer.class) {
      return one(List.of(1, 2, 3, 0, 4, 30));
    }
    if (type == long.class || type == Long.class) {
      return one(List.of(1L, 2L, 10L, 100L, 0L, 3L));
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == String.class || type == Object.class) {
      return "a" + random.nextInt(100);
    }
    if (type.isEnum()) {
      return one(Arrays.asList(type.getEnumConstants()));
    }
    if (type == RandomGenerator.class) {
      return new Random(1);
    }
    for (Object known : KNOWN) {
      if (type.isInstance(known) && random.nextInt(3) > 0) {
        return known;
      }
    }
    if (type.getName().startsWith("genbound.") && !type.isInterface()) {
      return depth >= DEEPEST ? null : made(type, depth);
    }
    return type.isInterface() && !Collection.class.isAssignableFrom(type) ? function(type) : null;
  }

  private static final List<Object> KNOWN =
      List.of(
          LossRange.UNIT,
          LossTail.unit(),
          Kernel.gaussian(1),
          Holdout.binomial(Evidence.errors(1, 20)),
          Evidence.errors(1, 20),
          ExampleInformation.of(0.1, 0.2),
          Information.xuRaginsky(1, 100, LossTail.unit()),
          Evidence.monteCarlo(0.1, 0.2, 0.15),
          Holdout.binomial(Evidence.errors(1, 20)).atConfidence(0.95));

  private Object made(Class<?> type, int depth) {
    List<Executable> makers = makers(type);
    return makers.isEmpty() ? null : make(one(makers), depth + 1).map(Made::object).orElse(null);
  }

  /** A function that gives a half, or what it is given if that is what it is to give. */
  private static Object function(Class<?> type) {
    if (type.isSealed()) {
      return null;
    }
    return Proxy.newProxyInstance(
        Samples.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          Class<?> to = method.getReturnType();
          if (method.getName().equals("toString")) {
            return "a function";
          }
          if (method.getName().equals("hashCode")) {
            return 1;
          }
          if (method.getName().equals("equals")) {
            return proxy == arguments[0];
          }
          if (to == double.class) {
            return 0.5;
          }
          if (to == int.class) {
            return 1;
          }
          if (to == long.class) {
            return 1L;
          }
          if (to == boolean.class) {
            return true;
          }
          if (to == void.class) {
            return null;
          }
          for (Object argument : arguments == null ? new Object[0] : arguments) {
            if (to.isInstance(argument)) {
              return argument;
            }
          }
          return null;
        });
  }

  private Object array(Class<?> type) {
    if (type == double[].class) {
      return one(List.of(
              new double[] {0.5, 0.5},
              new double[] {1, 2},
              new double[] {0.25, 0.75},
              new double[] {-1, 1},
              new double[] {1},
              new double[] {0.1, 0.2, 0.3},
              new double[] {1, -1, 2, 0.5}))
          .clone();
    }
    if (type == int[].class) {
      return one(List.of(
              new int[] {0, 1},
              new int[] {1, -1},
              new int[] {1, 2},
              new int[] {2, 2},
              new int[] {1},
              new int[] {0, 1, 0, 1},
              new int[] {1, 1, -1, -1}))
          .clone();
    }
    if (type == long[].class) {
      return one(List.of(new long[] {10, 5}, new long[] {1, 2}, new long[] {1})).clone();
    }
    if (type == boolean[].class) {
      return one(List.of(new boolean[] {true, false}, new boolean[4], new boolean[] {true}))
          .clone();
    }
    if (type == double[][].class) {
      return copy(
          one(
              List.of(
                  new double[][] {{1, 0}, {0, 1}},
                  new double[][] {{0.5, 0.5}, {0.25, 0.75}},
                  new double[][] {{0.25, 0.25}, {0.25, 0.25}},
                  new double[][] {{0, 0}, {1, 0}},
                  new double[][] {{1, 2}, {3, 5}, {0.5, 7}, {1, 1}},
                  new double[][] {{1}, {2}},
                  new double[][] {{1}})));
    }
    if (type == int[][].class) {
      return one(List.of(
              new int[][] {{0, 1}, {1, 0}},
              new int[][] {{0, 1}},
              new int[][] {{1, 1}, {0, 1}},
              new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}))
          .clone();
    }
    Class<?> part = type.getComponentType();
    Object array = java.lang.reflect.Array.newInstance(part, 1 + random.nextInt(2));
    for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) {
      java.lang.reflect.Array.set(array, i, draw(part, 1));
    }
    return array;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
