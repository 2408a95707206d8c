package genbound.estimate.information;

import genbound.evidence.PointEstimate;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts from a supersample experiment: how often each observation on a pair of examples occurred
 * with each value of the pair's selector bit, and estimates of the information about the selectors
 * from them, in nats.
 */
public final class SelectorCounts {

  private final int n;
  private final boolean tellLosses;
  private final Map<Integer, List<PairCounts>> bySupersample = new TreeMap<>();

  /**
   * Nothing counted yet.
   *
   * @param tellLosses whether what is seen of a pair tells the losses on it without the supersample
   */
  SelectorCounts(int n, boolean tellLosses) {
    this.n = n;
    this.tellLosses = tellLosses;
  }

  /** The counts of each pair of a supersample, to be added to. */
  List<PairCounts> of(int supersample) {
    return bySupersample.computeIfAbsent(supersample, any -> empty());
  }

  private List<PairCounts> empty() {
    return Stream.generate(PairCounts::new).limit(n).toList();
  }

  /**
   * For each supersample, one contingency table per pair: rows are observed values, columns the
   * selector bit.
   */
  public List<List<ContingencyTable>> conditionalTables() {
    return bySupersample.values().stream().map(SelectorCounts::tables).toList();
  }

  /**
   * One contingency table per pair, pooled over supersamples. It is available for losses only,
   * because losses cannot be recovered from predictions without the labels, so the unconditional
   * information in predictions bounds nothing. Each training must have had a supersample of its
   * own, because the repeats of one supersample are not independent.
   */
  public List<ContingencyTable> unconditionalTables() {
    for (List<ContingencyTable> tables : conditionalTables()) {
      long repeats = tables.get(0).n();
      Arguments.require(repeats == 1, "repeats", "one for each supersample", repeats);
    }
    return summed();
  }

  private List<ContingencyTable> summed() {
    Arguments.require(
        tellLosses, "seen", "losses, where no supersample is given", "predictions alone");
    List<PairCounts> sums = empty();
    for (List<PairCounts> pairs : bySupersample.values()) {
      for (int i = 0; i < n; i++) {
        sums.get(i).add(pairs.get(i));
      }
    }
    return tables(sums);
  }

  private static List<ContingencyTable> tables(List<PairCounts> pairs) {
    return pairs.stream().map(PairCounts::table).toList();
  }

  /**
   * The information about the coin of each pair of each supersample, as if the counts were the law:
   * too high on average, and the more so the fewer the repeats.
   */
  public List<PointEstimate> conditionalPoints() {
    return points(conditionalTables().stream().flatMap(List::stream).toList());
  }

  /** The information about the coin of each pair over all supersamples, likewise. */
  public List<PointEstimate> unconditionalPoints() {
    return points(summed());
  }

  private static List<PointEstimate> points(List<ContingencyTable> tables) {
    return tables.stream()
        .map(table -> new PointEstimate(table.aboutCoin().point(), "plug-in from " + table))
        .toList();
  }

  /**
   * The average information about a coin given the supersample, with an interval. It is known from
   * the supersamples, which must be independent draws; one tells next to nothing, however many the
   * repeats. What holds for that one alone is {@link SelectorInformation#average} of its tables.
   */
  public SelectorInformation conditionalEstimate() {
    return SelectorInformation.averageOverSupersamples(conditionalTables());
  }

  /**
   * The average information about a coin over supersamples and repeats, with an interval. Each
   * training must have had a supersample of its own, drawn independently of the others.
   */
  public SelectorInformation unconditionalEstimate() {
    return SelectorInformation.average(unconditionalTables());
  }

  @Override
  public String toString() {
    return "counts of " + n + " pairs and their coins in " + bySupersample.size() + " supersamples";
  }
}
