package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

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
import genbound.evidence.learner.NetworkNorms;
import genbound.numeric.Arguments;
import genbound.numeric.IndexPrice;

/**
 * The error of a trained network, from its margins and its norms, which may be measured after
 * training: the theorem of Bartlett, Foster and Telgarsky with every constant explicit.
 *
 * <pre>
 * R ≤ r(γ) + 2·min(½, (12√A/n)·(1 + ln(n/(12√A)))) + 2·√((ln(1/δ) + c)/(2n)), A =
 * 4·‖X‖²·ln(2W²)/γ²·(Π Lᵢsᵢ)²·(Σ (bᵢ/sᵢ)^⅔)³
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all networks, norms and margins at once: norms sᵢ,
 * bᵢ are rounded up and γ down to powers of 17/16, and c = Σ ln(π²k²/6) pays for the places k of
 * their exponents; bᵢ = 0 has a place of its own. <b>Assumes</b> i.i.d. examples and reference
 * matrices fixed without them. <b>Vacuous when</b> the product of the spectral norms is large, as
 * it is for most trained networks. <b>Use instead</b> {@link RademacherMarginEmpirical} with {@link
 * Complexities#golowichFrobenius}, or a PAC-Bayes bound.
 *
 * @param risk the share of the examples with a margin below γ, or their mean ramp loss, in [0, 1];
 *     the margin of an example is the score of its class less the largest other
 * @param norms of the trained network
 * @param dataNorm ‖X‖, the Frobenius norm of the examples' inputs, in [0, ∞)
 * @param margin γ in (0, ∞), chosen freely
 * @see <a href="https://arxiv.org/abs/1706.08498">Bartlett, Foster and Telgarsky (2017),
 *     Spectrally-Normalized Margin Bounds for Neural Networks, NeurIPS</a>; constants in
 *     proofs/network-covering.md
 */
public record RademacherSpectralNetwork(
    EmpiricalRisk risk, NetworkNorms norms, @Increasing double dataNorm, double margin)
    implements HighProbabilityBound, OfRisk {

  private static final double GRID = 17 / 16.0;
  private static final double LN_GRID = Math.log(GRID);
  private static final double ALLOWANCE = 1 + 1e-13;

  /** The complexity of any losses in [0, 1]. */
  private static final double MOST = 0.5;

  private static final Theorem THEOREM =
      Theorem.upper(
          "spectrally normalised network",
          Quantity.RISK,
          "R ≤ r(γ) + 2·min(½, (12√A/n)·(1 + ln(n/(12√A)))) + 2·√((ln(1/δ) + c)/(2n)), A ="
              + " 4·‖X‖²·ln(2W²)/γ²·(Π Lᵢsᵢ)²·(Σ (bᵢ/sᵢ)^⅔)³",
          "Bartlett, Foster & Telgarsky (2017), Spectrally-Normalized Margin Bounds for Neural Networks, NeurIPS, arXiv 1706.08498; constants in proofs/network-covering.md",
          Standing.DERIVED_HERE,
          1e-11,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.REFERENCE_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.ACTIVATIONS_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_COUNTS_MARGINS,
          Assumption.NORMS_OF_THIS_NETWORK);

  public RademacherSpectralNetwork {
    ComplexityEvaluations.checkUnit(risk);
    Arguments.notNull("norms", norms);
    Arguments.nonNegative("dataNorm", dataNorm);
    Arguments.positive("margin", margin);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = risk.scaledMeanUp();
    double size = 2 * complexity();
    double deviation = McDiarmid.withEmpiricalComplexity(confidence, risk.n());
    Confidence charged = new Confidence(addUp(cost(), confidence.logInverseDelta()));
    double paid = McDiarmid.withEmpiricalComplexity(charged, risk.n());
    return Evaluation.of(
        addUp(mean, addUp(size, paid)),
        new Term("empirical margin risk", mean),
        new Cause("norms and margin", size),
        new Cause("norms measured after training", paid - deviation),
        new Cause("confidence", deviation));
  }

  /** The complexity of the ramp losses, at the norms and the margin rounded to the grid. */
  double complexity() {
    double product = 1;
    double sum = 0;
    for (int i = 0; i < norms.layers(); i++) {
      double spectral = onGrid(exponent(norms.spectralNorms().get(i)));
      double distance = norms.distances().get(i);
      product = multiplyUp(product, multiplyUp(norms.lipschitz().get(i), spectral));
      if (distance > 0) {
        double ratio = divideUp(onGrid(exponent(distance)), spectral);
        sum = addUp(sum, Math.cbrt(multiplyUp(ratio, ratio)) * ALLOWANCE);
      }
    }
    double width = sqrtUp(multiplyUp(4, logUp(2.0 * norms.width() * norms.width())));
    double scale = multiplyUp(multiplyUp(dataNorm, width), onGrid(exponent(divideUp(1, margin))));
    double root = multiplyUp(multiplyUp(scale, product), multiplyUp(sum, sqrtUp(sum))) * ALLOWANCE;
    if (root == 0) {
      return 0;
    }
    if (!(12 * root < risk.n())) {
      return MOST;
    }
    double logarithm = addUp(1, logUp(divideUp(risk.n(), 12 * root)));
    return Math.min(MOST, multiplyUp(divideUp(12 * root, risk.n()), logarithm) * ALLOWANCE);
  }

  /** Σ ln(π²k²/6) over the exponents of all norms and of the margin; a distance of 0 is first. */
  double cost() {
    double cost = placeUp(exponent(divideUp(1, margin)), 0);
    for (int i = 0; i < norms.layers(); i++) {
      cost = addUp(cost, placeUp(exponent(norms.spectralNorms().get(i)), 0));
      double distance = norms.distances().get(i);
      cost = addUp(cost, distance > 0 ? placeUp(exponent(distance), 1) : IndexPrice.up(1));
    }
    return cost;
  }

  /** The least j with (17/16)^j at least a norm; one more where that is close, but not equal. */
  private static long exponent(double norm) {
    double place = Math.log(norm) / LN_GRID;
    boolean isPower = Math.pow(GRID, Math.rint(place)) == norm;
    return (long) (isPower ? Math.rint(place) : Math.ceil(place + 1e-12));
  }

  private static double onGrid(long exponent) {
    return Math.exp(exponent * LN_GRID) * ALLOWANCE;
  }

  private static double placeUp(long exponent, int before) {
    double place = before + (exponent >= 0 ? 2.0 * exponent + 1 : -2.0 * exponent);
    return IndexPrice.up(place);
  }
}
