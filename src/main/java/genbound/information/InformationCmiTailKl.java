package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
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
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;
import java.util.List;

/**
 * The risk of a predictor drawn anew from the posterior for each example, from the divergence of
 * the posterior from a prior that knows the supersample: falls as fast as the divergence where the
 * empirical risk is small.
 *
 * <pre>
 * R ≤ max{p : kl(s‖p) ≤ ln(2/δ)/n}, s = max{q : kl(r‖(r + q)/2) ≤ (KL + ln(2ξ(n)/δ))/n}, ξ(n) =
 * Σ C(n,k)·(k/n)^k·(1 − k/n)^(n−k)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the supersample and the coins, for the posterior of
 * the learner, which sees the sample alone; it does not hold for a posterior chosen among several
 * by their divergences, which know the other half. <b>Assumes</b> i.i.d. examples, losses in [0, 1]
 * (others are scaled), a training set picked from n pairs by fair coins, and a prior that may look
 * at all 2n examples but not at the coins. <b>Vacuous when</b> KL is above n/2 or so. <b>Use
 * instead</b> a PAC-Bayes bound when the prior needs no supersample, {@link InformationCmiTail}
 * when the empirical risk is about a half.
 *
 * @param risk the empirical risk averaged over the posterior on the n examples
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2005.08044">Hellström and Durisi (2020), Generalization
 *     Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected
 *     Areas in Information Theory 1</a>; derived in proofs/information-tails.md
 */
public record InformationCmiTailKl(EmpiricalRisk risk, @Increasing double kl)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI, posterior tail, binary kl",
          Quantity.GIBBS_RISK,
          "R ≤ max{p : kl(s‖p) ≤ ln(2/δ)/n}, s = max{q : kl(r‖(r + q)/2) ≤ (KL + ln(2ξ(n)/δ))/n},"
              + " ξ(n) = Σ C(n,k)·(k/n)^k·(1 − k/n)^(n−k)",
          "after Hellström & Durisi (2020), Generalization Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected Areas in Information Theory 1, arXiv 2005.08044; derived in proofs/information-tails.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(64),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.PRIOR_BLIND_TO_SPLIT,
          Assumption.POSTERIOR_OF_SAMPLE_ALONE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public InformationCmiTailKl {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    List<Confidence> halves = confidence.split(2);
    long n = risk.n();
    double mean = risk.scaledMeanUp();
    double price = addUp(MaurerXi.logUpper(n), halves.get(0).logInverseDelta());
    double half = BinaryKl.upperInverse(mean, divideUp(addUp(kl, price), n));
    double other = Math.min(1, subtractUp(2 * half, mean));
    double value = BinaryKl.upperInverse(other, divideUp(halves.get(1).logInverseDelta(), n));
    return GapEvaluations.of(
        List.of(
            new Spending(THEOREM.name(), halves.get(0)),
            new Spending("binary kl on the other half", halves.get(1))),
        new Term("empirical risk", mean),
        value,
        range(),
        new Cause("information", other - mean),
        new Cause("confidence on the other half", value - other));
  }
}
