///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java
//DEPS org.tribuo:tribuo-classification-tree:4.3.2

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.bound.Certificate;
import genbound.estimate.votes.TandemWeights;
import genbound.estimate.votes.VoterStatistics;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
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
 * What can be promised about a random forest from the examples it was trained on?
 *
 * <p>Each tree is trained on a bag of examples, and votes on those outside it. Those out-of-bag
 * votes certify the forest, without a test set; a test set is held back here only to see how much
 * the certificates give away. A bound from pairs of trees needs examples outside both bags: bags of
 * 300 leave each pair some 730 of the 1,200, usual bags of 1,200 leave some 160. Both sizes were
 * declared beforehand. The digits come from 13 writers and are shuffled once: a shuffle chooses the
 * law, and the certificates speak of these writers' digits.
 */
public final class ForestVote {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double DELTA = 0.05;
  private static final int TREES = 32;
  private static final int TRAINING = 1200;
  private static final int SMALL_BAG = 300;

  private ForestVote() {}

  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Data.Row> digits = Data.digits();
    System.out.println("Ten classes: which digit? Bags of " + SMALL_BAG);
    certify(digits, IntUnaryOperator.identity(), 10, SMALL_BAG);
    System.out.println("Two classes: odd or even? Bags of " + SMALL_BAG);
    double[] small = certify(digits, digit -> digit % 2, 2, SMALL_BAG);
    System.out.println("The same, bags of " + TRAINING);
    double[] full = certify(digits, digit -> digit % 2, 2, TRAINING);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: with bags of %d use the %s bound (%s), with bags of %d the %s bound"
                + " (%s).%n  The better of the two is %s bags.",
            SMALL_BAG,
            name(small),
            Numbers.outward(Math.min(small[0], small[1]), 4, Side.UPPER),
            TRAINING,
            name(full),
            Numbers.outward(Math.min(full[0], full[1]), 4, Side.UPPER),
            Math.min(small[0], small[1]) < Math.min(full[0], full[1]) ? "small" : "full"));
  }

  private static String name(double[] bounds) {
    return bounds[1] < bounds[0] ? "tandem" : "first-order";
  }

  /** Returns the first-order bound, and the tandem bound at optimised weights. */
  private static double[] certify(
      List<Data.Row> digits, IntUnaryOperator task, int classes, int bagSize) {
    List<Data.Row> training = digits.subList(0, TRAINING);
    List<Data.Row> test = digits.subList(TRAINING, digits.size());
    List<Example<Label>> trainingExamples = examples(training, task);
    List<Example<Label>> testExamples = examples(test, task);
    int[][] votes = new int[TREES][];
    int[][] testVotes = new int[TREES][];
    boolean[][] outOfBag = new boolean[TREES][TRAINING];
    IntStream.range(0, TREES)
        .parallel()
        .forEach(
            tree -> {
              Random random = new Random(tree);
              List<Example<Label>> bag = new ArrayList<>();
              Arrays.fill(outOfBag[tree], true);
              for (int draw = 0; draw < bagSize; draw++) {
                int chosen = random.nextInt(TRAINING);
                bag.add(trainingExamples.get(chosen));
                outOfBag[tree][chosen] = false;
              }
              Model<Label> model = grow(bag, tree);
              votes[tree] = new int[TRAINING];
              for (int i = 0; i < TRAINING; i++) {
                votes[tree][i] = outOfBag[tree][i] ? predict(model, trainingExamples.get(i)) : 0;
              }
              testVotes[tree] =
                  testExamples.stream().mapToInt(example -> predict(model, example)).toArray();
            });
    int[] labels = training.stream().mapToInt(d -> task.applyAsInt(d.digit())).toArray();
    int[] testLabels = test.stream().mapToInt(d -> task.applyAsInt(d.digit())).toArray();

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
    Certificate first = PacBayes.firstOrder(statistics.gibbsRisk(uniform), 0).atDelta(DELTA);
    Certificate tandem = PacBayes.tandem(statistics.tandemRisk(optimised), kl).atDelta(DELTA);
    System.out.println("  " + first);
    System.out.println("  " + PacBayes.tandem(statistics.tandemRisk(uniform), 0).atDelta(DELTA));
    System.out.println("  " + tandem + " at optimised weights");
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
    return new double[] {first.value(), tandem.value()};
  }

  private static void print(String what, double share) {
    System.out.println(String.format(Locale.ROOT, "  %-28s %.4f", what, share));
  }

  private static Model<Label> grow(List<Example<Label>> bag, int seed) {
    var source =
        new ListDataSource<>(bag, LABELS, new SimpleDataSourceProvenance("digits", LABELS));
    var trainer =
        new CARTClassificationTrainer(Integer.MAX_VALUE, 1, 0f, 0.3f, false, new GiniIndex(), seed);
    return trainer.train(new MutableDataset<>(source));
  }

  /** The pixels that are 0 are left out, which the trees take for 0. */
  private static List<Example<Label>> examples(List<Data.Row> digits, IntUnaryOperator task) {
    String[] names = new String[digits.get(0).x().length];
    Arrays.setAll(names, j -> "p%02d".formatted(j));
    List<Example<Label>> examples = new ArrayList<>();
    for (Data.Row digit : digits) {
      Label label = new Label(Integer.toString(task.applyAsInt(digit.digit())));
      int[] seen = IntStream.range(0, names.length).filter(j -> digit.x()[j] != 0).toArray();
      String[] seenNames = Arrays.stream(seen).mapToObj(j -> names[j]).toArray(String[]::new);
      double[] values = Arrays.stream(seen).mapToDouble(j -> digit.x()[j]).toArray();
      examples.add(new ArrayExample<>(label, seenNames, values));
    }
    return examples;
  }

  private static int predict(Model<Label> model, Example<Label> example) {
    return Integer.parseInt(model.predict(example).getOutput().getLabel());
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
}
