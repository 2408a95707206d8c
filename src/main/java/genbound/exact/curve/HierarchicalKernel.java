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
    patches("x", x);
    double[][] value = new double[1][1];
    block(new double[][] {y}).values(new double[][] {x}, 0, 1, value, 0, 1);
    return value[0][0];
  }

  @Override
  public Block block(double[][] points) {
    int patches = patches("y", points[0]);
    double[][] columns = new double[points[0].length][points.length];
    for (int j = 0; j < points.length; j++) {
      check("y", points[j], columns.length);
      for (int k = 0; k < columns.length; k++) {
        columns[k][j] = points[j][k];
      }
    }
    return (x, first, end, into, from, to) -> {
      Room room = new Room(patches, to);
      double[][] gaps = new double[patches][to];
      for (int i = first; i < end; i++) {
        check("x", x[i], columns.length);
        gaps(x[i], columns, gaps, from, to);
        double[] values = ofGaps(gaps, from, to, room);
        System.arraycopy(values, from, into[i - first], from, to - from);
      }
    };
  }

  private void check(String name, double[] point, int length) {
    Arguments.notNull(name, point);
    if (point.length != length) {
      Arguments.require(false, name, length + " long", point.length);
    }
    onSpheres(name, point);
  }

  private void gaps(double[] x, double[][] columns, double[][] gaps, int from, int to) {
    for (int patch = 0, k = 0; patch < gaps.length; patch++) {
      double[] gap = gaps[patch];
      Arrays.fill(gap, from, to, 0);
      for (int end = k + patchSize(); k < end; k++) {
        ArcCosineLayer.addSquares(x[k], columns[k], gap, from, to);
      }
      ArcCosineLayer.halve(gap, from, to);
    }
  }

  /** The arrays of one pass through the layers, of which there is one a thread. */
  private final class Room {

    private final double[][] start;
    private final double[][][] gaps;
    private final double[][][] tangents;
    private final double[] angles;

    Room(int patches, int count) {
      start = new double[patches][count];
      gaps = new double[layers()][][];
      tangents = new double[layers()][][];
      angles = new double[count];
      int positions = patches;
      for (int layer = 0; layer < layers(); layer++) {
        positions = layer + 1 < layers() ? positions / filterSizes[layer + 1] : 1;
        gaps[layer] = new double[positions][count];
        tangents[layer] = new double[positions][count];
      }
    }
  }

  /**
   * The kernel of pairs of points.
   *
   * @param gaps 1 − cos θ of the two patches, in [0, 2], by patch and pair
   * @param count how many pairs, at most as many as there is room for
   */
  double[] ofGaps(double[][] gaps, int count) {
    return ofGaps(gaps, 0, count, new Room(gaps.length, count));
  }

  private double[] ofGaps(double[][] gaps, int from, int to, Room room) {
    double[][] gap = gaps;
    double[][] tangent = room.start;
    for (int i = 0; i < gaps.length; i++) {
      ArcCosineLayer.oneMinus(gaps[i], tangent[i], from, to);
    }
    for (int layer = 0; layer < layers(); layer++) {
      double[][] nextGap = room.gaps[layer];
      double[][] nextTangent = room.tangents[layer];
      int group = gap.length / nextGap.length;
      for (int i = 0; i < gap.length; i++) {
        if (i % group == 0) {
          Arrays.fill(nextGap[i / group], from, to, 0);
          Arrays.fill(nextTangent[i / group], from, to, 0);
        }
        ArcCosineLayer.angles(gap[i], room.angles, from, to);
        ArcCosineLayer.addGaps(gap[i], room.angles, nextGap[i / group], from, to);
        ArcCosineLayer.addTangents(tangent[i], room.angles, nextTangent[i / group], from, to);
      }
      for (int i = 0; i < nextGap.length; i++) {
        ArcCosineLayer.finishGaps(nextGap[i], group, from, to);
        ArcCosineLayer.finishTangents(nextGap[i], nextTangent[i], group, from, to);
      }
      gap = nextGap;
      tangent = nextTangent;
    }
    if (type == Type.RANDOM_FEATURES) {
      ArcCosineLayer.oneMinus(gap[0], tangent[0], from, to);
    }
    return tangent[0];
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
