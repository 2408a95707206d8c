package genbound.evidence.learner;

import genbound.numeric.Arguments;
import java.util.List;

/**
 * What bounds for networks need to know of a trained one, layer by layer.
 *
 * @param spectralNorms ‖Aᵢ‖, from above, in (0, ∞)
 * @param distances the (2, 1) norms of (Aᵢ − Mᵢ)ᵀ, the sums over the outputs of the Euclidean norms
 *     of the rows' distances from reference matrices that were fixed before the examples were seen,
 *     in [0, ∞); of a convolution the same of its filters, times the root of the number of their
 *     places
 * @param lipschitz the Lipschitz constants of the activations, which map 0 to 0, in (0, ∞)
 * @param width the largest number of inputs or units of any layer, at least 1; its square must not
 *     be below the number of weights of a convolution
 */
public record NetworkNorms(
    List<Double> spectralNorms, List<Double> distances, List<Double> lipschitz, long width) {

  public NetworkNorms {
    spectralNorms = Arguments.list("spectralNorms", spectralNorms);
    distances = Arguments.list("distances", distances);
    lipschitz = Arguments.list("lipschitz", lipschitz);
    int layers = spectralNorms.size();
    Arguments.require(layers > 0, "spectralNorms", "not empty", layers);
    Arguments.require(distances.size() == layers, "distances", "one a layer", distances.size());
    Arguments.require(lipschitz.size() == layers, "lipschitz", "one a layer", lipschitz.size());
    for (int i = 0; i < layers; i++) {
      Arguments.positive("spectralNorms", i, spectralNorms.get(i));
      Arguments.nonNegative("distances", i, distances.get(i));
      Arguments.positive("lipschitz", i, lipschitz.get(i));
    }
    Arguments.atLeast("width", width, 1);
  }

  /** How many layers there are. */
  public int layers() {
    return spectralNorms.size();
  }

  @Override
  public String toString() {
    return layers() + " layers of width at most " + width + ", spectral norms " + spectralNorms;
  }
}
