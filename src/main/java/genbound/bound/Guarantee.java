package genbound.bound;

import genbound.evidence.Confidence;
import genbound.numeric.Arguments;

/** In what sense a certificate holds. The two senses are never compared or mixed. */
public sealed interface Guarantee {

  /** Except with probability δ over the draw of the examples and whatever else was random. */
  record WithProbability(Confidence confidence) implements Guarantee {
    public WithProbability {
      Arguments.notNull("confidence", confidence);
    }

    @Override
    public String toString() {
      return "with " + confidence;
    }
  }

  /** On average over the draw of the examples: nothing is said about one sample. */
  record InExpectation() implements Guarantee {
    @Override
    public String toString() {
      return "in expectation";
    }
  }
}
