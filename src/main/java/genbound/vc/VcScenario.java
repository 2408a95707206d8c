package genbound.vc;

import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.CompressedSample;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The risk of a predictor whose compressed set never has more than a number of examples that was
 * known beforehand, such as the support of a convex programme.
 *
 * <pre>P( Bin(n, ε) ≤ s − 1 ) = δ</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples and a compression that
 * is preferent and non-associative, and of size at most s for samples of every size; a convex
 * programme's support constraints are, if its solution is unique and they alone have the same one.
 * It is an upper bound alone: how often the compression changes says nothing about the risk from
 * below. <b>Vacuous when</b> s = n. <b>Use instead</b> {@link VcPickToLearnOneSided} when the size
 * is seen in the data. <b>Numerics</b>: relative error at most 1e-12 for n ≤ 10⁷ and 1e-9 for n ≤
 * 10¹².
 *
 * @param sample n examples, s ≥ 1 as the number kept, which no compressed set exceeds, and no error
 *     on the others: one would contradict the assumptions
 * @see <a href="https://doi.org/10.1137/07069821X">Campi and Garatti (2008), The Exact Feasibility
 *     of Randomized Solutions of Uncertain Convex Programs, SIAM Journal on Optimization 19</a>
 * @see <a href="https://arxiv.org/abs/2301.12767">Campi and Garatti (2023), Compression,
 *     Generalization and Learning, JMLR 24</a>
 */
public record VcScenario(CompressedSample sample) implements HighProbabilityBound, OfUnitLosses {

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
          Assumption.COMPRESSION_NONASSOCIATIVE,
          Assumption.SIZE_AT_MOST_AT_EVERY_N,
          Assumption.ERROR_WOULD_CHANGE_COMPRESSION,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.ERROR_IS_LOSS_ABOVE_THRESHOLD,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public VcScenario {
    Arguments.notNull("sample", sample).checkNoErrors("sample");
    Arguments.inRange("sample.kept", sample.kept(), 1, sample.n());
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    long s = sample.kept();
    long n = sample.n();
    return Evaluation.of(
        BinomialTail.upperInverse(s - 1, n, confidence.logInverseDelta()),
        new Term("share of the compressed set", (double) s / n),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
