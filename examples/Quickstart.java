///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java
//DEPS org.tribuo:tribuo-classification-sgd:4.3.2

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.SampleSize;
import genbound.Selection;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
 * What can be promised about a logistic regression that tells malignant from benign tumours?
 *
 * <p>Half of the patients train a first model. The other half certify it as a hold-out set; they
 * also certify a second, randomised model that was trained on everybody, through PAC-Bayes with the
 * first model as the centre of the prior. At last two models are tested on the same patients, and
 * the better one is chosen.
 */
public final class Quickstart {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double LEVEL = 0.95;

  /** Scale of the prior and the posterior around their centres, fixed beforehand. */
  private static final double SIGMA = 0.3;

  private static final int DRAWS = 1000;

  /** The risk that a larger test set is asked to promise. */
  private static final double TARGET = 0.03;

  private Quickstart() {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Data.Row> all = Data.tumours();
    List<Data.Row> patients = Data.Scales.of(all.subList(0, all.size() / 2)).apply(all);
    List<Data.Row> first = patients.subList(0, patients.size() / 2);
    List<Data.Row> second = patients.subList(patients.size() / 2, patients.size());

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
    System.out.println("  " + binomial.intervalAt(LEVEL));
    System.out.println();

    double[] centre = train(patients);
    EstimatedRisk gibbsRisk = Evidence.monteCarlo(gibbsRisks(centre, second, new Random(2)));
    double divergence = squaredDistance(centre, model) / (2 * SIGMA * SIGMA);
    var pacBayes = PacBayes.kl(gibbsRisk, second.size(), divergence);
    System.out.println("A randomised classifier, trained on all patients:");
    System.out.println(pacBayes.atConfidence(LEVEL).explain());

    System.out.println(
        "Two models, the logistic one and the nearer of two means, on one test set:");
    var means = Holdout.binomial(Evidence.errors(errors(means(first), second), second.size()));
    System.out.println("  " + means.risk() + ": " + means.atConfidence(LEVEL));
    System.out.println("The better of them, chosen by looking, and paid for:");
    var chosen = Selection.tightest(binomial, means);
    System.out.println(chosen.atConfidence(LEVEL).explain());

    double rate = errors.mean();
    long needed =
        SampleSize.fromThenOn(
            n -> Holdout.binomial(Evidence.errors((long) Math.ceil(rate * n), n)),
            LEVEL,
            TARGET,
            5000);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: promise the %s model's %s. For %.2f at this error rate, test on %d.",
            means.risk().errors() < errors.errors() ? "means" : "logistic",
            Numbers.outward(chosen.atConfidence(LEVEL).value(), 4, Side.UPPER),
            TARGET,
            needed));
  }

  /** The classifier that asks which class has the nearer mean, as weights. */
  private static double[] means(List<Data.Row> patients) {
    int d = patients.get(0).x().length;
    double[] weights = new double[d + 1];
    for (int sign : new int[] {1, -1}) {
      List<Data.Row> some = patients.stream().filter(p -> p.sign() == sign).toList();
      double[] mean = Data.Scales.of(some).centres();
      for (int j = 0; j < d; j++) {
        weights[j] += sign * mean[j];
        weights[d] -= sign * mean[j] * mean[j] / 2;
      }
    }
    return weights;
  }

  /** The weights of a logistic regression for "malignant", the bias last. */
  private static double[] train(List<Data.Row> patients) {
    int d = patients.get(0).x().length;
    String[] names = new String[d];
    for (int j = 0; j < d; j++) {
      names[j] = "x%02d".formatted(j);
    }
    List<Example<Label>> examples = new ArrayList<>();
    for (Data.Row patient : patients) {
      Label label = new Label(patient.malignant() ? "malignant" : "benign");
      examples.add(new ArrayExample<>(label, names, patient.x()));
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
  private static double margin(double[] weights, Data.Row patient) {
    double score = weights[weights.length - 1];
    for (int j = 0; j < patient.x().length; j++) {
      score += weights[j] * patient.x()[j];
    }
    return patient.malignant() ? score : -score;
  }

  private static long errors(double[] weights, List<Data.Row> patients) {
    return patients.stream().filter(patient -> margin(weights, patient) <= 0).count();
  }

  /** The ramp loss: 1 for an error, falling to 0 at margin 1; never below the zero-one loss. */
  private static double ramp(double[] weights, Data.Row patient) {
    return Math.max(0, Math.min(1, 1 - margin(weights, patient)));
  }

  /** The error rates of classifiers drawn from the posterior. */
  private static double[] gibbsRisks(double[] centre, List<Data.Row> patients, Random random) {
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
