package genbound.numeric;

/**
 * What is seen of a model on a pair of examples, as two numbers that are equal where, and only
 * where, the same is seen.
 */
public record PairObservation(double first, double second) {

  public PairObservation {
    first += 0.0; // −0.0 and 0.0 are the same
    second += 0.0;
  }

  /** The difference of two losses without any rounding: as a double and what the double loses. */
  public static PairObservation difference(double x, double y) {
    double difference = x - y;
    double ofY = difference - x;
    return new PairObservation(difference, (x - (difference - ofY)) + (-y - ofY));
  }
}
