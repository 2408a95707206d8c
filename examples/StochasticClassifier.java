///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.commons:commons-csv:1.14.1

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.estimate.divergence.VarianceGrid;
import genbound.estimate.loss.SplitSample;
import genbound.estimate.loss.StochasticLinearClassifier;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A linear classifier with random weights, trained by minimising its own certificate.
 *
 * <p>Half of the patients make the prior: its mean minimises the hinge loss on them. The posterior
 * starts there and descends on the bound, which counts the errors on the other half only. Its Gibbs
 * risk is exact, by the normal tail. The variance of prior and posterior is chosen from a declared
 * grid after looking, and the place in the grid is paid for. Beside it stands what the other half
 * would certify as a plain test set for the prior's mean.
 */
public final class StochasticClassifier {

  private static final double DELTA = 0.05;
  private static final VarianceGrid GRID = new VarianceGrid(4, 1);
  private static final int PLACES = 8;

  private StochasticClassifier() {}

  private record Patient(double[] x, int y) {}

  public static void main(String[] args) throws IOException {
    var split =
        new SplitSample<>(read(Path.of("examples/data/breast-cancer-wisconsin.csv")), 0.5, 1);
    double[][] scales = scales(split.forPrior());
    List<Patient> prior = scaled(split.forPrior(), scales);
    List<Patient> second = scaled(split.toCertify(), scales);
    double[] centre = hinge(prior);
    System.out.println(split);

    long n = split.n();
    double[][] x = second.stream().map(Patient::x).toArray(double[][]::new);
    int[] y = second.stream().mapToInt(Patient::y).toArray();
    StochasticLinearClassifier best = null;
    long place = 0;
    double value = Double.POSITIVE_INFINITY;
    for (long j = 1; j <= PLACES; j++) {
      double paid = Divergence.indexInSequence(j);
      DoubleBinaryOperator bound =
          (risk, kl) -> PacBayes.kl(Evidence.meanLoss(risk, n), kl + paid).atDelta(DELTA).value();
      var start = new StochasticLinearClassifier(centre, Math.sqrt(GRID.variance(j)));
      var found = start.descend(x, y, centre, bound, 200);
      double at = bound.applyAsDouble(found.gibbsRisk(x, y).mean(), found.kl(centre));
      System.out.println(
          String.format(
              Locale.ROOT,
              "  variance %.4f: bound %.4f, after descent %.4f",
              GRID.variance(j),
              bound.applyAsDouble(start.gibbsRisk(x, y).mean(), 0),
              at));
      if (at < value) {
        best = found;
        place = j;
        value = at;
      }
    }
    double kl = best.kl(centre) + Divergence.indexInSequence(place);
    System.out.println("The best, everything paid for:");
    System.out.println(PacBayes.kl(best.gibbsRisk(x, y), kl).atDelta(DELTA).explain());

    System.out.println("The prior's mean, with the second half as a test set:");
    double[] mean = centre;
    var errors = split.errors(patient -> margin(mean, scale(patient, scales)) <= 0);
    System.out.println(Holdout.binomial(errors).atDelta(DELTA));
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

  /** Mean and deviation of every feature. */
  private static double[][] scales(List<Patient> patients) {
    int d = patients.get(0).x().length;
    double[][] scales = new double[2][d];
    for (int j = 0; j < d - 1; j++) {
      int feature = j;
      double mean = patients.stream().mapToDouble(p -> p.x()[feature]).average().orElseThrow();
      double square =
          patients.stream()
              .mapToDouble(p -> (p.x()[feature] - mean) * (p.x()[feature] - mean))
              .average()
              .orElseThrow();
      scales[0][j] = mean;
      scales[1][j] = Math.sqrt(square);
    }
    scales[1][d - 1] = 1;
    return scales;
  }

  private static List<Patient> scaled(List<Patient> patients, double[][] scales) {
    return patients.stream().map(patient -> scale(patient, scales)).toList();
  }

  private static Patient scale(Patient patient, double[][] scales) {
    double[] x = new double[patient.x().length];
    for (int j = 0; j < x.length; j++) {
      x[j] = (patient.x()[j] - scales[0][j]) / scales[1][j];
    }
    return new Patient(x, patient.y());
  }

  /** The features, with a last one that is always 1. */
  private static List<Patient> read(Path csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Patient> patients = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(csv);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord row : parser) {
        double[] x = new double[row.size()];
        for (int j = 0; j < x.length - 1; j++) {
          x[j] = Double.parseDouble(row.get(j));
        }
        x[x.length - 1] = 1;
        patients.add(new Patient(x, row.get("label").equals("malignant") ? 1 : -1));
      }
    }
    return patients;
  }
}
