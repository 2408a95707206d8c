package genbound.shift;

import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Bounds on risks in the source domain, as parts of a bound on a risk in the target domain. */
final class SourceRisk {

  /** What the own arithmetic of a composed bound may add to that of its parts. */
  private static final int OWN_ULPS = 16;

  private SourceRisk() {}

  /** Refuses what is no bound from above on the risk of losses in [0, 1]. */
  static void check(String name, HighProbabilityBound bound) {
    checkNotNegative(name, bound);
    boolean unit = bound.range().equals(LossRange.UNIT);
    Arguments.require(unit, name, "on losses in [0, 1]", bound.range());
  }

  /** Refuses what is no bound from above on the risk of losses that are not negative. */
  static void checkNotNegative(String name, HighProbabilityBound bound) {
    Theorem theorem = Theorem.of(Arguments.notNull(name, bound));
    boolean risk = theorem.quantity() == Quantity.RISK && theorem.side() == Side.UPPER;
    String what = theorem.quantity() + " " + theorem.side();
    Arguments.require(risk, name, "a bound on a risk from above", what);
    boolean positive = Arguments.notNull("range", bound.range()).low() >= 0;
    Arguments.require(positive, name, "on losses that are not negative", bound.range());
  }

  /**
   * A theorem on the risk in the target domain. Its assumptions are its own and those of its parts,
   * in which the examples are now those of the source domain.
   */
  static Theorem theorem(
      String name, String formula, String source, Collection<Theorem> parts, Assumption... own) {
    Set<Assumption> assumptions = EnumSet.of(Assumption.RISK_IN_TARGET_DOMAIN);
    assumptions.addAll(Arrays.asList(own));
    Set<String> conditions = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>(List.of(name));
    Set<String> sources = new LinkedHashSet<>(List.of(source));
    Standing weakest = Standing.DERIVED_HERE;
    double accuracy = 0;
    for (Theorem part : parts) {
      assumptions.addAll(part.assumptions());
      conditions.addAll(part.conditions());
      names.add(part.name());
      sources.add(part.source());
      weakest = part.standing().compareTo(weakest) > 0 ? part.standing() : weakest;
      accuracy = Math.max(accuracy, part.accuracy());
    }
    if (assumptions.remove(Assumption.IID)) {
      assumptions.add(Assumption.IID_AT_SOURCE);
    }
    return new Theorem(
        names.stream().collect(Collectors.joining(" + ")),
        Quantity.TARGET_RISK,
        Side.UPPER,
        formula,
        sources.stream().collect(Collectors.joining("; ")),
        weakest,
        accuracy + Theorem.ulps(OWN_ULPS),
        new ArrayList<>(assumptions),
        List.copyOf(conditions));
  }
}
