package genbound.exact.world;

import genbound.numeric.Arguments;

/** Argument checks and vector norms shared by the simulated distributions. */
final class Worlds {

  private Worlds() {}

  /** A copy of at least one finite number. */
  static double[] copy(String name, double[] values) {
    Arguments.notNull(name, values);
    Arguments.require(values.length > 0, name, "not empty", 0);
    for (int j = 0; j < values.length; j++) {
      Arguments.finite(name, j, values[j]);
    }
    return values.clone();
  }

  static double norm(double[] vector) {
    double norm = 0;
    for (double coordinate : vector) {
      norm = Math.hypot(norm, coordinate);
    }
    return norm;
  }
}
