package genbound.numeric;

/**
 * An observation on a pair of examples (two predictions, two losses or an exact loss difference),
 * usable as a map key.
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
