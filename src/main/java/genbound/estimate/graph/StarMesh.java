package genbound.estimate.graph;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Effective resistances of a network by elimination of its nodes: a node whose neighbours it ties
 * by conductances gᵢ of sum G is replaced by a conductance gᵢgⱼ/G between each two of them.
 *
 * <p>The node of fewest neighbours goes first, so that trees make no new edges; what is left when
 * most pairs are tied is eliminated as a dense matrix. Nothing is subtracted, neither here nor, but
 * for the two currents, in {@link #resistance}: conductances keep their relative accuracy.
 */
final class StarMesh {

  /** A rest is dense when a node of it has at least one in so many of it as its neighbours. */
  private static final int DENSE = 4;

  /** The nodes that are left, in lists of neighbours, ascending. */
  private final int[][] neighbours;

  private final double[][] conductances;

  /** When each node went, and which went at each time. */
  private final int[] time;

  private final int[] order;

  /** The sum of the conductances of each node as it went, 0 for the last of its component. */
  private final double[] totals;

  /** One number for each component. */
  private final int[] components;

  private int gone;

  /**
   * Eliminates all nodes.
   *
   * @param nodes how many
   * @param edges how many
   * @param ends two nodes for each edge
   * @param variances the resistance of each edge; parallel ones are put together
   */
  StarMesh(int nodes, int edges, int[] ends, double[] variances) {
    neighbours = new int[nodes][];
    conductances = new double[nodes][];
    time = new int[nodes];
    order = new int[nodes];
    totals = new double[nodes];
    components = new int[nodes];
    Arrays.fill(time, -1);
    readEdges(edges, ends, variances);
    eliminate();
    for (int step = nodes - 1; step >= 0; step--) {
      int node = order[step];
      components[node] = neighbours[node].length == 0 ? node : components[neighbours[node][0]];
    }
  }

  private void readEdges(int edges, int[] ends, double[] variances) {
    int nodes = neighbours.length;
    int[] degrees = new int[nodes];
    for (int end = 0; end < 2 * edges; end++) {
      degrees[ends[end]]++;
    }
    long[][] arcs = new long[nodes][];
    Arrays.setAll(arcs, i -> new long[degrees[i]]);
    for (int end = 0; end < 2 * edges; end++) {
      int node = ends[end];
      arcs[node][--degrees[node]] = (long) ends[end ^ 1] << 32 | end / 2;
    }
    for (int node = 0; node < nodes; node++) {
      Arrays.sort(arcs[node]);
      int[] heads = new int[arcs[node].length];
      double[] sums = new double[heads.length];
      int count = 0;
      for (long arc : arcs[node]) {
        int head = (int) (arc >> 32);
        if (count == 0 || heads[count - 1] != head) {
          heads[count++] = head;
        }
        sums[count - 1] += 1 / variances[(int) arc];
      }
      neighbours[node] = Arrays.copyOf(heads, count);
      conductances[node] = Arrays.copyOf(sums, count);
    }
  }

  private void eliminate() {
    int nodes = neighbours.length;
    PriorityQueue<Long> byDegree = new PriorityQueue<>(nodes);
    for (int node = 0; node < nodes; node++) {
      byDegree.add(key(node));
    }
    while (!byDegree.isEmpty()) {
      long key = byDegree.poll();
      int node = (int) key;
      if (time[node] >= 0 || key != key(node)) {
        continue;
      }
      int degree = neighbours[node].length;
      if (degree > 2 && (long) DENSE * degree >= nodes - gone) {
        new DenseRest().eliminate();
        return;
      }
      checkInterruption();
      remove(node);
      for (int neighbour : neighbours[node]) {
        byDegree.add(key(neighbour));
      }
    }
  }

  private long key(int node) {
    return (long) neighbours[node].length << 32 | node;
  }

  private void checkInterruption() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException(
          "interrupted after " + gone + " of " + neighbours.length + " nodes");
    }
  }

  private void went(int node, double total) {
    time[node] = gone;
    order[gone++] = node;
    totals[node] = total;
  }

  private void remove(int node) {
    int[] star = neighbours[node];
    double[] conductance = conductances[node];
    double total = Arrays.stream(conductance).sum();
    went(node, total);
    for (int i = 0; i < star.length; i++) {
      tie(star[i], node, star, conductance, conductance[i] / total);
    }
  }

  /** Merges the other nodes of a star into the list of one of its nodes, without the centre. */
  private void tie(int node, int centre, int[] star, double[] conductance, double share) {
    int[] old = neighbours[node];
    double[] oldConductance = conductances[node];
    int[] merged = new int[old.length + star.length];
    double[] sums = new double[merged.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < old.length || j < star.length) {
      if (i < old.length && old[i] == centre) {
        i++;
      } else if (j < star.length && star[j] == node) {
        j++;
      } else if (j == star.length || i < old.length && old[i] < star[j]) {
        merged[count] = old[i];
        sums[count++] = oldConductance[i++];
      } else {
        merged[count] = star[j];
        boolean both = i < old.length && old[i] == star[j];
        sums[count++] = share * conductance[j++] + (both ? oldConductance[i++] : 0);
      }
    }
    neighbours[node] = Arrays.copyOf(merged, count);
    conductances[node] = Arrays.copyOf(sums, count);
  }

  /** The nodes that are left, as a matrix of which the part below the diagonal is kept. */
  private final class DenseRest {

    private final int[] left;
    private final double[][] rows;

    DenseRest() {
      int count = neighbours.length - gone;
      left = new int[count];
      rows = new double[count][];
      int[] places = new int[neighbours.length];
      int next = 0;
      for (int node = 0; node < places.length; node++) {
        if (time[node] < 0) {
          places[node] = next;
          left[next++] = node;
        }
      }
      for (int i = 0; i < count; i++) {
        rows[i] = new double[i];
        int[] heads = neighbours[left[i]];
        for (int j = 0; j < heads.length && places[heads[j]] < i; j++) {
          rows[i][places[heads[j]]] = conductances[left[i]][j];
        }
      }
    }

    void eliminate() {
      for (int k = left.length - 1; k >= 0; k--) {
        checkInterruption();
        double[] row = rows[k];
        double total = 0;
        int degree = 0;
        for (double conductance : row) {
          total += conductance;
          degree += conductance > 0 ? 1 : 0;
        }
        for (int i = 1; i < k; i++) {
          if (row[i] > 0) {
            double share = row[i] / total;
            double[] other = rows[i];
            for (int j = 0; j < i; j++) {
              other[j] += share * row[j];
            }
          }
        }
        keep(left[k], row, degree);
        went(left[k], total);
      }
    }

    private void keep(int node, double[] row, int degree) {
      neighbours[node] = new int[degree];
      conductances[node] = new double[degree];
      int next = 0;
      for (int j = 0; j < row.length; j++) {
        if (row[j] > 0) {
          neighbours[node][next] = left[j];
          conductances[node][next++] = row[j];
        }
      }
    }
  }

  /**
   * The effective resistance between two nodes; ∞ if they are not tied. A unit of current enters at
   * one and leaves at the other; each node, as it goes, hands what it holds to its neighbours, and
   * heats by the square of it over its conductance.
   */
  double resistance(int u, int v) {
    if (u == v) {
      return 0;
    }
    if (components[u] != components[v]) {
      return Double.POSITIVE_INFINITY;
    }
    double[] current = new double[neighbours.length];
    current[u] = 1;
    current[v] = -1;
    double heat = 0;
    for (int step = Math.min(time[u], time[v]); step < order.length; step++) {
      int node = order[step];
      double held = current[node];
      if (held == 0 || totals[node] == 0) {
        continue;
      }
      double voltage = held / totals[node];
      heat += held * voltage;
      int[] heads = neighbours[node];
      double[] conductance = conductances[node];
      for (int j = 0; j < heads.length; j++) {
        current[heads[j]] += voltage * conductance[j];
      }
    }
    return heat;
  }
}
