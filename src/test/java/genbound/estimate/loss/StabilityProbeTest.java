package genbound.estimate.loss;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Estimate;
import genbound.evidence.LossRange;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.exact.world.GaussianMixtureWorld;
import genbound.exact.world.LabelledSample;
import genbound.harness.LinearLearners;
import genbound.harness.LinearLearners.Point;
import genbound.harness.OneThread;
import genbound.stability.Coefficients;
import genbound.stability.RegularisedKernel;
import genbound.stability.StepSizes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class StabilityProbeTest {

  private static final int N = 40;
  private static final double ROUNDING = 1e-11;
  private static final double STEP = 0.5;

  /** Points of norm 1 at most, labels 1 and −1. */
  private static List<Point> draw(int n, long seed) {
    LabelledSample sample =
        new GaussianMixtureWorld(new double[] {0.5, 0, 0.2}, 1, 0.1).draw(n, new Random(seed));
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] x = sample.x(i);
      double norm = Math.max(1, Math.sqrt(LinearLearners.dot(x, x)));
      points.add(new Point(Arrays.stream(x).map(value -> value / norm).toArray(), sample.y(i)));
    }
    return points;
  }

  private static double logistic(double[] w, Point point) {
    return Math.log1p(Math.exp(-point.y() * LinearLearners.dot(w, point.x())));
  }

  private static double squared(double[] w, Point point) {
    return Math.pow(point.y() - LinearLearners.dot(w, point.x()), 2);
  }

  private static double hinge(double[] w, Point point) {
    return LinearLearners.hingeLoss(w).applyAsDouble(point);
  }

  private interface Trainer {
    double[] train(List<Point> sample, double weight, double lambda);
  }

  /** Where each example keeps its weight 1/n, removal moves no loss by more than σ²κ²/(2λn). */
  @Test
  void whatIsSeenStaysBelowTheCoefficients() {
    for (double lambda : new double[] {0.01, 0.1, 1}) {
      RegularisedKernel hinge = RegularisedKernel.hinge(1, lambda);
      RegularisedKernel logistic = RegularisedKernel.logistic(1, lambda);
      RegularisedKernel squared = RegularisedKernel.squared(1, 1, lambda);
      staysBelow(LinearLearners::hinge, StabilityProbeTest::hinge, hinge);
      staysBelow(LinearLearners::logistic, StabilityProbeTest::logistic, logistic);
      staysBelow(LinearLearners::ridge, StabilityProbeTest::squared, squared);
      double convex = Coefficients.stronglyConvex(1, 2 * lambda, N).gamma();
      assertEquals(logistic.stability(N).toReplacement().gamma(), convex, 1e-12);
    }
  }

  private static void staysBelow(
      Trainer trainer, ToDoubleBiFunction<double[], Point> loss, RegularisedKernel machine) {
    double lambda = machine.lambda();
    double beta = machine.stability(N).beta();
    for (int seed = 0; seed < 3; seed++) {
      Function<List<Point>, double[]> learner = s -> trainer.train(s, 1.0 / N, lambda);
      StabilityProbe<Point, double[]> probe =
          new StabilityProbe<>(learner, loss, draw(N, seed), draw(50, 100 + seed));
      StabilityProbe.Seen removed = probe.remove(N, seed, done -> {});
      assertTrue(removed.largest() <= beta + ROUNDING, removed + " against " + beta);
      assertTrue(removed.largest() > 0, removed.toString());
      assertTrue(removed.mean() <= removed.largest() && removed.own() <= removed.largest());
      StabilityProbe.Seen replaced = probe.replace(draw(50, 200 + seed), N, seed, done -> {});
      assertTrue(replaced.largest() <= 2 * beta + ROUNDING, replaced + " against " + 2 * beta);
    }
  }

  /** Steps of ½ on the logistic loss of points of norm 1 at most: 1-Lipschitz and ¼-smooth. */
  private static double[] descend(List<Point> sample, int passes, boolean oneByOne) {
    double[] w = new double[3];
    for (int pass = 0; pass < passes; pass++) {
      double[] mean = new double[w.length];
      for (Point point : sample) {
        double slope = -point.y() / (1 + Math.exp(point.y() * LinearLearners.dot(w, point.x())));
        double[] to = oneByOne ? w : mean;
        double weight = oneByOne ? 1 : 1.0 / sample.size();
        for (int j = 0; j < w.length; j++) {
          to[j] -= STEP * weight * slope * point.x()[j];
        }
      }
      for (int j = 0; j < w.length; j++) {
        w[j] += mean[j];
      }
    }
    return w;
  }

  /**
   * With the whole sample in each step, and with one example a step, each as often in each pass.
   */
  @Test
  void whatIsSeenOfGradientDescentStaysBelowItsCoefficient() {
    for (boolean oneByOne : new boolean[] {false, true}) {
      int passes = oneByOne ? 3 : 20;
      StepSizes steps = StepSizes.constant(STEP, oneByOne ? passes * N : passes);
      double gamma = Coefficients.sgdConvex(steps, 1, 0.25, N).gamma();
      for (int seed = 0; seed < 3; seed++) {
        StabilityProbe.Seen replaced =
            new StabilityProbe<Point, double[]>(
                    s -> descend(s, passes, oneByOne),
                    StabilityProbeTest::logistic,
                    draw(N, seed),
                    draw(50, 100 + seed))
                .replace(draw(50, 200 + seed), N, seed, done -> {});
        assertTrue(replaced.largest() <= gamma, replaced + " against " + gamma);
        assertTrue(replaced.largest() >= gamma / 40, replaced + " against " + gamma);
      }
    }
  }

  /** Training on n − 1 with the same λ gives them more weight, and moves by up to twice as much. */
  @Test
  void trainingAnewWithTheSameLambdaIsLessStable() {
    double lambda = 1;
    List<Point> sample = new ArrayList<>();
    for (int i = 0; i < N; i++) {
      sample.add(new Point(new double[] {1}, i == 0 ? -1 : 1));
    }
    BiFunction<List<Point>, Boolean, double[]> learner =
        (s, keep) -> LinearLearners.hinge(s, 1.0 / (keep ? N : s.size()), lambda);
    double kept = seen(s -> learner.apply(s, true), sample);
    double anew = seen(s -> learner.apply(s, false), sample);
    RegularisedKernel machine = RegularisedKernel.hinge(1, lambda);
    assertEquals(machine.stability(N).beta(), kept, 1e-12);
    assertEquals(machine.refitStability(N).beta(), anew, 1e-12);
  }

  private static double seen(Function<List<Point>, double[]> learner, List<Point> sample) {
    return new StabilityProbe<>(learner, StabilityProbeTest::hinge, sample, sample.subList(0, 1))
        .remove(N, 1, done -> {})
        .largest();
  }

  private static StabilityProbe<Point, double[]> ridge(int n) {
    return new StabilityProbe<>(
        s -> LinearLearners.ridge(s, 1, 2), StabilityProbeTest::squared, draw(n, 1), draw(5, 2));
  }

  @Test
  void leavingOutEachIsTheExactLeaveOneOut() {
    List<Point> sample = draw(25, 1);
    double[][] x = sample.stream().map(Point::x).toArray(double[][]::new);
    double[] y = sample.stream().mapToDouble(Point::y).toArray();
    LossRange range = new LossRange(0, 9);
    var seen = ridge(25).remove(25, 3, done -> {}).leaveOneOut(range);
    var exact = LeaveOneOut.ridge(x, y, 2).losses(range, (a, f) -> (a - f) * (a - f));
    assertEquals(exact.mean(), seen.mean(), 1e-13);
    assertEquals(25, seen.n());
    refused(
        "tries must be one for each example, all done, got 24",
        () -> ridge(25).remove(24, 3, done -> {}).leaveOneOut(range));
    refused(
        "tries must be one for each example, all done, got 25",
        () -> ridge(25).replace(sample, 25, 3, done -> {}).leaveOneOut(range));
  }

  @Test
  void sameSeedSameBitsWithAnyNumberOfThreads() {
    StabilityProbe<Point, double[]> probe = ridge(20);
    for (int seed = 0; seed < 3; seed++) {
      long fixed = seed;
      var alone = OneThread.of(() -> probe.remove(9, fixed, done -> {}));
      assertEquals(probe.remove(9, seed, done -> {}), alone);
      assertEquals(
          probe.replace(draw(9, 4), 9, seed, done -> {}),
          probe.replace(draw(9, 4), 9, seed, done -> {}));
    }
    assertFalse(probe.remove(3, 1, d -> {}).equals(probe.remove(3, 2, d -> {})));
  }

  @Test
  void anInterruptedProbeKeepsWhatWasDone() {
    StabilityProbe<Point, double[]> probe = ridge(200);
    Thread caller = Thread.currentThread();
    try {
      StabilityProbe.Seen part = probe.remove(200, 1, done -> caller.interrupt());
      assertTrue(part.done() > 0 && part.done() < 200, part.toString());
      assertEquals(200, part.tries());
      assertTrue(part.largest() > 0 && part.leftOut().isEmpty());
      assertThrows(IllegalStateException.class, () -> probe.remove(9, 1, done -> {}));
    } finally {
      assertTrue(Thread.interrupted());
    }
    int[] told = new int[1];
    probe.remove(7, 1, done -> told[0] = done);
    assertEquals(7, told[0]);
  }

  @Test
  void whatWasSeenIsNoCoefficientAndNoEstimate() {
    Set<Class<?>> forbidden =
        Set.of(RemovalStability.class, ReplacementStability.class, Estimate.class);
    assertFalse(Estimate.class.isAssignableFrom(StabilityProbe.Seen.class));
    assertTrue(
        Arrays.stream(StabilityProbe.Seen.class.getMethods())
            .noneMatch(method -> forbidden.contains(method.getReturnType())));
    String text = new StabilityProbe.Seen(0.25, 0.01, 0.02, 5, 9, List.of()).toString();
    assertEquals(
        "losses moved by up to 0.250, by 0.0100 on average, in 5 of 9 trainings; no bound may use"
            + " it",
        text);
    assertEquals("probe of a learner on 20 examples, at 5 points", ridge(20).toString());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    List<Point> one = draw(1, 1);
    List<Point> two = draw(2, 1);
    Function<List<Point>, double[]> learner = s -> new double[3];
    refused(
        "sample must be at least two examples, got 1",
        () -> new StabilityProbe<>(learner, StabilityProbeTest::squared, one, two));
    refused(
        "points must be not empty, got 0",
        () -> new StabilityProbe<>(learner, StabilityProbeTest::squared, two, List.of()));
    refused(
        "loss must be finite, got NaN",
        () -> new StabilityProbe<>(learner, (m, point) -> 0 / 0.0, two, two));
    var probe = new StabilityProbe<>(learner, StabilityProbeTest::squared, two, two);
    refused("tries must be in [1, 2], got 3", () -> probe.remove(3, 1, done -> {}));
    refused("tries must be at least 1, got 0", () -> probe.replace(two, 0, 1, done -> {}));
    refused("pool must be not empty, got 0", () -> probe.replace(List.of(), 1, 1, done -> {}));
    assertEquals(0, probe.remove(2, 1, done -> {}).largest());
  }

  /** A learner of sums, watched at two points: every change is known. */
  @Test
  void changesAreThoseOfTheLosses() {
    List<Double> sample = List.of(1.0, 2.0, 4.0);
    var probe =
        new StabilityProbe<Double, Double>(
            part -> part.stream().mapToDouble(x -> x).sum(),
            (sum, x) -> sum * x,
            sample,
            List.of(0.5, 10.0));
    StabilityProbe.Seen seen = probe.remove(3, 1, done -> {});
    // the sum moves by 1, 2 or 4, and a loss by x times as much
    assertEquals(40, seen.largest());
    assertEquals(7 / 3.0 * 10.5 / 2, seen.mean(), 1e-14);
    assertEquals((1 + 4 + 16) / 3.0, seen.own(), 1e-14);
    assertEquals(List.of(6.0, 10.0, 12.0), seen.leftOut());
    assertEquals(28 / 3.0, seen.leaveOneOut(new LossRange(0, 20)).mean(), 1e-14);
    StabilityProbe.Seen replaced = probe.replace(List.of(101.0), 50, 1, done -> {});
    assertEquals(1000, replaced.largest());
    assertEquals(List.of(), replaced.leftOut());
  }
}
