///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Reports;
import genbound.estimate.representation.LinearFactorization;
import genbound.limits.DimensionBound;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Will a probe work on combinations it has not seen?
 *
 * <p>Images of a shape, in a size, at a place: 144 combinations, of which 43 are seen. Eight
 * encoders embed them, linear probes are trained on the seen ones by ridge regression, and tried on
 * the others. How nearly the embeddings are sums of factors, seen through the probes, tells which
 * encoder's probes will do.
 */
public final class Compositions {

  private static final int SIDE = 20;
  private static final int[] VALUES = {3, 3, 4, 4};
  private static final int SEEN = 43;
  private static final int SPLITS = 20;
  private static final double RIDGE = 1e-2;

  private Compositions() {}

  public static void main(String[] args) throws IOException {
    int[][] labels = new int[144][4];
    double[][] images = new double[labels.length][];
    for (int row = 0; row < labels.length; row++) {
      for (int i = 0, rest = row; i < VALUES.length; rest /= VALUES[i++]) {
        labels[row][i] = rest % VALUES[i];
      }
      images[row] = render(labels[row]);
    }
    System.out.println(
        "4 concepts in 144 combinations: at least "
            + DimensionBound.linearProbes(4)
            + " dimensions, or "
            + (DimensionBound.twoLevelLogits(2, 3) + DimensionBound.twoLevelLogits(2, 4))
            + " for logits that only say yes or no");
    System.out.println(
        "                          right on          R²: plain  whitened  seen through");
    System.out.println(
        "encoder         dimension   unseen                                 the probes");
    List<double[]> rows = new ArrayList<>();
    for (var encoder : encoders().entrySet()) {
      double[][] z = Arrays.stream(images).map(encoder.getValue()).toArray(double[][]::new);
      LinearFactorization fit = LinearFactorization.fit(z, labels);
      double[] row = averages(z, labels, fit);
      rows.add(row);
      System.out.printf(
          Locale.ROOT,
          "%-16s %8d   %.3f         %13.3f  %.3f%s  %8.3f%n",
          encoder.getKey(),
          z[0].length,
          row[0],
          fit.r2(),
          fit.whitened().value(),
          fit.whitened().isSaturated() ? "*" : " ",
          row[1]);
    }
    System.out.println("* says nothing: the embeddings fill all 143 dimensions, as noise would");
    double[] unseen = rows.stream().mapToDouble(row -> row[0]).toArray();
    double[] scores = rows.stream().mapToDouble(row -> row[1]).toArray();
    System.out.printf(
        Locale.ROOT,
        "correlation of R² through the probes with unseen: %.2f%n",
        correlation(scores, unseen));
    draw(
        Reports.picture(
            "Additive embeddings carry over to combinations not seen",
            Axis.linear("R² of the additive fit, through the probes"),
            Axis.linear("probes right on unseen combinations"),
            Curve.dots("eight encoders", scores, unseen)));
    System.out.println(
        "What to do: measure R² on the span of your probes before you trust them on new combinations.\n"
            + "  Do not whiten first: the score of pure noise is then as good as any.");
  }

  private static Map<String, Function<double[], double[]>> encoders() {
    Map<String, Function<double[], double[]>> encoders = new LinkedHashMap<>();
    Random random = new Random(8);
    encoders.put("projections", Compositions::projections);
    encoders.put("moments", Compositions::moments);
    encoders.put("integral image", Compositions::integral);
    encoders.put("pixels", image -> image);
    encoders.put("1 random layer", layers(1, random));
    encoders.put("2 random layers", layers(2, random));
    encoders.put("4 random layers", layers(4, random));
    encoders.put("noise", image -> random.doubles(200, -1, 1).toArray());
    return encoders;
  }

  private static double[] render(int[] combination) {
    double size = 2.5 + combination[1];
    double centreX = 5.5 + 3 * combination[2];
    double centreY = 5.5 + 3 * combination[3];
    double[] image = new double[SIDE * SIDE];
    for (int pixel = 0; pixel < image.length; pixel++) {
      double x = (pixel % SIDE - centreX) / size;
      double y = (pixel / SIDE - centreY) / size;
      boolean inside =
          switch (combination[0]) {
            case 0 -> Math.max(Math.abs(x), Math.abs(y)) <= 1;
            case 1 -> x * x + 2 * y * y <= 1;
            default -> y <= 1 && y >= 2 * Math.abs(x) - 1;
          };
      image[pixel] = inside ? 1 : 0;
    }
    return image;
  }

  /** The sums of the rows and of the columns. */
  private static double[] projections(double[] image) {
    double[] sums = new double[2 * SIDE];
    for (int pixel = 0; pixel < image.length; pixel++) {
      sums[pixel % SIDE] += image[pixel];
      sums[SIDE + pixel / SIDE] += image[pixel];
    }
    return sums;
  }

  /** The area, the centre of gravity, and central moments of the second and third order. */
  private static double[] moments(double[] image) {
    double area = Arrays.stream(image).sum();
    double[] centre = new double[2];
    for (int pixel = 0; pixel < image.length; pixel++) {
      centre[0] += image[pixel] * (pixel % SIDE) / area;
      centre[1] += image[pixel] * (pixel / SIDE) / area;
    }
    double[] moments = {area / 30, centre[0], centre[1], 0, 0, 0, 0, 0, 0, 0};
    for (int pixel = 0; pixel < image.length; pixel++) {
      double x = pixel % SIDE - centre[0];
      double y = pixel / SIDE - centre[1];
      double[] powers = {x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y};
      for (int i = 0; i < powers.length; i++) {
        moments[3 + i] += image[pixel] * powers[i] / area;
      }
    }
    return moments;
  }

  /** The sum of all pixels above and to the left. */
  private static double[] integral(double[] image) {
    double[] sums = image.clone();
    for (int pixel = 0; pixel < image.length; pixel++) {
      sums[pixel] +=
          (pixel % SIDE > 0 ? sums[pixel - 1] : 0)
              + (pixel >= SIDE ? sums[pixel - SIDE] : 0)
              - (pixel % SIDE > 0 && pixel >= SIDE ? sums[pixel - SIDE - 1] : 0);
    }
    return sums;
  }

  private static Function<double[], double[]> layers(int depth, Random random) {
    double[][][] weights = new double[depth][200][];
    for (int layer = 0; layer < depth; layer++) {
      int inputs = layer == 0 ? SIDE * SIDE : 200;
      for (int unit = 0; unit < 200; unit++) {
        double scale = Math.sqrt(2.0 / inputs);
        double[] row = new double[inputs];
        Arrays.setAll(row, j -> scale * random.nextGaussian());
        weights[layer][unit] = row;
      }
    }
    return image -> {
      double[] z = image;
      for (double[][] layer : weights) {
        double[] before = z;
        z = Arrays.stream(layer).mapToDouble(row -> Math.max(0, dot(row, before))).toArray();
      }
      return z;
    };
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(j -> x[j] * y[j]).sum();
  }

  /** How often probes are right on unseen combinations, and R² through them, over the splits. */
  private static double[] averages(double[][] z, int[][] labels, LinearFactorization fit) {
    double[] sums = new double[2];
    List<Integer> order = new ArrayList<>(IntStream.range(0, z.length).boxed().toList());
    Random random = new Random(3);
    for (int split = 0; split < SPLITS; split++) {
      Collections.shuffle(order, random);
      List<Integer> seen = order.subList(0, SEEN);
      double[] mean = new double[z[0].length];
      seen.forEach(row -> Arrays.setAll(mean, j -> mean[j] + z[row][j] / SEEN));
      DMatrixRMaj probes = probes(z, labels, seen, mean);
      double right = 0;
      for (int row : order.subList(SEEN, z.length)) {
        right += right(z[row], labels[row], mean, probes);
      }
      sums[0] += right / (z.length - SEEN) / SPLITS;
      double[][] weights = new double[probes.numCols][mean.length];
      for (int probe = 0; probe < weights.length; probe++) {
        for (int j = 0; j < mean.length; j++) {
          weights[probe][j] = probes.get(j, probe);
        }
      }
      sums[1] += fit.projected(weights).whitened().value() / SPLITS;
    }
    return sums;
  }

  /** Ridge regression of every value's indicator, through the kernel of the seen examples. */
  private static DMatrixRMaj probes(
      double[][] z, int[][] labels, List<Integer> seen, double[] mean) {
    DMatrixRMaj x = new DMatrixRMaj(SEEN, mean.length);
    DMatrixRMaj y = new DMatrixRMaj(SEEN, Arrays.stream(VALUES).sum());
    for (int row = 0; row < SEEN; row++) {
      for (int j = 0; j < mean.length; j++) {
        x.set(row, j, z[seen.get(row)][j] - mean[j]);
      }
      for (int i = 0, first = 0; i < VALUES.length; first += VALUES[i++]) {
        for (int j = 0; j < VALUES[i]; j++) {
          double indicator = labels[seen.get(row)][i] == j ? 1 : 0;
          y.set(row, first + j, indicator - 1.0 / VALUES[i]);
        }
      }
    }
    DMatrixRMaj kernel = new DMatrixRMaj(SEEN, SEEN);
    CommonOps_DDRM.multTransB(x, x, kernel);
    double ridge = RIDGE * CommonOps_DDRM.trace(kernel) / SEEN;
    for (int i = 0; i < SEEN; i++) {
      kernel.add(i, i, ridge);
    }
    DMatrixRMaj dual = new DMatrixRMaj(SEEN, y.numCols);
    CommonOps_DDRM.solve(kernel, y, dual);
    DMatrixRMaj probes = new DMatrixRMaj(mean.length, y.numCols);
    CommonOps_DDRM.multTransA(x, dual, probes);
    return probes;
  }

  /** The share of the concepts whose value the probes name. */
  private static double right(double[] z, int[] labels, double[] mean, DMatrixRMaj probes) {
    double right = 0;
    for (int i = 0, first = 0; i < VALUES.length; first += VALUES[i++]) {
      int best = 0;
      double highest = Double.NEGATIVE_INFINITY;
      for (int value = 0; value < VALUES[i]; value++) {
        double score = 0;
        for (int j = 0; j < mean.length; j++) {
          score += (z[j] - mean[j]) * probes.get(j, first + value);
        }
        best = score > highest ? value : best;
        highest = Math.max(highest, score);
      }
      right += best == labels[i] ? 1.0 / VALUES.length : 0;
    }
    return right;
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "compositions.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }
}
