package genbound.harness.world;

import genbound.bound.ExpectedBound;
import java.util.Optional;

/**
 * An average over all samples that is known, and a bound on it.
 *
 * @param description of the learner, in a table
 * @param truth the average
 * @param bound on the average
 * @param broken what is assumed and is not so: the bound must be seen to fail
 */
public record Expectation(
    String description, double truth, ExpectedBound bound, Optional<String> broken) {

  public Expectation(String description, double truth, ExpectedBound bound) {
    this(description, truth, bound, Optional.empty());
  }

  /** This average, for which an assumption is not so. */
  public Expectation breaking(String assumption) {
    return new Expectation(description, truth, bound, Optional.of(assumption));
  }
}
