package genbound.estimate.network;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * A trained feed-forward network with its weights, biases and activations, layer by layer.
 * Immutable; each method that adds a layer gives a new network.
 *
 * <p>It is the function of real numbers with these weights: an implementation in single precision
 * is another one, by its rounding. A batch normalisation or a scaling of the inputs is folded into
 * the weights of a neighbouring layer.
 */
public final class FeedForward {

  private final int inputs;
  private final List<Layer> layers;

  private FeedForward(int inputs, List<Layer> layers) {
    this.inputs = inputs;
    this.layers = layers;
  }

  /** No layers yet, on so many inputs. */
  public static FeedForward inputs(int inputs) {
    Arguments.atLeast("inputs", inputs, 1);
    return new FeedForward(inputs, List.of());
  }

  /**
   * With one more dense layer.
   *
   * @param weights one row a unit, one column an output of the layer before, finite
   * @param biases one a unit, finite
   * @param activation of its units
   */
  public FeedForward dense(double[][] weights, double[] biases, Activation activation) {
    return then(Layer.dense(weights, biases, activation));
  }

  /**
   * With one more layer.
   *
   * @param layer with as many inputs as the network has outputs
   */
  public FeedForward then(Layer layer) {
    Arguments.notNull("layer", layer);
    Arguments.require(layer.inputs() == outputs(), "layer", "of " + outputs() + " inputs", layer);
    List<Layer> longer = new ArrayList<>(layers);
    longer.add(layer);
    return new FeedForward(inputs, List.copyOf(longer));
  }

  /** How many inputs there are. */
  public int inputs() {
    return inputs;
  }

  /** How many outputs the last layer has. */
  public int outputs() {
    return layers.isEmpty() ? inputs : layers.get(layers.size() - 1).units();
  }

  /** The layers, first to last. */
  public List<Layer> layers() {
    return layers;
  }

  /**
   * The same function as bounds from norms see it: biases are weights of an input that is always 1,
   * which every layer but the last hands on.
   *
   * @return a network on one more input, measured from a zero reference
   */
  public Network withoutBiases() {
    Network network = Network.inputs(inputs + 1L);
    for (Layer layer : layers) {
      boolean last = layer == layers.get(layers.size() - 1);
      boolean keeps =
          layer.activation() == Activation.RELU || layer.activation() == Activation.IDENTITY;
      Arguments.require(keeps, "network", "of activations that hand a 1 on", this);
      double[][] weights = new double[layer.units() + (last ? 0 : 1)][layer.inputs() + 1];
      for (int i = 0; i < layer.units(); i++) {
        for (int k = 0; k < layer.inputs(); k++) {
          weights[i][k] = layer.weight(i, k);
        }
        weights[i][layer.inputs()] = layer.bias(i);
      }
      if (!last) {
        weights[layer.units()][layer.inputs()] = 1;
      }
      network = network.dense(weights, 1);
    }
    return network;
  }

  /**
   * The outputs for an input, by double arithmetic.
   *
   * @param x one number an input, finite
   */
  public double[] outputs(double[] x) {
    return values(x, new ArrayList<>());
  }

  private double[] values(double[] x, List<double[]> sums) {
    Arguments.notNull("x", x);
    Arguments.require(x.length == inputs, "x", inputs + " long", x.length);
    double[] values = x.clone();
    for (int i = 0; i < inputs; i++) {
      Arguments.finite("x", i, x[i]);
    }
    for (Layer layer : layers) {
      double[] next = new double[layer.units()];
      double[] before = new double[layer.units()];
      for (int i = 0; i < next.length; i++) {
        before[i] = layer.bias(i);
        for (int j = 0; j < values.length; j++) {
          before[i] += layer.weight(i, j) * values[j];
        }
        next[i] = layer.activation().value(before[i]);
      }
      sums.add(before);
      values = next;
    }
    return values;
  }

  /**
   * The gradient of a combination of the outputs at an input, by double arithmetic; that of a ReLU
   * at its kink is taken as 0.
   *
   * @param x one number an input, finite
   * @param combination one weight an output, finite
   */
  public double[] gradient(double[] x, double[] combination) {
    Arguments.notNull("combination", combination);
    boolean fits = combination.length == outputs();
    Arguments.require(fits, "combination", outputs() + " long", combination.length);
    List<double[]> sums = new ArrayList<>();
    values(x, sums);
    double[] behind = combination.clone();
    for (int j = layers.size() - 1; j >= 0; j--) {
      Layer layer = layers.get(j);
      double[] next = new double[layer.inputs()];
      for (int i = 0; i < behind.length; i++) {
        double slope = layer.activation().slope(sums.get(j)[i]) * behind[i];
        for (int k = 0; k < next.length && slope != 0; k++) {
          next[k] += slope * layer.weight(i, k);
        }
      }
      behind = next;
    }
    return behind;
  }

  /** Which output is the largest for an input, the first of equal ones. */
  public int largestOutput(double[] x) {
    double[] values = outputs(x);
    int first = 0;
    for (int i = 1; i < values.length; i++) {
      first = values[i] > values[first] ? i : first;
    }
    return first;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("network of " + inputs + " inputs");
    layers.forEach(layer -> text.append(", ").append(layer));
    return text.toString();
  }
}
