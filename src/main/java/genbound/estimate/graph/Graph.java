package genbound.estimate.graph;

import genbound.numeric.Arguments;
import java.util.Arrays;

/** An undirected graph without weights, loops or parallel edges; nodes are numbered from 0. */
public final class Graph {

  private static final int MOST_NODES = 1 << 24;

  /** The neighbours of each node, ascending. */
  private final int[][] neighbours;

  private final int edges;

  private Graph(int[][] neighbours, int edges) {
    this.neighbours = neighbours;
    this.edges = edges;
  }

  /**
   * A graph from its edges.
   *
   * @param nodes how many, in [1, 2²⁴]
   * @param edges two different nodes each, every pair at most once
   */
  public static Graph of(int nodes, int[][] edges) {
    Arguments.inRange("nodes", nodes, 1, MOST_NODES);
    Arguments.array("edges", edges);
    int[] degrees = new int[nodes];
    for (int e = 0; e < edges.length; e++) {
      Arguments.require(edges[e].length == 2, "edges", e, "2 nodes", edges[e].length);
      for (int end : edges[e]) {
        degrees[(int) Arguments.inRange("edges", e, end, 0, nodes - 1L)]++;
      }
      boolean loop = edges[e][0] == edges[e][1];
      Arguments.require(!loop, "edges", e, "two different nodes", Arrays.toString(edges[e]));
    }
    int[][] neighbours = new int[nodes][];
    Arrays.setAll(neighbours, i -> new int[degrees[i]]);
    for (int[] edge : edges) {
      neighbours[edge[0]][--degrees[edge[0]]] = edge[1];
      neighbours[edge[1]][--degrees[edge[1]]] = edge[0];
    }
    for (int i = 0; i < nodes; i++) {
      Arrays.sort(neighbours[i]);
      for (int k = 1; k < neighbours[i].length; k++) {
        boolean twice = neighbours[i][k] == neighbours[i][k - 1];
        String edge = "{" + i + ", " + neighbours[i][k] + "} twice";
        Arguments.require(!twice, "edges", "every pair of nodes at most once", edge);
      }
    }
    return new Graph(neighbours, edges.length);
  }

  /** How many nodes there are. */
  public int nodes() {
    return neighbours.length;
  }

  /** How many edges there are. */
  public int edges() {
    return edges;
  }

  /** How many neighbours a node has. */
  public int degree(int node) {
    return of(node).length;
  }

  /** The neighbours of a node, ascending. */
  public int[] neighbours(int node) {
    return of(node).clone();
  }

  /** The neighbours of a node, not copied. */
  int[] of(int node) {
    return neighbours[(int) Arguments.inRange("node", node, 0, nodes() - 1L)];
  }

  @Override
  public String toString() {
    return "graph of " + nodes() + " nodes and " + edges + " edges";
  }
}
