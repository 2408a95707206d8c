package genbound.symmetry;

import genbound.linalg.OrthogonalMatrix;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The linear maps x ↦ Wᵀx that commute with a group: moving the input moves the output. W has a row
 * for each input and a column for each output.
 */
public final class EquivariantMaps {

  private final FiniteGroup group;
  private final List<OrthogonalMatrix> output;

  private EquivariantMaps(FiniteGroup group, List<OrthogonalMatrix> output) {
    this.group = group;
    this.output = output;
  }

  /**
   * Maps between two spaces on which one group acts.
   *
   * @param group how it acts on the inputs
   * @param output how each of its elements, in the same order, acts on the outputs: orthogonal
   *     matrices by their rows that multiply as the elements do, not necessarily distinct
   */
  public static EquivariantMaps between(FiniteGroup group, double[][]... output) {
    Arguments.notNull("group", group);
    Arguments.notNull("output", output);
    int order = group.order();
    Arguments.require(output.length == order, "output", order + " long", output.length);
    List<OrthogonalMatrix> images = FiniteGroup.representation("output", output);
    boolean homomorphism = group.isRepresentedBy(images);
    Arguments.require(
        homomorphism, "output", "multiplying as the group does", "a list that is not");
    return new EquivariantMaps(group, images);
  }

  /** Maps of the space into itself. */
  public static EquivariantMaps within(FiniteGroup group) {
    Arguments.notNull("group", group);
    return new EquivariantMaps(group, group.elements());
  }

  /** The number of inputs d. */
  public int inputs() {
    return group.dimension();
  }

  /** The number of outputs k. */
  public int outputs() {
    return output.get(0).size();
  }

  /** The dimension of the space of these maps: the mean product of the traces. */
  public int dimension() {
    double sum = 0;
    for (int g = 0; g < group.order(); g++) {
      sum += group.elements().get(g).trace() * output.get(g).trace();
    }
    return (int) Math.round(sum / group.order());
  }

  /** The mean of a map over the group: the nearest map that commutes with it. */
  public double[][] project(double[][] map) {
    return FiniteGroup.mean(group.elements(), checked("map", map), output);
  }

  double[][] checked(String name, double[][] map) {
    Arguments.notNull(name, map);
    Arguments.require(map.length == inputs(), name, inputs() + " rows", map.length);
    for (int i = 0; i < map.length; i++) {
      String row = name + "[" + i + "]";
      Arguments.notNull(row, map[i]);
      Arguments.require(map[i].length == outputs(), row, outputs() + " long", map[i].length);
      for (int j = 0; j < map[i].length; j++) {
        Arguments.finite(row, j, map[i][j]);
      }
    }
    return map;
  }

  /** tr(J·ΘᵀΘ), where J is the mean of tr φ(g)·ψ(g) + ψ(g²). */
  double signal(double[][] theta) {
    double sum = 0;
    for (int g = 0; g < group.order(); g++) {
      OrthogonalMatrix moved = output.get(g);
      sum += group.elements().get(g).trace() * traceOf(theta, moved);
      sum += traceOf(theta, moved.times(moved));
    }
    return sum / group.order();
  }

  /** tr(A·ΘᵀΘ), the sum of the entries of Θ times those of ΘA. */
  private static double traceOf(double[][] theta, OrthogonalMatrix matrix) {
    double[][] a = matrix.rows();
    double sum = 0;
    for (double[] row : theta) {
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a.length; j++) {
          sum += row[i] * a[i][j] * row[j];
        }
      }
    }
    return sum;
  }

  @Override
  public String toString() {
    return "maps from " + inputs() + " to " + outputs() + " that commute with a " + group;
  }
}
