package genbound.harness.world;

import java.util.List;

/** A world of one unknown number: draws a sample and states bounds. */
@FunctionalInterface
public interface Experiment {

  /** Claims that are to hold together; none where nothing is claimed. */
  List<Claim> run(Chance chance, double parameter);
}
