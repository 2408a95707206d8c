package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;

/**
 * The Gibbs risk of any posterior for a loss that is bounded above only, and small in the mean
 * square, such as an excess loss: the unexpected Bernstein inequality at the best η of a declared
 * grid.
 *
 * <pre>
 * R ≤ min over η in G of r + ψ(ηb)/(ηb²)·s + ( KL + ln(|G|/δ) )/(ηn),   ψ(x) = −ln(1 − x) − x
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all values of the grid and all posteriors at once.
 * <b>Assumes</b> i.i.d. examples, losses at most b, a prior and a grid fixed without them.
 * <b>Vacuous when</b> no η is near √(2·KL/(ns)). <b>Use instead</b> {@link PacBayesSplitKl} for
 * losses of few values. The value is in units of the loss.
 *
 * @param mean the empirical risk r averaged over the posterior, at most {@code ceiling}; may be
 *     negative
 * @param secondMoment the mean square s of the losses, averaged over the posterior, in squared
 *     units of the loss, at least {@code mean}²
 * @param n how many examples there were, in [1, 2⁵³]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param ceiling b, which no loss exceeds, in (0, ∞)
 * @param grid the values of η to choose among, in (0, 1/b), declared before the examples were seen
 * @see <a href="https://arxiv.org/abs/1905.13367">Mhammedi, Grünwald and Guedj (2019), PAC-Bayes
 *     Un-Expected Bernstein Inequality, NeurIPS</a>
 */
public record PacBayesUnexpectedBernstein(
    double mean,
    @Increasing double secondMoment,
    @Decreasing long n,
    @Increasing double kl,
    double ceiling,
    Grid grid)
    implements HighProbabilityBound {

  private static final double STRAY = 1e-9;

  private static final Theorem THEOREM =
      Theorem.upper(
          "unexpected Bernstein",
          Quantity.GIBBS_RISK,
          "R ≤ min over η in G of r + ψ(ηb)/(ηb²)·s + (KL + ln(|G|/δ))/(ηn), ψ(x) = −ln(1 − x) − x",
          "Mhammedi, Grünwald & Guedj (2019), PAC-Bayes Un-Expected Bernstein Inequality, NeurIPS, arXiv 1905.13367; Fan, Grama & Liu (2015), Exponential Inequalities for Martingales with Applications, Electronic Journal of Probability 20",
          Standing.PUBLISHED,
          4e-14,
          Assumption.IID,
          Assumption.LOSS_BOUNDED_ABOVE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.GRID_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesUnexpectedBernstein {
    Arguments.positive("ceiling", ceiling);
    Arguments.require(
        mean <= ceiling && Double.isFinite(mean), "mean", "finite and at most the ceiling", mean);
    Arguments.nonNegative("secondMoment", secondMoment);
    Arguments.require(
        secondMoment >= mean * mean * (1 - STRAY), "secondMoment", "at least mean²", secondMoment);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
    Arguments.notNull("grid", grid);
    for (double eta : grid.values()) {
      Arguments.require(multiplyUp(eta, ceiling) < 1, "grid", "below 1/ceiling", eta);
    }
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return new LossRange(Double.NEGATIVE_INFINITY, ceiling);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = addUp(grid.logSizeUp(), confidence.logInverseDelta());
    double perExample = divideUp(addUp(kl, price), n);
    double excess =
        grid.values().stream().mapToDouble(eta -> excess(eta, perExample)).min().getAsDouble();
    return Evaluation.of(
        Math.min(addUp(mean, excess), Double.MAX_VALUE),
        new Term("empirical Gibbs risk", mean),
        new Cause("mean square", secondMoment * n),
        new Cause("KL divergence", kl),
        new Cause("confidence", price));
  }

  private double excess(double eta, double perExample) {
    double x = multiplyUp(eta, ceiling);
    double slope = multiplyUp(eta, Cumulant.exponentialPerSquareUp(x));
    return addUp(multiplyUp(slope, secondMoment), divideUp(perExample, eta));
  }
}
