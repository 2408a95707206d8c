package genbound.estimate.representation;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * How augmentations tie inputs together, for finitely many inputs and augmented inputs: the
 * operator Γ with (Γf)(a) = E[f(X)|a], whose adjoint averages over the augmentations of an input.
 *
 * @see <a href="https://arxiv.org/abs/2306.00788">Zhai, Liu, Risteski, Kolter and Ravikumar (2024),
 *     Understanding Augmentation-based Self-Supervised Representation Learning via RKHS
 *     Approximation and Regression, ICLR</a>
 */
public final class AugmentationOperator {

  private static final double NEGLIGIBLE = 1e-10;
  private static final double STRAY = 1e-9;

  private final DMatrixRMaj joint;
  private final double[] inputs;
  private final double[] augmented;
  private final double[] eigenvalues;
  private final DMatrixRMaj basis;

  private AugmentationOperator(DMatrixRMaj joint) {
    this.joint = joint;
    inputs = new double[joint.numRows];
    augmented = new double[joint.numCols];
    for (int x = 0; x < inputs.length; x++) {
      for (int a = 0; a < augmented.length; a++) {
        inputs[x] += joint.get(x, a);
        augmented[a] += joint.get(x, a);
      }
    }
    DMatrixRMaj scaled = new DMatrixRMaj(inputs.length, augmented.length);
    for (int x = 0; x < inputs.length; x++) {
      for (int a = 0; a < augmented.length; a++) {
        scaled.set(x, a, joint.get(x, a) / Math.sqrt(inputs[x] * augmented[a]));
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(scaled.numRows, scaled.numCols, true, false, true);
    Arguments.require(svd.decompose(scaled), "joint", "one whose spectrum converges", "none");
    double[] singular = svd.getSingularValues();
    int count = svd.numberOfSingularValues();
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted((i, j) -> Double.compare(singular[j], singular[i]))
            .mapToInt(i -> i)
            .toArray();
    eigenvalues = Arrays.stream(order).mapToDouble(i -> square(Math.min(1, singular[i]))).toArray();
    DMatrixRMaj left = svd.getU(null, false);
    basis = new DMatrixRMaj(inputs.length, count);
    for (int i = 0; i < count; i++) {
      for (int x = 0; x < inputs.length; x++) {
        basis.set(x, i, left.get(x, order[i]) / Math.sqrt(inputs[x]));
      }
    }
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Of the joint probabilities of inputs and augmented inputs. Rows and columns of zeros are left
   * out.
   *
   * @param joint P(x, a), one row an input, not negative, with a sum within 10⁻⁹ of 1
   */
  public static AugmentationOperator of(double[][] joint) {
    DMatrixRMaj all = Matrices.of("joint", joint);
    double sum = 0;
    for (int x = 0; x < all.numRows; x++) {
      for (int a = 0; a < all.numCols; a++) {
        double value = all.get(x, a);
        Arguments.require(
            value >= 0, Arguments.at(Arguments.at("joint", x), a), "at least 0", (Double) value);
        sum += value;
      }
    }
    Arguments.require(Math.abs(sum - 1) <= STRAY, "joint", "adding up to 1", (Double) sum);
    int[] rows =
        kept(all.numRows, x -> IntStream.range(0, all.numCols).anyMatch(a -> all.get(x, a) > 0));
    int[] columns =
        kept(all.numCols, a -> IntStream.range(0, all.numRows).anyMatch(x -> all.get(x, a) > 0));
    DMatrixRMaj kept = new DMatrixRMaj(rows.length, columns.length);
    for (int x = 0; x < rows.length; x++) {
      for (int a = 0; a < columns.length; a++) {
        kept.set(x, a, all.get(rows[x], columns[a]) / sum);
      }
    }
    return new AugmentationOperator(kept);
  }

  private static int[] kept(int count, IntPredicate keep) {
    return IntStream.range(0, count).filter(keep).toArray();
  }

  /** How many inputs have a positive probability. */
  public int inputs() {
    return inputs.length;
  }

  /** How many augmented inputs have a positive probability. */
  public int augmentedInputs() {
    return augmented.length;
  }

  /** The eigenvalues of Γ*Γ in falling order, the first of which is 1; to about 1e-14. */
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /** κ² = max over x of Σ p(a|x)²/p(a), the augmentation's complexity; rounded up. */
  public double kappaSquared() {
    double most = 1;
    double[] rows = new double[inputs.length];
    double[] columns = new double[augmented.length];
    double total = 0;
    for (int x = 0; x < rows.length; x++) {
      for (int a = 0; a < columns.length; a++) {
        rows[x] = addDown(rows[x], joint.get(x, a));
        columns[a] = addDown(columns[a], joint.get(x, a));
        total = addUp(total, joint.get(x, a));
      }
    }
    for (int x = 0; x < rows.length; x++) {
      double sum = 0;
      for (int a = 0; a < columns.length; a++) {
        double p = joint.get(x, a);
        if (p > 0) {
          double square = divideUp(multiplyUp(p, p), multiplyDown(rows[x], rows[x]));
          sum = addUp(sum, divideUp(square, columns[a]));
        }
      }
      most = Math.max(most, multiplyUp(sum, total));
    }
    return most;
  }

  /**
   * The coordinates of a function of the inputs on the eigenfunctions, in the order of the
   * eigenvalues.
   */
  private double[] coordinates(double[] target) {
    Arguments.notNull("target", target);
    int count = inputs.length;
    Arguments.require(target.length == count, "target", count + " long", target.length);
    double[] coordinates = new double[eigenvalues.length];
    for (int x = 0; x < count; x++) {
      Arguments.finite("target", x, target[x]);
      for (int i = 0; i < coordinates.length; i++) {
        coordinates[i] += inputs[x] * target[x] * basis.get(x, i);
      }
    }
    return coordinates;
  }

  /**
   * The share of its square that a target loses by averaging, ε = 1 − ‖f‖²/‖g‖², for the g of least
   * norm with f = Γ*g; to about 1e-9.
   *
   * @param target f, one number for each input of positive probability, not all 0
   * @throws IllegalArgumentException if the target is no average over augmentations
   */
  public double softInvariance(double[] target) {
    double[] coordinates = coordinates(target);
    double all = 0;
    for (int x = 0; x < inputs.length; x++) {
      all += inputs[x] * target[x] * target[x];
    }
    Arguments.require(all > 0, "target", "not 0 everywhere", "zeros");
    double kept = 0;
    double before = 0;
    for (int i = 0; i < coordinates.length; i++) {
      if (eigenvalues[i] > NEGLIGIBLE) {
        kept += square(coordinates[i]);
        before += square(coordinates[i]) / eigenvalues[i];
      }
    }
    Arguments.require(
        kept >= all * (1 - STRAY), "target", "an average over augmentations", "another function");
    return Math.max(0, 1 - kept / before);
  }

  /**
   * How far an encoder is from the best of its dimension: τ² = min over d′ ≤ d of the sum of the
   * first d′ + 1 eigenvalues less that of the first d′ eigenvalues of G⁻¹F, for the second moments
   * F of the averaged and G of the raw encodings. Directions that are 0 are left out.
   *
   * @param encoder one row for each augmented input of positive probability, finite, not all 0
   */
  public TraceGap traceGap(double[][] encoder) {
    DMatrixRMaj phi = Matrices.of("encoder", encoder);
    Arguments.require(
        phi.numRows == augmented.length, "encoder", augmented.length + " rows", phi.numRows);
    DMatrixRMaj weighted = new DMatrixRMaj(phi.numRows, phi.numCols);
    for (int a = 0; a < phi.numRows; a++) {
      for (int j = 0; j < phi.numCols; j++) {
        weighted.set(a, j, Math.sqrt(augmented[a]) * phi.get(a, j));
      }
    }
    DMatrixRMaj orthonormal = range(weighted);
    DMatrixRMaj scaled = new DMatrixRMaj(inputs.length, augmented.length);
    for (int x = 0; x < inputs.length; x++) {
      for (int a = 0; a < augmented.length; a++) {
        scaled.set(x, a, joint.get(x, a) / Math.sqrt(inputs[x] * augmented[a]));
      }
    }
    DMatrixRMaj averaged = new DMatrixRMaj(inputs.length, orthonormal.numCols);
    CommonOps_DDRM.mult(scaled, orthonormal, averaged);
    double[] singular = singularValues(averaged);
    double gap = Double.POSITIVE_INFINITY;
    double sum = eigenvalues[0];
    for (int d = 1; d <= orthonormal.numCols; d++) {
      sum += (d < eigenvalues.length ? eigenvalues[d] : 0) - square(singular[d - 1]);
      gap = Math.min(gap, sum);
    }
    return new TraceGap(Math.max(0, Math.min(1, gap)), orthonormal.numCols);
  }

  /** An orthonormal basis of the columns. */
  private static DMatrixRMaj range(DMatrixRMaj matrix) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, false, true);
    Arguments.require(svd.decompose(matrix), "encoder", "one whose moments converge", "none");
    double[] singular = svd.getSingularValues();
    double largest = Arrays.stream(singular).max().orElse(0);
    Arguments.require(largest > 0, "encoder", "not 0 everywhere", "zeros");
    DMatrixRMaj left = svd.getU(null, false);
    int[] kept = kept(svd.numberOfSingularValues(), i -> singular[i] > NEGLIGIBLE * largest);
    DMatrixRMaj basis = new DMatrixRMaj(matrix.numRows, kept.length);
    for (int a = 0; a < matrix.numRows; a++) {
      for (int i = 0; i < kept.length; i++) {
        basis.set(a, i, left.get(a, kept[i]));
      }
    }
    return basis;
  }

  private static double[] singularValues(DMatrixRMaj matrix) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, false, true);
    Arguments.require(svd.decompose(matrix), "encoder", "one whose moments converge", "none");
    double[] singular = svd.getSingularValues();
    double[] falling = new double[matrix.numCols];
    double[] rising = Arrays.copyOf(singular, svd.numberOfSingularValues());
    Arrays.sort(rising);
    for (int i = 0; i < rising.length; i++) {
      falling[i] = rising[rising.length - 1 - i];
    }
    return falling;
  }

  /**
   * The logarithm of κ² estimated from draws, which is too small on average: the largest over the
   * inputs drawn of ln mean p(a|x)/p(a), with p(a) the mean of p(a|x′) over these inputs. An
   * estimate of unknown error, and no evidence for a bound.
   *
   * @param logDensities ln p(a|x′): the first index counts the inputs x, the second draws a from
   *     the augmentations of x, the third the inputs x′; −∞ where a cannot come from x′
   */
  public static double sampledLogKappaSquared(double[][][] logDensities) {
    Arguments.notNull("logDensities", logDensities);
    int count = logDensities.length;
    Arguments.require(count > 0, "logDensities", "not empty", count);
    double most = 0;
    for (int x = 0; x < count; x++) {
      double[][] draws = Arguments.notNull("logDensities", x, logDensities[x]);
      Arguments.require(draws.length > 0, "logDensities", x, "not empty", 0);
      double[] ratios = new double[draws.length];
      for (int i = 0; i < draws.length; i++) {
        String name = Arguments.at(Arguments.at("logDensities", x), i);
        Arguments.notNull(name, draws[i]);
        Arguments.require(draws[i].length == count, name, count + " long", draws[i].length);
        Arguments.finite(Arguments.at(name, x), draws[i][x]);
        for (double density : draws[i]) {
          boolean known = !Double.isNaN(density) && density < Double.POSITIVE_INFINITY;
          Arguments.require(known, name, "of logarithms of densities", (Double) density);
        }
        ratios[i] = draws[i][x] - LogSpace.logSum(draws[i]) + Math.log(count);
      }
      most = Math.max(most, LogSpace.logSum(ratios) - Math.log(draws.length));
    }
    return most;
  }

  @Override
  public String toString() {
    return "augmentation of " + inputs.length + " inputs into " + augmented.length;
  }
}
