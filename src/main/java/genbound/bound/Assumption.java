package genbound.bound;

/**
 * What must hold for a theorem to speak. No computation can check these: they are the user's word.
 */
public enum Assumption {
  IID("the examples are independent draws from one distribution, the one of future examples"),
  LOSS_IN_RANGE("every loss lies in the declared range, also for examples not seen"),
  ZERO_ONE_LOSS("the loss counts errors: it is 0 or 1"),
  PREDICTOR_FIXED_BEFORE_SAMPLE(
      "the predictor was fixed before these examples were looked at: they are a hold-out set"),
  CLASS_FIXED_BEFORE_SAMPLE("the hypothesis class was fixed before the examples were looked at"),
  PRIOR_INDEPENDENT_OF_SAMPLE("the prior was fixed without these examples"),
  VARIANCE_BOUND_KNOWN("the given variance is known beforehand to bound the variance of the loss"),
  INDEPENDENT_POSTERIOR_DRAWS(
      "the Monte-Carlo predictors are independent draws from the posterior that the KL is for");

  private final String sentence;

  Assumption(String sentence) {
    this.sentence = sentence;
  }

  /** The assumption as a sentence. */
  public String sentence() {
    return sentence;
  }
}
