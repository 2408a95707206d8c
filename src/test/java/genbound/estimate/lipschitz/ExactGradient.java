package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.network.Layer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gradients of networks of ReLUs in exact decimals. */
final class ExactGradient {

  private ExactGradient() {}

  /** The ℓ1 norm of the gradient of an output at a point. */
  static BigDecimal norm(LipschitzRows.Witness witness) {
    FeedForward network = LipschitzRows.network(witness.net());
    BigDecimal[] h =
        Arrays.stream(witness.x()).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    List<boolean[]> on = new ArrayList<>();
    for (Layer layer : network.layers()) {
      BigDecimal[] next = new BigDecimal[layer.units()];
      boolean[] positive = new boolean[layer.units()];
      for (int m = 0; m < next.length; m++) {
        next[m] = new BigDecimal(layer.bias(m));
        for (int k = 0; k < h.length; k++) {
          next[m] = next[m].add(new BigDecimal(layer.weight(m, k)).multiply(h[k]));
        }
        positive[m] = layer.activation() == Activation.IDENTITY || next[m].signum() > 0;
        next[m] = positive[m] ? next[m] : BigDecimal.ZERO;
      }
      on.add(positive);
      h = next;
    }
    BigDecimal[] g = new BigDecimal[network.outputs()];
    Arrays.fill(g, BigDecimal.ZERO);
    g[witness.output()] = BigDecimal.ONE;
    for (int j = network.layers().size() - 1; j >= 0; j--) {
      Layer layer = network.layers().get(j);
      BigDecimal[] next = new BigDecimal[layer.inputs()];
      Arrays.fill(next, BigDecimal.ZERO);
      for (int m = 0; m < g.length; m++) {
        for (int k = 0; k < next.length && on.get(j)[m]; k++) {
          next[k] = next[k].add(g[m].multiply(new BigDecimal(layer.weight(m, k))));
        }
      }
      g = next;
    }
    return Arrays.stream(g).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
