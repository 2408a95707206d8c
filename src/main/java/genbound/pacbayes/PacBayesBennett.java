package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;
import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;

/**
 * The Gibbs risk of any posterior when a bound on the variance of the loss is known: the
 * PAC-Bayes-Bennett bound at the best γ of a declared grid.
 *
 * <pre>
 * R ≤ min over γ in G of r + (eᵞ − 1 − γ)·V/γ + (KL + ln(|G|/δ))/(γn), losses in [0, 1]
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all values of the grid and all posteriors at once.
 * The formula is for losses scaled to [0, 1], and so are the values of γ. <b>Assumes</b> i.i.d.
 * examples, bounded losses, a prior and a grid fixed without them, and a variance that is known,
 * not measured on these examples. <b>Vacuous when</b> no γ is near √(2·KL/(nV)). <b>Use instead</b>
 * {@link PacBayesEmpiricalBernstein} when the variance must be measured.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param variance a bound V on the variance of the loss averaged over the posterior, in squared
 *     units of the loss, in [0, (high − low)²/4]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param grid the values of γ to choose among, declared before the examples were seen
 * @see <a href="https://arxiv.org/abs/2106.13624">Wu, Masegosa, Lorenzen, Igel and Seldin (2021),
 *     Chebyshev-Cantelli PAC-Bayes-Bennett Inequality for the Weighted Majority Vote, NeurIPS</a>
 */
public record PacBayesBennett(
    EmpiricalRisk gibbsRisk,
    @InUnitsOfLoss(power = 2) @Increasing double variance,
    @Increasing double kl,
    Grid grid)
    implements GridBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-Bennett",
          Quantity.GIBBS_RISK,
          "R ≤ min over γ in G of r + (eᵞ − 1 − γ)·V/γ + (KL + ln(|G|/δ))/(γn), losses in [0, 1]",
          "Wu, Masegosa, Lorenzen, Igel & Seldin (2021), Chebyshev-Cantelli PAC-Bayes-Bennett Inequality for the Weighted Majority Vote, NeurIPS, arXiv 2106.13624",
          Standing.PUBLISHED,
          2e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.VARIANCE_BOUND_KNOWN,
          Assumption.GRID_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesBennett {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    gibbsRisk.range().checkVariance(variance);
    Arguments.nonNegative("kl", kl);
    Arguments.notNull("grid", grid);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double value(double mean, double complexity, double parameter) {
    double spread = gibbsRisk.range().varianceToUnitUp(variance);
    return addUp(mean, radius(spread, divideUp(complexity, gibbsRisk.n()), parameter));
  }

  private static double radius(double spread, double perExample, double gamma) {
    double moment = spread == 0 ? 0 : multiplyUp(Cumulant.poissonUp(gamma), spread);
    return divideUp(addUp(moment, perExample), gamma);
  }
}
