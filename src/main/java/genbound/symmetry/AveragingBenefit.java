package genbound.symmetry;

import genbound.numeric.Arguments;

/**
 * How much the expected risk of least squares falls when the fitted map is averaged over a group
 * that leaves the truth alone: the exact value, to about 10⁻¹³. Not a bound, and true on average
 * over samples only.
 *
 * <p>The world: inputs are Gaussian, N(0, σ²I) in d dimensions; outputs are a linear map of them
 * that commutes with the group, plus independent noise of mean 0 and a given deviation in each
 * coordinate; the fit is the least-squares solution of smallest norm. With noise, and unless the
 * group does nothing, the benefit is infinite at n = d − 1, d and d + 1, as the risk is. The proofs
 * are in {@code proofs/averaging.md}.
 *
 * @see <a href="https://arxiv.org/abs/2102.10333">Elesedy and Zaidi (2021), Provably Strict
 *     Generalisation Benefit for Equivariant Models, ICML</a>
 */
public final class AveragingBenefit {

  private static final double TOLERANCE = 1e-9;

  private AveragingBenefit() {}

  /**
   * One output that the group leaves alone, from dimensions.
   *
   * @param n the number of examples, at least 1
   * @param dimension d, at least 1
   * @param complement how many dimensions the group does not leave alone, in [0, d]
   * @param squaredNorm of the true coefficients, in [0, ∞); 0 if the complement is everything
   * @param inputSd σ, in (0, ∞)
   * @param noiseSd in [0, ∞)
   */
  public static double invariant(
      long n, long dimension, long complement, double squaredNorm, double inputSd, double noiseSd) {
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.inRange("complement", complement, 0, dimension);
    Arguments.nonNegative("squaredNorm", squaredNorm);
    boolean possible = complement < dimension || squaredNorm == 0;
    Arguments.require(possible, "squaredNorm", "0, as nothing else is invariant", squaredNorm);
    return benefit(n, dimension, complement, complement * squaredNorm, inputSd, noiseSd);
  }

  /**
   * One output that the group leaves alone.
   *
   * @param group how it acts on the inputs
   * @param coefficients the true ones, which the group leaves alone
   * @param inputSd σ, in (0, ∞)
   * @param noiseSd in [0, ∞)
   * @param n the number of examples, at least 1
   */
  public static double invariant(
      FiniteGroup group, double[] coefficients, double inputSd, double noiseSd, long n) {
    Arguments.notNull("group", group);
    Arguments.notNull("coefficients", coefficients);
    for (int i = 0; i < coefficients.length; i++) {
      Arguments.finite("coefficients", i, coefficients[i]);
    }
    double[] mean = group.project(coefficients);
    double squaredNorm = 0;
    for (int i = 0; i < mean.length; i++) {
      String name = "coefficients[" + i + "]";
      boolean same = Math.abs(mean[i] - coefficients[i]) <= TOLERANCE * scale(coefficients);
      Arguments.require(same, name, "left alone by the group", (Double) coefficients[i]);
      squaredNorm += mean[i] * mean[i];
    }
    int d = group.dimension();
    return invariant(n, d, d - group.invariantDimension(), squaredNorm, inputSd, noiseSd);
  }

  /**
   * Many outputs, which move as the inputs do.
   *
   * @param maps the maps that commute with the group
   * @param coefficients the true map, one of them: a row for each input
   * @param inputSd σ, in (0, ∞)
   * @param noiseSd in [0, ∞)
   * @param n the number of examples, at least 1
   */
  public static double equivariant(
      EquivariantMaps maps, double[][] coefficients, double inputSd, double noiseSd, long n) {
    Arguments.notNull("maps", maps);
    double[][] mean = maps.project(maps.checked("coefficients", coefficients));
    double squaredNorm = 0;
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean[i].length; j++) {
        double off = Math.abs(mean[i][j] - coefficients[i][j]);
        boolean same = off <= TOLERANCE * scale(coefficients);
        Arguments.require(same, "coefficients", "commuting with the group", "a map that does not");
        squaredNorm += mean[i][j] * mean[i][j];
      }
    }
    int d = maps.inputs();
    double signal = Math.max(0, (d + 1) * squaredNorm - maps.signal(mean));
    boolean finite = Double.isFinite(signal);
    Arguments.require(finite, "coefficients", "of a finite squared norm", squaredNorm);
    int complement = d * maps.outputs() - maps.dimension();
    return benefit(n, d, complement, complement == 0 ? 0 : signal, inputSd, noiseSd);
  }

  /**
   * The expected excess risk of least squares among the invariant coefficients only: another
   * procedure than averaging after the fit, beside which it may stand.
   *
   * @param n the number of examples, above invariantDimension + 1
   * @param invariantDimension of what the group leaves alone, at least 0
   * @param noiseSd in [0, ∞)
   */
  public static double riskOfFittingInside(long n, long invariantDimension, double noiseSd) {
    Arguments.inRange("invariantDimension", invariantDimension, 0, 1L << 53);
    Arguments.inRange("n", n, invariantDimension + 2, 1L << 53);
    Arguments.nonNegative("noiseSd", noiseSd);
    double risk = noiseSd * noiseSd * invariantDimension / (n - invariantDimension - 1);
    return Math.min(risk, Double.MAX_VALUE);
  }

  /** The signal times σ²·E P₁₂² for a uniform projection P of rank n, and the noise. */
  private static double benefit(
      long n, double d, double complement, double signal, double inputSd, double noiseSd) {
    Arguments.inRange("n", n, 1, 1L << 53);
    Arguments.positive("inputSd", inputSd);
    Arguments.nonNegative("noiseSd", noiseSd);
    double offDiagonal = n >= d ? 0 : n * (d - n) / (d * (d - 1) * (d + 2));
    double lost =
        signal == 0 || n >= d
            ? 0
            : Math.min(inputSd * inputSd * offDiagonal * signal, Double.MAX_VALUE);
    if (noiseSd == 0 || complement == 0) {
      return lost;
    }
    if (Math.abs(n - d) <= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double spread = n > d ? complement / (n - d - 1) : n * complement / (d * (d - n - 1));
    return Math.min(lost + noiseSd * noiseSd * spread, Double.MAX_VALUE);
  }

  private static double scale(double[]... rows) {
    double largest = 0;
    for (double[] row : rows) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }
}
