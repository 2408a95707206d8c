package genbound.estimate.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.numeric.PairObservation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairCountsTest {

  private static ContingencyTable table(Map<PairObservation, long[]> counts) {
    ContingencyTable table = new ContingencyTable(Math.max(2, counts.size()), 2);
    int row = 0;
    for (long[] sides : counts.values()) {
      table.add(row, 0, sides[0]).add(row, 1, sides[1]);
      row++;
    }
    return table;
  }

  /** Numbers of observations on both sides of where they are found by their hash. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 9, 16, 17, 1000})
  void countsWhatAMapCounts(int observations) {
    Random random = new Random(observations);
    Map<PairObservation, long[]> expected = new LinkedHashMap<>();
    PairCounts counts = new PairCounts();
    for (int draw = 0; draw < 5 * observations; draw++) {
      int which = random.nextInt(observations);
      PairObservation seen = new PairObservation(which % 7 / 7.0, which / 7);
      boolean coin = random.nextBoolean();
      expected.computeIfAbsent(seen, any -> new long[2])[coin ? 1 : 0]++;
      counts.add(seen, coin);
    }
    assertEquals(table(expected).toString(), counts.table().toString());
    assertEquals(table(expected).aboutCoin().point(), counts.table().aboutCoin().point());
    PairCounts sum = new PairCounts();
    sum.add(counts);
    sum.add(counts);
    expected.values().forEach(sides -> add(sides, sides.clone()));
    assertEquals(table(expected).n(), sum.table().n());
    assertEquals(table(expected).aboutCoin().point(), sum.table().aboutCoin().point());
  }

  private static void add(long[] sides, long[] others) {
    sides[0] += others[0];
    sides[1] += others[1];
  }

  @Test
  void zerosOfEitherSignAreOneObservation() {
    PairCounts counts = new PairCounts();
    counts.add(new PairObservation(0.0, 1), true);
    counts.add(new PairObservation(-0.0, 1), false);
    assertEquals(0, counts.table().aboutCoin().point(), 1e-15);
    assertEquals(2, counts.table().n());
  }
}
