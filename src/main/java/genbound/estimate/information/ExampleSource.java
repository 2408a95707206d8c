package genbound.estimate.information;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Where the examples of an experiment come from.
 *
 * @param <T> what an example is
 */
@FunctionalInterface
public interface ExampleSource<T> {

  /**
   * Draws examples; the same for the same seed. Safe for use by several threads.
   *
   * @param count how many
   * @param seed of the draw
   */
  List<T> draw(int count, long seed);

  /**
   * Draws from a pool with replacement. The draws are independent, and the law that they come from
   * is the pool itself: what is learnt about the algorithm is about samples of this pool, in which
   * an example may come up twice.
   */
  static <T> ExampleSource<T> withReplacement(List<T> pool) {
    List<T> examples = copy(pool);
    return new NamedSource<>(
        "draws with replacement from " + examples.size() + " examples",
        (count, seed) -> {
          Arguments.atLeast("count", count, 0);
          Random random = new Random(seed);
          List<T> drawn = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            drawn.add(examples.get(random.nextInt(examples.size())));
          }
          return drawn;
        });
  }

  /**
   * Draws from a pool without replacement. Where the pool is a sample of a law, each draw is one
   * too; but two draws share examples, so they are not independent.
   */
  static <T> ExampleSource<T> withoutReplacement(List<T> pool) {
    List<T> examples = copy(pool);
    return new NamedSource<>(
        "draws without replacement from " + examples.size() + " examples",
        (count, seed) -> {
          Arguments.inRange("count", count, 0, examples.size());
          Random random = new Random(seed);
          List<T> left = new ArrayList<>(examples);
          for (int i = 0; i < count; i++) {
            int chosen = i + random.nextInt(left.size() - i);
            T example = left.get(chosen);
            left.set(chosen, left.get(i));
            left.set(i, example);
          }
          return List.copyOf(left.subList(0, count));
        });
  }

  private static <T> List<T> copy(List<T> pool) {
    List<T> examples = Arguments.list("pool", pool);
    Arguments.require(!examples.isEmpty(), "pool", "not empty", 0);
    return examples;
  }
}
