package genbound.estimate.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.PointEstimate;
import genbound.evidence.learner.ExampleInformation;
import genbound.exact.channel.FiniteLearningProblem;
import genbound.exact.channel.LearningRule;
import genbound.harness.ChannelWorld;
import genbound.harness.Slow;
import genbound.harness.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupersampleTest {

  private static final List<Integer> POOL = IntStream.range(0, 50).boxed().toList();

  /** Learns the set of its examples, and errs on all others. */
  private static final Supersample<Integer, HashSet<Integer>> MEMORY =
      new Supersample<>(
          ExampleSource.withoutReplacement(POOL),
          5,
          (training, seed) -> new HashSet<>(training),
          (model, example) -> model.contains(example) ? 0 : 1,
          LossRange.UNIT,
          1);

  @Test
  void memorisingLearnerHasInformationLnTwoAboutEveryCoin() {
    SupersampleRun run = MEMORY.run(2, 1000);
    assertEquals(2000, run.finished());
    assertEquals(0, run.trainingRisk().mean());
    assertEquals(5, run.trainingRisk().n());
    assertEquals(1, run.ghostRisk());
    assertEquals(1, run.gap());
    assertTrue(
        run.ghostRisks().toString().contains("mean of 2 losses"),
        "supersamples, not trainings, are independent");
    assertTrue(run.trainingRisks().toString().contains("mean of 2 losses"));
    for (SelectorCounts counts : List.of(run.losses(), run.lossDifferences(), run.singleLosses())) {
      assertEquals(10, counts.conditionalPoints().size());
      assertEquals(5, counts.unconditionalPoints().size());
      assertEquals(Math.log(2), mean(counts.conditionalPoints()), 0.01);
      assertEquals(Math.log(2), mean(counts.unconditionalPoints()), 0.01);
    }
    assertEquals(2, run.lossDifferences().conditionalTables().size());
    for (ContingencyTable table : run.lossDifferences().conditionalTables().get(1)) {
      assertEquals(1000, table.n());
      assertEquals(2, table.xSymbols());
      assertEquals(0, Math.min(table.counts()[0][0], table.counts()[0][1]));
    }
    assertEquals("2000 trainings on 5 examples each", run.toString());
  }

  @Slow
  @Test
  void agreesWithTheEnumeration() {
    var random = new Random(1);
    var world = ChannelWorld.draw(random, 2, 2, 3, false);
    FiniteLearningProblem channel = world.gibbs(10);
    var rule = LearningRule.gibbs(new double[] {1, 1, 1}, world.losses(), 10);
    ExampleSource<Integer> source =
        (count, seed) -> {
          var draws = new Random(seed);
          return IntStream.range(0, count).mapToObj(i -> pick(world.law(), draws)).toList();
        };
    Supersample.Learner<Integer, Integer> learner =
        (training, seed) ->
            pick(rule.learn(training.stream().mapToInt(z -> z).toArray()), new Random(seed));
    var experiment =
        new Supersample<>(source, 2, learner, (w, z) -> world.losses()[w][z], LossRange.UNIT, 2)
            .withPredictions((w, z) -> world.predictions()[w][z]);
    SupersampleRun fresh = experiment.run(20_000, 1);
    assertEquals(channel.expectedGap(), fresh.gap(), 0.01);
    assertEquals(channel.expectedEmpiricalRisk(), fresh.trainingRisk().mean(), 0.01);
    var exact = channel.supersample();
    near(exact.losses().unconditional(), fresh.losses().unconditionalPoints());
    near(exact.lossDifferences().unconditional(), fresh.lossDifferences().unconditionalPoints());
    near(exact.singleLosses().unconditional(), fresh.singleLosses().unconditionalPoints());
    SupersampleRun fixed = experiment.run(200, 200);
    assertEquals(
        exact.losses().conditional().mean(), mean(fixed.losses().conditionalPoints()), 0.02);
    assertEquals(
        exact.predictions(world.predictions()).conditional().mean(),
        mean(fixed.predictions().conditionalPoints()),
        0.02);
  }

  private static double mean(List<PointEstimate> points) {
    return points.stream().mapToDouble(PointEstimate::value).average().getAsDouble();
  }

  private static void near(ExampleInformation exact, List<PointEstimate> found) {
    assertEquals(exact.size(), found.size());
    assertEquals(exact.mean(), mean(found), 0.003);
  }

  private static int pick(double[] law, Random random) {
    double rest = random.nextDouble();
    int chosen = 0;
    while (chosen < law.length - 1 && rest >= law[chosen]) {
      rest -= law[chosen++];
    }
    return chosen;
  }

  @Test
  void interruptedItKeepsWhatIsFinishedAndGoesOn() throws Exception {
    Thread caller = Thread.currentThread();
    SupersampleRun run = MEMORY.start();
    MEMORY.resume(
        run,
        0,
        1,
        1_000_000,
        finished -> {
          if (finished >= 10) {
            caller.interrupt();
          }
        });
    assertTrue(Thread.interrupted(), "the interruption is still to be seen");
    int finished = run.finished();
    assertTrue(finished >= 10 && finished < 1_000_000, "finished " + finished);

    SupersampleRun read = copy(run);
    assertEquals(finished, read.finished());
    AtomicInteger told = new AtomicInteger();
    MEMORY.resume(read, 0, 2, finished + 100, done -> told.incrementAndGet());
    assertEquals(2 * (finished + 100) - finished, told.get(), "nothing is done twice");
    same(MEMORY.run(2, finished + 100), read);

    caller.interrupt();
    assertEquals(0, MEMORY.run(1, 5).finished());
    assertTrue(Thread.interrupted());
  }

  @Slow
  @Test
  void aFailureOfTheLearnerLosesNothing() {
    AtomicInteger calls = new AtomicInteger();
    var fragile =
        new Supersample<Integer, Integer>(
            ExampleSource.withReplacement(POOL),
            3,
            (training, seed) -> {
              if (calls.incrementAndGet() == 20) {
                throw new IllegalStateException("no more memory");
              }
              return training.get(0);
            },
            (model, example) -> model.equals(example) ? 0 : 1,
            LossRange.UNIT,
            3);
    int trainings = 20_000;
    SupersampleRun run = fragile.start();
    assertThrows(
        IllegalStateException.class, () -> fragile.resume(run, 0, trainings, 1, finished -> {}));
    assertTrue(run.finished() >= 10 && run.finished() < trainings - 1, run.toString());
    fragile.resume(run, 0, trainings, 1, finished -> {});
    same(fragile.run(trainings, 1), run);
  }

  @Test
  void tamperedStreamsAreRefused() throws Exception {
    var thirds =
        new Supersample<Integer, Integer>(
            ExampleSource.withReplacement(POOL),
            5,
            (training, seed) -> 0,
            (model, example) -> 0.375,
            LossRange.UNIT,
            2);
    SupersampleRun run = thirds.run(1, 2);
    Tampered.assertRefused(run, 0.375, -7);
    Tampered.assertRefused(run, 0.375, Double.NaN);
    Tampered.assertRefused(run, 1.0, 0.25);
  }

  @Test
  void partsMergeToTheWhole() {
    SupersampleRun first = MEMORY.resume(MEMORY.start(), 0, 3, 7, finished -> {});
    SupersampleRun second = MEMORY.resume(MEMORY.start(), 2, 6, 7, finished -> {});
    SupersampleRun whole = MEMORY.run(6, 7);
    same(whole, second.merge(first));
    assertEquals(42, second.finished());
    var other =
        new Supersample<Integer, Integer>(
            ExampleSource.withReplacement(POOL),
            5,
            (training, seed) -> 0,
            (model, example) -> 0,
            LossRange.UNIT,
            2);
    var refusal = assertThrows(IllegalArgumentException.class, () -> whole.merge(other.start()));
    assertTrue(refusal.getMessage().contains("seed 2"), refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> other.resume(whole, 0, 1, 1, finished -> {}));
  }

  @Test
  void eachTrainingDrawsItsOwnCoins() {
    var counts = MEMORY.run(1, 64).losses();
    assertEquals(5, counts.conditionalTables().get(0).size());
    assertTrue(mean(counts.conditionalPoints()) > 0.6, "both sides of the coins are seen");
    var one = MEMORY.run(3, 1).trainingRisks();
    assertTrue(one.toString().contains("mean of 3 losses"), one.toString());
    assertEquals(
        1, mean(MEMORY.run(300, 1).lossDifferences().unconditionalPoints()) / Math.log(2), 0.05);
  }

  @Test
  void intervalsKnowWhatIsIndependent() {
    var confidence = Confidence.ofDelta(0.05);
    SelectorCounts fresh = MEMORY.run(500, 1).lossDifferences();
    assertEquals(Math.log(2), fresh.unconditionalEstimate().upper(confidence), 0.01);
    assertTrue(fresh.unconditionalEstimate().lower(confidence) > 0.5, "500 repeats");
    SelectorCounts several = MEMORY.run(5, 100).lossDifferences();
    assertThrows(IllegalArgumentException.class, several::unconditionalEstimate);
    String message =
        assertThrows(IllegalArgumentException.class, several::unconditionalTables).getMessage();
    assertTrue(message.startsWith("repeats must be one for each supersample"), message);
    assertTrue(several.conditionalEstimate().lower(confidence) < 0.3, "5 supersamples");
    SelectorCounts one = MEMORY.run(1, 500).lossDifferences();
    assertTrue(one.conditionalEstimate().upper(confidence) >= Math.log(2), "1 supersample");
    assertTrue(one.conditionalEstimate().lower(confidence) < 0.01, "1 supersample");
    var given = SelectorInformation.average(one.conditionalTables().get(0));
    assertTrue(given.lower(confidence) > 0.5, "500 repeats on it");
  }

  /** A sign drawn at random and its place; the model knows the signs of its places. */
  private record Signed(int place, boolean sign) {}

  @Test
  void predictionsWithoutTheSupersampleBoundNothing() {
    ExampleSource<Signed> source =
        (count, seed) -> {
          var random = new Random(seed);
          return IntStream.range(0, count)
              .mapToObj(i -> new Signed(random.nextInt(), random.nextBoolean()))
              .toList();
        };
    Supersample.Learner<Signed, List<Signed>> learner = (training, seed) -> training;
    SupersampleRun run =
        new Supersample<>(source, 2, learner, (m, z) -> m.contains(z) ? 0 : 1, LossRange.UNIT, 1)
            .withPredictions((m, z) -> m.contains(z) == z.sign() ? 1 : 0)
            .run(20, 50);
    assertEquals(1, run.gap());
    SelectorCounts predictions = run.predictions();
    assertThrows(IllegalArgumentException.class, predictions::unconditionalTables);
    assertThrows(IllegalArgumentException.class, predictions::unconditionalPoints);
    assertThrows(IllegalArgumentException.class, predictions::unconditionalEstimate);
    assertEquals(Math.log(2), mean(predictions.conditionalPoints()), 0.05);
  }

  @Test
  void predictionsThatSayLessThanTheLossesAreRefused() {
    var constant = MEMORY.withPredictions((model, example) -> 0).run(1, 20);
    assertEquals(1, constant.gap());
    var refusal = assertThrows(IllegalArgumentException.class, constant::predictions);
    assertEquals("predictions must be such that losses follow, got 0", refusal.getMessage());
  }

  @Test
  void aValueThatWasNotSeenMayExist() {
    var constant =
        new Supersample<Integer, Integer>(
            ExampleSource.withReplacement(POOL),
            1,
            (training, seed) -> 0,
            (model, example) -> 0,
            LossRange.UNIT,
            1);
    MutualInformation information =
        constant.run(30, 1).losses().unconditionalTables().get(0).result();
    assertTrue(information.upper(Confidence.ofDelta(0.05)) > 0.1, "30 repeats tell little");
  }

  @Test
  void refusesNulls() {
    ExampleSource<Integer> source = ExampleSource.withReplacement(POOL);
    Supersample.Learner<Integer, Integer> learner = (training, seed) -> training.get(0);
    for (var broken :
        List.of(
            experiment((count, seed) -> null, learner),
            experiment((count, seed) -> Arrays.asList(new Integer[count]), learner),
            experiment(source, (training, seed) -> null))) {
      assertThrows(IllegalArgumentException.class, () -> broken.run(1, 1));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> ExampleSource.withReplacement(Arrays.asList(1, null)));
    assertEquals(
        "count must be at least 0, got -1",
        assertThrows(IllegalArgumentException.class, () -> source.draw(-1, 1)).getMessage());
  }

  private static Supersample<Integer, Integer> experiment(
      ExampleSource<Integer> source, Supersample.Learner<Integer, Integer> learner) {
    return new Supersample<>(source, 2, learner, (model, example) -> 0, LossRange.UNIT, 1);
  }

  @Test
  void sourcesDrawWhatTheySay() {
    var without = ExampleSource.withoutReplacement(POOL);
    assertEquals(50, new HashSet<>(without.draw(50, 1)).size());
    assertEquals(without.draw(10, 2), without.draw(10, 2));
    assertNotEquals(without.draw(10, 2), without.draw(10, 3));
    assertThrows(IllegalArgumentException.class, () -> without.draw(51, 1));
    var with = ExampleSource.withReplacement(List.of(7));
    assertEquals(List.of(7, 7, 7), with.draw(3, 1));
  }

  @Test
  void lossesOutsideTheirRangeAreRefused() {
    var wrong =
        new Supersample<Integer, Integer>(
            ExampleSource.withReplacement(POOL),
            1,
            (training, seed) -> 0,
            (model, example) -> Double.NaN,
            LossRange.UNIT,
            1);
    assertThrows(IllegalArgumentException.class, () -> wrong.run(1, 1));
    assertThrows(IllegalArgumentException.class, () -> wrong.start().gap());
    assertThrows(IllegalArgumentException.class, () -> MEMORY.run(1, 1).predictions());
    assertThrows(IllegalArgumentException.class, () -> MEMORY.run(0, 1));
    assertThrows(IllegalArgumentException.class, () -> MEMORY.run(1, 0));
  }

  private static void same(SupersampleRun expected, SupersampleRun found) {
    assertEquals(expected.finished(), found.finished());
    assertEquals(expected.trainingRisks(), found.trainingRisks());
    assertEquals(expected.ghostRisks(), found.ghostRisks());
    assertEquals(expected.losses().conditionalPoints(), found.losses().conditionalPoints());
    assertEquals(expected.losses().unconditionalPoints(), found.losses().unconditionalPoints());
  }

  private static SupersampleRun copy(SupersampleRun run) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(run);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (SupersampleRun) in.readObject();
    }
  }

  /** Once each, and once more where a thread is late by as many supersamples as there are cores. */
  @Test
  void examplesAreDrawnForASupersampleAndNotForEachTraining() {
    AtomicInteger draws = new AtomicInteger();
    ExampleSource<Integer> source =
        (count, seed) -> {
          draws.incrementAndGet();
          return new SplittableRandom(seed).ints(count, 0, 10).boxed().toList();
        };
    SupersampleRun run =
        new Supersample<Integer, Integer>(
                source, 3, (training, seed) -> training.get(0), (m, z) -> 0, LossRange.UNIT, 1)
            .run(7, 20);
    assertEquals(140, run.finished());
    assertTrue(draws.get() >= 7 && draws.get() < 20, draws + " draws for 140 trainings");
  }
}
