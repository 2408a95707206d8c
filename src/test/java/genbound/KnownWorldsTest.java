package genbound;

import static genbound.harness.LinearLearners.dot;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.HighProbabilityBound;
import genbound.estimate.loss.LeaveOneOut;
import genbound.estimate.loss.LossAccumulator;
import genbound.estimate.loss.StochasticLinearClassifier;
import genbound.estimate.neighbours.NearestNeighbours;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.exact.world.FiniteAlphabetWorld;
import genbound.exact.world.GaussianMixtureWorld;
import genbound.exact.world.LabelledSample;
import genbound.harness.Coverage;
import genbound.harness.LinearLearners;
import genbound.harness.LinearLearners.Point;
import genbound.harness.Slow;
import genbound.rademacher.Complexities;
import genbound.stability.RegularisedKernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Certificates of all families on the same worlds, against the risks that are known there. */
class KnownWorldsTest {

  private static final double DELTA = 0.1;
  private static final double[] MEAN = {1, 0.5};
  private static final GaussianMixtureWorld MIXTURE = new GaussianMixtureWorld(MEAN, 1, 0.05);

  /** A certified bound and what it bounds. */
  private record Claim(HighProbabilityBound bound, double truth) {

    boolean holds() {
      return bound.atDelta(DELTA).value() >= truth;
    }
  }

  /** The error of one linear rule between two normal classes, certified by every family. */
  private static Map<String, Claim> linearRule(RandomGenerator random, int n) {
    List<Point> sample = onTheCircle(MIXTURE.draw(n, random));
    double lambda = 0.3;
    double[] w = LinearLearners.logistic(sample, 1.0 / n, lambda);
    double truth = MIXTURE.risk(w, 0);
    double norm = Math.sqrt(dot(w, w));
    double[] unit = {w[0] / norm, w[1] / norm};
    List<Point> fresh = onTheCircle(MIXTURE.draw(n, random));
    long errors = count(sample, point -> point.y() * dot(w, point.x()) <= 0);
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put(
        "hold-out",
        new Claim(
            Holdout.binomial(Evidence.errors(count(fresh, p -> p.y() * dot(w, p.x()) <= 0), n)),
            truth));
    claims.put(
        "VC", new Claim(Vc.relativeDeviation(Evidence.errors(errors, n), Vc.growth(3)), truth));
    double margin = 0.5;
    long below = count(sample, point -> point.y() * dot(unit, point.x()) <= margin);
    claims.put(
        "Rademacher",
        new Claim(
            Rademacher.margin(
                Evidence.errors(below, n),
                Evidence.expectedComplexity(Complexities.linear(1, n, n)),
                margin),
            truth));
    StochasticLinearClassifier gibbs =
        new StochasticLinearClassifier(new double[] {3 * unit[0], 3 * unit[1]}, 1);
    claims.put(
        "PAC-Bayes",
        new Claim(
            PacBayes.kl(losses(sample, LossRange.UNIT, gibbsLoss(gibbs)), gibbs.kl(new double[2])),
            truth / 2));
    double slope = 2;
    ToDoubleFunction<Point> ramp =
        point -> Math.max(0, Math.min(1, 1 - slope * point.y() * dot(w, point.x())));
    claims.put(
        "stability",
        new Claim(
            Stability.removal(
                losses(sample, LossRange.UNIT, ramp),
                RegularisedKernel.logistic(1, lambda).stability(slope, n)),
            truth));
    return claims;
  }

  private static ToDoubleFunction<Point> gibbsLoss(StochasticLinearClassifier gibbs) {
    return point -> gibbs.gibbsLoss(point.x(), (int) point.y());
  }

  /** Divided by their norms: the error of a rule without an intercept stays the same. */
  private static List<Point> onTheCircle(LabelledSample sample) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      double[] x = sample.x(i);
      double norm = Math.hypot(x[0], x[1]) * (1 + 1e-15);
      points.add(new Point(new double[] {x[0] / norm, x[1] / norm}, sample.y(i)));
    }
    return points;
  }

  private static long count(List<Point> sample, Predicate<Point> test) {
    return sample.stream().filter(test).count();
  }

  private static EmpiricalRisk losses(
      List<Point> sample, LossRange range, ToDoubleFunction<Point> loss) {
    LossAccumulator accumulator = new LossAccumulator(range);
    sample.forEach(point -> accumulator.add(loss.applyAsDouble(point)));
    return accumulator.result();
  }

  @Test
  void everyFamilyCoversTheErrorOfOneRule() {
    Coverage.assertHolds(
        DELTA, 150, 1, random -> linearRule(random, 400).values().stream().allMatch(Claim::holds));
  }

  @Test
  void everyFamilySaysSomethingOnManyExamples() {
    linearRule(new Random(2), 4000)
        .forEach(
            (family, claim) -> {
              double value = claim.bound().atDelta(DELTA).value();
              assertTrue(value < 0.8, family + ": " + claim.bound().atDelta(DELTA));
            });
  }

  /** Points on a grid in the disc of radius 1, most labelled by their side. */
  private static FiniteAlphabetWorld<Point> grid() {
    List<Point> points = new ArrayList<>();
    for (int a = -2; a <= 2; a++) {
      for (int b = -2; b <= 2; b++) {
        points.add(new Point(new double[] {a / 3.0, b / 3.0}, 1));
        points.add(new Point(new double[] {a / 3.0, b / 3.0}, -1));
      }
    }
    double[] probabilities = new double[points.size()];
    for (int k = 0; k < probabilities.length; k++) {
      Point point = points.get(k);
      boolean agrees = point.y() * (point.x()[0] + 0.1) > 0;
      probabilities[k] = (agrees ? 0.8 : 0.2) / 25;
    }
    return new FiniteAlphabetWorld<>(points, probabilities);
  }

  private static final FiniteAlphabetWorld<Point> GRID = grid();
  private static final int N = 60;
  private static final double LAMBDA = 0.5;

  private static double[][] x(List<Point> sample) {
    return sample.stream().map(Point::x).toArray(double[][]::new);
  }

  private static int[] labels(List<Point> sample) {
    return sample.stream().mapToInt(point -> (int) point.y()).toArray();
  }

  @Test
  void stabilityBoundsHoldForSupportVectorMachines() {
    RegularisedKernel machine = RegularisedKernel.hinge(1, LAMBDA);
    double[] gaps = new double[1];
    int draws = 500;
    Coverage.assertHolds(
        DELTA,
        draws,
        3,
        random -> {
          List<Point> sample = GRID.draw(N, random);
          var loss = LinearLearners.hingeLoss(LinearLearners.hinge(sample, 1.0 / N, LAMBDA));
          EmpiricalRisk risk = losses(sample, machine.range(), loss);
          double truth = GRID.risk(loss);
          gaps[0] += (truth - risk.mean()) / draws;
          return new Claim(Stability.removal(risk, machine.stability(N)), truth).holds()
              && new Claim(Stability.zhang(risk, machine.stability(N).toReplacement()), truth)
                  .holds();
        });
    double expected =
        Stability.expected(machine.stability(N).toReplacement(), machine.range()).certify().value();
    assertTrue(gaps[0] > 0 && gaps[0] <= expected, gaps[0] + " against " + expected);
  }

  @Test
  void stabilityBoundsHoldForRidgeRegression() {
    RegularisedKernel machine = RegularisedKernel.squared(1, 1, LAMBDA);
    Coverage.assertHolds(
        DELTA,
        500,
        4,
        random -> {
          List<Point> sample = GRID.draw(N, random);
          double[] y = sample.stream().mapToDouble(Point::y).toArray();
          double[] w = LinearLearners.ridge(sample, 1.0 / N, LAMBDA);
          ToDoubleFunction<Point> loss = p -> Math.pow(p.y() - dot(w, p.x()), 2);
          var left = LeaveOneOut.ridge(x(sample), y, N * LAMBDA);
          LeaveOneOutRisk evidence = left.squaredLosses(machine.range().high());
          return new Claim(Stability.leaveOneOut(evidence, machine.stability(N)), GRID.risk(loss))
              .holds();
        });
  }

  @Slow
  @Test
  void nearestNeighbours() {
    Coverage.assertHolds(
        DELTA,
        500,
        5,
        random -> {
          List<Point> sample = GRID.draw(N, random);
          var rule = new NearestNeighbours(x(sample), labels(sample), random.nextLong());
          int[] neighbours = {1, 2, 5};
          var left = rule.leaveOneOut(neighbours);
          boolean all = true;
          for (int m = 0; m < neighbours.length; m++) {
            int k = neighbours[m];
            double truth = GRID.risk(p -> rule.predict(p.x(), k) == (int) p.y() ? 0 : 1);
            all &= new Claim(Stability.nearestNeighbours(left.get(m)), truth).holds();
            all &= new Claim(Stability.nearestNeighboursTwoClasses(left.get(m)), truth).holds();
          }
          return all;
        });
  }

  /** A rule that remembers its examples is neither evaluated by them nor stable. */
  @Test
  void boundsFailForARuleThatRemembersItsExamples() {
    assertBroken(errors -> Holdout.binomial(errors));
    assertBroken(errors -> Stability.removal(errors, new RemovalStability(0)));
  }

  private static void assertBroken(Function<ErrorCount, HighProbabilityBound> bound) {
    Coverage.assertBroken(
        DELTA,
        200,
        6,
        random -> {
          List<Point> sample = GRID.draw(25, random);
          var rule = new NearestNeighbours(x(sample), labels(sample), 1);
          ToDoubleFunction<Point> loss = p -> rule.predict(p.x(), 1) == (int) p.y() ? 0 : 1;
          ErrorCount errors = Evidence.errors(count(sample, p -> loss.applyAsDouble(p) > 0), 25);
          return new Claim(bound.apply(errors), GRID.risk(loss)).holds();
        });
  }
}
