package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of a fixed predictor after any number of test examples, by a boundary for one side that
 * stays valid however often it is looked at: the mixture of Robbins over positive slopes.
 *
 * <pre>R ≤ r + (b − a)·√( (n + ρ)/2·ln( (√((n + ρ)/ρ)/δ + 1)/2 ) )/n</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all n at once, on this side. <b>Assumes</b> what
 * {@link HoldoutNormalMixture} does: means that drift are averaged with equal weights. <b>Vacuous
 * when</b> n is far from what ρ tunes for. <b>Use instead</b> {@link HoldoutNormalMixture} for both
 * sides at once, whose one event has all of δ; {@link HoldoutBetting} for losses that vary little.
 *
 * @param risk the mean loss over the n examples so far
 * @param rho ρ in (0, ∞), fixed beforehand; for its n the radius is smallest at n = 6.8ρ for δ =
 *     0.05, and at 20ρ for δ = 1e-4
 * @see <a href="https://arxiv.org/abs/1810.08240">Howard, Ramdas, McAuliffe and Sekhon (2021),
 *     Time-Uniform, Nonparametric, Nonasymptotic Confidence Sequences, Annals of Statistics 49</a>,
 *     after Robbins (1970)
 */
public record HoldoutNormalMixtureOneSided(EmpiricalRisk risk, double rho) implements RadiusBound {

  private static final double LN_2_DOWN = Math.nextDown(Math.log(2));

  private static final Theorem THEOREM =
      Theorem.upper(
          "one-sided normal mixture",
          Quantity.RISK,
          "R ≤ r + (b − a)·√( (n + ρ)/2·ln( (√((n + ρ)/ρ)/δ + 1)/2 ) )/n",
          "Howard, Ramdas, McAuliffe & Sekhon (2021), Time-Uniform, Nonparametric, Nonasymptotic Confidence Sequences, Annals of Statistics 49, arXiv 1810.08240; Robbins (1970), Statistical Methods Related to the Law of the Iterated Logarithm, Annals of Mathematical Statistics 41; with ½ in the place of 1 in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE);

  public HoldoutNormalMixtureOneSided {
    Arguments.notNull("risk", risk);
    Arguments.positive("rho", rho);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new HoldoutNormalMixture(risk, rho));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − (b − a)·√((n + ρ)/2·ln((√((n + ρ)/ρ)/δ + 1)/2))/n";
  }

  @Override
  public double radius(Confidence confidence) {
    double total = addUp(risk.n(), rho);
    double root = log1pUp(divideUp(risk.n(), rho)) / 2;
    double level = addUp(root, confidence.logInverseDelta());
    double log =
        level < 1
            ? log1pUp(Math.nextUp(Math.expm1(level)) / 2)
            : subtractUp(addUp(level, log1pUp(expUp(-level))), LN_2_DOWN);
    return divideUp(sqrtUp(multiplyUp(total / 2, log)), risk.n());
  }
}
