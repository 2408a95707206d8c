package genbound.evidence;

import genbound.numeric.Arguments;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Losses in the order in which they came, where the order matters.
 *
 * @param losses at least one, each in the range, or astray by less than 10⁻¹² of its width: such a
 *     loss is put back on the end; copied
 * @param range bounded
 */
public record LossSequence(double[] losses, LossRange range) implements Serializable {

  private static final long serialVersionUID = 2;

  public LossSequence {
    losses = Arguments.notNull("losses", losses).clone();
    Arguments.notNull("range", range).bounded();
    Arguments.require(losses.length > 0, "losses", "not empty", 0);
    for (int i = 0; i < losses.length; i++) {
      if (!range.contains(losses[i])) {
        losses[i] = range.require("losses[" + i + "]", losses[i]);
      }
    }
  }

  /**
   * An order to take n examples in, drawn before their labels are seen: the numbers from 0 to n −
   * 1, shuffled.
   *
   * @param n how many, at least 1
   * @param seed of the shuffling
   */
  public static int[] order(int n, long seed) {
    Arguments.atLeast("n", n, 1);
    Arguments.memory("n", n, 4.0 * n);
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    return order;
  }

  /** How many losses there are. */
  public int n() {
    return losses.length;
  }

  /** A copy of the losses. */
  @Override
  public double[] losses() {
    return losses.clone();
  }

  /** A loss scaled to [0, 1], not below the exact one. */
  public double unitUp(int place) {
    return range.toUnitUp(losses[place]);
  }

  /** A loss scaled to [0, 1], not above the exact one. */
  public double unitDown(int place) {
    return range.toUnitDown(losses[place]);
  }

  /**
   * The losses scaled to [0, 1], none below the exact one, or none above; where that is their range
   * already, this sequence itself.
   */
  public LossSequence inUnit(Side side) {
    if (range.equals(LossRange.UNIT)) {
      return this;
    }
    boolean up = Arguments.notNull("side", side) == Side.UPPER;
    double[] unit = new double[losses.length];
    Arrays.setAll(unit, i -> up ? unitUp(i) : unitDown(i));
    return new LossSequence(unit, LossRange.UNIT);
  }

  /**
   * Copies losses from a place on into an array, as many as it holds or as are left.
   *
   * @return how many were copied
   */
  public int copy(int from, double[] into) {
    int count = Math.min(into.length, losses.length - from);
    System.arraycopy(losses, from, into, 0, count);
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LossSequence sequence
        && range.equals(sequence.range)
        && Arrays.equals(losses, sequence.losses);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(losses), range);
  }

  @Override
  public String toString() {
    return losses.length + " losses in " + range + " in their order";
  }
}
