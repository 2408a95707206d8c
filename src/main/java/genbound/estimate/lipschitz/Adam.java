package genbound.estimate.lipschitz;

/**
 * Adam's descent within a box, with steps that shrink.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba (2015), Adam: A Method for
 *     Stochastic Optimization, ICLR</a>
 */
final class Adam {

  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;

  private final double decay;
  private final double[] mean;
  private final double[] square;
  private double step;
  private double meanLeft = 1;
  private double squareLeft = 1;

  Adam(int parameters, double step, double decay) {
    this.step = step;
    this.decay = decay;
    mean = new double[parameters];
    square = new double[parameters];
  }

  /** One step down the gradient, each parameter kept in [low, high]. */
  void descend(double[] parameters, double[] gradient, double low, double high) {
    meanLeft *= FIRST;
    squareLeft *= SECOND;
    for (int k = 0; k < mean.length; k++) {
      double g = Double.isFinite(gradient[k]) ? gradient[k] : 0;
      mean[k] = FIRST * mean[k] + (1 - FIRST) * g;
      square[k] = SECOND * square[k] + (1 - SECOND) * g * g;
      double root = Math.sqrt(square[k] / (1 - squareLeft)) + 1e-8;
      double moved = parameters[k] - step * (mean[k] / (1 - meanLeft)) / root;
      parameters[k] = moved > high ? high : moved > low ? moved : low;
    }
    step *= decay;
  }
}
