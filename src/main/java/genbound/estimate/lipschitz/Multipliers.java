package genbound.estimate.lipschitz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proves that a branch is empty: if Σ βₖ·sₖzₖ is negative on the whole region for some β ≥ 0, no
 * input gives all the signs sₖ that the branch assumes.
 *
 * @see <a href="https://arxiv.org/abs/2103.06624">Wang, Zhang, Xu, Lin, Jana, Hsieh and Kolter
 *     (2021), Beta-CROWN: Efficient Bound Propagation with Per-neuron Split Constraints for Neural
 *     Network Robustness Verification, NeurIPS</a>
 */
final class Multipliers {

  private static final int STEPS = 10;
  private static final double STEP = 0.25;

  private final Condensed net;
  private final Neurons neurons;
  private final ForwardPass pass;
  private final double[] errors;

  Multipliers(Condensed net, Neurons neurons, Region region) {
    this.net = net;
    this.neurons = neurons;
    pass = pass(net, neurons, region);
    errors = new double[net.fixed.length];
    for (int c = 0; c < errors.length; c++) {
      errors[c] = ForwardPass.error(net.fixedSizes[c], region, neurons, net.rounding());
    }
  }

  /** A forward pass through a network. */
  static ForwardPass pass(Condensed net, Neurons neurons, Region region) {
    double rounding = net.rounding();
    double[] errors = new double[net.neurons()];
    for (int k = 0; k < errors.length; k++) {
      errors[k] = ForwardPass.error(net.sizes[k], region, neurons, rounding);
    }
    List<double[]> rows = new ArrayList<>(Arrays.asList(net.rows));
    return new ForwardPass(net.inputs, rows, errors, neurons, region, rounding);
  }

  /** Whether multipliers that prove it were found by descent. */
  boolean proveEmpty() {
    int count = errors.length;
    double[] beta = new double[count];
    double[] alpha = new double[neurons.count];
    Arrays.setAll(alpha, neurons::plain);
    double[] ofBeta = new double[count];
    double[] ofAlpha = new double[alpha.length];
    Adam betas = new Adam(count, STEP, 1);
    Adam alphas = new Adam(alpha.length, STEP, 1);
    for (int step = 0; step <= STEPS; step++) {
      double[] v = new double[net.inputs + 1 + net.neurons()];
      if (most(beta, alpha, v) < 0) {
        return true;
      }
      pass.trace(v, alpha, ofAlpha);
      for (int c = 0; c < count; c++) {
        ofBeta[c] = net.signs[c] * pass.at(net.fixed[c]);
      }
      betas.descend(beta, ofBeta, 0, Double.MAX_VALUE);
      alphas.descend(alpha, ofAlpha, 0, 1);
    }
    return false;
  }

  /** Whether these multipliers prove it. */
  boolean proveEmpty(double[] beta) {
    return most(beta, null, new double[net.inputs + 1 + net.neurons()]) < 0;
  }

  private double most(double[] beta, double[] alpha, double[] v) {
    double error = 0;
    for (int c = 0; c < beta.length; c++) {
      Condensed.axpy(net.signs[c] * beta[c], net.fixed[c], 0, net.fixed[c].length, v);
      error += beta[c] * errors[c];
    }
    return pass.upper(v, error, alpha);
  }
}
