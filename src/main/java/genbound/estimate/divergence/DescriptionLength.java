package genbound.estimate.divergence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.IndexPrice;

/**
 * What it costs to name one hypothesis: −ln P(h) in nats, rounded up, for a prior P fixed before
 * the data. It is the divergence of the point mass at h from P.
 */
public final class DescriptionLength {

  /**
   * The cost of what the prior excludes, ln P = −∞: 2¹⁰⁰⁰ nats, at which every bound for a loss in
   * a range is vacuous, and still a number.
   */
  public static final double EXCLUDED = 0x1p1000;

  private static final double LN_2_UP = logUp(2);

  private DescriptionLength() {}

  /**
   * A codeword of a self-delimiting code: no codeword begins another.
   *
   * @param bits its length, in [0, ∞)
   */
  public static double selfDelimiting(long bits) {
    Arguments.atLeast("bits", bits, 0);
    return multiplyUp(bits, LN_2_UP);
  }

  /**
   * A file of any format, by its length alone: bits·ln 2 + ln(bits) + ln(bits + 1), which pays for
   * telling the length too.
   *
   * @param bits its length, in [1, ∞)
   */
  public static double file(long bits) {
    Arguments.atLeast("bits", bits, 1);
    double length = addUp(logUp(bits), logUp(bits + 1.0));
    return addUp(multiplyUp(bits, LN_2_UP), length);
  }

  /**
   * A sequence of tokens whose number was fixed, under the uniform law.
   *
   * @param tokens how many, in [0, ∞)
   * @param vocabulary of how many words each is one, in [1, ∞)
   */
  public static double tokens(long tokens, long vocabulary) {
    Arguments.atLeast("tokens", tokens, 0);
    Arguments.atLeast("vocabulary", vocabulary, 1);
    return multiplyUp(tokens, logUp(vocabulary));
  }

  /**
   * A sequence of tokens under a language model that was fixed before the data; {@link #EXCLUDED}
   * if the model excludes one.
   *
   * @param logProbabilities ln P(token | those before it), each in [−∞, 0]
   */
  public static double logProbabilities(double... logProbabilities) {
    Arguments.notNull("logProbabilities", logProbabilities);
    double sum = 0;
    for (int i = 0; i < logProbabilities.length; i++) {
      double cost = -logProbabilities[i];
      Arguments.require(
          cost >= 0, "logProbabilities", i, "in [−∞, 0]", (Double) logProbabilities[i]);
      sum = Math.min(EXCLUDED, addUp(sum, cost));
    }
    return sum;
  }

  /**
   * The place of a choice in a declared sequence of priors, hypotheses or codes: ln(π²·place²/6),
   * for weights that fall with the square of the place. Added to a divergence from the prior at
   * that place, it gives one from the mixture of all.
   *
   * @param place in [1, ∞)
   */
  public static double indexInSequence(long place) {
    Arguments.atLeast("place", place, 1);
    return IndexPrice.up(place);
  }
}
