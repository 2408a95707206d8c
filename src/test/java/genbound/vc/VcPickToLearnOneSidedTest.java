package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Assumption;
import genbound.numeric.BinomialTail;
import org.junit.jupiter.api.Test;

class VcPickToLearnOneSidedTest implements CompressionContract<VcPickToLearnOneSided> {

  private static final int POINTS = 8;
  private static final int N = 3;

  @Test
  void isAtLeastTheShareAndFallsWithTheSample() {
    for (long k = 0; k <= 50; k += 10) {
      double before = 1;
      for (long factor : new long[] {1, 2, 10, 100, 10_000}) {
        double value = bound(50 * factor, k * factor).atDelta(0.05).value();
        assertTrue(value >= k / 50.0, "k = " + k);
        assertTrue(value <= before, "k = " + k + ", factor " + factor);
        before = value;
      }
    }
  }

  /** The N + 1 smallest of a set of points, a set as bits; nothing of a set of N or fewer. */
  private static int smallest(int set) {
    int kept = 0;
    int rest = set;
    for (int i = 0; i <= N && rest != 0; i++) {
      kept |= Integer.lowestOneBit(rest);
      rest &= rest - 1;
    }
    return Integer.bitCount(set) <= N ? 0 : kept;
  }

  /**
   * A preferent compression of size 0 at N examples that every fresh example changes, so that a
   * predictor that is always wrong has the risk 1 and a certificate far below. It fulfils all but
   * this: that the fresh example would change the compression of the compressed set alone.
   */
  @Test
  void theCompressionThatEveryExampleChangesViolatesAnAssumption() {
    for (int set = 0; set < 1 << POINTS; set++) {
      int kept = smallest(set);
      for (int dropped = set & ~kept; dropped != 0; dropped = dropped - 1 & set & ~kept) {
        assertEquals(kept, smallest(set & ~dropped), "not preferent");
      }
      for (int point = 0; point < POINTS; point++) {
        boolean fresh = (set >> point & 1) == 0;
        if (Integer.bitCount(set) == N && fresh) {
          assertEquals(0, kept);
          assertNotEquals(kept, smallest(set | 1 << point), "changes that of the whole sample");
          assertEquals(kept, smallest(kept | 1 << point), "not that of the compressed set");
        }
      }
    }
    var certificate = bound(1000, 0).atDelta(0.05);
    assertTrue(certificate.value() < 0.0046);
    assertEquals(
        "a fresh example that is predicted wrongly would, added to the compressed set alone, change"
            + " the compression",
        Assumption.ERROR_WOULD_CHANGE_COMPRESSION.sentence());
    assertTrue(
        certificate.theorem().assumptions().contains(Assumption.ERROR_WOULD_CHANGE_COMPRESSION));
  }

  /**
   * The same compression of points of the line: with more than N of them, a fresh one added to the
   * compressed set changes it if it falls below the largest kept, which is number N + 1 of n.
   */
  @Test
  void holdsForThatCompressionWithTheFreshExampleAddedToTheCompressedSet() {
    for (long most = 1; most < 20; most++) {
      for (long n = most + 1; n <= 60; n++) {
        for (double delta : new double[] {0.05, 0.5, 0.99}) {
          double limit = bound(n, most + 1).atDelta(delta).value();
          double fails = limit == 1 ? 0 : Math.exp(BinomialTail.logCdf(most, n, limit));
          assertTrue(fails <= delta, most + " " + n + ": " + fails);
        }
      }
    }
  }
}
