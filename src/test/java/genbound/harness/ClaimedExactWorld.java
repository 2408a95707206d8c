package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.bound.HighProbabilityBound;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Chance;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exact world that a row of claims describes, whose truth is p. {@code errors~p n=60} are
 * counted in 60 trials of probability p, or of {@code p/6}; {@code errors~best20} are the fewest of
 * 20 such counts; with {@code n=1..60} the bound is looked at after each of 60 trials. {@code
 * mean~p} is the share of the errors, {@code losses~p} are the losses of 0 and 1 that they stand
 * for, and {@code losses~halves} losses of 0, ½ and 1 of mean p. The row's claim describes the
 * world, it expects the assumption that is broken, or nothing, and p lies within [0, 1] or what the
 * row says, {@code 0..0.1}.
 */
final class ClaimedExactWorld {

  private final BoundContract<?> contract;
  private final Map<String, String> given;
  private final String law;
  private final Map<List<Integer>, HighProbabilityBound> known = new HashMap<>();

  private ClaimedExactWorld(BoundContract<?> contract, Row row) {
    this.contract = contract;
    given = ClaimedWorld.given(row);
    List<String> laws = given.values().stream().filter(cell -> cell.startsWith("~")).toList();
    assertEquals(1, laws.stream().distinct().count(), () -> "all is drawn by one law: " + row);
    law = laws.get(0).substring(1);
  }

  static ExactWorld of(BoundContract<?> contract, Row row) {
    ExactWorld world = new ClaimedExactWorld(contract, row).world(row);
    return row.has("expected") ? world.breaking(row.text("expected")) : world;
  }

  private ExactWorld world(Row row) {
    String n = given.get("n").substring(1);
    if (n.startsWith("1..")) {
      int looks = Integer.parseInt(n.substring("1..".length()));
      return ExactWorld.paths(row.text("claim"), looks, (k, examples) -> bound(examples, 0, k));
    }
    String[] ends = (row.has("within") ? row.text("within") : "0..1").split("\\.\\.");
    return ExactWorld.enumerated(
        row.text("claim"),
        Double.parseDouble(ends[0]),
        Double.parseDouble(ends[1]),
        (chance, p) -> Claim.one(drawn(chance, Integer.parseInt(n), p), p));
  }

  private HighProbabilityBound drawn(Chance chance, int n, double p) {
    if (law.equals("halves")) {
      double half = Math.min(p, 1 - p);
      int[] counts = chance.counts(n, 1 - p - half / 2, half, p - half / 2);
      return bound(n, counts[1], counts[2]);
    }
    if (law.startsWith("best")) {
      int many = Integer.parseInt(law.substring("best".length()));
      return bound(n, 0, chance.least(many, n, p));
    }
    double part = law.equals("p") ? 1 : Double.parseDouble(law.substring("p/".length()));
    return bound(n, 0, chance.binomial(n, p / part));
  }

  /** The bound where so many of n losses are ½, and so many are 1. */
  private HighProbabilityBound bound(int n, int halves, int ones) {
    return known.computeIfAbsent(List.of(n, halves, ones), key -> made(n, halves, ones));
  }

  private HighProbabilityBound made(int n, int halves, int ones) {
    Map<String, String> cells = new LinkedHashMap<>();
    given.forEach(
        (name, cell) ->
            cells.put(
                name, cell.startsWith("~") ? seen(name, n, halves, ones) : cell.substring(1)));
    cells.put("n", Integer.toString(n));
    return (HighProbabilityBound) Claims.made(contract, new Row(cells));
  }

  private static String seen(String name, int n, int halves, int ones) {
    return switch (name) {
      case "losses" ->
          Stream.of(
                  Collections.nCopies(halves, "0.5"),
                  Collections.nCopies(ones, "1"),
                  Collections.nCopies(n - halves - ones, "0"))
              .flatMap(List::stream)
              .collect(Collectors.joining(";"));
      case "mean" -> Double.toString((double) ones / n);
      default -> Integer.toString(ones);
    };
  }
}
