///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.commons:commons-csv:1.14.1
//DEPS org.tribuo:tribuo-classification-sgd:4.3.2

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.estimate.loss.Margins;
import genbound.evidence.Confidence;
import genbound.linalg.GramMatrix;
import genbound.linalg.Kernel;
import genbound.linalg.PositiveDefinite;
import genbound.rademacher.Complexities;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ejml.data.DMatrixRMaj;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.kernel.KernelSVMTrainer;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.kernel.RBF;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A support vector machine with a Gaussian kernel: its margin bound as the margin varies, beside
 * what a test set says.
 *
 * <p>The machine's function lies in the kernel's space; its norm there follows from its values on
 * the sample and the kernel matrix. The norm is seen after training: it is rounded up to a power of
 * two, whose place is paid for. The margin may be chosen freely.
 */
public final class KernelMachine {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double WIDTH = 5;
  private static final double DELTA = 0.05;
  private static final double JITTER = 1e-9;
  private static final double LARGEST_MARGIN = 1024;

  private KernelMachine() {}

  private record Patient(double[] features, int sign) {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Patient> patients = read(Path.of("examples/data/breast-cancer-wisconsin.csv"));
    Collections.shuffle(patients, new Random(1));
    standardise(patients);
    List<Patient> training = patients.subList(0, 400);
    List<Patient> test = patients.subList(400, patients.size());
    Model<Label> model = train(training);

    double[][] points = training.stream().map(Patient::features).toArray(double[][]::new);
    double[] scores = scores(model, training);
    double norm = norm(points, scores);
    int exponent = (int) Math.max(0, Math.ceil(Math.log(norm) / Math.log(2)));
    double radius = Math.pow(2, exponent);
    double cost = Divergence.indexInSequence(exponent + 1);
    Confidence left =
        Confidence.ofLogInverseDelta(Confidence.ofDelta(DELTA).logInverseDelta() + cost);
    int n = training.size();
    double trace = new GramMatrix(Kernel.gaussian(WIDTH), points).traceUp();
    double complexity = Complexities.linear(radius, trace, n);
    System.out.println(
        String.format(
            Locale.ROOT,
            "norm %.2f, rounded up to %.0f for %.2f nats; complexity %.3f",
            norm,
            radius,
            cost,
            complexity));

    Margins margins = Margins.binary(scores, signs(training));
    System.out.println("margin  share below  margin bound, at δ less what the norm costs");
    for (double margin = 1; margin <= LARGEST_MARGIN; margin *= 4) {
      var bound =
          Rademacher.marginUniform(
              margins.atMost(margin),
              Evidence.expectedComplexity(complexity),
              margin,
              LARGEST_MARGIN);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%6.0f  %11.4f  %.4f",
              margin,
              margins.atMost(margin).mean(),
              bound.at(left).value()));
    }
    System.out.println("vacuous at every margin: few examples for so large a norm");
    var errors = Margins.binary(scores(model, test), signs(test)).atMost(0);
    System.out.println(
        "test set, "
            + errors
            + ": "
            + Holdout.binomial(Evidence.errors(errors.errors(), errors.n())).atDelta(DELTA));
  }

  /** ‖f‖² = fᵀK⁻¹f for a function of the kernel's space, from its values at the points. */
  private static double norm(double[][] points, double[] values) {
    DMatrixRMaj gram = new GramMatrix(Kernel.gaussian(WIDTH), points).matrix();
    double[][] rows = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        rows[i][j] = gram.get(i, j) + (i == j ? JITTER : 0);
      }
    }
    return Math.sqrt(PositiveDefinite.of("kernel matrix", rows).inverseQuadraticForm(values));
  }

  private static Model<Label> train(List<Patient> patients) {
    List<Example<Label>> examples = patients.stream().map(KernelMachine::example).toList();
    var source =
        new ListDataSource<>(examples, LABELS, new SimpleDataSourceProvenance("patients", LABELS));
    var trainer = new KernelSVMTrainer(new RBF(1 / (2 * WIDTH * WIDTH)), 0.01, 20, 1L);
    return trainer.train(new MutableDataset<>(source));
  }

  private static Example<Label> example(Patient patient) {
    String[] names = new String[patient.features().length];
    for (int j = 0; j < names.length; j++) {
      names[j] = "x%02d".formatted(j);
    }
    Label label = new Label(patient.sign() > 0 ? "malignant" : "benign");
    return new ArrayExample<>(label, names, patient.features());
  }

  /** The score of "malignant" less that of "benign". */
  private static double[] scores(Model<Label> model, List<Patient> patients) {
    return patients.stream()
        .map(patient -> model.predict(example(patient)).getOutputScores())
        .mapToDouble(scores -> scores.get("malignant").getScore() - scores.get("benign").getScore())
        .toArray();
  }

  private static int[] signs(List<Patient> patients) {
    return patients.stream().mapToInt(Patient::sign).toArray();
  }

  /** Centres and scales by round numbers that were fixed beforehand. */
  private static void standardise(List<Patient> patients) {
    double[] scales = {5, 5, 30, 400, 0.015, 0.06, 0.1, 0.05, 0.03, 0.01};
    double[] centres = {14, 19, 92, 650, 0.1, 0.1, 0.09, 0.05, 0.18, 0.06};
    for (Patient patient : patients) {
      for (int j = 0; j < patient.features().length; j++) {
        boolean isError = j / 10 == 1;
        double centre = isError ? centres[j % 10] / 20 : centres[j % 10];
        double scale = isError ? scales[j % 10] / 10 : scales[j % 10];
        patient.features()[j] = (patient.features()[j] - centre) / scale;
      }
    }
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
        patients.add(new Patient(features, row.get("label").equals("malignant") ? 1 : -1));
      }
    }
    return patients;
  }
}
