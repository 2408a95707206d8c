package genbound.harness.world;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs an experiment once for each of its outcomes: the probability of a miss is a plain sum. */
final class Enumeration implements Solver {

  private static final int RUNS = 6_000;

  private final Experiment experiment;
  private final Side side;
  private final Map<HighProbabilityBound, Map<Double, Claim.Value>> values = new HashMap<>();
  private int outcomes;
  private boolean truthIsParameter = true;

  Enumeration(Experiment experiment, Side side) {
    this.experiment = experiment;
    this.side = side;
  }

  @Override
  public Miss miss(double delta, double parameter) {
    Tree tree = new Tree();
    double missed = 0;
    boolean informative = false;
    int count = 0;
    do {
      tree.begin();
      count++;
      boolean misses = false;
      for (Claim claim : experiment.run(tree, parameter)) {
        Claim.Value value = value(claim.on(side), delta);
        informative |= value.informative();
        truthIsParameter &= claim.truth() == parameter;
        misses |= value.misses(claim.truth());
      }
      missed += misses ? tree.probability : 0;
    } while (tree.next());
    outcomes = count;
    return new Miss(parameter, Math.min(1, missed), 0, informative);
  }

  private Claim.Value value(HighProbabilityBound bound, double delta) {
    return values
        .computeIfAbsent(bound, b -> new HashMap<>())
        .computeIfAbsent(delta, d -> Claim.Value.of(bound, d));
  }

  @Override
  public int places() {
    return Math.max(16, Math.min(400, RUNS / Math.max(1, outcomes)));
  }

  /** Where the truth is the parameter itself: just beyond each value of the bound. */
  @Override
  public List<Double> jumps(double delta, double low, double high, double near) {
    if (!truthIsParameter) {
      return List.of();
    }
    return values.values().stream()
        .filter(known -> known.containsKey(delta))
        .map(known -> known.get(delta).beyond())
        .filter(value -> value >= low && value <= high)
        .distinct()
        .sorted(Comparator.comparingDouble(value -> Math.abs(value - near)))
        .limit(places())
        .toList();
  }

  /** The outcomes as the leaves of a tree, visited from left to right. */
  private static final class Tree implements Chance {

    private final List<double[]> laws = new ArrayList<>();
    private final List<Integer> picked = new ArrayList<>();
    private final Map<List<Number>, double[]> known = new HashMap<>();
    private int depth;
    private double probability;

    void begin() {
      depth = 0;
      probability = 1;
    }

    @Override
    public int pick(double... law) {
      if (depth == picked.size()) {
        laws.add(law);
        picked.add(after(law, -1));
      }
      int outcome = picked.get(depth++);
      probability *= law[outcome];
      return outcome;
    }

    /** The next outcome that can be, or −1. */
    private static int after(double[] law, int outcome) {
      for (int next = outcome + 1; next < law.length; next++) {
        if (law[next] > 0) {
          return next;
        }
      }
      return -1;
    }

    boolean next() {
      for (int last = picked.size() - 1; last >= 0; last--) {
        int next = after(laws.get(last), picked.get(last));
        if (next >= 0) {
          picked.set(last, next);
          return true;
        }
        picked.remove(last);
        laws.remove(last);
      }
      return false;
    }

    private double[] once(Supplier<double[]> law, Number... key) {
      return known.computeIfAbsent(List.of(key), k -> law.get());
    }

    @Override
    public int binomial(int n, double p) {
      return pick(once(() -> Laws.binomial(n, p), n, p));
    }

    @Override
    public int least(int many, int n, double p) {
      return pick(once(() -> Laws.least(many, n, p), many, n, p));
    }
  }
}
