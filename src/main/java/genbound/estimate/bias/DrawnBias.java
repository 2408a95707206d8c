package genbound.estimate.bias;

import static genbound.numeric.Rounding.logUp;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The inductive bias −ln P(error ≤ ε), in nats, from draws of hypotheses: how many of them erred at
 * most ε. Its ends are the limits of Clopper and Pearson on the probability. From S draws it can be
 * told from ∞ up to about ln S nats.
 *
 * @param hits how many draws erred at most ε, in [0, draws]
 * @param draws S, how many independent draws there were, in [1, 2⁵³]; planned beforehand
 */
public record DrawnBias(long hits, long draws) implements Estimate {

  public DrawnBias {
    Arguments.inRange("draws", draws, 1, 1L << 53);
    Arguments.inRange("hits", hits, 0, draws);
  }

  /** −ln(hits/draws); ∞ without a hit. */
  @Override
  public double point() {
    return hits == 0 ? Double.POSITIVE_INFINITY : Math.log((double) draws / hits);
  }

  /** ∞ without a hit. */
  @Override
  public double upper(Confidence confidence) {
    Arguments.notNull("confidence", confidence);
    return BinomialTail.lowerInverseNats(hits, draws, confidence.logInverseDelta());
  }

  @Override
  public double lower(Confidence confidence) {
    Arguments.notNull("confidence", confidence);
    double most = BinomialTail.upperInverse(hits, draws, confidence.logInverseDelta());
    return Math.max(0, -logUp(most));
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return "about " + (float) point() + " nats from " + hits + " hits in " + draws + " draws";
  }
}
