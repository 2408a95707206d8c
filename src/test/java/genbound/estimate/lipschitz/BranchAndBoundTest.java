package genbound.estimate.lipschitz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.lipschitz.LipschitzRows.Row;
import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.harness.Slow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BranchAndBoundTest {

  /** Rows whose branches take longer; the others take some hundredths of a second each. */
  private static final Set<String> LARGE = Set.of("n10", "n11", "n13");

  private static LocalLipschitz of(Row row) {
    return LocalLipschitz.of(row.network(), row.region());
  }

  /** Exact decimals, met from both sides, and never passed. */
  @Test
  void smallNetworksAreExact() {
    int rows = 0;
    for (Row row : LipschitzRows.all()) {
      if (!LARGE.contains(row.net())) {
        exact(row);
        rows++;
      }
    }
    assertEquals(50, rows);
  }

  @Slow
  @Test
  void largeNetworksAreExact() {
    for (Row row : LipschitzRows.all()) {
      boolean open = row.cells().get("exact").isEmpty();
      if (LARGE.contains(row.net()) && !open) {
        exact(row);
      }
    }
  }

  static void exact(Row row) {
    LipschitzInterval found = of(row).exact();
    BigDecimal exact = new BigDecimal(row.cells().get("exact"));
    assertTrue(found.isExact(), row + ": " + found);
    assertTrue(new BigDecimal(found.upper()).compareTo(exact) >= 0, row + ": " + found);
    assertTrue(new BigDecimal(found.lower()).compareTo(exact) <= 0, row + ": " + found);
    assertEquals(exact.doubleValue(), found.upper(), 1e-11 * found.upper(), row.toString());
    assertEquals(exact.doubleValue(), found.lower(), 1e-9 * found.upper(), row.toString());
    assertTrue(found.upper() <= row.number("theirBranchAndBound") * (1 + 2e-7), row.toString());
    assertTrue(found.nodes() <= row.number("nodes") + 6, row + ": " + found);
  }

  /** Open rows: at the reader's certified end, or below it, within a part of his branches. */
  @Test
  void openRowsAreBetweenKnownEnds() {
    for (int point : new int[] {2, 4}) {
      Row row = LipschitzRows.row("n13", point);
      LipschitzInterval found = of(row).branchAndBound(StopRule.EXACT.withNodes(30), i -> {});
      assertTrue(found.lower() <= row.number("certifiedUpper"), row + ": " + found);
      assertTrue(found.upper() >= row.number("openLower"), row + ": " + found);
      assertTrue(found.upper() <= row.number("theirBranchAndBound"), row + ": " + found);
      assertEquals(30, found.nodes());
      assertTrue(!found.isExact());
    }
  }

  @Test
  void progressIsToldAndBoundsOnlyGetCloser() {
    Row row = LipschitzRows.row("n02", 2);
    List<LipschitzInterval> told = new ArrayList<>();
    LipschitzInterval found = of(row).branchAndBound(StopRule.EXACT, told::add);
    assertEquals(found, told.get(told.size() - 1));
    for (int i = 1; i < told.size(); i++) {
      assertTrue(told.get(i).upper() <= told.get(i - 1).upper());
      assertTrue(told.get(i).lower() >= told.get(i - 1).lower());
      assertEquals(i + 1, told.get(i).nodes());
    }
    assertEquals("4.92720, exact, " + told.size() + " branches", found.toString());
  }

  @Test
  void anInterruptedSearchSaysWhatItKnows() {
    Row row = LipschitzRows.row("n10", 4);
    LipschitzInterval found =
        of(row)
            .branchAndBound(
                StopRule.EXACT,
                now -> {
                  if (now.nodes() == 5) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertTrue(Thread.interrupted());
    assertEquals(5, found.nodes());
    assertTrue(found.lower() <= row.number("exact") && found.upper() >= row.number("exact"));
    assertTrue(found.toString().startsWith("in ["));
  }

  @Test
  void aSearchMayStopEarly() {
    Row row = LipschitzRows.row("n02", 2);
    LocalLipschitz constant = of(row);
    double exact = row.number("exact");
    assertEquals(0, constant.branchAndBound(StopRule.EXACT.withNodes(0), i -> {}).nodes());
    LipschitzInterval gap = constant.branchAndBound(StopRule.EXACT.withGap(0.5), i -> {});
    assertTrue(gap.upper() <= 1.5 * gap.lower() && gap.upper() > 1.01 * exact, gap.toString());
    LipschitzInterval above = constant.branchAndBound(StopRule.EXACT.withTarget(7), i -> {});
    assertTrue(above.upper() <= 7 && above.upper() > exact, above.toString());
    LipschitzInterval below = constant.branchAndBound(StopRule.EXACT.withTarget(4), i -> {});
    assertTrue(below.lower() > 4 && below.nodes() == 0, below.toString());
    LipschitzInterval root = constant.branchAndBound(StopRule.EXACT.withNodes(0), i -> {});
    StopRule atUpper = StopRule.EXACT.withTarget(root.upper());
    assertEquals(0, constant.branchAndBound(atUpper, i -> {}).nodes(), "it is not above");
    StopRule atLower = StopRule.EXACT.withTarget(root.lower());
    assertTrue(constant.branchAndBound(atLower, i -> {}).nodes() > 0, "it may not be below");
    StopRule atOnce = StopRule.EXACT.withTime(Duration.ZERO);
    assertEquals(0, constant.branchAndBound(atOnce, i -> {}).nodes());
    StopRule inTime = StopRule.EXACT.withTime(Duration.ofSeconds(60));
    assertTrue(constant.branchAndBound(inTime, i -> {}).isExact());
  }

  /** Halves of what goes into tanh units: a reader's program came to 12.61 and 14.14. */
  @Slow
  @Test
  void smoothActivationsAreHalved() {
    int[] points = {4, 2};
    double[] within = {12.7, 14.2};
    for (int k = 0; k < 2; k++) {
      LocalLipschitz constant = of(LipschitzRows.other("n14", points[k]));
      LipschitzInterval found = constant.branchAndBound(StopRule.EXACT.withNodes(12), i -> {});
      assertTrue(found.upper() <= within[k], found.toString());
      assertTrue(found.upper() < constant.upper(), found.toString());
      assertEquals(constant.lower(), found.lower());
      String message = assertThrows(IllegalArgumentException.class, constant::exact).getMessage();
      String start = "stop must be limited in branches or time for smooth activations, got ";
      assertTrue(message.startsWith(start), message);
    }
  }

  /** tanh(3x) − tanh(3x − 1), and with a ReLU behind it: by a grid, and by halves. */
  @Test
  void halvesOfSmoothUnitsBoundWhatAGridFinds() {
    double[][] weights = {{3}, {3}};
    FeedForward difference =
        FeedForward.inputs(1)
            .dense(weights, new double[] {0, -1}, Activation.TANH)
            .dense(new double[][] {{1, -1}}, new double[1], Activation.IDENTITY);
    FeedForward cut =
        FeedForward.inputs(1)
            .dense(weights, new double[] {0, -1}, Activation.TANH)
            .dense(new double[][] {{1, -1}, {-1, 0.5}}, new double[] {-0.3, 0.1}, Activation.RELU)
            .dense(new double[][] {{1, -1}}, new double[1], Activation.IDENTITY);
    for (FeedForward network : List.of(difference, cut)) {
      LocalLipschitz constant =
          LocalLipschitz.of(network, Region.box(new double[] {-1}, new double[] {0.5}));
      double grid = 0;
      for (int i = 0; i <= 15_000; i++) {
        double[] x = {-1 + i * 1e-4};
        grid = Math.max(grid, Math.abs(network.gradient(x, new double[] {1})[0]));
      }
      LipschitzInterval found = constant.branchAndBound(StopRule.EXACT.withNodes(8), i -> {});
      assertTrue(found.upper() >= grid, found + " for " + grid);
      assertTrue(found.upper() < 0.95 * constant.upper(), found + " of " + constant.upper());
      assertTrue(found.lower() <= grid * (1 + 1e-4), found + " for " + grid);
      String message = assertThrows(IllegalArgumentException.class, constant::exact).getMessage();
      String start = "stop must be limited in branches or time for smooth activations, got ";
      assertTrue(message.startsWith(start), message);
    }
  }

  /** Both units are on at a point of the disc, or at none: 0.3² + 0.95² < 1 < 0.3² + 0.955². */
  @Test
  void cornersOfADiscAreFoundOrShownToBeEmpty() {
    for (double bias : new double[] {0.95, 0.955}) {
      FeedForward network =
          FeedForward.inputs(2)
              .dense(new double[][] {{1, 0}, {0, 1}}, new double[] {-0.3, -bias}, Activation.RELU)
              .dense(new double[][] {{1, 1}}, new double[1], Activation.IDENTITY);
      Region disc = Region.ball(new double[2], 1);
      LipschitzInterval found = LocalLipschitz.of(network, disc).exact();
      assertEquals(bias == 0.95 ? 2 : 1, found.upper(), 1e-12, found.toString());
      assertTrue(found.isExact(), found.toString());
    }
  }

  /** Points are drawn in the disc, not in the square around it. */
  @Test
  void lowerEndInADiscIsOfAPointInIt() {
    double[] middle = {0.5, -0.25};
    FeedForward network =
        FeedForward.inputs(2)
            .dense(new double[][] {{1, 0}, {0, 1}}, new double[] {-0.88, -0.13}, Activation.RELU)
            .dense(new double[][] {{1, 1}}, new double[1], Activation.IDENTITY);
    double lower = LocalLipschitz.of(network, Region.ball(middle, 0.5)).lower();
    assertEquals(1, lower, 1e-12, "never both");
  }

  @Test
  void stopRulesSayWhetherTheyLimit() {
    assertFalse(StopRule.EXACT.isLimited());
    assertFalse(StopRule.EXACT.withGap(0.1).isLimited());
    assertTrue(StopRule.EXACT.withNodes(5).isLimited());
    assertTrue(StopRule.EXACT.withTime(Duration.ofDays(9)).isLimited());
  }

  @Test
  void intervalsAreExactUpToTheGap() {
    assertTrue(new LipschitzInterval(1, 1, 0).isExact());
    assertTrue(new LipschitzInterval(1, 1 + 2e-9, 0).isExact());
    assertFalse(new LipschitzInterval(1, 1 + 3e-9, 0).isExact());
    assertTrue(new LipschitzInterval(0, 9e-291, 0).isExact());
    assertFalse(new LipschitzInterval(0, 1e-290, 0).isExact());
    assertThrows(IllegalArgumentException.class, () -> new LipschitzInterval(2, 1, 0));
  }

  @Test
  void badStopRulesAreRefused() {
    StopRule rule = StopRule.EXACT;
    assertThrows(IllegalArgumentException.class, () -> rule.withGap(-1));
    assertThrows(IllegalArgumentException.class, () -> rule.withGap(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> rule.withNodes(-1));
    assertThrows(IllegalArgumentException.class, () -> rule.withTime(null));
    assertThrows(IllegalArgumentException.class, () -> rule.withTime(Duration.ofNanos(-1)));
  }

  /** The gradient at a witness, in exact arithmetic, has the norm that the table states. */
  @Test
  void witnessesAreExact() {
    for (LipschitzRows.Witness witness : LipschitzRows.witnesses()) {
      BigDecimal found = ExactGradient.norm(witness);
      assertEquals(0, found.compareTo(new BigDecimal(witness.value())), witness.net());
    }
  }

  /** The same gradients, by the library's arithmetic, are just below. */
  @Test
  void lowerEndsAreJustBelowExactGradients() {
    for (LipschitzRows.Witness witness : LipschitzRows.witnesses()) {
      Row row = LipschitzRows.row(witness.net(), witness.point());
      double[][] one = new double[1][row.network().outputs()];
      one[0][witness.output()] = 1;
      Condenser bounds = new Condenser(row.network(), one, row.region(), 0);
      var end = new LowerEnd(bounds.condensed, bounds.neurons(), row.region(), InputNorm.LARGEST);
      double found = end.at(witness.x());
      BigDecimal exact = new BigDecimal(witness.value());
      assertTrue(new BigDecimal(found).compareTo(exact) <= 0, row.toString());
      assertEquals(exact.doubleValue(), found, 1e-10 * found, row.toString());
    }
  }
}
