package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ParallelTasksTest {

  private static final long MANY = 1L << 50;

  private final Thread caller = Thread.currentThread();

  @Test
  void everyTaskIsDoneOnceAndToldInOrder() {
    AtomicIntegerArray times = new AtomicIntegerArray(1000);
    List<Long> told = new ArrayList<>();
    long done = ParallelTasks.run(1000, i -> times.incrementAndGet((int) i), told::add);
    assertEquals(1000, done);
    for (int i = 0; i < 1000; i++) {
      assertEquals(1, times.get(i));
    }
    assertEquals(LongStream.rangeClosed(1, 1000).boxed().toList(), told);
    assertEquals(0, ParallelTasks.run(0, i -> times.incrementAndGet(0), told::add));
    assertEquals(1, times.get(0));
  }

  /** The tasks done are the first ones: none that was begun is lost, and none is left out. */
  @Test
  void anInterruptionEndsItAfterTheTasksThatAreBegun() {
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    long done =
        ParallelTasks.run(
            MANY,
            seen::add,
            finished -> {
              if (finished == 50) {
                caller.interrupt();
              }
            });
    assertTrue(Thread.interrupted(), "the interruption is still to be seen");
    int begun = 49 + Runtime.getRuntime().availableProcessors();
    assertTrue(done >= 50 && done <= begun + 1, "done " + done);
    assertEquals(new HashSet<>(LongStream.range(0, done).boxed().toList()), new HashSet<>(seen));
  }

  /** The wait for them is what takes the interruption, and gives it back at the end. */
  @Test
  void anInterruptedRunWaitsForTheTasksThatAreBegun() {
    AtomicBoolean left = new AtomicBoolean();
    AtomicBoolean ended = new AtomicBoolean();
    try {
      ParallelTasks.run(
          1,
          i -> {
            caller.interrupt();
            while (caller.isInterrupted() && !left.get()) {
              Thread.onSpinWait();
            }
            ended.set(true);
          },
          done -> {});
      assertTrue(ended.get());
    } finally {
      left.set(true);
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void allTasksAreDoneWhereNothingInterrupts() {
    AtomicIntegerArray times = new AtomicIntegerArray(5);
    ParallelTasks.all("rows", 5, i -> times.incrementAndGet((int) i), done -> {});
    assertEquals("[1, 1, 1, 1, 1]", times.toString());
  }

  @Test
  void aCallerInterruptedBeforeBeginsNothing() {
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    caller.interrupt();
    try {
      assertEquals(0, ParallelTasks.run(5, i -> seen.add(i), done -> {}));
      String message =
          assertThrows(
                  IllegalStateException.class,
                  () -> ParallelTasks.all("rows", 5, i -> {}, done -> {}))
              .getMessage();
      assertEquals("interrupted after 0 of 5 rows", message);
      assertThrows(
          IllegalStateException.class, () -> ParallelTasks.checkInterrupted(1, 2, "steps"));
    } finally {
      assertTrue(Thread.interrupted());
    }
    ParallelTasks.checkInterrupted(1, 2, "steps");
  }

  @Test
  void tasksToTheEndAreAllDoneAndCanAsk() {
    AtomicIntegerArray asked = new AtomicIntegerArray(300);
    try {
      ParallelTasks.toTheEnd(
          300,
          i -> {
            if (i == 100) {
              caller.interrupt();
            }
            asked.set((int) i, ParallelTasks.isInterrupted() ? 2 : 1);
          },
          done -> {});
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(1, asked.get(0));
    for (int i = 100; i < 300; i++) {
      assertTrue(asked.get(i) > 0);
    }
    assertEquals(2, asked.get(100));
    assertFalse(ParallelTasks.isInterrupted());
  }

  /** The one that a loop would have thrown, as it is, also where a later task fails before. */
  @Test
  void theFirstFailureIsThrown() {
    boolean alone = Runtime.getRuntime().availableProcessors() == 1;
    for (int run = 0; run < 50; run++) {
      Exception first = new IOException("task 7");
      CountDownLatch later = new CountDownLatch(alone ? 0 : 1);
      Exception thrown =
          assertThrows(
              IOException.class,
              () ->
                  ParallelTasks.run(
                      MANY,
                      i -> {
                        if (i == 7) {
                          await(later);
                          ParallelTasksTest.<RuntimeException>raise(first);
                        } else if (i > 7) {
                          later.countDown();
                          throw new IllegalStateException("task " + i);
                        }
                      },
                      done -> {}));
      assertSame(first, thrown);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void aFailureOfTheListenerIsThrown() {
    Error failure = new AssertionError();
    Error thrown =
        assertThrows(
            AssertionError.class,
            () ->
                ParallelTasks.run(
                    MANY,
                    i -> {},
                    done -> {
                      throw failure;
                    }));
    assertSame(failure, thrown);
  }

  @Test
  void aRunWithinATaskGoesToTheEndOnTheTasksThread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    List<Long> order = new ArrayList<>();
    List<Thread> outerThread = new ArrayList<>();
    try {
      long done =
          ParallelTasks.run(
              1,
              outer -> {
                caller.interrupt();
                assertTrue(ParallelTasks.isInterrupted());
                outerThread.add(Thread.currentThread());
                long inner =
                    ParallelTasks.run(
                        100,
                        i -> {
                          threads.add(Thread.currentThread());
                          order.add(i);
                          assertFalse(ParallelTasks.isInterrupted());
                        },
                        told -> {});
                assertEquals(100, inner);
                assertTrue(ParallelTasks.isInterrupted(), "it is asked outside again");
              },
              told -> {});
      assertEquals(1, done);
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(new HashSet<>(outerThread), threads);
    assertTrue(threads.stream().allMatch(Thread::isDaemon));
    assertEquals(LongStream.range(0, 100).boxed().toList(), order);
    assertTrue(threads.stream().noneMatch(Thread::isAlive), "no thread outlives its run");
  }

  @Test
  void invalidTasksAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> ParallelTasks.run(-1, i -> {}, i -> {}));
    assertThrows(IllegalArgumentException.class, () -> ParallelTasks.run(1, null, i -> {}));
    assertThrows(IllegalArgumentException.class, () -> ParallelTasks.run(1, i -> {}, null));
  }
}
