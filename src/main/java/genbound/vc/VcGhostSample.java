package genbound.vc;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyDown;

import genbound.bound.Bound.OfRisk;
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
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;
import genbound.numeric.Roots;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The risk of any classifier of a class of known growth, by the argument of the ghost sample
 * without a loss, averaged over the sizes of that sample.
 *
 * <pre>
 * R ≤ the p with Σ p^u·C(n + u, n)/(Π(n + u)·C(u + k, k)) = |U|/δ, the sum over u in U = {⌈2^(j/8)⌉ ≤ 2n}, or 1, for all hypotheses at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class at once, whatever their
 * numbers k of errors. <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, and a class fixed
 * without them. <b>Vacuous when</b> n is below about ln Π(n). <b>Use instead</b> {@link
 * VcGhostSampleRealisable} if only hypotheses without an error were to be certified, which was
 * decided before the sample was seen. It is below {@link VcVapnik}, {@link VcRelativeDeviation} and
 * {@link VcRademacher} wherever they say something, for every class of VC dimension 1 or more that
 * was tried, and adds about half as much to r. <b>Cost</b>: a tenth of a millisecond to a few, for
 * n up to 10⁷.
 *
 * @param risk the errors of the chosen hypothesis, k of n, among at most 2⁵¹ examples
 * @param growth the growth function Π of the class
 * @see "Vapnik (1998), Statistical Learning Theory, Wiley, ISBN 0-471-03003-1, for the ghost
 *     sample; the bound in this form is proved in proofs/ghost-sample.md"
 */
public record VcGhostSample(ErrorCount risk, GrowthFunction growth)
    implements HighProbabilityBound, OfRisk {

  /** Below the logarithm of every limit: no rarity is above (e·(n + u)/u)^u. */
  private static final double LEAST_LOG_RISK = -800;

  static final long MOST_EXAMPLES = EmpiricalRisk.MAX_EXAMPLES / 4;

  private static final Theorem THEOREM =
      Theorem.upper(
          "ghost sample",
          Quantity.RISK,
          "R ≤ the p with Σ p^u·C(n + u, n)/(Π(n + u)·C(u + k, k)) = |U|/δ, the sum over u in U = {⌈2^(j/8)⌉ ≤ 2n}, or 1, for all hypotheses at once",
          "proofs/ghost-sample.md, after Vapnik (1998), Statistical Learning Theory, Wiley",
          Standing.DERIVED_HERE,
          1e-11,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcGhostSample {
    Arguments.notNull("risk", risk);
    Arguments.notNull("growth", growth);
    Arguments.inRange("risk", risk.n(), 1, MOST_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    long k = risk.errors();
    long n = risk.n();
    double tail = confidence.logInverseDelta();
    List<Long> sizes = GhostSample.sizes(2 * n);
    double[] rarities =
        sizes.stream().mapToDouble(u -> GhostSample.logRarityDown(k, n, u, growth)).toArray();
    double price = addUp(tail, logUp(sizes.size()));
    return Evaluation.of(
        root(sizes, rarities, price),
        new Term("empirical risk", risk.scaledMeanUp()),
        new Cause("growth of the class", growth.logUp(n)),
        new Cause("size of the ghost sample", logUp(sizes.size())),
        new Cause("confidence", tail));
  }

  /** The p at which the sum of p^u·rarity(u) is above e^price, though hardly; 1 if none is. */
  private static double root(List<Long> sizes, double[] rarities, double price) {
    DoubleUnaryOperator excess =
        logRisk -> {
          double[] terms = new double[rarities.length];
          for (int i = 0; i < terms.length; i++) {
            terms[i] = addDown(rarities[i], multiplyDown(sizes.get(i), logRisk));
          }
          double sum = LogSpace.logSum(terms);
          return sum - price - 0x1p-50 * (terms.length + Math.abs(sum));
        };
    return excess.applyAsDouble(0) > 0 ? expUp(Roots.upperEnd(excess, LEAST_LOG_RISK, 0)) : 1;
  }
}
