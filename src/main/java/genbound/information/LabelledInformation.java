package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the hypothesis tells about each example, taken apart: about the label, and about the input
 * given the label. Only the second shrinks in noisy layers, since labels do not pass through them.
 * With one example, W = Y and a network that looks at nothing, the whole information is about the
 * label, no noise shrinks it, and the gap of the loss 1[W ≠ Y] is ½.
 *
 * @param label I(Yᵢ;W) in nats, or more
 * @param conditional I(Xᵢ;W|Yᵢ) in nats, or more, for as many examples
 */
public record LabelledInformation(ExampleInformation label, ExampleInformation conditional) {

  public LabelledInformation {
    Arguments.notNull("label", label);
    Arguments.notNull("conditional", conditional);
    Arguments.require(
        label.size() == conditional.size(),
        "conditional",
        "about " + label.size() + " examples, as label",
        conditional.size());
  }

  /** Nothing known of the labels: all may be about them, and no layer shrinks anything. */
  public static LabelledInformation unsplit(ExampleInformation total) {
    return split(total, total);
  }

  /** With labels of a number of classes: at most ln(classes) of each number is about the label. */
  public static LabelledInformation ofClasses(ExampleInformation total, long classes) {
    Arguments.notNull("total", total);
    Arguments.atLeast("classes", classes, 1);
    double most = logUp(classes);
    return split(
        total, new ExampleInformation(total.nats().stream().map(x -> Math.min(x, most)).toList()));
  }

  /**
   * A total taken apart. Both may be upper bounds: what is lost to the label by overstating it is
   * never gained back.
   *
   * @param total I(Xᵢ,Yᵢ;W) in nats, or more
   * @param label I(Yᵢ;W) in nats, or more; what exceeds the total is cut off
   */
  public static LabelledInformation split(ExampleInformation total, ExampleInformation label) {
    Arguments.notNull("total", total);
    Arguments.notNull("label", label);
    int size = total.size();
    Arguments.require(label.size() == size, "label", "about " + size + " examples", label.size());
    List<Double> labels =
        IntStream.range(0, size)
            .mapToObj(i -> Math.min(label.nats().get(i), total.nats().get(i)))
            .toList();
    List<Double> rest =
        IntStream.range(0, size)
            .mapToObj(i -> subtractUp(total.nats().get(i), labels.get(i)))
            .toList();
    return new LabelledInformation(new ExampleInformation(labels), new ExampleInformation(rest));
  }

  /** What is left behind noisy layers: label + η·conditional, rounded up. */
  public ExampleInformation behind(Contraction layers) {
    Arguments.notNull("layers", layers);
    return new ExampleInformation(
        IntStream.range(0, label.size())
            .mapToObj(
                i -> {
                  double passed = multiplyUp(layers.coefficient(), conditional.nats().get(i));
                  return Math.min(addUp(label.nats().get(i), passed), Double.MAX_VALUE);
                })
            .toList());
  }

  @Override
  public String toString() {
    return label + ": the labels; " + conditional + ": the inputs given the labels";
  }
}
