package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.estimate.votes.VotesAccumulator;
import genbound.holdout.RiskMonitor;
import java.util.ConcurrentModificationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneThreadTest {

  private static final int TRIES = 20_000_000;

  private static final AtomicIntegerFieldUpdater<OneThreadTest> BUSY =
      AtomicIntegerFieldUpdater.newUpdater(OneThreadTest.class, "busy");

  private volatile int busy;

  @Test
  void workWithinWorkIsRefusedAndWorkAfterItIsNot() {
    Runnable twice = () -> OneThread.run(BUSY, this, () -> {});
    String message =
        assertThrows(ConcurrentModificationException.class, () -> OneThread.run(BUSY, this, twice))
            .getMessage();
    assertEquals("two threads add to one OneThreadTest at the same time", message);
    AtomicInteger done = new AtomicInteger();
    OneThread.run(BUSY, this, done::incrementAndGet);
    assertEquals(1, done.get());
    assertEquals(0, busy);
  }

  static Stream<Runnable> accumulators() {
    var votes = new VotesAccumulator(5);
    var monitor = new RiskMonitor(0.95);
    return Stream.of(() -> votes.add(1, 0, 1, 1, 0, 1), () -> monitor.add(0.5));
  }

  /** They add until one of them is refused. */
  @ParameterizedTest
  @MethodSource("accumulators")
  void twoThreadsThatAddAreNoticed(Runnable add) throws InterruptedException {
    AtomicInteger refused = new AtomicInteger();
    Runnable adding =
        () -> {
          try {
            for (int i = 0; i < TRIES && refused.get() == 0; i++) {
              add.run();
            }
          } catch (ConcurrentModificationException e) {
            refused.incrementAndGet();
          }
        };
    Thread other = new Thread(adding);
    other.start();
    adding.run();
    other.join();
    assertEquals(1, Math.min(1, refused.get()));
  }
}
