package genbound.information;

import static genbound.numeric.Rounding.multiplyUp;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.Arguments;

/** Argument checks shared by the theorems of this family. */
final class EvidenceChecks {

  /** By how much, relative to it, a computed information may stray beyond its largest value. */
  private static final double STRAY = 1e-12;

  private EvidenceChecks() {}

  /** A range bounded on both sides. */
  static void bounded(LossRange range) {
    Arguments.notNull("range", range);
    Arguments.require(range.isBounded(), "range", "bounded on both sides", range);
  }

  /** A tail that is Gaussian on both sides. */
  static void bothTails(LossTail tail) {
    Arguments.notNull("tail", tail);
    Arguments.require(tail.isSubGaussian(), "tail", "bounded or sub-Gaussian", tail);
  }

  /** A risk on at least two examples. */
  static void atLeastTwo(EmpiricalRisk risk) {
    Arguments.notNull("risk", risk);
    Arguments.require(risk.n() >= 2, "risk", "over at least 2 examples", risk);
  }

  /** Information about n fair coins: in [0, n·ln 2]. */
  static double supersample(String name, double nats, long n) {
    double most = multiplyUp(n, InformationArithmetic.LN_2_UP);
    return upTo(most, name, "in [0, n·ln 2] = [0, " + most + "]", nats);
  }

  /** Information about one fair coin for each example: in [0, ln 2]. */
  static ExampleInformation supersample(ExampleInformation information) {
    Arguments.notNull("information", information);
    return new ExampleInformation(
        information.nats().stream()
            .map(
                nats ->
                    upTo(
                        InformationArithmetic.LN_2_UP,
                        "information",
                        "in [0, ln 2] for each example",
                        nats))
            .toList());
  }

  /** Values above the maximum by rounding error (relative 1e-12) are clamped to it. */
  private static double upTo(double most, String name, String domain, double nats) {
    double nearest = nats > most && nats <= most * (1 + STRAY) ? most : nats;
    Arguments.require(nearest >= 0 && nearest <= most, name, domain, nats);
    return nearest;
  }

  /** What the tail allows for a price, which may have overflowed. */
  static double deviation(LossTail tail, double nats) {
    return tail.deviationUp(Math.min(nats, Double.MAX_VALUE));
  }
}
