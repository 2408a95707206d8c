package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Spending;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The Gibbs risk of any posterior when the loss varies little on the sample: the
 * PAC-Bayes-empirical-Bernstein bound of Tolstikhin and Seldin.
 *
 * <pre>
 * R ≤ r + (1 + c₁)·√((e − 2)·V̄·(KL + ln(2ν₁/δ))/n), or r + 2·(KL + ln(2ν₁/δ))/n where V̄ is
 * small; V̄ bounds the variance at δ/2
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once; half of δ bounds the
 * variance. The formula is for losses scaled to [0, 1]. <b>Assumes</b> i.i.d. examples, bounded
 * losses and a prior fixed without them; c₁ and c₂ are fixed beforehand too. <b>Vacuous when</b> KL
 * is about n/2 or more. <b>Use instead</b> {@link PacBayesBettingBernstein}: without grids and
 * without half of δ it is smaller, unless KL is next to nothing and n in the millions.
 * <b>Numerics</b>: where the two cases meet to within 10⁻¹², the larger is taken.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n ≥ 2 examples the prior has
 *     not seen
 * @param variance the unbiased sample variance V of the loss averaged over the posterior, in
 *     squared units of the loss, in [0, (high − low)²/2]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param c1 the ratio c₁ of the grid for the mean, in (1, ∞); 1.15 is usual
 * @param c2 the ratio c₂ of the grid for the variance, in (1, ∞); 1.15 is usual
 * @see <a
 *     href="https://papers.nips.cc/paper/2013/hash/a97da629b098b75c294dffdc3e463904-Abstract.html">Tolstikhin
 *     and Seldin (2013), PAC-Bayes-Empirical-Bernstein Inequality, NeurIPS</a>
 */
public record PacBayesEmpiricalBernstein(
    EmpiricalRisk gibbsRisk,
    @InUnitsOfLoss(power = 2) @Increasing double variance,
    double kl,
    double c1,
    double c2)
    implements HighProbabilityBound {

  private static final double E_MINUS_2_UP = Math.nextUp(Math.E) - 2;
  private static final double LN_2_UP = logUp(2);
  private static final double CLOSE = 1e-12;

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-empirical-Bernstein",
          Quantity.GIBBS_RISK,
          "R ≤ r + (1 + c₁)·√((e − 2)·V̄·(KL + ln(2ν₁/δ))/n), or r + 2·(KL + ln(2ν₁/δ))/n where"
              + " V̄ is small; V̄ bounds the variance at δ/2",
          "Tolstikhin & Seldin (2013), PAC-Bayes-Empirical-Bernstein Inequality, NeurIPS",
          Standing.PUBLISHED,
          1e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesEmpiricalBernstein {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.require(gibbsRisk.n() >= 2, "gibbsRisk", "on at least 2 examples", gibbsRisk);
    double width = gibbsRisk.range().high() - gibbsRisk.range().low();
    Arguments.inClosed("variance", variance, 0, finite(width * width / 2));
    Arguments.nonNegative("kl", kl);
    Arguments.require(c1 > 1 && Double.isFinite(c1), "c1", "in (1, ∞)", c1);
    Arguments.require(c2 > 1 && Double.isFinite(c2), "c2", "in (1, ∞)", c2);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return gibbsRisk.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Confidence half = confidence.share(0.5);
    double logTwoOverDelta = addUp(LN_2_UP, confidence.logInverseDelta());
    double n = gibbsRisk.n();
    double spread = varianceUp(logTwoOverDelta);
    double points = points(Math.log((Math.E - 2) * n / (4 * logTwoOverDelta)) / 2, c1) + 1;
    double price = addUp(logTwoOverDelta, logUp(Math.max(1, points)));
    double complexity = addUp(kl, price);
    double mean = gibbsRisk.scaledMeanUp();
    return Evaluation.of(
        Math.min(addUp(mean, radius(spread, complexity, n)), Double.MAX_VALUE),
        List.of(new Spending("variance", half), new Spending(THEOREM.name(), half)),
        new Term("empirical Gibbs risk", mean),
        new Cause("KL divergence", kl),
        new Cause("confidence", price));
  }

  private double radius(double spread, double complexity, double n) {
    double perExample = divideUp(complexity, n);
    double scaled = multiplyUp(E_MINUS_2_UP, spread);
    double wide = multiplyUp(addUp(1, c1), sqrtUp(multiplyUp(scaled, perExample)));
    double narrow = 2 * perExample;
    if (Math.abs(perExample - scaled) <= CLOSE * scaled) {
      return Math.max(wide, narrow);
    }
    return perExample < scaled ? wide : narrow;
  }

  /** V̄: a bound on the true variance, averaged over the posterior. */
  private double varianceUp(double logTwoOverDelta) {
    double degrees = gibbsRisk.n() - 1;
    double points = points(Math.log(Math.sqrt(degrees / logTwoOverDelta + 1) / 2 + 0.5), c2);
    double complexity = addUp(kl, addUp(logTwoOverDelta, logUp(Math.max(1, points))));
    double perDegree = divideUp(complexity, degrees);
    double observed = gibbsRisk.range().varianceToUnitUp(variance);
    double root = multiplyUp(addUp(1, c2), sqrtUp(multiplyUp(observed / 2, perDegree)));
    return Math.min(0.25, addUp(addUp(observed, root), multiplyUp(2 * c2, perDegree)));
  }

  /** How many steps of a ratio cover a logarithmic length. */
  private static double points(double length, double ratio) {
    return Math.ceil(length / Math.log(ratio) * (1 + CLOSE));
  }
}
