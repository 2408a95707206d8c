package genbound.bound;

import genbound.evidence.LossRange;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A theorem together with the evidence it needs: a bound waiting to be evaluated. Theorems are
 * records, whose components are the evidence.
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

  /** The evidence by name, in the theorem's order. */
  default Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    RecordComponent[] components = getClass().getRecordComponents();
    if (components != null) {
      for (RecordComponent component : components) {
        inputs.put(component.getName(), Inputs.read(this, component));
      }
    }
    return Collections.unmodifiableMap(inputs);
  }
}
