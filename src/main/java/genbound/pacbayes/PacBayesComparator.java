package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.Roots;

/**
 * The Gibbs risk of any posterior through a comparator of one's own: the general PAC-Bayes theorem
 * of Germain, Lacasse, Laviolette and Marchand.
 *
 * <pre>D(r, R) ≤ ( KL + ln(M(n)/δ) ) / n,   M(n) ≥ E exp(n·D(r(h), R(h)))</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled), a prior fixed without them, and what {@link
 * Comparator} demands of D and M. <b>Vacuous when</b> D(r, 1) does not exceed the right side.
 * <b>Use instead</b> {@link PacBayesKlExact} for the kl. <b>Numerics</b>: the upper end of a
 * checked bracket, where D exceeds the right side by a 10⁻¹² part of it. r is rounded up first,
 * which cannot lower the bound, though D need not be monotone in r: M bounds the moment of a loss
 * that is always q too, so M(n) ≥ exp(n·D(q, q)) and D(q, q) stays below the right side for all q.
 * The upper edge of {D ≤ right side} is therefore concave in r, as D is convex, and it ends at its
 * maximum 1; such a function does not fall. An M that is too small is refused, where it shows.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param comparator D and the logarithm of M
 * @see <a href="https://www.jmlr.org/papers/v16/germain15a.html">Germain, Lacasse, Laviolette,
 *     Marchand and Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a
 *     Learning Algorithm, JMLR 16</a>
 */
public record PacBayesComparator(
    EmpiricalRisk gibbsRisk, @Increasing double kl, Comparator comparator)
    implements GibbsRiskBound {

  private static final double ALLOWANCE = 1 + 1e-12;

  public PacBayesComparator {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
    Arguments.notNull("comparator", comparator);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "PAC-Bayes with " + comparator.name(),
        Quantity.GIBBS_RISK,
        "D(r, R) ≤ (KL + ln(M(n)/δ))/n, D = " + comparator.name() + ", for all posteriors at once",
        "Germain, Lacasse, Laviolette, Marchand & Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a Learning Algorithm, JMLR 16; Bégin, Germain, Laviolette & Roy (2016), PAC-Bayesian Bounds based on the Rényi Divergence, AISTATS",
        Standing.PUBLISHED,
        2e-12,
        Assumption.IID,
        Assumption.LOSS_IN_RANGE,
        Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
        Assumption.COMPARATOR_CONVEX_WITH_MOMENT,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
        Assumption.RISK_OF_THIS_POSTERIOR);
  }

  @Override
  public double price(Confidence confidence) {
    return addUp(comparator.logMoment(gibbsRisk.n()), confidence.logInverseDelta());
  }

  @Override
  public double value(double mean, double complexity) {
    double target = divideUp(complexity, gibbsRisk.n()) * ALLOWANCE;
    double high = Math.nextDown(1.0);
    if (mean >= high || !(comparator.value(mean, high) > target)) {
      return 1;
    }
    return Roots.upperEnd(p -> comparator.value(mean, p) - target, mean, high);
  }
}
