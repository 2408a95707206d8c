package genbound.exact.curve;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.exact.world.LabelledSample;
import genbound.exact.world.XorClusters;
import genbound.harness.OneThread;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XorGrokkingTest {

  /** Outside the theorem: p is too small, and so is |μ|² = 3·√p. */
  private static final XorGrokking SMALL =
      new XorGrokking(
          new XorClusters(20_000, Math.sqrt(3 * Math.sqrt(20_000)), 0.1), 200, 500, 1e-7, 1e-9);

  private static final XorGrokking TINY = XorGrokking.theoremRegime(20, 10, 1);

  @Test
  void conditionsHaveBothSides() {
    List<XorCondition> conditions = SMALL.conditions(1);
    assertEquals(
        List.of("A1", "A2", "A3", "A4", "A5", "A6"),
        conditions.stream().map(XorCondition::name).toList());
    assertEquals(424.264, conditions.get(0).left(), 5e-4);
    assertEquals(2109, conditions.get(0).right(), 0.5);
    assertEquals(20_000, conditions.get(1).left());
    assertEquals(1.7e7, conditions.get(1).right(), 0.5e5);
    assertEquals(
        List.of(false, false, true, true, false, true),
        conditions.stream().map(XorCondition::holds).toList());
    assertEquals(
        "A1, |μ|² ≥ C·n^0.51·√p: 424.264069 ≤ 2108.823806, fails", conditions.get(0).toString());
    assertEquals("A3, η ≤ 1/C: 0.1 ≤ 1, holds", conditions.get(2).toString());
    assertEquals("A4, α ≤ 1/(C·n·p): 1e-7 ≤ 2.5e-7, holds", conditions.get(3).toString());
  }

  /** Each condition turns where its sides meet. */
  @Test
  void conditionsScaleWithTheConstant() {
    XorGrokking regime = XorGrokking.theoremRegime(100, 200, 1);
    List<XorCondition> one = regime.conditions(1);
    List<XorCondition> four = regime.conditions(4);
    double[] factors = {4, 4, 0.25, 0.25, 1, 4};
    for (int k = 0; k < factors.length; k++) {
      assertEquals(one.get(k).left(), four.get(k).left());
      assertEquals(factors[k], four.get(k).right() / one.get(k).right(), 1e-12);
    }
    double p = regime.clusters().dimension();
    double square = Math.pow(regime.clusters().meanNorm(), 2);
    assertEquals(regime.step() * square, one.get(4).right(), 1e-12 * one.get(4).right());
    assertEquals(
        regime.deviation() * 100 * Math.pow(200, 1.5) * p,
        one.get(4).left(),
        1e-12 * one.get(4).left());
    assertEquals(Math.pow(100, 0.02), one.get(5).right(), 1e-15);
  }

  @Test
  void theTheoremsRegimeMeetsAllConditions() {
    for (int n : new int[] {1, 2, 7, 100, 400, 1600, 5000}) {
      for (double constant : new double[] {0.01, 0.5, 1, 1.05}) {
        var regime = XorGrokking.theoremRegime(n, 3, constant);
        for (XorCondition condition : regime.conditions(constant)) {
          assertTrue(condition.holds(), condition.toString());
        }
      }
    }
    XorGrokking strict = XorGrokking.theoremRegime(200, 20, 16);
    assertTrue(strict.conditions(16).stream().allMatch(XorCondition::holds));
    assertEquals(1 / 16.0, strict.clusters().noise());
    assertEquals(0.1, XorGrokking.theoremRegime(200, 20, 1).clusters().noise());
  }

  /** The dimensions at which the phenomenon was tabulated, to their digits. */
  @ParameterizedTest
  @CsvSource({"100, 1.1e10", "200, 3.6e11", "400, 1.2e13", "800, 3.8e14", "1600, 1.2e16"})
  void theTheoremsRegimeIsHighDimensional(int n, double printed) {
    double p = XorGrokking.theoremRegime(n, 400, 1).clusters().dimension();
    assertEquals(printed, p, 0.05 * printed);
    assertTrue(p > Math.pow(n, 5.02), "A1 and A2 ask for C⁴·n^5.02");
  }

  /**
   * Medians, ranges and counts of 20 runs that were simulated elsewhere, in other bits: training
   * accuracy 1 throughout, test accuracy of a coin after one step.
   */
  @ParameterizedTest
  @CsvSource({
    "100, 200, 30, 0.353, 0.504, 0.618, 0.751, 4",
    "200, 200, 10, 0.435, 0.494, 0.615, 0.976, 9"
  })
  void reproducesTheTableOfTheTheoremsRegime(
      int n, int m, int runs, double min, double median, double max, double end, int perfect) {
    int last = (int) Math.sqrt(n);
    var curves = XorGrokking.theoremRegime(n, m, 1).trainings(runs, 7, 400, done -> {}, 1, 5, last);
    double[] first = sorted(curves, curve -> curve.at(1).test());
    double[] late = sorted(curves, curve -> curve.last().test());
    for (XorCurve curve : curves) {
      assertTrue(curve.points().stream().allMatch(point -> point.training() == 1));
      assertTrue(curve.points().stream().allMatch(point -> point.leastMargin() > 0));
    }
    double spread = deviation(first);
    assertEquals(median, median(first), 4 * 1.25 * spread * Math.sqrt(1.0 / 20 + 1.0 / runs));
    assertEquals(min, first[0], 3 * spread);
    assertEquals(max, first[first.length - 1], 3 * spread);
    assertEquals(end, median(late), 4 * 1.25 * deviation(late) * Math.sqrt(1.0 / 20 + 1.0 / runs));
    double share = Arrays.stream(late).filter(test -> test >= 0.99).count() / (double) runs;
    double pooled = (share * runs + perfect) / (runs + 20);
    assertEquals(
        perfect / 20.0,
        share,
        3 * Math.sqrt(pooled * (1 - pooled) * (1.0 / 20 + 1.0 / runs)),
        "how often all four clusters are learnt");
  }

  /** What any seed should show; the example shows ten. */
  @Test
  void overfitsFirstAndGeneralisesLater() {
    var curves = XorGrokking.theoremRegime(400, 400, 1).trainings(3, 11, 200, done -> {}, 1, 20);
    for (XorCurve curve : curves) {
      assertTrue(curve.points().stream().allMatch(point -> point.training() == 1));
    }
    assertEquals(0.5, median(sorted(curves, curve -> curve.at(1).test())), 0.1);
    assertTrue(curves.stream().anyMatch(curve -> curve.last().test() >= 0.99));
  }

  /** One run elsewhere, of a program that holds all coordinates, and three more at two steps. */
  @Slow
  @Test
  void reproducesTheRunOutsideTheTheorem() {
    int[] steps = {1, 2, 3, 5, 10, 20};
    double[] printed = {0.545, 0.637, 0.726, 0.850, 0.942, 0.977};
    var curves = SMALL.trainings(4, 13, 200, done -> {}, steps);
    for (XorCurve curve : curves) {
      assertTrue(curve.points().stream().allMatch(point -> point.training() == 1));
      assertTrue(curve.at(1).test() < 0.7);
      assertTrue(curve.last().test() - curve.at(1).test() > 0.15, curve.toString());
    }
    for (int k = 0; k < steps.length; k++) {
      int step = steps[k];
      assertLikely(printed[k], sorted(curves, curve -> curve.at(step).test()));
    }
    for (double first : new double[] {0.593, 0.610, 0.532}) {
      assertLikely(first, sorted(curves, curve -> curve.at(1).test()));
    }
    XorCurve.Point end = SMALL.train(14, 400, 100).last();
    assertEquals(1, end.training());
    for (double last : new double[] {0.989, 0.996, 0.940, 0.970}) {
      assertEquals(last, end.test(), 4 * 0.05, "one run of a law of deviation 0.05");
    }
  }

  private static void assertLikely(double printed, double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    assertEquals(mean, printed, 4 * Math.max(0.02, deviation(values)));
  }

  /** With means that long the rise is immediate, and turned labels are no longer all fitted. */
  @Test
  void longMeansAreLearntAtOnce() {
    XorClusters clusters = new XorClusters(20_000, Math.sqrt(2109), 0.1);
    XorCurve curve = new XorGrokking(clusters, 200, 200, 1e-7, 1e-9).train(3, 400, 1, 2, 20);
    assertTrue(curve.at(2).test() > 0.95, curve.at(2).toString());
    assertTrue(curve.at(2).training() < 0.99 && curve.at(2).training() > 0.9);
  }

  /** Accuracies and norms of runs that hold all coordinates, beside those of the library. */
  @Slow
  @ParameterizedTest
  @CsvSource({"200, 0.02", "200, 0.0001", "17, 0.1", "5, 0.03", "2, 0.2"})
  void inputsHaveTheLawOfAllCoordinates(int p, double deviation) {
    int n = 16;
    int m = 20;
    int runs = 250;
    int last = 8;
    double step = 0.02;
    XorClusters clusters = new XorClusters(p, 4, 0.1);
    var curves =
        new XorGrokking(clusters, n, m, step, deviation)
            .trainings(runs, 17, 40, done -> {}, 0, 1, last);
    Random random = new Random(19);
    double[][] plain = new double[8][runs];
    for (int run = 0; run < runs; run++) {
      LabelledSample sample = clusters.draw(n, random);
      LabelledSample tests = new XorClusters(p, 4, 0).draw(40, random);
      double[] outer = PlainNetwork.signs(m, 1 / Math.sqrt(m), random);
      double[][] weights = PlainNetwork.normal(m, p, deviation, random);
      var network = new PlainNetwork(weights, outer, sample.x(), sample.y());
      plain[0][run] = network.accuracy(tests.x(), tests.y());
      plain[1][run] = network.squaredNorm();
      network.step(step);
      plain[2][run] = network.accuracy(sample.x(), sample.y());
      plain[3][run] = network.accuracy(tests.x(), tests.y());
      for (int t = 1; t < last; t++) {
        network.step(step);
      }
      plain[4][run] = network.accuracy(sample.x(), sample.y());
      plain[5][run] = network.accuracy(tests.x(), tests.y());
      plain[6][run] = network.squaredNorm();
      for (double[] x : sample.x()) {
        plain[7][run] += Arrays.stream(x).map(v -> v * v).sum();
      }
    }
    List<ToDoubleFunction<XorCurve>> seen =
        List.of(
            curve -> curve.at(0).test(),
            curve -> Math.pow(curve.at(0).weightNorm(), 2),
            curve -> curve.at(1).training(),
            curve -> curve.at(1).test(),
            curve -> curve.last().training(),
            curve -> curve.last().test(),
            curve -> Math.pow(curve.last().weightNorm(), 2),
            curve -> curve.inputNorm() * curve.inputNorm());
    for (int k = 0; k < plain.length; k++) {
      assertSameMean(plain[k], sorted(curves, seen.get(k)), "number " + k + " at p = " + p);
    }
  }

  private static void assertSameMean(double[] some, double[] others, String what) {
    double error =
        Math.sqrt(
            Math.pow(deviation(some), 2) / some.length
                + Math.pow(deviation(others), 2) / others.length);
    double mean = Arrays.stream(some).average().orElseThrow();
    assertEquals(mean, Arrays.stream(others).average().orElseThrow(), 4 * error, what);
    double ratio = deviation(some) / deviation(others);
    assertEquals(1, ratio, 0.35, "spread of " + what);
  }

  @Test
  void theTestErrorIsARate() {
    double square = Math.pow(TINY.clusters().meanNorm(), 2);
    double signal = square * square / TINY.clusters().dimension();
    var rate = TINY.testError(1e-3);
    assertEquals(Math.exp(-1e-3 * Math.pow(20, 0.99) * signal), rate.value(), 1e-12);
    assertEquals(Math.exp(-1e-3 * Math.pow(20, 2.01)), rate.value(), 1e-3, "A1 at C = 1");
    assertTrue(rate.toString().contains("not a promise"));
    assertEquals(0, XorGrokking.theoremRegime(400, 20, 1).testError(1).value());
  }

  @Test
  void bitsDependOnTheSeedAlone() {
    List<XorCurve> several = TINY.trainings(3, 5, 50, done -> {}, 1, 4);
    assertEquals(several, OneThread.of(() -> TINY.trainings(3, 5, 50, done -> {}, 1, 4)));
    assertEquals(several.get(0), TINY.train(5, 50, 1, 4));
    assertNotEquals(several.get(0), several.get(1));
    assertNotEquals(several.get(0), TINY.train(6, 50, 1, 4));
    assertEquals(several.get(0).last(), TINY.train(5, 50, 4).last(), "looking changes nothing");
    XorGrokking large = XorGrokking.theoremRegime(150, 250, 1);
    assertEquals(large.train(1, 50, 2), OneThread.of(() -> large.train(1, 50, 2)));
  }

  @Test
  void anInterruptionLeavesWhatIsDone() {
    Thread caller = Thread.currentThread();
    List<XorCurve> done =
        TINY.trainings(
            100_000,
            5,
            50,
            told -> {
              if (told >= 3) {
                caller.interrupt();
              }
            },
            1,
            4);
    assertTrue(Thread.interrupted(), "the interruption is still to be seen");
    assertTrue(done.size() >= 3 && done.size() < 100_000, "trainings " + done.size());
    assertEquals(TINY.trainings(3, 5, 50, told -> {}, 1, 4), done.subList(0, 3));
    caller.interrupt();
    String message =
        assertThrows(IllegalStateException.class, () -> TINY.train(5, 50, 4)).getMessage();
    assertTrue(Thread.interrupted());
    assertEquals("interrupted after 0 of 4 steps", message);
  }

  @Test
  void curvesAreReadByStep() {
    XorCurve curve = TINY.train(5, 50, 0, 2, 4);
    assertEquals(2, curve.at(2).step());
    assertEquals(curve.at(4), curve.last());
    assertEquals(1, curve.at(4).training());
    assertFalse(curve.at(2).weightNorm() < curve.at(0).weightNorm());
    refused("step must be one of [0, 2, 4], got 3", () -> curve.at(3));
    refused("points must be not empty, got []", () -> new XorCurve(List.of(), 1));
    refused("left must be a number, got NaN", () -> new XorCondition("A1", "", 0 / 0.0, true, 1));
    assertEquals(
        "after 4 steps training accuracy 1.0, test accuracy " + (float) curve.last().test(),
        curve.toString());
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    XorClusters clusters = new XorClusters(50, 2, 0.1);
    refused("clusters must be not null, got null", () -> new XorGrokking(null, 1, 1, 1, 1));
    refused("examples must be at least 1, got 0", () -> new XorGrokking(clusters, 0, 1, 1, 1));
    refused("neurons must be at least 1, got 0", () -> new XorGrokking(clusters, 1, 0, 1, 1));
    refused("step must be in (0, ∞), got 0", () -> new XorGrokking(clusters, 1, 1, 0, 1));
    refused("deviation must be in (0, ∞), got ∞", () -> new XorGrokking(clusters, 1, 1, 1, 1 / 0d));
    refused("constant must be in (0, ∞), got 0", () -> XorGrokking.theoremRegime(9, 9, 0));
    refused("constant must be in (0, ∞), got NaN", () -> TINY.conditions(0 / 0.0));
    refused("constant must be in (0, ∞), got -1", () -> TINY.testError(-1));
    refused(
        "neurons must be at least C·n^0.02 = 10.0, got 9",
        () -> XorGrokking.theoremRegime(1, 9, 10));
    refused(
        "examples must be few enough that C⁴·n^5.02 < 4.6e18, got 20000",
        () -> XorGrokking.theoremRegime(20_000, 10, 1));
    refused("testPoints must be at least 1, got 0", () -> TINY.train(1, 0, 1));
    refused("steps must be rising from 0 or later, got []", () -> TINY.train(1, 9));
    refused("steps must be rising from 0 or later, got [2, 2]", () -> TINY.train(1, 9, 2, 2));
    refused("steps must be rising from 0 or later, got [-1]", () -> TINY.train(1, 9, -1));
    refused("runs must be at least 1, got 0", () -> TINY.trainings(0, 1, 9, done -> {}, 1));
    refused("progress must be not null, got null", () -> TINY.trainings(1, 1, 9, null, 1));
    refused(
        "step must be small enough that weights and outputs stay finite, got 1.0E300",
        () -> new XorGrokking(clusters, 9, 9, 1e300, 1).train(1, 9, 9));
    refused(
        "meanNorm must be at most 1e100, got 1.0E160",
        () -> new XorGrokking(new XorClusters(50, 1e160, 0), 9, 9, 1, 1).train(1, 9, 9));
    assertEquals(
        "3 ReLU units, 2 examples of " + clusters + ", step 0.5, initial deviation 0.01",
        new XorGrokking(clusters, 2, 3, 0.5, 0.01).toString());
  }

  private static double[] sorted(List<XorCurve> curves, ToDoubleFunction<XorCurve> number) {
    return curves.stream().mapToDouble(number).sorted().toArray();
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return IntStream.of(half, sorted.length - 1 - half).mapToDouble(i -> sorted[i]).sum() / 2;
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(square / (values.length - 1));
  }
}
