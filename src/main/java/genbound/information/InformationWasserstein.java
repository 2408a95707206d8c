package genbound.information;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.evidence.learner.LayerTransport;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The average gap of a network whose loss is Lipschitz, from how far each layer's output on
 * training examples is, in law, from that on fresh ones. The layer that gives least is the funnel.
 *
 * <pre>E gap ≤ (ρ/n)·Σᵢ minₗ fₗ·W₁(l, i)</pre>
 *
 * <p>f is K, the Lipschitz constant from layer to output, for distances given the label, max(1, K)
 * for distances of output and label, and √(1 + K²) for those in mean square.
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. The least layer is
 * taken for free: the numbers are no random variables. <b>Assumes</b> i.i.d. examples, a Lipschitz
 * loss, and constants that hold for almost every hypothesis or are root mean squares, as the
 * distances then are too; a mean constant is not enough. <b>Vacuous when</b> the norms above every
 * narrow layer are large. <b>Use instead</b> {@link InformationHierarchical} for losses that are
 * not Lipschitz, as errors. The value is in units of the loss.
 *
 * @param lossLipschitz ρ, by how much the loss changes at most when output or label moves by 1, in
 *     [0, ∞)
 * @param layers stretch and distances for each layer that is looked at, at least one, all for as
 *     many examples
 * @see <a href="https://arxiv.org/abs/2404.03176">He and Goldfeld (2025), Information-Theoretic
 *     Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory</a>
 */
public record InformationWasserstein(@Increasing double lossLipschitz, List<LayerTransport> layers)
    implements ExpectedBound {

  public InformationWasserstein {
    Arguments.nonNegative("lossLipschitz", lossLipschitz);
    Arguments.notNull("layers", layers);
    Arguments.require(!layers.isEmpty(), "layers", "not empty", layers);
    for (LayerTransport layer : layers) {
      int size = Arguments.notNull("layers", layers.get(0)).distances().size();
      int own = Arguments.notNull("layers", layer).distances().size();
      Arguments.require(own == size, "layers", "all for " + size + " examples", own);
    }
    layers = List.copyOf(layers);
  }

  /**
   * The layer whose numbers alone would give least, as its place in the list; the first of equals.
   */
  public int funnel() {
    int best = 0;
    for (int l = 1; l < layers.size(); l++) {
      best = meanUp(layers.subList(l, l + 1)) < meanUp(layers.subList(best, best + 1)) ? l : best;
    }
    return best;
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "Wasserstein, layer by layer",
        Quantity.EXPECTED_GAP,
        "E gap ≤ (ρ/n)·Σᵢ minₗ fₗ·W₁(l, i)",
        "after He & Goldfeld (2025), Information-Theoretic Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory, arXiv 2404.03176; proved in proofs/hierarchical-information.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(12),
        Assumption.IID,
        Assumption.LOSS_OF_NETWORK_OUTPUT,
        Assumption.LOSS_LIPSCHITZ_IN_OUTPUT,
        Assumption.DISTANCES_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  public Evaluation evaluate() {
    double value = multiplyUp(lossLipschitz, meanUp(layers));
    return GapEvaluations.gap(value, range(), new Cause("distance at layer " + funnel(), 1));
  }

  /** The mean over the examples of the least stretched distance among some layers. */
  private static double meanUp(List<LayerTransport> layers) {
    int size = layers.get(0).distances().size();
    DoubleStream least =
        IntStream.range(0, size)
            .mapToDouble(
                i ->
                    layers.stream()
                        .mapToDouble(layer -> multiplyUp(layer.factor(), layer.distances().get(i)))
                        .min()
                        .getAsDouble());
    return Math.min(divideUp(InformationArithmetic.sumUp(least), size), Double.MAX_VALUE);
  }
}
