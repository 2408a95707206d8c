///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Selection;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.divergence.VarianceGrid;
import genbound.estimate.loss.SplitSample;
import genbound.estimate.loss.StochasticLinearClassifier;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/**
 * A linear classifier with random weights, trained by minimising its own certificate.
 *
 * <p>Half of the patients make the prior: its mean minimises the hinge loss on them. The posterior
 * starts there and descends on the bound, which counts the errors on the other half only. Its Gibbs
 * risk is exact, by the normal tail. The variance of prior and posterior is chosen from eight
 * declared ones after looking: each has an eighth of δ, as the ledger shows. Beside it stands what
 * the other half would certify as a plain test set for the prior's mean.
 */
public final class StochasticClassifier {

  private static final double DELTA = 0.05;
  private static final VarianceGrid GRID = new VarianceGrid(4, 1);
  private static final int PLACES = 8;

  private StochasticClassifier() {}

  private record Patient(double[] x, int y) {}

  public static void main(String[] args) throws IOException {
    var split = new SplitSample<>(Data.tumoursInFileOrder(), 0.5, 1);
    Data.Scales scales = Data.Scales.of(split.forPrior());
    List<Patient> prior = scaled(split.forPrior(), scales);
    List<Patient> second = scaled(split.toCertify(), scales);
    double[] centre = hinge(prior);
    System.out.println(split);

    long n = split.n();
    double[][] x = second.stream().map(Patient::x).toArray(double[][]::new);
    int[] y = second.stream().mapToInt(Patient::y).toArray();
    DoubleBinaryOperator bound =
        (risk, kl) -> PacBayes.kl(Evidence.meanLoss(risk, n), kl).atDelta(DELTA / PLACES).value();
    HighProbabilityBound[] bounds = new HighProbabilityBound[PLACES];
    for (int j = 1; j <= PLACES; j++) {
      var start = new StochasticLinearClassifier(centre, Math.sqrt(GRID.variance(j)));
      var found = start.descend(x, y, centre, bound, 200);
      bounds[j - 1] = PacBayes.kl(found.gibbsRisk(x, y), found.kl(centre));
      System.out.println(
          String.format(
              Locale.ROOT,
              "  variance %.4f: bound %s, after descent %s with a KL of %.2f",
              GRID.variance(j),
              Numbers.outward(bound.applyAsDouble(start.gibbsRisk(x, y).mean(), 0), 4, Side.UPPER),
              Numbers.outward(bounds[j - 1].atDelta(DELTA / PLACES).value(), 4, Side.UPPER),
              found.kl(centre)));
    }
    System.out.println("The best, the choice paid for:");
    Certificate best = Selection.tightest(bounds).atDelta(DELTA);
    System.out.println(best.explain());

    System.out.println("The prior's mean, with the second half as a test set:");
    double[] mean = centre;
    var errors = split.errors(patient -> margin(mean, scale(patient, scales)) <= 0);
    Certificate tested = Holdout.binomial(errors).atDelta(DELTA);
    System.out.println(tested);
    boolean plain = tested.value() < best.value();
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: use %s; the other promises %.2f times as much risk.",
            plain ? "the prior's mean with the test set" : "the random weights",
            plain ? best.value() / tested.value() : tested.value() / best.value()));
  }

  /** Minimises hinge loss and 0.01·‖w‖² by averaged subgradient steps. */
  private static double[] hinge(List<Patient> patients) {
    double regularisation = 0.02;
    double[] weights = new double[patients.get(0).x().length];
    double[] average = weights.clone();
    int steps = 200 * patients.size();
    for (int t = 1; t <= steps; t++) {
      Patient patient = patients.get(t % patients.size());
      double rate = 1 / (regularisation * (t + patients.size()));
      double push = margin(weights, patient) < 1 ? rate * patient.y() : 0;
      for (int j = 0; j < weights.length; j++) {
        weights[j] += push * patient.x()[j] - rate * regularisation * weights[j];
        average[j] += (weights[j] - average[j]) / t;
      }
    }
    return average;
  }

  private static double margin(double[] weights, Patient patient) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * patient.x()[j];
    }
    return patient.y() * sum;
  }

  private static List<Patient> scaled(List<Data.Row> rows, Data.Scales scales) {
    return rows.stream().map(row -> scale(row, scales)).toList();
  }

  /** The scaled features, with a last one that is always 1. */
  private static Patient scale(Data.Row row, Data.Scales scales) {
    double[] x = Arrays.copyOf(scales.apply(row.x()), row.x().length + 1);
    x[row.x().length] = 1;
    return new Patient(x, row.sign());
  }
}
