package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.BinomialTail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The risk of a fixed predictor, from the mean of bounded losses on a test set: the smaller of the
 * Chernoff-kl bound and of Bentkus' bound by e times a binomial tail. Both bound one tail, so each
 * has all of δ.
 *
 * <pre>R ≤ max{p : exp(−n·kl(r‖p)) ≥ δ and e·P(Bin(n, p) ≤ ⌈n·r⌉) ≥ δ}</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples and losses in [0, 1] (others are scaled). <b>Vacuous when</b> r = 1. <b>Use
 * instead</b> {@link HoldoutConvexOrder}, which is never looser. <b>Numerics</b>: a sum n·r that
 * lies above a whole number by less than 10⁻⁶, as rounding leaves it, is taken for that number,
 * which has its price (proofs/test-sets.md).
 *
 * @param risk the mean loss over n examples
 * @see <a href="https://doi.org/10.1214/009117904000000360">Bentkus (2004), On Hoeffding's
 *     Inequalities, Annals of Probability 32</a>
 */
public record HoldoutHoeffdingBentkus(EmpiricalRisk risk) implements MeanBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Hoeffding–Bentkus",
          Quantity.RISK,
          "R ≤ max{p : exp(−n·kl(r‖p)) ≥ δ and e·P(Bin(n, p) ≤ ⌈n·r⌉) ≥ δ}",
          "Bentkus (2004), On Hoeffding's Inequalities, Annals of Probability 32; Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, Theorem 1, JASA 58",
          Standing.PUBLISHED,
          1e-9,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  /** How far a sum may be from a whole number to be taken for it: 2⁻²⁰. */
  private static final BigDecimal STRAY = new BigDecimal(0x1p-20);

  public HoldoutHoeffdingBentkus {
    Arguments.notNull("risk", risk);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new HoldoutKl(risk), new HoldoutHoeffding(risk), new HoldoutOkamoto(risk));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{p : exp(−n·kl(r‖p)) ≥ δ and e·P(Bin(n, p) ≥ ⌊n·r⌋) ≥ δ}";
  }

  @Override
  public double upper(double mean, Confidence confidence) {
    Count count = Count.of(sum(mean), RoundingMode.CEILING, confidence);
    double bentkus = BinomialTail.upperInverse(count.errors, risk.n(), count.logInverseDelta);
    return Math.min(bentkus, BinaryKl.upperInverse(mean, natsPerExample(confidence)));
  }

  @Override
  public double lower(double mean, Confidence confidence) {
    Count count = Count.of(sum(mean), RoundingMode.FLOOR, confidence);
    double bentkus = BinomialTail.lowerInverse(count.errors, risk.n(), count.logInverseDelta);
    return Math.max(bentkus, BinaryKl.lowerInverse(mean, natsPerExample(confidence)));
  }

  private BigDecimal sum(double mean) {
    return new BigDecimal(mean).multiply(BigDecimal.valueOf(risk.n()));
  }

  /** The whole number that a sum counts as, and the ln(1/δ) that its tail is inverted at. */
  private record Count(long errors, double logInverseDelta) {

    static Count of(BigDecimal sum, RoundingMode outward, Confidence confidence) {
      double level = addUp(1, confidence.logInverseDelta());
      RoundingMode inward =
          outward == RoundingMode.CEILING ? RoundingMode.FLOOR : RoundingMode.CEILING;
      BigDecimal near = sum.setScale(0, inward);
      BigDecimal astray = sum.subtract(near).abs();
      if (astray.compareTo(STRAY) > 0) {
        return new Count(sum.setScale(0, outward).longValueExact(), level);
      }
      double rest = subtractDown(1, Math.nextUp(astray.doubleValue()));
      return new Count(near.longValueExact(), astray.signum() == 0 ? level : divideUp(level, rest));
    }
  }
}
