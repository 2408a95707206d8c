package genbound.pacbayes;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior, linear in the divergence, at the best λ of a declared grid, with
 * the choice paid for.
 *
 * <pre>
 * R ≤ min over λ in G of r + λ/(8n) + (KL + ln(|G|/δ))/λ for losses scaled to [0, 1], G
 * declared beforehand
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all values of the grid and all posteriors at once.
 * λ counts for losses scaled to [0, 1]. <b>Assumes</b> i.i.d. examples, losses in [a, b], a prior
 * and a grid fixed without them. <b>Vacuous when</b> no λ of the grid is near √(8n·KL). <b>Use
 * instead</b> {@link PacBayesKl}, which needs no grid.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param grid the values of λ to choose among, declared before the examples were seen
 * @see <a href="https://www.jmlr.org/papers/v17/15-290.html">Alquier, Ridgway and Chopin (2016), On
 *     the Properties of Variational Approximations of Gibbs Posteriors, JMLR 17</a>, with a union
 *     over the grid
 */
public record PacBayesLinearGrid(EmpiricalRisk gibbsRisk, @Increasing double kl, Grid grid)
    implements GridBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes linear, declared grid",
          Quantity.GIBBS_RISK,
          "R ≤ min over λ in G of r + λ/(8n) + (KL + ln(|G|/δ))/λ for losses scaled to [0, 1], G declared beforehand",
          "Alquier, Ridgway & Chopin (2016), On the Properties of Variational Approximations of Gibbs Posteriors, JMLR 17, with a union over the grid",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.GRID_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesLinearGrid {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
    Arguments.notNull("grid", grid);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double value(double mean, double complexity, double parameter) {
    return LinearFunction.value(mean, complexity, gibbsRisk.n(), parameter);
  }
}
