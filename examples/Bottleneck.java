///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Information;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.information.CellProbabilities;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.information.BottleneckRates;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A head that is trained on a narrow encoder needs no test set: what the encoder throws away cannot
 * be learnt by heart.
 *
 * <p>First a world in which everything is known: 64 letters, of which the encoder keeps groups. The
 * head takes the majority of the labels in each group; its gap is measured beside the bounds. Then
 * tumours: the encoder keeps one of 30 measurements in a few bins, whose ends were set by other
 * patients; which measurement and how many bins was chosen after looking, and is paid for.
 */
public final class Bottleneck {

  private static final double DELTA = 0.05;
  private static final int LETTERS = 64;
  private static final int EXAMPLES = 500;
  private static final int REPEATS = 400;
  private static final int OTHERS = 169;
  private static final int[] BINS = {2, 3, 5, 8, 16};

  private Bottleneck() {}

  public static void main(String[] args) throws IOException {
    letters();
    tumours();
  }

  private static void letters() throws IOException {
    Random random = new Random(16);
    double[][] world = new double[2][LETTERS];
    for (int x = 0; x < LETTERS; x++) {
      double second = x < LETTERS / 2 ? 0.3 * random.nextDouble() : 1 - 0.3 * random.nextDouble();
      world[0][x] = (1 - second) / LETTERS;
      world[1][x] = second / LETTERS;
    }
    System.out.println("64 letters, 500 examples, means over 400 samples");
    System.out.println(
        "letters   I(X;Z|Y)  training   risk      gap      bounds on the gap      risk at most  "
            + " failed");
    System.out.println(
        "a group     bits      error                       cells   paper's form    by counts");
    List<double[]> rows = new ArrayList<>();
    for (int group = 1; group <= LETTERS; group *= 2) {
      rows.add(row(world, group, random));
    }
    System.out.println(
        "a rate of the paper: " + BottleneckRates.gap(rows.get(0)[1], 0, EXAMPLES, 0, 0, 1));
    double[] groups = rows.stream().mapToDouble(row -> row[0]).toArray();
    List<Curve> curves = new ArrayList<>();
    String[] names = {"training error", "risk", "risk at most, by counts"};
    int[] columns = {2, 3, 7};
    for (int c = 0; c < names.length; c++) {
      int column = columns[c];
      double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
      curves.add(Curve.of(names[c], groups, values));
    }
    Path file = Path.of("target", "bottleneck.svg");
    Files.createDirectories(file.getParent());
    Axis share = Axis.linear("share of errors");
    String title = "How narrow should the encoder be?";
    Files.writeString(
        file, new Picture(title, Axis.log("letters in a group"), share, curves).toSvg());
    System.out.println("picture in target/" + file.getFileName());
    System.out.println();
  }

  /** Group size, information, training error, risk, gap, two bounds on it, bound, failures. */
  private static double[] row(double[][] world, int group, Random random) {
    int values = LETTERS / group;
    double[][] joint = new double[2][values];
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < LETTERS; x++) {
        joint[y][x / group] += world[y][x];
      }
    }
    CellProbabilities known = CellProbabilities.of(joint);
    double[] sums = new double[9];
    sums[0] = group;
    sums[1] = known.conditionalBits();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      long[][] counts = counts(joint, random);
      double[][] losses = majority(counts);
      double risk = mean(joint, losses);
      HighProbabilityBound ofGap =
          Information.cells(known.probabilities(), known.losses(losses), 0, 0, EXAMPLES);
      var ofRisk = Information.cellCounts(flat(counts), known.losses(losses), 0);
      double gap = ofGap.atDelta(DELTA).value();
      double limit = ofRisk.atDelta(DELTA).value();
      double paper = known.largestSum(losses) * Math.sqrt(Math.log(2 * values / DELTA) / EXAMPLES);
      double training = ofRisk.mean();
      double failed = risk - training > gap || risk > limit ? 1 : 0;
      double[] seen = {training, risk, risk - training, gap, paper, limit, failed};
      for (int i = 0; i < seen.length; i++) {
        sums[2 + i] += seen[i] / REPEATS;
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%5d     %7.2f    %6.3f    %6.3f   %6.3f    %6s    %6s          %6s       %6.4f",
            group,
            sums[1],
            sums[2],
            sums[3],
            sums[4],
            up(sums[5]),
            up(sums[6]),
            up(sums[7]),
            sums[8]));
    return sums;
  }

  private static long[][] counts(double[][] joint, Random random) {
    long[][] counts = new long[joint.length][joint[0].length];
    for (int i = 0; i < EXAMPLES; i++) {
      double at = random.nextDouble();
      int cell = 0;
      int cells = joint.length * joint[0].length;
      while (cell < cells - 1 && at >= joint[cell / joint[0].length][cell % joint[0].length]) {
        at -= joint[cell / joint[0].length][cell % joint[0].length];
        cell++;
      }
      counts[cell / joint[0].length][cell % joint[0].length]++;
    }
    return counts;
  }

  /** The losses of the head that takes the label most seen with each value. */
  private static double[][] majority(long[][] counts) {
    double[][] losses = new double[2][counts[0].length];
    for (int z = 0; z < counts[0].length; z++) {
      losses[counts[0][z] >= counts[1][z] ? 1 : 0][z] = 1;
    }
    return losses;
  }

  private static String up(double value) {
    return Numbers.outward(value, 3, Side.UPPER);
  }

  private static double mean(double[][] joint, double[][] losses) {
    double sum = 0;
    for (int y = 0; y < joint.length; y++) {
      for (int z = 0; z < joint[y].length; z++) {
        sum += joint[y][z] * losses[y][z];
      }
    }
    return sum;
  }

  private static List<Long> flat(long[][] counts) {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).boxed().toList();
  }

  private static void tumours() throws IOException {
    List<Data.Row> patients = Data.tumours();
    List<Data.Row> others = patients.subList(0, OTHERS);
    List<Data.Row> examples = patients.subList(OTHERS, patients.size());
    int encoders = 30 * BINS.length;
    double codeLength = Math.log(encoders);
    System.out.println(
        examples.size() + " tumours, one measurement in bins, the best of " + encoders);
    double best = 1;
    String choice = "";
    for (int bins : BINS) {
      double least = 1;
      String line = "";
      for (int feature = 0; feature < 30; feature++) {
        long[][] counts = binned(others, examples, feature, bins);
        double[][] losses = majority(counts);
        List<Double> ofCells = new ArrayList<>();
        Arrays.stream(losses).forEach(row -> Arrays.stream(row).forEach(ofCells::add));
        var bound = Information.cellCounts(flat(counts), ofCells, codeLength);
        var certificate = bound.atDelta(DELTA);
        if (certificate.value() < least) {
          least = certificate.value();
          line =
              String.format(
                      Locale.ROOT,
                      "  %2d bins, measurement %2d: training error %.3f, ",
                      bins,
                      feature,
                      bound.mean())
                  + certificate;
        }
        if (certificate.value() < best) {
          best = certificate.value();
          choice = "measurement " + feature + " in " + bins + " bins";
        }
      }
      System.out.println(line);
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: use %s. At most %s of its predictions err,%n  without a test set; more"
                + " bins would fit better and promise less.",
            choice,
            up(best)));
  }

  /** Labels by bins, of equal width between the ends that the other patients show. */
  private static long[][] binned(
      List<Data.Row> others, List<Data.Row> examples, int feature, int bins) {
    double low = others.stream().mapToDouble(row -> row.x()[feature]).min().orElse(0);
    double high = others.stream().mapToDouble(row -> row.x()[feature]).max().orElse(1);
    long[][] counts = new long[2][bins];
    for (Data.Row row : examples) {
      double place = bins * (row.x()[feature] - low) / (high - low);
      int bin = (int) Math.max(0, Math.min(bins - 1, place));
      counts[row.malignant() ? 1 : 0][bin]++;
    }
    return counts;
  }
}
