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
   * The range of the losses that the quantity is about; [0, 1] unless the evidence says otherwise.
   */
  default LossRange range() {
    return LossRange.UNIT;
  }

  /** The evidence by name, in the theorem's order. */
  default Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    RecordComponent[] components = getClass().getRecordComponents();
    if (components != null) {
      for (RecordComponent component : components) {
        try {
          inputs.put(component.getName(), component.getAccessor().invoke(this));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("cannot read " + component.getName(), e);
        }
      }
    }
    return Collections.unmodifiableMap(inputs);
  }
}
