///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.commons:commons-csv:1.14.1
//DEPS org.tribuo:tribuo-classification-sgd:4.3.2

import genbound.Evidence;
import genbound.Holdout;
import genbound.Vc;
import genbound.estimate.loss.PickToLearn;
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
 * Every patient trains the model, and none is lost to a test set: Pick-to-Learn around a logistic
 * regression.
 *
 * <p>The model is trained on few picked patients, the worst treated one is picked next, until no
 * other patient is misclassified. The number picked certifies the model. Beside it: what a test set
 * would certify that takes a half of the patients away from training.
 */
public final class PickToLearnCertificate {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double LEVEL = 0.95;
  private static final int FEATURES = 30;

  private PickToLearnCertificate() {}

  private record Patient(double[] features, boolean malignant) {}

  /** Weights for features that are centred and scaled, the bias last. */
  private record Model(double[] centre, double[] scale, double[] weights) {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Patient> patients = read(Path.of("examples/data/breast-cancer-wisconsin.csv"));
    Collections.shuffle(patients, new Random(1));

    var learner =
        new PickToLearn<Patient, Model>(
            PickToLearnCertificate::train, (model, patient) -> -margin(model, patient), 0, 1);
    var picked =
        learner.run(
            patients,
            patients.size(),
            (model, size) -> {
              if (size % 20 == 0) {
                System.out.println("  " + size + " picked: " + errors(model, patients) + " errors");
              }
            });
    System.out.println(picked);
    System.out.println(Vc.pickToLearnOneSided(picked.compression()).atConfidence(LEVEL));

    List<Patient> half = patients.subList(0, patients.size() / 2);
    List<Patient> rest = patients.subList(patients.size() / 2, patients.size());
    System.out.println("Trained on one half, tested on the other:");
    var errors = Evidence.errors(errors(train(half), rest), rest.size());
    System.out.println(errors + ": " + Holdout.binomial(errors).atConfidence(LEVEL));
  }

  private static long errors(Model model, List<Patient> patients) {
    return patients.stream().filter(patient -> margin(model, patient) <= 0).count();
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

  /** A logistic regression; without both kinds of patients, it says what it has seen, or benign. */
  private static Model train(List<Patient> patients) {
    int d = FEATURES;
    double[] centre = new double[d];
    double[] scale = new double[d];
    for (int j = 0; j < d; j++) {
      int feature = j;
      double mean = patients.stream().mapToDouble(p -> p.features()[feature]).average().orElse(0);
      double square =
          patients.stream()
              .mapToDouble(p -> (p.features()[feature] - mean) * (p.features()[feature] - mean))
              .average()
              .orElse(0);
      centre[j] = mean;
      scale[j] = square > 0 ? Math.sqrt(square) : 1;
    }
    long sick = patients.stream().filter(Patient::malignant).count();
    if (sick == 0 || sick == patients.size()) {
      double[] constant = new double[d + 1];
      constant[d] = sick > 0 ? 1 : -1;
      return new Model(centre, scale, constant);
    }
    String[] names = new String[d];
    for (int j = 0; j < d; j++) {
      names[j] = "x%02d".formatted(j);
    }
    List<Example<Label>> examples = new ArrayList<>();
    for (Patient patient : patients) {
      Label label = new Label(patient.malignant() ? "malignant" : "benign");
      examples.add(new ArrayExample<>(label, names, scaled(patient, centre, scale)));
    }
    var source =
        new ListDataSource<>(examples, LABELS, new SimpleDataSourceProvenance("patients", LABELS));
    var trainer = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), 30, 1L);
    LinearSGDModel trained = trainer.train(new MutableDataset<>(source));
    DenseMatrix rows = trained.getWeightsCopy();
    int malignant = trained.getOutputIDInfo().getID(new Label("malignant"));
    int benign = trained.getOutputIDInfo().getID(new Label("benign"));
    double[] weights = new double[d + 1];
    for (int j = 0; j <= d; j++) {
      int column = j < d ? trained.getFeatureIDMap().getID(names[j]) : d;
      weights[j] = rows.get(malignant, column) - rows.get(benign, column);
    }
    return new Model(centre, scale, weights);
  }

  private static double[] scaled(Patient patient, double[] centre, double[] scale) {
    double[] x = new double[centre.length];
    for (int j = 0; j < x.length; j++) {
      x[j] = (patient.features()[j] - centre[j]) / scale[j];
    }
    return x;
  }

  /** How far on the right side of the decision boundary a patient lies, in log-odds. */
  private static double margin(Model model, Patient patient) {
    double[] x = scaled(patient, model.centre(), model.scale());
    double score = model.weights()[x.length];
    for (int j = 0; j < x.length; j++) {
      score += model.weights()[j] * x[j];
    }
    return patient.malignant() ? score : -score;
  }
}
