package genbound.estimate.bias;

/**
 * How many bits of inductive bias a task needs, by an approximation that counts the parameters of
 * smooth functions: those that the examples leave open, times the bits that each must be known to.
 * It is an estimate of a size, and no bound.
 */
public interface Difficulty {

  /** Why the number of bits is what it is. */
  enum Regime {
    /** The examples leave parameters open, which must be known to some bits each. */
    BITS_NEEDED,
    /** There are at least as many examples as parameters. */
    DATA_SUFFICIENT,
    /** The error that is asked for is reached without knowing the parameters. */
    ERROR_REACHED
  }

  /** ln of how many parameters the examples leave open; −∞ if none. */
  double logFree();

  /** To how many bits each of them must be known; 0 or less if the error is reached already. */
  double bitsEach();

  /** Which of the factors decides. */
  default Regime regime() {
    if (logFree() == Double.NEGATIVE_INFINITY) {
      return Regime.DATA_SUFFICIENT;
    }
    return bitsEach() > 0 ? Regime.BITS_NEEDED : Regime.ERROR_REACHED;
  }

  /** The bits; 0 where none are needed, ∞ beyond the range of a double. */
  default double bits() {
    return regime() == Regime.BITS_NEEDED ? Math.exp(logFree()) * bitsEach() : 0;
  }

  /** The decimal logarithm of the bits; −∞ where none are needed. */
  default double log10Bits() {
    return regime() == Regime.BITS_NEEDED
        ? (logFree() + Math.log(bitsEach())) / Math.log(10)
        : Double.NEGATIVE_INFINITY;
  }
}
