package genbound.estimate.loss;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.harness.Tampered;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StageAccumulatorTest {

  /** Intention, grasp and success; once an object was pushed home without any intention. */
  private static StageAccumulator rollouts() {
    return new StageAccumulator(3)
        .add(true, true, true)
        .add(true, true, false)
        .add(true, false, false)
        .add(false, false, true)
        .add(false, false, false);
  }

  @Test
  void countsStagesAndTheirPairs() {
    StageAccumulator rollouts = rollouts();
    assertEquals(StageFunnel.of(5, 3, 2, 2), rollouts.result());
    assertTrue(rollouts.isNested(0, 1), "every grasp was meant");
    assertFalse(rollouts.isNested(0, 2), "one success was not");
    assertEquals(Evidence.comparison(1, 2, 5), rollouts.misses(0, 2));
    assertEquals(Evidence.errors(2, 3), rollouts.missedOfReached(0, 2));
    double gap = rollouts.result().missed(2).mean() - rollouts.result().missed(0).mean();
    assertEquals(gap, rollouts.misses(0, 2).mean(), 1e-15);
  }

  @Test
  void partsMergeToTheWhole() throws Exception {
    Random random = new Random(7);
    StageAccumulator whole = new StageAccumulator(4);
    StageAccumulator[] parts = {new StageAccumulator(4), new StageAccumulator(4)};
    for (int i = 0; i < 200; i++) {
      boolean[] reached = new boolean[4];
      for (int stage = 0; stage < 4; stage++) {
        reached[stage] = random.nextInt(4) > stage - 1;
      }
      whole.add(reached);
      parts[i % 3 / 2].add(reached);
    }
    StageAccumulator merged = parts[0].merge(parts[1]);
    assertEquals(whole.result(), merged.result());
    StageAccumulator read = (StageAccumulator) Tampered.read(Tampered.bytes(merged));
    for (int from = 0; from < 4; from++) {
      for (int to = 0; to < 4; to++) {
        assertEquals(whole.misses(from, to), read.misses(from, to));
      }
    }
  }

  @Test
  void countsOfNoRolloutsAreNotRead() throws Exception {
    StageAccumulator rollouts = new StageAccumulator(1);
    for (int i = 0; i < 1234; i++) {
      rollouts.add(true);
    }
    rollouts.add(false);
    Tampered.assertRefused(rollouts, 1234L, 1236L);
  }

  /** Of 1,777 rollouts 901 reached the first stage, 801 the second, 301 both. */
  @Test
  void pairsThatCannotBeAreNotRead() throws Exception {
    StageAccumulator rollouts = new StageAccumulator(2);
    for (int i = 0; i < 1777; i++) {
      rollouts.add(i < 901, i >= 600 && i < 1401);
    }
    StageAccumulator none = new StageAccumulator(2);
    assertEquals(none.toString(), Tampered.read(Tampered.bytes(none)).toString());
    assertEquals(Evidence.comparison(500, 600, 1777), rollouts.misses(0, 1));
    Tampered.assertRefused(rollouts, 301L, 300L);
    Tampered.assertRefused(rollouts, 801L, 300L);
    Tampered.assertRefused(rollouts, 801L, 1178L);
    Tampered.assertRefused(rollouts, 901L, 1278L);
    Tampered.assertRefused(rollouts, 1777L, 1400L);
    Tampered.assertRefused(rollouts, 1777L, -1L);
    Tampered.assertRefused(rollouts, 1777L, (1L << 53) + 1);
  }

  @Test
  void misuseIsRefusedByName() {
    StageAccumulator rollouts = rollouts();
    refused("stages must be in [1, 1000], got 0", () -> new StageAccumulator(0));
    refused("reached must be one a stage, got 2", () -> rollouts.add(true, true));
    refused("reached must be not null, got null", () -> rollouts.add((boolean[]) null));
    refused("rollouts must be not empty, got 0", () -> new StageAccumulator(1).result());
    refused("rollouts must be not empty, got 0", () -> new StageAccumulator(1).misses(0, 0));
    refused("from must be in [0, 2], got 3", () -> rollouts.misses(3, 0));
    refused("to must be in [0, 2], got 3", () -> rollouts.misses(0, 3));
    refused("stages must be as many, 3, got 2", () -> rollouts.merge(new StageAccumulator(2)));
    refused("other must be another one than this, got " + rollouts, () -> rollouts.merge(rollouts));
    refused(
        "from must be a stage reached at least once, got 0",
        () -> new StageAccumulator(2).add(false, true).missedOfReached(0, 1));
    assertEquals("no rollouts yet, of 1 stages", new StageAccumulator(1).toString());
  }
}
