package genbound.estimate.divergence;

import genbound.numeric.Arguments;

/**
 * The prior variances c·e^(−j/b) for j = 1, 2, …, declared before the data, among which the best
 * may be chosen afterwards if {@link DescriptionLength#indexInSequence} pays for j.
 *
 * @param ceiling c, the upper end, in (0, ∞)
 * @param precision b, how finely they lie, in (0, ∞); 100 is usual
 * @see <a href="https://arxiv.org/abs/1703.11008">Dziugaite and Roy (2017), Computing Nonvacuous
 *     Generalization Bounds for Deep (Stochastic) Neural Networks with Many More Parameters than
 *     Training Data, UAI</a>, after Langford and Caruana (2001)
 */
public record VarianceGrid(double ceiling, double precision) {

  public VarianceGrid {
    Arguments.positive("ceiling", ceiling);
    Arguments.positive("precision", precision);
  }

  /** The j-th variance, j ≥ 1. */
  public double variance(long j) {
    Arguments.atLeast("j", j, 1);
    return ceiling * Math.exp(-j / precision);
  }

  /** The place j of the variance nearest to the given one, by ratio. */
  public long nearest(double variance) {
    Arguments.positive("variance", variance);
    return Math.max(1, Math.round(precision * Math.log(ceiling / variance)));
  }
}
