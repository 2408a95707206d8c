package genbound.evidence.learner;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;
import genbound.numeric.ExactSum;
import java.util.Arrays;
import java.util.List;

/**
 * Information in nats, one number for each example (or for each pair of a supersample and an
 * example): what the model, its predictions or its losses tell about that example.
 *
 * @param nats the numbers, each in [0, ∞), at least one
 */
public record ExampleInformation(List<Double> nats) {

  public ExampleInformation {
    Arguments.notNull("nats", nats);
    Arguments.require(!nats.isEmpty(), "nats", "not empty", nats);
    for (Double value : nats) {
      Arguments.nonNegative("nats", Arguments.notNull("nats", value));
    }
    nats = List.copyOf(nats);
  }

  /** The given numbers of nats, one for each example. */
  public static ExampleInformation of(double... nats) {
    Arguments.notNull("nats", nats);
    return new ExampleInformation(Arrays.stream(nats).boxed().toList());
  }

  /** How many numbers there are. */
  public int size() {
    return nats.size();
  }

  /** Their mean, to nearest. */
  public double mean() {
    ExactSum sum = new ExactSum();
    nats.forEach(sum::add);
    return sum.mean(size());
  }

  @Override
  public String toString() {
    return "information about " + size() + " examples, " + Numbers.nearest(mean()) + " nats each";
  }
}
