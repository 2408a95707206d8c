package genbound.harness.world;

import genbound.bound.HighProbabilityBound;

/** A bound that is looked at after every example, from the number of errors so far. */
@FunctionalInterface
public interface PathCount {

  HighProbabilityBound bound(int errors, int n);
}
