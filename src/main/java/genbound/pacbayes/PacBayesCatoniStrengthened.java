package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;
import genbound.numeric.MaurerXi;

/**
 * The Gibbs risk of any posterior, linear in the empirical risk and the divergence: the
 * strengthened Catoni bound, whose parameters may be tuned on the same examples.
 *
 * <pre>
 * R ≤ cγ·ln(γ/(γ − 1))·r + cγ·(KL + ln(ξ(n)/δ))/n + γ·(1 − c·(1 − ln c)), for all γ, c and
 * posteriors at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all γ, c and posteriors at once. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled) and a prior fixed without them. <b>Vacuous
 * when</b> c and γ are far from their best values. <b>Use instead</b> {@link PacBayesKlExact},
 * which is never looser.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param gamma the parameter γ in (1, ∞), chosen freely
 * @param c the parameter c in (0, 1], chosen freely
 * @see <a href="https://arxiv.org/abs/2306.12214">Rodríguez-Gálvez, Thobaben and Skoglund (2024),
 *     More PAC-Bayes Bounds: From Bounded Losses, to Losses with General Tail Behaviors, to Anytime
 *     Validity, JMLR 25</a>
 */
public record PacBayesCatoniStrengthened(
    EmpiricalRisk gibbsRisk, @Increasing double kl, double gamma, double c)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "strengthened Catoni",
          Quantity.GIBBS_RISK,
          "R ≤ cγ·ln(γ/(γ − 1))·r + cγ·(KL + ln(ξ(n)/δ))/n + γ·(1 − c·(1 − ln c)), for all γ, c and posteriors at once",
          "Rodríguez-Gálvez, Thobaben & Skoglund (2024), More PAC-Bayes Bounds: From Bounded Losses, to Losses with General Tail Behaviors, to Anytime Validity, JMLR 25, arXiv 2306.12214",
          Standing.PUBLISHED,
          1e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesCatoniStrengthened {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
    Arguments.require(gamma > 1 && Double.isFinite(gamma), "gamma", "in (1, ∞)", gamma);
    Arguments.require(c > 0 && c <= 1, "c", "in (0, 1]", c);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double price(Confidence confidence) {
    return addUp(MaurerXi.logUpper(gibbsRisk.n()), confidence.logInverseDelta());
  }

  @Override
  public double value(double mean, double complexity) {
    double slope = multiplyUp(gamma, log1pUp(divideUp(1, subtractDown(gamma, 1))));
    double linear = multiplyUp(slope, mean);
    double paid = multiplyUp(gamma, divideUp(complexity, gibbsRisk.n()));
    double rest = multiplyUp(gamma, multiplyUp(c, Cumulant.poissonUp(-logDown(c))));
    return addUp(multiplyUp(c, addUp(linear, paid)), rest);
  }
}
