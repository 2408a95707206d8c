package genbound.harness.world;

import genbound.bound.HighProbabilityBound;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A world of one unknown number in which the probability that a bound misses is computed, or
 * estimated with a standard error, however small it is.
 *
 * @param description of the world, in a table
 * @param route how the probability is found
 * @param low the least value of the unknown number
 * @param high the largest
 * @param whole whether it is a whole number
 * @param broken what is assumed and is not so in this world: its bound must be seen to fail
 * @param experiment that is made; empty where the probability is known by other ways
 * @param solver of one side of a bound
 */
public record ExactWorld(
    String description,
    Route route,
    double low,
    double high,
    boolean whole,
    Optional<String> broken,
    Optional<Experiment> experiment,
    Function<Side, Solver> solver) {

  /** How the probability of a miss is found. */
  public enum Route {
    ENUMERATED("enumerated"),
    PATHS("dynamic programming"),
    SAMPLED("importance sampling"),
    CLOSED("closed form");

    private final String text;

    Route(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** All outcomes of an experiment are gone through. */
  public static ExactWorld enumerated(
      String description, double low, double high, Experiment experiment) {
    return new ExactWorld(
        description,
        Route.ENUMERATED,
        low,
        high,
        false,
        Optional.empty(),
        Optional.of(experiment),
        side -> new Enumeration(experiment, side));
  }

  /** Each of n examples errs with the unknown probability, which is what is bounded. */
  public static ExactWorld errors(int n, IntFunction<HighProbabilityBound> bound) {
    return errors(n + " examples, errors with probability p", n, bound);
  }

  /** A bound from the number of errors in n examples, on the probability of one. */
  public static ExactWorld errors(
      String description, int n, IntFunction<HighProbabilityBound> bound) {
    IntFunction<HighProbabilityBound> known = once(n, bound);
    return enumerated(
        description, 0, 1, (chance, p) -> Claim.one(known.apply(chance.binomial(n, p)), p));
  }

  /** Independent predictors of one risk, of which the sample chooses the one with least errors. */
  public static ExactWorld best(int many, int n, IntFunction<HighProbabilityBound> bound) {
    IntFunction<HighProbabilityBound> known = once(n, bound);
    return enumerated(
        n + " examples, the best of " + many + " independent predictors of risk p",
        0,
        1,
        (chance, p) -> Claim.one(known.apply(chance.least(many, n, p)), p));
  }

  private static IntFunction<HighProbabilityBound> once(
      int n, IntFunction<HighProbabilityBound> bound) {
    HighProbabilityBound[] known = new HighProbabilityBound[n + 1];
    return k -> known[k] = known[k] == null ? bound.apply(k) : known[k];
  }

  /** Looked at after each of n examples, of which each errs with the unknown probability. */
  public static ExactWorld paths(String description, int n, PathCount bounds) {
    return new ExactWorld(
        description,
        Route.PATHS,
        0,
        1,
        false,
        Optional.empty(),
        Optional.empty(),
        side -> new Paths(n, bounds, side));
  }

  /** Outcomes are drawn from tilted laws. */
  public static ExactWorld sampled(
      String description, double low, double high, int draws, Experiment experiment) {
    return new ExactWorld(
        description,
        Route.SAMPLED,
        low,
        high,
        false,
        Optional.empty(),
        Optional.of(experiment),
        side -> new Tilting(experiment, side, draws));
  }

  /** The probability of a miss is a formula of δ and the unknown number. */
  public static ExactWorld closed(
      String description, double low, double high, ClosedForm probability) {
    return new ExactWorld(
        description,
        Route.CLOSED,
        low,
        high,
        false,
        Optional.empty(),
        Optional.empty(),
        side -> probability.solver());
  }

  /** This world, in which an assumption is not so. */
  public ExactWorld breaking(String assumption) {
    return new ExactWorld(
        description, route, low, high, whole, Optional.of(assumption), experiment, solver);
  }

  /** This world, whose unknown number is a whole one. */
  public ExactWorld ofWholeNumbers() {
    return new ExactWorld(description, route, low, high, true, broken, experiment, solver);
  }

  /** Whether the bound holds in a sample, a bound of two sides from each of them at δ/2. */
  public boolean holdsIn(RandomGenerator random, double delta) {
    double parameter = low + 0.3 * (high - low);
    Chance chance = law -> picked(random.nextDouble(), law);
    return experiment.orElseThrow().run(chance, whole ? Math.floor(parameter) : parameter).stream()
        .allMatch(claim -> holds(claim, delta));
  }

  private static int picked(double chance, double[] law) {
    int outcome = 0;
    for (double rest = chance - law[0];
        rest >= 0 && outcome < law.length - 1;
        rest -= law[outcome]) {
      outcome++;
    }
    return outcome;
  }

  private static boolean holds(Claim claim, double delta) {
    boolean both = claim.bound() instanceof TwoSidedBound;
    return Stream.of(Side.values())
        .filter(side -> both || side == claim.bound().theorem().side())
        .map(side -> Claim.Value.of(claim.on(side), both ? delta / 2 : delta))
        .noneMatch(value -> value.misses(claim.truth()));
  }

  /** Pairs of which one alone errs in half, the second one more often by p. */
  public static ExactWorld pairs(
      String description, int n, Function<int[], HighProbabilityBound> bound) {
    return enumerated(
        description,
        -0.5,
        0.5,
        (chance, p) ->
            Claim.one(bound.apply(chance.counts(n, 0.25 - p / 2, 0.25 + p / 2, 0.5)), p));
  }

  /** The best of many predictors, judged by the mean of normal losses that its bound adds to 0. */
  public static ExactWorld normal(
      String description, int many, int n, double deviation, HighProbabilityBound bound) {
    return closed(
        description,
        0,
        0,
        (delta, p) -> {
          double radius = bound.atDelta(delta).value();
          double one =
              new NormalDistribution().cumulativeProbability(-radius * Math.sqrt(n) / deviation);
          return -Math.expm1(many * Math.log1p(-one));
        });
  }

  /** Whether the lower side of a bound is tried too: not where an assumption is broken. */
  public boolean hasTwoSides() {
    return broken.isEmpty() && route != Route.CLOSED;
  }

  /**
   * The probability of a miss where it was largest, or just beyond the two values of the bound that
   * are nearest to there: a bound that has become smaller is seen at its own values.
   */
  public Miss around(Side side, double delta, double parameter) {
    Solver one = solver.apply(side);
    Miss worst = one.miss(delta, parameter);
    List<Double> jumps = low == high || whole ? List.of() : one.jumps(delta, low, high, parameter);
    for (double jump : jumps.subList(0, Math.min(2, jumps.size()))) {
      worst = worst.larger(one.miss(delta, jump));
    }
    return worst;
  }

  /** The largest probability of a miss that a search over the unknown number finds. */
  public Miss worst(Side side, double delta) {
    Solver one = solver.apply(side);
    if (low == high) {
      return one.miss(delta, low);
    }
    if (whole) {
      return search(one, delta, low, high, (int) (high - low), null);
    }
    Miss worst = one.miss(delta, (low + high) / 2);
    int places = one.places();
    worst = search(one, delta, low, high, places, worst);
    for (double jump : one.jumps(delta, low, high, worst.parameter())) {
      worst = worst.larger(one.miss(delta, jump));
    }
    double step = (high - low) / places;
    for (int round = 0; round < (route == Route.SAMPLED ? 0 : 3); round++) {
      double from = Math.max(low, worst.parameter() - step);
      double to = Math.min(high, worst.parameter() + step);
      worst = search(one, delta, from, to, Math.max(6, places / 8), worst);
      step *= 3.0 / Math.max(6, places / 8);
    }
    return worst;
  }

  private static Miss search(
      Solver solver, double delta, double low, double high, int places, Miss best) {
    Miss worst = best;
    for (int i = 0; i <= places; i++) {
      Miss miss = solver.miss(delta, low + (high - low) * i / places);
      worst = worst == null ? miss : worst.larger(miss);
    }
    return worst;
  }
}
