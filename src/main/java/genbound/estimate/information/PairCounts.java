package genbound.estimate.information;

import genbound.numeric.PairObservation;
import java.util.Arrays;

/**
 * How often each observation on one pair of examples occurred with each value of its selector bit,
 * in the order in which the observations were first seen.
 */
final class PairCounts {

  /** Up to this many observations are looked through; more are found by their hash. */
  private static final int FEW = 8;

  private double[] first = new double[4];
  private double[] second = new double[4];
  private long[] counts = new long[8];
  private int size;

  /** The number of an observation plus one at each place of its hash, or none; empty while few. */
  private int[] places = {};

  /** Counts one observation. */
  void add(PairObservation seen, boolean coin) {
    int number = number(seen.first(), seen.second());
    counts[2 * number + (coin ? 1 : 0)]++;
  }

  /** Adds what others counted. */
  void add(PairCounts other) {
    for (int i = 0; i < other.size; i++) {
      int number = number(other.first[i], other.second[i]);
      counts[2 * number] += other.counts[2 * i];
      counts[2 * number + 1] += other.counts[2 * i + 1];
    }
  }

  /** A row for each observation, and a column for each value of the bit. */
  ContingencyTable table() {
    ContingencyTable table = new ContingencyTable(Math.max(2, size), 2);
    for (int i = 0; i < size; i++) {
      table.add(i, 0, counts[2 * i]).add(i, 1, counts[2 * i + 1]);
    }
    return table;
  }

  private int number(double x, double y) {
    if (size <= FEW) {
      for (int i = 0; i < size; i++) {
        if (is(i, x, y)) {
          return i;
        }
      }
    } else {
      for (int place = place(x, y); places[place] > 0; place = place + 1 & places.length - 1) {
        if (is(places[place] - 1, x, y)) {
          return places[place] - 1;
        }
      }
    }
    return append(x, y);
  }

  /** Observations have no −0, so that equal numbers are the same. */
  private boolean is(int i, double x, double y) {
    return first[i] == x && second[i] == y;
  }

  private int append(double x, double y) {
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      counts = Arrays.copyOf(counts, 4 * size);
    }
    first[size] = x;
    second[size] = y;
    size++;
    if (size > FEW && 2 * size > places.length) {
      places = new int[4 * Integer.highestOneBit(size)];
      for (int i = 0; i < size; i++) {
        put(i);
      }
    } else if (size > FEW) {
      put(size - 1);
    }
    return size - 1;
  }

  private void put(int i) {
    int place = place(first[i], second[i]);
    while (places[place] > 0) {
      place = place + 1 & places.length - 1;
    }
    places[place] = i + 1;
  }

  private int place(double x, double y) {
    long bits = Double.doubleToLongBits(x) * 31 + Double.doubleToLongBits(y);
    bits *= 0x9e3779b97f4a7c15L;
    return (int) (bits >>> 32) & places.length - 1;
  }
}
