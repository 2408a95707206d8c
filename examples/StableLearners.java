///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java
//DEPS org.tribuo:tribuo-classification-sgd:4.3.2

import genbound.Evidence;
import genbound.Holdout;
import genbound.SampleSize;
import genbound.Selection;
import genbound.Stability;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.loss.LeaveOneOut;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.linalg.GramMatrix;
import genbound.linalg.Kernel;
import genbound.stability.RegularisedKernel;
import genbound.stability.StepSizes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * What stability certifies of learners that regularise, or that stop early.
 *
 * <p>The ten mean features of each patient are centred and scaled by 69 patients set aside, and
 * divided by their norm, a map that looks at one patient at a time, so that κ = 1 is known.
 * Regularised least squares is certified by its leave-one-out ramp loss, which is never below the
 * error: exact, from one factorisation, each other patient keeping its weight 1/n. A line holds for
 * a λ that was fixed before looking, as the margin of the ramp was. It says something when it is
 * below the certificate of a guess that is always the same. Stochastic gradient descent is
 * certified by its number of steps alone, in expectation.
 */
public final class StableLearners {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double DELTA = 0.05;
  private static final int ASIDE = 69;
  private static final double MARGIN = 0.03;
  private static final double[] LAMBDAS = {0.01, 0.1, 1, 4, 8, 16, 32, 64};
  private static final double STEP = 0.01;

  private StableLearners() {}

  private record Patient(double[] features, int sign) {}

  /** The least bound, and from how many patients on a line would be below that of a guess. */
  private record Best(double bound, long speaksFrom) {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Patient> patients = read();
    List<Patient> training = patients.subList(ASIDE, ASIDE + 400);
    List<Patient> test = patients.subList(ASIDE + 400, patients.size());
    Best linear = leastSquares("linear", Kernel.linear(), training, test);
    Best gaussian = leastSquares("Gaussian kernel", Kernel.gaussian(1), training, test);
    gradientDescent(training, test);
    print(
        "What to do: with 400 patients, hold out: the least bound from stability is %s. At the"
            + " same%n  left-out ramp losses the first λ would promise less than the guess from %d"
            + " patients on.",
        Numbers.outward(Math.min(linear.bound(), gaussian.bound()), 2, Side.UPPER),
        Math.min(linear.speaksFrom(), gaussian.speaksFrom()));
  }

  private static Best leastSquares(
      String name, Kernel kernel, List<Patient> training, List<Patient> test) {
    double[][] points = training.stream().map(Patient::features).toArray(double[][]::new);
    double[] signs = training.stream().mapToDouble(Patient::sign).toArray();
    GramMatrix gram = new GramMatrix(kernel, points);
    int n = signs.length;
    System.out.println("Least squares, " + name + ", on " + n + " patients");
    System.out.println("     λ  trained  left out  ramp loss  stability  test set");
    var bounds = new HighProbabilityBound[LAMBDAS.length];
    long minority = training.stream().filter(patient -> patient.sign() > 0).count();
    double guess = Holdout.binomial(Evidence.errors(minority, n)).atDelta(DELTA).value();
    Best best = new Best(Double.POSITIVE_INFINITY, Long.MAX_VALUE);
    String first = "";
    for (int l = 0; l < LAMBDAS.length; l++) {
      double lambda = LAMBDAS[l];
      double[] dual = gram.plusRidge(n * lambda).solve(signs);
      LeaveOneOut left = LeaveOneOut.kernelRidge(gram, signs, n * lambda);
      var ramp = left.losses(LossRange.UNIT, StableLearners::ramp);
      RegularisedKernel machine = RegularisedKernel.squared(1, 1, lambda);
      bounds[l] = leftOut(ramp, machine);
      double stability = bounds[l].atDelta(DELTA).value();
      first = first.isEmpty() && stability < guess ? "first at λ = " + lambda : first;
      long from = ramp.mean() < guess ? speaksFrom(ramp.mean(), machine, guess) : Long.MAX_VALUE;
      best = new Best(Math.min(best.bound(), stability), Math.min(best.speaksFrom(), from));
      ErrorCount fresh = errors(kernel, points, dual, test);
      print(
          "%6s  %7.4f  %8.4f  %9.4f  %9s  %s",
          Double.toString(lambda),
          errors(kernel, points, dual, training).mean(),
          left.errors().mean(),
          ramp.mean(),
          up(stability),
          up(Holdout.binomial(fresh).atDelta(DELTA).value()));
    }
    print(
        "a guess that is always benign: %s; stability says less %s",
        up(guess), first.isEmpty() ? "at no λ" : first);
    System.out.println("λ chosen by looking: " + Selection.tightest(bounds).atDelta(DELTA));
    System.out.println();
    return best;
  }

  private static long speaksFrom(double ramp, RegularisedKernel machine, double target) {
    return SampleSize.smallest(
        n -> leftOut(Evidence.leaveOneOut(Evidence.meanLoss(ramp, n)), machine),
        Confidence.ofDelta(DELTA),
        target);
  }

  /**
   * With one patient fewer each other one keeps its weight 1/n too, so the stability is the same.
   */
  private static HighProbabilityBound leftOut(LeaveOneOutRisk ramp, RegularisedKernel machine) {
    RemovalStability stability = machine.stability(1 / MARGIN, ramp.n());
    return Stability.leaveOneOutSecondMoment(ramp, stability, stability);
  }

  /** 1 where the sign is wrong, 0 from the margin on, a straight line between. */
  private static double ramp(double sign, double prediction) {
    return Math.max(0, Math.min(1, 1 - sign * prediction / MARGIN));
  }

  private static ErrorCount errors(
      Kernel kernel, double[][] points, double[] dual, List<Patient> patients) {
    long errors = 0;
    for (Patient patient : patients) {
      double prediction = 0;
      for (int j = 0; j < dual.length; j++) {
        prediction += dual[j] * kernel.value(points[j], patient.features());
      }
      errors += patient.sign() * prediction <= 0 ? 1 : 0;
    }
    return Evidence.errors(errors, patients.size());
  }

  /**
   * Logistic loss between two classes with an intercept: the features and a constant 1 have norm
   * √2, so that the loss is 2-Lipschitz and 1-smooth in the weights of both classes.
   */
  private static void gradientDescent(List<Patient> training, List<Patient> test) {
    int n = training.size();
    System.out.println("Logistic regression by stochastic gradient descent, steps of " + STEP);
    System.out.println("epochs  log loss trained  on the test set  expected gap at most");
    for (int epochs : new int[] {1, 2, 4, 8, 16, 32}) {
      var source =
          new ListDataSource<>(
              training.stream().map(StableLearners::example).toList(),
              LABELS,
              new SimpleDataSourceProvenance("patients", LABELS));
      var model =
          new LinearSGDTrainer(new LogMulticlass(), SGD.getSimpleSGD(STEP), epochs, n, 1, 1L)
              .train(new MutableDataset<>(source));
      var bound = Stability.sgdConvex(StepSizes.constant(STEP, (long) epochs * n), 2, 1, n);
      print(
          "%6d  %16.4f  %15.4f  %s",
          epochs, logLoss(model, training), logLoss(model, test), up(bound.certify().value()));
    }
  }

  private static double logLoss(Model<Label> model, List<Patient> patients) {
    return patients.stream()
        .mapToDouble(
            patient ->
                -Math.log(
                    model
                        .predict(example(patient))
                        .getOutputScores()
                        .get(example(patient).getOutput().getLabel())
                        .getScore()))
        .average()
        .getAsDouble();
  }

  private static Example<Label> example(Patient patient) {
    String[] names = new String[patient.features().length];
    for (int j = 0; j < names.length; j++) {
      names[j] = "x%02d".formatted(j);
    }
    Label label = new Label(patient.sign() > 0 ? "malignant" : "benign");
    return new ArrayExample<>(label, names, patient.features());
  }

  private static String up(double value) {
    return Numbers.outward(value, 4, Side.UPPER);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** The ten mean features, scaled by the patients set aside, and of norm 1. */
  private static List<Patient> read() throws IOException {
    List<Data.Row> rows = Data.tumours();
    Data.Scales scales = Data.Scales.of(rows.subList(0, ASIDE));
    return scales.apply(rows).stream()
        .map(row -> new Patient(unit(Arrays.copyOf(row.x(), 10)), row.sign()))
        .toList();
  }

  private static double[] unit(double[] x) {
    double norm = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum()) * (1 + 1e-15);
    return Arrays.stream(x).map(v -> v / norm).toArray();
  }
}
