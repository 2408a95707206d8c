package genbound.exact.world;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfTrainingTest {

  private static final SelfTraining UNIT = new SelfTraining(1, 1);

  @ParameterizedTest
  @CsvSource({
    "1, .5382028891, .70478",
    "2, .8019748688, .78872",
    "3, .9491101515, .82872",
    "4, .9902760708, .83898",
    "5, .9982927480, .84093"
  })
  void roundsFromACosineOfThreeTenths(int rounds, String cosine, String accuracy) {
    double now = UNIT.after(rounds, 0.3);
    ReferenceTable.assertPrinted(cosine, now, rounds);
    ReferenceTable.assertPrinted(accuracy, UNIT.accuracy(now), rounds);
  }

  @Test
  void accuracyIsTheNormalLawOfTheCosine() {
    ReferenceTable.assertPrinted(".61791", UNIT.accuracy(0.3), "start");
    ReferenceTable.assertPrinted(".8413447", UNIT.ceiling(0), "no shift");
    ReferenceTable.assertPrinted(".8144533", UNIT.ceiling(0.5), "half a shift");
    assertEquals(UNIT.ceiling(0.5), new SelfTraining(3, 3).ceiling(1.5), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({
    "10, .58609746380",
    "20, .61816772292",
    "40, .65813836881",
    "100, .7179671987",
    "10000, .8389603914"
  })
  void classMeanOfFewLabelledExamples(long labelled, String accuracy) {
    ReferenceTable.assertPrinted(accuracy, UNIT.classMeanAccuracy(labelled, 200), labelled);
  }

  @Test
  void classMeanIsSimulatedInFewDimensions() {
    Random random = new Random(7);
    for (int dimension : new int[] {1, 2, 3, 17}) {
      double sum = 0;
      int draws = 20_000;
      for (int i = 0; i < draws; i++) {
        double along = 1 + random.nextGaussian();
        double squares = along * along;
        for (int j = 1; j < dimension; j++) {
          double across = random.nextGaussian();
          squares += across * across;
        }
        sum += UNIT.accuracy(Math.max(-1, Math.min(1, along / Math.sqrt(squares))));
      }
      double exact = UNIT.classMeanAccuracy(1, dimension);
      assertEquals(exact, sum / draws, 0.008, "d = " + dimension);
    }
    double many = UNIT.classMeanAccuracy(1_000_000_000_000L, 5);
    assertEquals(UNIT.accuracy(1), many, 1e-9, "many examples know the mean");
    double lost = UNIT.classMeanAccuracy(1, 1_000_000);
    assertEquals(UNIT.accuracy(1e-3), lost, 1e-6, "few examples in many dimensions");
  }

  @Test
  void onlyNoCosineAndFullOnesStay() {
    for (double fixed : new double[] {-1, 0, 1}) {
      assertEquals(fixed, UNIT.next(fixed), 1e-15);
    }
    for (double cosine : new double[] {1e-300, 1e-9, 0.1, 0.9, 1 - 1e-9}) {
      for (double ratio : new double[] {0.01, 1, 30}) {
        var training = new SelfTraining(ratio, 1);
        assertTrue(training.next(cosine) > cosine, cosine + " at " + ratio);
        assertEquals(-training.next(cosine), training.next(-cosine), 1e-15);
      }
    }
    assertEquals(1, UNIT.after(1000, 1e-9), 1e-12);
    assertEquals(0.3, UNIT.after(0, 0.3));
  }

  /** One round on 200,000 points in the plane. */
  @Test
  void oneRoundIsSimulated() {
    Random random = new Random(3);
    double[] sum = new double[2];
    double across = Math.sqrt(1 - 0.09);
    for (int i = 0; i < 200_000; i++) {
      double x = (random.nextBoolean() ? 1 : -1) + random.nextGaussian();
      double y = random.nextGaussian();
      double label = Math.signum(0.3 * x + across * y);
      sum[0] += label * x;
      sum[1] += label * y;
    }
    assertEquals(UNIT.next(0.3), sum[0] / Math.hypot(sum[0], sum[1]), 0.01);
  }

  /**
   * The experiment of the paper in 200 dimensions: the class mean of m labelled examples labels n
   * others, whose means are off by a shift, and is averaged with what it labelled. The printed
   * accuracies are averages of other draws, with a standard error of up to 0.007.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 0, 0, .588, 40",
    "10, 10, 0, .574, 40",
    "10, 100, 0, .590, 40",
    "10, 1000, 0, .761, 12",
    "20, 0, 0, .616, 40",
    "20, 20, 0, .616, 40",
    "20, 200, 0, .653, 40",
    "20, 2000, 0, .815, 4",
    "40, 0, 0, .661, 40",
    "40, 40, 0, .653, 40",
    "40, 400, 0, .722, 12",
    "40, 4000, 0, .828, 2",
    "40, 10000, 0, .836, 1",
    "40, 0, .5, .658, 40",
    "40, 40, .5, .655, 40",
    "40, 400, .5, .726, 12",
    "40, 4000, .5, .807, 2",
    "40, 10000, .5, .811, 1"
  })
  void plainSelfTrainingOnSamples(int m, int n, double shift, double printed, int repeats) {
    Random random = new Random(m + n);
    double sum = 0;
    for (int repeat = 0; repeat < repeats; repeat++) {
      sum += accuracyAfterSelfTraining(random, m, n, shift);
    }
    assertEquals(printed, sum / repeats, 0.028, m + " and " + n);
  }

  private static double accuracyAfterSelfTraining(Random random, int m, int n, double shift) {
    int d = 200;
    double[] labelled = new double[d];
    for (int j = 0; j < d; j++) {
      labelled[j] = (j == 0 ? m : 0) + Math.sqrt(m) * random.nextGaussian();
    }
    float[][] points = new float[n][d];
    for (float[] point : points) {
      int side = random.nextBoolean() ? 1 : -1;
      for (int j = 0; j < d; j++) {
        point[j] = (float) random.nextGaussian();
      }
      point[0] += side;
      point[1] += side * (float) shift;
    }
    double[] weights = labelled.clone();
    for (int round = 0; round < 8; round++) {
      double[] next = labelled.clone();
      for (float[] point : points) {
        double score = 0;
        for (int j = 0; j < d; j++) {
          score += weights[j] * point[j];
        }
        double label = Math.signum(score);
        for (int j = 0; j < d; j++) {
          next[j] += label * point[j];
        }
      }
      weights = next;
    }
    double norm = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    return UNIT.accuracy(weights[0] / norm);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFor("distance", () -> new SelfTraining(0, 1));
    refusedFor("deviation", () -> new SelfTraining(1, 0));
    refusedFor("cosine", () -> UNIT.next(1.1));
    refusedFor("cosine", () -> UNIT.after(3, Double.NaN));
    refusedFor("rounds", () -> UNIT.after(-1, 0.3));
    refusedFor("shift", () -> UNIT.ceiling(-1));
    refusedFor("labelled", () -> UNIT.classMeanAccuracy(0, 2));
    refusedFor("dimension", () -> UNIT.classMeanAccuracy(1, 0));
  }

  @Test
  void extremesStayNumbers() {
    for (double distance : new double[] {Double.MIN_VALUE, 1e-150, 1, 1e150, Double.MAX_VALUE}) {
      var training = new SelfTraining(distance, 1 / Math.max(distance, 1e-300));
      for (double cosine : new double[] {-1, -1e-200, 0, Double.MIN_VALUE, 1}) {
        double next = training.next(cosine);
        assertTrue(Math.abs(next) <= 1, training + " at " + cosine);
      }
      double few = training.classMeanAccuracy(1, 3);
      assertTrue(few >= 0.5 - 1e-9 && few <= 1, training.toString());
    }
  }
}
