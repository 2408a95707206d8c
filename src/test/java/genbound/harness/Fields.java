package genbound.harness;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;

/** What an object holds, whoever may see it. */
public final class Fields {

  private Fields() {}

  /** The fields that each object of a type has. */
  public static List<Field> of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /**
   * All numbers and texts that an object holds, also in the library's objects that it holds.
   *
   * @param without fields that are left out, as in "Type.field"
   */
  public static String print(Object object, Set<String> without) {
    StringBuilder text = new StringBuilder();
    print(object, without, text, new IdentityHashMap<>());
    return text.toString();
  }

  private static void print(
      Object object, Set<String> without, StringBuilder text, Map<Object, Object> seen) {
    if (object == null
        || object instanceof Number
        || object instanceof CharSequence
        || object instanceof Boolean
        || object instanceof Enum) {
      text.append(object).append(' ');
    } else if (seen.put(object, object) != null) {
      text.append("again ");
    } else if (object.getClass().isArray()) {
      int length = Array.getLength(object);
      for (int i = 0; i < length; i++) {
        print(Array.get(object, i), without, text, seen);
      }
    } else if (object instanceof Collection<?> parts) {
      parts.forEach(part -> print(part, without, text, seen));
    } else if (object instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            print(key, without, text, seen);
            print(value, without, text, seen);
          });
    } else if (!object.getClass().isHidden()
        && (object.getClass().getName().startsWith("genbound.")
            || object.getClass().getName().startsWith("org.ejml.data."))) {
      for (Field field : of(object.getClass())) {
        if (without.contains(object.getClass().getSimpleName() + "." + field.getName())) {
          continue;
        }
        field.setAccessible(true);
        try {
          text.append(field.getName()).append('=');
          print(field.get(object), without, text, seen);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** Changes each number in an array, and empties a collection that lets itself be emptied. */
  public static void vandalise(Object object) {
    if (object == null) {
      return;
    }
    if (object.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        Object part = Array.get(object, i);
        vandalise(part);
        if (part instanceof Double number) {
          Array.set(object, i, number + 1);
        } else if (part instanceof Integer number) {
          Array.set(object, i, number + 1);
        } else if (part instanceof Long number) {
          Array.set(object, i, number + 1);
        } else if (part instanceof Boolean bit) {
          Array.set(object, i, !bit);
        }
      }
      if (object instanceof Object[] parts && parts.length > 0) {
        parts[0] = null;
      }
    } else if (object instanceof DMatrixRMaj matrix) {
      vandalise(matrix.data);
    } else if (object instanceof Collection<?> parts) {
      parts.forEach(Fields::vandalise);
      try {
        parts.clear();
      } catch (UnsupportedOperationException refused) {
        return;
      }
    } else if (object instanceof Map<?, ?> map) {
      map.values().forEach(Fields::vandalise);
      try {
        map.clear();
      } catch (UnsupportedOperationException refused) {
        return;
      }
    }
  }
}
