package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;

/**
 * The Gibbs risk of any posterior along sequences, where a loss depends on the few tokens before it
 * too, so that neighbouring losses are dependent: in-context prediction from a window.
 *
 * <pre>
 * kl(r‖R) ≤ (χ/N)·(KL + ln((1/χ)·Σ 2√Nⱼ) + ln(1/δ)), χ = min(S + 1, T) colours of places, Nⱼ
 * losses of colour j, for all posteriors at once
 * </pre>
 *
 * <p>Places whose number has the same remainder by χ have disjoint windows, so that their losses
 * are independent; N = nT losses count as many as N/χ independent ones.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> sequences of
 * length T, one for each of n tasks, whose tokens are independent given the tasks; losses in [0, 1]
 * (others are scaled) that depend on a token and at most S before it; a prior fixed without the
 * examples. The risk is that on fresh sequences of these tasks: no length of the sequences tells of
 * other tasks. <b>Vacuous when</b> KL is many times N/χ. <b>Use instead</b> {@link PacBayesKl} with
 * the mean loss of each sequence as one example, for the risk on fresh tasks, or {@link
 * PacBayesOccamMartingale} for a loss that depends on all tokens before it.
 *
 * @param gibbsRisk the mean loss over the N = nT places, averaged over the posterior
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param length T, how many losses each sequence has, a divisor of N
 * @param history S, how many tokens before its own a loss may depend on, in [0, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2405.15115">Liu, Cai, Chen and Li (2024), Towards Better
 *     Understanding of In-Context Learning Ability from In-Context Uncertainty Quantification,
 *     preprint</a>, whose rate this is with constants
 * @see <a href="https://arxiv.org/abs/0909.1933">Ralaivola, Szafranski and Stempfel (2010),
 *     Chromatic PAC-Bayes Bounds for Non-IID Data: Applications to Ranking and Stationary β-Mixing
 *     Processes, JMLR 11, for colourings of dependent examples</a>
 */
public record PacBayesWindows(
    EmpiricalRisk gibbsRisk,
    @Increasing double kl,
    @EitherWay long length,
    @Increasing long history)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-kl, overlapping windows",
          Quantity.TASK_GIBBS_RISK,
          "kl(r‖R) ≤ (χ/N)·(KL + ln((1/χ)·Σ 2√Nⱼ) + ln(1/δ)), χ = min(S + 1, T) colours of places,"
              + " Nⱼ losses of colour j, for all posteriors at once",
          "proofs/overlapping-windows.md; after Liu, Cai, Chen & Li (2024), Towards Better Understanding of In-Context Learning Ability from In-Context Uncertainty Quantification, preprint, arXiv 2405.15115; Ralaivola, Szafranski & Stempfel (2010), Chromatic PAC-Bayes Bounds for Non-IID Data: Applications to Ranking and Stationary β-Mixing Processes, JMLR 11",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.WINDOWS_OF_INDEPENDENT_TOKENS,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesWindows {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
    Arguments.inRange("length", length, 1, EmpiricalRisk.MAX_EXAMPLES);
    boolean divides = gibbsRisk.n() % length == 0;
    Arguments.require(divides, "length", "a divisor of n = " + gibbsRisk.n(), (Long) length);
    Arguments.inRange("history", history, 0, EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  /** χ, how many classes of places with disjoint windows there are. */
  public long colours() {
    return Math.min(history, length - 1) + 1;
  }

  /** N/χ, as many independent losses as all losses together are worth. */
  public double effectiveSampleSize() {
    return (double) gibbsRisk.n() / colours();
  }

  @Override
  public double price(Confidence confidence) {
    long sequences = gibbsRisk.n() / length;
    long least = length / colours();
    double larger = length % colours();
    double roots =
        addUp(
            multiplyUp(larger, sqrtUp(countUp(sequences * (least + 1)))),
            multiplyUp(colours() - larger, sqrtUp(countUp(sequences * least))));
    double constant = logUp(2 * divideUp(roots, colours()));
    return addUp(constant, confidence.logInverseDelta());
  }

  @Override
  public double value(double mean, double complexity) {
    double all = finite(multiplyUp(colours(), complexity));
    return BinaryKl.upperInverse(mean, divideUp(all, gibbsRisk.n()));
  }
}
