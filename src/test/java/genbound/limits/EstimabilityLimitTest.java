package genbound.limits;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Vc;
import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.harness.ReferenceTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimabilityLimitTest {

  @ParameterizedTest
  @CsvSource({"10, 100, 0.45", "0, 7, 0.5", "7, 7, 0", "9, 7, 0", "50, 1000, 0.475"})
  void shatteredSets(long n, long dimension, String accuracy) {
    EstimabilityLimit limit = EstimabilityLimit.vc(n, dimension);
    ReferenceTable.assertLower(
        new BigDecimal(accuracy), limit.accuracy(), 1e-15, 1, "n = " + n + ", d = " + dimension);
    assertEquals(0.5, limit.probability());
    assertEquals(n >= dimension, limit.isVoid());
  }

  @Test
  void moreExamplesPerDimensionExcludeLess() {
    double before = 1;
    for (long n = 0; n <= 120; n += 5) {
      double accuracy = EstimabilityLimit.vc(n, 100).accuracy();
      assertTrue(accuracy < before || accuracy == 0, "n = " + n);
      before = accuracy;
    }
    assertTrue(EstimabilityLimit.vc(10, 200).accuracy() > EstimabilityLimit.vc(10, 100).accuracy());
  }

  @Test
  void theExactLawIsSharper() {
    assertEquals(0.5, EstimabilityLimit.vcExact(10, 100, 0.45).probability());
    double at = new DistinctPoints(10, 100).probabilityAtMost(9);
    EstimabilityLimit beyond = EstimabilityLimit.vcExact(10, 100, 0.4501);
    assertEquals(at / 2, beyond.probability());
    assertTrue(beyond.probability() > 0.18 && beyond.probability() < 0.19, beyond::toString);
    assertEquals(0, EstimabilityLimit.vcExact(10, 100, 0.5).probability());
    assertEquals(0.5, EstimabilityLimit.vcExact(0, 100, 0.5).probability());
  }

  @Test
  void twoPointLimitHasClosedForm() {
    EstimabilityLimit alike = EstimabilityLimit.twoPoint(0, 0, 1, 0, 0);
    assertEquals(0.5, alike.accuracy());
    assertEquals(0.5, alike.probability());
    assertTrue(EstimabilityLimit.twoPoint(1, 0, 1, 0, 0).isVoid());
    assertTrue(EstimabilityLimit.twoPoint(0.5, 0, 1, 0.3, 0.3).isVoid());
    EstimabilityLimit some = EstimabilityLimit.twoPoint(0.25, 0.125, 0.375, 0.125, 0.0625);
    assertEquals(0.125, some.accuracy());
    assertEquals((1 - 0.25 - 0.125 - 0.0625) / 2, some.probability());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 10, 30, 0.25, 0.144535",
    "3, 10, 30, 0.3333333333333, 0.280065",
    "11, 10, 30, 0.4545454545454, 0.450416",
    "101, 10, 30, 0.4950495049504, 0.4950005",
    "2, 1, 2, 0.25, 0.125",
    "2, 1, 3, 0.25, 0.1875",
    "2, 2, 3, 0.25, 0.09375",
    "3, 1, 2, 0.3333333333333, 0.2222"
  })
  void finiteFields(long q, long n, long dimension, String accuracy, String probability) {
    EstimabilityLimit limit = EstimabilityLimit.finiteField(q, n, dimension);
    ReferenceTable.assertPrinted(accuracy, limit.accuracy(), q);
    ReferenceTable.assertPrinted(probability, limit.probability(), q);
    assertTrue(EstimabilityLimit.finiteField(q, dimension, dimension).isVoid());
    assertTrue(EstimabilityLimit.finiteField(q, dimension + 5, dimension).isVoid());
  }

  /** World and predictor have one law, whichever of the two algorithms made the predictor. */
  @ParameterizedTest
  @CsvSource({"2, 3", "3, 2", "3, 3", "4, 2"})
  void bothAlgorithmsGiveOneLawOfSampleAndPredictor(int d, int n) {
    Map<String, Integer> faithful = new TreeMap<>();
    Map<String, Integer> contrary = new TreeMap<>();
    for (int truth = 0; truth < 1 << d; truth++) {
      for (int code = 0; code < Math.pow(d, n); code++) {
        int seen = 0;
        StringBuilder sample = new StringBuilder();
        for (int i = 0, rest = code; i < n; i++, rest /= d) {
          seen |= 1 << rest % d;
          sample.append(rest % d).append((truth >> rest % d) & 1).append(' ');
        }
        faithful.merge(sample + "h" + truth, 1, Integer::sum);
        int flipped = truth ^ (((1 << d) - 1) & ~seen);
        contrary.merge(sample + "h" + flipped, 1, Integer::sum);
      }
    }
    assertEquals(faithful, contrary);
  }

  /** Real bounds obey the limit; whoever is told the world does not. */
  @Test
  void noBoundLiesBelowTheEstimabilityLimit() {
    int d = 30;
    int n = 6;
    Random random = new Random(7);
    EstimabilityLimit limit = EstimabilityLimit.vc(n, d);
    TightnessAudit audit = new TightnessAudit(limit.accuracy() - 1e-9);
    List<HighProbabilityBound> bounds =
        List.of(
            Vc.finiteBinomial(Evidence.errors(0, n), d * Math.log(2)),
            Vc.realisable(n, Vc.growth(d)),
            Holdout.binomial(Evidence.errors(0, n)));
    for (int run = 0; run < 200; run++) {
      long distinct = random.ints(n, 0, d).distinct().count();
      for (double loss : new double[] {0, 1 - (double) distinct / d}) {
        for (HighProbabilityBound bound : bounds) {
          audit.add(bound.theorem().name(), bound.atDelta(0.5).clipped(), loss);
        }
        audit.add("constant 1/2", 0.5, loss).add("told the world", loss, loss);
      }
    }
    Map<String, Double> byBound = audit.byBound();
    assertEquals(0, byBound.remove("told the world"));
    byBound.remove("constant 1/2");
    assertEquals(3, byBound.size());
    byBound.forEach((name, loose) -> assertTrue(loose >= limit.probability(), name + " " + loose));
  }

  /** It cannot enter a sum of bounds or pass for one. */
  @Test
  void estimabilityLimitIsNotABound() {
    assertFalse(Bound.class.isAssignableFrom(EstimabilityLimit.class));
    for (var method : EstimabilityLimit.class.getMethods()) {
      assertNotEquals(Certificate.class, method.getReturnType(), method.getName());
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFrom("n must be in [0, ", () -> EstimabilityLimit.vc(-1, 3));
    refusedFrom("dimension must be in [1, ", () -> EstimabilityLimit.vc(1, 0));
    refusedFrom("accuracy must be in [0, 0.5]", () -> EstimabilityLimit.vcExact(1, 3, 0.6));
    refusedFrom("accuracy must be in [0, 0.5]", () -> EstimabilityLimit.vcExact(1, 3, Double.NaN));
    refusedFrom("n must be in [0, 20000]", () -> EstimabilityLimit.vcExact(20_001, 3, 0.1));
    refusedFrom("totalVariation must be", () -> EstimabilityLimit.twoPoint(1.1, 0, 1, 0, 0));
    refusedFrom("high must be in [0.5, 1]", () -> EstimabilityLimit.twoPoint(0, 0.5, 0.4, 0, 0));
    refusedFrom("lowFails must be", () -> EstimabilityLimit.twoPoint(0, 0, 1, -0.1, 0));
    refusedFrom("highFails must be", () -> EstimabilityLimit.twoPoint(0, 0, 1, 0, Double.NaN));
    refusedFrom(
        "q must be a power of a prime, got 6", () -> EstimabilityLimit.finiteField(6, 2, 3));
    refusedFrom("dimension must be in [1, ", () -> EstimabilityLimit.finiteField(2, 1, 0));
    refusedFrom("q must be in [2, ", () -> EstimabilityLimit.finiteField(1, 2, 3));
  }

  @Test
  void textIsOneLine() {
    assertEquals(
        "every estimate of the risk is off by ≥ 0.475 with probability ≥ 0.5 in some world"
            + " [a class that shatters 1000]",
        EstimabilityLimit.vc(50, 1000).toString());
    assertEquals(
        "no estimate of the risk is excluded [a class that shatters 10]",
        EstimabilityLimit.vc(50, 10).toString());
    assertEquals(
        "every estimate of the risk is off by ≥ 0.0001 with probability ≥ 0.5 in some world [a]",
        new EstimabilityLimit("a", 1e-4, 0.5).toString());
    String tiny = EstimabilityLimit.vcExact(300, 1000, 0.499).toString();
    assertEquals(1, tiny.lines().count());
  }
}
