package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.Coverage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickToLearnTest {

  /** Learns the interval that holds all its examples; a point outside is treated badly. */
  private static final PickToLearn<Double, double[]> HULL =
      new PickToLearn<>(
          examples -> {
            double least = examples.stream().mapToDouble(x -> x).min().orElse(0.5);
            double greatest = examples.stream().mapToDouble(x -> x).max().orElse(0.5);
            return new double[] {least, greatest};
          },
          (hull, x) -> Math.max(hull[0] - x, x - hull[1]),
          0,
          1);

  private static List<Double> sample(RandomGenerator random, int n) {
    return random.doubles(n).boxed().toList();
  }

  @Test
  void picksWhatIsTreatedWorstUntilAllIsWell() {
    List<Double> sample = sample(new Random(1), 500);
    var picked = HULL.run(sample);
    assertEquals(0, picked.left());
    assertEquals(2, picked.size());
    assertEquals(Collections.min(sample), picked.model()[0]);
    assertEquals(Collections.max(sample), picked.model()[1]);
    assertEquals("2 of 500 examples picked, 0 left untreated", picked.toString());
  }

  @Test
  void isPreferentAndBlindToTheOrder() {
    Random random = new Random(2);
    for (int trial = 0; trial < 200; trial++) {
      List<Double> sample = new ArrayList<>(sample(random, 20));
      var all = new HashSet<>(HULL.run(sample).picked());
      Collections.shuffle(sample, random);
      assertEquals(all, new HashSet<>(HULL.run(sample).picked()));
      sample.removeIf(x -> !all.contains(x) && random.nextBoolean());
      assertEquals(all, new HashSet<>(HULL.run(sample).picked()));
    }
  }

  @Test
  void itsSizeCertifiesTheModel() {
    Coverage.assertHolds(
        0.1,
        2000,
        3,
        random -> {
          var picked = HULL.run(sample(random, 25));
          double risk = 1 - (picked.model()[1] - picked.model()[0]);
          var bound = Vc.pickToLearnOneSided(picked.compression());
          return bound.atDelta(0.1).value() >= risk;
        });
  }

  @Test
  void fewerThanThePickedDoNotCertify() {
    Coverage.assertBroken(
        0.1,
        2000,
        4,
        random -> {
          var picked = HULL.run(sample(random, 25));
          double risk = 1 - (picked.model()[1] - picked.model()[0]);
          var fewer = Evidence.compression(picked.n(), 0, 0);
          return Vc.pickToLearnOneSided(fewer).atDelta(0.1).value() >= risk;
        });
  }

  @Test
  void errorsLeftAfterAnEarlyStopCountAsKept() {
    List<Double> sample = sample(new Random(5), 100);
    var cut = HULL.run(sample, 1, (model, size) -> {});
    assertEquals(1, cut.picked().size());
    assertTrue(cut.left() > 0 && cut.size() == 1 + cut.left());
    assertEquals(Evidence.compression(100, cut.size(), 0), cut.compression());
    Thread.currentThread().interrupt();
    var interrupted = HULL.run(sample);
    assertTrue(Thread.interrupted(), "the interruption is still to be seen");
    assertEquals(0, interrupted.picked().size());
    assertTrue(interrupted.size() <= 100);
  }

  @Test
  void progressIsReportedForEachStep() {
    List<Integer> sizes = new ArrayList<>();
    HULL.run(sample(new Random(6), 50), 10, (model, size) -> sizes.add(size));
    assertEquals(List.of(0, 1, 2), sizes);
  }

  @Test
  void nonFiniteLossesAreRefused() {
    var broken = new PickToLearn<Double, Object>(examples -> "model", (m, x) -> 0 / 0.0, 0, 1);
    var refusal = assertThrows(IllegalArgumentException.class, () -> broken.run(List.of(1.0, 2.0)));
    assertEquals("loss of sample[0] must be a number, got NaN", refusal.getMessage());
    assertThrows(IllegalArgumentException.class, () -> HULL.run(List.of()));
  }

  /** All are equally bad: the marks of the places decide, the largest first. */
  @Test
  void tiesAreBrokenByTheMarks() {
    var same = new PickToLearn<Integer, List<Integer>>(picked -> picked, (m, x) -> 1, 0, 7);
    List<Integer> sample = IntStream.range(0, 30).boxed().toList();
    long[] marks = new SplittableRandom(7).longs(30).toArray();
    List<Integer> order = new ArrayList<>(sample);
    order.sort((a, b) -> Long.compare(marks[b], marks[a]));
    assertEquals(order, same.run(sample).picked());
    assertEquals("Pick-to-Learn until no loss exceeds 0.0, seed 7", same.toString());
  }

  @Test
  void aLossAtTheThresholdIsWellEnough() {
    var judged = new PickToLearn<Double, List<Double>>(picked -> picked, (m, x) -> x, 1, 7);
    var found = judged.run(List.of(1.0, 2.0, 1.0, 3.0, 0.5));
    assertEquals(List.of(3.0, 2.0), found.picked());
    assertEquals(0, found.left());
    assertEquals(2, judged.run(List.of(1.0, 2.0, 3.0), 0, (m, size) -> {}).left());
    assertThrows(
        IllegalArgumentException.class, () -> judged.run(List.of(1.0), -1, (m, size) -> {}));
  }
}
