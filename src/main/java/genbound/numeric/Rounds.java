package genbound.numeric;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Numbered tasks, done by as many threads as there are, in rounds after which one may stop. */
public final class Rounds {

  private Rounds() {}

  /**
   * Does tasks 0, 1, 2, … in rounds, until all are done or the calling thread is found interrupted
   * after a round.
   *
   * @param count of the tasks
   * @param each how many tasks a thread does in a round
   * @param task safe for several threads
   * @param progress told how many tasks are done, after each round
   * @return how many tasks are done, the first ones
   */
  public static int run(int count, int each, IntConsumer task, IntConsumer progress) {
    int size = each * (ForkJoinPool.getCommonPoolParallelism() + 1);
    int done = 0;
    while (done < count && !Thread.currentThread().isInterrupted()) {
      int next = Math.min(count, done + size);
      IntStream.range(done, next).parallel().forEach(task);
      done = next;
      progress.accept(done);
    }
    return done;
  }
}
