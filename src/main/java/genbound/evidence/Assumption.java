package genbound.evidence;

/** Conditions of a theorem that the user must ensure; the library cannot check them. */
public enum Assumption {
  IID("the examples are independent draws from one distribution, the one of future examples"),
  IID_AT_SOURCE(
      "the examples are independent draws from one distribution, that of the source domain"),
  INDEPENDENT_TRIALS(
      "the examples are independent of each other, but need not have one law: the risk is the mean over"
          + " these very examples, such as the cases of a fixed benchmark; where they are draws from"
          + " one distribution, it is the risk on future ones"),
  SETS_INDEPENDENT("the two sets of examples are independent of each other"),
  CHOSEN_ON_FIRST_SET(
      "what was tested is one of at most as many candidates as given, all fixed beforehand; if there"
          + " was more than one, the first set alone chose among them, and the second was drawn after"
          + " the choice"),
  SAMPLE_SIZE_FIXED_BEFORE_SAMPLE(
      "the number of examples was fixed before any of them was looked at: there was no stopping at a"
          + " good moment"),
  RISK_OF_THIS_POSTERIOR(
      "the empirical risk, and whatever else was measured, is that of the very posterior,"
          + " or weights, whose divergence is given"),
  RISK_OF_THIS_HYPOTHESIS(
      "the empirical risk is that of the very hypothesis whose prior weight, or density, is given"),
  RISK_OF_THIS_RUN(
      "the empirical risk is that of the hypothesis that this run drew, on the sample of this run"),
  POSTERIOR_OF_SAMPLE_ALONE(
      "the posterior is a function of the sample alone: it was not chosen by its divergence, which"
          + " knows the other half of the supersample"),
  NORMS_OF_THIS_NETWORK(
      "the norms are those of the very network, or more, and the data's norm is that of the very"
          + " examples, or more"),
  BAGS_ARE_UNIFORM_SUBSETS(
      "each predictor was trained on a subset of the declared number of examples, each subset drawn"
          + " uniformly, independently of the others and of the examples, as many as were planned"),
  OUT_OF_BAG_AS_DECLARED(
      "the declared number of out-of-bag predictors was fixed before the bags were drawn, and the"
          + " harmonic mean over the examples of how many there are reaches it"),
  PREDICTIONS_AVERAGED_IN_INTERVAL(
      "the predictor is the mean of its members, all of whose predictions lie in an interval of the"
          + " given width that was fixed before the examples were looked at"),
  OUT_OF_BAG_OF_THESE_PREDICTORS(
      "the mean is the out-of-bag mean of these very predictors: each loss is that, on one example, of"
          + " the mean of all predictors that were trained without it"),
  BAGS_DRAWN_BLINDLY(
      "where votes are out-of-bag, the bags were drawn without looking at the examples"),
  LEAVE_ONE_OUT_OF_THIS_RULE(
      "the mean is the leave-one-out mean of this very rule: each loss is that on an example of the"
          + " predictor trained on all others"),
  STABILITY_OF_THIS_LOSS("the stability is that of the very loss whose mean is given"),
  LOSS_TAKES_DECLARED_VALUES("the loss takes no other value than the declared ones"),
  COMPLEXITY_OF_THIS_SAMPLE(
      "the complexity is that of the losses of the class, or of its predictors where a margin is given, on"
          + " this very sample, or more"),
  COMPLEXITY_OF_ALL_INPUTS(
      "the complexity is the transductive one of the class on all inputs, labelled or not, or more"),
  COMPLEXITY_OF_SCORE_VECTORS(
      "the complexity is that of the vectors of the scores of all classes together, with one independent"
          + " sign for every example and class, or more, not that of the scores of one class"),
  COMPLEXITY_ON_AVERAGE(
      "the complexity is that of the losses of the class, or of its predictors where a margin is given,"
          + " on average over samples of this size, or more, not that of the sample at hand"),
  OTHER_NUMBERS_KNOWN(
      "all numbers that the bound takes beside the estimates are known, not guessed"),
  BOUND_RISES_WITH_ESTIMATES(
      "the bound falls with none of the estimated numbers over their intervals"),
  RULE_FIXED_BEFORE_SAMPLE(
      "the learning rule, with its parameters, metric and constants, was fixed before the examples were"
          + " looked at"),
  ACTIVATIONS_FIXED_BEFORE_SAMPLE(
      "the architecture and the activation functions were fixed before the examples were looked at"),
  RISK_COUNTS_MARGINS(
      "the empirical risk is that of margins: the share of the examples on which this very predictor's"
          + " margin is below the given one, or its mean ramp loss at that margin, or more"),
  NETWORK_OF_BOUNDED_UNITS(
      "the predictor is the sign of a constant plus a sum of units, as many as there are, of the given"
          + " activation: on every input the inner product of a unit's weights and the input is at most"
          + " the given radius in magnitude, and the magnitudes of the outer weights add up to no more"
          + " than the given number"),
  ERRORS_COUNTED_AT_MARGIN(
      "an example counts as an error if its label, 1 or −1, times the predictor's output is at most the"
          + " given margin, which was fixed before the examples were looked at; the risk is the"
          + " probability that it is at most 0"),
  ERROR_IS_LOSS_ABOVE_THRESHOLD(
      "an error is what the rule counts as one, in Pick-to-Learn a loss above its threshold; the risk is"
          + " the probability of an error"),
  MESSAGE_PRIOR_FIXED_BEFORE_SAMPLE("the prior over messages was fixed without these examples"),
  NEIGHBOURS_DECIDE_ALONE(
      "the k neighbours alone decide the prediction, also between tied classes, or a coin does"),
  NO_ERROR_ON_ALMOST_EVERY_SAMPLE(
      "the learner makes no error on its sample, for almost every sample and not just for one"),
  BOUNDS_AND_SHARES_FIXED(
      "which bounds take part, and their shares of δ, were fixed before their values were seen"),
  ESTIMATES_ENTER_AS_THEY_ARE(
      "each estimated number enters the formula as it is, in the place of the very quantity that it"
          + " estimates: not binned, not scaled, and of all examples"),
  ORDER_AND_TARGET_FIXED(
      "the order of the candidates and the target were fixed before their values were seen"),
  LOSS_IN_RANGE("every loss lies in the declared range, also for examples not seen"),
  ZERO_ONE_LOSS("the loss counts errors: it is 0 or 1"),
  PREDICTOR_FIXED_BEFORE_SAMPLE(
      "the predictor was fixed before these examples were looked at: they are a hold-out set"),
  TEST_SET_SEEN_THROUGH_LADDER(
      "the predictor is one of at most the given number of submissions to a board whose score never"
          + " gets worse and takes no other values than the start and the given number of levels, all"
          + " fixed beforehand; whoever submitted saw nothing else of the examples, not even their"
          + " inputs, and used nothing else that depends on them"),
  ONE_STEP_OF_EACH_CORRECT_TRACE(
      "the examples are inputs, and of the correct trace of each, of the given number of steps, one step"
          + " was drawn uniformly and tried at its correct state; an error is a wrong step; the risk is"
          + " that of a whole run of that many steps, which errs where any step of it does"),
  BOTH_FIXED_BEFORE_SAMPLE(
      "both predictors that are compared were fixed before these examples were looked at"),
  DRAWN_WITHOUT_REPLACEMENT(
      "the examples were drawn uniformly, without replacement, from the finite population"),
  SECOND_MOMENT_KNOWN(
      "the given second moment is known beforehand to bound that of the loss on a fresh example"),
  STRATA_SAMPLED_APART(
      "the shares of the strata are known, and the examples of each are independent draws from it, as"
          + " many as were planned"),
  CLASS_FIXED_BEFORE_SAMPLE("the hypothesis class was fixed before the examples were looked at"),
  PRIOR_INDEPENDENT_OF_SAMPLE("the prior was fixed without these examples"),
  VARIANCE_BOUND_KNOWN("the given variance is known beforehand to bound the variance of the loss"),
  SECOND_MOMENTS_KNOWN(
      "the given second moment is known beforehand to bound the mean square of the loss of every"
          + " predictor on a fresh example"),
  INDEPENDENT_POSTERIOR_DRAWS(
      "the Monte-Carlo predictors are independent draws from the posterior that the KL is for, as many"
          + " as were planned, in the order in which they were drawn; each was evaluated on the whole"
          + " sample, or, where errors are counted, each example by equally many"),
  INDEPENDENT_PRIOR_DRAWS(
      "the hypotheses are independent draws from the prior, as many as were planned, and each was tried"
          + " on the whole sample; the allowed errors are one of at most as many numbers as given, all"
          + " declared before the hypotheses were drawn; the risk is that of a fresh draw from the"
          + " prior, given that it makes at most the allowed errors on the sample"),
  SUBSAMPLE_DRAWN_WITH_REPLACEMENT(
      "the examples that the empirical risk was estimated on were drawn uniformly from the sample,"
          + " with replacement, as many as were planned, in the order in which they were drawn"),
  EXCESS_OVER_THIS_REFERENCE(
      "the excess is the loss less that of the very reference whose risk the second bound is about"),
  PREDICTED_FROM_THOSE_BEFORE(
      "the tokens come in an order, by any law; a hypothesis predicts each from those before it, and"
          + " the risk is the mean, over the tokens at hand, of the expected loss given those before"),
  WINDOWS_OF_INDEPENDENT_TOKENS(
      "the losses stand along sequences of the given length, one for each of several tasks; given the"
          + " tasks, all tokens are independent, and a loss depends on its own token and on no more"
          + " than the given number before it; the risk is the mean, over these tasks and places, of"
          + " the expected loss on fresh tokens, and says nothing of other tasks"),
  GRID_FIXED_BEFORE_SAMPLE("the grid of parameters was declared before the examples were seen"),
  NUMBER_FROM_DECLARED_GRID(
      "the grid was declared before the examples were seen; where another condition asks that the"
          + " number taken from it, or the class that this number names, be fixed beforehand, this"
          + " condition takes its place"),
  PARAMETER_FIXED_BEFORE_SAMPLE("the parameter was fixed before the examples were seen"),
  LOSS_BOUNDED_ABOVE("no loss exceeds the declared ceiling, also for examples not seen"),
  SUB_GAUSSIAN_LOSS(
      "the loss of every predictor, on a fresh example, is sub-Gaussian with the given parameter"),
  SUB_GAUSSIAN_BELOW_MEAN(
      "the loss of this predictor, on a fresh example, is sub-Gaussian below its mean with the given"
          + " parameter, which was known beforehand"),
  SUB_GAMMA_LOSS(
      "the loss of every predictor, on a fresh example, is sub-gamma below its mean with the given"
          + " parameters"),
  STAGES_FIXED_STEP_BY_STEP(
      "each stage's prior, reference predictor and γ were chosen from the parts of the sample"
          + " before its own"),
  COMPARATOR_CONVEX_WITH_MOMENT(
      "the comparator is jointly convex, does not decrease in the risk above the empirical risk,"
          + " and has the declared moment"),
  ONE_DRAW_FROM_POSTERIOR(
      "the hypothesis was drawn once from the posterior, by randomness independent of the"
          + " examples"),
  VOTERS_INDEPENDENT_OF_SAMPLE("no voter was trained on the examples that it is evaluated on"),
  TWO_CLASSES("there are two classes"),
  REFERENCE_FIXED_BEFORE_SAMPLE(
      "the reference matrices, often zero or the initial weights, were fixed before the examples"
          + " were looked at"),
  LABELLED_DRAWN_WITHOUT_REPLACEMENT(
      "which of the examples are labelled was drawn uniformly, without replacement"),
  ORDER_INDEPENDENT_OF_LOSSES("the order of the examples was fixed before their losses were seen"),
  NO_ERROR_ON_SAMPLE("the hypothesis makes no error on the sample"),
  NO_ERROR_DEMANDED_BEFORE_SAMPLE(
      "it was decided before the examples were looked at that only a hypothesis without an error on"
          + " them would be certified"),
  RECONSTRUCTED_FROM_SUBSET(
      "the predictor is rebuilt from the kept examples, as a set, and the message, and from nothing"
          + " else"),
  COMPRESSION_PREFERENT(
      "the compression is preferent: examples that would not change it can be dropped without"
          + " changing it, as in Pick-to-Learn"),
  ERROR_WOULD_CHANGE_COMPRESSION(
      "a fresh example that is predicted wrongly would, added to the compressed set alone, change the"
          + " compression"),
  COMPRESSION_NONASSOCIATIVE(
      "examples that would each leave the compression alone leave it alone together, almost surely,"
          + " as in convex programmes"),
  SIZE_AT_MOST_AT_EVERY_N(
      "the compressed set has at most the given size, almost surely, for samples of every size"),
  LOCAL_COMPLEXITY_KNOWN(
      "every loss has Var f ≤ T(f) ≤ B·E f, and from the fixed point on a sub-root function of r, of"
          + " that fixed point, bounds B times the expected Rademacher complexity of the losses with"
          + " T ≤ r"),
  CLASS_CONTAINS_ZERO(
      "the loss that is 0 everywhere belongs to the class of losses, or was counted to it for the"
          + " fixed point"),
  CLASS_STAR_SHAPED(
      "with every loss f the class has αf too, for α in [0, 1], or it was counted to the class for the"
          + " fixed point; and T(αf) ≤ α²T(f)"),
  INFORMATION_KNOWN(
      "the information is that of the learner on this distribution, or more: it was computed or"
          + " bounded, not merely estimated from some runs"),
  AVERAGE_RISK_KNOWN(
      "the empirical risk is the average over samples, or more: it is not that of one sample, nor an"
          + " estimate from some runs"),
  SUPERSAMPLE(
      "the sample was picked by n fair coins, one from each of n pairs of examples, and the learner"
          + " saw nothing else"),
  PRIOR_BLIND_TO_SPLIT(
      "the prior was fixed without knowing which example of each pair was trained on"),
  GIBBS_ALGORITHM(
      "the hypothesis is drawn with density proportional to exp(−β·mean loss on the sample) over a"
          + " prior that was fixed without the sample"),
  NOISY_STEPS(
      "the steps start without the sample; each adds fresh Gaussian noise of the given deviation to"
          + " an update no longer than step times bound, and looks at examples chosen without the"
          + " iterates; the hypothesis knows the examples through the iterates alone"),
  RUN_STARTS_WITHOUT_SAMPLE(
      "the run starts from parameters that were chosen without the examples, and ends with its last"
          + " iterate or with an average of iterates whose weights were chosen without them"),
  NOISY_BATCHES(
      "each step moves by its length times the mean over a batch of the given number of distinct"
          + " examples of directions no longer than the bound, each computed from the iterate and its"
          + " own example, and by fresh Gaussian noise of the given deviation in every coordinate;"
          + " batches, steps, noises and the start were chosen without the examples, which the"
          + " hypothesis knows through the iterates alone"),
  PARAMETERS_IN_CUBE(
      "every parameter lies between −B and B for the given B, and every example's loss is Lipschitz"
          + " with the given constant, in the Euclidean distance of the parameters, on that whole cube;"
          + " both were known beforehand"),
  TAIL_OF_INDEPENDENT_COPY(
      "the declared tail is that of the loss of every predictor on a fresh example, or of a copy of"
          + " the learned predictor that is independent of the example"),
  INDEPENDENT_REPEATS(
      "the repeats that numbers were estimated from are independent runs of this learner on this"
          + " distribution, on independent samples or supersamples, as many as were planned, in the"
          + " order in which they were made"),
  DETERMINISTIC_ALGORITHM(
      "the algorithm is deterministic, or its losses are averaged over its own randomness"),
  SYMMETRIC_ALGORITHM("the algorithm treats examples alike: their order does not matter"),
  STABLE_ON_EVERY_SAMPLE(
      "the stated stability holds for every sample of this size, whichever example is changed and"
          + " whichever is predicted"),
  STABLE_ON_AVERAGE(
      "the stated stability holds on average over samples, whichever example is changed"),
  STABILITY_OF_ONE_FEWER(
      "the stability given for one example fewer holds for samples of n − 1 examples, of which another"
          + " is left out"),
  STABLE_WITH_ONE_FEWER("the stated stability holds for samples of one example fewer too"),
  TIES_BROKEN_SYMMETRICALLY(
      "ties in distance are broken by independent random marks, one for each example"),
  VOTE_TIES_FIXED_OR_TOSSED(
      "a tied vote goes to one class fixed beforehand, or is decided by tossing a fair coin"),
  LOSS_LIPSCHITZ_IN_PARAMETERS(
      "every example's loss is Lipschitz in the parameters, with the given constant, wherever the"
          + " algorithm goes"),
  LOSS_SMOOTH_IN_PARAMETERS(
      "every example's loss has a gradient that is Lipschitz in the parameters, on the whole space,"
          + " with the given constant"),
  LOSS_CONVEX_IN_PARAMETERS("every example's loss is convex in the parameters"),
  LOSS_STRONGLY_CONVEX_IN_PARAMETERS(
      "every example's loss is strongly convex in the parameters, with the given constant"),
  GRADIENT_OF_PREDICTION(
      "the norm is that of the mean over the examples of the gradients, in the parameters, of the"
          + " prediction, not of the loss, and all are taken at the parameters of this predictor"),
  GRADIENT_BOUNDED(
      "on every example, also one not seen, the gradient of the prediction is no longer than the"
          + " declared bound, which is not the longest that was seen"),
  GRADIENT_LIPSCHITZ_NEAR_PARAMETERS(
      "on every example the gradient of the prediction is Lipschitz in the parameters, with the given"
          + " constant, within the radius of those of this predictor"),
  PREDICTION_LINEAR_IN_PARAMETERS(
      "the prediction is the inner product of the parameters and the features of the example"),
  PREDICTION_LIPSCHITZ_IN_PARAMETERS(
      "the parameters lie within the given radius of a point fixed before the examples were looked at,"
          + " which they are themselves if it is 0; within that radius and the radius of the moves of"
          + " that point, the prediction on every example is Lipschitz in the parameters, with the"
          + " given constant"),
  SHARPNESS_IS_NOT_A_SEARCH(
      "the sharpness on the examples is that of this predictor, its largest rise or more: it is not the"
          + " largest rise that a search found"),
  LOSS_NOT_NEGATIVE("no loss is negative"),
  STEPS_CHOOSE_EXAMPLES_BLINDLY(
      "which example each step uses is chosen without looking at the examples"),
  STEPS_USE_ALL_OR_DRAW_UNIFORMLY(
      "each step uses the whole sample, or one example drawn uniformly with replacement"),
  PARAMETERS_KEPT_IN_BALL(
      "the parameters are projected on a convex set inside a ball of the given radius"),
  PRIVATE_WHEN_ONE_IS_REPLACED(
      "the algorithm is differentially private, with the given constants, when any one example is"
          + " replaced by any other"),
  PURELY_PRIVATE(
      "the algorithm is purely differentially private, with the given ε and no probability of failure,"
          + " when any one example is replaced by any other, and what it releases decides the"
          + " predictor"),
  LOSSES_OF_REPEATS(
      "each of the given numbers is of one repeat: the loss, on fresh examples, of what was learned in"
          + " it, or that less the training loss"),
  RELEASE_IS_ACCURATE(
      "the empirical risk exceeds the released number by more than the stated accuracy with at most"
          + " the stated probability"),
  RELEASE_IS_PRIVATE_TOO("the privacy is that of the model and the released number together"),
  FEATURES_FIXED_BEFORE_SAMPLE(
      "the features and the initial weights were fixed before the examples were looked at"),
  LABELS_LINEAR_WITH_BOUNDED_ERRORS(
      "labels are the true weights times the input plus an error of mean 0 given the input; errors,"
          + " inputs and the true weights are at most as large as stated, and nobody's data were cut"),
  RELEASES_WITH_NORMAL_NOISE(
      "everybody's release has independent normal noise of the stated deviations, the smallest"
          + " eigenvalue is that of the mean release, and the weights are its solution"),
  LABELS_BOUNDED("no label is larger than the stated bound, on either side of 0"),
  TARGET_SOFTLY_INVARIANT(
      "the conditional mean of the label is an average over augmentations, its root mean square is at"
          + " most the stated norm, and averaging leaves at least the share 1 − ε of its square"),
  ENCODER_OF_KNOWN_AUGMENTATION(
      "the augmentation and the encoder were fixed without the labelled examples, κ² is at least the"
          + " augmentation's complexity at every input, and τ² at least the encoder's trace gap"),
  PROBE_OF_BOUNDED_NORM(
      "the probe has the least squared error over these examples among averaged encodings whose norm"
          + " in the space of the augmentation is at most the stated norm over √(1 − ε)"),
  LOSS_OF_PREDICTION("the loss on an example is known from the prediction and the example"),
  LOSS_LIPSCHITZ_IN_PREDICTION(
      "for every label the loss is Lipschitz in the prediction, with the given constant"),
  LOSS_OF_NETWORK_OUTPUT(
      "the loss sees an example through the network's output and the label alone, and each layer is"
          + " computed from the one before it and its own weights"),
  NOISE_FRESH_IN_LAYERS(
      "the layers' noise is drawn anew in every evaluation, whatever the examples and the weights,"
          + " and the gap is that of the noisy network"),
  GAUSSIAN_LABEL_NOISE(
      "the inputs are fixed, and each label is the truth plus independent Gaussian noise of at most the"
          + " given deviation; the smoother and the other numbers do not depend on the noise"),
  LOSS_OF_CELL(
      "the loss on an example is that of its cell, a function of its label and of what the encoder makes"
          + " of it; the head may have been chosen after looking"),
  CELLS_FIXED_BEFORE_SAMPLE(
      "the encoder and its cells were fixed before the examples were looked at; or, for all encoders"
          + " that might have been learnt, their cells and code lengths were, and e^(−length) adds up to"
          + " at most 1"),
  CELL_PROBABILITIES_KNOWN(
      "the probabilities of the cells, and of what lies outside, are known or bounded from above: they"
          + " were not counted on these examples"),
  LABEL_INFORMATION_KNOWN(
      "the label information is what the hypothesis tells about the labels, or more"),
  DISTANCES_KNOWN(
      "the distances and Lipschitz constants are those of the learner on this distribution, or"
          + " more: distances averaged over hypotheses with constants that hold for almost all of"
          + " them, or root mean squares of both; where they are given the labels, a training"
          + " example's label is distributed as a fresh one's, whatever the hypothesis"),
  LOSS_LIPSCHITZ_IN_OUTPUT(
      "the loss is Lipschitz with the given constant in the network's output, and in the label"
          + " where distances are not given the labels"),
  GIBBS_OF_NOISY_LOSS(
      "the mean loss in the Gibbs algorithm's exponent is averaged over the same noise as the gap"),
  PARAMETERS_OF_FINITELY_MANY_VALUES(
      "the hypothesis is determined by the given number of parameters, each with one of the given"
          + " number of values, which were fixed before the examples were looked at"),
  RISK_IN_TARGET_DOMAIN(
      "the risk that is bounded is that in the target domain; where another condition speaks of"
          + " examples, fresh ones too, it means those of the source domain"),
  RAMP_LOSSES_OF_DISTANCE(
      "the losses are max(0, 1 − (t/ρ)ᵖ) where t > 0 and 1 elsewhere, for the given margin ρ and order"
          + " p, fixed before the examples were looked at; the number t of an example is at most 0"
          + " wherever the predictor errs, and for one label it changes by no more than the input"
          + " does, in the distance that the shift is measured in"),
  ENSEMBLE_OF_SOURCES(
      "the predictor is the mean, with the given shares, of one predictor for each source that was"
          + " listed before its examples were looked at; the loss is the distance of prediction and"
          + " label, numbers in [0, 1]"),
  DENSITY_RATIOS_KNOWN(
      "each source has inputs wherever the target domain has; the losses were weighted with the"
          + " ratio of the densities, target over source, or the ceiling bounds it everywhere; the"
          + " ratio, or the ceiling, is known and was not estimated from these examples"),
  GAPS_OF_LABELLINGS(
      "each gap is the mean distance, over inputs of the target domain, of a source's labels from"
          + " those of the target domain; it is known, or was measured on independent inputs of the"
          + " target domain, to which other conditions on examples apply too"),
  MINIMISES_LOG_LOSS(
      "the scores are linear in the inputs, one for each class, with weights of a joint Euclidean norm of"
          + " at most the given one, and those chosen have the least mean log loss on the examples"),
  INPUTS_OF_BOUNDED_NORM(
      "the given norm was fixed beforehand, and no input of any example, seen or not, has a larger one"),
  EXAMPLES_ARE_INTERVENTIONS(
      "an example is an intervention, drawn as further ones are, and its loss is 1 where the gap of the"
          + " representation and its head is above a tolerance that was fixed beforehand, else 0"),
  GAPS_KNOWN(
      "the gap of each intervention is known from its moments; where it is estimated, a violation was"
          + " counted wherever the error of the estimate left it open"),
  TRANSPORT_KEEPS_LABELS(
      "examples of the target domain arise from those of the source domain, jointly distributed with"
          + " them, by moving the inputs and never a label, by no more than the given distance, on"
          + " average for order 1 and in root mean square for order 2; so both domains have the same"
          + " shares of labels, and inputs alone cannot tell the distance"),
  INVARIANT_LIPSCHITZ_PREDICTOR(
      "inputs lie in the unit cube; the predictor has values in [0, 1] and a Lipschitz constant"
          + " that was declared before the examples were seen, and the group leaves it alone"),
  GENERATED_INDEPENDENTLY(
      "given the real examples, the generated ones are independent draws from one law, which the"
          + " generator learned from the real examples alone"),
  GENERATOR_STABLE_ON_EVERY_SAMPLE(
      "the joint laws of all generated examples that the generator learns from any two real samples"
          + " that differ in one example are within the stated total variation"),
  GENERATOR_DISTANCE_KNOWN(
      "the total variation between one real and one generated example is at most the stated number,"
          + " which is not a guess from data");

  private final String sentence;

  Assumption(String sentence) {
    this.sentence = sentence;
  }

  /** The assumption as a sentence. */
  public String sentence() {
    return sentence;
  }
}
