///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Certificate;
import genbound.exact.attention.AttentionSpan;
import genbound.exact.attention.NumberList;
import genbound.linalg.PositiveDefinite;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A learned step that is nearly always right, run many times in a row: how often is the run right?
 *
 * <p>The step compares two numbers of 8 bits; a logistic regression learns it from random pairs.
 * The run is a selection sort. Inside it the pairs are closer than random ones, so that the step
 * errs more often: probes of random pairs would promise too much. Probes of correct traces are
 * valid, and whole runs are tighter.
 *
 * <p>Then what attention can do at best in the place of the comparator: the mean weight of the
 * least number in a list, with logits that fall by 0.1 from one number to the next.
 */
public final class ExecutionTraces {

  private static final int BITS = 8;
  private static final int[] PAIRS = {200, 1000, 5000};
  private static final int[] LENGTHS = {4, 8, 25};
  private static final int RUNS = 2000;
  private static final int PROBES = 20_000;
  private static final int DEPLOYED = 8;
  private static final double SLOPE = 0.1;
  private static final double PENALTY = 1e-4;

  private ExecutionTraces() {}

  /** Weights of the bits of the first number, then of the second, and an intercept. */
  private record Comparator(double[] w) {

    /** Whether the first number is taken for the smaller one. */
    boolean less(int a, int b) {
      double score = w[2 * BITS];
      for (int bit = 0; bit < BITS; bit++) {
        score += w[bit] * (a >> bit & 1) + w[BITS + bit] * (b >> bit & 1);
      }
      return score > 0;
    }

    boolean isWrong(int a, int b) {
      return less(a, b) != a < b;
    }
  }

  public static void main(String[] args) throws IOException {
    Random random = new Random(2006);
    System.out.println(
        "pairs  error on all pairs  on neighbours    sorted right of 4, 8, 25 numbers");
    Comparator middle = null;
    for (int pairs : PAIRS) {
      Comparator step = learn(pairs, random);
      middle = pairs == 1000 ? step : middle;
      System.out.printf(
          Locale.ROOT, "%5d        %8.4f         %8.4f    ", pairs, all(step), neighbours(step));
      for (int n : LENGTHS) {
        System.out.printf(Locale.ROOT, "%8.4f", sorted(step, n, random) / (double) RUNS);
      }
      System.out.println();
    }

    int steps = DEPLOYED * (DEPLOYED - 1) / 2;
    System.out.println(
        "learnt from 1000 pairs, sorting " + DEPLOYED + " numbers: " + steps + " steps");
    Comparator step = middle;
    long elsewhere = 0;
    for (int i = 0; i < PROBES; i++) {
      int[] pair = distinct(2, random);
      elsewhere += step.isWrong(pair[0], pair[1]) ? 1 : 0;
    }
    double apart = Holdout.binomial(Evidence.errors(elsewhere, PROBES)).atDelta(0.05).value();
    System.out.printf(
        Locale.ROOT,
        "  random pairs: %d of %d wrong, %.3f in 1 − (1 − e)^%d; no promise, for the run has others%n",
        elsewhere,
        PROBES,
        1 - Math.pow(1 - apart, steps),
        steps);
    long wrong = IntStream.range(0, PROBES).filter(i -> probe(step, random)).count();
    Certificate traces = Holdout.trace(Evidence.errors(wrong, PROBES), steps).atDelta(0.05);
    System.out.println("  traces: " + wrong + " of " + PROBES + " wrong, " + traces);
    long failed = RUNS - sorted(step, DEPLOYED, random);
    Certificate runs = Holdout.binomial(Evidence.errors(failed, RUNS)).atDelta(0.05);
    System.out.println("  runs: " + failed + " of " + RUNS + " wrong, " + runs);

    NumberList list = new NumberList(256, SLOPE);
    System.out.println("weight of the least number, logits −0.1·x");
    System.out.println("   n   random   steps of 1   masked");
    for (int n : new int[] {2, 8, 25, 100}) {
      System.out.printf(
          Locale.ROOT,
          "%4d   %.4f   %.4f       1%n",
          n,
          list.expectedWeight(n),
          list.progressionWeight(n, 1));
    }
    double range = AttentionSpan.rangeNeeded(256, 0.9);
    System.out.printf(
        Locale.ROOT,
        "a weight of 0.9 on the smaller of all neighbours: logits must range over %.1f, where these"
            + " range over %.1f%n",
        range,
        SLOPE * 255);
    draw(list);
    System.out.println("What to do: probe inside the run, at the length that is deployed, or try");
    System.out.println("  whole runs: " + runs);
  }

  /** Logistic regression on the bits with next to no penalty, by Newton's method. */
  private static Comparator learn(int pairs, Random random) {
    int d = 2 * BITS + 1;
    double[][] x = new double[pairs][d];
    boolean[] less = new boolean[pairs];
    for (int i = 0; i < pairs; i++) {
      int[] pair = distinct(2, random);
      less[i] = pair[0] < pair[1];
      for (int bit = 0; bit < BITS; bit++) {
        x[i][bit] = pair[0] >> bit & 1;
        x[i][BITS + bit] = pair[1] >> bit & 1;
      }
      x[i][2 * BITS] = 1;
    }
    double[] w = new double[d];
    for (int pass = 0; pass < 30; pass++) {
      double[] gradient = new double[d];
      double[][] curvature = new double[d][d];
      for (int j = 0; j < d; j++) {
        gradient[j] = -PENALTY * w[j];
        curvature[j][j] = PENALTY;
      }
      for (int i = 0; i < pairs; i++) {
        double score = dot(w, x[i]);
        double p = 1 / (1 + StrictMath.exp(-score));
        for (int j = 0; j < d; j++) {
          gradient[j] += ((less[i] ? 1 : 0) - p) * x[i][j];
          for (int k = 0; k < d; k++) {
            curvature[j][k] += p * (1 - p) * x[i][j] * x[i][k];
          }
        }
      }
      double[] move = PositiveDefinite.of("curvature", curvature).solve(gradient);
      for (int j = 0; j < d; j++) {
        w[j] += move[j];
      }
    }
    return new Comparator(w);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static int[] distinct(int n, Random random) {
    return random.ints(0, 1 << BITS).distinct().limit(n).toArray();
  }

  private static double all(Comparator step) {
    int wrong = 0;
    for (int a = 0; a < 256; a++) {
      for (int b = 0; b < 256; b++) {
        wrong += a != b && step.isWrong(a, b) ? 1 : 0;
      }
    }
    return wrong / (256.0 * 255);
  }

  private static double neighbours(Comparator step) {
    int wrong = 0;
    for (int a = 0; a < 255; a++) {
      wrong += (step.isWrong(a, a + 1) ? 1 : 0) + (step.isWrong(a + 1, a) ? 1 : 0);
    }
    return wrong / 510.0;
  }

  /** How many of the runs sort their list. */
  private static long sorted(Comparator step, int n, Random random) {
    long right = 0;
    for (int run = 0; run < RUNS; run++) {
      int[] list = distinct(n, random);
      int[] target = list.clone();
      Arrays.sort(target);
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          if (step.less(list[j], list[i])) {
            swap(list, i, j);
          }
        }
      }
      right += Arrays.equals(list, target) ? 1 : 0;
    }
    return right;
  }

  /** Whether the step errs at a random step of the correct run on a random list. */
  private static boolean probe(Comparator step, Random random) {
    int[] list = distinct(DEPLOYED, random);
    int chosen = random.nextInt(DEPLOYED * (DEPLOYED - 1) / 2);
    boolean wrong = false;
    int count = 0;
    for (int i = 0; i < DEPLOYED; i++) {
      for (int j = i + 1; j < DEPLOYED; j++) {
        wrong |= count++ == chosen && step.isWrong(list[j], list[i]);
        if (list[j] < list[i]) {
          swap(list, i, j);
        }
      }
    }
    return wrong;
  }

  private static void swap(int[] list, int i, int j) {
    int kept = list[i];
    list[i] = list[j];
    list[j] = kept;
  }

  private static void draw(NumberList list) throws IOException {
    double[] lengths = IntStream.rangeClosed(2, 100).asDoubleStream().toArray();
    Picture picture =
        Picture.of(
            "Softmax attention to the least number",
            Axis.linear("numbers in the list"),
            Axis.linear("weight"),
            curve("random numbers", lengths, n -> list.expectedWeight((long) n)),
            curve("steps of 1", lengths, n -> list.progressionWeight((long) n, 1)),
            curve("steps of 4", lengths, n -> list.progressionWeight((long) n, 4)),
            curve("a mask leaves one", lengths, n -> 1));
    Path file = Path.of("target", "attention-weight.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static Curve curve(String label, double[] xs, DoubleUnaryOperator weight) {
    return Curve.of(label, xs, Arrays.stream(xs).map(weight).toArray());
  }
}
