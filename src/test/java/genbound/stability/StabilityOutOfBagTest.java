package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.bound.Certificate;
import genbound.bound.Term;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityOutOfBagTest implements HighProbabilityContract<StabilityOutOfBag> {

  private static final int N = 60;
  private static final int DRAWN = 6;
  private static final int PREDICTORS = 200;
  private static final int OUT_OF_BAG = 170;

  /**
   * Coin tosses predicted by whether the few that a predictor saw hold an odd number of ones: as
   * unstable as can be. Whatever it predicts, the risk under the absolute loss is ½.
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int[] tosses = random.ints(N, 0, 2).toArray();
    double[] left = new double[N];
    long[] counts = new long[N];
    for (int b = 0; b < PREDICTORS; b++) {
      boolean[] in = new boolean[N];
      int prediction = 0;
      for (int drawn = 0; drawn < DRAWN; ) {
        int i = random.nextInt(N);
        if (!in[i]) {
          in[i] = true;
          prediction ^= tosses[i];
          drawn++;
        }
      }
      for (int i = 0; i < N; i++) {
        left[i] += in[i] ? 0 : prediction;
        counts[i] += in[i] ? 0 : 1;
      }
    }
    double losses = 0;
    for (int i = 0; i < N; i++) {
      losses += Math.abs(tosses[i] - left[i] / counts[i]);
    }
    EmpiricalRisk outOfBag = Evidence.meanLoss(losses / N, N);
    try {
      var evidence = Evidence.outOfBag(outOfBag, DRAWN, PREDICTORS, OUT_OF_BAG, counts);
      return Stability.outOfBag(evidence, 1, 1).atDelta(delta).value() >= 0.5;
    } catch (IllegalArgumentException noStatement) {
      return true;
    }
  }

  /** All subsets of half of the examples, and whether the first is in: nothing moves more. */
  @Test
  void theLimitMovesAsMuchAsTheTheoremSays() {
    assertEquals(stabilityTerm(6, 3), rootMeanSquare(6, 3, bag -> (bag & 1) != 0), 1e-12);
    assertEquals(stabilityTerm(8, 4), rootMeanSquare(8, 4, bag -> (bag & 1) != 0), 1e-12);
  }

  @Test
  void theLimitNeverMovesMoreThanTheTheoremSays() {
    for (int n = 4; n <= 8; n++) {
      for (int m = 1; m <= n - 2; m++) {
        double most = stabilityTerm(n, m) * (1 + 1e-12);
        for (int seed = 0; seed < 40; seed++) {
          int mask = seed * 0x9E3779B9 >>> 7 & (1 << n) - 1;
          int least = seed % 3;
          IntPredicate many = bag -> Integer.bitCount(bag & mask) > least;
          IntPredicate odd = bag -> (Integer.bitCount(bag & mask) & 1) != 0;
          assertTrue(rootMeanSquare(n, m, many) <= most, "n = " + n + ", m = " + m);
          assertTrue(rootMeanSquare(n, m, odd) <= most, "n = " + n + ", m = " + m);
        }
      }
    }
  }

  /** s(n), read from the certificate's terms at δ = ¼, where 1/√δ is 2. */
  private static double stabilityTerm(int n, int m) {
    var evidence = new OutOfBagRisk(Evidence.meanLoss(0, n), m, 1L << 53, 1L << 53);
    Certificate certificate = Stability.outOfBag(evidence, 1, 1).atDelta(0.25);
    return certificate.terms().stream()
            .filter(term -> term.name().equals("stability"))
            .mapToDouble(Term::value)
            .sum()
        / 2;
  }

  /** The root of the mean over i of (Ā(S) − Ā(S∖i))², by enumeration of all m-subsets. */
  private static double rootMeanSquare(int n, int m, IntPredicate predictor) {
    double[] left = new double[n];
    double[] out = new double[n];
    double all = 0;
    double bags = 0;
    for (int bag = 0; bag < 1 << n; bag++) {
      if (Integer.bitCount(bag) != m) {
        continue;
      }
      double value = predictor.test(bag) ? 1 : 0;
      all += value;
      bags++;
      for (int i = 0; i < n; i++) {
        if ((bag >> i & 1) == 0) {
          left[i] += value;
          out[i]++;
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.pow(all / bags - left[i] / out[i], 2);
    }
    return Math.sqrt(sum / n);
  }

  @Test
  void tooFewOutOfBagPredictorsHaveNoCertificate() {
    EmpiricalRisk risk = Evidence.meanLoss(0.1, 4);
    long[] counts = {5, 5, 5, 5};
    assertEquals(5, Evidence.outOfBag(risk, 2, 10, 5, counts).outOfBag());
    counts[2] = 4;
    assertRefused(
        "counts must be of a harmonic mean…", () -> Evidence.outOfBag(risk, 2, 10, 5, counts));
    counts[2] = 0;
    assertThrows(IllegalArgumentException.class, () -> Evidence.outOfBag(risk, 2, 10, 1, counts));
    long[] three = Arrays.copyOf(counts, 3);
    assertThrows(IllegalArgumentException.class, () -> Evidence.outOfBag(risk, 2, 10, 1, three));
  }

  @Test
  void countedErrorsAndBagsOfAllButOneAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new OutOfBagRisk(Evidence.errors(1, 10), 5, 100, 40));
    assertThrows(
        IllegalArgumentException.class,
        () -> new OutOfBagRisk(Evidence.meanLoss(0.1, 10), 9, 100, 5));
  }
}
