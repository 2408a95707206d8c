package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of a mean of predictors that are each trained on a random subset of the examples, from
 * its out-of-bag risk; nothing is asked of how a predictor is trained.
 *
 * <pre>
 * R ≤ r_oob + (s(n) + P/(2√B) + P/(2√B₀))/√δ + √( (M²/(4n) + s(n − 1)²)·(1 − δ)/δ ),
 * P = L·v, s(k)² = P²·m/(4(k − 1)(k − m))
 * </pre>
 *
 * <p>Here each of B predictors is trained on m of n examples, L is the Lipschitz constant of the
 * loss in the averaged prediction, v the width of the interval of the predictions, M that of the
 * range of the loss, and B₀ the declared number of out-of-bag predictors. <b>Holds</b> with
 * probability ≥ 1 − δ over the examples and the bags. <b>Assumes</b> i.i.d. examples and subsets
 * drawn uniformly without looking at them; an average, not a vote. <b>Vacuous when</b> n or B is
 * about P²/δ or less. <b>Use instead</b> {@code PacBayes.tandem} for votes.
 *
 * @param outOfBag the mean loss on each example of the mean of the predictors trained without it
 * @param lipschitz L, in units of the loss per unit of the prediction, in [0, ∞): 1 for the
 *     absolute loss, 2v for the squared one
 * @param width v, in units of the prediction, in [0, ∞): the interval was fixed beforehand
 * @see <a href="https://arxiv.org/abs/2301.12600">Soloff, Barber and Willett (2024), Bagging
 *     Provides Assumption-free Stability, JMLR 25</a>; derived in proofs/out-of-bag.md
 */
public record StabilityOutOfBag(
    OutOfBagRisk outOfBag, @InUnitsOfLoss @Increasing double lipschitz, @Increasing double width)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "subbagging, out-of-bag",
          Quantity.RISK,
          "R ≤ r_oob + (s(n) + P/(2√B) + P/(2√B₀))/√δ + √( (M²/(4n) + s(n − 1)²)·(1 − δ)/δ ), P ="
              + " L·v, s(k)² = P²·m/(4(k − 1)(k − m))",
          "after Soloff, Barber & Willett (2024), Bagging Provides Assumption-free Stability, JMLR 25, arXiv 2301.12600; derived in proofs/out-of-bag.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.LOSS_LIPSCHITZ_IN_PREDICTION,
          Assumption.PREDICTIONS_AVERAGED_IN_INTERVAL,
          Assumption.BAGS_ARE_UNIFORM_SUBSETS,
          Assumption.OUT_OF_BAG_AS_DECLARED,
          Assumption.OUT_OF_BAG_OF_THESE_PREDICTORS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityOutOfBag {
    Arguments.notNull("outOfBag", outOfBag);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("width", width);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return outOfBag.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double spread = StabilityEvaluations.unitUp(multiplyUp(lipschitz, width), range());
    long n = outOfBag.n();
    double bags = StabilityEvaluations.markov(moved(spread, n), confidence);
    double forest = divideUp(spread / 2, sqrtDown(outOfBag.predictors()));
    double left = divideUp(spread / 2, sqrtDown(outOfBag.outOfBag()));
    double finite = StabilityEvaluations.markov(addUp(forest, left), confidence);
    return StabilityEvaluations.above(
        List.of(),
        new Term("out-of-bag risk", outOfBag.scaledMeanUp()),
        range(),
        new Cause("stability", bags),
        new Cause("finitely many predictors", finite),
        new Cause("confidence", SecondMoment.deviation(moved(spread, n - 1), n, confidence)));
  }

  /** s(k), how far the limit of many predictors moves without one of k examples. */
  private double moved(double spread, long k) {
    long m = outOfBag.drawn();
    double ratio = divideUp(divideUp(m, k - m), k - 1);
    return multiplyUp(spread / 2, sqrtUp(ratio));
  }
}
