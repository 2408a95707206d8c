package genbound.information;

import genbound.evidence.learner.ExampleInformation;
import genbound.harness.world.KnownLearner;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;

/**
 * A learner of finitely many hypotheses on samples of a finite space, of which all is known by
 * enumeration.
 */
final class EnumeratedLearner implements KnownLearner {

  private final double[] probabilities;
  private final double[][] losses;
  private final int n;
  private final double[][] posteriors;

  /**
   * A learner.
   *
   * @param probabilities of the examples
   * @param losses of each hypothesis (row) on each example
   * @param n the size of a sample
   * @param posterior the law of the hypothesis given a sample
   */
  EnumeratedLearner(
      double[] probabilities, double[][] losses, int n, Function<int[], double[]> posterior) {
    this.probabilities = probabilities;
    this.losses = losses;
    this.n = n;
    this.posteriors = new double[(int) Math.pow(probabilities.length, n)][];
    for (int s = 0; s < posteriors.length; s++) {
      posteriors[s] = posterior.apply(sample(s));
    }
  }

  /** Three fair coins for each example; the learner leans to the coin with the fewest heads. */
  static EnumeratedLearner coins(int n, double strength) {
    double[] uniform = new double[8];
    Arrays.fill(uniform, 1.0 / 8);
    double[][] heads = new double[3][8];
    for (int z = 0; z < 8; z++) {
      for (int w = 0; w < 3; w++) {
        heads[w][z] = z >> w & 1;
      }
    }
    return gibbs(uniform, heads, n, strength * n);
  }

  /** The Gibbs algorithm with a uniform prior. */
  static EnumeratedLearner gibbs(double[] p, double[][] losses, int n, double beta) {
    return new EnumeratedLearner(
        p,
        losses,
        n,
        sample -> {
          double[] weights =
              Arrays.stream(losses).mapToDouble(l -> Math.exp(-beta * mean(l, sample))).toArray();
          return normalised(weights);
        });
  }

  static double[] normalised(double[] weights) {
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / total).toArray();
  }

  static double mean(double[] loss, int[] sample) {
    return Arrays.stream(sample).mapToDouble(z -> loss[z]).average().getAsDouble();
  }

  int n() {
    return n;
  }

  double risk(int w) {
    double risk = 0;
    for (int z = 0; z < probabilities.length; z++) {
      risk += probabilities[z] * losses[w][z];
    }
    return risk;
  }

  double empirical(int w, int[] sample) {
    return mean(losses[w], sample);
  }

  double[] posterior(int[] sample) {
    return posteriors[index(sample)];
  }

  /** The law of the hypothesis, whatever the sample. */
  double[] marginal() {
    double[] marginal = new double[losses.length];
    forSamples((sample, p) -> add(marginal, posterior(sample), p));
    return marginal;
  }

  /** The law of the hypothesis given the supersample, whatever the coins. */
  double[] marginalGiven(int[] supersample) {
    double[] marginal = new double[losses.length];
    for (int u = 0; u < 1 << n; u++) {
      add(marginal, posterior(picked(supersample, u)), 1.0 / (1 << n));
    }
    return marginal;
  }

  int[] drawSample(RandomGenerator random, int size) {
    int[] sample = new int[size];
    Arrays.setAll(sample, i -> draw(random, probabilities));
    return sample;
  }

  static int draw(RandomGenerator random, double[] law) {
    double rest = random.nextDouble();
    for (int x = 0; x < law.length - 1; x++) {
      rest -= law[x];
      if (rest < 0) {
        return x;
      }
    }
    return law.length - 1;
  }

  static double divergence(double[] p, double[] q) {
    double kl = 0;
    for (int x = 0; x < p.length; x++) {
      kl += p[x] > 0 ? p[x] * Math.log(p[x] / q[x]) : 0;
    }
    return Math.max(0, kl);
  }

  /** The average over samples and hypotheses of a function of risk and empirical risk. */
  @Override
  public double average(ToDoubleBiFunction<Double, Double> f) {
    double[] total = new double[1];
    forSamples(
        (sample, p) -> {
          for (int w = 0; w < losses.length; w++) {
            double chance = p * posterior(sample)[w];
            total[0] += chance * f.applyAsDouble(risk(w), empirical(w, sample));
          }
        });
    return total[0];
  }

  @Override
  public double[] tells(String name) {
    return switch (name) {
      case "mean" -> new double[] {average((risk, mean) -> mean)};
      case "information" -> new double[] {mutualInformation()};
      case "symmetrised" -> new double[] {symmetrisedInformation()};
      case "cmi" -> new double[] {cmi()};
      case "individual" -> numbers(individual());
      case "hypothesis" -> numbers(aboutCoins(HYPOTHESIS, true));
      case "losses" -> numbers(aboutCoins(LOSSES, true));
      case "difference" -> numbers(aboutCoins(DIFFERENCE, false));
      case "firstLoss" -> numbers(aboutCoins(FIRST_LOSS, false));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double[] numbers(ExampleInformation information) {
    return information.nats().stream().mapToDouble(nats -> nats).toArray();
  }

  double mutualInformation() {
    double[] marginal = marginal();
    double[] total = new double[1];
    forSamples((sample, p) -> total[0] += p * divergence(posterior(sample), marginal));
    return total[0];
  }

  double symmetrisedInformation() {
    double[] marginal = marginal();
    double[] total = {mutualInformation()};
    forSamples((sample, p) -> total[0] += p * divergence(marginal, posterior(sample)));
    return total[0];
  }

  double leakage() {
    double sum = 0;
    for (int w = 0; w < losses.length; w++) {
      int column = w;
      sum += Arrays.stream(posteriors).mapToDouble(law -> law[column]).max().getAsDouble();
    }
    return Math.log(sum);
  }

  double sibson(double order) {
    double[] powers = new double[losses.length];
    forSamples(
        (sample, p) -> {
          for (int w = 0; w < powers.length; w++) {
            powers[w] += p * Math.pow(posterior(sample)[w], order);
          }
        });
    double sum = Arrays.stream(powers).map(x -> Math.pow(x, 1 / order)).sum();
    return order / (order - 1) * Math.log(sum);
  }

  /** I(W;Zᵢ) for each i. */
  ExampleInformation individual() {
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      int place = i;
      EnumeratedLaw table = new EnumeratedLaw();
      forSamples(
          (sample, p) -> {
            for (int w = 0; w < losses.length; w++) {
              table.add(w, sample[place], p * posterior(sample)[w]);
            }
          });
      result[i] = table.information();
    }
    return ExampleInformation.of(result);
  }

  /** I(W;U|Z̃). */
  double cmi() {
    double[] total = new double[1];
    forSequences(
        2 * n,
        (supersample, p) -> {
          double[] marginal = marginalGiven(supersample);
          for (int u = 0; u < 1 << n; u++) {
            double kl = divergence(posterior(picked(supersample, u)), marginal);
            total[0] += p * kl / (1 << n);
          }
        });
    return total[0];
  }

  /** What is seen of a hypothesis on a pair: its name, the two losses, and so on. */
  interface View {
    double of(int w, double first, double second);
  }

  static final View HYPOTHESIS = (w, first, second) -> w;
  static final View LOSSES = (w, first, second) -> first + 1e6 * second;
  static final View DIFFERENCE = (w, first, second) -> second - first;
  static final View FIRST_LOSS = (w, first, second) -> first;

  /** I(view;Uᵢ) for each i, given the supersample or not. */
  ExampleInformation aboutCoins(View view, boolean givenSupersample) {
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      int place = i;
      EnumeratedLaw all = new EnumeratedLaw();
      forSequences(
          2 * n,
          (supersample, p) -> {
            EnumeratedLaw table = givenSupersample ? new EnumeratedLaw() : all;
            for (int u = 0; u < 1 << n; u++) {
              double[] law = posterior(picked(supersample, u));
              for (int w = 0; w < losses.length; w++) {
                double seen =
                    view.of(
                        w,
                        losses[w][supersample[2 * place]],
                        losses[w][supersample[2 * place + 1]]);
                double chance = law[w] / (1 << n);
                table.add(seen, u >> place & 1, givenSupersample ? chance : p * chance);
              }
            }
            result[place] += givenSupersample ? p * table.information() : 0;
          });
      result[i] += givenSupersample ? 0 : all.information();
    }
    return ExampleInformation.of(result);
  }

  /** The half of a supersample that the coins pick. */
  static int[] picked(int[] supersample, int coins) {
    int[] sample = new int[supersample.length / 2];
    Arrays.setAll(sample, i -> supersample[2 * i + (coins >> i & 1)]);
    return sample;
  }

  private void forSamples(BiConsumer<int[], Double> action) {
    forSequences(n, action);
  }

  private void forSequences(int length, BiConsumer<int[], Double> action) {
    int count = (int) Math.pow(probabilities.length, length);
    for (int s = 0; s < count; s++) {
      int[] sequence = sequence(s, length);
      double p = 1;
      for (int z : sequence) {
        p *= probabilities[z];
      }
      action.accept(sequence, p);
    }
  }

  private int[] sample(int index) {
    return sequence(index, n);
  }

  private int[] sequence(int index, int length) {
    int[] sequence = new int[length];
    for (int i = 0; i < length; i++) {
      sequence[i] = index % probabilities.length;
      index /= probabilities.length;
    }
    return sequence;
  }

  private int index(int[] sample) {
    int index = 0;
    for (int i = n - 1; i >= 0; i--) {
      index = index * probabilities.length + sample[i];
    }
    return index;
  }

  private static void add(double[] sum, double[] law, double weight) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += weight * law[x];
    }
  }
}
