///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Holdout;
import genbound.Shift;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.loss.ImportanceWeights;
import genbound.evidence.ErrorCount;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.exact.world.NormalThresholds;
import genbound.shift.EntropyWeights;
import genbound.shift.SourceDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Predictors from three places, used in a fourth: which of them to trust there?
 *
 * <p>The places call a measurement abnormal above −1, 0 and 1; the fourth does above 0.8, and has
 * other measurements. Each predictor is a threshold learned in its own place and tested there, each
 * loss weighted with how often the fourth place sees such a measurement. How far the rules of two
 * places are apart is counted on 1,000 measurements of the fourth place, to which both rules were
 * applied. Everything is normal, so that the truth is known. Beside the certificates stand the
 * weights that predictors get for being sure.
 */
public final class SourceDomains {

  private static final double[] RULES = {-1, 0, 1};
  private static final double RULE_THERE = 0.8;
  private static final double[] SOURCE_MEAN = {0};
  private static final int TRAINING = 400;
  private static final int TEST = 5000;
  private static final int COMPARED = 1000;
  private static final double LEVEL = 0.95;

  /** How fast the predicted probability rises around a threshold. */
  private static final double STEEPNESS = 3;

  private SourceDomains() {}

  public static void main(String[] args) {
    boolean agree = true;
    for (double mean : new double[] {-0.7, 1.2}) {
      agree &= place(mean, new Random(6));
    }
    System.out.println(
        agree
            ? "What to do: take the predictor of the smallest certificate."
            : "What to do: take the predictor of the smallest certificate. Sureness is no evidence:"
                + " in the second\n  place it prefers the predictor whose rule is farthest off.");
  }

  /** One place with its measurements; whether certificates and sureness prefer the same source. */
  private static boolean place(double mean, Random random) {
    NormalThresholds there = new NormalThresholds(mean, 1);
    double[] to = {mean};
    double moment = ImportanceWeights.gaussianSecondMoment(SOURCE_MEAN, to, 1);
    double[][] fresh = normal(COMPARED, mean, random);
    List<HighProbabilityBound> risks = new ArrayList<>();
    List<HighProbabilityBound> gaps = new ArrayList<>();
    double[] learned = new double[RULES.length];
    double[] values = new double[RULES.length];
    print("measurements around %.1f: mean square of the weights %.2f", mean, moment);
    System.out.println("  rule  effective size  certified   truth     gap  directly  sureness");
    for (int i = 0; i < RULES.length; i++) {
      learned[i] = learned(normal(TRAINING, 0, random), RULES[i]);
    }
    double[] sureness = sureness(fresh, learned);
    for (int i = 0; i < RULES.length; i++) {
      double[][] x = normal(TEST, 0, random);
      var weights = ImportanceWeights.gaussian(x, SOURCE_MEAN, to, 1);
      double weighted = weights.meanUp(differences(x, learned[i], RULES[i]));
      risks.add(Holdout.secondMoment(weighted, TEST, moment));
      gaps.add(Holdout.binomial(errors(fresh, RULES[i], RULE_THERE)));
      SourceDomain source = SourceDomain.weighted(1, risks.get(i), gaps.get(i));
      values[i] = Shift.adaptivityGap(List.of(source)).atConfidence(LEVEL).value();
      var direct = Holdout.binomial(errors(fresh, learned[i], RULE_THERE)).atConfidence(LEVEL);
      print(
          "  %4.0f  %14.0f     %s  %.4f  %.4f    %s    %.4f",
          RULES[i],
          weights.effectiveSampleSize(),
          up(values[i]),
          there.disagreement(learned[i], RULE_THERE),
          there.disagreement(RULES[i], RULE_THERE),
          up(direct.value()),
          sureness[i]);
    }
    ensemble("shares by sureness", sureness, risks, gaps, there, learned);
    ensemble(
        "a quarter, a quarter, a half",
        new double[] {0.25, 0.25, 0.5},
        risks,
        gaps,
        there,
        learned);
    int best = IntStream.range(0, 3).reduce((a, b) -> values[a] <= values[b] ? a : b).getAsInt();
    int surest =
        IntStream.range(0, 3).reduce((a, b) -> sureness[a] >= sureness[b] ? a : b).getAsInt();
    print("  smallest certificate: rule %.0f; surest: rule %.0f", RULES[best], RULES[surest]);
    return best == surest;
  }

  private static void ensemble(
      String name,
      double[] shares,
      List<HighProbabilityBound> risks,
      List<HighProbabilityBound> gaps,
      NormalThresholds there,
      double[] learned) {
    List<SourceDomain> sources = new ArrayList<>();
    double truth = 0;
    for (int i = 0; i < shares.length; i++) {
      sources.add(SourceDomain.weighted(shares[i], risks.get(i), gaps.get(i)));
      truth += shares[i] * there.disagreement(learned[i], RULE_THERE);
    }
    var certificate = Shift.adaptivityGap(sources).atConfidence(LEVEL);
    print("  all three, %s: %s, truth %.4f", name, up(certificate.value()), truth);
  }

  /** The middle between the largest normal and the smallest abnormal measurement. */
  private static double learned(double[][] x, double rule) {
    double below = Double.NEGATIVE_INFINITY;
    double above = Double.POSITIVE_INFINITY;
    for (double[] row : x) {
      below = row[0] <= rule ? Math.max(below, row[0]) : below;
      above = row[0] > rule ? Math.min(above, row[0]) : above;
    }
    return (below + above) / 2;
  }

  /** The mean weights of the predictors by their entropies, one input at a time. */
  private static double[] sureness(double[][] x, double[] thresholds) {
    double[] mean = new double[thresholds.length];
    for (double[] row : x) {
      double[][] probabilities = new double[thresholds.length][2];
      for (int i = 0; i < thresholds.length; i++) {
        double one = 1 / (1 + Math.exp(-STEEPNESS * (row[0] - thresholds[i])));
        probabilities[i] = new double[] {1 - one, one};
      }
      double[] weights = EntropyWeights.of(probabilities, 1);
      Arrays.setAll(mean, i -> mean[i] + weights[i] / x.length);
    }
    return mean;
  }

  private static double[] differences(double[][] x, double first, double second) {
    return Arrays.stream(x).mapToDouble(row -> row[0] > first == row[0] > second ? 0 : 1).toArray();
  }

  private static ErrorCount errors(double[][] x, double first, double second) {
    long count = (long) Arrays.stream(differences(x, first, second)).sum();
    return Evidence.errors(count, x.length);
  }

  private static double[][] normal(int n, double mean, Random random) {
    double[][] x = new double[n][1];
    for (double[] row : x) {
      row[0] = mean + random.nextGaussian();
    }
    return x;
  }

  private static String up(double value) {
    return Numbers.outward(value, 4, Side.UPPER);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
