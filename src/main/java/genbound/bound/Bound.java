package genbound.bound;

import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.Ranged;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A theorem together with the evidence it needs: a bound waiting to be evaluated. Theorems are
 * records, whose components are the evidence.
 *
 * <p>Bounds and certificates are not {@link java.io.Serializable}: some hold functions. Evidence
 * and whatever folds data are, so a program on many machines sends these, or sends {@link
 * Certificate#toJson}, from which the bound can be made again.
 */
public sealed interface Bound permits HighProbabilityBound, ExpectedBound {

  /** The theorem behind the number. */
  Theorem theorem();

  /**
   * The range of the losses that the quantity is about. The evidence decides it: that of {@link
   * OfRisk} or {@link OfTail}, or [0, 1] of {@link OfUnitLosses}; any other bound says it itself,
   * {@link LossRange#UNBOUNDED} where losses have no ceiling.
   */
  default LossRange range() {
    if (this instanceof OfRisk bound) {
      return bound.risk().range();
    }
    if (this instanceof OfTail bound) {
      return bound.tail().range();
    }
    if (this instanceof OfUnitLosses) {
      return LossRange.UNIT;
    }
    throw new IllegalStateException("the bound does not say the range of its losses");
  }

  /**
   * The evidence by name, in the theorem's order.
   *
   * @throws IllegalStateException if the class was a record and has lost its components, as it does
   *     when code is shrunk without the rules in {@code META-INF/proguard}
   */
  default Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    RecordComponent[] components = getClass().getRecordComponents();
    if (components == null && getClass().getSuperclass() == Record.class) {
      throw new IllegalStateException(
          getClass().getName() + " has lost its record components: keep them when shrinking");
    }
    if (components != null) {
      for (RecordComponent component : components) {
        inputs.put(component.getName(), read(component));
      }
    }
    return Collections.unmodifiableMap(inputs);
  }

  /** A component's value, or words for one that may not be read or whose accessor throws. */
  private Object read(RecordComponent component) {
    if (!component.getAccessor().trySetAccessible()) {
      return "not readable";
    }
    try {
      Object value = component.getAccessor().invoke(this);
      return value == null ? "null" : value;
    } catch (ReflectiveOperationException e) {
      return "not readable";
    }
  }

  /** A bound whose losses are those of a risk, which decides their range. */
  interface OfRisk {

    /** The risk that was observed. */
    Ranged risk();
  }

  /** A bound whose losses are those of a tail, which decides their range. */
  interface OfTail {

    /** What is known of the loss of a fixed predictor. */
    LossTail tail();
  }

  /** A bound whose losses lie in [0, 1], such as errors that are counted as 0 or 1. */
  interface OfUnitLosses {}

  /**
   * A component of a bound that a larger value of makes the bound larger, or leaves it alone; a
   * lower bound moves the other way.
   */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface Increasing {}

  /**
   * A component of a bound that a larger value of makes the bound smaller, or leaves it alone; a
   * lower bound moves the other way.
   */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface Decreasing {}

  /** A component of a bound that a larger value of may move the bound either way. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface EitherWay {}

  /** A numeric component of a bound that is counted in units of the loss. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface InUnitsOfLoss {

    /** The power of the unit: 2 for a variance, −1 for an inverse temperature. */
    int power() default 1;

    /** Whether the number is itself a loss, which moves with the low end of the range. */
    boolean isLoss() default false;
  }
}
