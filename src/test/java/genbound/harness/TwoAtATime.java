package genbound.harness;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two threads for tests that wait for processes of their own: while one is awaited, the next runs.
 */
public final class TwoAtATime {

  public static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "a process");
            thread.setDaemon(true);
            return thread;
          });

  private TwoAtATime() {}

  /** The one after another in a list. */
  public static <T> Optional<T> after(T one, List<T> all) {
    int place = all.indexOf(one);
    return place >= 0 && place + 1 < all.size()
        ? Optional.of(all.get(place + 1))
        : Optional.empty();
  }
}
