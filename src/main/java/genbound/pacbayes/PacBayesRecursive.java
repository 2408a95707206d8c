package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

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
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;
import java.util.ArrayList;
import java.util.List;

/**
 * The Gibbs risk of the last of a sequence of posteriors, each the prior of the next: recursive
 * PAC-Bayes, which loses no confidence information between the parts of the sample.
 *
 * <pre>
 * B₁ = kl⁺(r₁, (KL₁ + ln(T·ξ(n)/δ))/n), Bₜ = γₜBₜ₋₁ − γₜ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f(ℓ ≥ bⱼ), (KLₜ
 * + ln(3T·ξ(nₜ)/δ))/nₜ)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for the T posteriors at once; each stage gets δ/T.
 * <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, and that each stage's prior and γ come
 * from the parts of the sample before its own. <b>Vacuous when</b> the first stage is. <b>Use
 * instead</b> {@link PacBayesKlExact} on the last part alone, fixed beforehand, when its divergence
 * is small beside its size: then the recursion has nothing left to win. {@link
 * PacBayesRecursiveMonteCarlo} when the shares are known from draws.
 *
 * @param gibbsRisk the empirical risk of the first posterior, on all n examples, in [0, 1]
 * @param kl KL(first posterior‖prior) in nats, in [0, ∞)
 * @param stages the later stages, in order; may be empty
 * @see <a href="https://arxiv.org/abs/2405.14681">Wu, Zhang, Chérief-Abdellatif and Seldin (2024),
 *     Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information
 *     Loss, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesRecursive(
    EmpiricalRisk gibbsRisk, @Increasing double kl, List<ExcessStage> stages)
    implements HighProbabilityBound, OfUnitLosses {

  private static final double LN_3_UP = logUp(3);

  private static final Theorem THEOREM =
      Theorem.upper(
          "recursive PAC-Bayes",
          Quantity.GIBBS_RISK,
          "B₁ = kl⁺(r₁, (KL₁ + ln(T·ξ(n)/δ))/n), Bₜ = γₜBₜ₋₁ − γₜ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f(ℓ ≥ bⱼ),"
              + " (KLₜ + ln(3T·ξ(nₜ)/δ))/nₜ)",
          "Wu, Zhang, Chérief-Abdellatif & Seldin (2024), Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information Loss, NeurIPS, arXiv 2405.14681; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          Theorem.ulps(64),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.STAGES_FIXED_STEP_BY_STEP,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesRecursive {
    VoteEvent.check("gibbsRisk", gibbsRisk);
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
    Confidence share = confidence.split(parts).get(0);
    double mean = gibbsRisk.scaledMeanUp();
    double price = addUp(MaurerXi.logUpper(gibbsRisk.n()), share.logInverseDelta());
    double value = BinaryKl.upperInverse(mean, divideUp(addUp(kl, price), gibbsRisk.n()));
    List<Term> terms = new ArrayList<>();
    List<Spending> ledger = new ArrayList<>();
    terms.add(new Term("empirical Gibbs risk", mean));
    terms.add(new Term("stage 1", value - mean));
    ledger.add(new Spending("stage 1", share));
    for (int t = 2; t <= parts; t++) {
      double next = step(stages.get(t - 2), value, share);
      terms.add(new Term("stage " + t, next - value));
      ledger.add(new Spending("stage " + t, share));
      value = next;
    }
    return new Evaluation(value, terms, ledger);
  }

  private static double step(ExcessStage stage, double before, Confidence share) {
    double union = addUp(MaurerXi.logUpper(stage.n()), LN_3_UP);
    double price = addUp(union, share.logInverseDelta());
    double epsilon = divideUp(addUp(stage.kl(), price), stage.n());
    return next(
        stage.gamma(),
        before,
        BinaryKl.upperInverse(stage.atLeastZero(), epsilon),
        BinaryKl.upperInverse(stage.atLeastOneMinusGamma(), epsilon),
        BinaryKl.upperInverse(stage.atLeastOne(), epsilon));
  }

  /** γ·(B + p₀ + p₁ − 1) + (1 − γ)·p, for shares of losses ≥ 0, ≥ 1 − γ and ≥ 1; rounded up. */
  static double next(double gamma, double before, double zero, double oneMinusGamma, double one) {
    double split = subtractUp(addUp(before, addUp(zero, one)), 1);
    return addUp(multiplyUp(subtractUp(1, gamma), oneMinusGamma), multiplyUp(gamma, split));
  }
}
