package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.DiscreteLoss;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;
import java.util.List;

/**
 * The Gibbs risk of any posterior for a loss of few values, such as a ternary excess loss or an
 * error with abstention: the split-kl bound.
 *
 * <pre>R ≤ b₀ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f(ℓ ≥ bⱼ), (KL + ln(M·ξ(n)/δ))/n)</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, a loss with the values b₀ &lt; … &lt; b_M, and a prior fixed without them. <b>Vacuous
 * when</b> KL is many times n. <b>Use instead</b> {@link PacBayesKlExact} when the loss is 0 or 1:
 * it is the same.
 *
 * @param losses the values and how often each occurred, averaged over the posterior
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2405.14681">Wu, Zhang, Chérief-Abdellatif and Seldin (2024),
 *     Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information
 *     Loss, NeurIPS</a>, after Wu and Seldin (2022)
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesSplitKl(DiscreteLoss losses, @Increasing double kl)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes split-kl",
          Quantity.GIBBS_RISK,
          "R ≤ b₀ + Σⱼ (bⱼ − bⱼ₋₁)·kl⁺(f(ℓ ≥ bⱼ), (KL + ln(M·ξ(n)/δ))/n)",
          "Wu, Zhang, Chérief-Abdellatif & Seldin (2024), Recursive PAC-Bayes: A Frequentist Approach to Sequential Prior Updates with No Information Loss, NeurIPS, arXiv 2405.14681; Wu & Seldin (2022), Split-kl and PAC-Bayes-split-kl Inequalities for Ternary Random Variables, NeurIPS, arXiv 2206.00706; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR,
          Assumption.LOSS_TAKES_DECLARED_VALUES);

  public PacBayesSplitKl {
    Arguments.notNull("losses", losses);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return losses.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    int steps = losses.values().size() - 1;
    double union = addUp(MaurerXi.logUpper(losses.n()), logUp(steps));
    double price = addUp(union, confidence.logInverseDelta());
    double epsilon = divideUp(addUp(kl, price), losses.n());
    double mean = 0;
    double value = 0;
    for (int j = 1; j <= steps; j++) {
      double frequency = losses.frequencyFrom(j);
      double share = shareUp(losses.values(), j);
      mean = addUp(mean, multiplyUp(share, frequency));
      value = addUp(value, multiplyUp(share, BinaryKl.upperInverse(frequency, epsilon)));
    }
    return Evaluation.of(
        value,
        new Term("empirical Gibbs risk", mean),
        new Cause("KL divergence", kl),
        new Cause("confidence", price));
  }

  /** (bⱼ − bⱼ₋₁)/(b_M − b₀), rounded up. */
  static double shareUp(List<Double> values, int j) {
    double step = subtractUp(values.get(j), values.get(j - 1));
    return divideUp(step, subtractDown(values.get(values.size() - 1), values.get(0)));
  }
}
