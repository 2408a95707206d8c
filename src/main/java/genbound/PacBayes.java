package genbound;

import genbound.estimate.votes.WeightedVotes;
import genbound.evidence.DiscreteEstimate;
import genbound.evidence.DiscreteLoss;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.Grid;
import genbound.evidence.LossTail;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.VotePairs;
import genbound.numeric.Arguments;
import genbound.pacbayes.Comparator;
import genbound.pacbayes.EstimatedStage;
import genbound.pacbayes.ExcessStage;
import genbound.pacbayes.PacBayesBennett;
import genbound.pacbayes.PacBayesBettingBernstein;
import genbound.pacbayes.PacBayesCBound1;
import genbound.pacbayes.PacBayesCBound2;
import genbound.pacbayes.PacBayesCatoni;
import genbound.pacbayes.PacBayesCatoniGrid;
import genbound.pacbayes.PacBayesCatoniStrengthened;
import genbound.pacbayes.PacBayesCatoniUniform;
import genbound.pacbayes.PacBayesChebyshevCantelli;
import genbound.pacbayes.PacBayesChernoff;
import genbound.pacbayes.PacBayesCoinBetting;
import genbound.pacbayes.PacBayesComparator;
import genbound.pacbayes.PacBayesConditionedPrior;
import genbound.pacbayes.PacBayesDis;
import genbound.pacbayes.PacBayesDisintegratedKl;
import genbound.pacbayes.PacBayesDisintegratedRenyi;
import genbound.pacbayes.PacBayesEmpiricalBernstein;
import genbound.pacbayes.PacBayesFastRate;
import genbound.pacbayes.PacBayesFirstOrder;
import genbound.pacbayes.PacBayesKl;
import genbound.pacbayes.PacBayesKlExact;
import genbound.pacbayes.PacBayesKlMonteCarlo;
import genbound.pacbayes.PacBayesLinear;
import genbound.pacbayes.PacBayesLinearGrid;
import genbound.pacbayes.PacBayesMcAllester;
import genbound.pacbayes.PacBayesMcAllester1999;
import genbound.pacbayes.PacBayesOccam;
import genbound.pacbayes.PacBayesOccamMartingale;
import genbound.pacbayes.PacBayesOccamMonteCarlo;
import genbound.pacbayes.PacBayesOccamsHammer;
import genbound.pacbayes.PacBayesOccamsHammerBinomial;
import genbound.pacbayes.PacBayesQuadratic;
import genbound.pacbayes.PacBayesRecursive;
import genbound.pacbayes.PacBayesRecursiveMonteCarlo;
import genbound.pacbayes.PacBayesSecondMoment;
import genbound.pacbayes.PacBayesSplitKl;
import genbound.pacbayes.PacBayesSplitKlMonteCarlo;
import genbound.pacbayes.PacBayesSubGamma;
import genbound.pacbayes.PacBayesSubGaussian;
import genbound.pacbayes.PacBayesSubGaussianTwoSided;
import genbound.pacbayes.PacBayesTandem;
import genbound.pacbayes.PacBayesThiemann;
import genbound.pacbayes.PacBayesUnexpectedBernstein;
import genbound.pacbayes.PacBayesWindows;
import java.util.List;

/**
 * Bounds on the risk of a predictor drawn at random from a posterior, for all posteriors at once,
 * in terms of the posterior's divergence from a prior that was fixed without the examples.
 *
 * <p>What users look for: {@index "majority vote"}, {@index "random forest"}, {@index ensemble},
 * {@index "Bayesian neural network"}, {@index "stochastic classifier"}.
 */
public final class PacBayes {

  private PacBayes() {}

  /** The bound of Langford, Seeger and Maurer through the binary kl. {@link PacBayesKl} */
  public static PacBayesKl kl(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesKl(gibbsRisk, kl);
  }

  /**
   * PAC-Bayes-kl for a Gibbs risk known by Monte Carlo, which is paid for. {@link
   * PacBayesKlMonteCarlo}
   */
  public static PacBayesKlMonteCarlo kl(EstimatedRisk gibbsRisk, long n, double kl) {
    return new PacBayesKlMonteCarlo(gibbsRisk, n, kl);
  }

  /** The kl bound with Maurer's exact constant ξ(n) in place of 2√n. {@link PacBayesKlExact} */
  public static PacBayesKlExact klExact(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesKlExact(gibbsRisk, kl);
  }

  /**
   * A hypothesis drawn at random from the prior that errs little on the examples, from how many
   * draws do. {@link PacBayesConditionedPrior}
   */
  public static PacBayesConditionedPrior conditionedPrior(
      ErrorCount allowed, long hits, long draws, long levels) {
    return new PacBayesConditionedPrior(allowed, hits, draws, levels);
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

  /**
   * The linear bound at the best λ of a declared grid, which is charged. {@link PacBayesLinearGrid}
   */
  public static PacBayesLinearGrid linearGrid(EmpiricalRisk gibbsRisk, double kl, Grid grid) {
    return new PacBayesLinearGrid(gibbsRisk, kl, grid);
  }

  /** A comparator of one's own, with its moment. {@link PacBayesComparator} */
  public static PacBayesComparator comparator(
      EmpiricalRisk gibbsRisk, double kl, Comparator comparator) {
    return new PacBayesComparator(gibbsRisk, kl, comparator);
  }

  /** A loss of small variance on the sample, at any time. {@link PacBayesBettingBernstein} */
  public static PacBayesBettingBernstein bettingBernstein(
      EmpiricalRisk gibbsRisk, double variance, double kl) {
    return new PacBayesBettingBernstein(gibbsRisk, variance, kl);
  }

  /** The first empirical Bernstein bound, with two grids. {@link PacBayesEmpiricalBernstein} */
  public static PacBayesEmpiricalBernstein empiricalBernstein(
      EmpiricalRisk gibbsRisk, double variance, double kl, double c1, double c2) {
    return new PacBayesEmpiricalBernstein(gibbsRisk, variance, kl, c1, c2);
  }

  /** A loss whose variance is known to be small. {@link PacBayesBennett} */
  public static PacBayesBennett bennett(
      EmpiricalRisk gibbsRisk, double variance, double kl, Grid grid) {
    return new PacBayesBennett(gibbsRisk, variance, kl, grid);
  }

  /** A loss bounded above only, small in the mean square. {@link PacBayesUnexpectedBernstein} */
  public static PacBayesUnexpectedBernstein unexpectedBernstein(
      double mean, double secondMoment, long n, double kl, double ceiling, Grid grid) {
    return new PacBayesUnexpectedBernstein(mean, secondMoment, n, kl, ceiling, grid);
  }

  /** A loss of few values, such as a ternary excess loss. {@link PacBayesSplitKl} */
  public static PacBayesSplitKl splitKl(DiscreteLoss losses, double kl) {
    return new PacBayesSplitKl(losses, kl);
  }

  /**
   * A loss of few values whose shares are known by Monte Carlo, which is paid for. {@link
   * PacBayesSplitKlMonteCarlo}
   */
  public static PacBayesSplitKlMonteCarlo splitKl(DiscreteEstimate estimates, double kl) {
    return new PacBayesSplitKlMonteCarlo(estimates, kl);
  }

  /**
   * A sequence of posteriors whose shares are known by Monte Carlo, which is paid for. {@link
   * PacBayesRecursiveMonteCarlo}
   */
  public static PacBayesRecursiveMonteCarlo recursive(
      EstimatedRisk gibbsRisk, long n, double kl, List<EstimatedStage> stages) {
    return new PacBayesRecursiveMonteCarlo(gibbsRisk, n, kl, stages);
  }

  /** A sequence of posteriors, each the prior of the next. {@link PacBayesRecursive} */
  public static PacBayesRecursive recursive(
      EmpiricalRisk gibbsRisk, double kl, List<ExcessStage> stages) {
    return new PacBayesRecursive(gibbsRisk, kl, stages);
  }

  /** Losses with Gaussian tails. {@link PacBayesSubGaussian} */
  public static PacBayesSubGaussian subGaussian(double mean, long n, double kl, double sigma) {
    return new PacBayesSubGaussian(mean, n, kl, sigma);
  }

  /** Losses with exponential tails. {@link PacBayesSubGamma} */
  public static PacBayesSubGamma subGamma(
      double mean, long n, double kl, double variance, double scale) {
    return new PacBayesSubGamma(mean, n, kl, variance, scale);
  }

  /** Losses with two Gaussian tails, on both sides. {@link PacBayesSubGaussianTwoSided} */
  public static PacBayesSubGaussianTwoSided subGaussianTwoSided(
      double mean, long n, double kl, double sigma) {
    return new PacBayesSubGaussianTwoSided(mean, n, kl, sigma);
  }

  /** Losses of any light tail, without a union over the divergence. {@link PacBayesChernoff} */
  public static PacBayesChernoff chernoff(double mean, long n, double kl, LossTail tail) {
    return new PacBayesChernoff(mean, n, kl, tail);
  }

  /** Losses that are not negative, of a known second moment. {@link PacBayesSecondMoment} */
  public static PacBayesSecondMoment secondMoment(
      double mean, long n, double kl, double secondMoment) {
    return new PacBayesSecondMoment(mean, n, kl, secondMoment);
  }

  /** One hypothesis, from what it costs to name it. {@link PacBayesOccam} */
  public static PacBayesOccam occam(EmpiricalRisk risk, double logInversePrior) {
    return new PacBayesOccam(risk, logInversePrior);
  }

  /**
   * One hypothesis, from what it costs to name it, with a risk measured on a part of the examples.
   * {@link PacBayesOccamMonteCarlo}
   */
  public static PacBayesOccamMonteCarlo occam(EstimatedRisk risk, long n, double logInversePrior) {
    return new PacBayesOccamMonteCarlo(risk, n, logInversePrior);
  }

  /**
   * Losses along sequences, each of which depends on a few tokens before its own too. {@link
   * PacBayesWindows}
   *
   * @param gibbsRisk the mean loss over all places of all sequences
   * @param kl KL(posterior‖prior) in nats
   * @param length how many losses each sequence has
   * @param history how many tokens before its own a loss may depend on
   */
  public static PacBayesWindows windows(
      EmpiricalRisk gibbsRisk, double kl, long length, long history) {
    return new PacBayesWindows(gibbsRisk, kl, length, history);
  }

  /** One language model, judged token by token. {@link PacBayesOccamMartingale} */
  public static PacBayesOccamMartingale occamMartingale(
      EmpiricalRisk risk, double logInversePrior) {
    return new PacBayesOccamMartingale(risk, logInversePrior);
  }

  /** One classifier drawn from the posterior. {@link PacBayesOccamsHammerBinomial} */
  public static PacBayesOccamsHammerBinomial occamsHammerBinomial(
      ErrorCount errors, double logRatio, double order) {
    return new PacBayesOccamsHammerBinomial(errors, logRatio, order);
  }

  /** One hypothesis drawn from the posterior, losses in a range. {@link PacBayesOccamsHammer} */
  public static PacBayesOccamsHammer occamsHammer(
      EmpiricalRisk risk, double logRatio, double order) {
    return new PacBayesOccamsHammer(risk, logRatio, order);
  }

  /** One hypothesis drawn from the posterior, through the kl. {@link PacBayesDisintegratedKl} */
  public static PacBayesDisintegratedKl disintegratedKl(EmpiricalRisk risk, double logRatio) {
    return new PacBayesDisintegratedKl(risk, logRatio);
  }

  /**
   * One hypothesis drawn from the posterior, through a Rényi divergence. {@link
   * PacBayesDisintegratedRenyi}
   */
  public static PacBayesDisintegratedRenyi disintegratedRenyi(
      EmpiricalRisk risk, double renyi, double alpha) {
    return new PacBayesDisintegratedRenyi(risk, renyi, alpha);
  }

  /** A majority vote, from the risk of its voters. {@link PacBayesFirstOrder} */
  public static PacBayesFirstOrder firstOrder(EmpiricalRisk gibbsRisk, double kl) {
    return new PacBayesFirstOrder(gibbsRisk, kl);
  }

  /** A majority vote, from how often two voters err together. {@link PacBayesTandem} */
  public static PacBayesTandem tandem(TandemRisk tandemRisk, double kl) {
    return new PacBayesTandem(tandemRisk, kl);
  }

  /** A majority vote, with disagreement on unlabelled examples. {@link PacBayesDis} */
  public static PacBayesDis dis(EmpiricalRisk gibbsRisk, Disagreement disagreement, double kl) {
    return new PacBayesDis(gibbsRisk, disagreement, kl);
  }

  /** A majority vote between two classes, both parts apart. {@link PacBayesCBound1} */
  public static PacBayesCBound1 cBound1(
      EmpiricalRisk gibbsRisk, Disagreement disagreement, double kl) {
    return new PacBayesCBound1(gibbsRisk, disagreement, kl);
  }

  /** A majority vote between two classes, both parts together. {@link PacBayesCBound2} */
  public static PacBayesCBound2 cBound2(VotePairs pairs, double kl) {
    return new PacBayesCBound2(pairs, kl);
  }

  /** A majority vote at the best threshold. {@link PacBayesChebyshevCantelli} */
  public static PacBayesChebyshevCantelli chebyshevCantelli(
      EmpiricalRisk gibbsRisk, TandemRisk tandemRisk, double kl) {
    return new PacBayesChebyshevCantelli(gibbsRisk, tandemRisk, kl);
  }

  /** The first-order bound on the risk of a weighted majority vote. {@link PacBayesFirstOrder} */
  public static PacBayesFirstOrder firstOrder(WeightedVotes votes) {
    Arguments.notNull("votes", votes);
    return firstOrder(votes.gibbsRisk(), votes.kl());
  }

  /** The tandem bound on the risk of a weighted majority vote. {@link PacBayesTandem} */
  public static PacBayesTandem tandem(WeightedVotes votes) {
    Arguments.notNull("votes", votes);
    return tandem(votes.tandemRisk(), votes.kl());
  }

  /** The disagreement bound on the risk of a weighted majority vote. {@link PacBayesDis} */
  public static PacBayesDis dis(WeightedVotes votes) {
    Arguments.notNull("votes", votes);
    return dis(votes.gibbsRisk(), votes.disagreement(), votes.kl());
  }

  /** The first C-bound on the risk of a weighted vote of two classes. {@link PacBayesCBound1} */
  public static PacBayesCBound1 cBound1(WeightedVotes votes) {
    Arguments.notNull("votes", votes);
    return cBound1(votes.gibbsRisk(), votes.disagreement(), votes.kl());
  }

  /** The second C-bound on the risk of a weighted vote of two classes. {@link PacBayesCBound2} */
  public static PacBayesCBound2 cBound2(WeightedVotes votes) {
    Arguments.notNull("votes", votes);
    return cBound2(votes.pairs(), votes.kl());
  }

  /** Cantelli's bound on the risk of a weighted majority vote. {@link PacBayesChebyshevCantelli} */
  public static PacBayesChebyshevCantelli chebyshevCantelli(WeightedVotes votes) {
    Arguments.notNull("votes", votes);
    return chebyshevCantelli(votes.gibbsRisk(), votes.tandemRisk(), votes.kl());
  }
}
