package genbound;

import genbound.estimate.divergence.DescriptionLength;
import genbound.estimate.divergence.DirichletDivergence;
import genbound.estimate.divergence.DiscreteDivergence;
import genbound.estimate.divergence.GaussianDivergence;
import genbound.estimate.divergence.LaplaceDivergence;

/** What a posterior costs against its prior, in nats, rounded up so that it may feed a bound. */
public final class Divergence {

  private Divergence() {}

  /** One isotropic Gaussian from another. {@link GaussianDivergence#isotropic} */
  public static double gaussian(double[] mean, double sd, double[] priorMean, double priorSd) {
    return GaussianDivergence.isotropic(mean, sd, priorMean, priorSd);
  }

  /** One Gaussian of independent coordinates from another. {@link GaussianDivergence#diagonal} */
  public static double gaussian(
      double[] mean, double[] sds, double[] priorMean, double[] priorSds) {
    return GaussianDivergence.diagonal(mean, sds, priorMean, priorSds);
  }

  /** One Gaussian of any covariance from another. {@link GaussianDivergence#full} */
  public static double gaussian(
      double[] mean, double[][] covariance, double[] priorMean, double[][] priorCovariance) {
    return GaussianDivergence.full(mean, covariance, priorMean, priorCovariance);
  }

  /** The Rényi divergence of isotropic Gaussians. {@link GaussianDivergence#renyi} */
  public static double renyi(
      double[] mean, double sd, double[] priorMean, double priorSd, double alpha) {
    return GaussianDivergence.renyi(mean, sd, priorMean, priorSd, alpha);
  }

  /** One product of Laplace laws from another. {@link LaplaceDivergence#product} */
  public static double laplace(
      double[] locations, double[] scales, double[] priorLocations, double[] priorScales) {
    return LaplaceDivergence.product(locations, scales, priorLocations, priorScales);
  }

  /** One law on finitely many outcomes from another. {@link DiscreteDivergence#categorical} */
  public static double categorical(double[] probabilities, double[] prior) {
    return DiscreteDivergence.categorical(probabilities, prior);
  }

  /** One product of Bernoulli laws from another. {@link DiscreteDivergence#bernoulli} */
  public static double bernoulli(double[] probabilities, double[] prior) {
    return DiscreteDivergence.bernoulli(probabilities, prior);
  }

  /** One Dirichlet law from another. {@link DirichletDivergence#of} */
  public static double dirichlet(double[] concentration, double[] priorConcentration) {
    return DirichletDivergence.of(concentration, priorConcentration);
  }

  /** A point mass at a codeword of so many bits. {@link DescriptionLength#selfDelimiting} */
  public static double selfDelimitingBits(long bits) {
    return DescriptionLength.selfDelimiting(bits);
  }

  /** A point mass at a file of so many bits. {@link DescriptionLength#file} */
  public static double fileBits(long bits) {
    return DescriptionLength.file(bits);
  }

  /** A point mass at a sequence of tokens, all alike. {@link DescriptionLength#tokens} */
  public static double tokens(long tokens, long vocabulary) {
    return DescriptionLength.tokens(tokens, vocabulary);
  }

  /** A point mass at a sequence of tokens. {@link DescriptionLength#logProbabilities} */
  public static double tokens(double... logProbabilities) {
    return DescriptionLength.logProbabilities(logProbabilities);
  }

  /**
   * The place of a prior in a declared sequence of them. {@link DescriptionLength#indexInSequence}
   */
  public static double indexInSequence(long place) {
    return DescriptionLength.indexInSequence(place);
  }
}
