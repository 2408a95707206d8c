///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.divergence.TokenPrior;
import genbound.evidence.ErrorCount;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What can be promised about a prompt that was chosen by looking at the data?
 *
 * <p>First the price list: a prompt of 30 tokens from a vocabulary of 49,408 that makes 5 % errors
 * on the 50,000 examples that it was searched on. Then a search that can be watched. A small text
 * encoder turns a prompt into the mean of its tokens' vectors; images are noisy copies of three
 * hidden prompts; prompts of up to five tokens for the three classes are grown token by token, so
 * that the certificate is lowest. The prior is uniform, or a bigram model of texts in the language
 * of the hidden prompts. It was fixed before the images were seen, so the search costs nothing
 * else. At last labels are flipped: training and test errors rise together, and so does the bound.
 */
public final class Prompts {

  private static final double DELTA = 0.01;
  private static final int VOCABULARY = 500;
  private static final int LONGEST = 5;
  private static final int CLASSES = 3;
  private static final int IMAGES = 2000;
  private static final int TEST_IMAGES = 20_000;

  /** What a token costs if all are alike, and a little more for rounding. */
  private static final double CHANCE = Math.log(VOCABULARY) + 1e-9;

  private Prompts() {}

  public static void main(String[] args) {
    priceList();
    Random random = new Random(8);
    Encoder encoder = Encoder.random(random);
    Language language = Language.random(random);
    int[][] hidden = new int[CLASSES][];
    Arrays.setAll(hidden, label -> language.text(3, random));
    Images train = Images.of(encoder, hidden, IMAGES, random);
    Images test = Images.of(encoder, hidden, TEST_IMAGES, random);
    TokenPrior uniform = TokenPrior.uniform(VOCABULARY).upTo(LONGEST);
    TokenPrior bigram =
        TokenPrior.ngram(2, VOCABULARY, 1, language.texts(20_000, random)).upTo(LONGEST);

    double[] least = new double[2];
    Found bestByBigram = null;
    for (TokenPrior prior : List.of(uniform, bigram)) {
      System.out.println();
      System.out.println(prior + ": tokens a class, nats, errors in training and test, bounds");
      System.out.println("            train    test  binomial      kl  Hoeffding  McAllester");
      List<Found> path = search(prior, encoder, train);
      path.forEach(found -> printRow(found, test.errorRate(encoder, found.prompts)));
      Found best = best(path);
      System.out.println("lowest bound at " + best.prompts[0].length + " tokens a class");
      least[prior == uniform ? 0 : 1] = best.bound();
      bestByBigram = best;
    }

    System.out.println();
    System.out.println("labels flipped, " + bigram + ":  train    test   bound");
    for (double rate : new double[] {0, 0.25, 0.5}) {
      Images noisy = train.flipped(rate, new Random(1));
      Images noisyTest = test.flipped(rate, new Random(2));
      Found best = rate == 0 ? bestByBigram : best(search(bigram, encoder, noisy));
      System.out.printf(
          Locale.ROOT,
          "  %.2f  %.4f  %.4f  %s%n",
          rate,
          best.errors.mean(),
          noisyTest.errorRate(encoder, best.prompts),
          up(best.bound()));
    }
    System.out.printf(
        Locale.ROOT,
        "What to do: price the tokens by the %s prior; the other promises %.4f more.%n",
        least[1] < least[0] ? "bigram" : "uniform",
        Math.abs(least[1] - least[0]));
  }

  private static void priceList() {
    ErrorCount errors = Evidence.errors(2500, 50_000);
    double[] logProbabilities = new double[30];
    Arrays.fill(logProbabilities, -3.2);
    System.out.println(errors + ", a prompt of 30 tokens");
    System.out.println("alone, had it been fixed beforehand:");
    System.out.println("  " + Holdout.binomial(errors).atDelta(DELTA));
    certify("a uniform prior", errors, Divergence.tokens(30, 49_408));
    certify("a language model at 3.2 nats a token", errors, Divergence.tokens(logProbabilities));
    System.out.println("under a model that excludes it, ∞ nats: no bound below 1");
  }

  private static void certify(String prior, ErrorCount errors, double nats) {
    System.out.printf(Locale.ROOT, "under %s, %.4g nats:%n", prior, nats);
    bounds(errors, nats).forEach(bound -> System.out.println("  " + bound.atDelta(DELTA)));
  }

  /** From the tightest on: with equal evidence this order never changes. */
  private static List<HighProbabilityBound> bounds(ErrorCount errors, double nats) {
    return List.of(
        Vc.occamBinomial(errors, nats),
        PacBayes.occam(errors, nats),
        PacBayes.kl(errors, nats),
        Vc.occamHoeffding(errors, nats),
        PacBayes.mcAllester1999(errors, nats));
  }

  /** Prompts for all classes, with what they cost and what they did on the sample. */
  private record Found(int[][] prompts, double nats, ErrorCount errors) {

    double bound() {
      return Vc.occamBinomial(errors, nats).atDelta(DELTA).value();
    }
  }

  private static String up(double value) {
    return Numbers.outward(value, 4, Side.UPPER);
  }

  private static void printRow(Found found, double testError) {
    double[] values =
        bounds(found.errors, found.nats).stream()
            .mapToDouble(bound -> bound.atDelta(DELTA).clipped())
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "  %d  %5.1f  %.4f  %.4f    %s  %s     %s      %s%n",
        found.prompts[0].length,
        found.nats,
        found.errors.mean(),
        testError,
        up(values[0]),
        up(values[1]),
        up(values[3]),
        up(values[4]));
  }

  private static Found best(List<Found> path) {
    return path.stream().min((a, b) -> Double.compare(a.bound(), b.bound())).orElseThrow();
  }

  private static Found found(TokenPrior prior, Images images, int[][] prompts, double[][] scores) {
    double nats = Arrays.stream(prompts).mapToDouble(prompt -> price(prior, prompt)).sum();
    return new Found(prompts, nats, Evidence.errors(images.errors(scores), images.labels.length));
  }

  /**
   * The prompts of 1, 2, … tokens a class. A token is added to each, then each token is tried
   * again; always the one that leaves the bound lowest, among prompts that the prior finds no less
   * likely than if all tokens were alike.
   */
  private static List<Found> search(TokenPrior prior, Encoder encoder, Images images) {
    List<Found> path = new ArrayList<>();
    int[][] prompts = new int[CLASSES][0];
    Found now = found(prior, images, prompts, images.scores(encoder, prompts));
    for (int length = 1; length <= LONGEST; length++) {
      for (int label = 0; label < CLASSES; label++) {
        int[][] longer = now.prompts.clone();
        longer[label] = Arrays.copyOf(longer[label], length);
        now = bestToken(prior, encoder, images, longer, label, length - 1);
      }
      for (int place = 0; place < length; place++) {
        for (int label = 0; label < CLASSES; label++) {
          now = bestToken(prior, encoder, images, now.prompts, label, place);
        }
      }
      path.add(now);
    }
    return path;
  }

  private static Found bestToken(
      TokenPrior prior, Encoder encoder, Images images, int[][] prompts, int label, int place) {
    Found best = null;
    double[][] scores = images.scores(encoder, prompts);
    for (int token = 0; token < VOCABULARY; token++) {
      int[][] changed = prompts.clone();
      changed[label] = prompts[label].clone();
      changed[label][place] = token;
      int length = changed[label].length;
      if (price(prior, changed[label]) <= Math.log(LONGEST) + length * CHANCE) {
        scores[label] = images.scores(encoder.encode(changed[label]));
        Found found = found(prior, images, changed, scores);
        best = best == null || value(found) < value(best) ? found : best;
      }
    }
    return best;
  }

  private static double price(TokenPrior prior, int[] prompt) {
    return prompt.length == 0 ? Math.log(LONGEST) : prior.nats(prompt);
  }

  private static double value(Found found) {
    return PacBayes.occam(found.errors, found.nats).atDelta(DELTA).value();
  }

  /** Each token has a direction; a prompt is the mean of its tokens', of length 1. */
  private record Encoder(double[][] tokens) {

    static Encoder random(Random random) {
      double[][] tokens = new double[VOCABULARY][];
      Arrays.setAll(tokens, token -> unit(random.doubles(16, -1, 1).toArray()));
      return new Encoder(tokens);
    }

    double[] encode(int[] prompt) {
      double[] sum = new double[16];
      for (int token : prompt) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += tokens[token][i];
        }
      }
      return prompt.length == 0 ? sum : unit(sum);
    }

    static double[] unit(double[] vector) {
      double norm = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
      return Arrays.stream(vector).map(x -> x / norm).toArray();
    }
  }

  /** Sixty of the tokens are words, and each is followed by one of twenty. */
  private record Language(int[][] followers) {

    static Language random(Random random) {
      int[][] followers = new int[60][];
      Arrays.setAll(followers, word -> random.ints(20, 0, followers.length).toArray());
      return new Language(followers);
    }

    int[] text(int length, Random random) {
      int[] text = new int[length];
      text[0] = random.nextInt(followers.length);
      for (int i = 1; i < length; i++) {
        text[i] = followers[text[i - 1]][random.nextInt(20)];
      }
      return text;
    }

    int[][] texts(int count, Random random) {
      int[][] texts = new int[count][];
      Arrays.setAll(texts, i -> text(LONGEST, random));
      return texts;
    }
  }

  /** Images, by the columns of their numbers, and the labels that they bear. */
  private record Images(double[][] columns, int[] labels) {

    static Images of(Encoder encoder, int[][] hidden, int n, Random random) {
      double[][] columns = new double[16][n];
      int[] labels = new int[n];
      for (int i = 0; i < n; i++) {
        labels[i] = random.nextInt(CLASSES);
        double[] image = encoder.encode(hidden[labels[i]]);
        for (int j = 0; j < image.length; j++) {
          columns[j][i] = image[j] + 0.35 * random.nextGaussian();
        }
      }
      return new Images(columns, labels);
    }

    Images flipped(double rate, Random random) {
      int[] flipped = labels.clone();
      for (int i = 0; i < flipped.length; i++) {
        int shift = 1 + random.nextInt(CLASSES - 1);
        flipped[i] = random.nextDouble() < rate ? (flipped[i] + shift) % CLASSES : flipped[i];
      }
      return new Images(columns, flipped);
    }

    double errorRate(Encoder encoder, int[][] prompts) {
      return (double) errors(scores(encoder, prompts)) / labels.length;
    }

    double[][] scores(Encoder encoder, int[][] prompts) {
      return Arrays.stream(prompts)
          .map(prompt -> scores(encoder.encode(prompt)))
          .toArray(double[][]::new);
    }

    /** How near each image is to a prompt. */
    double[] scores(double[] prototype) {
      double[] scores = new double[labels.length];
      for (int j = 0; j < prototype.length; j++) {
        addTimes(prototype[j], columns[j], scores);
      }
      return scores;
    }

    private static void addTimes(double factor, double[] column, double[] sums) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += factor * column[i];
      }
    }

    long errors(double[][] scores) {
      long errors = 0;
      for (int i = 0; i < labels.length; i++) {
        int nearest = 0;
        for (int label = 1; label < CLASSES; label++) {
          nearest = scores[label][i] > scores[nearest][i] ? label : nearest;
        }
        errors += nearest == labels[i] ? 0 : 1;
      }
      return errors;
    }
  }
}
