///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java
//DEPS de.bwaldvogel:liblinear:2.44

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Selection;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A classifier that may abstain: which threshold on its score keeps the risk of what it answers
 * below 1 %, when the threshold is chosen on the examples that certify it?
 *
 * <p>Forty thresholds are tried in an order that was declared beforehand, from the strictest to the
 * laxest, and the first that misses the target ends the trial. That costs nothing. Paying for forty
 * candidates instead, or taking the laxest threshold whose error rate looks right, is shown beside
 * it. Which digits are answered depends on the digits alone, so the errors among those that are
 * answered are a binomial count, given how many they are.
 */
public final class Threshold {

  private static final double LEVEL = 0.95;
  private static final double TARGET = 0.01;
  private static final int TRAINING = 400;
  private static final int CALIBRATION = 1100;
  private static final int CANDIDATES = 40;

  private Threshold() {}

  /** How sure the classifier was of a digit, and whether it erred. */
  private record Answer(double score, boolean wrong) {}

  public static void main(String[] args) throws IOException {
    Linear.disableDebugOutput();
    List<Data.Row> digits = Data.digits();
    Model model = train(digits.subList(0, TRAINING));
    List<Answer> calibration = answers(model, digits.subList(TRAINING, TRAINING + CALIBRATION));
    List<Answer> fresh = answers(model, digits.subList(TRAINING + CALIBRATION, digits.size()));
    double[] thresholds = IntStream.range(0, CANDIDATES).mapToDouble(i -> 0.9 - 0.02 * i).toArray();
    HighProbabilityBound[] bounds =
        Arrays.stream(thresholds)
            .mapToObj(
                t ->
                    Holdout.binomial(
                        Evidence.errors(wrong(calibration, t), answered(calibration, t))))
            .toArray(HighProbabilityBound[]::new);

    System.out.println("  threshold  answered  errors  its own bound");
    for (int i = 0; i < CANDIDATES; i += 5) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "       %.2f  %8d  %6d         %s",
              thresholds[i],
              answered(calibration, thresholds[i]),
              wrong(calibration, thresholds[i]),
              Numbers.outward(bounds[i].atConfidence(LEVEL).value(), 4, Side.UPPER)));
    }
    var passed = Selection.inOrder(TARGET, bounds).atConfidence(LEVEL);
    System.out.println("In the declared order:");
    System.out.println("  " + passed);
    int last = passed.count() - 1;
    System.out.println("  the laxest of them: " + passed.certificates().get(last));
    double paid = laxest(thresholds, bounds, 1 - (1 - LEVEL) / CANDIDATES);
    System.out.println("Paying for " + CANDIDATES + " candidates:");
    System.out.println(paid < 1 ? share(calibration, paid) : "  no threshold passes");
    double looks =
        Arrays.stream(thresholds)
            .filter(t -> wrong(calibration, t) <= TARGET * answered(calibration, t))
            .min()
            .getAsDouble();
    System.out.println("Where the error rate looks right, which is no promise:");
    System.out.println(share(calibration, looks));
    double chosen = thresholds[last];
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: answer from %.2f on, %.0f %% of the digits. Of %d fresh digits it answered"
                + " %d%n  and erred on %d.",
            chosen,
            100.0 * answered(calibration, chosen) / CALIBRATION,
            fresh.size(),
            answered(fresh, chosen),
            wrong(fresh, chosen)));
  }

  /** The laxest threshold whose own bound reaches the target at a level. */
  private static double laxest(double[] thresholds, HighProbabilityBound[] bounds, double level) {
    double laxest = 1;
    for (int i = 0; i < thresholds.length; i++) {
      laxest = bounds[i].atConfidence(level).value() <= TARGET ? thresholds[i] : laxest;
    }
    return laxest;
  }

  private static String share(List<Answer> answers, double threshold) {
    return String.format(
        Locale.ROOT,
        "  from %.2f on, %.0f %% of the digits, %d errors in %d",
        threshold,
        100.0 * answered(answers, threshold) / answers.size(),
        wrong(answers, threshold),
        answered(answers, threshold));
  }

  private static long answered(List<Answer> answers, double threshold) {
    return answers.stream().filter(answer -> answer.score() >= threshold).count();
  }

  private static long wrong(List<Answer> answers, double threshold) {
    return answers.stream().filter(a -> a.score() >= threshold && a.wrong()).count();
  }

  private static Model train(List<Data.Row> digits) {
    Problem problem = new Problem();
    problem.l = digits.size();
    problem.n = digits.get(0).x().length + 1;
    problem.x = digits.stream().map(Threshold::features).toArray(Feature[][]::new);
    problem.y = digits.stream().mapToDouble(Data.Row::digit).toArray();
    return Linear.train(problem, new Parameter(SolverType.L2R_LR, 10, 0.01));
  }

  private static List<Answer> answers(Model model, List<Data.Row> digits) {
    return digits.stream()
        .map(
            digit -> {
              double[] scores = new double[model.getNrClass()];
              double said = Linear.predictProbability(model, features(digit), scores);
              return new Answer(Arrays.stream(scores).max().getAsDouble(), said != digit.digit());
            })
        .toList();
  }

  private static Feature[] features(Data.Row digit) {
    double[] x = digit.x();
    return IntStream.rangeClosed(0, x.length)
        .mapToObj(j -> new FeatureNode(j + 1, j < x.length ? x[j] / 16 : 1))
        .toArray(Feature[]::new);
  }
}
