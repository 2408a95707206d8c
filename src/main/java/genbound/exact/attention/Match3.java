package genbound.exact.attention;

import genbound.numeric.Arguments;
import java.util.List;

/**
 * The task Match-3, by one attention to pairs: for each of n tokens x of ℤ_M, whether some two
 * tokens y and z, which may be one and the same or x itself, make x + y + z ≡ 0 mod M.
 *
 * <p>cos(2π(x + y + z)/M) is a sum of four products, so that a query of four numbers attends to the
 * pairs of largest cosine. With the gap G = 1 − cos(2π/M), the score is at least 1 − 2n²·e^(−sG) if
 * there is such a pair, and at most 1 − G if not; so from the scale s = ln(4n²/G)/G on, the
 * threshold 1 − G/2 is right for every input. That one layer of ordinary attention of bounded width
 * and precision cannot do it is a theorem of Sanford, Hsu and Telgarsky (2023), not checked here.
 *
 * @param modulus M, in [2, 10,000]
 */
public record Match3(int modulus) {

  public Match3 {
    Arguments.inRange("modulus", modulus, 2, 10_000);
  }

  /** G, the gap between the largest cosine and the next. */
  public double gap() {
    double half = Math.sin(Math.PI / modulus);
    return 2 * half * half;
  }

  /** The threshold of the score, 1 − G/2. */
  public double threshold() {
    return 1 - gap() / 2;
  }

  /**
   * The scale of the logits from which on every input of n tokens is decided rightly.
   *
   * @param n at least 1
   */
  public double scale(long n) {
    Arguments.atLeast("n", n, 1);
    return (Math.log(4 / gap()) + 2 * Math.log(n)) / gap();
  }

  /**
   * The score of each token, above the threshold if there is a match.
   *
   * @param scale of the logits, in (0, 10¹²]
   * @param tokens at least one, each in [0, M)
   */
  public double[] scores(double scale, int... tokens) {
    Arguments.notNull("tokens", tokens);
    Arguments.require(tokens.length > 0, "tokens", "not empty", 0);
    double[][] queries = new double[tokens.length][];
    double[][] first = new double[tokens.length][];
    double[][] second = new double[tokens.length][];
    for (int i = 0; i < tokens.length; i++) {
      Arguments.inRange("tokens", i, tokens[i], 0, modulus - 1);
      double c = Math.cos(2 * Math.PI * tokens[i] / modulus);
      double s = Math.sin(2 * Math.PI * tokens[i] / modulus);
      queries[i] = new double[] {c, -c, -s, -s};
      first[i] = new double[] {c, s, c, s};
      second[i] = new double[] {c, s, s, c};
    }
    double[][] output =
        TensorAttention.of(queries, List.of(first, second), List.of(first, second))
            .withScale(scale)
            .exact();
    double[] scores = new double[tokens.length];
    for (int i = 0; i < scores.length; i++) {
      for (int c = 0; c < queries[i].length; c++) {
        scores[i] += queries[i][c] * output[i][c];
      }
    }
    return scores;
  }

  /**
   * Whether each token has a match, decided by the attention at its own scale.
   *
   * @param tokens at least one, each in [0, M)
   */
  public boolean[] matches(int... tokens) {
    Arguments.notNull("tokens", tokens);
    double[] scores = scores(scale(Math.max(1, tokens.length)), tokens);
    boolean[] matches = new boolean[tokens.length];
    for (int i = 0; i < matches.length; i++) {
      matches[i] = scores[i] > threshold();
    }
    return matches;
  }
}
