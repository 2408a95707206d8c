package genbound;

import genbound.bound.EstimatedBound;
import genbound.bound.ExpectedBound;
import genbound.evidence.AverageRisk;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.EstimatedInformation;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.LayerInformation;
import genbound.evidence.learner.LayerTransport;
import genbound.information.Contraction;
import genbound.information.InformationBinaryKl;
import genbound.information.InformationCellCounts;
import genbound.information.InformationCells;
import genbound.information.InformationCmi;
import genbound.information.InformationCmiAbsolute;
import genbound.information.InformationCmiDensityTail;
import genbound.information.InformationCmiFastRate;
import genbound.information.InformationCmiInterpolating;
import genbound.information.InformationCmiLinear;
import genbound.information.InformationCmiSquared;
import genbound.information.InformationCmiTail;
import genbound.information.InformationCmiTailKl;
import genbound.information.InformationContracted;
import genbound.information.InformationDensityTail;
import genbound.information.InformationDirectGap;
import genbound.information.InformationDirectRisk;
import genbound.information.InformationEvaluatedCmi;
import genbound.information.InformationEventTail;
import genbound.information.InformationFiniteParameters;
import genbound.information.InformationFunctionalCmi;
import genbound.information.InformationGibbs;
import genbound.information.InformationGibbsContracted;
import genbound.information.InformationGibbsExact;
import genbound.information.InformationHierarchical;
import genbound.information.InformationIndividualSample;
import genbound.information.InformationLeakage;
import genbound.information.InformationLeakageKl;
import genbound.information.InformationLipschitzParameters;
import genbound.information.InformationLossDifference;
import genbound.information.InformationLossDifferenceFastRate;
import genbound.information.InformationLossDifferenceInterpolating;
import genbound.information.InformationMutualKl;
import genbound.information.InformationMutualTail;
import genbound.information.InformationPosteriorTail;
import genbound.information.InformationSgld;
import genbound.information.InformationSgldBatch;
import genbound.information.InformationSgldRelaxed;
import genbound.information.InformationSibson;
import genbound.information.InformationSibsonKl;
import genbound.information.InformationSingleLoss;
import genbound.information.InformationSingleLossFastRate;
import genbound.information.InformationWasserstein;
import genbound.information.InformationXuRaginsky;
import genbound.information.InformationXuRaginskyAbsolute;
import genbound.information.InformationXuRaginskyTail;
import genbound.information.LabelledInformation;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Bounds on the generalisation gap from the mutual information between training sample and
 * hypothesis. Most hold in expectation over samples; those that hold with a probability say so.
 * Which one when: {@link genbound.information}.
 *
 * <p>What users look for: {@index "mutual information"}, {@index "generalisation gap"}, {@index
 * overfitting}, {@index supersample}.
 */
public final class Information {

  private Information() {}

  /** From the information about the whole sample, in expectation. {@link InformationXuRaginsky} */
  public static InformationXuRaginsky xuRaginsky(double information, long n, LossTail tail) {
    return new InformationXuRaginsky(information, n, tail);
  }

  /**
   * The average magnitude of the gap, from the information about the whole sample. {@link
   * InformationXuRaginskyAbsolute}
   */
  public static InformationXuRaginskyAbsolute xuRaginskyAbsolute(
      double information, long n, LossTail tail) {
    return new InformationXuRaginskyAbsolute(information, n, tail);
  }

  /**
   * The gap of one run, from the information about the whole sample, at a price of 1/δ. {@link
   * InformationXuRaginskyTail}
   */
  public static InformationXuRaginskyTail xuRaginskyTail(
      double information, long n, LossTail tail) {
    return new InformationXuRaginskyTail(information, n, tail);
  }

  /**
   * The average risk, from the information about the sample, through the binary relative entropy.
   * {@link InformationMutualKl}
   */
  public static InformationMutualKl mutualKl(AverageRisk risk, double information) {
    return new InformationMutualKl(risk, information);
  }

  /**
   * The gap of one run, from the information about the whole sample, as small as that allows.
   * {@link InformationEventTail}
   */
  public static InformationEventTail eventTail(double information, long n, LossTail tail) {
    return new InformationEventTail(information, n, tail);
  }

  /** Bounded losses and one run, at a price of 1/δ. {@link InformationMutualTail} */
  public static InformationMutualTail mutualTail(double information, long n, LossRange range) {
    return new InformationMutualTail(information, n, range);
  }

  /**
   * From the information about each example, in expectation. {@link InformationIndividualSample}
   */
  public static InformationIndividualSample individualSample(
      ExampleInformation information, LossTail tail) {
    return new InformationIndividualSample(information, tail);
  }

  /**
   * From the conditional mutual information of a supersample, in expectation. {@link
   * InformationCmi}
   */
  public static InformationCmi cmi(double cmi, long n, LossRange range) {
    return new InformationCmi(cmi, n, range);
  }

  /**
   * The average magnitude of the gap, from the conditional mutual information. {@link
   * InformationCmiAbsolute}
   */
  public static InformationCmiAbsolute cmiAbsolute(double cmi, long n, LossRange range) {
    return new InformationCmiAbsolute(cmi, n, range);
  }

  /**
   * The average square of the gap, from the conditional mutual information. {@link
   * InformationCmiSquared}
   */
  public static InformationCmiSquared cmiSquared(double cmi, long n) {
    return new InformationCmiSquared(cmi, n);
  }

  /**
   * The average risk, from the conditional mutual information, with the first published constants.
   * {@link InformationCmiLinear}
   */
  public static InformationCmiLinear cmiLinear(AverageRisk risk, double cmi) {
    return new InformationCmiLinear(risk, cmi);
  }

  /**
   * The average risk, from the conditional mutual information, at the best constants. {@link
   * InformationCmiFastRate}
   */
  public static InformationCmiFastRate cmiFastRate(AverageRisk risk, double cmi) {
    return new InformationCmiFastRate(risk, cmi);
  }

  /**
   * The average risk of a learner without errors on its sample, from the conditional mutual
   * information. {@link InformationCmiInterpolating}
   */
  public static InformationCmiInterpolating cmiInterpolating(double cmi, long n) {
    return new InformationCmiInterpolating(cmi, n);
  }

  /** From the predictions on pairs of examples, in expectation. {@link InformationFunctionalCmi} */
  public static InformationFunctionalCmi functionalCmi(
      ExampleInformation information, LossRange range) {
    return new InformationFunctionalCmi(information, range);
  }

  /** From the losses on pairs of examples, in expectation. {@link InformationEvaluatedCmi} */
  public static InformationEvaluatedCmi evaluatedCmi(
      ExampleInformation information, LossRange range) {
    return new InformationEvaluatedCmi(information, range);
  }

  /**
   * From the difference of the losses on pairs, in expectation. {@link InformationLossDifference}
   */
  public static InformationLossDifference lossDifference(
      ExampleInformation information, LossRange range) {
    return new InformationLossDifference(information, range);
  }

  /** From the loss on one example at a time, in expectation. {@link InformationSingleLoss} */
  public static InformationSingleLoss singleLoss(ExampleInformation information, LossRange range) {
    return new InformationSingleLoss(information, range);
  }

  /**
   * The average risk, from the information in single losses, at the best constants. {@link
   * InformationSingleLossFastRate}
   */
  public static InformationSingleLossFastRate singleLossFastRate(
      AverageRisk risk, ExampleInformation information) {
    return new InformationSingleLossFastRate(risk, information);
  }

  /**
   * From the difference of the losses, without errors on the sample. {@link
   * InformationLossDifferenceInterpolating}
   */
  public static InformationLossDifferenceInterpolating lossDifferenceInterpolating(
      ExampleInformation information) {
    return new InformationLossDifferenceInterpolating(information);
  }

  /**
   * The average risk, from the difference of the losses on pairs, at the best constants. {@link
   * InformationLossDifferenceFastRate}
   */
  public static InformationLossDifferenceFastRate lossDifferenceFastRate(
      AverageRisk risk, ExampleInformation information) {
    return new InformationLossDifferenceFastRate(risk, information);
  }

  /**
   * From the losses on pairs, through the binary relative entropy, in expectation. {@link
   * InformationBinaryKl}
   */
  public static InformationBinaryKl binaryKl(AverageRisk risk, ExampleInformation information) {
    return new InformationBinaryKl(risk, information);
  }

  /**
   * The average risk, from the losses of independent repeats on fresh examples. {@link
   * InformationDirectRisk}
   */
  public static InformationDirectRisk directRisk(EmpiricalRisk risk) {
    return new InformationDirectRisk(risk);
  }

  /** The average gap, from the differences in independent repeats. {@link InformationDirectGap} */
  public static InformationDirectGap directGap(EmpiricalRisk differences) {
    return new InformationDirectGap(differences);
  }

  /** From the divergence of a posterior, with probability. {@link InformationPosteriorTail} */
  public static InformationPosteriorTail posteriorTail(double kl, long n, LossTail tail) {
    return new InformationPosteriorTail(kl, n, tail);
  }

  /** From the information density at one draw, with probability. {@link InformationDensityTail} */
  public static InformationDensityTail densityTail(double density, long n, LossTail tail) {
    return new InformationDensityTail(density, n, tail);
  }

  /**
   * From the divergence of a posterior given a supersample, with probability. {@link
   * InformationCmiTail}
   */
  public static InformationCmiTail cmiTail(EmpiricalRisk risk, double kl) {
    return new InformationCmiTail(risk, kl);
  }

  /**
   * The Gibbs risk, from the divergence of a posterior given a supersample, through the binary
   * relative entropy. {@link InformationCmiTailKl}
   */
  public static InformationCmiTailKl cmiTailKl(EmpiricalRisk risk, double kl) {
    return new InformationCmiTailKl(risk, kl);
  }

  /**
   * From the information density at one draw given a supersample, with probability. {@link
   * InformationCmiDensityTail}
   */
  public static InformationCmiDensityTail cmiDensityTail(EmpiricalRisk risk, double density) {
    return new InformationCmiDensityTail(risk, density);
  }

  /** From the maximal leakage, with probability. {@link InformationLeakage} */
  public static InformationLeakage leakage(double leakage, long n, LossRange range) {
    return new InformationLeakage(leakage, n, range);
  }

  /** The risk of one run, from the maximal leakage. {@link InformationLeakageKl} */
  public static InformationLeakageKl leakageKl(EmpiricalRisk risk, double leakage) {
    return new InformationLeakageKl(risk, leakage);
  }

  /** The risk of one run, from a Sibson information. {@link InformationSibsonKl} */
  public static InformationSibsonKl sibsonKl(EmpiricalRisk risk, double information, double order) {
    return new InformationSibsonKl(risk, information, order);
  }

  /** From a Sibson information, with probability. {@link InformationSibson} */
  public static InformationSibson sibson(
      double information, double order, long n, LossRange range) {
    return new InformationSibson(information, order, n, range);
  }

  /** The Gibbs algorithm, from its inverse temperature, in expectation. {@link InformationGibbs} */
  public static InformationGibbs gibbs(double inverseTemperature, long n, LossTail tail) {
    return new InformationGibbs(inverseTemperature, n, tail);
  }

  /** The Gibbs algorithm, exactly, in expectation. {@link InformationGibbsExact} */
  public static InformationGibbsExact gibbsExact(
      double symmetrisedInformation, double inverseTemperature, LossRange range) {
    return new InformationGibbsExact(symmetrisedInformation, inverseTemperature, range);
  }

  /** Noisy gradient steps, in expectation. {@link InformationSgld} */
  public static InformationSgld sgld(
      List<Double> steps,
      List<Double> noises,
      double gradientBound,
      long dimension,
      long n,
      LossTail tail) {
    return new InformationSgld(steps, noises, gradientBound, dimension, n, tail);
  }

  /** Noisy gradient steps on batches, clipped by example. {@link InformationSgldBatch} */
  public static InformationSgldBatch sgldBatch(
      List<Double> steps,
      List<Double> noises,
      double gradientBound,
      long batch,
      long dimension,
      long n,
      LossTail tail) {
    return new InformationSgldBatch(steps, noises, gradientBound, batch, dimension, n, tail);
  }

  /**
   * The average gap of noisy gradient steps, whatever the dimension. {@link InformationSgldRelaxed}
   */
  public static InformationSgldRelaxed sgldRelaxed(
      List<Double> steps, List<Double> noises, double gradientBound, long n, LossTail tail) {
    return new InformationSgldRelaxed(steps, noises, gradientBound, n, tail);
  }

  /**
   * A bound in expectation fed with a number known up to a confidence, such as an information
   * estimated from repeats: all of δ is spent on the estimate. {@link EstimatedBound}, also for
   * several numbers.
   */
  public static EstimatedBound estimated(
      String from, EstimatedInformation estimate, DoubleFunction<? extends ExpectedBound> bound) {
    return EstimatedBound.of(from, estimate, bound);
  }

  /** A network, from its layers' information, in expectation. {@link InformationHierarchical} */
  public static InformationHierarchical hierarchical(LayerInformation information, LossTail tail) {
    return new InformationHierarchical(information, tail);
  }

  /** A network with noise in its layers, in expectation. {@link InformationContracted} */
  public static InformationContracted contracted(
      LabelledInformation information, Contraction contraction, LossTail tail) {
    return new InformationContracted(information, contraction, tail);
  }

  /** A network with a Lipschitz loss, in expectation. {@link InformationWasserstein} */
  public static InformationWasserstein wasserstein(
      double lossLipschitz, List<LayerTransport> layers) {
    return new InformationWasserstein(lossLipschitz, layers);
  }

  /**
   * A network whose parameters have finitely many values, in expectation. {@link
   * InformationFiniteParameters}
   */
  public static InformationFiniteParameters finiteParameters(
      long parameters, long values, long n, LossTail tail) {
    return new InformationFiniteParameters(parameters, values, n, tail);
  }

  /**
   * Parameters in a cube and a loss that is Lipschitz in them, in expectation. {@link
   * InformationLipschitzParameters}
   */
  public static InformationLipschitzParameters lipschitzParameters(
      long parameters, double largest, double lipschitz, long n, LossRange range) {
    return new InformationLipschitzParameters(parameters, largest, lipschitz, n, range);
  }

  /**
   * The Gibbs algorithm on networks with noise in their layers, in expectation. {@link
   * InformationGibbsContracted}
   */
  public static InformationGibbsContracted gibbsContracted(
      double inverseTemperature,
      double labelInformation,
      Contraction contraction,
      long n,
      LossTail tail) {
    return new InformationGibbsContracted(
        inverseTemperature, labelInformation, contraction, n, tail);
  }

  /**
   * Any head on an encoder of few values whose cells have known probabilities, for one sample.
   * {@link InformationCells}
   */
  public static InformationCells cells(
      List<Double> probabilities, List<Double> losses, double outside, double codeLength, long n) {
    return new InformationCells(probabilities, losses, outside, codeLength, n);
  }

  /**
   * Any head on an encoder of few values, from how many examples fell into each cell, for one
   * sample. {@link InformationCellCounts}
   */
  public static InformationCellCounts cellCounts(
      List<Long> counts, List<Double> losses, double codeLength) {
    return new InformationCellCounts(counts, losses, codeLength);
  }
}
