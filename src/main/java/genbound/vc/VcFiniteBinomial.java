package genbound.vc;

import genbound.bound.Bound.Increasing;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;
import java.util.List;

/**
 * The risk of any of M hypotheses, chosen after the examples were seen: the exact inversion of the
 * binomial tail for each, and the union over all.
 *
 * <pre>R ≤ max{p : P(Bin(n, p) ≤ k) ≥ δ·exp(−ln M)}, for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses at once. <b>Assumes</b> i.i.d.
 * examples, errors counted as 0 or 1, and a class fixed without them. <b>Vacuous when</b> logSize
 * is many times n. <b>Use instead</b> {@link VcFiniteKl} for losses between 0 and 1.
 * <b>Numerics</b>: relative error at most 1e-12 for n ≤ 10⁷ and 1e-9 for n ≤ 10¹².
 *
 * @param risk the empirical risk of the chosen hypothesis
 * @param logSize ln M in nats, in [0, ∞), for M hypotheses fixed before the examples were seen:
 *     10¹⁰⁰⁰ of them are ordinary
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, JMLR 6</a>
 */
public record VcFiniteBinomial(ErrorCount risk, @Increasing double logSize) implements UnionBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "finite class, binomial",
          Quantity.RISK,
          "R ≤ max{p : P(Bin(n, p) ≤ k) ≥ δ·exp(−ln M)}, for all hypotheses at once",
          "Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6; Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58, with a union bound",
          Standing.PUBLISHED,
          1e-9,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcFiniteBinomial {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("logSize", logSize);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new VcFiniteKl(risk, logSize), new VcFiniteHoeffding(risk, logSize));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{p : P(Bin(n, p) ≥ k) ≥ δ·exp(−ln M)}, for all hypotheses at once";
  }

  @Override
  public double cost() {
    return logSize;
  }

  @Override
  public String costName() {
    return "size of the class";
  }

  @Override
  public double upper(double nats) {
    return BinomialTail.upperInverse(risk.errors(), risk.n(), nats);
  }

  @Override
  public double lower(double nats) {
    return BinomialTail.lowerInverse(risk.errors(), risk.n(), nats);
  }
}
