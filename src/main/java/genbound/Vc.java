package genbound;

import genbound.evidence.CompressedLosses;
import genbound.evidence.CompressedSample;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.vc.GrowthFunction;
import genbound.vc.VcClassical;
import genbound.vc.VcCompressionBinomial;
import genbound.vc.VcCompressionKl;
import genbound.vc.VcCompressionRealisable;
import genbound.vc.VcFiniteBinomial;
import genbound.vc.VcFiniteHoeffding;
import genbound.vc.VcFiniteKl;
import genbound.vc.VcFiniteRealisable;
import genbound.vc.VcGhostSample;
import genbound.vc.VcGhostSampleRealisable;
import genbound.vc.VcOccamBinomial;
import genbound.vc.VcOccamHoeffding;
import genbound.vc.VcOccamKl;
import genbound.vc.VcOccamRealisable;
import genbound.vc.VcPickToLearnOneSided;
import genbound.vc.VcPseudoDimension;
import genbound.vc.VcRademacher;
import genbound.vc.VcRealisable;
import genbound.vc.VcRelativeDeviation;
import genbound.vc.VcRelativeDeviationRelaxed;
import genbound.vc.VcScenario;
import genbound.vc.VcTransductive;
import genbound.vc.VcVapnik;

/**
 * Bounds on the risk of any hypothesis of a class, from its size, its growth or its VC dimension,
 * and on the risk of predictors that a part of the sample determines.
 *
 * <p>What users look for: {@index "model selection"}, {@index "hyperparameter search"} over a
 * declared list, {@index "decision tree"}, {@index prompt}, {@index "support vectors"} as {@index
 * "sample compression"}.
 */
public final class Vc {

  private Vc() {}

  /** One of finitely many hypotheses, errors. {@link VcFiniteBinomial} */
  public static VcFiniteBinomial finiteBinomial(ErrorCount risk, double logSize) {
    return new VcFiniteBinomial(risk, logSize);
  }

  /** One of finitely many hypotheses, any bounded loss. {@link VcFiniteKl} */
  public static VcFiniteKl finiteKl(EmpiricalRisk risk, double logSize) {
    return new VcFiniteKl(risk, logSize);
  }

  /** One of finitely many hypotheses, closed form. {@link VcFiniteHoeffding} */
  public static VcFiniteHoeffding finiteHoeffding(EmpiricalRisk risk, double logSize) {
    return new VcFiniteHoeffding(risk, logSize);
  }

  /** One of finitely many hypotheses, without an error. {@link VcFiniteRealisable} */
  public static VcFiniteRealisable finiteRealisable(long n, double logSize) {
    return new VcFiniteRealisable(n, logSize);
  }

  /** One of countably many hypotheses, errors. {@link VcOccamBinomial} */
  public static VcOccamBinomial occamBinomial(ErrorCount risk, double logInversePrior) {
    return new VcOccamBinomial(risk, logInversePrior);
  }

  /** One of countably many hypotheses, any bounded loss. {@link VcOccamKl} */
  public static VcOccamKl occamKl(EmpiricalRisk risk, double logInversePrior) {
    return new VcOccamKl(risk, logInversePrior);
  }

  /** One of countably many hypotheses, closed form. {@link VcOccamHoeffding} */
  public static VcOccamHoeffding occamHoeffding(EmpiricalRisk risk, double logInversePrior) {
    return new VcOccamHoeffding(risk, logInversePrior);
  }

  /** One of countably many hypotheses, without an error. {@link VcOccamRealisable} */
  public static VcOccamRealisable occamRealisable(long n, double logInversePrior) {
    return new VcOccamRealisable(n, logInversePrior);
  }

  /** A class of known growth: the tightest for it. {@link VcGhostSample} */
  public static VcGhostSample ghostSample(ErrorCount risk, GrowthFunction growth) {
    return new VcGhostSample(risk, growth);
  }

  /** A class of known growth, without an error, as was demanded. {@link VcGhostSampleRealisable} */
  public static VcGhostSampleRealisable ghostSampleRealisable(long n, GrowthFunction growth) {
    return new VcGhostSampleRealisable(n, growth);
  }

  /** A class of known growth, through its Rademacher complexity. {@link VcRademacher} */
  public static VcRademacher rademacher(ErrorCount risk, GrowthFunction growth) {
    return new VcRademacher(risk, growth);
  }

  /** A class of known growth, at small empirical risks. {@link VcRelativeDeviation} */
  public static VcRelativeDeviation relativeDeviation(ErrorCount risk, GrowthFunction growth) {
    return new VcRelativeDeviation(risk, growth);
  }

  /**
   * The relative-deviation bound in the relaxed form that is usually printed. {@link
   * VcRelativeDeviationRelaxed}
   */
  public static VcRelativeDeviationRelaxed relativeDeviationRelaxed(
      ErrorCount risk, GrowthFunction growth) {
    return new VcRelativeDeviationRelaxed(risk, growth);
  }

  /** A class of known growth, Vapnik’s inequality, in closed form. {@link VcVapnik} */
  public static VcVapnik vapnik(ErrorCount risk, GrowthFunction growth) {
    return new VcVapnik(risk, growth);
  }

  /** The inequality of Vapnik and Chervonenkis. {@link VcClassical} */
  public static VcClassical classical(ErrorCount risk, GrowthFunction growth) {
    return new VcClassical(risk, growth);
  }

  /** A class of known growth, without an error. {@link VcRealisable} */
  public static VcRealisable realisable(long n, GrowthFunction growth) {
    return new VcRealisable(n, growth);
  }

  /** A class of losses of known pseudo-dimension. {@link VcPseudoDimension} */
  public static VcPseudoDimension pseudoDimension(EmpiricalRisk risk, long dimension) {
    return new VcPseudoDimension(risk, dimension);
  }

  /** A classifier rebuilt from a few examples. {@link VcCompressionBinomial} */
  public static VcCompressionBinomial compressionBinomial(
      CompressedSample sample, double logInverseMessagePrior) {
    return new VcCompressionBinomial(sample, logInverseMessagePrior);
  }

  /** A predictor rebuilt from a few examples. {@link VcCompressionKl} */
  public static VcCompressionKl compressionKl(
      CompressedLosses sample, double logInverseMessagePrior) {
    return new VcCompressionKl(sample, logInverseMessagePrior);
  }

  /**
   * A classifier rebuilt from a few examples, without an error on the others. {@link
   * VcCompressionRealisable}
   */
  public static VcCompressionRealisable compressionRealisable(
      CompressedSample sample, double logInverseMessagePrior) {
    return new VcCompressionRealisable(sample, logInverseMessagePrior);
  }

  /** A predictor made by Pick-to-Learn. {@link VcPickToLearnOneSided} */
  public static VcPickToLearnOneSided pickToLearnOneSided(CompressedSample sample) {
    return new VcPickToLearnOneSided(sample);
  }

  /** A compressed set whose size was known beforehand. {@link VcScenario} */
  public static VcScenario scenario(CompressedSample sample) {
    return new VcScenario(sample);
  }

  /**
   * Unlabelled examples that were at hand, such as the other nodes of a graph. {@link
   * VcTransductive}
   */
  public static VcTransductive transductive(
      ErrorCount risk, long unlabelled, GrowthFunction growth) {
    return new VcTransductive(risk, unlabelled, growth);
  }

  /** The growth function of a class of VC dimension {@code dimension}. {@link GrowthFunction} */
  public static GrowthFunction growth(long dimension) {
    return GrowthFunction.ofDimension(dimension);
  }
}
