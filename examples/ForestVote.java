///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.commons:commons-csv:1.14.1
//DEPS org.tribuo:tribuo-classification-tree:4.3.2

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.estimate.votes.TandemWeights;
import genbound.estimate.votes.VoterStatistics;
import genbound.evidence.Confidence;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
 * What can be promised about a random forest from the examples it was trained on?
 *
 * <p>Each tree is trained on a bootstrap sample, and votes on the examples outside it. Those
 * out-of-bag votes certify the forest, without a test set; a test set is held back here only to see
 * how much the certificates give away. The digits come from 13 writers: the certificates speak of
 * these writers' digits, as far as they are independent draws.
 */
public final class ForestVote {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double DELTA = 0.05;
  private static final int TREES = 100;
  private static final int TRAINING = 1200;

  private ForestVote() {}

  private record Digit(double[] pixels, int value) {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Digit> digits = read(Path.of("examples/data/optical-digits.csv"));
    Collections.shuffle(digits, new Random(1));
    System.out.println("Ten classes: which digit?");
    certify(digits, IntUnaryOperator.identity(), 10);
    System.out.println("Two classes: odd or even?");
    certify(digits, digit -> digit % 2, 2);
  }

  private static void certify(List<Digit> digits, IntUnaryOperator task, int classes) {
    List<Digit> training = digits.subList(0, TRAINING);
    List<Digit> test = digits.subList(TRAINING, digits.size());
    int[][] votes = new int[TREES][];
    int[][] testVotes = new int[TREES][];
    boolean[][] outOfBag = new boolean[TREES][TRAINING];
    for (int tree = 0; tree < TREES; tree++) {
      Random random = new Random(tree);
      List<Digit> bag = new ArrayList<>();
      Arrays.fill(outOfBag[tree], true);
      for (int draw = 0; draw < TRAINING; draw++) {
        int chosen = random.nextInt(TRAINING);
        bag.add(training.get(chosen));
        outOfBag[tree][chosen] = false;
      }
      Model<Label> model = grow(bag, task, tree);
      votes[tree] = predict(model, training);
      testVotes[tree] = predict(model, test);
    }
    int[] labels = training.stream().mapToInt(d -> task.applyAsInt(d.value())).toArray();
    int[] testLabels = test.stream().mapToInt(d -> task.applyAsInt(d.value())).toArray();

    VoterStatistics statistics = Evidence.votes(votes, labels, outOfBag);
    double[] uniform = statistics.uniformWeights();
    double[] optimised = TandemWeights.optimise(statistics, Confidence.ofDelta(DELTA));
    double kl = Divergence.categorical(optimised, uniform);
    long testErrors = errors(testVotes, uniform, testLabels, classes, null);
    long bagErrors = errors(votes, uniform, labels, classes, outOfBag);
    System.out.println(statistics + " out of bag");
    print("average tree, out of bag", statistics.gibbsRisk(uniform).mean());
    print("two trees err together", statistics.tandemRisk(uniform).mean());
    print("forest, out of bag", (double) bagErrors / TRAINING);
    print("forest, on the test set", (double) testErrors / test.size());
    print(
        "the same, optimised weights",
        (double) errors(testVotes, optimised, testLabels, classes, null) / test.size());
    System.out.println("From the training examples alone:");
    System.out.println("  " + PacBayes.firstOrder(statistics.gibbsRisk(uniform), 0).atDelta(DELTA));
    System.out.println("  " + PacBayes.tandem(statistics.tandemRisk(uniform), 0).atDelta(DELTA));
    System.out.println(
        "  "
            + PacBayes.tandem(statistics.tandemRisk(optimised), kl).atDelta(DELTA)
            + " at optimised weights");
    System.out.println(
        "  "
            + PacBayes.chebyshevCantelli(
                    statistics.gibbsRisk(uniform), statistics.tandemRisk(uniform), 0)
                .atDelta(DELTA));
    if (classes == 2) {
      System.out.println(
          "  "
              + PacBayes.cBound1(statistics.gibbsRisk(uniform), statistics.disagreement(uniform), 0)
                  .atDelta(DELTA));
      System.out.println("  " + PacBayes.cBound2(statistics.pairs(uniform), 0).atDelta(DELTA));
    } else {
      System.out.println("  (the C-bound speaks of two classes only)");
    }
    System.out.println("From the test set:");
    System.out.println(
        "  " + Holdout.binomial(Evidence.errors(testErrors, test.size())).atDelta(DELTA));
    System.out.println();
  }

  private static void print(String what, double share) {
    System.out.println(String.format(Locale.ROOT, "  %-28s %.4f", what, share));
  }

  private static Model<Label> grow(List<Digit> bag, IntUnaryOperator task, int seed) {
    List<Example<Label>> examples =
        bag.stream().map(digit -> example(digit, task.applyAsInt(digit.value()))).toList();
    var source =
        new ListDataSource<>(examples, LABELS, new SimpleDataSourceProvenance("digits", LABELS));
    var trainer =
        new CARTClassificationTrainer(Integer.MAX_VALUE, 1, 0f, 0.3f, false, new GiniIndex(), seed);
    return trainer.train(new MutableDataset<>(source));
  }

  private static Example<Label> example(Digit digit, int label) {
    String[] names = new String[digit.pixels().length];
    for (int j = 0; j < names.length; j++) {
      names[j] = "p%02d".formatted(j);
    }
    return new ArrayExample<>(new Label(Integer.toString(label)), names, digit.pixels());
  }

  private static int[] predict(Model<Label> model, List<Digit> digits) {
    return digits.stream()
        .map(digit -> model.predict(example(digit, 0)).getOutput().getLabel())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  /** The errors of the weighted vote; a tree counts where {@code counts} is true, or always. */
  private static long errors(
      int[][] votes, double[] weights, int[] labels, int classes, boolean[][] counts) {
    long errors = 0;
    for (int i = 0; i < labels.length; i++) {
      double[] tally = new double[classes];
      for (int tree = 0; tree < votes.length; tree++) {
        if (counts == null || counts[tree][i]) {
          tally[votes[tree][i]] += weights[tree];
        }
      }
      int winner = 0;
      for (int c = 1; c < classes; c++) {
        winner = tally[c] > tally[winner] ? c : winner;
      }
      errors += winner == labels[i] ? 0 : 1;
    }
    return errors;
  }

  private static List<Digit> read(Path csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Digit> digits = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(csv);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord row : parser) {
        double[] pixels = new double[64];
        for (int j = 0; j < 64; j++) {
          pixels[j] = Double.parseDouble(row.get(j));
        }
        digits.add(new Digit(pixels, Integer.parseInt(row.get("digit"))));
      }
    }
    return digits;
  }
}
