package genbound;

import genbound.bound.EmpiricalRisk;
import genbound.bound.Estimate;
import genbound.bound.Grid;
import genbound.pacbayes.PacBayesCatoni;
import genbound.pacbayes.PacBayesCatoniGrid;
import genbound.pacbayes.PacBayesCatoniStrengthened;
import genbound.pacbayes.PacBayesCatoniUniform;
import genbound.pacbayes.PacBayesCoinBetting;
import genbound.pacbayes.PacBayesFastRate;
import genbound.pacbayes.PacBayesKl;
import genbound.pacbayes.PacBayesKlExact;
import genbound.pacbayes.PacBayesKlMonteCarlo;
import genbound.pacbayes.PacBayesLinear;
import genbound.pacbayes.PacBayesLinearGrid;
import genbound.pacbayes.PacBayesMcAllester;
import genbound.pacbayes.PacBayesMcAllester1999;
import genbound.pacbayes.PacBayesQuadratic;
import genbound.pacbayes.PacBayesThiemann;

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

  /**
   * McAllester's bound as first stated, to compare with old tables. {@link PacBayesMcAllester1999}
   */
  public static PacBayesMcAllester1999 mcAllester1999(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesMcAllester1999(gibbsRisk, kl);
  }

  /** A closed form with the fast rate at small risks. {@link PacBayesFastRate} */
  public static PacBayesFastRate fastRate(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesFastRate(gibbsRisk, kl);
  }

  /** A closed form that training objectives use. {@link PacBayesQuadratic} */
  public static PacBayesQuadratic quadratic(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesQuadratic(gibbsRisk, kl);
  }

  /** The PAC-Bayes-λ bound at its best λ. {@link PacBayesThiemann} */
  public static PacBayesThiemann thiemann(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesThiemann(gibbsRisk, kl);
  }

  /** The kl bound for any number of examples, looked at any time. {@link PacBayesCoinBetting} */
  public static PacBayesCoinBetting coinBetting(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesCoinBetting(gibbsRisk, kl);
  }

  /** Catoni's bound at an inverse temperature fixed before the data. {@link PacBayesCatoni} */
  public static PacBayesCatoni catoni(EmpiricalRisk gibbsRisk, double kl, double c) {
    return new PacBayesCatoni(gibbsRisk, kl, c);
  }

  /** Catoni's bound at the best of a declared grid, which is charged. {@link PacBayesCatoniGrid} */
  public static PacBayesCatoniGrid catoniGrid(EmpiricalRisk gibbsRisk, double kl, Grid grid) {
    return new PacBayesCatoniGrid(gibbsRisk, kl, grid);
  }

  /** Catoni's bound for an inverse temperature tuned on the data. {@link PacBayesCatoniUniform} */
  public static PacBayesCatoniUniform catoniUniform(EmpiricalRisk gibbsRisk, double kl, double c) {
    return new PacBayesCatoniUniform(gibbsRisk, kl, c);
  }

  /** The strengthened Catoni bound, parameters free. {@link PacBayesCatoniStrengthened} */
  public static PacBayesCatoniStrengthened catoniStrengthened(
      EmpiricalRisk gibbsRisk, double kl, double gamma, double c) {
    return new PacBayesCatoniStrengthened(gibbsRisk, kl, gamma, c);
  }

  /** The bound behind Gibbs posteriors, λ fixed before the data. {@link PacBayesLinear} */
  public static PacBayesLinear linear(EmpiricalRisk gibbsRisk, double kl, double lambda) {
    return new PacBayesLinear(gibbsRisk, kl, lambda);
  }

  /** The same at the best λ of a declared grid, which is charged. {@link PacBayesLinearGrid} */
  public static PacBayesLinearGrid linearGrid(EmpiricalRisk gibbsRisk, double kl, Grid grid) {
    return new PacBayesLinearGrid(gibbsRisk, kl, grid);
  }
}
