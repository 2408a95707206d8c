package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.Grid;
import genbound.evidence.LossRange;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LayerInformation;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.VotePairs;
import genbound.vc.GrowthFunction;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The assumptions that no theorem may leave out that is given evidence of a kind. */
final class Assumed {

  private static final Set<Assumption> RANGE =
      Set.of(
          Assumption.LOSS_IN_RANGE,
          Assumption.ZERO_ONE_LOSS,
          Assumption.ERROR_WOULD_CHANGE_COMPRESSION);

  private static final Set<Assumption> PRIOR =
      Set.of(Assumption.PRIOR_INDEPENDENT_OF_SAMPLE, Assumption.PRIOR_BLIND_TO_SPLIT);

  private static final Set<Assumption> FIXED_CLASS = Set.of(Assumption.CLASS_FIXED_BEFORE_SAMPLE);
  private static final Set<Assumption> VOTERS = Set.of(Assumption.VOTERS_INDEPENDENT_OF_SAMPLE);

  /** By the type of a component, one of these. */
  private static final Map<Class<?>, Set<Assumption>> BY_TYPE =
      Map.of(
          Grid.class,
          Set.of(Assumption.GRID_FIXED_BEFORE_SAMPLE),
          GrowthFunction.class,
          FIXED_CLASS,
          ExpectedComplexity.class,
          FIXED_CLASS,
          ExampleInformation.class,
          Set.of(Assumption.INFORMATION_KNOWN),
          LayerInformation.class,
          Set.of(Assumption.LOSS_OF_NETWORK_OUTPUT),
          ErrorCount.class,
          Set.of(Assumption.ZERO_ONE_LOSS),
          AverageRisk.class,
          Set.of(Assumption.AVERAGE_RISK_KNOWN),
          TandemRisk.class,
          VOTERS,
          Disagreement.class,
          VOTERS,
          VotePairs.class,
          VOTERS);

  /** By the name of a component, one of these. */
  private static final Map<String, Set<Assumption>> BY_NAME =
      Map.of(
          "kl", PRIOR,
          "logInversePrior", PRIOR,
          "logRatio", PRIOR,
          "renyi", PRIOR,
          "logSize", FIXED_CLASS,
          "information", Set.of(Assumption.INFORMATION_KNOWN),
          "cmi", Set.of(Assumption.SUPERSAMPLE));

  private Assumed() {}

  static void check(Bound bound) {
    Set<Assumption> stated = Set.copyOf(bound.theorem().assumptions());
    List<RecordComponent> components = List.of(bound.getClass().getRecordComponents());
    for (RecordComponent component : components) {
      needs(stated, BY_TYPE.get(component.getType()), component.toString());
      needs(stated, BY_NAME.get(component.getName()), component.toString());
    }
    boolean given = components.stream().anyMatch(c -> c.getType() == LossRange.class);
    needs(stated, bound.range().isBounded() && !given ? RANGE : null, "a bounded range");
  }

  private static void needs(Set<Assumption> stated, Set<Assumption> oneOf, String evidence) {
    boolean met = oneOf == null || oneOf.stream().anyMatch(stated::contains);
    assertTrue(met, () -> evidence + " needs one of " + oneOf + ", stated are " + stated);
  }
}
