///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Information;
import genbound.bound.EstimatedBound;
import genbound.bound.Indication;
import genbound.estimate.information.ExampleSource;
import genbound.estimate.information.SelectorInformation;
import genbound.estimate.information.Supersample;
import genbound.estimate.information.SupersampleRun;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.ExampleInformation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much do the mistakes of a logistic regression tell of the digits it was trained on?
 *
 * <p>Threes and nines stand in pairs, coins say which of each pair is trained on, and the model is
 * judged on both. What its losses tell of the coins bounds its expected gap between risk and
 * training risk. The law of the examples is the pool, drawn from with replacement: it is not that
 * of a new writer's digits. Numbers after ≈ rest on information that was estimated, and promise
 * nothing; with enough trainings the information has an interval, and the bound is a certificate.
 *
 * <p>All bounds are of an average over samples, which so many trainings could measure by
 * themselves: the last lines do so. What the bounds add is the reason: a learner generalises when
 * its mistakes do not give its training set away.
 */
public final class Supersamples {

  private static final LossRange UNIT = LossRange.UNIT;
  private static final int PIXELS = 64;
  private static final double RATE = 0.2;

  private Supersamples() {}

  private record Digit(double[] pixels, boolean nine) {}

  public static void main(String[] args) throws IOException {
    List<Digit> digits = read();
    System.out.println("Three or nine, of " + digits.size() + ": logistic regression on n digits");
    System.out.println("1000 supersamples, one training on each:");
    System.out.println("   n  trained  ghosts     gap  gap by ld-MI  risk by single loss");
    for (int n : new int[] {5, 10, 20, 40}) {
      SupersampleRun run = experiment(digits, n).run(1000, 1);
      var differences = run.lossDifferences().unconditionalPoints();
      var single = run.singleLosses().unconditionalPoints();
      print(
          "%4d  %.4f   %.4f  %.4f  ≈ %.4f      ≈ %.4f",
          n,
          run.trainingRisk().mean(),
          run.ghostRisk(),
          run.gap(),
          Indication.each(differences, nats -> Information.lossDifference(nats, UNIT)).value(),
          Indication.each(single, nats -> Information.singleLossFastRate(run.trainingRisk(), nats))
              .value());
    }

    System.out.println(
        "2 supersamples, 500 trainings on each, so that the last column varies by a third:");
    System.out.println("   n  trained  ghosts     gap  gap by f-CMI");
    for (int n : new int[] {5, 10, 20, 40}) {
      SupersampleRun run = experiment(digits, n).run(2, 500);
      var predictions = run.predictions().conditionalPoints();
      print(
          "%4d  %.4f   %.4f  %.4f  ≈ %.1f",
          n,
          run.trainingRisk().mean(),
          run.ghostRisk(),
          run.gap(),
          Indication.each(predictions, nats -> Information.functionalCmi(nats, UNIT)).value());
    }

    System.out.println("5000 supersamples, n = 20:");
    SupersampleRun run = experiment(digits, 20).run(5000, 1);
    SelectorInformation information = run.lossDifferences().unconditionalEstimate();
    Confidence confidence = Confidence.ofLevel(0.95);
    print(
        "information: %s; at most %s, at least %s, each with probability ≥ 0.95",
        information,
        Numbers.outward(information.upper(confidence), 6, Side.UPPER),
        Numbers.outward(information.lower(confidence), 6, Side.LOWER));
    var bound =
        EstimatedBound.of(
            "information from 5000 trainings",
            information,
            nats -> Information.lossDifference(ExampleInformation.of(nats), UNIT));
    System.out.println(bound.at(confidence));
    var risk =
        EstimatedBound.ofRisk(
            "risk and information from 5000 trainings",
            run.trainingRisks(),
            run.n(),
            information,
            Information::lossDifferenceFastRate);
    System.out.println(risk.at(confidence));
    print("measured gap: %.4f, risk: %.4f", run.gap(), run.ghostRisk());
    System.out.println("The same 5000 trainings, without any information:");
    var gap = Information.directGap(Evidence.meanLoss(run.gap(), 5000, -1, 1)).at(confidence);
    var direct = Information.directRisk(Evidence.meanLoss(run.ghostRisk(), 5000)).at(confidence);
    System.out.println(gap);
    System.out.println(direct);
    print(
        "What to do: certify by %s; use the information to understand why.",
        direct.value() < risk.at(confidence).value() ? "the ghost risks" : "the information");
  }

  private static Supersample<Digit, double[]> experiment(List<Digit> digits, int n) {
    return new Supersample<>(
            ExampleSource.withReplacement(digits),
            n,
            Supersamples::train,
            (model, digit) -> isNine(model, digit) == digit.nine() ? 0 : 1,
            UNIT,
            1)
        .withPredictions((model, digit) -> isNine(model, digit) ? 9 : 3);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /**
   * The weights of the pixels, the bias last, by ten passes in which each weight has a step of its
   * own that its earlier gradients shorten (AdaGrad).
   */
  private static double[] train(List<Digit> digits, long seed) {
    double[] weights = new double[PIXELS + 1];
    double[] squares = new double[PIXELS + 1];
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, digits.size()).toArray();
    for (int pass = 0; pass < 10; pass++) {
      for (int left = order.length; left > 0; left--) {
        int chosen = random.nextInt(left);
        int next = order[chosen];
        order[chosen] = order[left - 1];
        order[left - 1] = next;
        step(weights, squares, digits.get(next));
      }
    }
    return weights;
  }

  private static void step(double[] weights, double[] squares, Digit digit) {
    double[] pixels = digit.pixels();
    double residual = (digit.nine() ? 1 : 0) - 1 / (1 + Math.exp(-score(weights, digit)));
    for (int j = 0; j < PIXELS; j++) {
      squares[j] += residual * pixels[j] * (residual * pixels[j]);
    }
    for (int j = 0; j < PIXELS; j++) {
      weights[j] += RATE * residual * pixels[j] / (1e-6 + Math.sqrt(squares[j]));
    }
    squares[PIXELS] += residual * residual;
    weights[PIXELS] += RATE * residual / (1e-6 + Math.sqrt(squares[PIXELS]));
  }

  private static double score(double[] weights, Digit digit) {
    double score = weights[PIXELS];
    for (int j = 0; j < PIXELS; j++) {
      score += weights[j] * digit.pixels()[j];
    }
    return score;
  }

  private static boolean isNine(double[] weights, Digit digit) {
    return score(weights, digit) > 0;
  }

  /** Threes and nines, their pixels in [0, 1]. */
  private static List<Digit> read() throws IOException {
    return Data.digits().stream()
        .filter(row -> row.digit() == 3 || row.digit() == 9)
        .map(row -> new Digit(Arrays.stream(row.x()).map(v -> v / 16).toArray(), row.digit() == 9))
        .toList();
  }
}
