package genbound.harness;

import genbound.bound.HighProbabilityBound;
import genbound.bound.TwoSidedBound;
import genbound.harness.ReferenceTable.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A world that a row of claims describes: {@code errors~0.1 n=60} are counted in n trials of that
 * probability, {@code mean~0.1 n=60} is the share of such errors, and {@code losses~u^3 n=60} are
 * powers of n uniform numbers. The other evidence is as the row gives it, and the truth is what it
 * expects.
 */
final class ClaimedWorld {

  private final BoundContract<?> contract;
  private final Map<String, String> given;
  private final double truth;
  private final boolean both;

  ClaimedWorld(BoundContract<?> contract, Row claim) {
    this.contract = contract;
    given = given(claim);
    truth = claim.number("expected");
    both = claim.text("within").equals("both sides");
  }

  /** What a row gives, each beginning with {@code =}, or with {@code ~} if it is to be drawn. */
  static Map<String, String> given(Row claim) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String pair : claim.text("evidence").split(" +")) {
      int at = Math.max(pair.indexOf('='), pair.indexOf('~'));
      given.put(pair.substring(0, at), pair.substring(at));
    }
    return given;
  }

  /** Whether the bound at δ holds in a sample; if both sides are claimed, from each at δ. */
  boolean holds(RandomGenerator random, double delta) {
    int n = Integer.parseInt(given.get("n").substring(1));
    Map<String, String> seen =
        given.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, cell -> value(cell.getKey(), cell.getValue(), n, random)));
    var bound = (HighProbabilityBound) Claims.made(contract, new Row(seen));
    return bound.atDelta(delta).value() >= truth
        && (!both || ((TwoSidedBound) bound).lower().atDelta(delta).value() <= truth);
  }

  private static String value(String name, String text, int n, RandomGenerator random) {
    if (text.startsWith("=")) {
      return text.substring(1);
    } else if (name.equals("losses")) {
      double power = Double.parseDouble(text.substring("~u^".length()));
      return Arrays.stream(random.doubles(n).toArray())
          .mapToObj(u -> Double.toString(Math.pow(u, power)))
          .collect(Collectors.joining(";"));
    }
    int errors = Coverage.binomial(random, n, Double.parseDouble(text.substring(1)));
    return name.equals("mean") ? Double.toString((double) errors / n) : Integer.toString(errors);
  }

  /** The bound is missed too often for a bound: the claim says that an assumption is needed. */
  void assertBroken() {
    Coverage.assertBroken(
        HighProbabilityContract.DELTA,
        HighProbabilityContract.DRAWS,
        3,
        random -> holds(random, HighProbabilityContract.DELTA));
  }
}
