package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.HypergeometricTail;

/**
 * The error of any classifier of a class on unlabelled examples that were at hand: the exact
 * inversion of the hypergeometric tail for each way in which the class can label all of them.
 *
 * <pre>
 * R(u) ≤ (max{K : P(Hyp(n + u, K, n) ≤ k) ≥ δ/Π(n + u)} − k)/u, for all hypotheses at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the choice of which of the n + u examples are
 * labelled, for all classifiers of the class at once. <b>Assumes</b> that the labelled examples
 * were drawn without replacement, and a class that does not depend on which they are; it may depend
 * on all inputs, such as a graph and the features of its nodes. <b>Vacuous when</b> n is below
 * about ln Π(n + u). <b>Use instead</b> {@code Holdout.remainder} if the classifier was fixed
 * before the labels were drawn. <b>Numerics</b>: the count K is exact, or larger where P is within
 * 10⁻⁶ of δ/Π.
 *
 * @param risk the errors of the chosen hypothesis, k of the n labelled examples
 * @param unlabelled u, how many further examples there are, at least 1; n + u at most 2⁵³
 * @param growth the growth function Π of the class; linear classifiers of d features, of nodes
 *     convolved or not, have VC dimension d at most
 * @see "Vapnik (1998), Statistical Learning Theory, Wiley, ISBN 0-471-03003-1, for the estimation
 *     of values at given points; this form is proved in proofs/transductive.md"
 */
public record VcTransductive(ErrorCount risk, @EitherWay long unlabelled, GrowthFunction growth)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "VC, transductive",
          Quantity.TRANSDUCTIVE_RISK,
          "R(u) ≤ (max{K : P(Hyp(n + u, K, n) ≤ k) ≥ δ/Π(n + u)} − k)/u, for all hypotheses at once",
          "proofs/transductive.md, after Vapnik (1998), Statistical Learning Theory, Wiley",
          Standing.DERIVED_HERE,
          1e-6,
          Assumption.LABELLED_DRAWN_WITHOUT_REPLACEMENT,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcTransductive {
    Arguments.notNull("risk", risk);
    long most = EmpiricalRisk.MAX_EXAMPLES - risk.n();
    Arguments.require(most > 0, "risk", "of fewer than 2⁵³ examples", risk);
    Arguments.inRange("unlabelled", unlabelled, 1, most);
    Arguments.notNull("growth", growth);
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    long k = risk.errors();
    long all = risk.n() + unlabelled;
    double ways = growth.logUp(all);
    double price = addUp(ways, confidence.logInverseDelta());
    long most = HypergeometricTail.most(k, risk.n(), all, price);
    return Evaluation.ofRisk(
        divideUp(most - k, unlabelled),
        risk.scaledMeanUp(),
        confidence,
        new Cause("growth of the class", ways));
  }
}
