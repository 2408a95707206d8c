package genbound.exact.program;

import genbound.numeric.Arguments;

/**
 * Which places an attention selects from each place, itself and those before it: those whose key
 * stands in a relation to its query. To aggregate over them is one attention.
 *
 * @param key the keys
 * @param comparison of a key with the query
 * @param query the queries
 */
public record Selector(RaspProgram key, Comparison comparison, RaspProgram query) {

  public Selector {
    Arguments.notNull("key", key);
    Arguments.notNull("comparison", comparison);
    Arguments.notNull("query", query);
  }

  /** How many places are selected. */
  public RaspProgram width() {
    return new RaspProgram("width[" + this + "]", true, (tokens, used) -> width(used), key, query);
  }

  private int[] width(int[][] used) {
    return RaspProgram.fill(
        used[0].length,
        i -> {
          int count = 0;
          for (int j = 0; j <= i; j++) {
            count += comparison.holds(used[0][j], used[1][i]) ? 1 : 0;
          }
          return count;
        });
  }

  /**
   * A reduction of the values at the selected places.
   *
   * @param reduction mean, largest or smallest
   * @param values what is aggregated
   * @param otherwise the output where no place is selected
   */
  public RaspProgram aggregate(Reduction reduction, RaspProgram values, int otherwise) {
    Arguments.notNull("reduction", reduction);
    Arguments.notNull("values", values);
    String text = reduction + "[" + this + ": " + values + ", else " + otherwise + "]";
    return new RaspProgram(
        text, true, (tokens, used) -> reduce(reduction, used, otherwise), key, query, values);
  }

  private int[] reduce(Reduction reduction, int[][] used, int otherwise) {
    return RaspProgram.fill(
        used[0].length,
        i -> {
          long sum = 0;
          int count = 0;
          int most = Integer.MIN_VALUE;
          int least = Integer.MAX_VALUE;
          for (int j = 0; j <= i; j++) {
            if (comparison.holds(used[0][j], used[1][i])) {
              count++;
              sum += used[2][j];
              most = Math.max(most, used[2][j]);
              least = Math.min(least, used[2][j]);
            }
          }
          return reduction.of(count, sum, most, least, otherwise);
        });
  }

  @Override
  public String toString() {
    return key + " " + comparison + " " + query;
  }
}
