package genbound.exact.world;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Finitely many examples, each with a known probability: the risk of anything that can be evaluated
 * is a sum.
 *
 * @param <T> what an example is
 */
public final class FiniteAlphabetWorld<T> {

  private static final double STRAY = 1e-9;

  private final List<T> examples;
  private final double[] probabilities;

  /**
   * A world.
   *
   * @param examples at least one
   * @param probabilities one for each, in [0, 1], adding up to 1
   */
  public FiniteAlphabetWorld(List<T> examples, double... probabilities) {
    this.examples = Arguments.list("examples", examples);
    this.probabilities = Worlds.copy("probabilities", probabilities);
    int size = this.examples.size();
    Arguments.require(
        probabilities.length == size, "probabilities", size + " long", probabilities.length);
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += Arguments.inClosed("probabilities", k, probabilities[k], 0, 1);
    }
    Arguments.require(Math.abs(sum - 1) <= STRAY, "probabilities", "adding up to 1", (Double) sum);
  }

  /** All examples. */
  public List<T> examples() {
    return examples;
  }

  /** Draws n examples independently. */
  public List<T> draw(int n, RandomGenerator random) {
    Arguments.atLeast("n", n, 1);
    Arguments.memory("n", n, 8.0 * n);
    Arguments.notNull("random", random);
    List<T> sample = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      sample.add(draw(random.nextDouble()));
    }
    return sample;
  }

  private T draw(double share) {
    double rest = share;
    int last = 0;
    for (int k = 0; k < probabilities.length; k++) {
      if (probabilities[k] > 0) {
        last = k;
        if (rest < probabilities[k]) {
          break;
        }
      }
      rest -= probabilities[k];
    }
    return examples.get(last);
  }

  /** The expected loss: a sum over the examples. */
  public double risk(ToDoubleFunction<T> loss) {
    Arguments.notNull("loss", loss);
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      double value = Arguments.finite("loss", loss.applyAsDouble(examples.get(k)));
      sum += probabilities[k] * value;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "a world of " + examples.size() + " examples";
  }
}
