package genbound;

import genbound.evidence.CountedLoss;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.PairedErrors;
import genbound.evidence.learner.MeanGradient;
import genbound.holdout.BetTuning;
import genbound.holdout.HoldoutBennett;
import genbound.holdout.HoldoutBernstein;
import genbound.holdout.HoldoutBetting;
import genbound.holdout.HoldoutBinomial;
import genbound.holdout.HoldoutConvexOrder;
import genbound.holdout.HoldoutEmpiricalBernstein;
import genbound.holdout.HoldoutFinitePopulation;
import genbound.holdout.HoldoutHoeffding;
import genbound.holdout.HoldoutHoeffdingBentkus;
import genbound.holdout.HoldoutKl;
import genbound.holdout.HoldoutLadder;
import genbound.holdout.HoldoutMcNemar;
import genbound.holdout.HoldoutNested;
import genbound.holdout.HoldoutNormalMixture;
import genbound.holdout.HoldoutNormalMixtureOneSided;
import genbound.holdout.HoldoutOkamoto;
import genbound.holdout.HoldoutPoissonBinomial;
import genbound.holdout.HoldoutPredictablePlugIn;
import genbound.holdout.HoldoutRemainder;
import genbound.holdout.HoldoutSecondMoment;
import genbound.holdout.HoldoutSerfling;
import genbound.holdout.HoldoutSharpness;
import genbound.holdout.HoldoutSplitBinomial;
import genbound.holdout.HoldoutStitched;
import genbound.holdout.HoldoutStratified;
import genbound.holdout.HoldoutSubGaussian;
import genbound.holdout.HoldoutTrace;
import genbound.holdout.HoldoutTwoSample;
import genbound.holdout.HoldoutTwoSampleBinomial;
import genbound.holdout.HoldoutTwoSampleHoeffding;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds on the risk of one predictor from examples it has not seen. Each but {@link #subGaussian},
 * {@link #secondMoment} and {@link #sharpness} also bounds the risk from below, alone by {@code
 * lower()} or on both sides by {@code intervalAt}. {@link #ladder} alone lets the predictor be
 * chosen by these examples, through what a leaderboard shows of them.
 *
 * <p>What users look for: the {@index "error rate"} or {@index "test error"} on a {@index "test
 * set"} or {@index hold-out} set, its {@index "confidence interval"} after {@index Clopper} and
 * Pearson, {@index "A/B test"} and {@index McNemar} for two models, {@index "mean loss"}, {@index
 * monitoring}.
 */
public final class Holdout {

  private Holdout() {}

  /** Errors on a test set: the exact inversion of the binomial tail. {@link HoldoutBinomial} */
  public static HoldoutBinomial binomial(ErrorCount risk) {
    return new HoldoutBinomial(risk);
  }

  /**
   * A learned step that is run many times in a row, from one probed step of each correct trace.
   * {@link HoldoutTrace}
   */
  public static HoldoutTrace trace(ErrorCount steps, long length) {
    return new HoldoutTrace(steps, length);
  }

  /**
   * Errors on cases that differ, such as those of a fixed benchmark, none of them drawn at random:
   * their mean risk. {@link HoldoutPoissonBinomial}
   */
  public static HoldoutPoissonBinomial poissonBinomial(ErrorCount risk) {
    return new HoldoutPoissonBinomial(risk);
  }

  /** Any bounded loss: the Chernoff–Hoeffding bound through the binary kl. {@link HoldoutKl} */
  public static HoldoutKl kl(EmpiricalRisk risk) {
    return new HoldoutKl(risk);
  }

  /** Any bounded loss, the tightest from its mean alone. {@link HoldoutConvexOrder} */
  public static HoldoutConvexOrder convexOrder(EmpiricalRisk risk) {
    return new HoldoutConvexOrder(risk);
  }

  /**
   * Any bounded loss: the smaller of kl and Bentkus' binomial tail, never above kl. {@link
   * HoldoutHoeffdingBentkus}
   */
  public static HoldoutHoeffdingBentkus hoeffdingBentkus(EmpiricalRisk risk) {
    return new HoldoutHoeffdingBentkus(risk);
  }

  /**
   * A loss of few values, or two predictors on one test set: {@link Evidence#comparison}. {@link
   * HoldoutSplitBinomial}
   */
  public static HoldoutSplitBinomial splitBinomial(CountedLoss losses) {
    return new HoldoutSplitBinomial(losses);
  }

  /**
   * Two predictors on one test set, from where one alone erred: which is better. {@link
   * HoldoutMcNemar}
   */
  public static HoldoutMcNemar mcNemar(PairedErrors losses) {
    return new HoldoutMcNemar(losses);
  }

  /**
   * Losses on two independent test sets, such as before and after a shift: how much the risks
   * differ, second less first. {@link HoldoutTwoSample}
   */
  public static HoldoutTwoSample twoSample(EmpiricalRisk first, EmpiricalRisk second) {
    return new HoldoutTwoSample(first, second);
  }

  /**
   * Errors on two test sets, or of two kinds on one, the first of which may have chosen the
   * predictor among candidates. {@link HoldoutTwoSampleBinomial}
   */
  public static HoldoutTwoSampleBinomial twoSampleBinomial(
      ErrorCount first, ErrorCount second, long candidates) {
    return new HoldoutTwoSampleBinomial(first, second, candidates);
  }

  /**
   * Losses on two independent test sets: Hoeffding's inequality, never tighter than {@link
   * #twoSample}. {@link HoldoutTwoSampleHoeffding}
   */
  public static HoldoutTwoSampleHoeffding twoSampleHoeffding(
      EmpiricalRisk first, EmpiricalRisk second) {
    return new HoldoutTwoSampleHoeffding(first, second);
  }

  /** A test set used again and again, through a board that shows the best. {@link HoldoutLadder} */
  public static HoldoutLadder ladder(EmpiricalRisk risk, long submissions, long levels) {
    return new HoldoutLadder(risk, submissions, levels);
  }

  /** Errors in a sample from a finite lot, without replacement. {@link HoldoutFinitePopulation} */
  public static HoldoutFinitePopulation finitePopulation(ErrorCount risk, long population) {
    return new HoldoutFinitePopulation(risk, population);
  }

  /** The members of a finite lot that were not checked. {@link HoldoutRemainder} */
  public static HoldoutRemainder remainder(ErrorCount risk, long remaining) {
    return new HoldoutRemainder(risk, remaining);
  }

  /** Losses in a sample from a finite population, without replacement. {@link HoldoutSerfling} */
  public static HoldoutSerfling serfling(EmpiricalRisk risk, long population) {
    return new HoldoutSerfling(risk, population);
  }

  /** Any bounded loss: Hoeffding's inequality, never tighter than kl. {@link HoldoutHoeffding} */
  public static HoldoutHoeffding hoeffding(EmpiricalRisk risk) {
    return new HoldoutHoeffding(risk);
  }

  /**
   * Any bounded loss, in closed form and with a fast rate at small risks, never tighter than kl.
   * {@link HoldoutOkamoto}
   */
  public static HoldoutOkamoto okamoto(EmpiricalRisk risk) {
    return new HoldoutOkamoto(risk);
  }

  /**
   * A loss whose variance is known to be small: Bernstein's inequality. {@link HoldoutBernstein}
   */
  public static HoldoutBernstein bernstein(EmpiricalRisk risk, double variance) {
    return new HoldoutBernstein(risk, variance);
  }

  /**
   * A loss of known variance: Bennett's inequality, never above Bernstein's. {@link HoldoutBennett}
   */
  public static HoldoutBennett bennett(EmpiricalRisk risk, double variance) {
    return new HoldoutBennett(risk, variance);
  }

  /** A loss of small observed variance: Maurer and Pontil. {@link HoldoutEmpiricalBernstein} */
  public static HoldoutEmpiricalBernstein empiricalBernstein(LossSample risk) {
    return new HoldoutEmpiricalBernstein(risk);
  }

  /** A loss without a ceiling: Chernoff's bound, from above only. {@link HoldoutSubGaussian} */
  public static HoldoutSubGaussian subGaussian(double mean, long n, double sigma) {
    return new HoldoutSubGaussian(mean, n, sigma);
  }

  /**
   * A loss that is not negative and may be heavy-tailed, such as one weighted by importance, from
   * above only. {@link HoldoutSecondMoment}
   */
  public static HoldoutSecondMoment secondMoment(double mean, long n, double secondMoment) {
    return new HoldoutSecondMoment(mean, n, secondMoment);
  }

  /**
   * How far the mean prediction rises at most when the parameters move, from its gradient: {@link
   * Evidence#meanGradient}. {@link HoldoutSharpness}
   */
  public static HoldoutSharpness sharpness(
      MeanGradient gradient, double radius, double gradientBound, double smoothness) {
    return new HoldoutSharpness(gradient, radius, gradientBound, smoothness);
  }

  /** A test set drawn stratum by stratum, of known shares. {@link HoldoutStratified} */
  public static HoldoutStratified stratified(List<Double> shares, List<EmpiricalRisk> strata) {
    return new HoldoutStratified(shares, strata);
  }

  /** A test set drawn stratum by stratum, of known shares. {@link HoldoutStratified} */
  public static HoldoutStratified stratified(double[] shares, EmpiricalRisk... risks) {
    Arguments.notNull("shares", shares);
    Arguments.notNull("risks", risks);
    return stratified(Arrays.stream(shares).boxed().toList(), Arrays.asList(risks));
  }

  /** Looked at any time, from what a gambler would have won. {@link HoldoutBetting} */
  public static HoldoutBetting betting(LossSequence losses) {
    return new HoldoutBetting(losses);
  }

  /** Losses in their order, at one n or at any time. {@link HoldoutPredictablePlugIn} */
  public static HoldoutPredictablePlugIn predictablePlugIn(
      LossSequence losses, BetTuning tuning, double cap) {
    return new HoldoutPredictablePlugIn(losses, tuning, cap);
  }

  /** Looked at any time, the best look so far, while the risk is fixed. {@link HoldoutNested} */
  public static HoldoutNested nested(LossSequence losses, double cap) {
    return new HoldoutNested(losses, cap);
  }

  /** One side, looked at any time, tuned for an n. {@link HoldoutNormalMixtureOneSided} */
  public static HoldoutNormalMixtureOneSided normalMixtureOneSided(EmpiricalRisk risk, double rho) {
    return new HoldoutNormalMixtureOneSided(risk, rho);
  }

  /** Looked at any time, tuned for a number of examples. {@link HoldoutNormalMixture} */
  public static HoldoutNormalMixture normalMixture(EmpiricalRisk risk, double rho) {
    return new HoldoutNormalMixture(risk, rho);
  }

  /** Looked at any time, over very long streams. {@link HoldoutStitched} */
  public static HoldoutStitched stitched(EmpiricalRisk risk) {
    return new HoldoutStitched(risk);
  }
}
