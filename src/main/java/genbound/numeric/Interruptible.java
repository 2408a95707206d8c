package genbound.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Numbered tasks on as many threads as there are, until the thread that waits is interrupted. */
public final class Interruptible {

  private Interruptible() {}

  /**
   * Does the tasks 0, …, count − 1. When the caller is interrupted, or a task throws, those begun
   * are finished and no other is begun; the interruption is still to be seen afterwards.
   */
  public static void forEach(long count, LongConsumer task) {
    AtomicBoolean stopped = new AtomicBoolean(Thread.currentThread().isInterrupted());
    AtomicLong next = new AtomicLong();
    Runnable worker =
        () -> {
          try {
            while (!stopped.get()) {
              long number = next.getAndIncrement();
              if (number >= count) {
                return;
              }
              task.accept(number);
            }
          } catch (Throwable failure) {
            stopped.set(true);
            throw failure;
          }
        };
    int threads = (int) Math.max(1, Math.min(count, Runtime.getRuntime().availableProcessors()));
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<?>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(executor.submit(worker));
    }
    executor.shutdown();
    boolean interrupted = false;
    Throwable failure = null;
    for (Future<?> future : workers) {
      boolean done = false;
      while (!done) {
        try {
          future.get();
          done = true;
        } catch (InterruptedException e) {
          interrupted = true;
          stopped.set(true);
        } catch (ExecutionException e) {
          failure = failure == null ? e.getCause() : failure;
          done = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }
}
