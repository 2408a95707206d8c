package genbound.estimate.divergence;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.numeric.LogSpace;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPriorTest {

  private static final int[][] TEXTS = {{0, 1, 2, 1}, {0, 1, 1}, {2}};

  @ParameterizedTest
  @CsvSource({"77, 832.2058", "10, 108.0787", "100, 1080.787", "30, 324.236"})
  void uniformPriorCostsTheLogarithmOfTheVocabularyForEachToken(int length, String nats) {
    double cost = TokenPrior.uniform(49_408).nats(new int[length]);
    assertEquals(Double.parseDouble(nats), cost, new BigDecimal(nats).ulp().doubleValue());
    assertEquals(Divergence.tokens(length, 49_408), cost, 1e-12 * cost);
    assertTrue(cost >= length * Math.log(49_408) * (1 - 0x1p-50));
  }

  @Test
  void ngramCountsTheTokensThatFollowEachContext() {
    TokenPrior bigrams = TokenPrior.ngram(2, 4, 0.5, TEXTS);
    double start = Math.log((3 + 2) / 2.5);
    double afterZero = Math.log((2 + 2) / 2.5);
    double afterOne = Math.log((2 + 2) / 1.5);
    assertEquals(start + afterZero + afterOne, bigrams.nats(0, 1, 2), 1e-14);
    TokenPrior unigrams = TokenPrior.ngram(1, 4, 0.5, TEXTS);
    assertEquals(Math.log((8 + 2) / 4.5), unigrams.nats(1), 1e-15);
    TokenPrior trigrams = TokenPrior.ngram(3, 4, 1, TEXTS);
    assertEquals(Math.log((2 + 4) / 2.0), trigrams.nats(0, 1, 2) - trigrams.nats(0, 1), 1e-14);
  }

  /** The probabilities of all sequences of a length, and with upTo of all lengths, add up to 1. */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 0.5", "3, 0.01", "2, 0"})
  void probabilitiesOfAllSequencesAddUpToOne(int order, double smoothing) {
    TokenPrior prior = TokenPrior.ngram(order, 3, smoothing, TEXTS).upTo(4);
    double[] logs = new double[3 + 9 + 27 + 81];
    int next = 0;
    for (int length = 1; length <= 4; length++) {
      for (int code = 0; code < Math.pow(3, length); code++) {
        int[] tokens = new int[length];
        for (int i = 0, rest = code; i < length; i++, rest /= 3) {
          tokens[i] = rest % 3;
        }
        logs[next++] = -prior.nats(tokens);
      }
    }
    double total = Math.exp(LogSpace.logSum(logs));
    assertTrue(total <= 1 + 1e-14, "adds up to " + total);
    assertEquals(1, total, smoothing == 0 ? 0.5 : 1e-12);
  }

  @Test
  void whatIsExcludedIsVacuousNotAnError() {
    TokenPrior strict = TokenPrior.ngram(2, 4, 0, TEXTS);
    assertEquals(DescriptionLength.EXCLUDED, strict.nats(3, 3, 3));
    assertEquals(DescriptionLength.EXCLUDED, strict.nats(0, 0));
    assertEquals(Math.log(1.5), strict.nats(0, 1), 1e-15);
    double minusInfinity = Double.NEGATIVE_INFINITY;
    double excluded = DescriptionLength.logProbabilities(-1, minusInfinity, minusInfinity);
    assertEquals(DescriptionLength.EXCLUDED, excluded);
  }

  @Test
  void priorPaysForTheLengthOfThePrompt() {
    TokenPrior prior = TokenPrior.uniform(10);
    assertEquals(Math.log(5), prior.upTo(5).nats(1, 2) - prior.nats(1, 2), 1e-14);
    assertEquals(0, prior.nats());
    refusedFrom("tokens must be in [1, 2], got 3", () -> prior.upTo(2).nats(1, 2, 3));
    refusedFrom("tokens must be in [1, 2], got 0", () -> prior.upTo(2).nats());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFrom("vocabulary must be at least 1", () -> TokenPrior.uniform(0));
    refusedFrom("order must be at least 1", () -> TokenPrior.ngram(0, 3, 1));
    refusedFrom("smoothing must be", () -> TokenPrior.ngram(1, 3, -1));
    refusedFrom("smoothing must be", () -> TokenPrior.ngram(1, 3, 1e201));
    assertEquals(Math.log(3), TokenPrior.ngram(1, 3, 1e200, TEXTS).nats(1), 1e-14);
    refusedFrom(
        "texts[1][0] must be in [0, 2]", () -> TokenPrior.ngram(1, 3, 1, TEXTS[0], new int[] {3}));
    refusedFrom("tokens[1] must be in [0, 2]", () -> TokenPrior.uniform(3).nats(0, -1));
    refusedFrom("longest must be at least 1", () -> TokenPrior.uniform(3).upTo(0));
  }

  @Test
  void textIsOneLine() {
    assertEquals("uniform prior over 7 tokens", TokenPrior.uniform(7).toString());
    assertEquals(
        "2-gram prior over 4 tokens, up to 3 long",
        TokenPrior.ngram(2, 4, 1, TEXTS).upTo(3).toString());
  }
}
