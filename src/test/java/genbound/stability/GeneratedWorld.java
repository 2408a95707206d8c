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

  static final int REAL = 40;
  private static final double SHRINK = 1.5;
  private static final double BIAS = 0.3;

  final EmpiricalRisk empirical;
  final int generated;
  final double distance;
  final double risk;

  /** The generator counts some tosses of a fair coin as seen. */
  GeneratedWorld(RandomGenerator random, int generated, int imagined) {
    int ones = Coverage.binomial(random, REAL, BIAS);
    double learned = (ones + imagined / 2.0) / (REAL + imagined);
    this.generated = generated;
    distance = Math.abs(learned - BIAS);
    int n = REAL + generated;
    int all = ones + Coverage.binomial(random, generated, learned);
    double prediction = all / (n * SHRINK);
    empirical = Evidence.meanLoss(loss(prediction, (double) all / n), n);
    risk = loss(prediction, BIAS);
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
