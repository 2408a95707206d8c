package genbound.symmetry;

import genbound.linalg.OrthogonalMatrix;
import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A group of permutations of D coordinates, as far as counting orbits needs it: how many of its
 * elements have 1, 2, …, D cycles. By Burnside's lemma a cube cut into k cells along each of its D
 * edges has O(k) = Σ aᶜ·k^c / Σ aᶜ orbits of cells, where aᶜ elements have c cycles. Nothing
 * overflows: counts are whole numbers of any size.
 *
 * @param elementsByCycles how many elements have 1, 2, …, D cycles, D in [1, 1000]; the last is 1,
 *     the identity
 */
public record CoordinateSymmetry(List<BigInteger> elementsByCycles) {

  private static final int LARGEST = 1000;

  public CoordinateSymmetry {
    elementsByCycles = Arguments.list("elementsByCycles", elementsByCycles);
    int size = elementsByCycles.size();
    Arguments.require(size >= 1 && size <= LARGEST, "elementsByCycles", "1 to 1000 long", size);
    for (int i = 0; i < size; i++) {
      BigInteger count = elementsByCycles.get(i);
      Arguments.require(count.signum() >= 0, "elementsByCycles", i, "at least 0", count);
    }
    BigInteger last = elementsByCycles.get(size - 1);
    Arguments.require(last.equals(BigInteger.ONE), "elementsByCycles", "1 at its end", last);
    boolean whole = divides(elementsByCycles, 2) && divides(elementsByCycles, 3);
    whole &= factorial(size).mod(sum(elementsByCycles, 1)).signum() == 0;
    Arguments.require(whole, "elementsByCycles", "of a group", elementsByCycles);
  }

  /** No symmetry: the identity alone. */
  public static CoordinateSymmetry trivial(int coordinates) {
    return new CoordinateSymmetry(identity(coordinates));
  }

  /** All permutations: the order of the coordinates does not matter. */
  public static CoordinateSymmetry symmetric(int coordinates) {
    List<BigInteger> counts = identity(coordinates);
    Collections.fill(counts, BigInteger.ZERO);
    counts.set(0, BigInteger.ONE);
    for (int size = 1; size < coordinates; size++) {
      for (int c = size; c > 0; c--) {
        BigInteger joined = counts.get(c).multiply(BigInteger.valueOf(size));
        counts.set(c, joined.add(counts.get(c - 1)));
      }
      counts.set(0, counts.get(0).multiply(BigInteger.valueOf(size)));
    }
    return new CoordinateSymmetry(counts);
  }

  /** All cyclic shifts. */
  public static CoordinateSymmetry cyclic(int coordinates) {
    List<BigInteger> counts = identity(coordinates);
    for (int shift = 1; shift < coordinates; shift++) {
      int cycles = BigInteger.valueOf(shift).gcd(BigInteger.valueOf(coordinates)).intValue();
      counts.set(cycles - 1, counts.get(cycles - 1).add(BigInteger.ONE));
    }
    return new CoordinateSymmetry(counts);
  }

  /** The cycles of a group whose matrices are permutations. */
  public static CoordinateSymmetry of(FiniteGroup group) {
    Arguments.notNull("group", group);
    List<BigInteger> counts = identity(group.dimension());
    counts.set(group.dimension() - 1, BigInteger.ZERO);
    for (OrthogonalMatrix element : group.elements()) {
      int cycles = cycles(element.rows());
      counts.set(cycles - 1, counts.get(cycles - 1).add(BigInteger.ONE));
    }
    return new CoordinateSymmetry(counts);
  }

  /** This symmetry on the first coordinates, and independently another on further ones. */
  public CoordinateSymmetry times(CoordinateSymmetry other) {
    Arguments.notNull("other", other);
    List<BigInteger> counts = identity(coordinates() + other.coordinates());
    Collections.fill(counts, BigInteger.ZERO);
    for (int i = 0; i < coordinates(); i++) {
      for (int j = 0; j < other.coordinates(); j++) {
        BigInteger both = elementsByCycles.get(i).multiply(other.elementsByCycles.get(j));
        counts.set(i + j + 1, counts.get(i + j + 1).add(both));
      }
    }
    return new CoordinateSymmetry(counts);
  }

  /** The number of coordinates D. */
  public int coordinates() {
    return elementsByCycles.size();
  }

  /** The number of elements of the group. */
  public BigInteger order() {
    return sum(elementsByCycles, 1);
  }

  /**
   * The number of orbits of the k^D cells, exactly.
   *
   * @param k cells along each edge, at least 1
   */
  public BigInteger orbits(long k) {
    Arguments.atLeast("k", k, 1);
    return sum(elementsByCycles, k).divide(order());
  }

  /** The number of orbits, rounded up; ∞ above the largest double. */
  double orbitsUp(long k) {
    BigInteger exact = orbits(k);
    double nearest = exact.doubleValue();
    boolean below =
        Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(new BigDecimal(exact)) < 0;
    return below ? Math.nextUp(nearest) : nearest;
  }

  private static boolean divides(List<BigInteger> counts, long k) {
    return sum(counts, k).mod(sum(counts, 1)).signum() == 0;
  }

  private static BigInteger factorial(int size) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= size; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  /** Σ aᶜ·k^c. */
  private static BigInteger sum(List<BigInteger> counts, long k) {
    BigInteger base = BigInteger.valueOf(k);
    BigInteger sum = BigInteger.ZERO;
    for (int c = counts.size() - 1; c >= 0; c--) {
      sum = sum.add(counts.get(c)).multiply(base);
    }
    return sum;
  }

  private static List<BigInteger> identity(int coordinates) {
    Arguments.inRange("coordinates", coordinates, 1, LARGEST);
    List<BigInteger> counts = new ArrayList<>(Collections.nCopies(coordinates, BigInteger.ZERO));
    counts.set(coordinates - 1, BigInteger.ONE);
    return counts;
  }

  private static int cycles(double[][] rows) {
    int[] image = new int[rows.length];
    for (int j = 0; j < rows.length; j++) {
      for (int i = 0; i < rows.length; i++) {
        long entry = Math.round(rows[i][j]);
        boolean whole = entry >= 0 && Math.abs(rows[i][j] - entry) < 1e-6;
        Arguments.require(whole, "group", "of permutations", "an entry of " + rows[i][j]);
        image[j] = entry == 1 ? i : image[j];
      }
    }
    boolean[] seen = new boolean[image.length];
    int cycles = 0;
    for (int start = 0; start < image.length; start++) {
      cycles += seen[start] ? 0 : 1;
      for (int i = start; !seen[i]; i = image[i]) {
        seen[i] = true;
      }
    }
    return cycles;
  }

  @Override
  public String toString() {
    BigInteger order = order();
    String many = order.bitLength() < 64 ? order.toString() : "about 2^" + order.bitLength();
    return "group of " + many + " on " + coordinates() + " coordinates";
  }
}
