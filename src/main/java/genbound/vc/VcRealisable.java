package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.logUp;

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
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of any classifier of a class that makes no error on the sample.
 *
 * <pre>R ≤ (2/n)·(log₂ Π(2n) + log₂(2/δ)), for all hypotheses without an error at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class at once. <b>Assumes</b>
 * i.i.d. examples, errors counted as 0 or 1, and a class fixed without them. <b>Vacuous when</b> n
 * is below about 2·log₂ Π(2n). <b>Use instead</b> {@link VcGhostSampleRealisable}, a third of it at
 * usual numbers; {@link VcGhostSample} when there are errors.
 *
 * @param n how many examples the classifier predicted without an error, in [1, 2⁵²]
 * @param growth the growth function Π of the class
 * @see <a href="https://doi.org/10.1145/76359.76371">Blumer, Ehrenfeucht, Haussler and Warmuth
 *     (1989), Learnability and the Vapnik–Chervonenkis Dimension, Journal of the ACM 36</a>
 */
public record VcRealisable(@Decreasing long n, GrowthFunction growth)
    implements HighProbabilityBound, OfUnitLosses {

  private static final double LN_2_UP = logUp(2);
  private static final double LN_2_DOWN = logDown(2);

  private static final Theorem THEOREM =
      Theorem.upper(
          "VC, realisable",
          Quantity.RISK,
          "R ≤ (2/n)·(log₂ Π(2n) + log₂(2/δ)), for all hypotheses without an error at once",
          "Blumer, Ehrenfeucht, Haussler & Warmuth (1989), Learnability and the Vapnik–Chervonenkis Dimension, Journal of the ACM 36",
          Standing.PUBLISHED,
          2e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.NO_ERROR_ON_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcRealisable {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES / 2);
    Arguments.notNull("growth", growth);
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = 0;
    double size = growth.logUp(2 * n);
    double tail = addUp(LN_2_UP, confidence.logInverseDelta());
    return Evaluation.of(
        divideUp(divideUp(2 * addUp(size, tail), LN_2_DOWN), n),
        new Term("empirical risk", mean),
        new Cause("growth of the class", size),
        new Cause("confidence", tail));
  }
}
