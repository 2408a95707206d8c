package genbound.evidence.learner;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network's weights tell about each example as it looks at the output of layer 0 (the input
 * itself), layer 1 and so on, together with the label, in nats:
 *
 * <pre>I(Tₗᵢ,Yᵢ; W_{l+1…L} | W_{1…l}) + KL( P(Tₗᵢ,Yᵢ | W_{1…l}) ‖ P(Tₗ,Y | W_{1…l}) )</pre>
 *
 * <p>By data processing no number is above the one of the layer before. Numbers that rise are
 * estimates that err, and are refused; numbers that are each known not to be below the truth may
 * rise, and are given to {@link #upperBounds}. An estimate with a known error makes an {@link
 * genbound.bound.EstimatedBound}.
 *
 * @param layers one for each layer that is looked at, in their order, at least one, all about as
 *     many examples; no number above that of the layer before
 */
public record LayerInformation(List<ExampleInformation> layers) {

  /** By how much, relative to it, rounding may move a number above the one before it. */
  private static final double STRAY = 1e-12;

  public LayerInformation {
    layers = checked(layers);
    for (int l = 1; l < layers.size(); l++) {
      for (int i = 0; i < layers.get(l).size(); i++) {
        double before = layers.get(l - 1).nats().get(i);
        double value = layers.get(l).nats().get(i);
        Arguments.require(
            value <= before * (1 + STRAY),
            "layers[" + l + "]",
            "at most "
                + before
                + ", as the layer before, for example "
                + i
                + " (numbers that rise violate data processing: they are estimates)",
            (Double) value);
      }
    }
    layers = runningMinima(layers);
  }

  private static List<ExampleInformation> checked(List<ExampleInformation> layers) {
    Arguments.notNull("layers", layers);
    Arguments.require(!layers.isEmpty(), "layers", "not empty", layers);
    for (ExampleInformation layer : layers) {
      int examples = Arguments.notNull("layers", layers.get(0)).size();
      Arguments.notNull("layers", layer);
      Arguments.require(
          layer.size() == examples, "layers", "all about " + examples + " examples", layer.size());
    }
    return List.copyOf(layers);
  }

  private static List<ExampleInformation> runningMinima(List<ExampleInformation> layers) {
    List<ExampleInformation> minima = new ArrayList<>();
    for (ExampleInformation layer : layers) {
      List<Double> nats = new ArrayList<>(layer.nats());
      for (int i = 0; i < nats.size() && !minima.isEmpty(); i++) {
        nats.set(i, Math.min(nats.get(i), minima.get(minima.size() - 1).nats().get(i)));
      }
      minima.add(new ExampleInformation(nats));
    }
    return List.copyOf(minima);
  }

  /** From numbers that are known exactly: no number above that of the layer before. */
  public static LayerInformation of(ExampleInformation... layers) {
    return new LayerInformation(Arrays.asList(Arguments.notNull("layers", layers)));
  }

  /**
   * From numbers that are each known not to be below the truth, in any order of size. What bounds a
   * layer bounds all later layers: of each number and those before it the least is kept.
   */
  public static LayerInformation upperBounds(ExampleInformation... layers) {
    Arguments.notNull("layers", layers);
    return new LayerInformation(runningMinima(checked(Arrays.asList(layers))));
  }

  /** What is known of the first layers alone, up to and with this one. */
  public LayerInformation upTo(int layer) {
    Arguments.inRange("layer", layer, 0, layers.size() - 1);
    return new LayerInformation(layers.subList(0, layer + 1));
  }

  /** The numbers of the last layer, which are the least. */
  public ExampleInformation last() {
    return layers.get(layers.size() - 1);
  }

  @Override
  public String toString() {
    return layers.size() + " layers, at the last " + last();
  }
}
