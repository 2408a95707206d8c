///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.Vc;
import genbound.bound.Interval;
import genbound.evidence.ErrorCount;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.exact.curve.XorCurve;
import genbound.exact.curve.XorGrokking;
import genbound.rademacher.Complexities;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A network that fits every label after one step, turned ones included, is right about as often as
 * a coin; some steps later it fits them still, and is right nearly always. What can a bound say
 * that sees the training set alone?
 *
 * <p>The inputs are four clusters labelled like an exclusive or, in the smallest dimension in which
 * the theorem's six conditions can hold, with C = 1 for the constant that it does not name: 1.2e13
 * for 400 examples. The runs are simulated with the exact law of the training. A run fails if its
 * test accuracy at the last step, √n, is below 0.99: it has then not learnt all of the four
 * clusters. Set EXAMPLES, UNITS and C to see another regime; with this SEED the first run learns.
 */
public final class Grokking {

  private static final int EXAMPLES = 400;
  private static final int UNITS = 400;
  private static final double C = 1;
  private static final int RUNS = 6;
  private static final int TESTS = 400;
  private static final int LAST = 20;
  private static final int[] SHOWN = {1, 2, 3, 5, 10, 15, LAST};
  private static final long SEED = 5;
  private static final double DELTA = 0.05;

  private Grokking() {}

  public static void main(String[] args) throws IOException {
    XorGrokking setting = XorGrokking.theoremRegime(EXAMPLES, UNITS, C);
    setting.conditions(C).forEach(System.out::println);
    System.out.println(setting.testError(1));
    List<XorCurve> runs = setting.trainings(RUNS, SEED, TESTS, done -> {}, SHOWN);

    System.out.println("accuracy of " + RUNS + " runs");
    System.out.println("step  training, least    test: least  median    most");
    for (int step : SHOWN) {
      double[] training = sorted(runs, run -> run.at(step).training());
      double[] test = sorted(runs, run -> run.at(step).test());
      System.out.printf(
          Locale.ROOT,
          "%4d           %6.4f         %6.4f  %6.4f  %6.4f%n",
          step,
          training[0],
          test[0],
          median(test),
          test[RUNS - 1]);
    }
    XorCurve first = runs.get(0);
    bounds(setting, first, 1);
    bounds(setting, first, LAST);
    System.out.println(
        "a bound that sees only the training errors cannot tell the two steps apart: it must hold"
            + " at both");

    System.out.println("runs that fail, and the probability of it");
    failures(100, 200, 60);
    failures(200, 200, 20);
    print(EXAMPLES, runs);
    draw(runs, SHOWN, setting.clusters().bayesError());

    System.out.println(
        "another "
            + EXAMPLES
            + " examples say of the first run, with probability 0.95 each: risk in "
            + interval(first, 1)
            + " after one step, in "
            + interval(first, LAST)
            + " at the end");
    System.out.println(
        "What to do: judge by a hold-out, and look at it again after the training error is 0;"
            + " bounds on the\n"
            + "  training error cannot see what changes.");
  }

  /** What is promised of a run whose training errors are 0, beside the truth. */
  private static void bounds(XorGrokking setting, XorCurve run, int step) {
    XorCurve.Point point = run.at(step);
    long n = setting.examples();
    long dimension = setting.clusters().dimension();
    double squares = run.inputNorm() * run.inputNorm();
    double complexity =
        Complexities.golowichFrobenius(new double[] {point.weightNorm(), 1}, squares, n);
    ErrorCount errors = Evidence.errors(Math.round(n * (1 - point.training())), n);
    System.out.printf(
        Locale.ROOT,
        "step %d: training errors %d of %d, test error %.4f%n",
        step,
        errors.errors(),
        n,
        1 - point.test());
    // A unit and its opposite make any linear rule, so the class shatters as many points as these.
    System.out.println("  " + Vc.realisable(n, Vc.growth(dimension)).atDelta(DELTA));
    // The norm and the margin are those seen, as if they had been declared beforehand.
    System.out.println(
        "  "
            + Rademacher.margin(
                    errors, Evidence.expectedComplexity(complexity), point.leastMargin())
                .atDelta(DELTA));
    System.out.printf(
        Locale.ROOT,
        "    complexity / margin %.2f, and below 0.5 it would begin to say something%n",
        complexity / point.leastMargin());
  }

  private static void failures(int examples, int units, int runs) {
    int last = (int) Math.sqrt(examples);
    XorGrokking setting = XorGrokking.theoremRegime(examples, units, C);
    print(examples, setting.trainings(runs, SEED, TESTS, done -> {}, last));
  }

  private static void print(int examples, List<XorCurve> runs) {
    long failed = runs.stream().filter(Grokking::fails).count();
    Interval share = Holdout.binomial(Evidence.errors(failed, runs.size())).intervalAt(0.95);
    System.out.printf(
        Locale.ROOT,
        "  n = %d, p = %.1e: %2d of %d, between %s and %s%n",
        examples,
        (double) XorGrokking.theoremRegime(examples, UNITS, C).clusters().dimension(),
        failed,
        runs.size(),
        Numbers.outward(share.lower().clipped(), 3, Side.LOWER),
        Numbers.outward(share.upper().clipped(), 3, Side.UPPER));
  }

  private static boolean fails(XorCurve run) {
    return run.last().test() < 0.99;
  }

  private static String interval(XorCurve run, int step) {
    long wrong = Math.round(TESTS * (1 - run.at(step).test()));
    Interval risk = Holdout.binomial(Evidence.errors(wrong, TESTS)).intervalAt(0.95);
    return String.format(
        Locale.ROOT,
        "[%s, %s]",
        Numbers.outward(risk.lower().clipped(), 4, Side.LOWER),
        Numbers.outward(risk.upper().clipped(), 4, Side.UPPER));
  }

  private static double[] sorted(List<XorCurve> runs, ToDoubleFunction<XorCurve> number) {
    return runs.stream().mapToDouble(number).sorted().toArray();
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return (sorted[half] + sorted[sorted.length - 1 - half]) / 2;
  }

  private static void draw(List<XorCurve> runs, int[] steps, double best) throws IOException {
    double[] xs = Arrays.stream(steps).asDoubleStream().toArray();
    double[] middle = new double[steps.length];
    double[] training = new double[steps.length];
    double[] coin = new double[steps.length];
    double[] rule = new double[steps.length];
    double[] all = new double[runs.size() * (steps.length + 1)];
    double[] allXs = new double[all.length];
    Arrays.fill(all, Double.NaN);
    for (int k = 0; k < steps.length; k++) {
      int step = steps[k];
      middle[k] = median(sorted(runs, run -> run.at(step).test()));
      training[k] = sorted(runs, run -> run.at(step).training())[0];
      coin[k] = 0.5;
      rule[k] = 1 - best;
      for (int run = 0; run < runs.size(); run++) {
        allXs[run * (steps.length + 1) + k] = step;
        all[run * (steps.length + 1) + k] = runs.get(run).at(step).test();
      }
    }
    Picture picture =
        Picture.of(
            "Overfitted at once, generalising later",
            Axis.linear("steps"),
            Axis.linear("accuracy"),
            Curve.of("test, each run", allXs, all),
            Curve.of("test, median", xs, middle),
            Curve.of("training, least of all runs", xs, training),
            Curve.of("a coin, and any linear rule through the origin", xs, coin),
            Curve.of("the best rule", xs, rule));
    Path file = Path.of("target", "grokking.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }
}
