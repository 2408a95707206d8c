package genbound.vc;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Increasing;
import genbound.bound.OfUnitLosses;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;

/**
 * The risk of a predictor from the size of its compressed set, for a preferent compression.
 *
 * <pre>(δ/n)·Σ C(m, k)/C(n, k)·(1 − ε)^−(n − m) = 1 over m = k … n − 1</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, whatever the size; no union over sizes is paid for.
 * <b>Assumes</b> i.i.d. examples and a preferent compression, as Pick-to-Learn makes. The number
 * bounds the probability that a fresh example would change the compression, and with it the error,
 * as far as an error would change it. <b>Vacuous when</b> k = n. <b>Use instead</b> {@link
 * VcPickToLearn} to match published tables. <b>Numerics</b>: the upper end of a checked bracket,
 * within 1e-10 relative.
 *
 * @param size k, how many examples the compressed set has, in [0, n]
 * @param n how many examples there were, in [1, 10¹²]
 * @see <a href="https://arxiv.org/abs/2301.12767">Campi and Garatti (2023), Compression,
 *     Generalization and Learning, JMLR 24</a>
 * @see <a href="https://arxiv.org/abs/2512.04781">Paccagnan, Marks, Campi and Garatti (2025),
 *     Pick-to-Learn for Systems and Control, preprint</a>
 */
public record VcPickToLearnOneSided(@Increasing long size, long n)
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
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcPickToLearnOneSided {
    Arguments.inRange("n", n, 1, PickToLearnEquation.MOST_EXAMPLES);
    Arguments.inRange("size", size, 0, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return Evaluation.of(
        PickToLearnEquation.oneSided(size, n, confidence.logInverseDelta()),
        new Term("share of the compressed set", (double) size / n),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
