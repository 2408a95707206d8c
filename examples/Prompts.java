///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.bound.ErrorCount;
import genbound.bound.HighProbabilityBound;
import java.util.Arrays;
import java.util.List;

/**
 * What can be promised about a prompt that was chosen by looking at the data?
 *
 * <p>A prompt of 30 tokens from a vocabulary of 49,408 words makes 5 % errors on the 50,000
 * examples that it was searched on. Naming it costs −ln P(prompt): much under a prior that gives
 * every prompt the same probability, little under a language model that finds it natural. Either
 * prior must be fixed before the examples are seen, and must not have been trained on them.
 */
public final class Prompts {

  private static final double DELTA = 0.01;
  private static final int TOKENS = 30;
  private static final int VOCABULARY = 49_408;

  private Prompts() {}

  public static void main(String[] args) {
    ErrorCount errors = Evidence.errors(2500, 50_000);
    double uniform = Divergence.tokens(TOKENS, VOCABULARY);
    double[] logProbabilities = new double[TOKENS];
    Arrays.fill(logProbabilities, -3.2);
    double languageModel = Divergence.tokens(logProbabilities);

    System.out.println(errors + ", a prompt of " + TOKENS + " tokens");
    System.out.println("alone, had it been fixed beforehand:");
    System.out.println("  " + Holdout.binomial(errors).atDelta(DELTA));
    certify("a uniform prior", errors, uniform);
    certify("a language model at 3.2 nats a token", errors, languageModel);
  }

  private static void certify(String prior, ErrorCount errors, double cost) {
    System.out.println("under " + prior + ", " + Math.round(10 * cost) / 10.0 + " nats:");
    List<HighProbabilityBound> bounds =
        List.of(
            PacBayes.mcAllester(errors, cost),
            PacBayes.kl(errors, cost),
            PacBayes.occam(errors, cost));
    bounds.forEach(bound -> System.out.println("  " + bound.atDelta(DELTA)));
  }
}
