package genbound.estimate.complexity;

import genbound.evidence.Confidence;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.numeric.Rounding;

/** √(π/2) times a Gaussian complexity, which the Rademacher complexity does not exceed. */
record GaussianAsRademacher(SampledGaussian gaussian) implements EmpiricalComplexity {

  /** √(π/2), rounded up. */
  private static final double FACTOR = 1.2533141373155004;

  @Override
  public double point() {
    return Rounding.multiplyUp(FACTOR, gaussian.point());
  }

  @Override
  public double upper(Confidence confidence) {
    return Rounding.multiplyUp(FACTOR, gaussian.upper(confidence));
  }

  /** 0: the Rademacher complexity may be far below. */
  @Override
  public double lower(Confidence confidence) {
    return 0;
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return "√(π/2) times a Gaussian complexity " + gaussian;
  }
}
