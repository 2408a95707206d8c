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

/**
 * The risk of a predictor from the size of its compressed set, for a preferent compression.
 *
 * <pre>(δ/n)·Σ C(m, k)/C(n, k)·(1 − ε)^−(n − m) = 1 over m = k … n − 1</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, whatever the size; no union over sizes is paid for.
 * <b>Assumes</b> i.i.d. examples, a preferent compression, as Pick-to-Learn makes, and that an
 * example that is predicted wrongly would, added to the compressed set alone, change it. The number
 * bounds the probability of such a change. That the error would change the compression of the whole
 * sample is not enough. <b>Vacuous when</b> k = n. <b>Use instead</b> {@link VcScenario} when a
 * limit on the size was known beforehand.
 *
 * @param sample n examples, at most 10¹², the k of the compressed set, and no error on the others:
 *     one would contradict the assumptions
 * @see <a href="https://arxiv.org/abs/2301.12767">Campi and Garatti (2023), Compression,
 *     Generalization and Learning, JMLR 24</a>
 * @see <a href="https://arxiv.org/abs/2512.04781">Paccagnan, Marks, Campi and Garatti (2025),
 *     Pick-to-Learn for Systems and Control, preprint</a>
 */
public record VcPickToLearnOneSided(CompressedSample sample)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Pick-to-Learn",
          Quantity.RISK,
          "(δ/n)·Σ C(m, k)/C(n, k)·(1 − ε)^−(n − m) = 1 over m = k … n − 1",
          "Campi & Garatti (2023), Compression, Generalization and Learning, JMLR 24, arXiv 2301.12767; Paccagnan, Marks, Campi & Garatti (2025), Pick-to-Learn for Systems and Control, preprint, arXiv 2512.04781; proved anew in proofs/pick-to-learn.md",
          Standing.DERIVED_HERE,
          1e-10,
          Assumption.IID,
          Assumption.COMPRESSION_PREFERENT,
          Assumption.ERROR_WOULD_CHANGE_COMPRESSION,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.ERROR_IS_LOSS_ABOVE_THRESHOLD,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public VcPickToLearnOneSided {
    Arguments.notNull("sample", sample).checkNoErrors("sample");
    Arguments.inRange("sample.n", sample.n(), 1, PickToLearnEquation.MOST_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    long k = sample.kept();
    long n = sample.n();
    return Evaluation.of(
        PickToLearnEquation.root(k, n, confidence.logInverseDelta()),
        new Term("share of the compressed set", (double) k / n),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
