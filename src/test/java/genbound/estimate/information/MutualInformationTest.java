package genbound.estimate.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.harness.Coverage;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.Slow;
import genbound.harness.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutualInformationTest {

  private static final Confidence TENTH = Confidence.ofDelta(0.1);

  /** What the grid of trial parameters may cost, relative to the best of all parameters. */
  private static final double GRID = 3e-4;

  @Test
  void pointsAndEndsMatchTheirDefinitions() {
    for (Row row : ReferenceTable.rows("MutualInformation")) {
      ContingencyTable table = table(row.text("counts"));
      MutualInformation information = table.result();
      assertEquals(row.number("plugIn"), information.point(), 3e-15, row.toString());
      double millerMadow = information.millerMadow().point();
      assertEquals(row.number("millerMadow"), millerMadow, 3e-15, row.toString());
      assertEquals(row.number("jackknife"), information.jackknife().point(), 1e-13, row.toString());
      assertEnds(row, "lower", "upper", information);
      assertEnds(row, "lower", "upper", information.jackknife());
      if (table.ySymbols() > 1) {
        SelectorInformation coin = table.aboutCoin();
        assertTrue(
            new BigDecimal(coin.point()).compareTo(row.exact("coinPoint")) >= 0, row::toString);
        assertEquals(row.number("coinPoint"), coin.point(), 3e-15, row.toString());
        assertEnds(row, "coinLower", "coinUpper", coin);
        if (table.ySymbols() == 2) {
          double upper = coin.upper(row.confidence());
          assertTrue(upper <= row.number("coinUpper") + 1e-12, row.toString());
        }
      }
    }
  }

  private static void assertEnds(Row row, String lower, String upper, Estimate estimate) {
    BigDecimal most = new BigDecimal(estimate.upper(row.confidence()));
    BigDecimal least = new BigDecimal(estimate.lower(row.confidence()));
    assertTrue(most.compareTo(row.exact(upper)) >= 0, () -> most + " is too small, " + row);
    assertTrue(most.doubleValue() <= row.number(upper) + GRID, () -> most + " at " + row);
    assertTrue(least.compareTo(row.exact(lower)) <= 0, () -> least + " is too great, " + row);
    assertTrue(least.doubleValue() >= row.number(lower) - GRID, () -> least + " at " + row);
  }

  private static ContingencyTable table(String counts) {
    String[] rows = counts.split("\\|");
    ContingencyTable table = new ContingencyTable(rows.length, rows[0].split(";").length);
    for (int x = 0; x < rows.length; x++) {
      long[] cells = Arrays.stream(rows[x].split(";")).mapToLong(Long::parseLong).toArray();
      for (int y = 0; y < cells.length; y++) {
        table.add(x, y, cells[y]);
      }
    }
    return table;
  }

  /** A law of pairs: the law of X, and that of Y given each X. */
  private record World(double[] x, double[][] y) {

    static World of(RandomGenerator random, int xSymbols, int ySymbols, double strength) {
      double[] x = new double[xSymbols];
      Arrays.setAll(x, i -> 0.1 + random.nextDouble());
      double[][] y = new double[xSymbols][ySymbols];
      for (double[] row : y) {
        Arrays.setAll(row, j -> Math.pow(random.nextDouble(), strength));
        normalise(row);
      }
      normalise(x);
      return new World(x, y);
    }

    /** A fair coin behind a channel that tells it with some probability, one symbol in many. */
    static World coin(int xSymbols, double right) {
      double[] x = new double[xSymbols];
      Arrays.fill(x, 1.0 / xSymbols);
      double[][] y = new double[xSymbols][];
      Arrays.setAll(
          y, i -> i % 2 == 0 ? new double[] {right, 1 - right} : new double[] {1 - right, right});
      return new World(x, y);
    }

    private static void normalise(double[] law) {
      double total = Arrays.stream(law).sum();
      for (int i = 0; i < law.length; i++) {
        law[i] /= total;
      }
    }

    double truth() {
      double[] alone = new double[y[0].length];
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < alone.length; j++) {
          alone[j] += x[i] * y[i][j];
          sum += y[i][j] > 0 ? x[i] * y[i][j] * Math.log(y[i][j]) : 0;
        }
      }
      return sum - Arrays.stream(alone).map(p -> p > 0 ? p * Math.log(p) : 0).sum();
    }

    ContingencyTable draw(RandomGenerator random, int n) {
      ContingencyTable table = new ContingencyTable(x.length, y[0].length);
      for (int k = 0; k < n; k++) {
        int i = pick(x, random.nextDouble());
        table.add(i, pick(y[i], random.nextDouble()));
      }
      return table;
    }

    private static int pick(double[] law, double place) {
      int i = 0;
      while (i < law.length - 1 && place >= law[i]) {
        place -= law[i++];
      }
      return i;
    }
  }

  @Slow
  @Test
  void endsHoldForEveryNumberOfSymbolsAndPairs() {
    int[][] shapes = {{2, 2, 30}, {2, 2, 1000}, {3, 5, 100}, {100, 2, 300}, {20, 20, 1000}};
    for (int[] shape : shapes) {
      for (double strength : new double[] {0, 1, 6}) {
        World world = World.of(seeded(shape[0] * 7L), shape[0], shape[1], strength);
        int draws = Math.max(100, 30_000 / shape[2]);
        holds(world, shape[2], draws);
      }
    }
    holds(World.of(seeded(3), 2, 3, 1), 10_000, 100);
    holds(World.of(seeded(4), 100, 100, 3), 10_000, 30);
  }

  private static RandomGenerator seeded(long seed) {
    return new SplittableRandom(seed);
  }

  private static void holds(World world, int n, int draws) {
    double truth = world.truth();
    Coverage.assertHolds(
        0.1, draws, 1, random -> world.draw(random, n).result().upper(TENTH) >= truth);
    Coverage.assertHolds(
        0.1, draws, 2, random -> world.draw(random, n).result().lower(TENTH) <= truth + 1e-12);
  }

  @Test
  void theEndsForACoinHold() {
    int[][] shapes = {{2, 30}, {2, 200}, {10, 300}, {100, 3000}};
    for (int[] shape : shapes) {
      for (double right : new double[] {0.5, 0.6, 0.93, 1}) {
        World world = World.coin(shape[0], right);
        double truth = world.truth();
        int draws = Math.max(100, 30_000 / shape[1]);
        int n = shape[1];
        Coverage.assertHolds(
            0.1, draws, 1, r -> world.draw(r, n).aboutCoin().upper(TENTH) >= truth - 1e-12);
        Coverage.assertHolds(
            0.1, draws, 2, r -> world.draw(r, n).aboutCoin().lower(TENTH) <= truth + 1e-12);
      }
    }
  }

  @Test
  void theUpperEndMissesSometimesSoThatItCouldNotBeMuchLower() {
    World world = World.coin(2, 0.93);
    double truth = world.truth();
    double missed =
        Coverage.missRate(
            2000, 3, random -> world.draw(random, 200).aboutCoin().upper(TENTH) >= truth);
    assertTrue(missed > 0.001 && missed < 0.1, "missed " + missed);
  }

  @Test
  void repeatsThatDependOnEachOtherBreakIt() {
    double truth = World.coin(2, 0.75).truth();
    Coverage.assertBroken(
        0.1,
        2000,
        5,
        random -> {
          World sameForAll = World.coin(2, random.nextBoolean() ? 1 : 0.5);
          return sameForAll.draw(random, 200).aboutCoin().upper(TENTH) >= truth;
        });
    Coverage.assertBroken(
        0.1,
        2000,
        6,
        random -> {
          World sameForAll = World.coin(2, random.nextBoolean() ? 1 : 0.5);
          return sameForAll.draw(random, 200).result().lower(TENTH) <= truth;
        });
  }

  /** Two coins in each repeat; the second is told by the same noise as the first. */
  private static List<ContingencyTable> twoCoins(
      RandomGenerator random, int n, double right, boolean secondIsTold) {
    ContingencyTable first = new ContingencyTable(2, 2);
    ContingencyTable second = new ContingencyTable(2, 2);
    for (int k = 0; k < n; k++) {
      int noise = random.nextDouble() < right ? 0 : 1;
      int one = random.nextInt(2);
      int two = random.nextInt(2);
      first.add(one ^ noise, one);
      second.add(secondIsTold ? two ^ noise : noise, two);
    }
    return List.of(first, second);
  }

  @Test
  void theAverageOverCoinsHoldsHoweverTheyHangTogether() {
    double one = World.coin(2, 0.8).truth();
    Coverage.assertHolds(
        0.1, 1000, 7, r -> average(r, 100, true).upper(TENTH) >= one && one > 0.19);
    Coverage.assertHolds(0.1, 1000, 8, r -> average(r, 100, false).upper(TENTH) >= one / 2);
    Coverage.assertHolds(0.1, 1000, 9, r -> average(r, 100, true).lower(TENTH) <= one);
    Coverage.assertHolds(0.1, 1000, 10, r -> average(r, 100, false).lower(TENTH) <= one / 2);
  }

  private static SelectorInformation average(RandomGenerator random, int n, boolean secondIsTold) {
    return SelectorInformation.average(twoCoins(random, n, 0.8, secondIsTold));
  }

  @Test
  void supersamplesAreWhatCountsIfTheyDiffer() {
    double truth = World.coin(2, 1).truth() / 2;
    Coverage.assertHolds(0.1, 500, 11, r -> supersamples(r, 20).upper(TENTH) >= truth);
    Coverage.assertHolds(0.1, 500, 12, r -> supersamples(r, 20).lower(TENTH) <= truth);
    Coverage.assertBroken(
        0.1, 500, 13, r -> SelectorInformation.average(one(r, 200)).upper(TENTH) >= truth);
  }

  /** Half of the supersamples are memorised, of the others nothing is. */
  private static List<ContingencyTable> one(RandomGenerator random, int repeats) {
    return twoCoins(random, repeats, random.nextBoolean() ? 1 : 0.5, true);
  }

  private static SelectorInformation supersamples(RandomGenerator random, int number) {
    return SelectorInformation.averageOverSupersamples(
        Stream.generate(() -> one(random, 50)).limit(number).toList());
  }

  @Test
  void upperLimitOfInformationIsLargeForFewRepeats() {
    ContingencyTable nothing = new ContingencyTable(2, 2);
    nothing.add(0, 0, 8).add(0, 1, 7).add(1, 0, 7).add(1, 1, 8);
    Confidence twentieth = Confidence.ofLevel(0.95);
    assertTrue(nothing.aboutCoin().upper(twentieth) > 0.33);
    assertTrue(nothing.result().upper(twentieth) > 0.33);
    assertEquals(0, nothing.aboutCoin().lower(twentieth));
    ContingencyTable tooFew = new ContingencyTable(100, 2);
    for (int i = 0; i < 30; i++) {
      tooFew.add(i, i % 2);
    }
    assertEquals(Math.log(2), tooFew.aboutCoin().upper(twentieth), 1e-15);
    assertEquals(0, tooFew.aboutCoin().lower(twentieth));
  }

  @Test
  void theEndForACoinIsBelowASumOfRootsAndNearIt() {
    for (long off : new long[] {0, 1000, 20_000, 60_000}) {
      ContingencyTable table = new ContingencyTable(2, 2);
      table.add(0, 0, 250_000 + off).add(0, 1, 250_000 - off);
      table.add(1, 0, 250_000 - off).add(1, 1, 250_000 + off);
      SelectorInformation coin = table.aboutCoin();
      double rate = TENTH.logInverseDelta() / 1e6;
      double roots = Math.pow(Math.sqrt(coin.point() + rate) + Math.sqrt(rate), 2);
      assertTrue(coin.upper(TENTH) <= roots * (1 + 1e-12), "off " + off);
      assertTrue(coin.upper(TENTH) >= roots * 0.99, "off " + off);
    }
  }

  @Test
  void sidesAndOrderDoNotMatter() throws Exception {
    World world = World.of(seeded(9), 4, 6, 2);
    ContingencyTable whole = world.draw(seeded(10), 500);
    ContingencyTable turned = new ContingencyTable(6, 4);
    ContingencyTable first = new ContingencyTable(4, 6);
    ContingencyTable second = new ContingencyTable(4, 6);
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 6; y++) {
        long count = whole.counts()[x][y];
        turned.add(y, x, count);
        first.add(x, y, count / 3);
        second.add(x, y, count - count / 3);
      }
    }
    ContingencyTable merged = second.merge(first);
    Tampered.assertRefused(new ContingencyTable(2, 2).add(0, 1, 77_777), 77_777L, -7L);
    Tampered.assertRefused(new ContingencyTable(2, 2).add(0, 1, 77_777), 77_777L, 77_776L);
    assertEquals(whole.result().upper(TENTH), merged.result().upper(TENTH));
    assertEquals(whole.result().point(), merged.result().point());
    assertEquals(whole.result().upper(TENTH), turned.result().upper(TENTH), 1e-14);
    assertEquals(whole.result().lower(TENTH), turned.result().lower(TENTH), 1e-14);
    int[] x = {0, 1, 1, 0, 2};
    int[] y = {1, 0, 0, 1, 1};
    assertEquals(
        ContingencyTable.of(x, y, 3, 2).result().point(),
        Evidence.mutualInformation(x, y, 3, 2).point());
    assertTrue(Evidence.selectorInformation(x, y, 3, 2).upper(TENTH) <= 0.6931471805599454);
  }

  @Test
  void countsSurviveSerialisation() throws Exception {
    ContingencyTable table = new ContingencyTable(3, 2).add(0, 1).add(2, 0, 5);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(table);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ContingencyTable read = (ContingencyTable) in.readObject();
      assertEquals(table.result().point(), read.result().point());
      assertEquals("6 pairs of 3 × 2 symbols", read.toString());
    }
  }

  @Test
  void resultsAreUnaffectedByLaterCounts() {
    ContingencyTable table = new ContingencyTable(2, 2).add(0, 0, 10).add(1, 1, 10);
    MutualInformation before = table.result();
    double upper = before.upper(TENTH);
    table.add(0, 1, 50);
    assertEquals(upper, before.upper(TENTH));
    assertFalse(before.isExact());
    assertEquals("about 0.693147 nats, plug-in from 20 pairs", before.toString());
  }

  @Slow
  @Test
  void extremeInputsGiveOrdinaryResults() {
    long[] sizes = {1, 2, 1L << 20, 1L << 51};
    int[] symbols = {1, 2, 3, 1000};
    for (long size : sizes) {
      for (int x : symbols) {
        for (int y : symbols) {
          ContingencyTable table = new ContingencyTable(x, y).add(0, 0, size).add(x - 1, y - 1);
          for (double level : new double[] {1e-300, 1e-9, 1, 690, 1e300}) {
            Confidence confidence = Confidence.ofLogInverseDelta(level);
            Estimate[] estimates = {
              table.result(),
              table.result().jackknife(),
              table.result().millerMadow(),
              table.aboutCoin()
            };
            for (Estimate estimate : estimates) {
              double upper = estimate.upper(confidence);
              double lower = estimate.lower(confidence);
              assertTrue(upper >= 0 && upper <= Math.nextUp(Math.log(y)), upper + " " + table);
              assertTrue(lower >= 0 && lower <= Math.log(y), lower + " " + table);
              assertTrue(estimate.point() >= 0 && Double.isFinite(estimate.point()));
            }
          }
        }
      }
    }
  }

  @Test
  void moreConfidenceOrFewerPairsNeverTightenAnEnd() {
    double last = 0;
    for (double level : new double[] {1e-9, 0.01, 1, 3, 30, 1000}) {
      ContingencyTable table = new ContingencyTable(3, 4).add(0, 0, 90).add(1, 2, 90).add(2, 2, 9);
      double upper = table.result().upper(Confidence.ofLogInverseDelta(level));
      assertTrue(upper >= last, upper + " after " + last);
      last = upper;
    }
    last = 2;
    for (long times : new long[] {1, 2, 5, 100, 100_000}) {
      ContingencyTable table = new ContingencyTable(2, 2).add(0, 0, 9 * times).add(0, 1, 5 * times);
      table.add(1, 0, 4 * times).add(1, 1, 9 * times);
      double upper = table.aboutCoin().upper(TENTH);
      assertTrue(upper <= last, upper + " after " + last);
      last = upper;
    }
  }

  @Test
  void tablesOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(0, 2));
    assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(1 << 20, 1 << 10));
    assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(2, 2).result());
    assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(2, 2).aboutCoin());
    assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(2, 2).add(2, 0));
    assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(2, 2).add(0, 0, -1));
    ContingencyTable most = new ContingencyTable(2, 2).add(0, 0, 1L << 53);
    assertThrows(IllegalArgumentException.class, () -> most.add(0, 0));
    ContingencyTable one = new ContingencyTable(2, 2).add(0, 0);
    assertThrows(IllegalArgumentException.class, () -> one.merge(new ContingencyTable(2, 3)));
    assertThrows(
        IllegalArgumentException.class, () -> SelectorInformation.average(List.of(one, most)));
    assertThrows(IllegalArgumentException.class, () -> one.merge(null));
    String twice = assertThrows(IllegalArgumentException.class, () -> one.merge(one)).getMessage();
    assertEquals("other must be another one than this, got 1 pairs of 2 × 2 symbols", twice);
    assertThrows(IllegalArgumentException.class, () -> SelectorInformation.average(List.of()));
    for (List<ContingencyTable> tables :
        List.of(Arrays.asList(one, null), Arrays.asList(null, one))) {
      assertThrows(IllegalArgumentException.class, () -> SelectorInformation.average(tables));
      assertThrows(
          IllegalArgumentException.class,
          () -> SelectorInformation.averageOverSupersamples(List.of(tables)));
      assertThrows(
          IllegalArgumentException.class,
          () -> SelectorInformation.averageOverSupersamples(Arrays.asList(tables, null)));
    }
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Evidence.mutualInformation(new int[] {0, 3}, new int[] {0, 0}, 2, 1))
            .getMessage();
    assertEquals("x[1] must be in [0, 1], got 3", message);
  }
}
