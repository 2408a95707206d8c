package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * The average gap of any learner whose parameters lie in a cube and whose loss is Lipschitz in
 * them, such as a network that is not quantised.
 *
 * <pre>E gap ≤ min over whole k ≥ 1 of (b − a)·√(p·ln k/(2n)) + 2·L·B·√p/k</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [a, b], p parameters in [−B, B], and a loss that is L-Lipschitz in the
 * Euclidean distance of the parameters on that whole cube, not only where training goes. <b>Vacuous
 * when</b> p·ln(LB√p) is above about 2n. <b>Use instead</b> {@link InformationFiniteParameters} if
 * the parameters are quantised.
 *
 * @param parameters p, in [1, 2⁵³]
 * @param largest B, the largest magnitude of a parameter, in [0, ∞)
 * @param lipschitz L, in units of the loss per unit of a parameter, in [0, ∞)
 * @param n how many examples there are, in [1, 2⁵³]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/1705.07809">Xu and Raginsky (2017), Information-theoretic
 *     analysis of generalization capability of learning algorithms, NeurIPS</a>; derived in
 *     proofs/hierarchical-information.md
 */
public record InformationLipschitzParameters(
    @Increasing long parameters,
    @Increasing double largest,
    @InUnitsOfLoss @Increasing double lipschitz,
    @Decreasing long n,
    LossRange range)
    implements ExpectedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Lipschitz in the parameters",
          Quantity.EXPECTED_GAP,
          "E gap ≤ min over whole k ≥ 1 of (b − a)·√(p·ln k/(2n)) + 2·L·B·√p/k",
          "after Xu & Raginsky (2017), Information-theoretic analysis of generalization capability of learning algorithms, NeurIPS, arXiv 1705.07809; derived in proofs/hierarchical-information.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PARAMETERS_IN_CUBE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationLipschitzParameters {
    Arguments.inRange("parameters", parameters, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("largest", largest);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double unit = divideUp(lipschitz, GapEvaluations.widthDown(range));
    double moved = multiplyUp(multiplyUp(2 * unit, largest), sqrtUp(parameters));
    double spread = divideUp(parameters, 2.0 * n);
    double near = Math.floor(cells(moved, spread));
    double best = 1;
    for (double k : new double[] {2, 3, near - 1, near, near + 1, near + 2}) {
      if (k >= 1 && value(k, moved, spread) < value(best, moved, spread)) {
        best = k;
      }
    }
    return GapEvaluations.gap(
        value(best, moved, spread),
        range,
        new Cause("information", root(best, spread)),
        new Cause("rounding of the parameters", divideUp(moved, best)));
  }

  private static double value(double k, double moved, double spread) {
    return addUp(root(k, spread), divideUp(moved, k));
  }

  private static double root(double k, double spread) {
    return sqrtUp(multiplyUp(spread, k == 1 ? 0 : logUp(k)));
  }

  /** The stationary k = 2·moved·√(ln k/spread), the larger one; at most 2⁵³. */
  private static double cells(double moved, double spread) {
    double scale = 2 * moved / Math.sqrt(spread);
    double most = EmpiricalRisk.MAX_EXAMPLES;
    double k = Math.min(most, 50 * scale);
    for (int step = 0; step < 200 && k > 2; step++) {
      k = Math.min(most, scale * Math.sqrt(Math.log(k)));
    }
    return k;
  }
}
