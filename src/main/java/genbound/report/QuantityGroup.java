package genbound.report;

import static java.util.Comparator.comparingDouble;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Theorem;
import genbound.bound.Tightest;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bounds on one quantity, from one side, for losses of one range.
 *
 * @param promise the tightest of them at its part of δ, the choice paid for
 * @param alone what each would give alone with all of δ, the tightest first; one of these may be
 *     used only if it was named before looking
 */
public record QuantityGroup(NamedCertificate promise, List<NamedCertificate> alone) {

  private static final Set<Quantity> AVERAGES =
      EnumSet.of(
          Quantity.EXPECTED_RISK,
          Quantity.EXPECTED_GAP,
          Quantity.EXPECTED_ABSOLUTE_GAP,
          Quantity.EXPECTED_SQUARED_GAP);

  public QuantityGroup {
    Arguments.notNull("promise", promise);
    alone = Arguments.list("alone", alone);
  }

  private record Key(Quantity quantity, Side side, LossRange range) {}

  /** Every bound that holds with a probability, in groups, each at an equal part of δ. */
  static List<QuantityGroup> of(List<NamedBound> entries, Confidence confidence) {
    Map<Key, List<NamedBound>> groups = new LinkedHashMap<>();
    for (NamedBound entry : entries) {
      if (entry.bound() instanceof HighProbabilityBound) {
        Theorem theorem = Theorem.of(entry.bound());
        Key key = new Key(theorem.quantity(), theorem.side(), range(entry.bound()));
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
    if (groups.isEmpty()) {
      return List.of();
    }
    Confidence part = confidence.split(groups.size()).get(0);
    return groups.values().stream().map(group -> of(group, part, confidence)).toList();
  }

  private static LossRange range(Bound bound) {
    return Arguments.notNull("range", bound.range());
  }

  private static QuantityGroup of(List<NamedBound> entries, Confidence part, Confidence whole) {
    List<HighProbabilityBound> bounds =
        entries.stream().map(entry -> (HighProbabilityBound) entry.bound()).toList();
    NamedCertificate promise =
        new NamedCertificate(entries.get(0).label(), Certificate.of(bounds.get(0), part));
    if (bounds.size() > 1) {
      Tightest choice = Tightest.atEqualShares(bounds);
      NamedBound winner = entries.get(bounds.indexOf(choice.winner(part)));
      promise = new NamedCertificate(winner.label(), choice.at(part));
    }
    List<NamedCertificate> alone = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      alone.add(new NamedCertificate(entries.get(i).label(), Certificate.of(bounds.get(i), whole)));
    }
    Comparator<NamedCertificate> smallestFirst = comparingDouble(row -> row.certificate().value());
    boolean upper = promise.certificate().theorem().side() == Side.UPPER;
    alone.sort(upper ? smallestFirst : smallestFirst.reversed());
    return new QuantityGroup(promise, alone);
  }

  /** The quantity, and what else sets the group apart. */
  String heading() {
    Theorem theorem = promise.certificate().theorem();
    LossRange range = promise.certificate().range();
    return theorem.quantity()
        + (theorem.side() == Side.LOWER ? ", from below" : "")
        + (range.equals(LossRange.UNIT) ? "" : ", losses in " + range);
  }

  /** The largest size of a loss, or of the values here where losses have no such bound. */
  double largestLoss() {
    LossRange range = promise.certificate().range();
    return range.isBounded()
        ? Math.max(Math.abs(range.low()), Math.abs(range.high()))
        : Stream.concat(Stream.of(promise), alone.stream())
            .mapToDouble(row -> Math.abs(row.certificate().clipped()))
            .filter(value -> value > 0 && Double.isFinite(value))
            .max()
            .orElse(1);
  }

  /** Whether the quantity is an average over samples. */
  boolean isAverage() {
    return AVERAGES.contains(promise.certificate().theorem().quantity());
  }

  @Override
  public String toString() {
    return promise + ", of " + alone.size();
  }
}
