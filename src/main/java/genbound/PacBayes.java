package genbound;

import genbound.bound.EmpiricalRisk;
import genbound.bound.Estimate;
import genbound.pacbayes.PacBayesKl;
import genbound.pacbayes.PacBayesKlExact;
import genbound.pacbayes.PacBayesKlMonteCarlo;
import genbound.pacbayes.PacBayesMcAllester;

/**
 * Bounds on the risk of a predictor drawn at random from a posterior, for all posteriors at once,
 * in terms of the posterior's divergence from a prior that was fixed without the examples.
 */
public final class PacBayes {

  private PacBayes() {}

  /** The bound of Langford, Seeger and Maurer through the binary kl. {@link PacBayesKl} */
  public static PacBayesKl kl(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesKl(gibbsRisk, kl);
  }

  /**
   * The same for a Gibbs risk known by Monte Carlo, which is paid for. {@link PacBayesKlMonteCarlo}
   */
  public static PacBayesKlMonteCarlo kl(Estimate gibbsRisk, long n, double kl) {
    return new PacBayesKlMonteCarlo(gibbsRisk, n, kl);
  }

  /** The kl bound with Maurer's exact constant ξ(n) in place of 2√n. {@link PacBayesKlExact} */
  public static PacBayesKlExact klExact(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesKlExact(gibbsRisk, kl);
  }

  /** McAllester's bound, a closed form never tighter than kl. {@link PacBayesMcAllester} */
  public static PacBayesMcAllester mcAllester(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesMcAllester(gibbsRisk, kl);
  }
}
