package genbound.numeric;

import java.util.ConcurrentModificationException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * Refuses a second thread where only one may work at a time, such as in adding to an accumulator.
 */
public final class OneThread {

  private OneThread() {}

  /**
   * Does the work.
   *
   * @param busy a field of the owner that is 0 while nobody works
   * @param owner what is worked on
   * @throws ConcurrentModificationException if another thread is at such work on this owner
   */
  public static <T> void run(AtomicIntegerFieldUpdater<T> busy, T owner, Runnable work) {
    if (!busy.compareAndSet(owner, 0, 1)) {
      throw new ConcurrentModificationException(
          "two threads add to one " + owner.getClass().getSimpleName() + " at the same time");
    }
    try {
      work.run();
    } finally {
      busy.set(owner, 0);
    }
  }
}
