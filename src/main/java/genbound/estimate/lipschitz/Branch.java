package genbound.estimate.lipschitz;

/**
 * A branch of the search: which neurons of the root it decides, what goes into the others, and how
 * large each output's constant can be in it.
 */
final class Branch {

  /** Of each neuron of the root: 0 open; 1 and −1 on and off; 2 and −2 the same by assumption. */
  final byte[] decided;

  /** Bounds of what goes into the neurons that are open. */
  final double[] low;

  final double[] high;

  /** An upper bound for each output; −1 where the output is closed. */
  final double[] upper;

  /** The neuron to be decided next, −1 if none is open. */
  int split = -1;

  Branch(byte[] decided, double[] low, double[] high, double[] upper) {
    this.decided = decided;
    this.low = low;
    this.high = high;
    this.upper = upper;
  }

  /** The output with the largest bound. */
  int worst() {
    int worst = 0;
    for (int o = 1; o < upper.length; o++) {
      worst = upper[o] > upper[worst] ? o : worst;
    }
    return worst;
  }

  /** The largest bound; −1 if all outputs are closed. */
  double top() {
    return upper[worst()];
  }
}
