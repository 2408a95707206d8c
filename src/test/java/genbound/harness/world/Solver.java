package genbound.harness.world;

import java.util.List;

/** Computes the probability of a miss in a world, one parameter at a time. */
interface Solver {

  Miss miss(double delta, double parameter);

  /** How many parameters may be tried in a search, by what one of them costs. */
  int places();

  /** Parameters at which the probability of a miss jumps, those next to a place first. */
  List<Double> jumps(double delta, double low, double high, double near);
}
