package genbound.symmetry;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
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
import genbound.numeric.Arguments;

/**
 * The risk of any Lipschitz predictor on the unit cube that permutations of its inputs leave alone,
 * chosen after the examples were seen: a cover of those predictors, smaller the more symmetry there
 * is.
 *
 * <pre>
 * R ≤ r + min over k, q of λ·(L/k + 1/q) + (b − a)·√((O(k)·ln q + ln(1/δ))/(2n)), O(k)
 * orbits of cells, for all invariant predictors at once
 * </pre>
 *
 * where O(k) counts the orbits of k^D cells; or r + λ + (b − a)·√(ln(1/δ)/(2n)), if that is less.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all such predictors at once; k and q do not depend
 * on the examples, so their choice is free. <b>Assumes</b> i.i.d. examples with inputs in [0, 1]^D,
 * losses in [a, b], and a predictor with values in [0, 1], L-Lipschitz in the largest difference of
 * a coordinate, that the group leaves alone. <b>Vacuous when</b> O(k) exceeds about 2n for the k
 * that L asks for, so beyond a few dimensions. <b>Use instead</b> {@code PacBayes} or {@code
 * Rademacher} bounds, where weights or norms are at hand. <b>Numerics</b>: the value is that at the
 * k and q found, which were the best of all wherever all were tried; both are kept below about 2⁵³.
 *
 * @param risk the empirical risk of the chosen predictor
 * @param symmetry the permutations that leave it alone
 * @param lipschitz L, in [0, ∞)
 * @param lossLipschitz λ, by how much the loss changes at most per unit of the prediction, in [0,
 *     ∞); 1 for the absolute loss, 2 for the squared one
 * @see <a href="https://arxiv.org/abs/1910.06552">Sannai, Imaizumi and Kawano (2021), Improved
 *     Generalization Bounds of Group Invariant / Equivariant Deep Networks via Quotient Feature
 *     Spaces, UAI</a>, whose constant is not explicit
 */
public record SymmetryQuotientCover(
    EmpiricalRisk risk,
    CoordinateSymmetry symmetry,
    @Increasing double lipschitz,
    @InUnitsOfLoss @Increasing double lossLipschitz)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "quotient cover",
          Quantity.RISK,
          "R ≤ r + min over k, q of λ·(L/k + 1/q) + (b − a)·√((O(k)·ln q + ln(1/δ))/(2n)), O(k)"
              + " orbits of cells, for all invariant predictors at once",
          "proofs/quotient-cover.md; after Sannai, Imaizumi & Kawano (2021), Improved Generalization Bounds of Group Invariant / Equivariant Deep Networks via Quotient Feature Spaces, UAI, arXiv 1910.06552",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.INVARIANT_LIPSCHITZ_PREDICTOR,
          Assumption.LOSS_LIPSCHITZ_IN_PREDICTION,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public SymmetryQuotientCover {
    Arguments.notNull("risk", risk);
    Arguments.notNull("symmetry", symmetry);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("lossLipschitz", lossLipschitz);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double nats = confidence.logInverseDelta();
    double width = subtractDown(range().high(), range().low());
    double slope = divideUp(lossLipschitz, width);
    CoverSearch search = new CoverSearch(symmetry, lipschitz, slope, risk.n(), nats);
    CoverSearch.Cover cover = search.best();
    double radius =
        multiplyUp(slope, addUp(divideUp(lipschitz, cover.cells()), divideUp(1, cover.values())));
    double size = multiplyUp(search.orbits(cover.cells()), logUp(cover.values()));
    if (!(total(radius, size, nats) < total(slope, 0, nats))) {
      radius = slope;
      size = 0;
    }
    double mean = risk.scaledMeanUp();
    double deviation = deviation(size, nats);
    double most = range().largestScaledValue();
    return Evaluation.of(
        Math.min(addUp(mean, addUp(radius, deviation)), most),
        new Term("empirical risk", mean),
        new Cause("radius of the cover", Math.min(radius, most)),
        new Cause("size of the cover", deviation * (size / (size + nats))),
        new Cause("confidence", deviation * (nats / (size + nats))));
  }

  private double total(double radius, double size, double nats) {
    return addUp(radius, deviation(size, nats));
  }

  private double deviation(double size, double nats) {
    return sqrtUp(divideUp(addUp(size, nats), 2.0 * risk.n()));
  }
}
