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
 * The risk of a predictor from the size of its compressed set, in the form in which Pick-to-Learn
 * was first published.
 *
 * <pre>
 * (δ/2n)·Σ C(m, k)/C(n, k)·(1 − ε)^−(n − m) + (δ/6n)·Σ C(j, k)/C(n, k)·(1 − ε)^(j − n) = 1
 * over m = k … n − 1 and j = n + 1 … 4n
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, whatever the size; no union over sizes is paid for.
 * <b>Assumes</b> i.i.d. examples and a preferent compression, as Pick-to-Learn makes. The number
 * bounds the probability that a fresh example would change the compression, and with it the error,
 * as far as an error would change it. <b>Vacuous when</b> k = n. <b>Use instead</b> {@link
 * VcPickToLearnOneSided}, tighter. <b>Numerics</b>: the upper end of a checked bracket, within
 * 1e-10 relative.
 *
 * @param size k, how many examples the compressed set has, in [0, n]
 * @param n how many examples there were, in [1, 10¹²]
 * @see <a
 *     href="https://papers.nips.cc/paper/2023/hash/3a4f287883609241031e6818bd01133e-Abstract-Conference.html">Paccagnan,
 *     Campi and Garatti (2023), The Pick-to-Learn Algorithm: Empowering Compression for Tight
 *     Generalization Bounds and Improved Post-training Performance, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/2301.12767">Campi and Garatti (2023), Compression,
 *     Generalization and Learning, JMLR 24</a>
 */
public record VcPickToLearn(@Increasing long size, long n)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Pick-to-Learn, first form",
          Quantity.RISK,
          "(δ/2n)·Σ C(m, k)/C(n, k)·(1 − ε)^−(n − m) + (δ/6n)·Σ C(j, k)/C(n, k)·(1 − ε)^(j − n) = 1 over m = k … n − 1 and j = n + 1 … 4n",
          "Paccagnan, Campi & Garatti (2023), The Pick-to-Learn Algorithm: Empowering Compression for Tight Generalization Bounds and Improved Post-training Performance, NeurIPS; Campi & Garatti (2023), Compression, Generalization and Learning, JMLR 24, arXiv 2301.12767",
          Standing.PUBLISHED,
          1e-10,
          Assumption.IID,
          Assumption.COMPRESSION_PREFERENT,
          Assumption.ERROR_WOULD_CHANGE_COMPRESSION,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcPickToLearn {
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
        PickToLearnEquation.firstForm(size, n, confidence.logInverseDelta()),
        new Term("share of the compressed set", (double) size / n),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
