package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
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
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.BinomialTail;
import genbound.numeric.MaurerXi;
import java.util.List;

/**
 * The risk of a hypothesis drawn from the prior that happens to err little on the examples: the
 * posterior is the prior restricted to such hypotheses, and its divergence is the inductive bias
 * −ln P(at most k errors), known from draws.
 *
 * <pre>
 * kl(k/n‖R) ≤ (ln(1/p) + ln(2ξ(n)/δ))/n, p the lower limit of P(at most k errors) from the draws at δ/(2·levels)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over examples and draws, for all declared numbers k at
 * once: half of δ pays for the examples, half for the draws. <b>Assumes</b> i.i.d. examples, errors
 * counted as 0 or 1, and a prior fixed without the examples. <b>Vacuous when</b> no draw, or next
 * to none, errs that little: from S draws no more than about ln S nats can be told. <b>Use
 * instead</b> {@link PacBayesKlExact} where the posterior and its divergence are known in closed
 * form.
 *
 * @param allowed k of n: how many errors on the examples count as a hit
 * @param hits how many draws made at most k errors, in [0, draws]
 * @param draws how many hypotheses were drawn from the prior, in [1, 2⁵³]
 * @param levels how many numbers k were declared before the hypotheses were drawn, at least 1
 * @see <a href="https://arxiv.org/abs/2406.15941">Boopathy, Yue, Hwang, Iyer and Fiete (2024),
 *     Towards Exact Computation of Inductive Bias, IJCAI</a>, for the quantity; the certificate is
 *     proved in proofs/inductive-bias.md
 */
public record PacBayesConditionedPrior(
    ErrorCount allowed, @Decreasing long hits, @Increasing long draws, @Increasing long levels)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-kl, conditioned prior",
          Quantity.GIBBS_RISK,
          "kl(k/n‖R) ≤ (ln(1/p) + ln(2ξ(n)/δ))/n, p the lower limit of P(at most k errors) from the draws at δ/(2·levels)",
          "proofs/inductive-bias.md; after Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099 and Boopathy, Yue, Hwang, Iyer & Fiete (2024), Towards Exact Computation of Inductive Bias, IJCAI, arXiv 2406.15941",
          Standing.DERIVED_HERE,
          1e-11,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.INDEPENDENT_PRIOR_DRAWS);

  public PacBayesConditionedPrior {
    Arguments.notNull("allowed", allowed);
    Arguments.inRange("draws", draws, 1, 1L << 53);
    Arguments.inRange("hits", hits, 0, draws);
    Arguments.atLeast("levels", levels, 1);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    List<Confidence> halves = confidence.split(2);
    double ofDraws = addUp(halves.get(1).logInverseDelta(), logUp(levels));
    double bias = BinomialTail.lowerInverseNats(hits, draws, ofDraws);
    double price = addUp(MaurerXi.logUpper(allowed.n()), halves.get(0).logInverseDelta());
    double complexity = divideUp(addUp(bias, price), allowed.n());
    double mean = allowed.scaledMeanUp();
    boolean known = complexity < Double.POSITIVE_INFINITY;
    double value = known ? BinaryKl.upperInverse(mean, complexity) : 1;
    List<Spending> ledger =
        List.of(
            new Spending(THEOREM.name(), halves.get(0)),
            new Spending("draws from the prior", halves.get(1)));
    return Evaluation.of(
        value,
        ledger,
        new Term("allowed errors", mean),
        new Cause("inductive bias", Math.min(bias, Double.MAX_VALUE)),
        new Cause("confidence", price));
  }
}
