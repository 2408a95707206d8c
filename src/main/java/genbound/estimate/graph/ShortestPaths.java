package genbound.estimate.graph;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Shortest paths in an undirected graph with positive lengths, by the algorithm of Dijkstra. */
final class ShortestPaths {

  /** The arcs that leave node i are those from {@code first[i]} to {@code first[i + 1]}. */
  private final int[] first;

  private final int[] heads;
  private final double[] lengths;

  /**
   * The arcs of a graph, both ways.
   *
   * @param nodes how many
   * @param edges how many
   * @param ends two nodes for each edge
   * @param variances the length of each edge
   */
  ShortestPaths(int nodes, int edges, int[] ends, double[] variances) {
    first = new int[nodes + 1];
    for (int end = 0; end < 2 * edges; end++) {
      first[ends[end] + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = Arrays.copyOf(first, nodes);
    heads = new int[2 * edges];
    lengths = new double[2 * edges];
    for (int end = 0; end < 2 * edges; end++) {
      int place = next[ends[end]]++;
      heads[place] = ends[end ^ 1];
      lengths[place] = variances[end / 2];
    }
  }

  private record Reached(double distance, int node) implements Comparable<Reached> {

    @Override
    public int compareTo(Reached other) {
      return Double.compare(distance, other.distance);
    }
  }

  /**
   * The length of the shortest path; ∞ if there is none. It is sought from both ends at once, until
   * the two borders together lie farther out than the best path found.
   */
  double distance(int from, int to) {
    Search forward = new Search(from);
    Search backward = new Search(to);
    double best = from == to ? 0 : Double.POSITIVE_INFINITY;
    while (forward.radius() + backward.radius() < best) {
      boolean nearer = forward.radius() <= backward.radius();
      best = Math.min(best, nearer ? forward.step(backward) : backward.step(forward));
    }
    return best;
  }

  /** What has been reached from one end. */
  private final class Search {

    private final double[] distances = new double[first.length - 1];
    private final PriorityQueue<Reached> border = new PriorityQueue<>();

    Search(int start) {
      Arrays.fill(distances, Double.POSITIVE_INFINITY);
      distances[start] = 0;
      border.add(new Reached(0, start));
    }

    /** How far all nodes have been reached; ∞ if there are no more. */
    double radius() {
      Reached nearest = border.peek();
      return nearest == null ? Double.POSITIVE_INFINITY : nearest.distance;
    }

    /** Goes on from the nearest node of the border; the best path that meets the other search. */
    double step(Search other) {
      Reached nearest = border.poll();
      double best = Double.POSITIVE_INFINITY;
      if (nearest.distance > distances[nearest.node]) {
        return best;
      }
      for (int arc = first[nearest.node]; arc < first[nearest.node + 1]; arc++) {
        int head = heads[arc];
        double distance = nearest.distance + lengths[arc];
        if (distance < distances[head]) {
          distances[head] = distance;
          border.add(new Reached(distance, head));
          best = Math.min(best, distance + other.distances[head]);
        }
      }
      return best;
    }
  }
}
