///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.PacBayes;
import genbound.Reports;
import genbound.evidence.LossRange;
import genbound.evidence.MeanLoss;
import genbound.exact.world.InContextRegression;
import genbound.exact.world.InContextRegression.Prediction;
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
 * A predictor that learns each new task from the pairs it has just seen, and says how sure it is.
 *
 * <p>Every sequence is a linear regression of eight inputs with weights and a noise of its own. The
 * best predictor knows their law: its error is what it says. Where the noise is twice what it was
 * declared to be at most, it is not. Beside it stand ridge regression for the middle noise, and all
 * but unregularised least squares. Then the best of five predictors that look at the last eight
 * pairs is certified on 200 tasks, once for fresh sequences of these tasks, and once for fresh
 * tasks: two risks, and two numbers.
 */
public final class InContext {

  private static final int INPUTS = 8;
  private static final int LENGTH = 40;
  private static final int SEQUENCES = 1200;
  private static final int[] TIMES = {0, 1, 2, 4, 6, 8, 10, 12, 16, 24, 39};
  private static final double[] NOISES = {0.2, 0.5, 1};
  private static final int TASKS = 200;
  private static final int WINDOW = 8;
  private static final LossRange CLIPPED = new LossRange(-2, 4);

  private InContext() {}

  /** Pairs of one task. */
  private record Sequence(double[][] x, double[] y) {

    Prediction predict(InContextRegression predictor, int from, int to) {
      double[][] inputs = Arrays.copyOfRange(x, from, to);
      return predictor.predict(inputs, Arrays.copyOfRange(y, from, to), x[to]);
    }
  }

  public static void main(String[] args) throws IOException {
    double third = 1.0 / 3;
    InContextRegression best = predictor(NOISES, third, third, third);
    InContextRegression ridge = predictor(new double[] {0.5}, 1);
    InContextRegression plain = predictor(new double[] {1e-3}, 1);
    System.out.println(
        "root mean square errors of the next output, and what the best predictor says");
    System.out.println("            as declared                            noise 2");
    System.out.println("pairs seen     best  it says    ridge  squares       best  it says");
    double[] times = Arrays.stream(TIMES).asDoubleStream().toArray();
    double[][] home = errors(new Random(1), NOISES, best, ridge, plain);
    double[][] away = errors(new Random(2), new double[] {2}, best, ridge, plain);
    for (int k = 0; k < TIMES.length; k++) {
      print(
          "%10d   %6.3f   %6.3f   %6.3f %8.3f     %6.3f   %6.3f",
          TIMES[k], home[0][k], home[1][k], home[2][k], home[3][k], away[0][k], away[1][k]);
    }
    draw(times, home, away);
    certify();
  }

  /** Weights N(0, I/8), and noises with probabilities. */
  private static InContextRegression predictor(double[] noises, double... probabilities) {
    double[][] covariance = new double[INPUTS][INPUTS];
    for (int j = 0; j < INPUTS; j++) {
      covariance[j][j] = 1.0 / INPUTS;
    }
    return new InContextRegression(covariance, noises, probabilities);
  }

  private static Sequence sequence(Random random, double[] weights, double noise) {
    double[][] x = new double[LENGTH][INPUTS];
    double[] y = new double[LENGTH];
    for (int t = 0; t < LENGTH; t++) {
      for (int j = 0; j < INPUTS; j++) {
        x[t][j] = random.nextGaussian();
        y[t] += weights[j] * x[t][j];
      }
      y[t] += noise * random.nextGaussian();
    }
    return new Sequence(x, y);
  }

  private static double[] weights(Random random) {
    double[] weights = new double[INPUTS];
    Arrays.setAll(weights, j -> random.nextGaussian() / Math.sqrt(INPUTS));
    return weights;
  }

  /** Of the best predictor its error and what it says, of the others their errors. */
  private static double[][] errors(Random random, double[] noises, InContextRegression... three) {
    double[][] squares = new double[4][TIMES.length];
    for (int s = 0; s < SEQUENCES; s++) {
      Sequence sequence = sequence(random, weights(random), noises[s % noises.length]);
      for (int k = 0; k < TIMES.length; k++) {
        int t = TIMES[k];
        for (int i = 0; i < 3; i++) {
          Prediction prediction = sequence.predict(three[i], 0, t);
          double off = sequence.y()[t] - prediction.mean();
          squares[i == 0 ? 0 : 1 + i][k] += off * off / SEQUENCES;
          squares[1][k] += i == 0 ? prediction.variance() / SEQUENCES : 0;
        }
      }
    }
    return Arrays.stream(squares)
        .map(row -> Arrays.stream(row).map(Math::sqrt).toArray())
        .toArray(double[][]::new);
  }

  /** The best of five assumed noises, in hindsight, among predictors of a short memory. */
  private static void certify() {
    double[] assumed = {0.1, 0.3, 0.6, 1, 2};
    Random random = new Random(3);
    double[][] means = new double[assumed.length][TASKS];
    double[][] tasks = new double[TASKS][];
    for (int task = 0; task < TASKS; task++) {
      tasks[task] = weights(random);
      Sequence sequence = sequence(random, tasks[task], NOISES[task % 3]);
      for (int h = 0; h < assumed.length; h++) {
        means[h][task] = meanLoss(sequence, assumed[h]);
      }
    }
    double[] risks =
        Arrays.stream(means).mapToDouble(row -> Arrays.stream(row).average().orElse(0)).toArray();
    int chosen = 0;
    for (int h = 1; h < assumed.length; h++) {
      chosen = risks[h] < risks[chosen] ? h : chosen;
    }
    double kl = Math.log(assumed.length);
    MeanLoss places =
        Evidence.meanLoss(risks[chosen], TASKS * LENGTH, CLIPPED.low(), CLIPPED.high());
    var windows = PacBayes.windows(places, kl, LENGTH, WINDOW);
    var same = windows.atConfidence(0.95);
    var fresh = PacBayes.kl(Evidence.losses(means[chosen], -2, 4), kl).atConfidence(0.95);
    print(
        "the best of five predictors with a memory of %d pairs assumes a noise of %.1f; its loss,"
            + " ln σ + error²/(2σ²),",
        WINDOW, assumed[chosen]);
    print(
        "  clipped to %s, is %.4f on %d tasks of %d pairs", CLIPPED, risks[chosen], TASKS, LENGTH);
    print("  %s", same);
    print(
        "    %.0f losses of overlapping windows count as %.0f",
        1.0 * TASKS * LENGTH, windows.effectiveSampleSize());
    print("  %s", fresh);
    print("    %d tasks, however long, are %d examples", TASKS, TASKS);
    print(
        "What to do: say which risk is meant: for these tasks longer sequences help, for fresh tasks only"
            + " more tasks%n  do. Declare all noises that may come: a predictor does not say that it was"
            + " told of too few.");
  }

  private static double meanLoss(Sequence sequence, double noise) {
    InContextRegression predictor = predictor(new double[] {noise}, 1);
    double sum = 0;
    for (int t = 0; t < LENGTH; t++) {
      Prediction prediction = sequence.predict(predictor, Math.max(0, t - WINDOW), t);
      double loss =
          InContextRegression.loss(sequence.y()[t], prediction.mean(), prediction.deviation());
      sum += Math.max(CLIPPED.low(), Math.min(CLIPPED.high(), loss));
    }
    return sum / LENGTH;
  }

  private static void draw(double[] times, double[][] home, double[][] away) throws IOException {
    Picture picture =
        Reports.picture(
            "What an in-context predictor errs, and what it says",
            Axis.linear("pairs seen"),
            Axis.linear("root mean square error"),
            Curve.of("best, as declared", times, home[0]),
            Curve.dots("it says", times, home[1]),
            Curve.of("ridge", times, home[2]),
            Curve.of("best, noise 2", times, away[0]),
            Curve.dots("it says, noise 2", times, away[1]));
    Path file = Path.of("target", "in-context.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    print("picture in target/%s", file.getFileName());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
