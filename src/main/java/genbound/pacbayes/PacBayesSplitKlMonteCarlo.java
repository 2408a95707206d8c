package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Spending;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.DiscreteEstimate;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;
import java.util.List;

/**
 * The Gibbs risk of any posterior for a loss of few values whose shares are themselves estimates,
 * as they are for neural networks: {@link PacBayesSplitKl} at the upper ends of the shares.
 *
 * <pre>
 * R ≤ b₀ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f̄ⱼ, (KL + ln(2M·ξ(n)/δ))/n), f̄ⱼ the upper end of the estimated share of
 * losses ≥ bⱼ at δ/(2M)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the estimates' own randomness:
 * half of δ pays for each. <b>Assumes</b> i.i.d. examples, a loss with the values b₀ &lt; … &lt;
 * b_M, a prior fixed without them, and draws from the very posterior that the KL is for. <b>Vacuous
 * when</b> the estimates rest on few draws. <b>Use instead</b> {@link PacBayesSplitKl} when the
 * shares are known.
 *
 * @param estimates the values, and an estimate of the share of losses of each value or more
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2405.14681">Wu, Zhang, Chérief-Abdellatif and Seldin (2024),
 *     Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information
 *     Loss, NeurIPS</a>, after Wu and Seldin (2022)
 */
public record PacBayesSplitKlMonteCarlo(DiscreteEstimate estimates, @Increasing double kl)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes split-kl, Monte-Carlo shares",
          Quantity.GIBBS_RISK,
          "R ≤ b₀ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f̄ⱼ, (KL + ln(2M·ξ(n)/δ))/n), f̄ⱼ the upper end of the estimated"
              + " share of losses ≥ bⱼ at δ/(2M)",
          "Wu, Zhang, Chérief-Abdellatif & Seldin (2024), Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information Loss, NeurIPS, arXiv 2405.14681; Wu & Seldin (2022), Split-kl and PAC-Bayes-split-kl Inequalities for Ternary Random Variables, NeurIPS, arXiv 2206.00706; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          1e-11,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.INDEPENDENT_POSTERIOR_DRAWS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR,
          Assumption.LOSS_TAKES_DECLARED_VALUES);

  public PacBayesSplitKlMonteCarlo {
    Arguments.notNull("estimates", estimates);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return estimates.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    List<EstimatedRisk> shares = estimates.sharesFrom();
    Confidence each = confidence.split(2 * shares.size()).get(0);
    double price = addUp(MaurerXi.logUpper(estimates.n()), each.logInverseDelta());
    double epsilon = divideUp(Math.min(VoteEvent.MOST, addUp(kl, price)), estimates.n());
    double observed = 0;
    double estimated = 0;
    double value = 0;
    for (int j = 1; j <= shares.size(); j++) {
      double step = PacBayesSplitKl.shareUp(estimates.values(), j);
      double upper = upper(shares.get(j - 1), each);
      observed = addUp(observed, multiplyUp(step, shares.get(j - 1).point()));
      estimated = addUp(estimated, multiplyUp(step, upper));
      value = addUp(value, multiplyUp(step, BinaryKl.upperInverse(upper, epsilon)));
    }
    Confidence half = confidence.share(0.5);
    return new Evaluation(
        value,
        List.of(
            new Term("empirical Gibbs risk", observed),
            new Term("Monte-Carlo shares", estimated - observed),
            new Term("KL divergence and confidence", value - estimated)),
        List.of(new Spending("Monte-Carlo shares", half), new Spending(THEOREM.name(), half)));
  }

  /** The upper end of a share, between its point and 1. */
  static double upper(EstimatedRisk share, Confidence confidence) {
    return Math.min(1, Math.max(share.point(), share.upper(confidence)));
  }
}
