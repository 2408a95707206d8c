package genbound.estimate.information;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;

import genbound.evidence.Confidence;
import genbound.evidence.learner.EstimatedInformation;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.Locale;

/**
 * What discrete symbols X tell about coins Y that are fair by design, in nats: the coins of a
 * supersample, say, and the losses that they led to. The point is the plug-in value ln b − Ĥ(Y|X)
 * for a coin of b sides. For b = 2 the upper end is ln 2 − h(η) with η = kl⁺(q, ln(1/δ)/n), where q
 * in [½, 1] has ln 2 − h(q) = point + ln(1/δ)/n: at most (√(point + ln(1/δ)/n) + √(ln(1/δ)/n))². It
 * does not depend on how many symbols X has.
 *
 * <p>X must be the whole variable that the bound's information is about. Losses put into bins carry
 * less information than the losses themselves, so the bound would be fed too small a number.
 *
 * <p>The average over many selectors is estimated as precisely as a single one, even if they are
 * dependent within a repetition. Bounds of the form mean √(2Iᵢ) rise with the average, since mean
 * √(2Iᵢ) ≤ √(2·mean Iᵢ), so one end is enough for them, and no union over the coins is paid.
 */
public final class SelectorInformation implements EstimatedInformation {

  private final double plugIn;
  private final double mixture;
  private final int sides;
  private final long independent;
  private final String from;

  private SelectorInformation(List<ContingencyTable> tables, long independent, String from) {
    long n = Arguments.notNull("tables", tables.get(0)).n();
    sides = tables.get(0).ySymbols();
    double most = 0;
    double least = 0;
    for (ContingencyTable table : tables) {
      Arguments.atLeast("pairs", Arguments.notNull("tables", table).n(), 1);
      Arguments.require(table.n() == n, "tables", "of equally many pairs, " + n, table);
      Arguments.require(table.ySymbols() == sides, "tables", "of " + sides + " sides", table);
      long[][] counts = table.counts();
      most = addUp(most, UniformDivergence.plugInUp(counts, n));
      least = addDown(least, UniformDivergence.mixtureDown(counts, n));
    }
    plugIn = divideUp(most, tables.size());
    mixture = divideDown(least, tables.size());
    this.independent = independent;
    this.from = from;
  }

  /**
   * The average information of coins that were thrown together, again and again, each of the
   * repeats independent of the others: one table for each coin (each example), with one pair for
   * each repeat. If all repeats share one supersample, it is the information given this
   * supersample; if each draws its own, it is the information without one given.
   *
   * @param tables X down, the coin across; of equally many pairs and sides
   */
  public static SelectorInformation average(List<ContingencyTable> tables) {
    tables = Arguments.list("tables", tables);
    Arguments.require(!tables.isEmpty(), "tables", "not empty", tables);
    long n = tables.get(0).n();
    return new SelectorInformation(tables, n, n + " repeats");
  }

  /**
   * The average information given a supersample, over the draw of the supersample too. The
   * supersamples, not the repeats, are what must be many.
   *
   * @param tables one list for each of the independently drawn supersamples, with one table for
   *     each of its coins; all of equally many pairs, sides and coins
   */
  public static SelectorInformation averageOverSupersamples(List<List<ContingencyTable>> tables) {
    tables = Arguments.list("tables", tables);
    Arguments.require(!tables.isEmpty(), "tables", "not empty", tables);
    int coins = tables.get(0).size();
    Arguments.atLeast("coins", coins, 1);
    for (List<ContingencyTable> supersample : tables) {
      Arguments.list("tables", supersample);
      Arguments.require(
          supersample.size() == coins, "tables", "of equally many coins", supersample);
    }
    String from = tables.size() + " supersamples";
    return new SelectorInformation(
        tables.stream().flatMap(List::stream).toList(), tables.size(), from);
  }

  @Override
  public double point() {
    return plugIn;
  }

  @Override
  public double upper(Confidence confidence) {
    return UniformDivergence.upper(plugIn, sides, independent, confidence);
  }

  @Override
  public double lower(Confidence confidence) {
    return UniformDivergence.lower(mixture, sides, independent, confidence);
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "about %.6g nats, plug-in from %s", plugIn, from);
  }
}
