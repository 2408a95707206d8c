package genbound.holdout;

import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The probability that a learned step, run N times in a row, goes wrong somewhere, from one probed
 * step of each of many correct traces of that length.
 *
 * <pre>R ≤ N·max{ p : P(Bin(n, p) ≤ k) ≥ δ }</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor and one length. <b>Assumes</b> n
 * independent traces of the very length, which the correct algorithm produced, and one step of
 * each, drawn uniformly. Steps drawn from elsewhere, or at another length, say nothing: inside a
 * run they are harder. <b>Vacuous when</b> n is not many times N. <b>Use instead</b> {@link
 * HoldoutBinomial} on whole runs, where they can be tried: it is tighter.
 *
 * @param steps errors counted on n probed steps
 * @param length N, how many steps a run has, at least 1
 * @see <a href="https://arxiv.org/abs/2006.08084">Yan, Swersky, Koutra, Ranganathan and Hashemi
 *     (2020), Neural Execution Engines: Learning to Execute Subroutines, NeurIPS</a>, for such
 *     runs; the bound is proved in proofs/first-error.md
 */
public record HoldoutTrace(ErrorCount steps, @Increasing long length)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "first error of a trace",
          Quantity.RISK,
          "R ≤ N·max{p : P(Bin(n, p) ≤ k) ≥ δ}",
          "proofs/first-error.md; with the limit of Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.ONE_STEP_OF_EACH_CORRECT_TRACE);

  public HoldoutTrace {
    Arguments.notNull("steps", steps);
    Arguments.atLeast("length", length, 1);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double step =
        BinomialTail.upperInverse(steps.errors(), steps.n(), confidence.logInverseDelta());
    return Evaluation.of(
        multiplyUp(countUp(length), step),
        new Term("wrong steps of a trace, as observed", length * steps.mean()),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
