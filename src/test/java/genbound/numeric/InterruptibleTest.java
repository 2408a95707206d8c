package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InterruptibleTest {

  @Test
  void everyTaskIsDoneOnce() {
    AtomicIntegerArray done = new AtomicIntegerArray(101);
    Interruptible.forEach(done.length(), i -> done.incrementAndGet((int) i));
    for (int i = 0; i < done.length(); i++) {
      assertEquals(1, done.get(i), "task " + i);
    }
  }

  @Test
  void aFailureStopsTheTasksAndIsThrown() {
    AtomicLong begun = new AtomicLong();
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                Interruptible.forEach(
                    Long.MAX_VALUE,
                    i -> {
                      if (begun.incrementAndGet() == 10) {
                        throw new IllegalStateException("the tenth");
                      }
                    }));
    assertEquals("the tenth", failure.getMessage());
  }

  @Test
  void noTaskBeginsAfterAnInterruptionWhichIsStillToBeSeen() {
    AtomicLong begun = new AtomicLong();
    Thread.currentThread().interrupt();
    Interruptible.forEach(1000, i -> begun.incrementAndGet());
    assertTrue(Thread.interrupted());
    assertEquals(0, begun.get());
  }
}
