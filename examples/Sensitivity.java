///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.linalg.Matrices;
import genbound.sensitivity.LewisWeights;
import genbound.sensitivity.Sensitivities;
import genbound.sensitivity.SensitivitySampleSize;
import genbound.sensitivity.SensitivitySampler;
import genbound.sensitivity.TotalSensitivity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;

/**
 * A cubic polynomial on 2,000 points: which of them matter for sums of fourth powers, how few stand
 * for all when one polynomial is asked about, or all at once, and what is lost when they are drawn
 * without a look at them.
 */
public final class Sensitivity {

  private static final int POINTS = 2000;
  private static final int DEGREE = 3;
  private static final double P = 4;
  private static final double EPSILON = 0.5;
  private static final int TRIALS = 1000;
  private static final int SEEDS = 20;

  private Sensitivity() {}

  public static void main(String[] args) {
    DMatrixRMaj matrix = vandermonde();
    Sensitivities sensitivities = Sensitivities.of(matrix, P);
    double[] lewis = LewisWeights.of(matrix, P).sensitivitiesUpper();
    print(
        "total l4 sensitivity, measured           %s",
        Numbers.outward(sensitivities.totalUpper(), 3, Side.UPPER));
    print(
        "  by its Lewis weights, at most          %s",
        Numbers.outward(Arrays.stream(lewis).sum(), 3, Side.UPPER));
    print("  by degree, ceil(p/2)q + 1, at most     %.0f", TotalSensitivity.polynomial(3, 1, P));
    print("  by degree as published, pq + 1         %.0f", P * DEGREE + 1);
    print("  by dimension alone, d^(p/2), at most   %.0f", TotalSensitivity.ofRank(4, P));
    print(
        "largest, at the end points               %s",
        Numbers.outward(sensitivities.upper(0), 4, Side.UPPER));

    Confidence confidence = Confidence.ofDelta(0.05);
    SensitivitySampleSize each = SensitivitySampleSize.fixedPoint(EPSILON, confidence);
    SensitivitySampleSize all = SensitivitySampleSize.uniformNet(EPSILON, confidence, 4, P);
    double total = sensitivities.totalUpper();
    print(
        "rows for each x, at most, on average     %s",
        Numbers.outward(each.expectedRows(total), 0, Side.UPPER));
    print(
        "rows for all x at once, at most          %s",
        Numbers.outward(all.expectedRows(total), 0, Side.UPPER));
    System.out.println(SensitivitySampleSize.rate(EPSILON, total, P, 1));

    print("%d random x, %d samples, within %.1f wanted", TRIALS, SEEDS, EPSILON);
    report("  by sensitivity", matrix, new SensitivitySampler(sensitivities.upper(), each));
    report("  all rows alike", matrix, new SensitivitySampler(alike(sensitivities.upper()), each));
    matrix.set(POINTS / 2, 0, 1000);
    double[] heavy = Sensitivities.of(matrix, P).upper();
    System.out.println("the same with one heavy row, of sensitivity " + round(heavy[POINTS / 2]));
    report("  by sensitivity", matrix, new SensitivitySampler(heavy, each));
    report("  all rows alike", matrix, new SensitivitySampler(alike(heavy), each));
    print(
        "What to do: draw by sensitivity. For one x it takes %.0f of %d rows; for all at once %.0f,"
            + "%n  which is less than half of the rows only from %.0f rows on.",
        each.expectedRows(total), POINTS, all.expectedRows(total), 2 * all.expectedRows(total));
  }

  private static double[] alike(double[] sensitivities) {
    double[] same = new double[POINTS];
    Arrays.fill(same, Arrays.stream(sensitivities).sum() / POINTS);
    return same;
  }

  private static DMatrixRMaj vandermonde() {
    double[][] rows = new double[POINTS][DEGREE + 1];
    for (int i = 0; i < POINTS; i++) {
      double point = 2.0 * i / (POINTS - 1) - 1;
      for (int j = 0; j <= DEGREE; j++) {
        rows[i][j] = Math.pow(point, j);
      }
    }
    return Matrices.of("points", rows);
  }

  private static void report(String name, DMatrixRMaj matrix, SensitivitySampler sampler) {
    double[][] all = new double[TRIALS][];
    Random random = new Random(7);
    Arrays.setAll(all, trial -> random.doubles(4, -1, 1).toArray());
    double[] truths = Arrays.stream(all).mapToDouble(x -> power(matrix, x)).toArray();
    double worst = 0;
    int missed = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      DMatrixRMaj sampled = sampler.draw(seed).of(matrix, P);
      for (int trial = 0; trial < TRIALS; trial++) {
        double error = Math.abs(power(sampled, all[trial]) - truths[trial]) / truths[trial];
        worst = Math.max(worst, error);
        missed += error > EPSILON ? 1 : 0;
      }
    }
    print(
        "%s: %.0f rows on average, largest error %s, missed %.4f",
        name, sampler.expectedRows(), round(worst), missed / (double) (TRIALS * SEEDS));
  }

  private static double power(DMatrixRMaj matrix, double[] x) {
    double sum = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      double value = 0;
      for (int j = 0; j < x.length; j++) {
        value += matrix.get(i, j) * x[j];
      }
      sum += value * value * (value * value);
    }
    return sum;
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
