package genbound.harness.world;

import java.util.function.ToDoubleBiFunction;

/** A learner of which all is known: the averages over its samples, and what it tells of them. */
public interface KnownLearner {

  /** The average over samples and hypotheses of a function of the risk and the mean loss. */
  double average(ToDoubleBiFunction<Double, Double> ofRiskAndMean);

  /** What rows of claims call by this name; in a list, one number for each example. */
  double[] tells(String name);
}
