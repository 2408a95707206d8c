package genbound.harness;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.evidence.CompressedLosses;
import genbound.evidence.CompressedSample;
import genbound.evidence.CountedLoss;
import genbound.evidence.DiscreteEstimate;
import genbound.evidence.DiscreteLoss;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.Grid;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.LossTail;
import genbound.evidence.PairedErrors;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LayerInformation;
import genbound.evidence.learner.LayerTransport;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.MeanGradient;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.evidence.learner.NetworkNorms;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.TransductiveComplexity;
import genbound.evidence.learner.VotePairs;
import genbound.holdout.BetTuning;
import genbound.holdout.HoldoutBetting;
import genbound.holdout.HoldoutNested;
import genbound.holdout.HoldoutNormalMixture;
import genbound.holdout.HoldoutNormalMixtureOneSided;
import genbound.holdout.HoldoutPredictablePlugIn;
import genbound.holdout.HoldoutStitched;
import genbound.information.LabelledInformation;
import genbound.pacbayes.PacBayesBettingBernstein;
import genbound.pacbayes.PacBayesCoinBetting;
import genbound.stability.StepSizes;
import genbound.vc.GrowthFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a theorem's certificate must name, given its family and the evidence that it takes. */
final class NeededAssumptions {

  /** The theorems that hold for all n at once. */
  private static final Set<Class<?>> ANY_TIME =
      Set.of(
          HoldoutBetting.class,
          HoldoutNested.class,
          HoldoutNormalMixture.class,
          HoldoutNormalMixtureOneSided.class,
          HoldoutStitched.class,
          PacBayesBettingBernstein.class,
          PacBayesCoinBetting.class);

  /** Numbers that only the one hypothesis has whose risk is given. */
  private static final Set<String> OF_ONE_HYPOTHESIS =
      Set.of("logInversePrior", "logRatio", "renyi", "density");

  private static final Set<String> INFORMATION =
      Set.of("information", "cmi", "leakage", "symmetrisedInformation");

  /** What each theorem bounds, its standing and what it assumes, once more, against slips. */
  private static final Set<String> TABLE = table();

  private static final List<Assumption> PRIOR =
      List.of(Assumption.PRIOR_INDEPENDENT_OF_SAMPLE, Assumption.PRIOR_BLIND_TO_SPLIT);

  private static final List<Assumption> RANGE =
      List.of(
          Assumption.LOSS_IN_RANGE,
          Assumption.ZERO_ONE_LOSS,
          Assumption.ERROR_WOULD_CHANGE_COMPRESSION);

  private static final Map<String, List<Assumption>> BY_NAME =
      Map.of(
          "kl",
          PRIOR,
          "logInversePrior",
          PRIOR,
          "logRatio",
          PRIOR,
          "renyi",
          PRIOR,
          "logSize",
          List.of(Assumption.CLASS_FIXED_BEFORE_SAMPLE),
          "candidates",
          List.of(Assumption.CHOSEN_ON_FIRST_SET),
          "submissions",
          List.of(Assumption.TEST_SET_SEEN_THROUGH_LADDER),
          "cmi",
          List.of(Assumption.SUPERSAMPLE));

  /** Numbers about a learner or its losses that need nothing beside what their theorem states. */
  private static final Set<Class<?>> PLAIN = Set.of(LossRange.class, LossTail.class);

  /** By the type of a component: of each list, one must be stated. */
  private static final Map<Class<?>, List<List<Assumption>>> BY_TYPE =
      Map.ofEntries(
          entry(ErrorCount.class, List.of(Assumption.ZERO_ONE_LOSS)),
          entry(EmpiricalRisk.class, List.of(Assumption.LOSS_IN_RANGE, Assumption.ZERO_ONE_LOSS)),
          entry(LossSample.class, List.of(Assumption.LOSS_IN_RANGE)),
          entry(LossSequence.class, List.of(Assumption.LOSS_IN_RANGE)),
          entry(DiscreteLoss.class, List.of(Assumption.LOSS_TAKES_DECLARED_VALUES)),
          entry(CountedLoss.class, List.of(Assumption.LOSS_TAKES_DECLARED_VALUES)),
          entry(PairedErrors.class, List.of(Assumption.LOSS_TAKES_DECLARED_VALUES)),
          entry(
              CompressedSample.class,
              List.of(Assumption.RECONSTRUCTED_FROM_SUBSET, Assumption.COMPRESSION_PREFERENT)),
          entry(CompressedLosses.class, List.of(Assumption.RECONSTRUCTED_FROM_SUBSET)),
          entry(
              ReplacementStability.class,
              List.of(Assumption.STABLE_ON_EVERY_SAMPLE, Assumption.STABLE_ON_AVERAGE)),
          entry(
              RemovalStability.class,
              List.of(Assumption.STABLE_ON_EVERY_SAMPLE, Assumption.STABLE_ON_AVERAGE)),
          entry(
              EstimatedRisk.class,
              List.of(
                  Assumption.INDEPENDENT_POSTERIOR_DRAWS,
                  Assumption.SUBSAMPLE_DRAWN_WITH_REPLACEMENT)),
          entry(
              DiscreteEstimate.class,
              List.of(Assumption.LOSS_TAKES_DECLARED_VALUES),
              List.of(Assumption.INDEPENDENT_POSTERIOR_DRAWS)),
          entry(AverageRisk.class, List.of(Assumption.AVERAGE_RISK_KNOWN)),
          entry(Grid.class, List.of(Assumption.GRID_FIXED_BEFORE_SAMPLE)),
          entry(GrowthFunction.class, List.of(Assumption.CLASS_FIXED_BEFORE_SAMPLE)),
          entry(EmpiricalComplexity.class, List.of(Assumption.COMPLEXITY_OF_THIS_SAMPLE)),
          entry(
              TransductiveComplexity.class,
              List.of(Assumption.COMPLEXITY_OF_ALL_INPUTS),
              List.of(Assumption.LABELLED_DRAWN_WITHOUT_REPLACEMENT)),
          entry(
              ExpectedComplexity.class,
              List.of(Assumption.COMPLEXITY_ON_AVERAGE),
              List.of(Assumption.CLASS_FIXED_BEFORE_SAMPLE)),
          entry(
              NetworkNorms.class,
              List.of(Assumption.NORMS_OF_THIS_NETWORK),
              List.of(Assumption.ACTIVATIONS_FIXED_BEFORE_SAMPLE)),
          entry(
              MeanGradient.class,
              List.of(Assumption.GRADIENT_OF_PREDICTION),
              List.of(Assumption.GRADIENT_BOUNDED),
              List.of(
                  Assumption.GRADIENT_LIPSCHITZ_NEAR_PARAMETERS,
                  Assumption.PREDICTION_LINEAR_IN_PARAMETERS)),
          entry(EmpiricalSharpness.class, List.of(Assumption.SHARPNESS_IS_NOT_A_SEARCH)),
          entry(TandemRisk.class, List.of(Assumption.VOTERS_INDEPENDENT_OF_SAMPLE)),
          entry(Disagreement.class, List.of(Assumption.VOTERS_INDEPENDENT_OF_SAMPLE)),
          entry(VotePairs.class, List.of(Assumption.VOTERS_INDEPENDENT_OF_SAMPLE)),
          entry(ExampleInformation.class, List.of(Assumption.INFORMATION_KNOWN)),
          entry(LabelledInformation.class, List.of(Assumption.INFORMATION_KNOWN)),
          entry(
              LayerInformation.class,
              List.of(Assumption.INFORMATION_KNOWN),
              List.of(Assumption.LOSS_OF_NETWORK_OUTPUT)),
          entry(LayerTransport.class, List.of(Assumption.DISTANCES_KNOWN)),
          entry(LeaveOneOutRisk.class, List.of(Assumption.LEAVE_ONE_OUT_OF_THIS_RULE)),
          entry(
              OutOfBagRisk.class,
              List.of(Assumption.BAGS_ARE_UNIFORM_SUBSETS),
              List.of(Assumption.OUT_OF_BAG_AS_DECLARED),
              List.of(Assumption.OUT_OF_BAG_OF_THESE_PREDICTORS),
              List.of(Assumption.PREDICTIONS_AVERAGED_IN_INTERVAL)),
          entry(
              NearestNeighbourErrors.class,
              List.of(Assumption.LEAVE_ONE_OUT_OF_THIS_RULE),
              List.of(Assumption.NEIGHBOURS_DECIDE_ALONE, Assumption.VOTE_TIES_FIXED_OR_TOSSED)));

  private NeededAssumptions() {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Map.Entry<Class<?>, List<List<Assumption>>> entry(
      Class<?> type, List<Assumption>... needed) {
    return Map.entry(type, List.of(needed));
  }

  static void check(Bound bound) {
    Set<Assumption> stated = EnumSet.copyOf(bound.theorem().assumptions());
    String name = bound.getClass().getSimpleName();
    assertEquals(stated.size(), bound.theorem().assumptions().size(), name + " repeats itself");
    assertEquals(
        !isAnyTime(bound), stated.contains(Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE), name);
    String facts = bound.theorem().quantity().name() + "," + bound.theorem().standing().name();
    String all = stated.stream().map(Enum::name).sorted().collect(joining(" "));
    String row = String.join(",", name, facts, all);
    assertTrue(TABLE.contains(row), () -> "assumptions.csv needs the row\n" + row);
    for (List<Assumption> oneOf : needed(bound)) {
      assertTrue(oneOf.stream().anyMatch(stated::contains), name + " must state " + oneOf);
    }
  }

  private static Set<String> table() {
    try {
      return Set.copyOf(Files.readAllLines(Path.of("src/test/resources/law/assumptions.csv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAnyTime(Bound bound) {
    return ANY_TIME.contains(bound.getClass())
        || bound instanceof HoldoutPredictablePlugIn plugIn
            && plugIn.tuning() == BetTuning.ANY_SIZE;
  }

  private static List<List<Assumption>> needed(Bound bound) {
    List<List<Assumption>> needed = new ArrayList<>();
    needed.add(
        List.of(
            Assumption.IID,
            Assumption.IID_AT_SOURCE,
            Assumption.INDEPENDENT_TRIALS,
            Assumption.GAUSSIAN_LABEL_NOISE,
            Assumption.PREDICTED_FROM_THOSE_BEFORE,
            Assumption.WINDOWS_OF_INDEPENDENT_TOKENS,
            Assumption.DRAWN_WITHOUT_REPLACEMENT,
            Assumption.STRATA_SAMPLED_APART,
            Assumption.LABELLED_DRAWN_WITHOUT_REPLACEMENT));
    needed.addAll(ofFamily(bound.getClass()));
    Set<String> names = new HashSet<>();
    Set<Class<?>> types = new HashSet<>();
    for (RecordComponent component : bound.getClass().getRecordComponents()) {
      names.add(component.getName());
      types.add(component.getType());
      needed.addAll(ofEvidence(component));
    }
    if (bound.range().isBounded() && !types.contains(LossRange.class)) {
      needed.add(RANGE);
    }
    boolean risk = types.stream().anyMatch(NeededAssumptions::isRisk) || names.contains("mean");
    if (risk && names.contains("kl")) {
      needed.add(List.of(Assumption.RISK_OF_THIS_POSTERIOR));
    }
    if (risk && names.stream().anyMatch(OF_ONE_HYPOTHESIS::contains)) {
      needed.add(List.of(Assumption.RISK_OF_THIS_HYPOTHESIS));
    }
    if (risk && names.contains("margin")) {
      needed.add(List.of(Assumption.RISK_COUNTS_MARGINS));
    }
    if (names.stream().anyMatch(INFORMATION::contains)) {
      needed.add(List.of(Assumption.INFORMATION_KNOWN));
    }
    if (types.contains(StepSizes.class)) {
      needed.add(List.of(Assumption.RUN_STARTS_WITHOUT_SAMPLE));
    }
    if (names.contains("labelInformation")) {
      needed.add(List.of(Assumption.LABEL_INFORMATION_KNOWN));
    }
    boolean stability =
        types.contains(ReplacementStability.class)
            || types.contains(RemovalStability.class)
            || names.contains("hypothesis")
            || names.contains("rootMeanSquare");
    if (stability) {
      needed.add(List.of(Assumption.STABLE_ON_EVERY_SAMPLE, Assumption.STABLE_ON_AVERAGE));
    }
    if (stability && (risk || types.contains(LeaveOneOutRisk.class))) {
      needed.add(List.of(Assumption.STABILITY_OF_THIS_LOSS));
    }
    if (bound.theorem().quantity() == Quantity.MAJORITY_VOTE_RISK) {
      needed.add(List.of(Assumption.VOTERS_INDEPENDENT_OF_SAMPLE));
      needed.add(List.of(Assumption.BAGS_DRAWN_BLINDLY));
      needed.add(List.of(Assumption.RISK_OF_THIS_POSTERIOR));
      needed.add(List.of(Assumption.ZERO_ONE_LOSS));
    }
    return needed;
  }

  private static boolean isRisk(Class<?> type) {
    return EmpiricalRisk.class.isAssignableFrom(type)
        || EstimatedRisk.class.isAssignableFrom(type)
        || type == DiscreteLoss.class;
  }

  private static List<List<Assumption>> ofFamily(Class<?> theorem) {
    String name = theorem.getSimpleName();
    return switch (theorem.getPackageName().replace("genbound.", "")) {
      case "holdout" ->
          List.of(
              List.of(
                  Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
                  Assumption.CHOSEN_ON_FIRST_SET,
                  Assumption.TEST_SET_SEEN_THROUGH_LADDER));
      case "pacbayes" -> List.of(List.of(Assumption.PRIOR_INDEPENDENT_OF_SAMPLE));
      case "vc" -> ofVc(name);
      case "rademacher" ->
          List.of(
              List.of(
                  Assumption.CLASS_FIXED_BEFORE_SAMPLE,
                  Assumption.REFERENCE_FIXED_BEFORE_SAMPLE,
                  Assumption.FEATURES_FIXED_BEFORE_SAMPLE));
      case "stability", "information" -> ofLearner(theorem);
      case "symmetry" -> List.of(List.of(Assumption.CLASS_FIXED_BEFORE_SAMPLE));
      case "shift" ->
          List.of(List.of(Assumption.RISK_IN_TARGET_DOMAIN, Assumption.EXAMPLES_ARE_INTERVENTIONS));
      default -> List.of();
    };
  }

  /** For one run the learner must not be chosen after looking; on average it is what it is. */
  private static List<List<Assumption>> ofLearner(Class<?> theorem) {
    if (HighProbabilityBound.class.isAssignableFrom(theorem)) {
      return List.of(
          List.of(Assumption.RULE_FIXED_BEFORE_SAMPLE, Assumption.CELLS_FIXED_BEFORE_SAMPLE));
    }
    return theorem.getSimpleName().endsWith("Interpolating")
        ? List.of(List.of(Assumption.NO_ERROR_ON_ALMOST_EVERY_SAMPLE))
        : List.of();
  }

  private static List<List<Assumption>> ofVc(String name) {
    if (name.startsWith("VcCompression")) {
      return List.of(
          List.of(Assumption.RECONSTRUCTED_FROM_SUBSET),
          List.of(Assumption.RULE_FIXED_BEFORE_SAMPLE),
          List.of(Assumption.MESSAGE_PRIOR_FIXED_BEFORE_SAMPLE));
    }
    if (name.startsWith("VcPickToLearn") || name.startsWith("VcScenario")) {
      return List.of(
          List.of(Assumption.COMPRESSION_PREFERENT),
          List.of(Assumption.RULE_FIXED_BEFORE_SAMPLE),
          List.of(Assumption.ERROR_IS_LOSS_ABOVE_THRESHOLD),
          List.of(Assumption.ERROR_WOULD_CHANGE_COMPRESSION));
    }
    if (name.startsWith("VcOccam")) {
      return List.of(
          List.of(Assumption.PRIOR_INDEPENDENT_OF_SAMPLE),
          List.of(Assumption.RISK_OF_THIS_HYPOTHESIS));
    }
    return List.of(List.of(Assumption.CLASS_FIXED_BEFORE_SAMPLE));
  }

  private static List<List<Assumption>> ofEvidence(RecordComponent component) {
    Class<?> type = component.getType();
    boolean listed = BY_TYPE.containsKey(type) || PLAIN.contains(type);
    assertTrue(
        listed || !type.getPackageName().startsWith("genbound.evidence"),
        () -> "say in NeededAssumptions.BY_TYPE what a theorem must state that takes " + type);
    List<List<Assumption>> needed = new ArrayList<>(BY_TYPE.getOrDefault(type, List.of()));
    if (BY_NAME.containsKey(component.getName())) {
      needed.add(BY_NAME.get(component.getName()));
    }
    return needed;
  }
}
