package genbound.harness;

import genbound.exact.channel.FiniteLearningProblem;
import genbound.exact.channel.LearningRule;
import java.util.Arrays;
import java.util.Random;

/**
 * A learning problem on a few points with labels, drawn at random: a symbol is a point and a label,
 * a hypothesis predicts a label for each point, and the loss depends on prediction and symbol.
 *
 * @param law of the symbols
 * @param n how many examples are drawn
 * @param predictions of each hypothesis (a row) on each symbol (a column)
 * @param losses likewise
 */
public record ChannelWorld(double[] law, int n, int[][] predictions, double[][] losses) {

  private static final int LABELS = 2;

  /** A world with 0-1 loss, or with losses that may be any number in [0, 1]. */
  public static ChannelWorld draw(
      Random random, int points, int n, int hypotheses, boolean counts) {
    int symbols = points * LABELS;
    double[] law = law(random, symbols);
    int[][] predictions = new int[hypotheses][symbols];
    double[][] losses = new double[hypotheses][symbols];
    double[][] pay = new double[LABELS][symbols];
    for (int z = 0; z < symbols; z++) {
      for (int label = 0; label < LABELS; label++) {
        pay[label][z] = counts ? (label == z % LABELS ? 0 : 1) : random.nextDouble();
      }
    }
    for (int w = 0; w < hypotheses; w++) {
      for (int point = 0; point < points; point++) {
        int label = random.nextInt(LABELS);
        for (int z = point * LABELS; z < (point + 1) * LABELS; z++) {
          predictions[w][z] = label;
          losses[w][z] = pay[label][z];
        }
      }
    }
    return new ChannelWorld(law, n, predictions, losses);
  }

  /** Probabilities drawn at random. */
  public static double[] law(Random random, int length) {
    double[] law = random.doubles(length).map(u -> -Math.log(1 - u) + 1e-3).toArray();
    double total = Arrays.stream(law).sum();
    return Arrays.stream(law).map(p -> p / total).toArray();
  }

  /** With a rule that learns. */
  public FiniteLearningProblem channel(LearningRule rule) {
    return new FiniteLearningProblem(law, n, rule, losses);
  }

  /** With the rule that takes the first best hypothesis. */
  public FiniteLearningProblem minimiser() {
    return channel(LearningRule.empiricalRiskMinimiser(losses));
  }

  /** With a Gibbs posterior of a uniform prior. */
  public FiniteLearningProblem gibbs(double inverseTemperature) {
    double[] prior = new double[losses.length];
    Arrays.fill(prior, 1);
    return channel(LearningRule.gibbs(prior, losses, inverseTemperature));
  }

  /** With a law on hypotheses drawn at random for each sample, whatever sense it makes. */
  public FiniteLearningProblem erratic(Random random) {
    return channel(sample -> law(random, losses.length));
  }
}
