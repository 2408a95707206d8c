package genbound.information;

import static genbound.information.EnumeratedLearner.DIFFERENCE;
import static genbound.information.EnumeratedLearner.FIRST_LOSS;
import static genbound.information.EnumeratedLearner.HYPOTHESIS;
import static genbound.information.EnumeratedLearner.LOSSES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.bound.ExpectedBound;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.harness.Averages;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Bounds in expectation against the truth, in random finite worlds where all is enumerated. */
class InformationTruthTest {

  private static final int WORLDS = 60;

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Few examples, losses of 0 and 1 or in between, and a learner that leans to what fits. */
  private static EnumeratedLearner world(RandomGenerator random) {
    int examples = 2 + random.nextInt(2);
    int n = 1 + random.nextInt(examples == 2 ? 3 : 2);
    double[] p = law(random, examples);
    boolean binary = random.nextBoolean();
    double[][] losses = new double[2 + random.nextInt(3)][examples];
    for (double[] row : losses) {
      for (int z = 0; z < examples; z++) {
        row[z] = binary ? random.nextInt(2) : random.nextDouble();
      }
    }
    double strength = 12 * random.nextDouble();
    double noise = random.nextInt(3) == 0 ? 1 : 0.05;
    return new EnumeratedLearner(
        p,
        losses,
        n,
        sample -> {
          double[] weights = new double[losses.length];
          for (int w = 0; w < weights.length; w++) {
            double fit = Math.exp(-strength * EnumeratedLearner.mean(losses[w], sample));
            weights[w] = fit * (1 + noise * random.nextExponential());
          }
          return EnumeratedLearner.normalised(weights);
        });
  }

  private static double[] law(RandomGenerator random, int size) {
    return EnumeratedLearner.normalised(random.doubles(size).map(x -> x + 0.02).toArray());
  }

  private static void assertHolds(ExpectedBound bound, double truth) {
    double value = bound.certify().value();
    assertTrue(value >= truth - 1e-9, () -> truth + " > " + bound.certify());
  }

  @Test
  void noBoundIsBelowTheTruth() {
    RandomGenerator random = random(7);
    for (int i = 0; i < WORLDS; i++) {
      EnumeratedLearner world = world(random);
      double gap = world.average((risk, mean) -> risk - mean);
      double magnitude = world.average((risk, mean) -> Math.abs(risk - mean));
      double square = world.average((risk, mean) -> (risk - mean) * (risk - mean));
      checkInformation(world, gap, magnitude);
      checkSupersample(world, gap, magnitude, square);
      checkExamples(world, gap);
    }
  }

  private static void checkInformation(EnumeratedLearner world, double gap, double magnitude) {
    double information = world.mutualInformation();
    LossTail tail = LossTail.unit();
    assertHolds(Information.xuRaginsky(information, world.n(), tail), gap);
    assertHolds(Information.xuRaginskyAbsolute(information, world.n(), tail), magnitude);
    assertHolds(Information.individualSample(world.individual(), tail), gap);
    double risk = world.average((r, m) -> r);
    double single = world.individual().nats().stream().mapToDouble(x -> x).sum();
    assertHolds(Information.mutualKl(Averages.of(mean(world)), information), risk);
    assertHolds(Information.mutualKl(Averages.of(mean(world)), single), risk);
    assertTrue(information <= world.leakage() + 1e-12, "information leaks");
    assertTrue(world.sibson(2) <= world.leakage() + 1e-12, "orders rise to the leakage");
  }

  private static void checkSupersample(
      EnumeratedLearner world, double gap, double magnitude, double square) {
    double cmi = world.cmi();
    EmpiricalRisk mean = mean(world);
    double risk = world.average((r, m) -> r);
    assertTrue(cmi <= world.mutualInformation() + 1e-12, "CMI is at most the information");
    assertHolds(Information.cmi(cmi, world.n(), LossRange.UNIT), gap);
    assertHolds(Information.cmiAbsolute(cmi, world.n(), LossRange.UNIT), magnitude);
    assertHolds(Information.cmiSquared(cmi, world.n()), square);
    assertHolds(Information.cmiLinear(Averages.of(mean), cmi), risk);
    assertHolds(Information.cmiFastRate(Averages.of(mean), cmi), risk);
  }

  private static void checkExamples(EnumeratedLearner world, double gap) {
    EmpiricalRisk mean = mean(world);
    double risk = world.average((r, m) -> r);
    ExampleInformation single = world.aboutCoins(FIRST_LOSS, false);
    ExampleInformation losses = world.aboutCoins(LOSSES, true);
    assertHolds(Information.functionalCmi(world.aboutCoins(HYPOTHESIS, true), LossRange.UNIT), gap);
    assertHolds(Information.evaluatedCmi(losses, LossRange.UNIT), gap);
    assertHolds(
        Information.lossDifference(world.aboutCoins(DIFFERENCE, false), LossRange.UNIT), gap);
    assertHolds(
        Information.lossDifference(world.aboutCoins(DIFFERENCE, true), LossRange.UNIT), gap);
    assertHolds(Information.singleLoss(single, LossRange.UNIT), gap);
    assertHolds(Information.singleLossFastRate(Averages.of(mean), single), risk);
    assertHolds(Information.binaryKl(Averages.of(mean), losses), risk);
    for (boolean given : new boolean[] {false, true}) {
      ExampleInformation difference = world.aboutCoins(DIFFERENCE, given);
      assertHolds(Information.lossDifferenceFastRate(Averages.of(mean), difference), risk);
    }
  }

  /** What one loss of 0 or 1 tells about its coin is no more than its two means say. */
  @Test
  void theJensenShannonDivergenceIsTheWholeInformationForErrors() {
    for (double[] p : List.of(new double[] {0.2, 0.5, 0.3}, new double[] {0.6, 0.1, 0.1, 0.2})) {
      EnumeratedLearner world = interpolating(p);
      double risk = world.average((r, m) -> r);
      ExampleInformation single = world.aboutCoins(FIRST_LOSS, false);
      var bound = Information.singleLossFastRate(Evidence.averageRisk(0.0, 2), single);
      assertEquals(risk, bound.certify().value(), 1e-12);
    }
  }

  private static EmpiricalRisk mean(EnumeratedLearner world) {
    double mean = world.average((r, m) -> m);
    return Evidence.meanLoss(Math.max(0, Math.min(1, mean)), world.n());
  }

  /**
   * Five examples; a hypothesis errs on those that are not in its set, and the learner keeps to the
   * sample.
   */
  static EnumeratedLearner interpolating(double[] p) {
    double[][] losses = new double[1 << p.length][p.length];
    for (int w = 0; w < losses.length; w++) {
      for (int z = 0; z < p.length; z++) {
        losses[w][z] = w >> z & 1;
      }
    }
    return new EnumeratedLearner(
        p,
        losses,
        2,
        sample -> {
          double[] weights = new double[losses.length];
          for (int w = 0; w < weights.length; w++) {
            boolean fits = EnumeratedLearner.mean(losses[w], sample) == 0;
            weights[w] = fits ? Math.exp(3 * Integer.bitCount(w)) : 0;
          }
          return EnumeratedLearner.normalised(weights);
        });
  }

  @Test
  void theRiskWithoutErrorsOnTheSampleIsTheInformationAboutTheCoins() {
    for (double[] p : List.of(new double[] {0.2, 0.5, 0.3}, new double[] {0.6, 0.1, 0.1, 0.2})) {
      EnumeratedLearner world = interpolating(p);
      double risk = world.average((r, m) -> r);
      assertTrue(risk > 0.1 && world.average((r, m) -> m) == 0, "interpolates");
      ExampleInformation difference = world.aboutCoins(DIFFERENCE, false);
      double exact = Information.lossDifferenceInterpolating(difference).certify().value();
      assertEquals(risk, exact, 1e-12);
      ExampleInformation given = world.aboutCoins(DIFFERENCE, true);
      assertHolds(Information.lossDifferenceInterpolating(given), risk);
      assertHolds(Information.cmiInterpolating(world.cmi(), 2), risk);
      assertHolds(Information.cmiFastRate(Evidence.averageRisk(0.0, 2), world.cmi()), risk);
      assertHolds(
          Information.singleLossFastRate(
              Evidence.averageRisk(0.0, 2), world.aboutCoins(FIRST_LOSS, false)),
          risk);
    }
  }

  @Test
  void informationDeclaredTooSmallIsSeenToFail() {
    EnumeratedLearner world = interpolating(new double[] {0.2, 0.5, 0.3});
    double risk = world.average((r, m) -> r);
    double half = 0.5 * world.aboutCoins(DIFFERENCE, false).mean();
    ExampleInformation wrong = ExampleInformation.of(half);
    assertTrue(Information.lossDifferenceInterpolating(wrong).certify().value() < 0.9 * risk);
    double cmi = 0.02 * world.cmi();
    assertTrue(Information.cmi(cmi, 2, LossRange.UNIT).certify().value() < risk);
  }
}
