package genbound.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctPointsTest {

  @ParameterizedTest
  @CsvSource({"10, 100, 9.5617925", "5, 20, 4.52438125"})
  void meanNumberOfDistinctPointsMatchesPrint(long n, long points, String mean) {
    ReferenceTable.assertPrinted(mean, new DistinctPoints(n, points).mean(), n);
  }

  @ParameterizedTest
  @CsvSource({"10, 100, 0.4521910", "50, 1000, 0.4756028"})
  void halfOfTheUnseenShareMatchesPrint(long n, long points, String half) {
    double gap = (1 - new DistinctPoints(n, points).mean() / points) / 2;
    ReferenceTable.assertPrinted(half, gap, n);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "5, 4", "4, 7", "7, 2"})
  void lawByEnumeration(int n, int points) {
    int[] hits = new int[n + 1];
    int all = (int) Math.pow(points, n);
    for (int code = 0; code < all; code++) {
      int seen = 0;
      for (int i = 0, rest = code; i < n; i++, rest /= points) {
        seen |= 1 << rest % points;
      }
      hits[Integer.bitCount(seen)]++;
    }
    DistinctPoints distinct = new DistinctPoints(n, points);
    double total = 0;
    double mean = 0;
    for (int k = 0; k <= n; k++) {
      total += hits[k];
      mean += (double) k * hits[k] / all;
      double exact = total / all;
      assertEquals(exact, distinct.probabilityAtMost(k), 1e-14, "k = " + k);
      assertTrue(distinct.probabilityAtMost(k) <= exact * (1 + 0x1p-52), "k = " + k);
    }
    assertEquals(mean, distinct.mean(), 1e-13);
    assertEquals(0, distinct.probabilityAtMost(-1));
  }

  @Test
  void valuesAtTheEndsOfTheDomainAreFinite() {
    DistinctPoints none = new DistinctPoints(0, 5);
    assertEquals(1, none.probabilityAtMost(0));
    assertEquals(0, none.mean());
    DistinctPoints sparse = new DistinctPoints(3, 1L << 53);
    assertEquals(1, sparse.probabilityAtMost(3));
    assertEquals(3 * 0x1p-53, sparse.probabilityAtMost(2), 1e-27);
    DistinctPoints many = new DistinctPoints(2000, 100);
    assertEquals(1, many.probabilityAtMost(100));
    assertEquals(100, many.mean(), 1e-6);
    assertEquals(0, many.probabilityAtMost(20), 1e-300);
    assertTrue(many.probabilityAtMost(20) >= 0);
    assertEquals("distinct points among 2000 draws from 100", many.toString());
  }
}
