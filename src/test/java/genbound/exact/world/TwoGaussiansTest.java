package genbound.exact.world;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import genbound.numeric.NormalTail;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoGaussiansTest {

  /** Means ±1 in every coordinate; half of the variances are n, half are 1. */
  private static TwoGaussians easy(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] minus = Arrays.stream(ones).map(x -> -x).toArray();
    double[] variances = new double[n];
    Arrays.setAll(variances, j -> j < n / 2 ? n : 1);
    return TwoGaussians.diagonal(ones, minus, variances, 0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.110335680959923",
    "4, 0.0569231490033290",
    "10, 0.00950823683615027",
    "20, 0.000596872722436003"
  })
  void bayesErrorOfTheEasyMixture(int n, double expected) {
    assertEquals(expected, easy(n).bayesError(), 1e-12 * expected + 1e-16);
    assertEquals(NormalTail.up(Math.sqrt(2 + 2 * n) / 2), easy(n).bayesError(), 1e-15);
  }

  @Test
  void bestLinearRuleReachesTheBayesError() {
    double[][] covariance = {{2, 0.5}, {0.5, 1}};
    TwoGaussians mixture =
        new TwoGaussians(new double[] {1, 0}, new double[] {0, -1}, covariance, 0.3);
    double[] weights = {2 / 7.0, 6 / 7.0};
    double distance = Math.sqrt(8 / 7.0);
    assertEquals(distance, mixture.distance(), 1e-14);
    double middle = -(weights[0] * 0.5 - weights[1] * 0.5);
    double best = mixture.error(weights, middle + Math.log(0.3 / 0.7));
    assertEquals(mixture.bayesError(), best, 1e-14);
    assertTrue(mixture.error(weights, middle) > best);
    LabelledSample sample = mixture.draw(100_000, new Random(1));
    int wrong = 0;
    for (int i = 0; i < sample.size(); i++) {
      double[] x = sample.x(i);
      wrong += (weights[0] * x[0] + weights[1] * x[1] + middle > 0) == sample.y(i) > 0 ? 0 : 1;
    }
    assertEquals(mixture.error(weights, middle), wrong / 1e5, 0.005);
    double[] same = {1, 0};
    assertEquals(0.3, new TwoGaussians(same, same, covariance, 0.3).bayesError());
  }

  /** Naive Bayes is within 0.01 of the Bayes error at once, logistic regression from 1 to 1.7 n. */
  @Slow
  @Test
  void twoRegimes() {
    TwoGaussians mixture = easy(50);
    double target = mixture.bayesError() + 0.01;
    Random random = new Random(2);
    int naive = 4;
    while (naive < 12 && mean(mixture, naive, 100, true, random) > target) {
      naive += 2;
    }
    assertTrue(naive <= 10, "naive Bayes " + naive);
    int logistic = 40;
    while (logistic < 90 && mean(mixture, logistic, 12, false, random) > target) {
      logistic += 6;
    }
    assertTrue(logistic >= 50 && logistic <= 85, "logistic " + logistic);
  }

  private static double mean(TwoGaussians mixture, int m, int draws, boolean naive, Random random) {
    double sum = 0;
    for (int draw = 0; draw < draws; draw++) {
      LabelledSample sample = both(mixture, m, random);
      double[] rule = naive ? naiveBayes(sample) : logistic(sample);
      double[] weights = Arrays.copyOf(rule, rule.length - 1);
      sum += mixture.error(weights, rule[rule.length - 1]);
    }
    return sum / draws;
  }

  /** A sample in which each class has two examples or more. */
  private static LabelledSample both(TwoGaussians mixture, int m, Random random) {
    for (int attempt = 0; attempt < 1000; attempt++) {
      LabelledSample sample = mixture.draw(m, random);
      double labels = Arrays.stream(sample.y()).sum();
      if (Math.abs(labels) <= m - 2) {
        return sample;
      }
    }
    throw new AssertionError("one class alone in 1000 samples");
  }

  /** Pooled diagonal variances, equal priors; the intercept last. */
  private static double[] naiveBayes(LabelledSample sample) {
    int d = sample.x(0).length;
    int m = sample.size();
    double[] rule = new double[d + 1];
    for (int j = 0; j < d; j++) {
      double[] sums = new double[2];
      double[] counts = new double[2];
      double squares = 0;
      for (int i = 0; i < m; i++) {
        int side = sample.y(i) > 0 ? 1 : 0;
        sums[side] += sample.x(i)[j];
        counts[side]++;
        squares += sample.x(i)[j] * sample.x(i)[j];
      }
      double one = sums[1] / counts[1];
      double other = sums[0] / counts[0];
      double variance = (squares - counts[1] * one * one - counts[0] * other * other) / m + 1e-9;
      rule[j] = (one - other) / variance;
      rule[d] -= rule[j] * (one + other) / 2;
    }
    return rule;
  }

  /** Minimises Σ ln(1 + exp(−y⟨w, x⟩)) + ‖w‖²/2 by Newton's method; the intercept last and free. */
  private static double[] logistic(LabelledSample sample) {
    int d = sample.x(0).length + 1;
    double[] w = new double[d];
    for (int step = 0; step < 12; step++) {
      DMatrixRMaj curvature = new DMatrixRMaj(d, d);
      DMatrixRMaj slope = new DMatrixRMaj(d, 1);
      for (int i = 0; i < sample.size(); i++) {
        double[] x = Arrays.copyOf(sample.x(i), d);
        x[d - 1] = 1;
        double score = 0;
        for (int j = 0; j < d; j++) {
          score += w[j] * x[j];
        }
        double p = 1 / (1 + Math.exp(sample.y(i) * score));
        for (int j = 0; j < d; j++) {
          slope.add(j, 0, -sample.y(i) * p * x[j]);
          for (int k = 0; k < d; k++) {
            curvature.add(j, k, p * (1 - p) * x[j] * x[k]);
          }
        }
      }
      for (int j = 0; j < d; j++) {
        curvature.add(j, j, j < d - 1 ? 1 : 1e-6);
        slope.add(j, 0, j < d - 1 ? w[j] : 1e-6 * w[j]);
      }
      DMatrixRMaj change = new DMatrixRMaj(d, 1);
      CommonOps_DDRM.solve(curvature, slope, change);
      for (int j = 0; j < d; j++) {
        w[j] -= change.get(j);
      }
    }
    return w;
  }

  @Test
  void badInputsAreRefused() {
    double[] one = {1};
    double[][] indefinite = {{1, 2}, {2, 1}};
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TwoGaussians(new double[2], new double[2], indefinite, 0.5));
    assertTrue(refusal.getMessage().startsWith("covariance must be positive definite"));
    refusedFrom(
        "negative must be 1 long", () -> TwoGaussians.diagonal(one, new double[2], one, 0.5));
    refusedFrom("share must be in (0, 1), got 1", () -> TwoGaussians.diagonal(one, one, one, 1));
    refusedFrom(
        "variances[0] must be in (0, ∞), got 0",
        () -> TwoGaussians.diagonal(one, one, new double[1], 0.5));
    refusedFrom("variance along weights must be", () -> easy(2).error(new double[2], 0));
  }
}
