package genbound.limits;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Tampered;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TightnessAuditTest {

  private static TightnessAudit audit() {
    return new TightnessAudit(0.25).add("a", 0.5, 0.25).add("a", 1, 0.5).add("b", 0, 0.5);
  }

  @Test
  void countsPairsThatAreOffByMore() {
    assertEquals(3, audit().pairs());
    assertEquals(2.0 / 3, audit().result());
    assertEquals(Map.of("a", 0.5, "b", 1.0), audit().byBound());
    assertEquals(0, new TightnessAudit(0).result());
    assertEquals("2 of 3 pairs of a run and a bound are off by more than 0.25", audit().toString());
  }

  @Test
  void mergesAsIfCountedInOne() {
    TightnessAudit both = audit().merge(new TightnessAudit(0.25).add("b", 1, 1)).merge(audit());
    assertEquals(7, both.pairs());
    assertEquals(4.0 / 7, both.result());
    refusedFrom("other must be another one than this", () -> both.merge(both));
  }

  @Test
  void tamperedStreamsAreRefused() throws Exception {
    TightnessAudit audit = new TightnessAudit(0.25);
    for (int run = 0; run < 77; run++) {
      audit.add("a", run < 33 ? 1 : 0, 0);
    }
    Tampered.assertRefused(audit, 77L, 32L);
    Tampered.assertRefused(audit, 0.25, -0.25);
  }

  /** An accuracy of 0, a bound that is never loose and one that always is. */
  @Test
  void auditsOfExtremeCountsAreReadBack() throws Exception {
    TightnessAudit audit = new TightnessAudit(0).add("a", 1, 1).add("b", 1, 0);
    TightnessAudit read = (TightnessAudit) Tampered.read(Tampered.bytes(audit));
    assertEquals(Map.of("a", 0.0, "b", 1.0), read.byBound());
  }

  @Test
  void auditPrintsBesideAnEstimabilityLimit() {
    String line = audit().beside(EstimabilityLimit.vc(1, 10));
    assertTrue(line.contains("2 of 3") && line.contains("≥ 0.45 "), line);
    assertThrows(IllegalArgumentException.class, () -> audit().beside(EstimabilityLimit.vc(5, 10)));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFrom("accuracy must be", () -> new TightnessAudit(-1));
    refusedFrom("value must be finite", () -> audit().add("a", Double.NaN, 0));
    refusedFrom("loss must be finite", () -> audit().add("a", 0, Double.POSITIVE_INFINITY));
    refusedFrom("bound must be not null", () -> audit().add(null, 0, 0));
    refusedFrom("other must be at accuracy 0.25", () -> audit().merge(new TightnessAudit(0.5)));
  }
}
