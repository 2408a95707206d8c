package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void everyTaskIsDoneOnceAndProgressEndsWithAll() {
    AtomicIntegerArray done = new AtomicIntegerArray(101);
    List<Integer> progress = new ArrayList<>();
    assertEquals(101, Rounds.run(101, 3, done::incrementAndGet, progress::add));
    for (int i = 0; i < done.length(); i++) {
      assertEquals(1, done.get(i), "task " + i);
    }
    assertEquals(101, progress.get(progress.size() - 1));
  }

  @Test
  void anInterruptionEndsTheRoundsAndIsStillToBeSeen() {
    int count = 1_000_000;
    int done = Rounds.run(count, 1, i -> {}, now -> Thread.currentThread().interrupt());
    assertTrue(Thread.interrupted());
    assertTrue(0 < done && done < count, done + " done");
  }
}
