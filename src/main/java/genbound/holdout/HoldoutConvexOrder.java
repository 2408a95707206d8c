package genbound.holdout;

import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.ConvexOrderTail;
import java.math.BigDecimal;
import java.util.List;

/**
 * The risk of a fixed predictor, from the mean of bounded losses on a test set: the best that
 * follows from losses being no more spread out than coins. Of the bounds here that use the mean
 * alone it is the tightest.
 *
 * <pre>R ≤ min over whole t > n·r of max{p : E(t − Bin(n, p))₊ ≥ δ·(t − n·r)}</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples and losses in [0, 1] (others are scaled). <b>Vacuous when</b> r = 1. <b>Use
 * instead</b> {@link HoldoutBinomial} for zero-one loss, {@link HoldoutEmpiricalBernstein} for
 * losses of small variance. <b>Numerics</b>: beyond ln(1/δ) = 10⁶ it is the kl bound.
 *
 * @param risk the mean loss over n examples
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, section 5, JASA 58</a>: the convex order;
 *     <a href="https://doi.org/10.1214/009117904000000360">Bentkus (2004), On Hoeffding's
 *     Inequalities, Annals of Probability 32</a>
 */
public record HoldoutConvexOrder(EmpiricalRisk risk) implements MeanBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "convex order",
          Quantity.RISK,
          "R ≤ min over whole t > n·r of max{p : E(t − Bin(n, p))₊ ≥ δ·(t − n·r)}",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58; Bentkus (2004), On Hoeffding's Inequalities, Annals of Probability 32; put together in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutConvexOrder {
    Arguments.notNull("risk", risk);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(
        new HoldoutHoeffdingBentkus(risk),
        new HoldoutKl(risk),
        new HoldoutHoeffding(risk),
        new HoldoutOkamoto(risk));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ max over whole t < n·r of min{p : E(Bin(n, p) − t)₊ ≥ δ·(n·r − t)}";
  }

  @Override
  public double upper(double mean, Confidence confidence) {
    double kl = BinaryKl.upperInverse(mean, natsPerExample(confidence));
    return ConvexOrderTail.upper(sum(mean), risk.n(), confidence.logInverseDelta(), kl);
  }

  @Override
  public double lower(double mean, Confidence confidence) {
    double kl = BinaryKl.lowerInverse(mean, natsPerExample(confidence));
    return ConvexOrderTail.lower(sum(mean), risk.n(), confidence.logInverseDelta(), kl);
  }

  private BigDecimal sum(double mean) {
    return new BigDecimal(mean).multiply(BigDecimal.valueOf(risk.n()));
  }
}
