package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.bound.HighProbabilityBound;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Chance;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import genbound.harness.world.Experiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An exact world that a row of claims describes, whose truth is p. {@code errors~p n=60} are
 * counted in 60 trials of probability p, or of {@code p/6}; {@code errors~best20} are the fewest of
 * 20 such counts; with {@code n=1..60} the bound is looked at after each of 60 trials. {@code
 * errors~lot} are counted in n members of a population of which p err, as many as the row gives for
 * the {@code population}, or for what is {@code remaining} or {@code unlabelled}, whose risk is
 * then the truth. {@code mean~p} is the share of the errors, {@code losses~p} are the losses of 0
 * and 1 that they stand for, {@code losses~halves} losses of 0, ½ and 1 of mean p, and {@code
 * losses~order} a thousand samples of losses of 0 and 1 whose order counts. The row's claim
 * describes the world, it expects the assumption that is broken, or nothing, and p lies within [0,
 * 1] or what the row says, {@code 0..0.1}.
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
    int size = Integer.parseInt(n);
    if (law.equals("lot")) {
      return lot(row.text("claim"), size);
    }
    String[] ends = (row.has("within") ? row.text("within") : "0..1").split("\\.\\.");
    double low = Double.parseDouble(ends[0]);
    double high = Double.parseDouble(ends[1]);
    Experiment experiment = (chance, p) -> Claim.one(drawn(chance, size, p), p);
    return law.equals("order")
        ? ExactWorld.sampled(row.text("claim"), low, high, 1000, experiment)
        : ExactWorld.enumerated(row.text("claim"), low, high, experiment);
  }

  private ExactWorld lot(String description, int n) {
    boolean whole = given.containsKey("population");
    String others =
        whole ? "population" : given.containsKey("remaining") ? "remaining" : "unlabelled";
    int members = Integer.parseInt(given.get(others).substring(1));
    int all = whole ? members : n + members;
    Experiment experiment =
        (chance, p) -> {
          int k = chance.hypergeometric(all, (int) p, n);
          return Claim.one(bound(n, 0, k), (p - (whole ? 0 : k)) / members);
        };
    return ExactWorld.enumerated(description, 0, all, experiment).ofWholeNumbers();
  }

  private HighProbabilityBound drawn(Chance chance, int n, double p) {
    if (law.equals("order")) {
      Object[] losses = IntStream.range(0, n).mapToObj(i -> chance.coin(p)).toArray();
      return made(n, name -> joined(List.of(losses)));
    }
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
    return known.computeIfAbsent(
        List.of(n, halves, ones), key -> made(n, name -> seen(name, n, halves, ones)));
  }

  private HighProbabilityBound made(int n, UnaryOperator<String> seen) {
    Map<String, String> cells = new LinkedHashMap<>();
    given.forEach(
        (name, cell) ->
            cells.put(name, cell.startsWith("~") ? seen.apply(name) : cell.substring(1)));
    cells.put("n", Integer.toString(n));
    return (HighProbabilityBound) Claims.made(contract, new Row(cells));
  }

  private static String seen(String name, int n, int halves, int ones) {
    return switch (name) {
      case "losses" -> {
        List<Object> losses = new ArrayList<>(Collections.nCopies(halves, 0.5));
        losses.addAll(Collections.nCopies(ones, 1));
        losses.addAll(Collections.nCopies(n - halves - ones, 0));
        yield joined(losses);
      }
      case "mean" -> Double.toString((double) ones / n);
      default -> Integer.toString(ones);
    };
  }

  private static String joined(List<Object> losses) {
    return losses.stream().map(Object::toString).collect(Collectors.joining(";"));
  }
}
