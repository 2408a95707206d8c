package genbound.estimate;

import genbound.bound.ExampleInformation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often, in a supersample experiment, what was seen of each pair of examples came with each
 * side of the pair's coin.
 */
public final class PairCounts {

  private final int n;
  private final Map<Integer, List<Map<Seen, long[]>>> bySupersample = new TreeMap<>();

  PairCounts(int n) {
    this.n = n;
  }

  void add(int supersample, int pair, Seen seen, boolean coin) {
    var tables = bySupersample.computeIfAbsent(supersample, any -> empty());
    tables.get(pair).computeIfAbsent(seen, any -> new long[2])[coin ? 1 : 0]++;
  }

  private List<Map<Seen, long[]>> empty() {
    List<Map<Seen, long[]>> tables = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      tables.add(new LinkedHashMap<>());
    }
    return tables;
  }

  /**
   * A table for each supersample and each of its pairs, pair by pair within the supersample: one
   * row for each thing seen, with how often it came with either side of the coin.
   */
  public List<long[][]> conditionalTables() {
    return bySupersample.values().stream().flatMap(List::stream).map(PairCounts::table).toList();
  }

  /** A table for each pair, over all supersamples. */
  public List<long[][]> unconditionalTables() {
    List<Map<Seen, long[]>> sums = empty();
    for (List<Map<Seen, long[]>> tables : bySupersample.values()) {
      for (int i = 0; i < n; i++) {
        for (Map.Entry<Seen, long[]> entry : tables.get(i).entrySet()) {
          long[] sum = sums.get(i).computeIfAbsent(entry.getKey(), any -> new long[2]);
          sum[0] += entry.getValue()[0];
          sum[1] += entry.getValue()[1];
        }
      }
    }
    return sums.stream().map(PairCounts::table).toList();
  }

  private static long[][] table(Map<Seen, long[]> counts) {
    return counts.values().stream().map(long[]::clone).toArray(long[][]::new);
  }

  /**
   * The information about the coin in each table of {@link #conditionalTables}, as if the counts
   * were the law: estimates, too high on average, by about (rows − 1)/(2·repeats) each.
   */
  public ExampleInformation conditional() {
    return information(conditionalTables());
  }

  /** The same of each table of {@link #unconditionalTables}. */
  public ExampleInformation unconditional() {
    return information(unconditionalTables());
  }

  private static ExampleInformation information(Collection<long[][]> tables) {
    return ExampleInformation.of(tables.stream().mapToDouble(PairCounts::information).toArray());
  }

  private static double information(long[][] counts) {
    double total = 0;
    for (long[] row : counts) {
      total += row[0] + row[1];
    }
    double[][] table = new double[counts.length][2];
    for (int v = 0; v < counts.length; v++) {
      table[v][0] = counts[v][0] / total;
      table[v][1] = counts[v][1] / total;
    }
    return Nats.up(Nats.information(table));
  }

  @Override
  public String toString() {
    return "counts of " + n + " pairs and their coins in " + bySupersample.size() + " supersamples";
  }
}
