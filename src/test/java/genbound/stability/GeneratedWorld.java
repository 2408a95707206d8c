package genbound.stability;

import genbound.Evidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.Coverage;
import java.util.random.RandomGenerator;

/**
 * Coin tosses, and more of them by a generator that has learned how often they show heads; the
 * model is the mean of all, shrunk, under the squared loss. All about it is known.
 */
final class GeneratedWorld {

  static final int REAL = 200;
  private static final double SHRINK = 10;
  private static final double BIAS = 0.3;

  final EmpiricalRisk empirical;
  final int generated;
  final double distance;
  final double risk;

  /** The generator counts some tosses of a fair coin as seen. */
  static GeneratedWorld draw(RandomGenerator random, int generated, int imagined) {
    int ones = Coverage.binomial(random, REAL, BIAS);
    int more = Coverage.binomial(random, generated, learned(ones, imagined));
    return new GeneratedWorld(ones, more, generated, imagined, BIAS);
  }

  /** The coin of the generator after some ones in the real tosses. */
  static double learned(int ones, int imagined) {
    return (ones + imagined / 2.0) / (REAL + imagined);
  }

  /** With some ones in the real tosses and some more in the generated ones. */
  GeneratedWorld(int ones, int more, int generated, int imagined, double bias) {
    this.generated = generated;
    distance = Math.abs(learned(ones, imagined) - bias);
    int n = REAL + generated;
    int all = ones + more;
    double prediction = all / (n * SHRINK);
    empirical = Evidence.meanLoss(loss(prediction, (double) all / n), n);
    risk = loss(prediction, bias);
  }

  /** The prediction moves by at most 1/(n·shrink), the loss by at most twice that. */
  ReplacementStability stability() {
    return new ReplacementStability(2 / (empirical.n() * SHRINK));
  }

  /** One real toss moves the generator's coin by 1/(m + imagined), each generated toss as much. */
  static double generatorStability(int generated, int imagined) {
    return Math.min(1, (double) generated / (REAL + imagined));
  }

  private static double loss(double prediction, double bias) {
    return bias * Math.pow(1 - prediction, 2) + (1 - bias) * prediction * prediction;
  }
}
