///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.PacBayes;
import genbound.bound.Certificate;
import genbound.estimate.bias.DrawnBias;
import genbound.estimate.bias.GaussianBias;
import genbound.estimate.bias.InductiveBias;
import genbound.estimate.bias.NeededBias;
import genbound.linalg.Kernel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How much luck does a learner need that knows nothing but its space of hypotheses?
 *
 * <p>First the digits 3 and 8: the posterior of a kernel, given n of them, is a space of functions.
 * The table says how improbable it is, in nats, that one drawn from it has a mean square error of
 * at most 0.3 on 100 other digits: the width of the kernel is the bias. A number above some 5 nats
 * means that the data still have to say that much.
 *
 * <p>Then the patients: linear rules with random weights, drawn without looking at them. One in
 * some 420 errs on at most 5 % of 400 patients, and that alone certifies the risk of such a rule,
 * without a test set. The levels are declared, and all hold at once.
 */
public final class InductiveBiasNeeded {

  private static final double[] WIDTHS = {0.5, 1, 2, 4, 8};
  private static final int[] SIZES = {20, 50, 100, 200};
  private static final double EPSILON = 0.3;
  private static final double RIDGE = 1e-6;
  private static final int ASIDE = 169;
  private static final int DRAWS = 100_000;
  private static final double[] LEVELS = {0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15};

  private InductiveBiasNeeded() {}

  public static void main(String[] args) throws IOException {
    digits();
    System.out.println();
    Certificate best = patients();
    System.out.println(
        "What to do: choose the kernel width by the first table where labels are scarce, and where a"
            + " test set is,");
    System.out.println("  draw rules until one errs little: " + best);
  }

  private static void digits() throws IOException {
    List<Data.Row> rows =
        Data.digitsInFileOrder().stream().filter(r -> r.digit() == 3 || r.digit() == 8).toList();
    double[][] x = rows.stream().map(InductiveBiasNeeded::pixels).toArray(double[][]::new);
    double[] y = rows.stream().mapToDouble(row -> row.digit() == 3 ? -1 : 1).toArray();
    int first = x.length - 100;
    double[][] tests = Arrays.copyOfRange(x, first, x.length);
    double[] targets = Arrays.copyOfRange(y, first, x.length);
    System.out.println("nats that the posterior of a kernel lacks, 3 against 8, of width");
    System.out.println("   n      0.5        1        2        4        8");
    NeededBias least = null;
    for (int n : SIZES) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%4d", n));
      for (double width : WIDTHS) {
        GaussianBias bias =
            InductiveBias.kernel(
                Kernel.gaussian(width),
                Arrays.copyOf(x, n),
                Arrays.copyOf(y, n),
                RIDGE,
                tests,
                targets);
        NeededBias needed = bias.needed(EPSILON);
        line.append(String.format(Locale.ROOT, " %8.4f", needed.value()));
        least = n == 100 && width == 2 ? needed : least;
      }
      System.out.println(line);
    }
    System.out.println("n = 100, width 2: " + least);
  }

  private static double[] pixels(Data.Row row) {
    return Arrays.stream(row.x()).map(pixel -> pixel / 16).toArray();
  }

  private static Certificate patients() throws IOException {
    List<Data.Row> rows = Data.tumoursInFileOrder();
    Data.Scales scales = Data.Scales.of(rows.subList(0, ASIDE));
    List<Data.Row> sample = scales.apply(rows.subList(ASIDE, rows.size()));
    int n = sample.size();
    int[] allowed = Arrays.stream(LEVELS).mapToInt(level -> (int) (level * n + 1e-9)).toArray();
    long[] hits = hits(sample, allowed);
    System.out.println("random linear rules on " + n + " patients, " + DRAWS + " draws");
    System.out.println("errors   hits   nats   certificate");
    Certificate best = null;
    for (int k = 0; k < allowed.length; k++) {
      DrawnBias bias = InductiveBias.of(hits[k], DRAWS);
      Certificate certificate =
          PacBayes.conditionedPrior(Evidence.errors(allowed[k], n), hits[k], DRAWS, allowed.length)
              .atDelta(0.05);
      System.out.printf(
          Locale.ROOT, "%6d %6d %6.3f   %s%n", allowed[k], hits[k], bias.point(), certificate);
      best = best == null || certificate.value() < best.value() ? certificate : best;
    }
    return best;
  }

  /** How many of the rules err at most so often; one is given up when it errs too often for all. */
  private static long[] hits(List<Data.Row> sample, int[] allowed) {
    double[][] x = sample.stream().map(Data.Row::x).toArray(double[][]::new);
    int[] signs = sample.stream().mapToInt(Data.Row::sign).toArray();
    int most = IntStream.of(allowed).max().getAsInt();
    Random random = new Random(2406);
    long[] hits = new long[allowed.length];
    double[] w = new double[x[0].length + 1];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int j = 0; j < w.length; j++) {
        w[j] = random.nextGaussian();
      }
      int errors = 0;
      for (int i = 0; i < x.length && errors <= most; i++) {
        double score = w[x[i].length];
        for (int j = 0; j < x[i].length; j++) {
          score += w[j] * x[i][j];
        }
        errors += score * signs[i] <= 0 ? 1 : 0;
      }
      for (int k = 0; k < allowed.length; k++) {
        hits[k] += errors <= allowed[k] ? 1 : 0;
      }
    }
    return hits;
  }
}
