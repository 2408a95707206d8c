package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.RoundedMean;
import genbound.evidence.Side;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.VotePairs;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;

/** Evidence that is known between two ends: a certificate holds wherever between them it lies. */
final class RoundedEvidence {

  private static final double LOW = 0.1;
  private static final double HIGH = 0.2;

  private RoundedEvidence() {}

  static void check(Bound example, Function<Bound, List<Certificate>> certificates) {
    RecordComponent[] components = example.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Object value = Components.value(example, components[i]);
      Object between = between(components[i].getType(), value, LOW, HIGH);
      if (between == null || !Components.accepts(example, i, between)) {
        continue;
      }
      List<Certificate> safe = certificates.apply(Components.with(example, i, between));
      for (double share : new double[] {LOW, (LOW + HIGH) / 2, HIGH}) {
        Object point = between(components[i].getType(), value, share, share);
        List<Certificate> exact = certificates.apply(Components.with(example, i, point));
        for (int j = 0; j < exact.size(); j++) {
          assertTrue(holds(safe.get(j), exact.get(j)), safe.get(j) + " against " + exact.get(j));
        }
      }
    }
  }

  private static boolean holds(Certificate safe, Certificate exact) {
    return safe.theorem().side() == Side.UPPER
        ? safe.value() >= exact.value()
        : safe.value() <= exact.value();
  }

  private static Object between(Class<?> type, Object value, double low, double high) {
    if (type == EmpiricalRisk.class) {
      return new RoundedMean(low, high, ((EmpiricalRisk) value).n());
    }
    if (value instanceof TandemRisk tandem) {
      return new TandemRisk(low, high, tandem.n());
    }
    if (value instanceof Disagreement apart) {
      return new Disagreement(low, high, apart.n(), apart.moreThanTwoClasses());
    }
    if (value instanceof VotePairs pairs) {
      return new VotePairs(pairs.jointError(), low, high, pairs.n());
    }
    return null;
  }
}
