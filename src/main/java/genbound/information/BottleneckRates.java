package genbound.information;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The laws of the information bottleneck, whose constants depend on the unknown distribution: rates
 * that promise nothing. {@link InformationCells} and {@link InformationCellCounts} certify.
 */
public final class BottleneckRates {

  private static final double LN_2 = Math.log(2);

  private BottleneckRates() {}

  /**
   * The gap of a network by what a layer tells about the input given the label, and what the
   * encoder tells about the sample, C·√((I·ln 2 + G₂)/n) + G₁/√n; the shape is recalled and not
   * read.
   *
   * @param conditionalBits I(X;Z|Y) in bits, in [0, ∞)
   * @param encoderBits I(φ;S) in bits, in [0, ∞): 0 for an encoder that was fixed beforehand
   * @param n how many examples, in [1, 2⁵³]
   * @param first the caller's G₁ in [0, ∞)
   * @param second the caller's G₂ in [0, ∞)
   * @param constant the caller's C, which is the paper's G₃
   * @see <a href="https://arxiv.org/abs/2305.18887">Kawaguchi, Deng, Ji and Huang (2023), How Does
   *     Information Bottleneck Help Deep Learning?, ICML</a>
   */
  public static Rate gap(
      double conditionalBits,
      double encoderBits,
      long n,
      double first,
      double second,
      double constant) {
    Arguments.nonNegative("conditionalBits", conditionalBits);
    Arguments.nonNegative("encoderBits", encoderBits);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("first", first);
    Arguments.nonNegative("second", second);
    Arguments.positive("constant", constant);
    double nats = (conditionalBits + encoderBits) * LN_2 + second;
    return new Rate(
        "information bottleneck",
        Quantity.GENERALISATION_GAP,
        "C·√((I·ln 2 + G₂)/n) + G₁/√n, I = I(X;Z|Y) + I(φ;S) in bits",
        "Kawaguchi, Deng, Ji & Huang (2023), How Does Information Bottleneck Help Deep Learning?, ICML, arXiv 2305.18887",
        constant,
        constant * Math.sqrt(nats / n) + first / Math.sqrt(n));
  }

  /**
   * A conjectured law that is exponential in the information, √((C·2^I + ln(2/δ))/(2n)): for a
   * comparison only.
   *
   * @param bits I(X;Z) in bits, in [0, 1000]
   * @param n how many examples, in [1, 2⁵³]
   * @param delta δ in (0, 1)
   * @param constant the caller's C
   */
  public static Rate exponential(double bits, long n, double delta, double constant) {
    Arguments.inClosed("bits", bits, 0, 1000);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inOpen("delta", delta, 0, 1);
    Arguments.positive("constant", constant);
    return new Rate(
        "exponential in the information, conjectured",
        Quantity.GENERALISATION_GAP,
        "√((C·2^I + ln(2/δ))/(2n))",
        "Shwartz-Ziv, Painsky & Tishby (2019), Representation Compression and Generalization in Deep Neural Networks, preprint",
        constant,
        Math.sqrt((constant * Math.pow(2, bits) + Math.log(2 / delta)) / (2.0 * n)));
  }
}
