package genbound.exact.channel;

import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;
import genbound.numeric.PairObservation;
import genbound.numeric.Rounding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A {@link FiniteLearningProblem} on a supersample: 2n examples in two columns, and n fair coins U
 * that say which of each pair is trained on; the others are ghosts. All supersamples and all coins
 * are enumerated, so what the hypothesis, its predictions or its losses tell of the coins is exact,
 * with the margin of {@link JointLaw}.
 */
public final class FiniteSupersampleProblem {

  private static final double MOST_STEPS = 1 << 26;
  private static final int MOST_HYPOTHESES = 512;
  private static final double LN_2_UP = Rounding.logUp(2);

  private final FiniteLearningProblem channel;
  private final int symbols;
  private final int hypotheses;

  FiniteSupersampleProblem(FiniteLearningProblem channel) {
    this.channel = channel;
    symbols = channel.law.length;
    hypotheses = channel.losses.hypotheses();
    Arguments.require(
        hypotheses <= MOST_HYPOTHESES, "hypotheses", "at most " + MOST_HYPOTHESES, hypotheses);
    double supersamples = Math.pow(Math.max(2, symbols), 2.0 * channel.n);
    double steps = supersamples * Math.pow(2, channel.n) * channel.n * hypotheses;
    String domain = "such that symbols²ⁿ · 2ⁿ · n · hypotheses ≤ 67108864";
    Arguments.require(steps <= MOST_STEPS, "n", domain, channel.n);
  }

  /**
   * What something seen of each pair of examples tells of the coin of that pair.
   *
   * @param conditional I(·; Uᵢ | supersample) of each example
   * @param rooted of each example, the square of the average over supersamples of the root of the
   *     information: no more than {@code conditional}, and what a bound that averages the roots of
   *     the disintegrated information needs
   * @param unconditional I(·; Uᵢ) of each example; for predictions, which without the labels tell
   *     nothing of losses, I(·; Uᵢ | the pair)
   */
  public record PairInformation(
      ExampleInformation conditional, ExampleInformation rooted, ExampleInformation unconditional) {

    @Override
    public String toString() {
      return "given the supersample: " + conditional + "; else: " + unconditional;
    }
  }

  /** The information I(W; U | supersample) of the hypothesis about all the coins. */
  public double conditionalInformation() {
    CompensatedSum total = new CompensatedSum();
    int n = channel.n;
    int[] pairs = new int[n];
    double[][] laws = new double[1 << n][];
    double equal = 1.0 / laws.length;
    do {
      double probability = probability(pairs);
      if (probability > 0) {
        double[] mean = new double[hypotheses];
        for (int coins = 0; coins < laws.length; coins++) {
          laws[coins] = channel.posteriors[sample(pairs, coins)];
          for (int w = 0; w < hypotheses; w++) {
            mean[w] += equal * laws[coins][w];
          }
        }
        double information = 0;
        for (double[] law : laws) {
          for (int w = 0; w < hypotheses; w++) {
            information += mean[w] > 0 ? InformationSum.excess(law[w], mean[w]) : 0;
          }
        }
        total.add(probability * equal * information);
      }
    } while (next(pairs));
    return Math.min(channel.n * LN_2_UP, InformationSum.up(total.result()));
  }

  /**
   * Of the predictions on each pair: the f-CMI. Losses must follow from predictions.
   *
   * @param predictions what each hypothesis (a row) predicts on each symbol (a column)
   */
  public PairInformation predictions(int[][] predictions) {
    Arguments.notNull("predictions", predictions);
    Arguments.require(
        predictions.length == hypotheses, "predictions", "a row a hypothesis", predictions.length);
    double[][] places = new double[hypotheses][symbols];
    for (int w = 0; w < hypotheses; w++) {
      int[] row = Arguments.notNull("predictions", w, predictions[w]);
      Arguments.require(row.length == symbols, "predictions", "a column a symbol", row.length);
      Arrays.setAll(places[w], symbol -> (double) row[symbol] * symbols + symbol);
    }
    for (int symbol = 0; symbol < symbols; symbol++) {
      Map<Integer, Double> losses = new HashMap<>();
      for (int w = 0; w < hypotheses; w++) {
        double loss = loss(w, symbol);
        double before = losses.computeIfAbsent(predictions[w][symbol], any -> loss);
        Arguments.require(
            before == loss, "predictions", "such that losses follow", predictions[w][symbol]);
      }
    }
    return information((w, left, right) -> new PairObservation(places[w][left], places[w][right]));
  }

  /** Of the losses on each pair: the e-CMI. */
  public PairInformation losses() {
    return information((w, left, right) -> new PairObservation(loss(w, left), loss(w, right)));
  }

  /** Of the difference of the losses on each pair: the ld-CMI. */
  public PairInformation lossDifferences() {
    return information(
        (w, left, right) -> PairObservation.difference(loss(w, right), loss(w, left)));
  }

  /** Of the loss in the first column. */
  public PairInformation singleLosses() {
    return information((w, left, right) -> new PairObservation(loss(w, left), 0));
  }

  private double loss(int w, int symbol) {
    return channel.losses.loss(w, symbol);
  }

  private PairInformation information(ObservationIndex.View view) {
    ObservationIndex seen = new ObservationIndex(symbols, hypotheses, view);
    CompensatedSum[] conditional = sums(channel.n);
    CompensatedSum[] rooted = sums(channel.n);
    CompensatedSum[][] unconditional = new CompensatedSum[channel.n][];
    Arrays.setAll(unconditional, i -> sums(2 * seen.size));
    int[] pairs = new int[channel.n];
    do {
      double probability = probability(pairs);
      if (probability > 0) {
        double[][][] joint = joint(pairs, seen);
        for (int i = 0; i < channel.n; i++) {
          double information = Math.max(0, InformationSum.information(joint[i]));
          conditional[i].add(probability * information);
          rooted[i].add(probability * Math.sqrt(InformationSum.up(information)));
          int[] shared = seen.shared[pairs[i]];
          for (int v = 0; v < shared.length; v++) {
            unconditional[i][2 * shared[v]].add(probability * joint[i][v][0]);
            unconditional[i][2 * shared[v] + 1].add(probability * joint[i][v][1]);
          }
        }
      }
    } while (next(pairs));
    return new PairInformation(
        each(conditional, CompensatedSum::result),
        each(rooted, root -> root.result() * root.result()),
        each(unconditional, FiniteSupersampleProblem::information));
  }

  private static CompensatedSum[] sums(int length) {
    CompensatedSum[] sums = new CompensatedSum[length];
    Arrays.setAll(sums, i -> new CompensatedSum());
    return sums;
  }

  private static double information(CompensatedSum[] sums) {
    double[][] table = new double[sums.length / 2][];
    Arrays.setAll(table, v -> new double[] {sums[2 * v].result(), sums[2 * v + 1].result()});
    return InformationSum.information(table);
  }

  private static <T> ExampleInformation each(T[] items, ToDoubleFunction<T> information) {
    return ExampleInformation.of(
        Arrays.stream(items)
            .mapToDouble(
                item -> Math.min(LN_2_UP, InformationSum.up(information.applyAsDouble(item))))
            .toArray());
  }

  /** For each pair of a supersample, the joint law of what is seen of it and its coin. */
  private double[][][] joint(int[] pairs, ObservationIndex seen) {
    int n = channel.n;
    double[][][] sums = new double[n][2][hypotheses];
    double equal = 1.0 / (1 << n);
    for (int coins = 0; coins < 1 << n; coins++) {
      double[] law = channel.posteriors[sample(pairs, coins)];
      for (int i = 0; i < n; i++) {
        double[] sum = sums[i][coins >> i & 1];
        for (int w = 0; w < hypotheses; w++) {
          sum[w] += equal * law[w];
        }
      }
    }
    double[][][] joint = new double[n][][];
    for (int i = 0; i < n; i++) {
      int[] numbers = seen.numbers[pairs[i]];
      joint[i] = new double[seen.shared[pairs[i]].length][2];
      for (int w = 0; w < hypotheses; w++) {
        joint[i][numbers[w]][0] += sums[i][0][w];
        joint[i][numbers[w]][1] += sums[i][1][w];
      }
    }
    return joint;
  }

  /** The number of the sample that the coins pick; a pair is left · symbols + right. */
  private int sample(int[] pairs, int coins) {
    int number = 0;
    for (int i = 0; i < pairs.length; i++) {
      boolean right = (coins >> i & 1) == 1;
      number = number * symbols + (right ? pairs[i] % symbols : pairs[i] / symbols);
    }
    return number;
  }

  private double probability(int[] pairs) {
    double probability = 1;
    for (int pair : pairs) {
      probability *= channel.law[pair / symbols] * channel.law[pair % symbols];
    }
    return probability;
  }

  private boolean next(int[] pairs) {
    for (int i = 0; i < pairs.length; i++) {
      if (++pairs[i] < symbols * symbols) {
        return true;
      }
      pairs[i] = 0;
    }
    return false;
  }

  @Override
  public String toString() {
    return "supersamples of " + channel.n + " pairs of examples of " + channel;
  }
}
