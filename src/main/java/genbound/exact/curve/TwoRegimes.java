package genbound.exact.curve;

import genbound.numeric.Arguments;
import java.util.List;
import java.util.OptionalLong;

/**
 * Two learning curves over the same sizes of sample, of which the first may be ahead for few
 * examples and the second for many, as naive Bayes and logistic regression are.
 *
 * @param sizes how many examples, ascending, at least 1
 * @param first the errors of the first learner, one for each size
 * @param second those of the second
 */
public record TwoRegimes(List<Long> sizes, List<Double> first, List<Double> second) {

  public TwoRegimes {
    sizes = Arguments.list("sizes", sizes);
    Arguments.require(!sizes.isEmpty(), "sizes", "not empty", sizes);
    for (int i = 0; i < sizes.size(); i++) {
      Arguments.atLeast("sizes", i, sizes.get(i), i == 0 ? 1 : sizes.get(i - 1) + 1);
    }
    first = checked("first", first, sizes.size());
    second = checked("second", second, sizes.size());
  }

  private static List<Double> checked(String name, List<Double> errors, int size) {
    List<Double> copy = Arguments.list(name, errors);
    Arguments.require(copy.size() == size, name, "one for each size", copy.size());
    for (int i = 0; i < size; i++) {
      Arguments.finite(name, i, copy.get(i));
    }
    return copy;
  }

  /** The size from which on the second is never behind; none if it is behind at the last. */
  public OptionalLong crossing() {
    OptionalLong from = OptionalLong.empty();
    for (int i = sizes.size() - 1; i >= 0 && second.get(i) <= first.get(i); i--) {
      from = OptionalLong.of(sizes.get(i));
    }
    return from;
  }

  /** The first size at which the first learner is within a tolerance of its limit. */
  public OptionalLong firstWithin(double limit, double tolerance) {
    return within(first, limit, tolerance);
  }

  /** The first size at which the second learner is within a tolerance of its limit. */
  public OptionalLong secondWithin(double limit, double tolerance) {
    return within(second, limit, tolerance);
  }

  private OptionalLong within(List<Double> errors, double limit, double tolerance) {
    Arguments.finite("limit", limit);
    Arguments.nonNegative("tolerance", tolerance);
    for (int i = 0; i < errors.size(); i++) {
      if (errors.get(i) <= limit + tolerance) {
        return OptionalLong.of(sizes.get(i));
      }
    }
    return OptionalLong.empty();
  }
}
