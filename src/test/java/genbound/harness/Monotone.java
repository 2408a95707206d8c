package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import genbound.bound.Bound;
import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.Increasing;
import genbound.bound.Certificate;
import genbound.evidence.Side;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * Varies one component of a theorem at a time and compares the certificates with the direction that
 * the component declares. A series ends where the evidence or the theorem refuses a value by name.
 */
final class Monotone {

  /** Fewer values than these show no direction. */
  private static final int FEWEST = 2;

  private final BoundContract<?> contract;
  private final Bound example;

  private Monotone(BoundContract<?> contract) {
    this.contract = contract;
    example = contract.example();
  }

  /** Varies every component of the contract's example. */
  static void check(BoundContract<?> contract) {
    Monotone monotone = new Monotone(contract);
    for (RecordComponent component : monotone.example.getClass().getRecordComponents()) {
      int sense =
          component.isAnnotationPresent(Increasing.class)
              ? 1
              : component.isAnnotationPresent(Decreasing.class) ? -1 : 0;
      boolean either = component.isAnnotationPresent(EitherWay.class);
      Object value = Components.value(monotone.example, component);
      Components.series(value, sense, either)
          .forEach((values, way) -> monotone.checkSeries(component.getName(), values, way));
    }
  }

  private void checkSeries(String name, List<Object> values, int sense) {
    int direction = example.theorem().side() == Side.UPPER ? sense : -sense;
    List<Certificate> before = null;
    int tried = 0;
    for (Object value : values) {
      List<Certificate> now = certificates(name, value);
      if (now == null) {
        break;
      }
      for (int i = 0; before != null && i < now.size(); i++) {
        compare(name, value, before.get(i), now.get(i), direction);
      }
      before = now;
      tried++;
    }
    String seen = "varying " + name + ": only " + tried + " of " + values + " were accepted";
    assertTrue(tried >= FEWEST, seen);
  }

  /** The certificates with one component replaced, or null if that was refused by name. */
  private List<Certificate> certificates(String name, Object value) {
    try {
      Bound bound = Components.with(example, Components.index(example, name), value);
      return contract.certificates(bound);
    } catch (IllegalArgumentException refusal) {
      if (Components.isRefusal(refusal)) {
        return null;
      }
      return fail("varying " + name + ", at " + value, refusal);
    } catch (RuntimeException fault) {
      return fail("varying " + name + ", at " + value, fault);
    }
  }

  private void compare(
      String name, Object value, Certificate before, Certificate now, int direction) {
    double step = now.value() - before.value();
    double noise = 2 * contract.slack() * Math.max(contract.scale(), Math.abs(now.value()));
    assertTrue(
        direction * step >= -noise,
        () -> "varying " + name + ", at " + value + ": " + before + ", then " + now);
  }
}
