package genbound.estimate.divergence;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A language model, as a prior over sequences of tokens that was fixed before the examples were
 * seen: what it costs to name a prompt. Tokens are numbers from 0 on. The cost is that of a prompt
 * whose length was fixed beforehand, unless {@link #upTo} pays for choosing it. Texts that the
 * model was counted on must not contain the examples. A model from elsewhere enters by its log
 * probabilities, {@link DescriptionLength#logProbabilities}.
 */
public final class TokenPrior {

  private static final double MOST_SMOOTHING = 1e200;

  private final int vocabulary;
  private final int order;
  private final double smoothing;
  private final Map<List<Integer>, Followers> followers;
  private final long longest;

  /** How often each token followed a context, and how many there were. */
  private static final class Followers {
    private static final Followers NONE = new Followers();

    private final Map<Integer, Long> counts = new HashMap<>();
    private long total;

    void add(int token) {
      counts.merge(token, 1L, Long::sum);
      total++;
    }
  }

  private TokenPrior(
      int vocabulary,
      int order,
      double smoothing,
      Map<List<Integer>, Followers> followers,
      long longest) {
    this.vocabulary = vocabulary;
    this.order = order;
    this.smoothing = smoothing;
    this.followers = followers;
    this.longest = longest;
  }

  /**
   * Every token alike.
   *
   * @param vocabulary how many tokens there are, at least 1
   */
  public static TokenPrior uniform(int vocabulary) {
    return ngram(1, vocabulary, 1);
  }

  /**
   * A token by those before it, as counted in texts: P(token | context) = (count + s)/(total + s·V)
   * for a vocabulary of V. At the start of a text the context is what there is of it.
   *
   * @param order how long a sequence is counted, the token included: 1 unigrams, 2 bigrams; at
   *     least 1
   * @param vocabulary V, at least 1
   * @param smoothing s, in [0, 10²⁰⁰]; at 0 what was never seen is excluded
   * @param texts sequences of tokens, each in [0, V)
   */
  public static TokenPrior ngram(int order, int vocabulary, double smoothing, int[]... texts) {
    Arguments.atLeast("order", order, 1);
    Arguments.atLeast("vocabulary", vocabulary, 1);
    Arguments.inClosed("smoothing", smoothing, 0, MOST_SMOOTHING);
    Arguments.notNull("texts", texts);
    Map<List<Integer>, Followers> followers = new HashMap<>();
    TokenPrior prior = new TokenPrior(vocabulary, order, smoothing, followers, 0);
    for (int t = 0; t < texts.length; t++) {
      prior.check("texts[" + t + "]", texts[t]);
      for (int i = 0; i < texts[t].length; i++) {
        followers
            .computeIfAbsent(prior.context(texts[t], i), context -> new Followers())
            .add(texts[t][i]);
      }
    }
    return prior;
  }

  /**
   * The nats of a sequence under a prior over sequences of 1 to {@code longest} tokens, all lengths
   * alike: ln(longest) more.
   *
   * @param longest at least 1
   */
  public TokenPrior upTo(int longest) {
    Arguments.atLeast("longest", longest, 1);
    return new TokenPrior(vocabulary, order, smoothing, followers, longest);
  }

  /**
   * −ln P(tokens) in nats, rounded up. A prompt that the prior excludes costs {@link
   * DescriptionLength#EXCLUDED}, which leaves every bound vacuous.
   *
   * @param tokens each in [0, V), no more than {@link #upTo} allowed
   */
  public double nats(int... tokens) {
    check("tokens", tokens);
    double sum = 0;
    if (longest > 0) {
      Arguments.inRange("tokens", tokens.length, 1, longest);
      sum = logUp(longest);
    }
    for (int i = 0; i < tokens.length; i++) {
      sum = addUp(sum, cost(context(tokens, i), tokens[i]));
    }
    return Math.min(sum, DescriptionLength.EXCLUDED);
  }

  private double cost(List<Integer> context, int token) {
    Followers seen = followers.getOrDefault(context, Followers.NONE);
    double share = addDown(seen.counts.getOrDefault(token, 0L), smoothing);
    double all = addUp(seen.total, multiplyUp(smoothing, vocabulary));
    return share > 0 ? logUp(divideUp(all, share)) : DescriptionLength.EXCLUDED;
  }

  private List<Integer> context(int[] tokens, int place) {
    List<Integer> context = new ArrayList<>();
    for (int i = Math.max(0, place - order + 1); i < place; i++) {
      context.add(tokens[i]);
    }
    return context;
  }

  private void check(String name, int[] tokens) {
    Arguments.notNull(name, tokens);
    for (int i = 0; i < tokens.length; i++) {
      Arguments.inRange(name, i, tokens[i], 0, vocabulary - 1L);
    }
  }

  @Override
  public String toString() {
    String model = followers.isEmpty() ? "uniform prior" : order + "-gram prior";
    String lengths = longest == 0 ? "" : ", up to " + longest + " long";
    return model + " over " + vocabulary + " tokens" + lengths;
  }
}
