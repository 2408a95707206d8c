package genbound.harness;

import genbound.bound.Bound;
import genbound.evidence.CompressedLosses;
import genbound.evidence.LossSequence;
import genbound.evidence.learner.ExampleInformation;
import genbound.stability.StabilityPrivacyTransfer;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.IntStream;

/** The mean that a bound's first term names, read from its evidence. */
final class ObservedMeans {

  /** How many times the mean each name says. */
  private static final Map<String, Integer> TIMES =
      Map.of(
          "empirical risk", 1,
          "empirical risk outside the kept examples", 1,
          "empirical Gibbs risk", 1,
          "empirical margin risk", 1,
          "average empirical risk", 1,
          "leave-one-out risk", 1,
          "out-of-bag risk", 1,
          "released risk and accuracy", 1,
          "twice the empirical Gibbs risk", 2,
          "four times the empirical tandem risk", 4);

  private ObservedMeans() {}

  static boolean isNamed(String term) {
    return TIMES.containsKey(term);
  }

  /** What the name says; without evidence that has a mean, there were no errors. */
  static double of(Bound bound, String term) {
    try {
      if (bound instanceof StabilityPrivacyTransfer transfer) {
        return transfer.released() + transfer.accuracy();
      }
      for (RecordComponent component : bound.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(bound);
        if (component.getName().equals("mean")) {
          return TIMES.get(term) * (Double) value;
        }
        if (value instanceof Bound part) {
          return of(part, term);
        }
        if (value instanceof CompressedLosses sample) {
          return sample.outside().mean();
        }
        if (value instanceof LossSequence losses) {
          return IntStream.range(0, losses.n()).mapToDouble(losses::unitUp).average().getAsDouble();
        }
        if (value instanceof ExampleInformation) {
          continue;
        }
        for (String name : new String[] {"point", "meanUp", "mean"}) {
          Method mean = method(component.getType(), name);
          if (mean != null) {
            return TIMES.get(term) * (Double) mean.invoke(value);
          }
        }
      }
      return 0;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method method(Class<?> type, String name) {
    try {
      Method found = type.getMethod(name);
      return found.getReturnType() == double.class ? found : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}
