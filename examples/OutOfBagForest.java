///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java
//DEPS org.tribuo:tribuo-classification-tree:4.3.2

import genbound.Evidence;
import genbound.Holdout;
import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.OutOfBagRisk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * What do a regression forest's out-of-bag predictions promise, whatever its trees do?
 *
 * <p>The forest predicts how malignant a tumour is: the share of its trees that say so. Each tree
 * is grown on a small subset of the patients, drawn without looking at them; the mean absolute
 * error of the others, out of bag, certifies the forest without a test set. The size of the
 * subsets, the number of trees and a number of out-of-bag trees were declared beforehand. The test
 * set is held back to see how much the certificate gives away.
 */
public final class OutOfBagForest {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double DELTA = 0.05;
  private static final int TRAINING = 450;
  private static final int TREES = 1500;
  private static final int DRAWN = 45;
  private static final int OUT_OF_BAG = 1330;
  private static final int FEATURES = 10;

  private OutOfBagForest() {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Example<Label>> patients = new ArrayList<>();
    for (Data.Row row : Data.tumours()) {
      patients.add(example(row));
    }
    List<Example<Label>> training = patients.subList(0, TRAINING);
    double[] left = new double[TRAINING];
    long[] counts = new long[TRAINING];
    double[] fresh = new double[patients.size() - TRAINING];
    List<Integer> order = new ArrayList<>(IntStream.range(0, TRAINING).boxed().toList());
    Random random = new Random(1);
    for (int tree = 0; tree < TREES; tree++) {
      Collections.shuffle(order, random);
      Model<Label> model = grow(order.subList(0, DRAWN).stream().map(training::get).toList(), tree);
      for (int i : order.subList(DRAWN, TRAINING)) {
        left[i] += malignant(model.predict(training.get(i)).getOutput());
        counts[i]++;
      }
      for (int i = 0; i < fresh.length; i++) {
        fresh[i] += malignant(model.predict(patients.get(TRAINING + i)).getOutput()) / TREES;
      }
    }
    double[] losses = new double[TRAINING];
    double[] guess = new double[TRAINING];
    for (int i = 0; i < TRAINING; i++) {
      double truth = malignant(training.get(i).getOutput());
      losses[i] = Math.abs(truth - left[i] / counts[i]);
      guess[i] = truth;
    }
    double[] testLosses = new double[fresh.length];
    for (int i = 0; i < fresh.length; i++) {
      testLosses[i] =
          Math.abs(malignant(patients.get(TRAINING + i).getOutput()) - Math.min(1, fresh[i]));
    }
    EmpiricalRisk outOfBag = Evidence.losses(losses);
    print("%d trees, each grown on %d of %d patients", TREES, DRAWN, TRAINING);
    print("  mean absolute error, out of bag       %.4f", outOfBag.mean());
    print("  mean absolute error, on the test set  %.4f", Evidence.losses(testLosses).mean());
    System.out.println("From the training patients alone:");
    OutOfBagRisk risk = Evidence.outOfBag(outOfBag, DRAWN, TREES, OUT_OF_BAG, counts);
    var certificate = Stability.outOfBag(risk, 1, 1).atDelta(DELTA);
    System.out.println("  " + certificate);
    System.out.print(certificate.explain());
    double many =
        Stability.outOfBag(new OutOfBagRisk(outOfBag, DRAWN, 100_000, 88_000), 1, 1)
            .atDelta(DELTA)
            .value();
    System.out.println("From the test set:");
    System.out.println("  " + Holdout.kl(Evidence.losses(testLosses)).atDelta(DELTA));
    double none = Holdout.kl(Evidence.losses(guess)).atDelta(DELTA).value();
    print(
        "The guess that every tumour is benign is certified at %s.",
        Numbers.outward(none, 4, Side.UPPER));
    print(
        "What to do: keep all patients for training and certify out of bag (%s); at the same"
            + " errors%n  a hundred thousand trees would promise %s.",
        Numbers.outward(certificate.value(), 4, Side.UPPER), Numbers.outward(many, 4, Side.UPPER));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static double malignant(Label label) {
    return label.getLabel().equals("1") ? 1 : 0;
  }

  private static Model<Label> grow(List<Example<Label>> bag, int seed) {
    var source =
        new ListDataSource<>(bag, LABELS, new SimpleDataSourceProvenance("patients", LABELS));
    var trainer =
        new CARTClassificationTrainer(Integer.MAX_VALUE, 1, 0f, 0.5f, false, new GiniIndex(), seed);
    return trainer.train(new MutableDataset<>(source));
  }

  private static Example<Label> example(Data.Row patient) {
    String[] names = new String[FEATURES];
    double[] values = new double[FEATURES];
    for (int j = 0; j < FEATURES; j++) {
      names[j] = "f%02d".formatted(j);
      values[j] = patient.x()[j];
    }
    return new ArrayExample<>(new Label(patient.malignant() ? "1" : "0"), names, values);
  }
}
