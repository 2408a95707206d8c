///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java
//DEPS org.tribuo:tribuo-classification-sgd:4.3.2

import genbound.Evidence;
import genbound.Holdout;
import genbound.Vc;
import genbound.bound.Certificate;
import genbound.estimate.loss.PickToLearn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
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
 * Every patient may be picked to train the model, few are, and none is lost to a test set:
 * Pick-to-Learn around a logistic regression.
 *
 * <p>The model is trained on the picked patients only. The worst treated of the others is picked
 * next, until none of them is misclassified. The number picked certifies the model. Beside it: what
 * a test set would certify that takes a half of the patients away from training.
 */
public final class PickToLearnCertificate {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double LEVEL = 0.95;
  private static final int FEATURES = 30;

  private PickToLearnCertificate() {}

  /** Weights for features that are centred and scaled, the bias last. */
  private record Model(Data.Scales scales, double[] weights) {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Data.Row> patients = Data.tumours();

    var learner =
        new PickToLearn<Data.Row, Model>(
            PickToLearnCertificate::train, (model, patient) -> loss(margin(model, patient)), 0, 1);
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
    Certificate all = Vc.pickToLearnOneSided(picked.compression()).atConfidence(LEVEL);
    System.out.println(all);

    List<Data.Row> half = patients.subList(0, patients.size() / 2);
    List<Data.Row> rest = patients.subList(patients.size() / 2, patients.size());
    System.out.println("Trained on one half, tested on the other:");
    var errors = Evidence.errors(errors(train(half), rest), rest.size());
    Certificate tested = Holdout.binomial(errors).atConfidence(LEVEL);
    System.out.println(errors + ": " + tested);
    long kept = picked.compression().kept();
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: %s. Every patient may be picked, %d are, and nothing is held back;"
                + "%n  the number promised is %.1f times that of the test set.",
            tested.value() < all.value() ? "hold half out" : "pick",
            kept,
            all.value() / tested.value()));
  }

  /** 0 where the prediction is right, at least 1 where it is not. */
  private static double loss(double margin) {
    return margin > 0 ? 0 : 1 - margin;
  }

  private static long errors(Model model, List<Data.Row> patients) {
    return patients.stream().filter(patient -> margin(model, patient) <= 0).count();
  }

  /** A logistic regression; without both kinds of patients, it says what it has seen, or benign. */
  private static Model train(List<Data.Row> patients) {
    int d = FEATURES;
    Data.Scales scales = Data.Scales.of(patients);
    long sick = patients.stream().filter(Data.Row::malignant).count();
    if (sick == 0 || sick == patients.size()) {
      double[] constant = new double[d + 1];
      constant[d] = sick > 0 ? 1 : -1;
      return new Model(scales, constant);
    }
    String[] names = new String[d];
    for (int j = 0; j < d; j++) {
      names[j] = "x%02d".formatted(j);
    }
    List<Example<Label>> examples = new ArrayList<>();
    for (Data.Row patient : patients) {
      Label label = new Label(patient.malignant() ? "malignant" : "benign");
      examples.add(new ArrayExample<>(label, names, scales.apply(patient.x())));
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
    return new Model(scales, weights);
  }

  /** How far on the right side of the decision boundary a patient lies, in log-odds. */
  private static double margin(Model model, Data.Row patient) {
    double[] x = model.scales().apply(patient.x());
    double score = model.weights()[x.length];
    for (int j = 0; j < x.length; j++) {
      score += model.weights()[j] * x[j];
    }
    return patient.malignant() ? score : -score;
  }
}
