package genbound.limits;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.Slow;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateSparseRegressionTest {

  private static final double BEYOND = Math.nextUp(300.0);

  /** By an independent reader of the proof. */
  @ParameterizedTest
  @CsvSource({
    "1000000, 100, 5, 1, 3.5574118e-4",
    "1000000, 100, 1, 1, 2.6582978e-4",
    "10000, 5, 2, 2, 7.9416665e-5",
    "100000, 1000, 10, 1, 3.1023699e-2",
    "1000, 20, 3, 1, 3.2219484e-2",
    "100000, 2, 1, 0.5, 1.9588490e-5"
  })
  void limitsAreKnown(long n, int d, int k, double epsilon, double risk) {
    MinimaxLimit limit = new PrivateSparseRegression(d, k, epsilon).limit(n);
    assertEquals(risk, limit.risk(), 3e-8 * risk);
  }

  /**
   * In 50 digits, from a count of the near vectors by the powers of (x + 1 + xy⁴)ᵏ·(1 + 2xy)ᵈ⁻ᵏ,
   * not by binomials; the best r is 0, 2, 6 and 16.
   */
  @ParameterizedTest
  @CsvSource({
    "1000000, 2, 1, 1, 4.603367971038961594727e-7",
    "10000, 5, 5, 1, 0.0002946155501464935420625",
    "1000000, 12, 12, 1, 0.00001182153842586257886206",
    "100, 1000, 10, 1, 0.04049839700573511184587"
  })
  void limitsAreNotAboveTheirExactValues(long n, int d, int k, double epsilon, BigDecimal exact) {
    double risk = new PrivateSparseRegression(d, k, epsilon).limit(n).risk();
    ReferenceTable.assertLower(exact, risk, 2e-11, 0, d + " " + k);
  }

  @Test
  void theRootIsTheOneOfTheTable() {
    MinimaxLimit limit = new PrivateSparseRegression(100, 5, 1).limit(1_000_000);
    assertEquals(0.018861102, limit.root(), 5e-10);
    assertTrue(limit.toString().startsWith("an expected loss of 0.000355"), limit.toString());
  }

  /** As many as the size of the breast-cancer table. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.241", "1, 0.214", "2, 0.150"})
  void aTableOfSomeHundredsIsHopeless(double epsilon, double root) {
    MinimaxLimit limit = new PrivateSparseRegression(30, 5, epsilon).limit(569);
    assertEquals(root, limit.root(), 5e-4);
  }

  @Test
  void peopleNeededAreKnown() {
    assertEquals(142_297, new PrivateSparseRegression(100, 5, 1).people(0.05));
    assertEquals(605_508, new PrivateSparseRegression(100, 5, 0.5).people(0.05));
    PrivateSparseRegression worlds = new PrivateSparseRegression(100, 5, 1);
    assertTrue(worlds.limit(142_296).root() > 0.05);
    assertTrue(worlds.limit(142_297).root() <= 0.05);
    assertEquals(1, worlds.people(1));
    assertEquals(1L << 53, worlds.people(1e-12), "no more are counted");
  }

  /** k = 1, r = 0 at the best t: d(ln d)²/(8 ln 2·n·sinh²(ε/2)·ln 2d). */
  @Test
  void oneEntryHasAClosedForm() {
    for (int d : new int[] {3, 10, 1000}) {
      double n = 1e7;
      double log = Math.log(d);
      double sinh = Math.sinh(0.5);
      double closed = d * log * log / (8 * Math.log(2) * n * sinh * sinh * Math.log(2 * d));
      double found = new PrivateSparseRegression(d, 1, 1).limit((long) n).risk();
      assertTrue(found >= closed * (1 - 1e-10), "r = 2 may be better, d = " + d);
      assertTrue(found <= closed * 1.5, "d = " + d + ": " + found / closed);
    }
  }

  @Slow
  @Test
  void morePeopleAndLessPrivacyAllowMore() {
    double before = Double.POSITIVE_INFINITY;
    for (long n = 1; n < 1L << 50; n *= 16) {
      double risk = new PrivateSparseRegression(50, 3, 1).limit(n).risk();
      assertTrue(risk <= before && risk > 0);
      assertTrue(new PrivateSparseRegression(50, 3, 2).limit(n).risk() <= risk);
      before = risk;
    }
    assertEquals(
        0, new PrivateSparseRegression(1, 1, 1).limit(10).risk(), "two worlds are too few");
    assertTrue(new PrivateSparseRegression(1_000_000, 200, 1).limit(1_000_000).risk() > 0);
  }

  @Test
  void badInputIsRefusedByName() {
    refusedFrom("dimension must be in [1, ", () -> new PrivateSparseRegression(0, 1, 1));
    refusedFrom("sparsity must be in [1, 5], got 6", () -> new PrivateSparseRegression(5, 6, 1));
    refusedFrom("sparsity must be in [1, 5], got 0", () -> new PrivateSparseRegression(5, 0, 1));
    refusedFrom("epsilon must be in (0, 300], got 0", () -> new PrivateSparseRegression(5, 1, 0));
    refusedFrom(
        "epsilon must be in (0, 300], got 300.0", () -> new PrivateSparseRegression(5, 1, BEYOND));
    PrivateSparseRegression worlds = new PrivateSparseRegression(5, 1, 300);
    refusedFrom("n must be in [1, ", () -> worlds.limit(0));
    refusedFrom("error must be in (0, ∞), got 0", () -> worlds.people(0));
  }
}
