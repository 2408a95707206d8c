package genbound.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Numbered tasks on as many threads as there are processors, until the thread that waits is
 * interrupted.
 *
 * <p>Tasks are begun in the order of their numbers, and those begun are finished: what is done when
 * a run ends are the first tasks, whatever the number of threads. A task that starts a run itself
 * has it done by its own thread, to the end.
 */
public final class ParallelTasks {

  private ParallelTasks() {}

  /**
   * Does the tasks 0, …, count − 1. When the caller is interrupted, or a task or the listener
   * throws, no other task is begun; the interruption is still to be seen afterwards.
   *
   * @param count of the tasks, at least 0
   * @param task safe for several threads; of the tasks that throw, the first one's failure is
   *     thrown here as it is
   * @param progress told how many tasks are done, after each and one call at a time, by the thread
   *     that did it
   * @return how many tasks are done, the first ones: {@code count} unless the caller was
   *     interrupted
   */
  public static long run(long count, LongConsumer task, LongConsumer progress) {
    return run(new Work(count, task, progress, false));
  }

  /**
   * Does all the tasks, also when the caller is interrupted: for tasks that ask {@link
   * #isInterrupted} and are cheap from then on.
   *
   * @param count of the tasks, at least 0
   * @param task safe for several threads
   * @param progress told how many tasks are done, as in {@link #run}
   */
  public static void toTheEnd(long count, LongConsumer task, LongConsumer progress) {
    run(new Work(count, task, progress, true));
  }

  private static long run(Work work) {
    if (Thread.currentThread() instanceof Worker worker) {
      worker.within(work);
    } else {
      work.share();
    }
    work.refuseFailure();
    return work.begun();
  }

  /**
   * Does all the tasks, or refuses.
   *
   * @param tasks what they are, as in "interrupted after 3 of 10 rows"
   * @param count of the tasks, at least 0
   * @param task safe for several threads
   * @param progress told how many tasks are done, as in {@link #run}
   * @throws IllegalStateException if the caller is interrupted before all are begun
   */
  public static void all(String tasks, long count, LongConsumer task, LongConsumer progress) {
    long done = run(count, task, progress);
    if (done < count) {
      throw interrupted(done, count, tasks);
    }
  }

  /**
   * Whether the caller of the run that this task belongs to is interrupted: a long task that can
   * end early should do so. False in a run within a task, which goes to the end.
   */
  public static boolean isInterrupted() {
    return Thread.currentThread() instanceof Worker worker && worker.isInterruptedOutside();
  }

  /**
   * Refuses to go on if the current thread is interrupted: for work in steps whose part is of no
   * use.
   *
   * @param done how many steps are done
   * @param count of how many
   * @param steps what they are
   */
  public static void checkInterrupted(long done, long count, String steps) {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(done, count, steps);
    }
  }

  private static IllegalStateException interrupted(long done, long count, String tasks) {
    return new IllegalStateException("interrupted after " + done + " of " + count + " " + tasks);
  }

  /** A thread of one run, which it does not outlive. */
  private static final class Worker extends Thread {

    private final Work work;
    private int runsWithin;

    Worker(Work work) {
      super("genbound");
      this.work = work;
      setDaemon(true);
    }

    @Override
    public void run() {
      work.doTasks();
      work.running.decrementAndGet();
      LockSupport.unpark(work.caller);
    }

    void within(Work other) {
      runsWithin++;
      other.doTasks();
      runsWithin--;
    }

    boolean isInterruptedOutside() {
      return runsWithin == 0 && work.isInterrupted();
    }
  }

  /** The tasks of one run. */
  private static final class Work {

    private final long count;
    private final LongConsumer task;
    private final LongConsumer progress;
    private final boolean toTheEnd;
    private final Thread caller = Thread.currentThread();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong next = new AtomicLong();
    private volatile boolean interrupted;
    private volatile boolean broken;
    private long done;
    private long failed = Long.MAX_VALUE;
    private Throwable failure;

    Work(long count, LongConsumer task, LongConsumer progress, boolean toTheEnd) {
      this.count = Arguments.atLeast("count", count, 0);
      this.task = Arguments.notNull("task", task);
      this.progress = Arguments.notNull("progress", progress);
      this.toTheEnd = toTheEnd;
    }

    /** Has workers do the tasks, and waits for them without clearing the caller's interruption. */
    void share() {
      List<Worker> workers = new ArrayList<>();
      try {
        int most = Runtime.getRuntime().availableProcessors();
        while (workers.size() < most && next.get() < count && !isOver()) {
          Worker worker = new Worker(this);
          running.incrementAndGet();
          workers.add(worker);
          worker.start();
        }
        while (running.get() > 0 && !caller.isInterrupted()) {
          LockSupport.park(this);
        }
        interrupted = caller.isInterrupted();
      } catch (Throwable noThread) {
        broken = true;
        throw noThread;
      } finally {
        join(workers);
      }
    }

    private static void join(List<Worker> workers) {
      boolean interrupted = false;
      for (Worker worker : workers) {
        while (worker.isAlive()) {
          try {
            worker.join();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    boolean isInterrupted() {
      return interrupted || caller.isInterrupted();
    }

    private boolean isOver() {
      return broken || !toTheEnd && isInterrupted();
    }

    void doTasks() {
      while (!isOver()) {
        long number = next.getAndIncrement();
        if (number >= count) {
          return;
        }
        try {
          task.accept(number);
          tell();
        } catch (Throwable thrown) {
          fail(number, thrown);
        }
      }
    }

    private synchronized void tell() {
      progress.accept(++done);
    }

    /** Tasks are begun in order, so the first that fails is among those begun in every run. */
    private synchronized void fail(long number, Throwable thrown) {
      broken = true;
      if (number < failed) {
        failed = number;
        failure = thrown;
      }
    }

    void refuseFailure() {
      if (failure != null) {
        ParallelTasks.<RuntimeException>raise(failure);
      }
    }

    long begun() {
      return Math.min(count, next.get());
    }
  }

  /** Throws what a task threw, also where the task's language has no checked exceptions. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }
}
