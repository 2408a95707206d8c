package genbound.exact.attention;

import java.util.Arrays;

/**
 * All monomials of d variables up to a degree. Each but the first is an earlier one times one
 * variable.
 */
final class Monomials {

  private final int[] parent;
  private final int[] variable;
  private final int[] power;

  /** As many as fit into an array, by degree. */
  Monomials(int variables, int most, int count) {
    parent = new int[count];
    variable = new int[count];
    power = new int[count];
    int next = 1;
    int from = 0;
    for (int level = 1; level <= most; level++) {
      int to = next;
      for (int of = from; of < to; of++) {
        for (int c = of == 0 ? 0 : variable[of]; c < variables; c++) {
          parent[next] = of;
          variable[next] = c;
          power[next] = of > 0 && variable[of] == c ? power[of] + 1 : 1;
          next++;
        }
      }
      from = to;
    }
  }

  int count() {
    return parent.length;
  }

  /** The monomials at a point. */
  void at(double[] point, double[] result) {
    result[0] = 1;
    for (int a = 1; a < parent.length; a++) {
      result[a] = result[parent[a]] * point[variable[a]];
    }
  }

  /** What multiplies each monomial in the exponential series: the factors over the factorials. */
  double[] coefficients(double... factors) {
    double[] coefficients = new double[parent.length];
    Arrays.fill(coefficients, 1);
    for (int a = 1; a < parent.length; a++) {
      coefficients[a] = coefficients[parent[a]] * (factors[variable[a]] / power[a]);
    }
    return coefficients;
  }
}
