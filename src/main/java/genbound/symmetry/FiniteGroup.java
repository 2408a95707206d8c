package genbound.symmetry;

import genbound.linalg.OrthogonalMatrix;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A finite group of orthogonal matrices: its average, which projects on what the group leaves
 * alone, and the dimension of that. Entries are compared to within 1e-9.
 */
public final class FiniteGroup {

  private static final int LARGEST = 10_000;

  private final List<OrthogonalMatrix> elements;
  private final List<Integer> generators;

  private FiniteGroup(List<OrthogonalMatrix> elements) {
    this.elements = List.copyOf(elements);
    this.generators = List.copyOf(closed());
  }

  /**
   * A group given by all of its elements.
   *
   * @param elements square matrices of one size by their rows, orthogonal, distinct, the identity
   *     among them, closed under products; at most 10,000
   * @throws IllegalStateException if the thread is interrupted
   */
  public static FiniteGroup of(double[][]... elements) {
    Arguments.notNull("elements", elements);
    Arguments.inRange("elements", elements.length, 1, LARGEST);
    List<OrthogonalMatrix> matrices = representation("elements", elements);
    boolean identity = matrices.stream().anyMatch(OrthogonalMatrix::isIdentity);
    Arguments.require(identity, "elements", "a list with the identity", "one without");
    for (int i = 1; i < matrices.size(); i++) {
      ParallelTasks.checkInterrupted(i, matrices.size(), "elements");
      int twin = index(matrices.subList(0, i), matrices.get(i));
      Arguments.require(
          twin < 0, "elements[" + i + "]", "distinct", "elements[" + twin + "] again");
    }
    return new FiniteGroup(matrices);
  }

  /**
   * The smallest group with the given elements, the identity first.
   *
   * @param generators orthogonal matrices of one size by their rows, at least one, generating a
   *     group of at most 10,000 elements
   * @throws IllegalStateException if the thread is interrupted
   */
  public static FiniteGroup generatedBy(double[][]... generators) {
    Arguments.notNull("generators", generators);
    Arguments.require(generators.length > 0, "generators", "not empty", 0);
    List<OrthogonalMatrix> given = representation("generators", generators);
    List<OrthogonalMatrix> elements = new ArrayList<>();
    elements.add(OrthogonalMatrix.of("identity", identity(given.get(0).size())));
    for (int i = 0; i < elements.size(); i++) {
      ParallelTasks.checkInterrupted(i, elements.size(), "elements");
      for (OrthogonalMatrix generator : given) {
        OrthogonalMatrix product = elements.get(i).times(generator);
        if (index(elements, product) < 0) {
          elements.add(product);
          boolean small = elements.size() <= LARGEST;
          Arguments.require(small, "generators", "of at most 10,000 elements", "more");
        }
      }
    }
    return new FiniteGroup(elements);
  }

  /**
   * A group of permutations of coordinates, given by all of its elements.
   *
   * @param permutations each moves coordinate i to place permutation[i]
   * @throws IllegalStateException if the thread is interrupted
   */
  public static FiniteGroup ofPermutations(int[]... permutations) {
    Arguments.notNull("permutations", permutations);
    double[][][] matrices = new double[permutations.length][][];
    Arrays.setAll(matrices, i -> matrix("permutations[" + i + "]", permutations[i]));
    return of(matrices);
  }

  /** The cyclic shifts of the given number of coordinates, in [1, 200]. */
  public static FiniteGroup shifts(int coordinates) {
    Arguments.inRange("coordinates", coordinates, 1, 200);
    int[] shift = IntStream.range(0, coordinates).map(i -> (i + 1) % coordinates).toArray();
    return generatedBy(matrix("shift", shift));
  }

  /** All permutations of the given number of coordinates, in [1, 7]. */
  public static FiniteGroup symmetric(int coordinates) {
    Arguments.inRange("coordinates", coordinates, 1, 7);
    double[][][] swaps = new double[coordinates][][];
    for (int i = 0; i < coordinates; i++) {
      int[] swap = IntStream.range(0, coordinates).toArray();
      swap[i] = Math.max(0, i - 1);
      swap[Math.max(0, i - 1)] = i;
      swaps[i] = matrix("swap", swap);
    }
    return generatedBy(swaps);
  }

  /** How many elements there are. */
  public int order() {
    return elements.size();
  }

  /** The dimension d of the space that the group acts on. */
  public int dimension() {
    return elements.get(0).size();
  }

  /** The dimension of what the group leaves alone: the mean of the traces. */
  public int invariantDimension() {
    double traces = elements.stream().mapToDouble(OrthogonalMatrix::trace).sum();
    return (int) Math.round(traces / order());
  }

  /** The mean of v over the group: the nearest vector that it leaves alone. */
  public double[] project(double... vector) {
    Arguments.notNull("vector", vector);
    Arguments.require(vector.length == dimension(), "vector", dimension() + " long", vector.length);
    double[][] column = new double[vector.length][];
    Arrays.setAll(column, i -> new double[] {Arguments.finite("vector", i, vector[i])});
    OrthogonalMatrix one = OrthogonalMatrix.of("one", identity(1));
    List<OrthogonalMatrix> ones = elements.stream().map(element -> one).toList();
    return Arrays.stream(mean(elements, column, ones)).mapToDouble(row -> row[0]).toArray();
  }

  /** The elements, in the order in which they were given. */
  List<OrthogonalMatrix> elements() {
    return elements;
  }

  /** Whether the images of the elements, in their order, multiply as they do. */
  boolean isRepresentedBy(List<OrthogonalMatrix> images) {
    for (int i = 0; i < order(); i++) {
      for (int j : generators) {
        int product = index(elements, elements.get(i).times(elements.get(j)));
        if (!images.get(product).isNear(images.get(i).times(images.get(j)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The mean of AᵢᵀWBᵢ. */
  static double[][] mean(
      List<OrthogonalMatrix> left, double[][] rows, List<OrthogonalMatrix> right) {
    double[][] mean = new double[rows.length][rows[0].length];
    for (int g = 0; g < left.size(); g++) {
      double[][] moved = left.get(g).conjugate(rows, right.get(g));
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j < mean[i].length; j++) {
          mean[i][j] += moved[i][j] / left.size();
        }
      }
    }
    return mean;
  }

  static List<OrthogonalMatrix> representation(String name, double[][][] matrices) {
    List<OrthogonalMatrix> checked = new ArrayList<>();
    for (int i = 0; i < matrices.length; i++) {
      String place = name + "[" + i + "]";
      OrthogonalMatrix matrix = OrthogonalMatrix.of(place, matrices[i]);
      int size = i == 0 ? matrix.size() : checked.get(0).size();
      Arguments.require(matrix.size() == size, place, "of " + size + " rows", matrix.size());
      checked.add(matrix);
    }
    return checked;
  }

  /** Some of the elements of which all are products, after a check that no product is missing. */
  private List<Integer> closed() {
    List<Integer> chosen = new ArrayList<>();
    boolean[] reached = new boolean[order()];
    for (int i = 0; i < order(); i++) {
      if (!reached[i]) {
        chosen.add(i);
        extend(chosen, reached);
      }
    }
    return chosen;
  }

  private void extend(List<Integer> chosen, boolean[] reached) {
    List<Integer> queue = new ArrayList<>();
    IntStream.range(0, order()).filter(i -> reached[i]).forEach(queue::add);
    int latest = chosen.get(chosen.size() - 1);
    reached[latest] = true;
    queue.add(latest);
    for (int next = 0; next < queue.size(); next++) {
      int i = queue.get(next);
      for (int j : chosen) {
        int product = index(elements, elements.get(i).times(elements.get(j)));
        String missing = "elements[" + i + "]·elements[" + j + "], which is not among them";
        Arguments.require(product >= 0, "elements", "closed under products", missing);
        if (!reached[product]) {
          reached[product] = true;
          queue.add(product);
        }
      }
    }
  }

  private static int index(List<OrthogonalMatrix> elements, OrthogonalMatrix sought) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).isNear(sought)) {
        return i;
      }
    }
    return -1;
  }

  private static double[][] matrix(String name, int[] permutation) {
    Arguments.notNull(name, permutation);
    double[][] rows = new double[permutation.length][permutation.length];
    for (int i = 0; i < permutation.length; i++) {
      Arguments.inRange(name, i, permutation[i], 0, permutation.length - 1);
      rows[permutation[i]][i] = 1;
    }
    return rows;
  }

  private static double[][] identity(int size) {
    return matrix("identity", IntStream.range(0, size).toArray());
  }

  @Override
  public String toString() {
    return "group of " + order() + " orthogonal matrices of " + dimension() + " rows";
  }
}
