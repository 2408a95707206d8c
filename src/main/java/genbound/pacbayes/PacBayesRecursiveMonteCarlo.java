package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
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
import genbound.evidence.EstimatedRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;
import java.util.ArrayList;
import java.util.List;

/**
 * The Gibbs risk of the last of a sequence of posteriors whose shares are themselves estimates, as
 * they are for neural networks: {@link PacBayesRecursive} at the upper ends of the shares.
 *
 * <pre>
 * B₁ = kl⁺(r̄₁, (KL₁ + ln(2T·ξ(n)/δ))/n), Bₜ = γₜBₜ₋₁ − γₜ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f̄ⱼ, (KLₜ +
 * ln(6T·ξ(nₜ)/δ))/nₜ), r̄₁ and f̄ⱼ the upper ends of the estimates at δ/(2T) and δ/(6T)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the estimates' own randomness:
 * half of δ pays for each. <b>Assumes</b> i.i.d. examples, zero-one loss, posteriors, reference
 * predictors and γ chosen from the parts of the sample before each stage's own, and draws from the
 * very posteriors. <b>Vacuous when</b> the first bound is near 1, or the estimates rest on few
 * draws. <b>Use instead</b> {@link PacBayesKlMonteCarlo} on the last part alone, fixed beforehand,
 * when its divergence is small beside its size: then the recursion has nothing left to win.
 *
 * @param gibbsRisk an estimate of the first posterior's empirical risk, in [0, 1]
 * @param n how many examples the first stage has, in [1, 2⁵³]
 * @param kl KL(first posterior‖prior) in nats, in [0, ∞)
 * @param stages the later stages, in their order; none is allowed
 * @see <a href="https://arxiv.org/abs/2405.14681">Wu, Zhang, Chérief-Abdellatif and Seldin (2024),
 *     Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information
 *     Loss, NeurIPS</a>
 */
public record PacBayesRecursiveMonteCarlo(
    EstimatedRisk gibbsRisk, @Decreasing long n, @Increasing double kl, List<EstimatedStage> stages)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "recursive PAC-Bayes, Monte-Carlo shares",
          Quantity.GIBBS_RISK,
          "B₁ = kl⁺(r̄₁, (KL₁ + ln(2T·ξ(n)/δ))/n), Bₜ = γₜBₜ₋₁ − γₜ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f̄ⱼ, (KLₜ +"
              + " ln(6T·ξ(nₜ)/δ))/nₜ), r̄₁ and f̄ⱼ the upper ends of the estimates at δ/(2T) and δ/(6T)",
          "Wu, Zhang, Chérief-Abdellatif & Seldin (2024), Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information Loss, NeurIPS, arXiv 2405.14681; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          1e-11,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.STAGES_FIXED_STEP_BY_STEP,
          Assumption.INDEPENDENT_POSTERIOR_DRAWS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesRecursiveMonteCarlo {
    EstimatedStage.checkShare("gibbsRisk", gibbsRisk);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
    stages = Arguments.list("stages", stages);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    int parts = stages.size() + 1;
    Confidence half = confidence.split(2 * parts).get(0);
    Confidence sixth = confidence.split(6 * parts).get(0);
    double mean = PacBayesSplitKlMonteCarlo.upper(gibbsRisk, half);
    double value = BinaryKl.upperInverse(mean, epsilon(kl, n, half));
    List<Term> terms = new ArrayList<>();
    List<Spending> ledger = new ArrayList<>();
    terms.add(new Term("empirical Gibbs risk", gibbsRisk.point()));
    terms.add(new Term("Monte-Carlo Gibbs risk", mean - gibbsRisk.point()));
    terms.add(new Term("stage 1", value - mean));
    spend(ledger, 1, half);
    for (int t = 2; t <= parts; t++) {
      double next = step(stages.get(t - 2), value, sixth);
      terms.add(new Term("stage " + t, next - value));
      spend(ledger, t, half);
      value = next;
    }
    return new Evaluation(value, terms, ledger);
  }

  private static void spend(List<Spending> ledger, int stage, Confidence half) {
    ledger.add(new Spending("Monte-Carlo shares, stage " + stage, half));
    ledger.add(new Spending("stage " + stage, half));
  }

  private static double epsilon(double kl, long n, Confidence share) {
    double price = addUp(MaurerXi.logUpper(n), share.logInverseDelta());
    return divideUp(Math.min(VoteEvent.MOST, addUp(kl, price)), n);
  }

  private static double step(EstimatedStage stage, double before, Confidence share) {
    double epsilon = epsilon(stage.kl(), stage.n(), share);
    return PacBayesRecursive.next(
        stage.gamma(),
        before,
        up(stage.atLeastZero(), share, epsilon),
        up(stage.atLeastOneMinusGamma(), share, epsilon),
        up(stage.atLeastOne(), share, epsilon));
  }

  private static double up(EstimatedRisk estimate, Confidence share, double epsilon) {
    return BinaryKl.upperInverse(PacBayesSplitKlMonteCarlo.upper(estimate, share), epsilon);
  }
}
