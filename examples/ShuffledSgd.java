///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.Selection;
import genbound.Stability;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossSample;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.ReplacementStability;
import genbound.stability.Coefficients;
import genbound.stability.StepSizes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What does stability certify of one run of shuffled gradient descent, the way that programs train?
 *
 * <p>A logistic regression without and with a ridge passes over 400 patients, one patient a step.
 * The start is zero; it, the number of passes, the order of each pass and the step are chosen
 * without the patients that are certified with, for the coefficients demand it: there is no early
 * stop. So the certificate is about this very run, not about an average over orders.
 *
 * <p>Measurements are centred by 69 patients set aside and divided by their norm, so that the
 * logistic loss is 1-Lipschitz and ¼-smooth in the weights. That makes the distance known between
 * two runs whose patients differ in one. What is certified is another loss, the ramp: 1 for an
 * error, falling with a slope in the margin to 0, so that it lies in [0, 1], is never below the
 * error, and is as Lipschitz as it is steep. The slope is chosen on the patients set aside, by the
 * bound that they would give. A line holds alone, for a setting that was fixed before looking.
 */
public final class ShuffledSgd {

  private static final double DELTA = 0.05;
  private static final int ASIDE = 69;
  private static final int TRAINING = 400;
  private static final double STEP = 0.005;
  private static final double[] SLOPES = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8};

  private ShuffledSgd() {}

  private record Patient(double[] features, int sign) {}

  /** How many passes, and λ of a ridge (λ/2)‖w‖² in the loss of every patient. */
  private record Setting(int passes, double ridge) {

    double[] train(List<Patient> patients, double step) {
      double[] w = new double[30];
      for (int pass = 0; pass < passes; pass++) {
        for (Patient patient : order(patients, pass)) {
          double pull = patient.sign() / (1 + StrictMath.exp(margin(w, patient)));
          for (int j = 0; j < w.length; j++) {
            w[j] += step * (pull * patient.features()[j] - ridge * w[j]);
          }
        }
      }
      return w;
    }

    /** Of the logistic loss, so that at its Lipschitz constant 1 it is the distance of two runs. */
    ReplacementStability logistic(double step, int n) {
      return ridge == 0
          ? Coefficients.shuffledConvex(StepSizes.constant(step, passes), 1, 0.25, 1, n)
          : Coefficients.shuffledStronglyConvex(step, 1, 0.25 + ridge, ridge, n);
    }

    ReplacementStability ramp(double slope) {
      return Coefficients.ofParameters(slope, logistic(STEP, TRAINING).gamma());
    }
  }

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(1, 0),
          new Setting(2, 0),
          new Setting(4, 0),
          new Setting(16, 0),
          new Setting(16, 0.25),
          new Setting(16, 1));

  public static void main(String[] args) throws IOException {
    List<Patient> patients = read();
    List<Patient> aside = patients.subList(0, ASIDE);
    List<Patient> training = patients.subList(ASIDE, ASIDE + TRAINING);
    List<Patient> test = patients.subList(ASIDE + TRAINING, patients.size());
    System.out.println("shuffled passes over 400 patients, steps of " + STEP + ", from zero");
    System.out.println(
        "passes  ridge  trained  slope    ramp   stability  second moment      Zhang  test set");
    List<HighProbabilityBound> bounds = new ArrayList<>();
    double[] tested = new double[SETTINGS.size()];
    for (Setting setting : SETTINGS) {
      double[] w = setting.train(training, STEP);
      double slope = slope(setting, aside);
      LossSample ramps = ramps(w, training, slope);
      ReplacementStability stability = setting.ramp(slope);
      HighProbabilityBound bound = Stability.secondMoment(ramps, stability);
      double hold = Holdout.binomial(errors(w, test)).atDelta(DELTA).value();
      tested[bounds.size()] = hold;
      bounds.add(bound);
      print(
          "%6d  %5.2f  %7.4f  %5.2f  %.4f   %9.4f  %13s  %9s  %8s",
          setting.passes(),
          setting.ridge(),
          errors(w, training).mean(),
          slope,
          ramps.mean(),
          stability.gamma(),
          up(bound.atDelta(DELTA).value()),
          up(Stability.zhang(ramps, stability).atDelta(DELTA).value()),
          up(hold));
    }
    long malignant = training.stream().filter(patient -> patient.sign() > 0).count();
    double guess = Holdout.binomial(Evidence.errors(malignant, TRAINING)).atDelta(DELTA).value();
    print("a guess that is always benign: %s", up(guess));
    System.out.println("One pass, fixed beforehand:");
    System.out.print(bounds.get(0).atDelta(DELTA).explain());
    System.out.println("The setting chosen by looking, and paid for:");
    System.out.println(
        Selection.tightest(bounds.toArray(HighProbabilityBound[]::new)).atDelta(DELTA));
    print(
        "What to do: hold out, the 100 promise %s. Where none can be held out, fix one pass of"
            + " small%n  steps beforehand: its run is certified at %s, and a guess at %s.",
        up(tested[0]), up(bounds.get(0).atDelta(DELTA).value()), up(guess));
  }

  /** On the patients set aside, after passes of the same length, as if they were 400. */
  private static double slope(Setting setting, List<Patient> aside) {
    double[] w = setting.train(aside, STEP * TRAINING / ASIDE);
    double best = SLOPES[0];
    double least = Double.POSITIVE_INFINITY;
    for (double slope : SLOPES) {
      var risk = Evidence.meanLoss(ramps(w, aside, slope).mean(), TRAINING);
      double value = Stability.secondMoment(risk, setting.ramp(slope)).atDelta(DELTA).value();
      if (value < least) {
        least = value;
        best = slope;
      }
    }
    return best;
  }

  /** The order of a pass, which its number alone decides. */
  private static List<Patient> order(List<Patient> patients, int pass) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, patients.size()).boxed().toList());
    Collections.shuffle(order, new Random(pass));
    return order.stream().map(patients::get).toList();
  }

  private static double margin(double[] w, Patient patient) {
    double sum = 0;
    for (int j = 0; j < w.length; j++) {
      sum += w[j] * patient.features()[j];
    }
    return patient.sign() * sum;
  }

  private static LossSample ramps(double[] w, List<Patient> patients, double slope) {
    return Evidence.losses(
        patients.stream()
            .mapToDouble(patient -> Math.max(0, Math.min(1, 1 - slope * margin(w, patient))))
            .toArray());
  }

  private static ErrorCount errors(double[] w, List<Patient> patients) {
    long errors = patients.stream().filter(patient -> margin(w, patient) <= 0).count();
    return Evidence.errors(errors, patients.size());
  }

  private static String up(double value) {
    return Numbers.outward(value, 4, Side.UPPER);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** All measurements, less their means over the patients set aside, and of norm 1. */
  private static List<Patient> read() throws IOException {
    List<Data.Row> rows = Data.tumours();
    double[] centres = Data.Scales.of(rows.subList(0, ASIDE)).centres();
    return rows.stream()
        .map(row -> new Patient(unit(minus(row.x(), centres)), row.sign()))
        .toList();
  }

  private static double[] minus(double[] x, double[] centres) {
    return IntStream.range(0, x.length).mapToDouble(j -> x[j] - centres[j]).toArray();
  }

  private static double[] unit(double[] x) {
    double norm = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum()) * (1 + 1e-15);
    return Arrays.stream(x).map(v -> v / norm).toArray();
  }
}
