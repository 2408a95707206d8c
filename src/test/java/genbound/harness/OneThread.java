package genbound.harness;

import genbound.numeric.ParallelTasks;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Does work on one thread that would go to all: a run of tasks within a task is not shared. */
public final class OneThread {

  private OneThread() {}

  public static <T> T of(Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    ParallelTasks.run(1, task -> result.set(work.get()), done -> {});
    return result.get();
  }
}
