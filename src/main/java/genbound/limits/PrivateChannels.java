package genbound.limits;

import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.numeric.Arguments;

/**
 * What is left of the difference of two laws when each of n people passes on their own draw by an
 * ε-locally private channel: no output is more than e^ε times as likely for one draw as for
 * another. The proof, and why no better constant exists, is in proofs/local-privacy.md.
 *
 * @param n how many people, in [1, 2⁵³]
 * @param epsilon ε in (0, 300]
 * @see <a href="https://arxiv.org/abs/1302.3203">Duchi, Jordan and Wainwright (2013), Local Privacy
 *     and Statistical Minimax Rates, FOCS</a>, whose constant is larger
 */
public record PrivateChannels(long n, double epsilon) {

  private static final double MOST = 300;

  public PrivateChannels {
    Arguments.inRange("n", n, 1, 1L << 53);
    Arguments.require(epsilon > 0 && epsilon <= MOST, "epsilon", "in (0, 300]", (Double) epsilon);
  }

  /**
   * Ψ(ε) = (e^ε − 1)²·max(e^−ε, 2/(e^ε + 2)), from above: for one person, KL(M₁‖M₂) + KL(M₂‖M₁) ≤
   * Ψ·TV², with TV the total variation distance of the laws before the channel.
   */
  public double contraction() {
    double minusOne = Math.expm1(epsilon) * (1 + 0x1p-50);
    double low = Math.exp(-epsilon) * (1 + 0x1p-50);
    double high = 2 / (Math.exp(epsilon) * (1 - 0x1p-50) + 2) * (1 + 0x1p-51);
    double larger = Math.max(low, high);
    return multiplyUp(multiplyUp(minusOne, minusOne), larger);
  }

  /**
   * How far apart the laws of all outputs are, from above: √(1 − max(0, 1 − Ψ·TV²/8)^(2n)), also
   * where each person's channel depends on the outputs before.
   *
   * @param totalVariation TV of the laws of one person's draw, sup |P(A) − Q(A)|, in [0, 1]
   */
  public double totalVariation(double totalVariation) {
    Arguments.inClosed("totalVariation", totalVariation, 0, 1);
    double square = multiplyUp(totalVariation, totalVariation);
    double share = multiplyUp(contraction(), square) / 8;
    if (share >= 1) {
      return 1;
    }
    double power = 2.0 * n * Math.log1p(-share) * (1 + 0x1p-49);
    double lost = -Math.expm1(power) * (1 + 0x1p-50);
    return Math.min(1, sqrtUp(lost));
  }

  /**
   * Le Cam's two worlds: the expected loss of every sequentially interactive method is at least
   * loss·(1 − TV of the outputs)/2 in one of them.
   *
   * @param totalVariation TV of the laws of one person's draw in the two worlds, in [0, 1]
   * @param loss what a decision must lose in one world that is right to within half the separation
   *     in the other: Φ(separation/2), in [0, ∞)
   */
  public MinimaxLimit twoPoint(double totalVariation, double loss) {
    Arguments.nonNegative("loss", loss);
    double alike = Math.max(0, subtractDown(1, totalVariation(totalVariation)));
    return new MinimaxLimit("two worlds, ε-private draws", multiplyDown(loss / 2, alike));
  }

  /**
   * The mean of a number in [−1, 1], squared error: the best pair of worlds in which it is ±1 with
   * means t and −t, at the t found.
   */
  public MinimaxLimit mean() {
    double t = separation();
    MinimaxLimit limit = twoPoint(t, multiplyDown(t, t));
    return new MinimaxLimit("mean of numbers in [−1, 1], ε-private draws", limit.risk());
  }

  /** The t in (0, 1] at which {@link #mean} is largest, to about 1e-8. */
  public double separation() {
    double best = 1;
    double scale = Math.min(1, 2 / Math.sqrt(n * contraction()));
    for (int k = 1; k <= 64; k++) {
      best = better(best, scale * k / 16);
    }
    for (double width = scale / 16; width > 1e-9 * best; width /= 2) {
      best = better(better(best, best - width / 2), best + width / 2);
    }
    return best;
  }

  private double better(double best, double t) {
    return t > 0 && t <= 1 && risk(t) > risk(best) ? t : best;
  }

  private double risk(double t) {
    return twoPoint(t, t * t).risk();
  }

  /** The symmetrised divergence of one person's outputs, from above: Ψ·TV². */
  public double divergence(double totalVariation) {
    Arguments.inClosed("totalVariation", totalVariation, 0, 1);
    return multiplyUp(contraction(), multiplyUp(totalVariation, totalVariation));
  }
}
