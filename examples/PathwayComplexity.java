///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Stability;
import genbound.estimate.network.KernelSmoother;
import genbound.estimate.network.RoutingPathways;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import genbound.stability.StabilityRates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Does a mixture of experts generalise worse if it sends its samples along pathways that differ
 * more?
 *
 * <p>400 digits are routed to 1 to 16 experts, each by where it lies along the axis of the largest
 * variance, and every expert is a kernel ridge regression of its own digits. Labels are even or
 * odd, with noise that is known. How much better the fit looks on the labels it saw than on fresh
 * labels of the same digits is an identity, two noise variances times the effective dimension over
 * the digits; beside it stand draws. Nothing here speaks of other digits.
 */
public final class PathwayComplexity {

  private static final int DIGITS = 400;
  private static final int DRAWS = 300;
  private static final double RIDGE = 1;
  private static final double NOISE = 1;

  private PathwayComplexity() {}

  public static void main(String[] args) throws IOException {
    List<Data.Row> rows = Data.digitsInFileOrder().subList(0, DIGITS);
    double[][] points =
        rows.stream()
            .map(row -> Arrays.stream(row.x()).map(x -> x / 16).toArray())
            .toArray(double[][]::new);
    double[] truth = rows.stream().mapToDouble(row -> row.digit() % 2 == 0 ? 1 : -1).toArray();
    double[][] kernel = kernel(points);
    int[] rank = ranks(points);
    System.out.println("experts  distance  dimension  optimism   drawn   excess at these digits");
    System.out.println("                              exact               exact   at most (95 %)");
    List<double[]> seen = new ArrayList<>();
    for (int experts : new int[] {1, 2, 4, 8, 16}) {
      double[][] gates = new double[DIGITS][experts];
      double[][][] weights = new double[DIGITS][1][];
      for (int i = 0; i < DIGITS; i++) {
        gates[i][rank[i] * experts / DIGITS] = 1;
        weights[i][0] = gates[i];
      }
      double[][][] kernels = new double[experts][][];
      Arrays.fill(kernels, kernel);
      KernelSmoother smoother = new KernelSmoother(KernelSmoother.routed(gates, kernels), RIDGE);
      double distance = RoutingPathways.of(weights, 0.7).meanDistance(RoutingPathways.Level.TOKEN);
      var bound =
          Stability.linearSmoother(
              smoother.bias(truth),
              smoother.traceOfSquare(),
              smoother.largest(),
              Math.sqrt(NOISE),
              DIGITS);
      double[] row = {
        experts,
        distance,
        smoother.effectiveDimension(),
        smoother.optimism(NOISE),
        drawn(smoother, truth),
        smoother.excessRisk(truth, NOISE),
        bound.atConfidence(0.95).value()
      };
      seen.add(row);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%4.0f     %8.6f  %8.4f   %.5f   %.3f   %.5f    %s",
              row[0],
              row[1],
              row[2],
              row[3],
              row[4],
              row[5],
              Numbers.outward(row[6], 3, Side.UPPER)));
    }
    double[] last = seen.get(seen.size() - 1);
    System.out.println(
        StabilityRates.routedExperts(0, last[2], NOISE, DIGITS, Confidence.ofLevel(0.95), 1, 1));
    draw(seen);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: look at the effective dimension, not at the training error: with %.0f"
                + " experts the%n  error on fresh labels is %.3f above what training shows, with"
                + " one %.3f.",
            last[0],
            last[3],
            seen.get(0)[3]));
  }

  /** The mean error on fresh labels less that on the labels seen, over some draws. */
  private static double drawn(KernelSmoother smoother, double[] truth) {
    Random random = new Random(21);
    double fresh = NOISE + smoother.excessRisk(truth, NOISE);
    double training = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] labels = new double[DIGITS];
      Arrays.setAll(labels, i -> truth[i] + Math.sqrt(NOISE) * random.nextGaussian());
      training += smoother.trainingError(labels) / DRAWS;
    }
    return fresh - training;
  }

  /** exp(−squared distance over the median of all squared distances). */
  private static double[][] kernel(double[][] points) {
    double[][] kernel = new double[DIGITS][DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      for (int j = 0; j < DIGITS; j++) {
        for (int k = 0; k < points[i].length; k++) {
          double apart = points[i][k] - points[j][k];
          kernel[i][j] += apart * apart;
        }
      }
    }
    double[] sorted = Arrays.stream(kernel).flatMapToDouble(Arrays::stream).sorted().toArray();
    double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    Arrays.stream(kernel).forEach(row -> Arrays.setAll(row, j -> Math.exp(-row[j] / median)));
    return kernel;
  }

  /** Ranks along the axis of the largest variance, by the power method. */
  private static int[] ranks(double[][] points) {
    int d = points[0].length;
    double[] centres = new double[d];
    Arrays.setAll(centres, j -> Arrays.stream(points).mapToDouble(x -> x[j]).average().orElse(0));
    double[] axis = new double[d];
    Arrays.fill(axis, 1);
    double[] along = new double[DIGITS];
    for (int step = 0; step < 2000; step++) {
      double[] next = new double[d];
      for (int i = 0; i < DIGITS; i++) {
        along[i] = 0;
        for (int j = 0; j < d; j++) {
          along[i] += axis[j] * (points[i][j] - centres[j]);
        }
        for (int j = 0; j < d; j++) {
          next[j] += along[i] * (points[i][j] - centres[j]);
        }
      }
      double norm = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
      Arrays.setAll(axis, j -> next[j] / norm);
    }
    int[] order =
        IntStream.range(0, DIGITS)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> along[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[DIGITS];
    for (int place = 0; place < DIGITS; place++) {
      rank[order[place]] = place;
    }
    return rank;
  }

  private static void draw(List<double[]> seen) throws IOException {
    double[] distances = seen.stream().mapToDouble(row -> row[1]).toArray();
    double[] exact = seen.stream().mapToDouble(row -> row[3]).toArray();
    double[] drawn = seen.stream().mapToDouble(row -> row[4]).toArray();
    Picture picture =
        Picture.of(
            "Pathways that differ more, and the gap at the same digits",
            Axis.linear("mean distance of pathways"),
            Axis.linear("optimism"),
            Curve.of("exact", distances, exact),
            Curve.dots("drawn", distances, drawn));
    Path file = Path.of("target", "pathway-complexity.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }
}
