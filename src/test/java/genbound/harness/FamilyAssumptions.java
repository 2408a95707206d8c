package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.evidence.DiscreteLoss;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.Grid;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LayerInformation;
import genbound.evidence.learner.LayerTransport;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.evidence.learner.NetworkNorms;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.holdout.HoldoutBetting;
import genbound.holdout.HoldoutNormalMixture;
import genbound.holdout.HoldoutPredictablePlugIn;
import genbound.holdout.HoldoutStitched;
import genbound.information.LabelledInformation;
import genbound.pacbayes.PacBayesCoinBetting;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a theorem's certificate must name, given its family and the evidence that it takes. */
final class FamilyAssumptions {

  /** The theorems that hold for all n at once. */
  private static final Set<Class<?>> ANY_TIME =
      Set.of(
          HoldoutBetting.class,
          HoldoutNormalMixture.class,
          HoldoutStitched.class,
          PacBayesCoinBetting.class);

  /** Numbers that only the one hypothesis has whose risk is given. */
  private static final Set<String> OF_ONE_HYPOTHESIS =
      Set.of("logInversePrior", "logRatio", "renyi", "density");

  private static final Set<String> INFORMATION =
      Set.of("information", "cmi", "leakage", "symmetrisedInformation");

  private FamilyAssumptions() {}

  static void check(Bound bound) {
    Set<Assumption> stated = EnumSet.copyOf(bound.theorem().assumptions());
    String name = bound.getClass().getSimpleName();
    assertEquals(stated.size(), bound.theorem().assumptions().size(), name + " repeats itself");
    assertEquals(
        !isAnyTime(bound), stated.contains(Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE), name);
    for (List<Assumption> oneOf : needed(bound)) {
      assertTrue(oneOf.stream().anyMatch(stated::contains), name + " must state " + oneOf);
    }
  }

  private static boolean isAnyTime(Bound bound) {
    return ANY_TIME.contains(bound.getClass())
        || bound instanceof HoldoutPredictablePlugIn plugIn && plugIn.anytime();
  }

  private static List<List<Assumption>> needed(Bound bound) {
    List<List<Assumption>> needed = new ArrayList<>();
    needed.add(List.of(Assumption.IID, Assumption.LABELLED_DRAWN_WITHOUT_REPLACEMENT));
    needed.addAll(ofFamily(bound.getClass()));
    Set<String> names = new HashSet<>();
    Set<Class<?>> types = new HashSet<>();
    for (RecordComponent component : bound.getClass().getRecordComponents()) {
      names.add(component.getName());
      types.add(component.getType());
      needed.addAll(ofEvidence(component.getType()));
    }
    boolean risk = types.stream().anyMatch(FamilyAssumptions::isRisk) || names.contains("mean");
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
    if (names.contains("labelInformation")) {
      needed.add(List.of(Assumption.LABEL_INFORMATION_KNOWN));
    }
    boolean stability =
        types.contains(ReplacementStability.class)
            || types.contains(RemovalStability.class)
            || names.contains("hypothesis");
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
      case "holdout" -> List.of(List.of(Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE));
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
      default -> List.of();
    };
  }

  /** For one run the learner must not be chosen after looking; on average it is what it is. */
  private static List<List<Assumption>> ofLearner(Class<?> theorem) {
    if (HighProbabilityBound.class.isAssignableFrom(theorem)) {
      return List.of(List.of(Assumption.RULE_FIXED_BEFORE_SAMPLE));
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

  private static List<List<Assumption>> ofEvidence(Class<?> type) {
    if (type == ErrorCount.class) {
      return List.of(List.of(Assumption.ZERO_ONE_LOSS));
    }
    if (Arrays.asList(EmpiricalRisk.class, LossSample.class, LossSequence.class).contains(type)) {
      return List.of(List.of(Assumption.LOSS_IN_RANGE, Assumption.ZERO_ONE_LOSS));
    }
    if (type == NearestNeighbourErrors.class) {
      return List.of(
          List.of(Assumption.LEAVE_ONE_OUT_OF_THIS_RULE),
          List.of(Assumption.NEIGHBOURS_DECIDE_ALONE, Assumption.VOTE_TIES_FIXED_OR_TOSSED));
    }
    if (type == LeaveOneOutRisk.class) {
      return List.of(List.of(Assumption.LEAVE_ONE_OUT_OF_THIS_RULE));
    }
    if (type == EmpiricalComplexity.class) {
      return List.of(List.of(Assumption.COMPLEXITY_OF_THIS_SAMPLE));
    }
    if (type == ExpectedComplexity.class) {
      return List.of(List.of(Assumption.COMPLEXITY_ON_AVERAGE));
    }
    if (type == AverageRisk.class) {
      return List.of(List.of(Assumption.AVERAGE_RISK_KNOWN));
    }
    if (Arrays.asList(ExampleInformation.class, LayerInformation.class, LabelledInformation.class)
        .contains(type)) {
      return List.of(List.of(Assumption.INFORMATION_KNOWN));
    }
    if (type == LayerTransport.class) {
      return List.of(List.of(Assumption.DISTANCES_KNOWN));
    }
    if (type == EstimatedRisk.class) {
      return List.of(List.of(Assumption.INDEPENDENT_POSTERIOR_DRAWS));
    }
    if (type == DiscreteLoss.class) {
      return List.of(List.of(Assumption.LOSS_TAKES_DECLARED_VALUES));
    }
    if (type == Grid.class) {
      return List.of(List.of(Assumption.GRID_FIXED_BEFORE_SAMPLE));
    }
    if (type == NetworkNorms.class) {
      return List.of(
          List.of(Assumption.NORMS_OF_THIS_NETWORK),
          List.of(Assumption.ACTIVATIONS_FIXED_BEFORE_SAMPLE));
    }
    return List.of();
  }
}
