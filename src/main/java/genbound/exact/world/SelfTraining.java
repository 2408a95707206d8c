package genbound.exact.world;

import genbound.numeric.Arguments;
import genbound.numeric.GaussLegendre;
import genbound.numeric.NormalTail;
import java.util.function.DoubleUnaryOperator;

/**
 * Self-training of a linear rule on points of two normal classes, N(μ, σ²·I) and N(−μ, σ²·I),
 * equally frequent and without labels: the rule labels them, and its weights become the mean of
 * label times point. With infinitely many points, one round is a map of the cosine of the angle
 * between the weights and μ, which is exact.
 *
 * <pre>
 * cos′ = (a + b·cos)/√(a² + b² + 2ab·cos), a = ‖μ‖·(2Φ(t) − 1), b = 2σφ(t), t = ‖μ‖·cos/σ
 * </pre>
 *
 * <p>Its only fixed points are 0, 1 and −1: any start on the right side converges to μ. If the
 * points come from elsewhere than the examples that matter, self-training converges to the wrong
 * mean, and {@link #ceiling} is what it reaches. Values are right to about 10⁻¹¹.
 *
 * @param distance ‖μ‖, of the means from the middle between them, in (0, ∞)
 * @param deviation σ in (0, ∞)
 * @see <a href="https://arxiv.org/abs/2310.00027">Saberi et al. (2024), Out-Of-Domain Unlabeled
 *     Data Improves Generalization, ICLR</a>, whose experiment this explains; the map is derived in
 *     proofs/self-training.md
 */
public record SelfTraining(double distance, double deviation) {

  private static final long MOST_DIMENSIONS = 1_000_000;

  /** From so many deviations on the mean of the examples is known to 1e-10 in any dimension. */
  private static final double KNOWN = 1e8;

  private static final double HALF_WIDTH = 10;
  private static final double NEGLIGIBLE = 45;
  private static final int PANELS = 24;

  public SelfTraining {
    Arguments.positive("distance", distance);
    Arguments.positive("deviation", deviation);
  }

  /**
   * The cosine after one round.
   *
   * @param cosine of the angle between the weights and μ before it, in [−1, 1]
   */
  public double next(double cosine) {
    Arguments.inClosed("cosine", cosine, -1, 1);
    double ratio = ratio();
    double t = ratio * Math.abs(cosine);
    double towardsMean = Math.copySign(ratio * NormalTail.withinUp(t), cosine);
    double kept = 2 * density(t);
    double along = towardsMean + kept * cosine;
    double across = kept * Math.sqrt((1 - cosine) * (1 + cosine));
    return cosine == 0 ? 0 : Math.max(-1, Math.min(1, along / Math.hypot(along, across)));
  }

  /** The cosine after several rounds. */
  public double after(int rounds, double cosine) {
    Arguments.atLeast("rounds", rounds, 0);
    double now = Arguments.inClosed("cosine", cosine, -1, 1);
    for (int round = 0; round < rounds; round++) {
      double next = next(now);
      if (next == now) {
        break;
      }
      now = next;
    }
    return now;
  }

  /** How often weights at an angle to μ, of the given cosine, are right on these points. */
  public double accuracy(double cosine) {
    Arguments.inClosed("cosine", cosine, -1, 1);
    return NormalTail.up(-ratio() * cosine);
  }

  /**
   * How often self-training ends up right on these points, if the unlabelled ones came from means
   * that are off by a vector at right angles to μ: Φ(‖μ‖²/(σ·√(‖μ‖² + shift²))).
   *
   * @param shift the length of that vector, in [0, ∞)
   */
  public double ceiling(double shift) {
    Arguments.nonNegative("shift", shift);
    return accuracy(distance / Math.hypot(distance, shift));
  }

  /**
   * How often the mean of label times point of a few labelled examples is right, on average over
   * the examples, to 1e-8.
   *
   * @param labelled how many examples, at least 1
   * @param dimension of the points, in [1, 10⁶]
   */
  public double classMeanAccuracy(long labelled, long dimension) {
    Arguments.atLeast("labelled", labelled, 1);
    Arguments.inRange("dimension", dimension, 1, MOST_DIMENSIONS);
    double pull = ratio() * Math.sqrt(labelled);
    if (pull > KNOWN) {
      return accuracy(1);
    }
    if (dimension == 1) {
      double wrong = NormalTail.up(pull);
      return (1 - wrong) * accuracy(1) + wrong * accuracy(-1);
    }
    DoubleUnaryOperator weight = angle -> logWeight(angle, pull, dimension);
    double peak = highest(weight, 0, Math.PI);
    double top = weight.applyAsDouble(peak);
    double low = lowest(weight, peak, 0, top - NEGLIGIBLE);
    double high = lowest(weight, peak, Math.PI, top - NEGLIGIBLE);
    GaussLegendre rule = GaussLegendre.equalPanels(low, high, PANELS);
    double right = 0;
    double all = 0;
    for (int i = 0; i < rule.size(); i++) {
      double part = rule.weight(i) * Math.exp(weight.applyAsDouble(rule.point(i)) - top);
      all += part;
      right += part * accuracy(Math.cos(rule.point(i)));
    }
    return right / all;
  }

  /** ln of the density of the angle between a normal vector around a mean and that mean. */
  private static double logWeight(double angle, double pull, long dimension) {
    double along = pull * Math.cos(angle);
    double power = dimension - 1;
    double best = (along + Math.sqrt(along * along + 4 * power)) / 2;
    if (along < 0) {
      best = 2 * power / (Math.sqrt(along * along + 4 * power) - along);
    }
    double peak = power * Math.log(best) - (best / 2 - along) * best;
    double at = best;
    double radial =
        GaussLegendre.equalPanels(Math.max(0, best - HALF_WIDTH), best + HALF_WIDTH, PANELS)
            .integral(
                r ->
                    Math.exp(
                        power * Math.log1p((r - at) / at) - (r - at) * ((r + at) / 2 - along)));
    double sine = dimension == 2 ? 0 : (dimension - 2) * Math.log(Math.sin(angle));
    return sine + peak + Math.log(radial);
  }

  /** Where a function that rises and then falls is largest. */
  private static double highest(DoubleUnaryOperator f, double from, double to) {
    double low = from;
    double high = to;
    for (int step = 0; step < 100; step++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
        low = left;
      } else {
        high = right;
      }
    }
    return low + (high - low) / 2;
  }

  /** How far towards an end a function that falls from its peak stays above a level. */
  private static double lowest(DoubleUnaryOperator f, double peak, double end, double level) {
    if (f.applyAsDouble(end) >= level) {
      return end;
    }
    double inside = peak;
    double outside = end;
    for (int step = 0; step < 60; step++) {
      double middle = inside + (outside - inside) / 2;
      if (f.applyAsDouble(middle) >= level) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  private double ratio() {
    return Math.min(distance / deviation, 1e150);
  }

  private static double density(double t) {
    return Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
  }
}
