///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.bound.Rate;
import genbound.exact.curve.HierarchicalKernel;
import genbound.exact.curve.SpatialRates;
import genbound.exact.curve.TeacherStudent;
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
 * A wide convolutional network learns a target that looks at small patches faster than one that
 * looks at its whole input, though nobody told it the size of the patches.
 *
 * <p>Inputs are patches of two numbers, on circles. The student is the tangent kernel of a network
 * that sees all of them; the target is a random function drawn from a network of as many layers or
 * fewer, which sums functions of smaller parts. The error is the exact mean over all targets, given
 * the examples, as a share of the target's variance; beside its fitted slope, and the slope of the
 * last doubling, stands the exponent of the theory, which is for the limit.
 */
public final class SpatialScale {

  private static final int[] SIZES = {64, 128, 256, 512, 1024};
  private static final double[] NUMBERS = Arrays.stream(SIZES).asDoubleStream().toArray();
  private static final int TESTS = 200;
  private static final double JITTER = 1e-10;

  private SpatialScale() {}

  public static void main(String[] args) throws IOException {
    System.out.println(
        "patches  target sees   64      128     256     512     1024    slope   last  theory");
    List<Curve> curves = new ArrayList<>();
    double[] whole = {};
    for (int layers = 2; layers <= 3; layers++) {
      for (int seen = 1; seen <= layers; seen++) {
        double[] errors = row(layers, seen);
        if (layers == 3) {
          String label = "sees " + (1 << (seen - 1)) + " of 4";
          whole = errors;
          curves.add(Curve.of(label, NUMBERS, errors));
          curves.add(Curve.of("theory", NUMBERS, theory(seen, errors[errors.length - 1])));
        }
      }
    }
    var rates = new SpatialRates(network(3));
    System.out.println("to halve the error, examples must grow by a factor of");
    for (int seen = 1; seen <= 3; seen++) {
      double exponent = rates.ridgelessExponent(network(seen));
      String text = "%.0f by theory, if the target sees %d of 4 patches at a time";
      System.out.println(
          String.format(Locale.ROOT, text, Math.pow(2, 1 / exponent), 1 << (seen - 1)));
    }
    double most = SIZES[SIZES.length - 1];
    double exponent = rates.ridgelessExponent(network(3));
    double constant = Math.round(100 * whole[whole.length - 1] * Math.pow(most, exponent)) / 100.0;
    Rate rate = rates.ridgeless(1_000_000, network(3), constant);
    System.out.println("at a million examples, C fitted to the last error: " + rate);
    Axis n = Axis.log("examples");
    Axis error = Axis.log("mean squared error / variance of the target");
    draw(new Picture("Adaptivity to the scale of the target", n, error, curves));
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: plan with the slope that was seen, and look again. For a target that sees"
                + " all,%n  half the error takes %.0f times the examples here, and %.0f times in the"
                + " limit.",
            Math.pow(2, -1 / last(whole)),
            Math.pow(2, 1 / exponent)));
  }

  /** The slope of the theory, through the last error. */
  private static double[] theory(int seen, double last) {
    double exponent = new SpatialRates(network(3)).ridgelessExponent(network(seen));
    double most = SIZES[SIZES.length - 1];
    return Arrays.stream(NUMBERS).map(n -> last * Math.pow(most / n, exponent)).toArray();
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "spatial-scale.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static double[] row(int layers, int seen) {
    int patches = 1 << (layers - 1);
    Random random = new Random(2023);
    double[][] pool = circles(SIZES[SIZES.length - 1], patches, random);
    double[][] tests = circles(TESTS, patches, random);
    var curve = new TeacherStudent(network(layers), network(seen), JITTER, 0);
    double variance = network(seen).atSelf();
    double[] errors =
        Arrays.stream(SIZES)
            .mapToDouble(n -> curve.expectedError(Arrays.copyOf(pool, n), tests) / variance)
            .toArray();
    double theory = -new SpatialRates(network(layers)).ridgelessExponent(network(seen));
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%4d     %4d        ", patches, 1 << (seen - 1)));
    for (double error : errors) {
      line.append(String.format(Locale.ROOT, "%.4f  ", error));
    }
    line.append(
        String.format(Locale.ROOT, "%.2f  %.2f   %.2f", slope(errors), last(errors), theory));
    System.out.println(line);
    return errors;
  }

  /** The tangent kernel with filters 2, 2, …: layer l sees 2^(l − 1) patches. */
  private static HierarchicalKernel network(int layers) {
    int[] filters = new int[layers];
    Arrays.fill(filters, 2);
    return HierarchicalKernel.tangent(filters);
  }

  private static double[][] circles(int count, int patches, Random random) {
    double[][] points = new double[count][2 * patches];
    for (double[] point : points) {
      for (int patch = 0; patch < patches; patch++) {
        double angle = 2 * Math.PI * random.nextDouble();
        point[2 * patch] = Math.cos(angle);
        point[2 * patch + 1] = Math.sin(angle);
      }
    }
    return points;
  }

  /** The slope over the last doubling. */
  private static double last(double[] errors) {
    return Math.log(errors[errors.length - 1] / errors[errors.length - 2]) / Math.log(2);
  }

  /** The least-squares slope of ln error against ln n. */
  private static double slope(double[] errors) {
    double middle = Arrays.stream(SIZES).mapToDouble(Math::log).average().getAsDouble();
    double above = 0;
    double below = 0;
    for (int k = 0; k < SIZES.length; k++) {
      double x = Math.log(SIZES[k]) - middle;
      above += x * Math.log(errors[k]);
      below += x * x;
    }
    return above / below;
  }
}
