package genbound.exact.curve;

import genbound.linalg.Kernel;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * The kernel of an infinitely wide convolutional network with ReLU, without biases, whose filters
 * do not overlap: patches of s₁ inputs, then groups of s₂ patches, and so on, then the mean over
 * whatever positions remain. Points are rows of patches, each on the unit sphere.
 *
 * <p>With κ₀(cos θ) = (π − θ)/π and κ₁(cos θ) = (sin θ + (π − θ)·cos θ)/π, layer by layer: r ← mean
 * of κ₁(r), ntk ← mean of κ₀(r)·ntk + κ₁(r), over each group of positions. Computed from distances,
 * 1 − r, not from r: a point's kernel with itself is exact, and near points lose no digits.
 *
 * <p>A ball of radius B of this kernel's space has Rademacher complexity at most B·√(k/n), k the
 * kernel of a point with itself: see {@code genbound.rademacher.Complexities.linear} with the trace
 * n·k.
 *
 * @see <a href="https://arxiv.org/abs/2208.01003">Cagnetta, Favero and Wyart (2023), What Can Be
 *     Learnt With Wide Convolutional Neural Networks?, ICML</a>
 */
public final class HierarchicalKernel implements Kernel {

  private static final double SPHERE = 1e-9;
  private static final int BLOCK = 256;

  /** What of the network is trained. */
  public enum Type {
    /** The last layer alone: random features; 1 for a point with itself. */
    RANDOM_FEATURES(3),
    /** All layers: the neural tangent kernel; L + 1 for a point with itself. */
    TANGENT(1);

    private final int smoothness;

    Type(int smoothness) {
      this.smoothness = smoothness;
    }

    /** 2ν: by how much faster than 1/‖k‖^d the eigenvalues fall. */
    public int smoothness() {
      return smoothness;
    }
  }

  private final int[] filterSizes;
  private final int product;
  private final Type type;

  private HierarchicalKernel(Type type, int[] filterSizes) {
    Arguments.notNull("filterSizes", filterSizes);
    Arguments.require(filterSizes.length > 0, "filterSizes", "not empty", 0);
    long count = 1;
    for (int l = 0; l < filterSizes.length; l++) {
      Arguments.atLeast("filterSizes", l, filterSizes[l], l == 0 ? 2 : 1);
      count *= filterSizes[l];
      Arguments.require(count <= 1 << 30, "filterSizes", "of product at most 2³⁰", count);
    }
    this.filterSizes = filterSizes.clone();
    this.type = type;
    product = (int) count;
  }

  /** The neural tangent kernel, for filter sizes s₁ ≥ 2, then s₂, … ≥ 1. */
  public static HierarchicalKernel tangent(int... filterSizes) {
    return new HierarchicalKernel(Type.TANGENT, filterSizes);
  }

  /** The kernel of random features, for filter sizes s₁ ≥ 2, then s₂, … ≥ 1. */
  public static HierarchicalKernel randomFeatures(int... filterSizes) {
    return new HierarchicalKernel(Type.RANDOM_FEATURES, filterSizes);
  }

  /** s₁, s₂, …. */
  public List<Integer> filterSizes() {
    return Arrays.stream(filterSizes).boxed().toList();
  }

  /** Which of the two kernels it is. */
  public Type type() {
    return type;
  }

  /** L, how many layers of filters there are. */
  public int layers() {
    return filterSizes.length;
  }

  /** The kernel of any point with itself: 1, or L + 1 for the tangent kernel. */
  public double atSelf() {
    return type == Type.TANGENT ? layers() + 1 : 1;
  }

  /** The points with each patch scaled to length 1; a patch of zeros is refused. */
  public double[][] normalise(double[][] points) {
    Matrices.of("points", points);
    double[][] scaled = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      scaled[i] = points[i].clone();
      int patches = patches("points[" + i + "]", scaled[i]);
      for (int patch = 0; patch < patches; patch++) {
        scaleToOne(scaled[i], patch * patchSize(), "patch " + patch + " of points[" + i + "]");
      }
    }
    return scaled;
  }

  /**
   * The kernel of two points.
   *
   * @param x patches of length 1, to 1e-9; their number a multiple of s₂·s₃·…
   * @param y likewise, as many
   */
  @Override
  public double value(double[] x, double[] y) {
    double[] value = new double[1];
    values(x, new double[][] {y}, value, 0, 1);
    return value[0];
  }

  @Override
  public void values(double[] x, double[][] points, double[] into, int at, int count) {
    int patches = patches("x", x);
    onSpheres("x", x);
    double[][] gaps = new double[patches][Math.min(count, BLOCK)];
    for (int from = 0; from < count; from += BLOCK) {
      int block = Math.min(BLOCK, count - from);
      for (int j = 0; j < block; j++) {
        double[] y = points[from + j];
        if (y == null || y.length != x.length) {
          int length = Arguments.notNull("y", y).length;
          Arguments.require(false, "y", x.length + " long", length);
        }
        onSpheres("y", y);
        gaps(x, y, gaps, j);
      }
      System.arraycopy(ofGaps(gaps, block), 0, into, at + from, block);
    }
  }

  private void gaps(double[] x, double[] y, double[][] gaps, int j) {
    for (int k = 0, patch = 0; patch < gaps.length; patch++) {
      double squares = 0;
      for (int end = k + patchSize(); k < end; k++) {
        squares += (x[k] - y[k]) * (x[k] - y[k]);
      }
      gaps[patch][j] = Math.min(2, squares / 2);
    }
  }

  /**
   * The kernel of pairs of points.
   *
   * @param gaps 1 − cos θ of the two patches, in [0, 2], by patch and pair
   * @param count how many pairs, at most as many as there is room for
   */
  double[] ofGaps(double[][] gaps, int count) {
    double[][] gap = gaps;
    double[][] tangent = new double[gaps.length][count];
    for (int i = 0; i < gaps.length; i++) {
      for (int j = 0; j < count; j++) {
        tangent[i][j] = 1 - gaps[i][j];
      }
    }
    for (int layer = 1; layer <= layers(); layer++) {
      int group = layer < layers() ? filterSizes[layer] : gap.length;
      double[][] nextGap = new double[gap.length / group][count];
      double[][] nextTangent = new double[gap.length / group][count];
      for (int i = 0; i < gap.length; i++) {
        int to = i / group;
        ArcCosineLayer.add(gap[i], tangent[i], nextGap[to], nextTangent[to], count);
      }
      for (int i = 0; i < nextGap.length; i++) {
        ArcCosineLayer.finish(nextGap[i], nextTangent[i], group, count);
      }
      gap = nextGap;
      tangent = nextTangent;
    }
    if (type == Type.TANGENT) {
      return tangent[0];
    }
    for (int j = 0; j < count; j++) {
      gap[0][j] = 1 - gap[0][j];
    }
    return gap[0];
  }

  /** s₁, the inputs of a patch. */
  int patchSize() {
    return filterSizes[0];
  }

  /** Refuses a number of patches that the groups do not divide. */
  void checkPatches(String name, int patches) {
    int groups = product / patchSize();
    boolean fits = patches > 0 && patches % groups == 0;
    Arguments.require(fits, name, "a positive multiple of " + groups, patches);
  }

  private int patches(String name, double[] point) {
    Arguments.notNull(name, point);
    boolean fits = point.length > 0 && point.length % product == 0;
    Arguments.require(fits, name, "of a length that " + product + " divides", point.length);
    return point.length / patchSize();
  }

  private void onSpheres(String name, double[] point) {
    for (int from = 0; from < point.length; from += patchSize()) {
      double squares = 0;
      for (int j = from; j < from + patchSize(); j++) {
        squares += point[j] * point[j];
      }
      if (!(Math.abs(squares - 1) <= 2 * SPHERE)) {
        String which = "patch " + from / patchSize() + " of " + name;
        Arguments.require(false, which, "of length 1, to 1e-9", (Double) Math.sqrt(squares));
      }
    }
  }

  /** Divides a patch by its largest entry, so that squares neither overflow nor vanish, first. */
  private void scaleToOne(double[] point, int from, String name) {
    double largest = 0;
    for (int j = from; j < from + patchSize(); j++) {
      largest = Math.max(largest, Math.abs(point[j]));
    }
    Arguments.require(largest > 0, name, "not of length 0", largest);
    double squares = 0;
    for (int j = from; j < from + patchSize(); j++) {
      point[j] /= largest;
      squares += point[j] * point[j];
    }
    for (int j = from; j < from + patchSize(); j++) {
      point[j] /= Math.sqrt(squares);
    }
  }

  @Override
  public String toString() {
    return (type == Type.TANGENT ? "tangent" : "random-feature")
        + " kernel of a wide convolutional network, filters "
        + filterSizes();
  }
}
