package genbound.harness.world;

import genbound.evidence.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The probability that a bound misses at any of the first n looks, by dynamic programming over the
 * number of errors so far of the paths that have not missed yet.
 */
final class Paths implements Solver {

  private final int longest;
  private final PathCount bounds;
  private final Side side;
  private final Map<Double, Claim.Value[][]> values = new HashMap<>();
  private boolean informative;

  Paths(int longest, PathCount bounds, Side side) {
    this.longest = longest;
    this.bounds = bounds;
    this.side = side;
  }

  @Override
  public Miss miss(double delta, double risk) {
    Claim.Value[][] value = values.computeIfAbsent(delta, this::values);
    double[] alive = {1};
    double missed = 0;
    for (int n = 1; n <= longest; n++) {
      double[] next = new double[n + 1];
      for (int errors = 0; errors <= n; errors++) {
        double reached =
            (errors < n ? alive[errors] * (1 - risk) : 0)
                + (errors > 0 ? alive[errors - 1] * risk : 0);
        boolean misses = value[n][errors].misses(risk);
        missed += misses ? reached : 0;
        next[errors] = misses ? 0 : reached;
      }
      alive = next;
    }
    return new Miss(risk, Math.min(1, missed), 0, informative);
  }

  private Claim.Value[][] values(double delta) {
    Claim.Value[][] table = new Claim.Value[longest + 1][];
    for (int n = 1; n <= longest; n++) {
      table[n] = new Claim.Value[n + 1];
      for (int errors = 0; errors <= n; errors++) {
        table[n][errors] = Claim.Value.of(Claim.on(bounds.bound(errors, n), side), delta);
        informative |= table[n][errors].informative();
      }
    }
    return table;
  }

  @Override
  public int places() {
    return 100;
  }

  @Override
  public List<Double> jumps(double delta, double low, double high, double near) {
    List<Double> jumps = new ArrayList<>();
    for (int n = 1; n <= longest; n++) {
      for (Claim.Value value : values.get(delta)[n]) {
        jumps.add(value.beyond());
      }
    }
    return jumps.stream().filter(value -> value >= low && value <= high).distinct().toList();
  }
}
