package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.exact.channel.FiniteLearningProblem;
import genbound.exact.channel.FiniteSupersampleProblem;
import genbound.exact.channel.GaussianMeanProblem;
import genbound.exact.channel.GaussianRegressionProblem;
import genbound.exact.channel.JointLaw;
import genbound.exact.channel.LearningRule;
import genbound.harness.ChannelWorld;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The information bounds on learning problems so small that information and truth are both known
 * exactly.
 */
class ChannelBoundsTest {

  private static final LossTail TAIL = LossTail.unit();
  private static final LossRange UNIT = LossRange.UNIT;
  private static final double[] ORDERS = {1.1, 2, 10};

  /** Thirty worlds, with a minimiser, a Gibbs posterior and an erratic rule in each. */
  private static List<Problem> problems() {
    Random random = new Random(1);
    return random
        .ints(30, 1, 4)
        .boxed()
        .flatMap(
            n -> {
              int points = n == 3 ? 1 : 2;
              var world = ChannelWorld.draw(random, points, n, 4, random.nextBoolean());
              return List.of(
                  new Problem(world, world.minimiser()),
                  new Problem(world, world.gibbs(Math.exp(3 * random.nextDouble()))),
                  new Problem(world, world.erratic(random)))
                  .stream();
            })
        .toList();
  }

  private record Problem(ChannelWorld world, FiniteLearningProblem channel) {}

  @Test
  void everyBoundInExpectationHolds() {
    List<Problem> problems = problems();
    assertEquals(90, problems.size());
    for (Problem problem : problems) {
      FiniteLearningProblem channel = problem.channel();
      FiniteSupersampleProblem supersample = channel.supersample();
      double gap = channel.expectedGap();
      for (ExpectedBound bound : onTheGap(problem, supersample)) {
        holds(bound, gap);
      }
      double risk = channel.expectedRisk();
      for (ExpectedBound bound : onTheRisk(channel, supersample)) {
        holds(bound, risk);
      }
      int n = channel.n();
      double information = channel.joint().information();
      double cmi = supersample.conditionalInformation();
      double absolute = channel.expectedAbsoluteGap();
      holds(Information.xuRaginskyAbsolute(information, n, TAIL), absolute);
      holds(Information.cmiAbsolute(cmi, n, UNIT), absolute);
      holds(Information.cmiSquared(cmi, n), channel.expectedSquaredGap());
    }
  }

  private static List<ExpectedBound> onTheGap(
      Problem problem, FiniteSupersampleProblem supersample) {
    FiniteLearningProblem channel = problem.channel();
    int n = channel.n();
    var predictions = supersample.predictions(problem.world().predictions());
    var losses = supersample.losses();
    var differences = supersample.lossDifferences();
    var single = supersample.singleLosses();
    return List.of(
        Information.xuRaginsky(channel.joint().information(), n, TAIL),
        Information.individualSample(channel.individual(), TAIL),
        Information.cmi(supersample.conditionalInformation(), n, UNIT),
        Information.functionalCmi(predictions.conditional(), UNIT),
        Information.functionalCmi(predictions.rooted(), UNIT),
        Information.evaluatedCmi(losses.conditional(), UNIT),
        Information.evaluatedCmi(losses.rooted(), UNIT),
        Information.evaluatedCmi(losses.unconditional(), UNIT),
        Information.lossDifference(differences.conditional(), UNIT),
        Information.lossDifference(differences.rooted(), UNIT),
        Information.lossDifference(differences.unconditional(), UNIT),
        Information.singleLoss(single.conditional(), UNIT),
        Information.singleLoss(single.rooted(), UNIT),
        Information.singleLoss(single.unconditional(), UNIT));
  }

  private static List<ExpectedBound> onTheRisk(
      FiniteLearningProblem channel, FiniteSupersampleProblem supersample) {
    double cmi = supersample.conditionalInformation();
    var single = supersample.singleLosses();
    var losses = supersample.losses();
    var empirical = channel.averageRisk();
    return List.of(
        Information.cmiLinear(empirical, cmi),
        Information.cmiFastRate(empirical, cmi),
        Information.singleLossFastRate(empirical, single.conditional()),
        Information.singleLossFastRate(empirical, single.unconditional()),
        Information.binaryKl(empirical, losses.conditional()),
        Information.binaryKl(empirical, losses.unconditional()));
  }

  private static void holds(ExpectedBound bound, double truth) {
    double value = bound.certify().value();
    assertTrue(value >= truth - 1e-14, () -> bound + ": " + value + " below " + truth);
  }

  @Test
  void everyBoundWithProbabilityHolds() {
    for (Problem problem : problems()) {
      FiniteLearningProblem channel = problem.channel();
      JointLaw joint = channel.joint();
      int n = channel.n();
      for (double delta : new double[] {0.5, 0.2, 0.05}) {
        holds(Information.xuRaginskyTail(joint.information(), n, TAIL), delta, channel);
        holds(Information.mutualTail(joint.information(), n, UNIT), delta, channel);
        holds(Information.leakage(joint.maximalLeakage(), n, UNIT), delta, channel);
        for (double order : ORDERS) {
          double information = joint.sibsonInformation(order);
          holds(Information.sibson(information, order, n, UNIT), delta, channel);
        }
      }
    }
  }

  private static void holds(
      HighProbabilityBound bound, double delta, FiniteLearningProblem channel) {
    double value = bound.atDelta(delta).value();
    double missed = channel.probabilityOfGapAbove(value + 1e-14);
    assertTrue(missed <= delta, () -> bound + " missed with probability " + missed);
  }

  @Test
  void tighterEvidenceGivesTighterBounds() {
    for (Problem problem : problems()) {
      FiniteLearningProblem channel = problem.channel();
      FiniteSupersampleProblem supersample = channel.supersample();
      int n = channel.n();
      double whole = value(Information.cmi(supersample.conditionalInformation(), n, UNIT));
      var losses = supersample.losses();
      double predictions =
          value(
              Information.functionalCmi(
                  supersample.predictions(problem.world().predictions()).rooted(), UNIT));
      double evaluated = value(Information.evaluatedCmi(losses.rooted(), UNIT));
      double differences =
          value(Information.lossDifference(supersample.lossDifferences().rooted(), UNIT));
      assertTrue(differences <= evaluated + 1e-9);
      assertTrue(evaluated <= predictions + 1e-9);
      assertTrue(predictions <= whole + 1e-9);
      assertTrue(
          value(Information.individualSample(channel.individual(), TAIL))
              <= value(Information.xuRaginsky(channel.joint().information(), n, TAIL)) + 1e-9);
    }
  }

  private static double value(ExpectedBound bound) {
    return bound.certify().value();
  }

  @Test
  void theGibbsGapIsExact() {
    Random random = new Random(2);
    for (int trial = 0; trial < 30; trial++) {
      int n = 1 + random.nextInt(3);
      var world = ChannelWorld.draw(random, 1, n, 6, trial % 2 == 0);
      double beta = Math.exp(4 * random.nextDouble() - 1);
      FiniteLearningProblem channel = world.gibbs(beta);
      double symmetrised = channel.joint().symmetrisedInformation();
      var exact = Information.gibbsExact(symmetrised, beta, UNIT);
      holds(exact, channel.expectedGap());
      assertEquals(channel.expectedGap(), value(exact), 1e-11);
      holds(Information.gibbs(beta, n, TAIL), channel.expectedGap());
    }
  }

  @Test
  void withoutTrainingErrorsTheRiskIsExact() {
    Random random = new Random(3);
    double[][] losses = new double[16][4];
    for (int w = 0; w < 16; w++) {
      for (int z = 0; z < 4; z++) {
        losses[w][z] = w >> z & 1;
      }
    }
    for (int trial = 0; trial < 30; trial++) {
      double[] taste = ChannelWorld.law(random, 16);
      LearningRule rule = sample -> fitting(taste, sample);
      int n = 1 + random.nextInt(3);
      var channel = new FiniteLearningProblem(ChannelWorld.law(random, 4), n, rule, losses);
      FiniteSupersampleProblem supersample = channel.supersample();
      var told = supersample.lossDifferences().unconditional();
      assertEquals(
          channel.expectedRisk(), value(Information.lossDifferenceInterpolating(told)), 1e-12);
      holds(Information.lossDifferenceInterpolating(told), channel.expectedRisk());
      double cmi = supersample.conditionalInformation();
      holds(Information.cmiInterpolating(cmi, n), channel.expectedRisk());
    }
  }

  /** A law on the hypotheses, sets of symbols to err on, that err on none of the sample. */
  private static double[] fitting(double[] taste, int... sample) {
    double[] law = taste.clone();
    for (int z : sample) {
      for (int w = 0; w < law.length; w++) {
        law[w] = (w >> z & 1) == 1 ? 0 : law[w];
      }
    }
    double total = Arrays.stream(law).sum();
    return Arrays.stream(law).map(p -> p / total).toArray();
  }

  @Test
  void boundsFailWithInformationDeclaredTooSmall() {
    long tooLow =
        problems().stream()
            .filter(
                problem -> {
                  FiniteLearningProblem channel = problem.channel();
                  ExampleInformation individual = channel.individual();
                  var part = ExampleInformation.of(individual.mean() / 16);
                  return value(Information.individualSample(part, TAIL)) < channel.expectedGap();
                })
            .count();
    assertTrue(tooLow >= 10, "too low " + tooLow + " times");
  }

  @Test
  void gaussianGapsAreBounded() {
    for (double noise : new double[] {0, 0.5, 3}) {
      for (int n : new int[] {2, 5, 100, 1_000_000}) {
        var mean = new GaussianMeanProblem(3, n, 2, noise);
        holds(Information.individualSample(mean.individual(), mean.tail()), mean.expectedGap());
      }
      double[][] x =
          new Random(4)
              .doubles(40)
              .mapToObj(u -> new double[] {1, u, u * u})
              .toArray(double[][]::new);
      var line = new GaussianRegressionProblem(x, 2, noise);
      holds(Information.individualSample(line.individual(), line.tail()), line.expectedGap());
    }
  }
}
