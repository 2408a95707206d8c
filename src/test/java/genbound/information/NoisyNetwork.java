package genbound.information;

import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.LayerInformation;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A network of two layers on finite sets, of which all is known: x in {0, …, 3}, y in {0, 1}, two
 * examples, two hidden values and two outputs. The first layer's weight picks a map to the hidden
 * values, the second's a map to the outputs. With some probability the hidden value is lost, and 0
 * is seen instead.
 */
final class NoisyNetwork {

  static final int N = 2;
  private static final int X = 4;
  private static final int Z = 2 * X;
  private static final int MAPS = 3;
  private static final int W = MAPS * MAPS;

  private final double[] law;
  private final double drop;
  private final int[][] first = new int[MAPS][X];
  private final int[][] second = new int[MAPS][2];

  /** Losses of an output (row) and a label. */
  private final double[][] losses = new double[2][2];

  /** The joint law of example i, z = 2x + y, and the weight. */
  private final double[][][] joint = new double[N][Z][W];

  NoisyNetwork(RandomGenerator random, double drop, double beta, double noise) {
    this.drop = drop;
    law = EnumeratedLearner.normalised(random.doubles(Z).map(u -> u * u + 0.01).toArray());
    for (int k = 0; k < MAPS; k++) {
      Arrays.setAll(first[k], x -> random.nextInt(2));
      Arrays.setAll(second[k], t -> random.nextInt(2));
    }
    for (double[] row : losses) {
      Arrays.setAll(row, y -> random.nextDouble());
    }
    for (int a = 0; a < Z; a++) {
      for (int b = 0; b < Z; b++) {
        double[] weights = new double[W];
        for (int w = 0; w < W; w++) {
          double mean = (loss(w, a) + loss(w, b)) / 2;
          weights[w] = Math.exp(-beta * mean) * (1 + noise * random.nextExponential());
        }
        double[] posterior = EnumeratedLearner.normalised(weights);
        for (int w = 0; w < W; w++) {
          joint[0][a][w] += law[a] * law[b] * posterior[w];
          joint[1][b][w] += law[a] * law[b] * posterior[w];
        }
      }
    }
  }

  /** The loss of a weight on an example, averaged over the noise. */
  private double loss(int w, int z) {
    int t = first[w / MAPS][z / 2];
    int[] outputs = second[w % MAPS];
    return (1 - drop) * losses[outputs[t]][z % 2] + drop * losses[outputs[0]][z % 2];
  }

  double gap() {
    double gap = 0;
    for (int i = 0; i < N; i++) {
      double[] weights = weights(i);
      for (int w = 0; w < W; w++) {
        for (int z = 0; z < Z; z++) {
          gap += (weights[w] * law[z] - joint[i][z][w]) * loss(w, z) / N;
        }
      }
    }
    return gap;
  }

  private double[] weights(int i) {
    double[] weights = new double[W];
    for (double[] row : joint[i]) {
      Arrays.setAll(weights, w -> weights[w] + row[w]);
    }
    return weights;
  }

  /** Where an example goes: numbers of what is seen, with their probabilities. */
  private interface View {
    double[] of(int w, int z);
  }

  private double[] input(int w, int z) {
    double[] seen = new double[Z];
    seen[z] = 1;
    return seen;
  }

  private double[] label(int w, int z) {
    double[] seen = new double[2];
    seen[z % 2] = 1;
    return seen;
  }

  private double[] hidden(int w, int z) {
    double[] seen = new double[4];
    seen[2 * first[w / MAPS][z / 2] + z % 2] += 1 - drop;
    seen[z % 2] += drop;
    return seen;
  }

  private double[] output(int w, int z) {
    double[] seen = new double[4];
    double[] hidden = hidden(w, z);
    for (int t = 0; t < 2; t++) {
      seen[2 * second[w % MAPS][t] + z % 2] += hidden[2 * t + z % 2];
    }
    return seen;
  }

  /** KL( P(seenᵢ, W) ‖ P(seen | W)·P(W) ), seen fresh given the weight. */
  private double divergence(int i, View view) {
    double[] weights = weights(i);
    double sum = 0;
    for (int w = 0; w < W; w++) {
      double[] trained = new double[view.of(0, 0).length];
      double[] fresh = new double[trained.length];
      for (int z = 0; z < Z; z++) {
        double[] seen = view.of(w, z);
        for (int s = 0; s < seen.length; s++) {
          trained[s] += joint[i][z][w] / weights[w] * seen[s];
          fresh[s] += law[z] * seen[s];
        }
      }
      sum += weights[w] * EnumeratedLearner.divergence(trained, fresh);
    }
    return sum;
  }

  private ExampleInformation about(View view) {
    return ExampleInformation.of(divergence(0, view), divergence(1, view));
  }

  ExampleInformation total() {
    return about(this::input);
  }

  ExampleInformation labels() {
    return about(this::label);
  }

  ExampleInformation atHidden() {
    return about(this::hidden);
  }

  LayerInformation information() {
    return LayerInformation.of(total(), atHidden(), about(this::output));
  }
}
