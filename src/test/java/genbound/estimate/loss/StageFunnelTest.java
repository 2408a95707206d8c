package genbound.estimate.loss;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.SampleSize;
import genbound.bound.Interval;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The counts are those of Fang, Zhang, Tong and Feng (2025), from Table 2 and one figure. */
class StageFunnelTest {

  private static final Confidence SURE = Confidence.ofDelta(0.05);
  private static final Confidence EACH_OF_5 = SURE.split(5).get(0);
  private static final Confidence EACH_OF_15 = SURE.split(15).get(0);

  /** Intention, grasp and success in 288 rollouts before the shift, then after it. */
  private static final long[][] ACTION = {
    {288, 171, 114, 150, 111, 84},
    {278, 166, 84, 261, 163, 78},
    {288, 251, 196, 286, 244, 167},
    {285, 224, 137, 256, 184, 111},
    {284, 222, 163, 284, 214, 130}
  };

  private static ErrorCount missed(long reached, long n) {
    return StageFunnel.of(n, reached).missed(0);
  }

  /** The drop from one count to another, from below. */
  private static double drop(long before, long after, long n, Confidence sure) {
    return Holdout.twoSampleBinomial(missed(before, n), missed(after, n), 1)
        .lower()
        .at(sure)
        .value();
  }

  /** The gap between two stages, from below, from the counts alone. */
  private static double gap(long reached, long later, long n, Confidence sure) {
    StageFunnel funnel = StageFunnel.of(n, reached, later);
    return Holdout.twoSampleBinomial(funnel.missed(0), funnel.missed(1), 1)
        .lower()
        .at(sure)
        .value();
  }

  private static void assertEnds(double lower, double upper, Interval interval, double within) {
    assertEquals(lower, interval.lower().value(), within);
    assertEquals(upper, interval.upper().value(), within);
  }

  @Test
  void threeOfFifteenDropsAreCertifiedAtOnce() {
    double[][] least = new double[ACTION.length][3];
    int certified = 0;
    for (int policy = 0; policy < ACTION.length; policy++) {
      for (int stage = 0; stage < 3; stage++) {
        long[] counts = ACTION[policy];
        least[policy][stage] = drop(counts[stage], counts[stage + 3], 288, EACH_OF_15);
        certified += least[policy][stage] > 0 ? 1 : 0;
      }
    }
    assertEquals(3, certified, Arrays.deepToString(least));
    assertEquals(0.370258, least[0][0], 1e-6);
    assertEquals(0.032706, least[0][1], 1e-6);
    assertEquals(0.021236, least[3][0], 1e-6);
    assertEquals(-0.101, drop(57, 37, 96, EACH_OF_15), 5e-4, "with 96 rollouts");
  }

  /** In success, no drop is certified even alone, by a limit for each side. */
  @Test
  void noDropInSuccessIsCertifiedAloneByTwoLimits() {
    double[] split = {-0.0089, -0.0863, -0.0142, -0.0275, -0.0043};
    double[] hoeffding = {0.0022, -0.0812, -0.0013, -0.0117, 0.0126};
    for (int policy = 0; policy < ACTION.length; policy++) {
      long before = ACTION[policy][2];
      long after = ACTION[policy][5];
      assertEquals(split[policy], drop(before, after, 288, SURE), 5e-5);
      var bound = Holdout.twoSampleHoeffding(missed(before, 288), missed(after, 288)).lower();
      assertEquals(hoeffding[policy], bound.at(SURE).value(), 5e-5);
      assertTrue(bound.at(EACH_OF_15).value() < 0, "none at once");
    }
  }

  @Test
  void everyGapBetweenIntentionAndSuccessIsCertifiedAtOnce() {
    double[] fromCounts = {0.0780, 0.5098, 0.3136, 0.3704, 0.4280};
    double[] nested = {0.1739, 0.5662, 0.3456, 0.4336, 0.4645};
    for (int policy = 0; policy < ACTION.length; policy++) {
      long[] counts = ACTION[policy];
      assertEquals(fromCounts[policy], gap(counts[3], counts[5], 288, EACH_OF_5), 5e-5);
      ErrorCount lost = StageFunnel.of(288, counts[3], counts[4], counts[5]).lost(0, 2);
      double least = Holdout.poissonBinomial(lost).lower().at(EACH_OF_5).value();
      assertEquals(nested[policy], least, 5e-5);
      assertTrue(least > fromCounts[policy] && fromCounts[policy] > 0);
    }
  }

  /** In whole sets of 24 layouts: 17 for the drop in success of pi0 scratch alone. */
  @Test
  void fourHundredAndEightRolloutsASideCertifyTheDropInSuccess() {
    assertEquals(408, 24 * sets(SURE));
    assertEquals(816, 24 * sets(EACH_OF_15));
  }

  private static long sets(Confidence sure) {
    return SampleSize.smallest(
        k -> {
          long n = 24 * k;
          ErrorCount before = missed(Math.round(196 / 288.0 * n), n);
          ErrorCount after = missed(Math.round(167 / 288.0 * n), n);
          return Holdout.twoSampleBinomial(after, before, 1);
        },
        sure,
        0);
  }

  /** One distractor takes the intention of all four policies at once. */
  @Test
  void oneDistractorTakesTheIntention() {
    Confidence each = SURE.split(4).get(0);
    assertEquals(0.6518, drop(63, 1, 72, each), 5e-5);
    assertEquals(0.2468, drop(47, 9, 72, each), 5e-5);
    assertEquals(0.5344, drop(72, 18, 72, each), 5e-5);
    assertEquals(0.8639, drop(72, 0, 72, each), 5e-5);
    Confidence each32 = SURE.split(32).get(0);
    double intention = 1 - Holdout.poissonBinomial(missed(72, 72)).at(each32).value();
    double success = 1 - Holdout.poissonBinomial(missed(12, 72)).lower().at(each32).value();
    assertEquals(0.9141, intention, 1e-4);
    assertEquals(0.3294, success, 5e-5);
  }

  @Test
  void ratesAreThoseOfClopperAndPearson() {
    double[][] rows = {
      {0, 24, 0, 0.1424735977},
      {24, 24, 0.8575264023, 1},
      {12, 24, 0.2912417798, 0.7087582202},
      {48, 72, 0.5457038890, 0.7734365755},
      {69, 72, 0.8830251802, 0.9913235027},
      {21, 72, 0.1904532982, 0.4106671548},
      {48, 69, 0.5731252964, 0.8007522527}
    };
    for (double[] row : rows) {
      ErrorCount count = Evidence.errors((long) row[0], (long) row[1]);
      for (TwoSidedBound bound :
          new TwoSidedBound[] {Holdout.binomial(count), Holdout.poissonBinomial(count)}) {
        assertEnds(row[2], row[3], bound.intervalAt(SURE), 5e-11);
      }
    }
    double[] ofKl = {0.508303997, 0.802958658};
    assertEnds(ofKl[0], ofKl[1], Holdout.kl(Evidence.errors(48, 72)).intervalAt(SURE), 5e-10);
  }

  @Test
  void dropsAreBoundedOnBothSides() {
    var bound = Holdout.twoSampleBinomial(missed(60, 72), missed(30, 72), 1);
    assertEnds(0.1880739795, 0.6092824258, bound.intervalAt(Confidence.ofDelta(0.1)), 5e-11);
    assertEnds(0.1560997037, 0.6321516309, bound.intervalAt(SURE), 5e-11);
    assertEquals(0.188074, bound.lower().at(SURE).value(), 5e-7);
  }

  /** What is lost between two stages, as one count where nested, and as two where not. */
  @Test
  void gapsAreSharperTheMoreIsKnown() {
    StageFunnel funnel = StageFunnel.of(72, 69, 48);
    assertEquals(Evidence.errors(21, 72), funnel.lost(0, 1));
    assertEquals(Evidence.errors(21, 69), funnel.lostOfReached(0, 1));
    StageAccumulator rollouts = new StageAccumulator(2);
    for (int i = 0; i < 72; i++) {
      rollouts.add(i < 69, i < 48);
    }
    var apart = Holdout.splitBinomial(rollouts.misses(0, 1)).intervalAt(SURE);
    assertEnds(0.119326619, 0.427285157, apart, 5e-10);
    double hoeffding =
        Holdout.hoeffding(Evidence.meanLoss(21 / 72.0, 72, -1, 1)).intervalAt(SURE).upper().value();
    assertEquals(0.3201, hoeffding - 21 / 72.0, 5e-5);
  }

  /** 24 layouts, three seeds each: a sample of layouts, or trials on a fixed list. */
  @Test
  void layoutsAreASampleOrAFixedList() {
    double[][] layouts = new double[24][];
    Arrays.setAll(layouts, i -> new double[] {0, i % 2, 1});
    var sampled = Holdout.hoeffding(GroupedLosses.of(layouts)).intervalAt(SURE);
    assertEquals(0.2772, sampled.upper().value() - 0.5, 5e-5);
    var fixed = Holdout.hoeffding(Evidence.errors(36, 72)).intervalAt(SURE);
    assertEquals(0.1600538, fixed.upper().value() - 0.5, 5e-8);
    var exact = Holdout.poissonBinomial(Evidence.errors(36, 72)).intervalAt(SURE);
    assertTrue(exact.upper().value() < fixed.upper().value());
  }

  @Test
  void misuseIsRefusedByName() {
    StageFunnel funnel = StageFunnel.of(72, 0, 5);
    refused("n must be in [1, 9007199254740992], got 0", () -> StageFunnel.of(0, 0));
    refused("reached[1] must be in [0, 72], got 73", () -> StageFunnel.of(72, 70, 73));
    refused("reached must be not empty, got []", () -> StageFunnel.of(72));
    refused("stage must be in [0, 1], got 2", () -> funnel.missed(2));
    refused(
        "to must be a stage reached at most 0 times, as often as 'from', got 5",
        () -> funnel.lost(0, 1));
    refused("from must be a stage reached at least once, got 0", () -> funnel.lostOfReached(0, 0));
    assertEquals("72 rollouts → 0 → 5", funnel.toString());
    assertEquals(
        Collections.nCopies(2, 7L), new StageFunnel(9, Collections.nCopies(2, 7L)).reached());
  }
}
