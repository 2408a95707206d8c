package genbound.estimate;

/**
 * What is seen of a model on a pair of examples, as two numbers that are equal where, and only
 * where, the same is seen.
 */
record Seen(double first, double second) {

  Seen {
    first += 0.0; // −0.0 and 0.0 are the same
    second += 0.0;
  }

  /** The difference of two losses without any rounding: as a double and what the double loses. */
  static Seen difference(double x, double y) {
    double difference = x - y;
    double ofY = difference - x;
    return new Seen(difference, (x - (difference - ofY)) + (-y - ofY));
  }
}
