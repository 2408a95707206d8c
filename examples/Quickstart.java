///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.commons:commons-csv:1.14.1
//DEPS org.tribuo:tribuo-classification-sgd:4.3.2

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.SampleSize;
import genbound.Selection;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * What can be promised about a logistic regression that tells malignant from benign tumours?
 *
 * <p>Half of the patients train a first model. The other half certify it as a hold-out set; they
 * also certify a second, randomised model that was trained on everybody, through PAC-Bayes with the
 * first model as the centre of the prior.
 */
public final class Quickstart {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double LEVEL = 0.95;

  /** Scale of the prior and the posterior around their centres, fixed beforehand. */
  private static final double SIGMA = 0.3;

  private static final int DRAWS = 1000;

  private Quickstart() {}

  private record Patient(double[] features, boolean malignant) {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Patient> patients = read(Path.of("examples/data/breast-cancer-wisconsin.csv"));
    Collections.shuffle(patients, new Random(1));
    List<Patient> first = patients.subList(0, patients.size() / 2);
    standardise(patients, first);
    List<Patient> second = patients.subList(patients.size() / 2, patients.size());

    double[] model = train(first);
    ErrorCount errors = Evidence.errors(errors(model, second), second.size());
    double[] ramps = second.stream().mapToDouble(patient -> ramp(model, patient)).toArray();
    var binomial = Holdout.binomial(errors);
    var kl = Holdout.kl(errors);
    var hoeffding = Holdout.hoeffding(errors);
    var bernstein = Holdout.empiricalBernstein(Evidence.losses(ramps));

    System.out.println("A logistic regression, trained on " + first.size() + " patients");
    System.out.println("and tested on " + second.size() + " others: " + errors + ".");
    System.out.println();
    System.out.println("Each bound alone:");
    System.out.println("  " + binomial.atConfidence(LEVEL));
    System.out.println("  " + kl.atConfidence(LEVEL));
    System.out.println("  " + hoeffding.atConfidence(LEVEL));
    System.out.println("  " + bernstein.atConfidence(LEVEL) + " on the ramp loss");
    System.out.println("On both sides:");
    System.out.println("  " + binomial.intervalAtConfidence(LEVEL));
    System.out.println();

    double[] centre = train(patients);
    EstimatedRisk gibbsRisk = Evidence.monteCarlo(gibbsRisks(centre, second, new Random(2)));
    double divergence = squaredDistance(centre, model) / (2 * SIGMA * SIGMA);
    var pacBayes = PacBayes.kl(gibbsRisk, second.size(), divergence);
    System.out.println("A randomised classifier, trained on all patients:");
    System.out.println(pacBayes.atConfidence(LEVEL).explain());

    System.out.println("The tightest of the four hold-out bounds, the choice paid for:");
    var tightest = Selection.tightest(binomial, kl, hoeffding, bernstein);
    System.out.println(tightest.atConfidence(LEVEL).explain());

    double rate = errors.mean();
    long needed =
        SampleSize.smallest(
            n -> Holdout.kl(Evidence.meanLoss(rate, n)), Confidence.ofLevel(LEVEL), 0.05);
    System.out.println(
        "At this error rate, a test set of " + needed + " would promise a risk of 0.05.");
  }

  private static List<Patient> read(Path csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Patient> patients = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(csv);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord row : parser) {
        double[] features = new double[row.size() - 1];
        for (int j = 0; j < features.length; j++) {
          features[j] = Double.parseDouble(row.get(j));
        }
        patients.add(new Patient(features, row.get("label").equals("malignant")));
      }
    }
    return patients;
  }

  /** Centres and scales all patients by the statistics of some of them. */
  private static void standardise(List<Patient> patients, List<Patient> some) {
    for (int feature = 0; feature < patients.get(0).features().length; feature++) {
      int j = feature;
      double mean = some.stream().mapToDouble(p -> p.features()[j]).average().orElseThrow();
      double variance =
          some.stream()
              .mapToDouble(p -> Math.pow(p.features()[j] - mean, 2))
              .average()
              .orElseThrow();
      patients.forEach(p -> p.features()[j] = (p.features()[j] - mean) / Math.sqrt(variance));
    }
  }

  /** The weights of a logistic regression for "malignant", the bias last. */
  private static double[] train(List<Patient> patients) {
    int d = patients.get(0).features().length;
    String[] names = new String[d];
    for (int j = 0; j < d; j++) {
      names[j] = "x%02d".formatted(j);
    }
    List<Example<Label>> examples = new ArrayList<>();
    for (Patient patient : patients) {
      Label label = new Label(patient.malignant() ? "malignant" : "benign");
      examples.add(new ArrayExample<>(label, names, patient.features()));
    }
    var source =
        new ListDataSource<>(examples, LABELS, new SimpleDataSourceProvenance("patients", LABELS));
    var trainer = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), 20, 1L);
    LinearSGDModel trained = trainer.train(new MutableDataset<>(source));
    DenseMatrix rows = trained.getWeightsCopy();
    int malignant = trained.getOutputIDInfo().getID(new Label("malignant"));
    int benign = trained.getOutputIDInfo().getID(new Label("benign"));
    double[] weights = new double[d + 1];
    for (int j = 0; j <= d; j++) {
      int column = j < d ? trained.getFeatureIDMap().getID(names[j]) : d;
      weights[j] = rows.get(malignant, column) - rows.get(benign, column);
    }
    return weights;
  }

  /** How far on the right side of the decision boundary a patient lies, in log-odds. */
  private static double margin(double[] weights, Patient patient) {
    double score = weights[weights.length - 1];
    for (int j = 0; j < patient.features().length; j++) {
      score += weights[j] * patient.features()[j];
    }
    return patient.malignant() ? score : -score;
  }

  private static long errors(double[] weights, List<Patient> patients) {
    return patients.stream().filter(patient -> margin(weights, patient) <= 0).count();
  }

  /** The ramp loss: 1 for an error, falling to 0 at margin 1; never below the zero-one loss. */
  private static double ramp(double[] weights, Patient patient) {
    return Math.max(0, Math.min(1, 1 - margin(weights, patient)));
  }

  /** The error rates of classifiers drawn from the posterior. */
  private static double[] gibbsRisks(double[] centre, List<Patient> patients, Random random) {
    double[] risks = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] weights = centre.clone();
      for (int j = 0; j < weights.length; j++) {
        weights[j] += SIGMA * random.nextGaussian();
      }
      risks[draw] = (double) errors(weights, patients) / patients.size();
    }
    return risks;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
