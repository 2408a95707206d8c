package genbound.exact.curve;

import genbound.numeric.Arguments;

/**
 * A linear target with noise, y = ⟨w̄, x⟩ + ε, and the linear student that is to learn it. The
 * entries of x have variance 1/N, so that ⟨w̄, x⟩ has the variance of an entry of w̄.
 *
 * @param signal the variance of the entries of w̄, in [0, ∞)
 * @param noise the variance of ε, in [0, ∞)
 * @param start the variance of the entries of the student's initial weights, in [0, ∞)
 */
public record LinearTeacher(double signal, double noise, double start) {

  public LinearTeacher {
    Arguments.nonNegative("signal", signal);
    Arguments.nonNegative("noise", noise);
    Arguments.nonNegative("start", start);
    Arguments.finite("signal + start", signal + start);
  }

  /** Noise of variance 1: the ratios of signal and initial weights to noise are the variances. */
  public static LinearTeacher ofRatios(double signalToNoise, double startToNoise) {
    return new LinearTeacher(signalToNoise, 1, startToNoise);
  }

  /** What there is to learn in a direction: the variance of the entries of w̄ − w(0). */
  double distance() {
    return signal + start;
  }

  @Override
  public String toString() {
    return "signal " + signal + ", noise " + noise + ", start " + start;
  }
}
