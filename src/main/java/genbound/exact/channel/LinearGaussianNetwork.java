package genbound.exact.channel;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.LayerInformation;
import genbound.evidence.learner.LayerTransport;
import genbound.numeric.Arguments;
import genbound.numeric.GaussLegendre;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A linear network with everything in closed form. Labels y are ±1 with equal chances, inputs are
 * from N(y·μ, σ²I). The first layers were fixed before the sample: each hands on fewer directions
 * than the one before (its rows are orthonormal), so that t = A·x. The last layer is learned: w is
 * the mean of yᵢ·A·xᵢ over n examples, and the network says sign(w·t).
 *
 * <p>Bounds from above are rounded up, risks and the gap of errors are right to 10⁻¹³. The proofs
 * are in proofs/linear-gaussian-network.md.
 *
 * @param ranks the number of inputs, then that of the outputs of each fixed layer, not rising, each
 *     at least 1
 * @param meanNorm ‖A·μ‖, the length of what the fixed layers leave of the mean, in [0, 1000·σ]
 * @param sigma σ, in [10⁻⁷⁰, 10⁷⁰]
 * @param n how many examples, in [2, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2404.03176">He and Goldfeld (2025), Information-Theoretic
 *     Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory</a>
 */
public record LinearGaussianNetwork(List<Integer> ranks, double meanNorm, double sigma, long n) {

  private static final double FARTHEST = 1000;

  /** What quadrature is off by, relative to the whole, is far less. */
  private static final double ALLOWANCE = 1 + 1e-12;

  /** Scales down to 10⁻⁴² of an interval are seen. */
  private static final int HALVINGS = 140;

  /** exp of minus this is nothing beside a probability. */
  private static final double NEGLIGIBLE = 40;

  public LinearGaussianNetwork {
    Arguments.notNull("ranks", ranks);
    Arguments.require(!ranks.isEmpty(), "ranks", "not empty", ranks);
    int most = Integer.MAX_VALUE;
    for (Integer rank : ranks) {
      most = (int) Arguments.inRange("ranks", Arguments.notNull("ranks", rank), 1, most);
    }
    ranks = List.copyOf(ranks);
    Arguments.inClosed("sigma", sigma, 1e-70, 1e70);
    Arguments.inClosed("meanNorm", meanNorm, 0, FARTHEST * sigma);
    Arguments.inRange("n", n, 2, 1L << 53);
  }

  /**
   * What is told about each example at the input, behind each fixed layer, and at the output; the
   * same for every example, so one number stands for all. At a layer of rank r it is (r/2)·ln(n/(n
   * − 1)), which no matrix and no weights above make larger; for the last fixed layer it is exact.
   */
  public LayerInformation information() {
    return LayerInformation.upperBounds(
        Stream.concat(ranks.stream().map(this::fixedLayer), Stream.of(output()))
            .map(ExampleInformation::of)
            .toArray(ExampleInformation[]::new));
  }

  /** (r/2)·ln(n/(n − 1)). */
  private double fixedLayer(int rank) {
    return multiplyUp(rank / 2.0, perDirection());
  }

  /** ln(n/(n − 1)). */
  private double perDirection() {
    return log1pUp(divideUp(1, n - 1));
  }

  /** ½·( ln(n/(n − 1)) − 1/n + overlap/n ). */
  private double output() {
    double rest = subtractUp(perDirection(), divideDown(1, n));
    return addUp(rest, divideUp(overlap(), n)) / 2;
  }

  /** n·E (w·(w − Aμ))²/(σ²‖w‖²) = 1 + (r − 1)(r − 2)·E(1/χ²), from above. */
  private double overlap() {
    double half = 0.5 * n * separation() * separation();
    if (rank() <= 2) {
      return rank() == 1 ? 1 : Math.min(2, (1 + Math.exp(-half)) * ALLOWANCE);
    }
    double power = rank() - 3.0;
    double inverse =
        GaussLegendre.towardsZero(1, HALVINGS)
            .integral(x -> Math.exp(power * Math.log1p(-x) - half * x * (2 - x)));
    return Math.min(rank(), (1 + (power + 1) * (power + 2) * inverse) * ALLOWANCE);
  }

  /**
   * Stretch and distance at the input, behind each fixed layer, and at the output, all in mean
   * square and given the label.
   */
  public List<LayerTransport> transport() {
    double shift = divideUp(meanNorm, sigma);
    double weight = addUp(multiplyUp(shift, shift), divideUp(rank(), n));
    double stretch = multiplyUp(sigma, sqrtUp(weight));
    List<LayerTransport> layers = new ArrayList<>();
    for (int rank : ranks) {
      layers.add(LayerTransport.meanSquare(stretch, transport(sqrtUp(rank))).withLabelGiven());
    }
    double mean = addUp(multiplyUp(shift, shift), divideUp(multiplyUp(rank(), rank() + 2.0), n));
    double moved = divideUp(mean, n);
    double shrunk = multiplyUp(multiplyUp(shrinkage(), shrinkage()), weight);
    double atOutput = multiplyUp(multiplyUp(sigma, sigma), sqrtUp(addUp(moved, shrunk)));
    layers.add(LayerTransport.meanSquare(1, atOutput).withLabelGiven());
    return List.copyOf(layers);
  }

  /**
   * σ·‖A‖·√(2 − 2·√(1 − 1/n)), not below the root mean square of the distance behind fixed layers
   * with any product A of this Frobenius norm.
   *
   * @param frobenius ‖A‖, in [0, 10¹⁰⁰]
   */
  public double transport(double frobenius) {
    Arguments.inClosed("frobenius", frobenius, 0, 1e100);
    return multiplyUp(multiplyUp(sigma, frobenius), sqrtUp(2 * shrinkage()));
  }

  /** 1 − √(1 − 1/n) = (1/n)/(1 + √(1 − 1/n)), rounded up. */
  private double shrinkage() {
    double root = sqrtDown(subtractDown(1, divideUp(1, n)));
    return divideUp(divideUp(1, n), addDown(1, root));
  }

  /**
   * The probability of an error on a fresh example, averaged over samples; right to about 1e-13,
   * and 0 where it is smaller.
   */
  public double expectedRisk() {
    double shift = separation();
    if (shift == 0) {
      return 0.5;
    }
    double power = 0.5 * (rank() - 1.0);
    double fall = 0.5 * shift * shift * (n + 1.0);
    double turn = shift * shift * Math.sqrt(n);
    double end = Math.PI / 2 * Math.min(1, Math.sqrt(NEGLIGIBLE / (fall + power)));
    double integral =
        GaussLegendre.equalPanels(0, end, 16 + 2 * (int) Math.ceil(shift))
            .integral(
                angle -> {
                  double sine = Math.sin(angle);
                  double square = sine * sine;
                  double size = Math.exp(power * Math.log1p(-square) - fall * square);
                  return size * Math.sin(turn * sine * Math.cos(angle)) / sine;
                });
    return Math.max(0, 0.5 - integral / Math.PI);
  }

  /** The fraction of errors on the sample, averaged over samples. */
  public double expectedEmpiricalRisk() {
    return GaussLegendre.towardsZero(Math.PI / 4, HALVINGS)
            .integral(angle -> density(Math.tan(angle)) + density(1 / Math.tan(angle)))
        / Math.PI;
  }

  /** A multiple of a density of errors on the sample, by the tangent of an angle. */
  private double density(double tangent) {
    double half = 0.5 * separation() * separation();
    double square = tangent * tangent;
    double ratio = square / n;
    double radial = Math.log1p(-1.0 / n) - Math.log1p(ratio);
    return Math.exp(0.5 * rank() * radial - half * (1 + (1 - 1.0 / n) * square / (1 + ratio)));
  }

  /** Risk minus empirical risk, averaged, of the loss that counts errors. */
  public double expectedGap() {
    return expectedRisk() - expectedEmpiricalRisk();
  }

  private int rank() {
    return ranks.get(ranks.size() - 1);
  }

  /** ‖A·μ‖/σ. */
  private double separation() {
    return meanNorm / sigma;
  }

  @Override
  public String toString() {
    return "linear network of ranks "
        + ranks
        + " on Gaussian classes, ‖Aμ‖ = "
        + meanNorm
        + ", σ = "
        + sigma
        + ", n = "
        + n;
  }
}
