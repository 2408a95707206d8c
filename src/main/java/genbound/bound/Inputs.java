package genbound.bound;

import java.lang.reflect.RecordComponent;

/** Reads the components of bounds that are records, for printing. */
final class Inputs {

  private static final String NOT_READABLE = "not readable";

  private Inputs() {}

  /** A component's value, or words for one that may not be read or whose accessor throws. */
  static Object read(Bound bound, RecordComponent component) {
    if (!component.getAccessor().trySetAccessible()) {
      return NOT_READABLE;
    }
    try {
      Object value = component.getAccessor().invoke(bound);
      return value == null ? "null" : value;
    } catch (ReflectiveOperationException e) {
      return NOT_READABLE;
    }
  }
}
