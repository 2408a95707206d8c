package genbound.vc;

import static genbound.numeric.Rounding.expUp;

import genbound.bound.Bound.Decreasing;
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
import genbound.numeric.Arguments;

/**
 * The risk of any classifier of a class that makes no error on the sample: the argument of the
 * ghost sample without a loss, and a ghost sample of the best size.
 *
 * <pre>
 * R ≤ min over u of (Π(n + u)/(δ·C(n + u, n)))^(1/u), or 1, for all hypotheses without an error at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class without an error at
 * once. <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, a class fixed without them, and
 * that only hypotheses without an error were to be certified, which was decided beforehand; a bound
 * that was chosen because no error was seen is {@link VcGhostSample}. <b>Vacuous when</b> n is
 * below about ln Π(n). <b>Use instead</b> {@link VcGhostSample} when there may be errors. It is a
 * third of {@link VcRealisable}, or less. <b>Cost</b>: a tenth of a millisecond to a few, for n up
 * to 10⁷.
 *
 * @param n how many examples the classifier predicted without an error, in [1, 2⁵¹]
 * @param growth the growth function Π of the class
 * @see "Vapnik (1998), Statistical Learning Theory, Wiley, ISBN 0-471-03003-1, for the ghost
 *     sample; the bound in this form is proved in proofs/ghost-sample.md"
 */
public record VcGhostSampleRealisable(@Decreasing long n, GrowthFunction growth)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "ghost sample, realisable",
          Quantity.RISK,
          "R ≤ min over u of (Π(n + u)/(δ·C(n + u, n)))^(1/u), or 1, for all hypotheses without an error at once",
          "proofs/ghost-sample.md, after Vapnik (1998), Statistical Learning Theory, Wiley",
          Standing.DERIVED_HERE,
          1e-11,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.NO_ERROR_ON_SAMPLE,
          Assumption.NO_ERROR_DEMANDED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcGhostSampleRealisable {
    Arguments.inRange("n", n, 1, VcGhostSample.MOST_EXAMPLES);
    Arguments.notNull("growth", growth);
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double tail = confidence.logInverseDelta();
    double exponent = GhostSample.leastExponentUp(n, growth, tail);
    return Evaluation.of(
        expUp(exponent),
        new Term("empirical risk", 0),
        new Cause("growth of the class", growth.logUp(n)),
        new Cause("confidence", tail));
  }
}
