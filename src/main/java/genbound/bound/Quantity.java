package genbound.bound;

/** What a bound is about. Bounds on different quantities are never compared. */
public enum Quantity {
  /** The expected loss of one predictor on a fresh example. */
  RISK("risk", false),
  /**
   * The risk of one predictor less that of another, or of one predictor on two kinds of examples:
   * the mean of a loss that is a difference, in the range of such a loss.
   */
  RISK_DIFFERENCE("risk difference (second − first)", false),
  /**
   * The risk of one predictor in another domain, the target, than the one that its examples come
   * from.
   */
  TARGET_RISK("risk in the target domain", false),
  /**
   * The probability that an intervention that is drawn as those that were seen breaks an
   * invariance.
   */
  INVARIANCE_VIOLATION("share of further interventions that break the invariance", false),
  /** The mean loss of one predictor over a finite population that the examples were drawn from. */
  POPULATION_RISK("risk in the population", false),
  /** The expected loss on a fresh example of a predictor drawn anew from the posterior. */
  GIBBS_RISK("Gibbs risk", false),
  /** The probability that the weighted vote of the predictors errs on a fresh example. */
  MAJORITY_VOTE_RISK("majority-vote risk", false),
  /** The mean over the tokens at hand of the expected loss on each, given those before it. */
  CONDITIONAL_RISK("mean risk of each token given those before it", false),
  /**
   * The expected loss, on fresh sequences of the tasks at hand, of a predictor drawn anew from the
   * posterior: the mean over tasks and places.
   */
  TASK_GIBBS_RISK("Gibbs risk on fresh sequences of these tasks", false),
  /** Risk minus empirical risk. */
  GENERALISATION_GAP("generalisation gap", true),
  /** The risk of a trained predictor minus the least risk of its class. */
  EXCESS_RISK("excess risk over the best of the class", true),
  /** The risk averaged over samples and the algorithm's randomness. */
  EXPECTED_RISK("expected risk", false),
  /** The generalisation gap averaged over samples and the algorithm's randomness. */
  EXPECTED_GAP("expected generalisation gap", true),
  /** The magnitude of the generalisation gap, averaged likewise. */
  EXPECTED_ABSOLUTE_GAP("expected magnitude of the generalisation gap", true),
  /** The square of the generalisation gap, averaged likewise; of losses in [0, 1]. */
  EXPECTED_SQUARED_GAP("expected square of the generalisation gap", true),
  /** The mean loss of one predictor on the unlabelled examples at hand. */
  TRANSDUCTIVE_RISK("risk on the unlabelled examples", false),
  /** Gibbs risk minus empirical Gibbs risk. */
  GIBBS_GAP("Gibbs generalisation gap", true),
  /**
   * By how much the expected prediction of one predictor rises at most when its parameters are
   * moved within a radius.
   */
  SHARPNESS("sharpness", true),
  WEIGHT_DISTANCE("distance of the estimated weights from the true ones", true),
  PROBE_DISTANCE("root mean square distance of the probe from the conditional mean", true),
  /**
   * The variance of the difference of two rewards along the best path of comparisons, on average.
   */
  INFERENCE_DISTANCE("mean inference distance", true),
  /** The mean squared distance from the truth at the inputs of the sample, in squared units. */
  IN_SAMPLE_EXCESS("mean squared distance from the truth at these inputs", true),
  /** The length of the error of estimated parameters, ‖θ̂ − θ‖. */
  PARAMETER_ERROR("error of the parameters", false),
  /** How many rows of a matrix, or examples, a sample must hold. */
  SAMPLE_SIZE("sample size", false),
  /** How large the entries of matrices may be for a computation to stay cheap. */
  ENTRY_BOUND("bound on the entries", false),
  /** How many hidden units a network must have. */
  WIDTH("width", false);

  private final String label;
  private final boolean difference;

  Quantity(String label, boolean difference) {
    this.label = label;
    this.difference = difference;
  }

  /** Whether this is a difference of two means, which a shift of what is averaged leaves alone. */
  public boolean isDifference() {
    return difference;
  }

  @Override
  public String toString() {
    return label;
  }
}
