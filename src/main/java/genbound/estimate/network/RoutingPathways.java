package genbound.estimate.network;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which experts of a mixture each sample takes in each layer: those of the largest routing weights
 * until their sum exceeds a threshold. Two samples are as far apart as their pathways are by the
 * edit distance of Levenshtein: descriptions of a network, no bounds.
 *
 * @see <a href="https://arxiv.org/abs/2506.21551">Li, Fan and Zhou (2026), Where to find Grokking
 *     in LLM Pretraining? Monitor Memorization-to-Generalization without Test, ICLR</a>
 */
public final class RoutingPathways {

  /** What is inserted, deleted or replaced. */
  public enum Level {
    /** Characters of the text, digits and separators, as in the paper. */
    CHARACTER,
    /** Numbers of experts, and the marks between layers. */
    TOKEN
  }

  private static final double ROUNDING = 1e-9;
  private static final double STRAY = 1e-6;

  /** The token between two layers. */
  private static final int MARK = -1;

  /** The experts of each sample and layer, the heaviest first. */
  private final int[][][] experts;

  private RoutingPathways(int[][][] experts) {
    this.experts = experts;
  }

  /**
   * The pathways of some samples. Of equal weights the lower number comes first.
   *
   * @param weights of each sample, layer and expert, averaged over the tokens of the sample: at
   *     least 0, adding up to 1 but for 1e-6 in every layer; as many layers for each sample
   * @param threshold that the sum must exceed, in (0, 1], such as 0.7
   */
  public static RoutingPathways of(double[][][] weights, double threshold) {
    Arguments.array("weights", weights);
    Arguments.require(weights.length > 0, "weights", "not empty", 0);
    boolean inside = threshold > 0 && threshold <= 1;
    Arguments.require(inside, "threshold", "in (0, 1]", (Double) threshold);
    int[][][] experts = new int[weights.length][][];
    for (int i = 0; i < weights.length; i++) {
      Arguments.array(Arguments.at("weights", i), weights[i]);
      Arguments.require(
          weights[i].length == weights[0].length && weights[i].length > 0,
          "weights",
          i,
          Math.max(1, weights[0].length) + " layers",
          weights[i].length);
      experts[i] = new int[weights[i].length][];
      for (int layer = 0; layer < weights[i].length; layer++) {
        String name = Arguments.at(Arguments.at("weights", i), layer);
        experts[i][layer] = heaviest(checked(name, weights[i][layer]), threshold);
      }
    }
    return new RoutingPathways(experts);
  }

  /** Refuses weights that are no probabilities. */
  static double[] checked(String name, double[] weights) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += Arguments.inClosed(name, k, weights[k], 0, 1 + STRAY);
    }
    Arguments.require(Math.abs(sum - 1) <= STRAY, name, "adding up to 1", (Double) sum);
    return weights;
  }

  private static int[] heaviest(double[] weights, double threshold) {
    int[] byWeight =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -weights[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    int count = 0;
    double sum = 0;
    while (count < byWeight.length && sum <= threshold + ROUNDING) {
      sum += weights[byWeight[count++]];
    }
    return Arrays.copyOf(byWeight, count);
  }

  /** How many samples there are. */
  public int size() {
    return experts.length;
  }

  /** The experts of a sample in a layer, the heaviest first, all counted from 0. */
  public int[] experts(int sample, int layer) {
    Arguments.inRange("sample", sample, 0, experts.length - 1);
    Arguments.inRange("layer", layer, 0, experts[sample].length - 1);
    return experts[sample][layer].clone();
  }

  /** The pathway of a sample as text, with commas between experts and hyphens between layers. */
  public String text(int sample) {
    Arguments.inRange("sample", sample, 0, experts.length - 1);
    List<String> layers = new ArrayList<>();
    for (int[] layer : experts[sample]) {
      layers.add(String.join(",", Arrays.stream(layer).mapToObj(Integer::toString).toList()));
    }
    return String.join("-", layers);
  }

  /** The edit distance of the pathways of two samples. */
  public int distance(int one, int other, Level level) {
    Arguments.inRange("one", one, 0, experts.length - 1);
    Arguments.inRange("other", other, 0, experts.length - 1);
    Arguments.notNull("level", level);
    return distance(sequence(one, level), sequence(other, level));
  }

  /** The mean edit distance over all pairs of samples; 0 for one sample. */
  public double meanDistance(Level level) {
    return mean(level, false);
  }

  /**
   * The mean over all pairs of the edit distance over the length of the longer pathway, in [0, 1].
   * It may rise where {@link #meanDistance} falls: a softer router makes pathways longer.
   */
  public double meanRelativeDistance(Level level) {
    return mean(level, true);
  }

  private double mean(Level level, boolean relative) {
    Arguments.notNull("level", level);
    int n = experts.length;
    int[][] sequences = new int[n][];
    Arrays.setAll(sequences, i -> sequence(i, level));
    double[] sums = new double[n];
    ParallelTasks.all(
        "samples",
        n,
        row -> {
          int i = (int) row;
          for (int j = 0; j < i; j++) {
            double longer = Math.max(sequences[i].length, sequences[j].length);
            sums[i] += distance(sequences[i], sequences[j]) / (relative ? longer : 1);
          }
        },
        done -> {});
    return n == 1 ? 0 : Arrays.stream(sums).sum() / (0.5 * n * (n - 1.0));
  }

  private int[] sequence(int sample, Level level) {
    if (level == Level.CHARACTER) {
      return text(sample).chars().toArray();
    }
    IntStream.Builder tokens = IntStream.builder();
    for (int layer = 0; layer < experts[sample].length; layer++) {
      if (layer > 0) {
        tokens.add(MARK);
      }
      Arrays.stream(experts[sample][layer]).forEach(tokens);
    }
    return tokens.build().toArray();
  }

  /** The least number of insertions, deletions and replacements that turn one into the other. */
  static int distance(int[] one, int[] other) {
    int[] row = IntStream.rangeClosed(0, other.length).toArray();
    for (int i = 1; i <= one.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length; j++) {
        int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length];
  }

  @Override
  public String toString() {
    return experts.length + " pathways through " + experts[0].length + " layers";
  }
}
