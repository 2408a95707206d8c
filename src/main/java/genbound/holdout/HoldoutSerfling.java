package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The mean loss over a finite population, from a sample that was drawn from it without replacement:
 * the inequality of Serfling, for the sample or for what is left of the population.
 *
 * <pre>R ≤ r + (b − a)·√(ρ·ln(1/δ)/(2n)), ρ = min(1 − (n − 1)/N, (1 − n/N)·(1 + 1/n))</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor and the mean over the N members, the
 * sample among them. <b>Assumes</b> that the sample was drawn uniformly, and losses in [a, b].
 * <b>Vacuous when</b> n is below about ln(1/δ)/2. <b>Use instead</b> {@link
 * HoldoutFinitePopulation} for errors, which is never looser; {@link HoldoutHoeffdingBentkus} where
 * n is a small part of N: it holds for such samples too, but speaks of future examples.
 *
 * @param risk the mean loss over the n that were drawn
 * @param population N, how many members the population has, in [n, 2⁵³]
 * @see <a href="https://doi.org/10.1214/aos/1176342611">Serfling (1974), Probability Inequalities
 *     for the Sum in Sampling without Replacement, Annals of Statistics 2</a>; the second ρ is that
 *     of Bardenet and Maillard (2015)
 */
public record HoldoutSerfling(EmpiricalRisk risk, @Increasing long population)
    implements RadiusBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Serfling",
          Quantity.POPULATION_RISK,
          "R ≤ r + (b − a)·√(ρ·ln(1/δ)/(2n)), ρ = min(1 − (n − 1)/N, (1 − n/N)·(1 + 1/n))",
          "Serfling (1974), Probability Inequalities for the Sum in Sampling without Replacement, Annals of Statistics 2; Bardenet & Maillard (2015), Concentration Inequalities for Sampling without Replacement, Bernoulli 21, arXiv 1309.4029",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.DRAWN_WITHOUT_REPLACEMENT,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutSerfling {
    Arguments.notNull("risk", risk);
    Arguments.inRange("population", population, risk.n(), EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − (b − a)·√(ρ·ln(1/δ)/(2n)), ρ = min(1 − (n − 1)/N, (1 − n/N)·(1 + 1/n))";
  }

  @Override
  public double radius(Confidence confidence) {
    double n = risk.n();
    double first = divideUp(population - risk.n() + 1, population);
    double rest = divideUp(population - risk.n(), population);
    double rho = Math.min(first, multiplyUp(rest, addUp(1, divideUp(1, n))));
    return sqrtUp(multiplyUp(rho, divideUp(confidence.logInverseDelta(), 2 * n)));
  }
}
