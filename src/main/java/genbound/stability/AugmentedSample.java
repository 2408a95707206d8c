package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import genbound.numeric.Arguments;

/**
 * m real and g generated examples, for losses in [0, 1].
 *
 * @param real m
 * @param generated g
 * @param gamma the stability of the algorithm
 * @param ofReal b, the stability towards a real example, which the generator has seen too
 */
record AugmentedSample(long real, long generated, double gamma, double ofReal) {

  static void check(
      EmpiricalRisk risk,
      long generated,
      ReplacementStability stability,
      double generatorStability,
      double distance) {
    Arguments.notNull("risk", risk);
    Arguments.inRange("generated", generated, 0, risk.n() - 1);
    Arguments.notNull("stability", stability);
    StabilityEvaluations.check(risk, stability.gamma());
    Arguments.inClosed("generatorStability", generatorStability, 0, 1);
    Arguments.inClosed("distance", distance, 0, 1);
  }

  static AugmentedSample of(
      EmpiricalRisk risk,
      long generated,
      ReplacementStability stability,
      double generatorStability) {
    double gamma = StabilityEvaluations.unitUp(stability.gamma(), risk.range());
    long real = risk.n() - generated;
    return new AugmentedSample(real, generated, gamma, addUp(gamma, generatorStability));
  }

  long n() {
    return real + generated;
  }

  /** (g/n)·V. */
  double distanceShare(double distance) {
    return divideUp(multiplyUp(generated, distance), n());
  }

  /** (m·b·x + g·γ·y)/n. */
  double mean(double x, double y) {
    double ofGenerated = generated == 0 ? 0 : multiplyUp(multiplyUp(generated, gamma), y);
    return divideUp(addUp(multiplyUp(multiplyUp(real, ofReal), x), ofGenerated), n());
  }

  /** (b·H(m) + γ·H(g))/n, H the sum over the halvings of a number of examples. */
  double halvings() {
    double ofReal = multiplyUp(this.ofReal, Concentration.halvings(real));
    double ofGenerated = multiplyUp(gamma, Concentration.halvings(generated));
    return divideUp(addUp(ofReal, ofGenerated), n());
  }

  /** √( (m·(d + 1)² + g·(e + 1)²)·ln(1/δ)/2 )/n, when examples move n times the gap that far. */
  double deviation(double d, double e, Confidence confidence) {
    double ofReal = addUp(d, 1);
    double ofGenerated = generated == 0 ? 0 : addUp(e, 1);
    double larger = Math.min(Math.max(ofReal, ofGenerated), Double.MAX_VALUE);
    double squares = addUp(share(real, ofReal, larger), share(generated, ofGenerated, larger));
    double root = sqrtUp(multiplyUp(squares, confidence.logInverseDelta() / 2));
    return multiplyUp(divideUp(root, n()), larger);
  }

  private static double share(long count, double size, double larger) {
    double ratio = divideUp(Math.min(size, larger), larger);
    return multiplyUp(count, multiplyUp(ratio, ratio));
  }
}
