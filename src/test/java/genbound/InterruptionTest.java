package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.bias.InductiveBias;
import genbound.estimate.complexity.Behaviours;
import genbound.estimate.complexity.EmpiricalVcDimension;
import genbound.estimate.complexity.SampledGaussian;
import genbound.estimate.complexity.SampledRademacher;
import genbound.estimate.information.ExampleSource;
import genbound.estimate.information.Supersample;
import genbound.estimate.information.SupersampleRun;
import genbound.estimate.loss.PickToLearn;
import genbound.estimate.loss.StabilityProbe;
import genbound.estimate.network.NumericalSpan;
import genbound.estimate.network.SurrogateSharpness;
import genbound.evidence.LossRange;
import genbound.evidence.learner.SubGaussianEstimate;
import genbound.exact.attention.NumberList;
import genbound.exact.channel.FiniteLearningProblem;
import genbound.exact.length.WalshPolynomial;
import genbound.exact.pde.SineDescent;
import genbound.linalg.GramMatrix;
import genbound.symmetry.FiniteGroup;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Long work whose caller is interrupted ends after few more calls of the caller's own functions,
 * keeps the interruption, gives what it has or says how far it came, and can be done again to the
 * same bits.
 */
class InterruptionTest {

  /**
   * So many calls may follow the interruption: those that the threads have begun, and some that
   * they begin before they hear of it, where a call takes no time.
   */
  private static final long FEW = 600;

  /** Work that calls what it is given, at each call of the caller's functions. */
  interface Work {
    Object with(Runnable call);
  }

  static Stream<Arguments> works() {
    double[][] x =
        new SplittableRandom(1)
            .doubles(600)
            .mapToObj(v -> new double[] {v})
            .toArray(double[][]::new);
    List<Integer> numbers = IntStream.range(0, 400).boxed().toList();
    return Stream.of(
        work(
            "SampledRademacher.sample",
            call ->
                SampledRademacher.sample(
                    signs -> told(call, 0.5 * signs[0]), 4, 1, 4000, 1, done -> {})),
        work(
            "SampledRademacher.exact",
            call -> SampledRademacher.exact(signs -> told(call, 0.5), 9, 1)),
        work(
            "SampledRademacher.linearL1",
            call -> SampledRademacher.linearL1(new double[8][9000], 1, 10, 1, done -> call.run())),
        work(
            "SampledGaussian.sample",
            call -> SampledGaussian.sample(draw -> told(call, draw[0]), 4, 1, 4000, 1, done -> {})),
        work(
            "SubGaussianEstimate.mean",
            call ->
                SubGaussianEstimate.mean(4000, draw -> told(call, 1.0 / (1 + draw)), done -> {})),
        work(
            "EmpiricalVcDimension.fit",
            call ->
                new EmpiricalVcDimension((points, labels) -> told(call, labels), 1, 1)
                    .fit(new int[] {2, 3}, 200, done -> {})),
        work("Behaviours.growth", call -> new Behaviours(parities()).growth(4, done -> call.run())),
        work(
            "GramMatrix.times",
            call ->
                new GramMatrix((a, b) -> a[0] * b[0], x)
                    .times(new double[600], done -> call.run())
                    .length),
        work(
            "StabilityProbe.remove",
            call ->
                new StabilityProbe<Integer, Integer>(
                        sample -> told(call, sample.get(0)),
                        (model, point) -> model == point ? 0 : 1,
                        numbers,
                        numbers)
                    .remove(300, 1, done -> {})),
        work(
            "PickToLearn.run",
            call ->
                new PickToLearn<Integer, Integer>(
                        sample -> told(call, sample.size()), (model, point) -> 1, 0.5, 1)
                    .run(numbers, 300, (model, done) -> {})),
        work(
            "SampleSize.first",
            call ->
                SampleSize.first(
                    n -> told(call, Holdout.binomial(Evidence.errors(0, n))), 0.95, 0.01, 1000)),
        work(
            "NumericalSpan.ofUnits",
            call ->
                NumericalSpan.ofUnits(
                    v -> told(call, Math.tanh(v)),
                    1,
                    new double[][] {{0.5}, {-0.25}},
                    200,
                    1e-3,
                    1)),
        work(
            "SurrogateSharpness.projectedAscent",
            call ->
                SurrogateSharpness.projectedAscent(
                    w -> told(call, w[0] * w[1]),
                    w -> new double[] {w[1], w[0]},
                    new double[] {1, 2},
                    0.5,
                    300)),
        work(
            "FiniteLearningProblem",
            call ->
                new FiniteLearningProblem(
                    new double[] {0.5, 0.5},
                    9,
                    sample -> told(call, new double[] {0.5, 0.5}),
                    new double[][] {{0, 1}, {1, 0}})),
        work(
            "InductiveBias.kernel",
            call ->
                InductiveBias.kernel(
                        (a, b) -> told(call, Math.exp(-Math.abs(a[0] - b[0]))),
                        new double[][] {{-1}, {1}},
                        new double[2],
                        0.5,
                        Arrays.copyOf(x, 60),
                        new double[60])
                    .meanError()),
        work("WalshPolynomial.of", call -> WalshPolynomial.of(9, v -> told(call, v[0]))),
        work(
            "SineDescent.run",
            call ->
                new SineDescent(v -> v * v / 2, v -> told(call, v), new double[] {1}, 0.1, 2, 8)
                    .run(300)
                    .size()));
  }

  private static <T> T told(Runnable call, T value) {
    call.run();
    return value;
  }

  /** Labels of 30 points that 64 hypotheses give. */
  private static int[][] parities() {
    int[][] labels = new int[64][14];
    for (int h = 0; h < 64; h++) {
      for (int p = 0; p < 14; p++) {
        labels[h][p] = Integer.bitCount(h & p) & 1;
      }
    }
    return labels;
  }

  private static Arguments work(String name, Work work) {
    return Arguments.of(name, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("works")
  void endsSoonAfterAnInterruption(String name, Work work) {
    AtomicLong calls = new AtomicLong();
    AtomicLong before = new AtomicLong();
    String whole = work.with(calls::incrementAndGet).toString();
    long all = calls.get();
    Thread caller = Thread.currentThread();
    for (long at : new long[] {1, 1 + new SplittableRandom(name.hashCode()).nextLong(all / 2)}) {
      calls.set(0);
      Object result = null;
      String refusal = null;
      boolean interrupted;
      try {
        result =
            work.with(
                () -> {
                  if (calls.incrementAndGet() == at) {
                    caller.interrupt();
                    before.set(calls.get());
                  }
                });
      } catch (IllegalStateException e) {
        refusal = e.getMessage();
      } finally {
        interrupted = Thread.interrupted();
      }
      assertTrue(interrupted, "the interruption is lost");
      assertTrue(
          calls.get() >= at && calls.get() <= before.get() + FEW,
          calls + " calls, interrupted at " + before + " of " + all);
      assertTrue(all > before.get() + FEW || calls.get() < all, "too small to tell: " + all);
      if (result == null) {
        assertTrue(refusal.startsWith("interrupted "), refusal);
      }
    }
    assertEquals(whole, work.with(() -> {}).toString());
  }

  static Stream<Callable<?>> worksWithoutCalls() {
    int[][] shifts = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}};
    return Stream.of(
        () -> new NumberList(9, 1).expectedWeight(5),
        () -> FiniteGroup.ofPermutations(shifts),
        () -> FiniteGroup.symmetric(4));
  }

  @ParameterizedTest
  @MethodSource("worksWithoutCalls")
  void workOfAnInterruptedThreadIsRefused(Callable<?> work) throws Exception {
    Thread.currentThread().interrupt();
    String message = assertThrows(IllegalStateException.class, work::call).getMessage();
    assertTrue(Thread.interrupted(), "the interruption is lost");
    assertTrue(message.startsWith("interrupted after "), message);
    work.call();
  }

  /** Interrupted again and again, and resumed. */
  @Test
  void aRunIsResumedToTheSameBits() {
    AtomicLong calls = new AtomicLong();
    Thread caller = Thread.currentThread();
    Supersample<Integer, Integer> experiment =
        new Supersample<>(
            ExampleSource.withReplacement(List.of(1, 2, 3, 4, 5)),
            3,
            (training, seed) -> {
              if (calls.incrementAndGet() % 7 == 0) {
                caller.interrupt();
              }
              return training.get(0);
            },
            (model, example) -> Math.abs(model - example) / 8.0,
            LossRange.UNIT,
            3);
    SupersampleRun run = experiment.start();
    int resumed = 0;
    while (run.finished() < 200 && resumed < 200) {
      experiment.resume(run, 0, 50, 4, finished -> {});
      resumed++;
      Thread.interrupted();
    }
    assertTrue(resumed > 3, resumed + " times resumed");
    Supersample<Integer, Integer> calm =
        new Supersample<>(
            ExampleSource.withReplacement(List.of(1, 2, 3, 4, 5)),
            3,
            (training, seed) -> training.get(0),
            (model, example) -> Math.abs(model - example) / 8.0,
            LossRange.UNIT,
            3);
    SupersampleRun whole = calm.run(50, 4);
    assertEquals(whole.trainingRisks().toString(), run.trainingRisks().toString());
    assertEquals(whole.losses().toString(), run.losses().toString());
    assertEquals(200, run.finished());
  }
}
