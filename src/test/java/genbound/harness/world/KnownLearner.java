package genbound.harness.world;

import java.util.function.ToDoubleBiFunction;

/** A learner of which all is known: the averages over its samples, and what it tells of them. */
public interface KnownLearner {

  /** The average over samples and hypotheses of a function of the risk and the mean loss. */
  double average(ToDoubleBiFunction<Double, Double> ofRiskAndMean);

  /** The numbers that rows of claims call by this name: one, or one for each example. */
  double[] tells(String name);
}
