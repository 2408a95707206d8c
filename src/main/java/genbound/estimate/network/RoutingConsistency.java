package genbound.estimate.network;

import genbound.numeric.Arguments;

/**
 * How erratic the way of each sample through a mixture of experts is: 1 − mean cos/(max cos + 1e-8)
 * over the cosines of the routing embeddings of neighbouring layers. 0 is a smooth way, larger is
 * more erratic; the tables of the paper seem to report one minus it. It is at most 1 where no
 * cosine is below 0, and may exceed 1 elsewhere.
 *
 * @see <a href="https://arxiv.org/abs/2506.21551">Li, Fan and Zhou (2026), Where to find Grokking
 *     in LLM Pretraining? Monitor Memorization-to-Generalization without Test, ICLR</a>
 */
public final class RoutingConsistency {

  private static final double APART = 1e-8;

  private RoutingConsistency() {}

  /**
   * The number for each sample.
   *
   * @param weights of each sample, layer and expert, as for {@link RoutingPathways#of}; at least
   *     two layers
   * @param routers of each layer, a row for each expert, of equal length throughout
   */
  public static double[] of(double[][][] weights, double[][][] routers) {
    Arguments.array("weights", weights);
    Arguments.array("routers", routers);
    Arguments.require(routers.length >= 2, "routers", "of at least two layers", routers.length);
    double[] values = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      Arguments.array(Arguments.at("weights", i), weights[i]);
      Arguments.require(
          weights[i].length == routers.length,
          "weights",
          i,
          routers.length + " layers",
          weights[i].length);
      double[][] embeddings = new double[routers.length][];
      for (int layer = 0; layer < routers.length; layer++) {
        String name = Arguments.at(Arguments.at("weights", i), layer);
        embeddings[layer] =
            embedding(name, RoutingPathways.checked(name, weights[i][layer]), routers, layer);
      }
      double[] cosines = new double[routers.length - 1];
      for (int layer = 0; layer < cosines.length; layer++) {
        cosines[layer] = cosine("weights", i, embeddings[layer], embeddings[layer + 1]);
      }
      values[i] = ofCosines("weights", i, cosines);
    }
    return values;
  }

  private static double[] embedding(
      String name, double[] weights, double[][][] routers, int layer) {
    double[][] rows = Arguments.array(Arguments.at("routers", layer), routers[layer]);
    Arguments.require(rows.length == weights.length, name, rows.length + " long", weights.length);
    double[] sum = new double[routers[0][0].length];
    for (int k = 0; k < rows.length; k++) {
      Arguments.require(
          rows[k].length == sum.length,
          Arguments.at("routers", layer),
          k,
          sum.length + " long",
          rows[k].length);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += weights[k] * Arguments.finite(Arguments.at("routers", layer), k, rows[k][j]);
      }
    }
    return sum;
  }

  private static double cosine(String name, int sample, double[] x, double[] y) {
    double product = 0;
    double ofX = 0;
    double ofY = 0;
    for (int j = 0; j < x.length; j++) {
      product += x[j] * y[j];
      ofX += x[j] * x[j];
      ofY += y[j] * y[j];
    }
    Arguments.require(ofX > 0 && ofY > 0, name, sample, "of embeddings that are not 0", "one of 0");
    return product / Math.sqrt(ofX) / Math.sqrt(ofY);
  }

  /**
   * The number from the cosines of neighbouring layers, of which one at least is above 0.
   *
   * @param cosines in [−1, 1], at least one
   */
  public static double ofCosines(double... cosines) {
    Arguments.notNull("cosines", cosines);
    Arguments.require(cosines.length > 0, "cosines", "not empty", 0);
    for (int l = 0; l < cosines.length; l++) {
      Arguments.inClosed("cosines", l, cosines[l], -1, 1);
    }
    return ofCosines("cosines", 0, cosines);
  }

  private static double ofCosines(String name, int sample, double[] cosines) {
    double largest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (double cosine : cosines) {
      largest = Math.max(largest, cosine);
      sum += cosine;
    }
    Arguments.require(largest > 0, name, sample, "with a cosine above 0", (Double) largest);
    return 1 - sum / cosines.length / (largest + APART);
  }
}
