///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Stability;
import genbound.estimate.privacy.GaussianMechanism;
import genbound.estimate.privacy.NoisyMoments;
import genbound.estimate.privacy.PrivateRegressionRates;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.limits.PrivateSparseRegression;
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
 * How many people must be asked, if nobody's answers leave their phone but with noise? A survey
 * wants the weights of a linear model of which few differ from 0.
 *
 * <p>First what no method can do, with its constants: every protocol without interaction in which
 * each answer is ε-locally private needs at least so many people. Then one protocol, for five
 * questions: people release xxᵀ and xy with normal noise, and the error of the weights is certified
 * with probability 0.95 over the people and the noise. Answers lie in [−1, 1], and the model misses
 * a label by at most 0.1. Certified errors of (ε, δ)-private noise and limits for ε-private
 * channels are about different promises; they are drawn together for their slopes.
 */
public final class PrivateSurvey {

  private static final double[] EPSILONS = {0.5, 1, 2, 4};
  private static final double[] TRUTH = {0.6, -0.4, 0, 0, 0};
  private static final double NORM = 0.73;
  private static final double MISS = 0.1;
  private static final double DELTA = 1e-6;
  private static final int[] SIZES = {10_000, 30_000, 100_000, 300_000, 1_000_000};

  private PrivateSurvey() {}

  public static void main(String[] args) throws IOException {
    System.out.println("people needed at least to learn 5 of 100 weights to within 0.05");
    for (double epsilon : EPSILONS) {
      PrivateSparseRegression worlds = new PrivateSparseRegression(100, 5, epsilon);
      print("  ε = %.1f: %,d", epsilon, worlds.people(0.05));
    }
    PrivateSparseRegression clinic = new PrivateSparseRegression(30, 5, 1);
    print(
        "569 patients with 30 measurements, ε = 1: an error of %s at least, of weights of length"
            + " up to %.3f",
        Numbers.outward(clinic.limit(569).root(), 3, Side.LOWER), 1 / Math.sqrt(5));

    GaussianMechanism mechanism = new GaussianMechanism(2, DELTA);
    print(
        "five questions, ε = 2 and δ = %.0e: noise of deviation %.2f for xxᵀ",
        DELTA, mechanism.deviation(Math.sqrt(2) * TRUTH.length, 2));
    System.out.println("   people     error  certified   least worst case with δ = 0");
    double[] errors = new double[SIZES.length];
    double[] bounds = new double[SIZES.length];
    double[] limits = new double[SIZES.length];
    Random random = new Random(26);
    for (int k = 0; k < SIZES.length; k++) {
      int n = SIZES[k];
      NoisyMoments moments = survey(n, mechanism, random);
      errors[k] = distance(moments.estimate());
      double r = Math.sqrt(TRUTH.length);
      bounds[k] =
          Stability.noisyMoments(
                  moments.smallestEigenvalue(),
                  moments.matrixNoise(),
                  moments.vectorNoise(),
                  r,
                  MISS,
                  NORM,
                  TRUTH.length,
                  n)
              .atConfidence(0.95)
              .value();
      limits[k] = new PrivateSparseRegression(TRUTH.length, 2, 2).limit(n).root();
      print(
          "%9d  %8.4f  %9s  %8s",
          n,
          errors[k],
          Numbers.outward(bounds[k], 4, Side.UPPER),
          Numbers.outward(limits[k], 5, Side.LOWER));
    }
    draw(errors, bounds, limits);
    PrivateRegressionRates rates = new PrivateRegressionRates(TRUTH.length, 2, 2);
    System.out.println("for a million, C = 1: " + rates.withoutInteraction(1_000_000, 1));
    print(
        "What to do: ask for ε = %.0f only if %,d people can be reached; below that no private"
            + " survey without interaction helps.%n  For five questions and a certified error of"
            + " 0.1, ask about %,d.",
        1.0,
        new PrivateSparseRegression(100, 5, 1).people(0.05),
        (long) Math.ceil(Math.pow(bounds[SIZES.length - 1] / 0.1, 2)) * SIZES[SIZES.length - 1]);
  }

  private static NoisyMoments survey(int n, GaussianMechanism mechanism, Random random) {
    double[][] x = new double[n][];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.doubles(TRUTH.length, -1, 1).toArray();
      y[i] = MISS * (2 * random.nextDouble() - 1);
      for (int j = 0; j < TRUTH.length; j++) {
        y[i] += TRUTH[j] * x[i][j];
      }
    }
    return NoisyMoments.of(x, y, Math.sqrt(TRUTH.length), 1.1, mechanism, random);
  }

  private static double distance(double[] estimate) {
    double sum = 0;
    for (int j = 0; j < TRUTH.length; j++) {
      sum += Math.pow(estimate[j] - TRUTH[j], 2);
    }
    return Math.sqrt(sum);
  }

  private static void draw(double[] errors, double[] bounds, double[] limits) throws IOException {
    double[] sizes = Arrays.stream(SIZES).asDoubleStream().toArray();
    Picture picture =
        Picture.of(
            "What a private survey can tell",
            Axis.log("people"),
            Axis.log("error of the weights"),
            Curve.of("certified", sizes, bounds),
            Curve.of("error", sizes, errors),
            Curve.of("least worst case of methods with δ = 0", sizes, limits));
    Path file = Path.of("target", "private-survey.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
