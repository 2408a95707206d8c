package genbound.vc;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Increasing;
import genbound.bound.OfUnitLosses;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The risk of a predictor whose compressed set never has more than a number of examples that was
 * known beforehand, such as the support of a convex programme.
 *
 * <pre>P( Bin(n, ε) ≤ s − 1 ) = δ</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. The lower side holds if the size is exactly s, almost
 * surely. <b>Assumes</b> i.i.d. examples and a preferent compression of size at most s for samples
 * of every size. <b>Vacuous when</b> s = n. <b>Use instead</b> {@link VcPickToLearnOneSided} when
 * the size is seen in the data. <b>Numerics</b>: relative error at most 1e-12 for n ≤ 10⁷ and 1e-9
 * for n ≤ 10¹².
 *
 * @param size s, how many examples the compressed set has at most, fixed before the data, in [1, n]
 * @param n how many examples there were, in [1, 2⁵³]
 * @see <a href="https://doi.org/10.1137/07069821X">Campi and Garatti (2008), The Exact Feasibility
 *     of Randomized Solutions of Uncertain Convex Programs, SIAM Journal on Optimization 19</a>
 * @see <a href="https://arxiv.org/abs/2301.12767">Campi and Garatti (2023), Compression,
 *     Generalization and Learning, JMLR 24</a>
 */
public record VcScenario(@Increasing long size, long n) implements TwoSidedBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "scenario of fixed size",
          Quantity.RISK,
          "P(Bin(n, ε) ≤ s − 1) = δ",
          "Campi & Garatti (2008), The Exact Feasibility of Randomized Solutions of Uncertain Convex Programs, SIAM Journal on Optimization 19; Campi & Garatti (2023), Compression, Generalization and Learning, JMLR 24, arXiv 2301.12767",
          Standing.PUBLISHED,
          1e-9,
          Assumption.IID,
          Assumption.COMPRESSION_PREFERENT,
          Assumption.SIZE_AT_MOST_AT_EVERY_N,
          Assumption.ERROR_WOULD_CHANGE_COMPRESSION,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcScenario {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("size", size, 1, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "P(Bin(n, ε) ≥ s) = δ, for a size of exactly s";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double nats = confidence.logInverseDelta();
    return result(BinomialTail.upperInverse(size - 1, n, nats), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double nats = confidence.logInverseDelta();
    return result(BinomialTail.lowerInverse(size, n, nats), confidence);
  }

  private Evaluation result(double value, Confidence confidence) {
    return Evaluation.of(
        value,
        new Term("share of the compressed set", (double) size / n),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
