///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Rademacher;
import genbound.Reports;
import genbound.bound.Certificate;
import genbound.estimate.network.FrozenSubspace;
import genbound.evidence.Grid;
import genbound.exact.curve.EarlyStopping;
import genbound.exact.curve.LinearDynamics;
import genbound.exact.curve.LinearTeacher;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Double descent of a linear student: trained to the end, its error peaks where it has as many
 * inputs as examples, and falls again beyond; stopped in time, it has no peak.
 *
 * <p>The curve is the limit of many inputs; the dots beside it are means, over teacher, noise and
 * start, given inputs of 200 entries that were drawn at random, five times, and where their mean is
 * infinite it is not shown. The map shows the error over training time; its ridge of best times is
 * the column of the table. None of these is a promise about one student: the last lines ask for one
 * that is, from how far training moved the weights, of which half the directions are frozen.
 */
public final class DoubleDescent {

  private static final int INPUTS = 200;
  private static final int DRAWS = 5;
  private static final double NOISE = Math.sqrt(1 / (5.0 * INPUTS));
  private static final LinearTeacher TEACHER = LinearTeacher.ofRatios(5, 0);
  private static final double[] LOADS = {0.25, 0.5, 0.8, 0.9, 1, 1.1, 1.25, 2, 4};
  private static final double[] TIMES = {0, 1, 3, 10, 30, 100, 1000};

  private DoubleDescent() {}

  public static void main(String[] args) throws IOException {
    System.out.println("error at the end of training, signal-to-noise 5, P examples of N inputs");
    System.out.println("N/P    limit   N = 200  best stop  at time  best ridge");
    double[] simulated = Arrays.stream(LOADS).map(DoubleDescent::simulated).toArray();
    for (int i = 0; i < LOADS.length; i++) {
      end(LOADS[i], simulated[i]);
    }
    System.out.println("error over time");
    System.out.println("N/P    " + line(TIMES, "%7.0f"));
    for (double load : LOADS) {
      LinearDynamics dynamics = limit(load);
      double[] errors = Arrays.stream(TIMES).map(dynamics::generalisationError).toArray();
      System.out.println(String.format(Locale.ROOT, "%.2f   ", load) + line(errors, "%7.2f"));
    }
    draw(picture(simulated));
    certificate();
  }

  /** The curves over finer steps, and the dots. */
  private static Picture picture(double[] simulated) {
    Grid fine = Grid.geometric(0.2, 5, 1.08);
    Curve end = Curve.of("to the end", fine, load -> limit(load).finalError());
    Curve stop = Curve.of("to the best time", fine, load -> limit(load).bestStop().error());
    return Reports.picture(
        "Double descent",
        Axis.log("inputs for an example, N/P"),
        Axis.log("error on fresh examples"),
        end,
        stop,
        Curve.dots("to the end, N = 200", LOADS, simulated));
  }

  private static LinearDynamics limit(double load) {
    return LinearDynamics.asymptotic(1 / load, TEACHER);
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "double-descent.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  /** A student of 200 inputs and 100 examples, its absolute error cut off at 1, stopped in time. */
  private static void certificate() {
    Random random = new Random(2020);
    int examples = INPUTS / 2;
    double[] target = normal(INPUTS, random);
    double[][] inputs = new double[examples][];
    double[] labels = new double[examples];
    for (int i = 0; i < examples; i++) {
      inputs[i] = normal(INPUTS, random);
      labels[i] = Math.sqrt(INPUTS) * (dot(inputs[i], target) + random.nextGaussian() * NOISE);
    }
    double[] weights = new double[INPUTS];
    for (int step = 0; step < 540; step++) {
      descend(inputs, labels, weights);
    }
    double loss = 0;
    for (int i = 0; i < examples; i++) {
      loss += Math.min(1, Math.abs(labels[i] - dot(inputs[i], weights))) / examples;
    }
    var subspace = FrozenSubspace.of(inputs, labels, new double[INPUTS]);
    var bound =
        Rademacher.frozenSubspace(
            Evidence.meanLoss(loss, examples),
            1,
            subspace.distanceUp(weights),
            subspace.sumOfSquaredNorms(),
            0.5);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s; moved by %.3f, by %.3f in the end; training loss %.4f",
            subspace,
            subspace.distanceUp(weights),
            subspace.norm(Double.POSITIVE_INFINITY),
            loss));
    Certificate certificate = bound.atConfidence(0.95);
    System.out.println("N = 200, P = 100: " + certificate);
    certificate
        .terms()
        .forEach(
            term ->
                System.out.println(
                    String.format(Locale.ROOT, "  %8.4f  %s", term.value(), term.name())));
    LinearDynamics peak = limit(1);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: stop in time or use a ridge (%.3f and %.3f where training to the end is"
                + " worst),%n  and certify by a test set: the distance moved %s.",
            peak.bestStop().error(),
            peak.ridgeError(peak.bestRidge()),
            certificate.value() < 1 ? "says something, but less" : "says nothing here"));
  }

  private static void descend(double[][] inputs, double[] labels, double[] weights) {
    double[] slope = new double[weights.length];
    for (int i = 0; i < inputs.length; i++) {
      double residual = labels[i] - dot(inputs[i], weights);
      for (int j = 0; j < weights.length; j++) {
        slope[j] += residual * inputs[i][j];
      }
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] += slope[j] / inputs.length;
    }
  }

  /** Entries of variance 1/size. */
  private static double[] normal(int size, Random random) {
    double[] vector = new double[size];
    Arrays.setAll(vector, j -> random.nextGaussian() / Math.sqrt(size));
    return vector;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static void end(double load, double simulated) {
    LinearDynamics limit = limit(load);
    EarlyStopping stop = limit.bestStop();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%.2f %8s %8s %8.3f %9.2f %9.3f",
            load,
            Double.isInfinite(limit.finalError())
                ? "∞"
                : line(new double[] {limit.finalError()}, "%.3f"),
            load == 1 ? "∞ mean" : line(new double[] {simulated}, "%.3f"),
            stop.error(),
            stop.time(),
            limit.ridgeError(limit.bestRidge())));
  }

  /** The mean over draws of the inputs. */
  private static double simulated(double load) {
    Random random = new Random(1710);
    int examples = (int) Math.round(INPUTS / load);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[][] inputs = new double[examples][];
      Arrays.setAll(inputs, i -> normal(INPUTS, random));
      sum += LinearDynamics.onInputs(inputs, TEACHER).finalError() / DRAWS;
    }
    return sum;
  }

  private static String line(double[] values, String format) {
    StringBuilder line = new StringBuilder();
    for (double value : values) {
      line.append(String.format(Locale.ROOT, format, value));
    }
    return line.toString();
  }
}
