package genbound.pacbayes;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior, at the best inverse temperature of a declared grid: Catoni's
 * bound with the choice paid for.
 *
 * <pre>
 * R ≤ min over C in G of (1 − exp(−C·r − (KL + ln(|G|/δ))/n))/(1 − exp(−C)), G declared
 * beforehand
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all values of the grid and all posteriors at once.
 * <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled), a prior and a grid fixed
 * without them. <b>Vacuous when</b> no C of the grid fits KL/n. <b>Use instead</b> {@link
 * PacBayesKlExact}, unless the grid is small and well placed.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param grid the values of C to choose among, declared before the examples were seen
 * @see <a href="https://arxiv.org/abs/0712.0248">Catoni (2007), PAC-Bayesian Supervised
 *     Classification: The Thermodynamics of Statistical Learning, Theorem 1.2.6, IMS Lecture
 *     Notes–Monograph Series 56</a>, with a union over the grid
 */
public record PacBayesCatoniGrid(EmpiricalRisk gibbsRisk, @Increasing double kl, Grid grid)
    implements GridBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Catoni, declared grid",
          Quantity.GIBBS_RISK,
          "R ≤ min over C in G of (1 − exp(−C·r − (KL + ln(|G|/δ))/n))/(1 − exp(−C)), G declared beforehand",
          "Catoni (2007), PAC-Bayesian Supervised Classification: The Thermodynamics of Statistical Learning, Theorem 1.2.6, IMS Lecture Notes–Monograph Series 56, arXiv 0712.0248, with a union over the grid",
          Standing.PUBLISHED,
          1e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.GRID_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesCatoniGrid {
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
    return CatoniFunction.value(mean, divideUp(complexity, gibbsRisk.n()), parameter);
  }
}
