package genbound.bound;

import genbound.evidence.LossTail;

/** A bound whose losses are those of a tail, which decides their range. */
public interface OfTail {

  /** What is known of the loss of a fixed predictor. */
  LossTail tail();
}
