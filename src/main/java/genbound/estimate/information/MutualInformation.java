package genbound.estimate.information;

import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Confidence;
import genbound.evidence.learner.EstimatedInformation;
import java.util.Arrays;
import java.util.Locale;

/**
 * The mutual information of two discrete symbols, in nats, from independent pairs. The point is the
 * plug-in value, which is mostly too large, or one of two corrections of it; the ends are the same
 * for all three, and hold for every law of the pair and every number of symbols.
 *
 * <p>Let Y be the symbol with fewer values, b. The information is what X and Y together lack of b
 * equally likely values, ln b − H(Y|X), less what Y alone lacks, ln b − H(Y); each of the two is
 * bounded at δ/2. Where Y is known to be uniform by design, {@link SelectorInformation} is tighter.
 * The corrections are those that Paninski (2003), Estimation of Entropy and Mutual Information,
 * Neural Computation 15, compares.
 */
public final class MutualInformation implements EstimatedInformation {

  /** Rows are the values of the symbol that has more of them. */
  private final long[][] counts;

  private final long[] columns;
  private final long n;
  private final double point;
  private final String kind;

  MutualInformation(long[][] counts, long n) {
    this.n = n;
    this.counts = counts.length < counts[0].length ? transposed(counts) : counts;
    columns = Arrays.stream(transposed(this.counts)).mapToLong(y -> sum(y)).toArray();
    point = plugIn();
    kind = "plug-in";
  }

  private MutualInformation(MutualInformation other, double point, String kind) {
    counts = other.counts;
    columns = other.columns;
    n = other.n;
    this.point = point;
    this.kind = kind;
  }

  /** This estimate with its value corrected after Miller and Madow, by the cells that occurred. */
  public MutualInformation millerMadow() {
    long cells = Arrays.stream(counts).flatMapToLong(Arrays::stream).filter(c -> c > 0).count();
    long rows = Arrays.stream(counts).filter(row -> sum(row) > 0).count();
    long occurring = Arrays.stream(columns).filter(c -> c > 0).count();
    double bias = (cells - rows - occurring + 1) / (2.0 * n);
    return new MutualInformation(this, plugIn() - bias, "Miller–Madow");
  }

  /**
   * This estimate with its value corrected by the jackknife, n·Î − (n − 1)·(the mean of Î without
   * one of the pairs).
   */
  public MutualInformation jackknife() {
    double sum = 0;
    for (long[] row : counts) {
      for (long count : row) {
        sum += step(count);
      }
      sum -= step(sum(row));
    }
    for (long column : columns) {
      sum -= step(column);
    }
    return new MutualInformation(this, (sum + step(n)) / n, "jackknife");
  }

  /** The estimate in nats; corrections are cut off at 0 and at ln b. */
  @Override
  public double point() {
    return Math.max(0, Math.min(point, Math.log(columns.length)));
  }

  @Override
  public double upper(Confidence confidence) {
    Confidence half = confidence.share(0.5);
    int b = columns.length;
    double joint = UniformDivergence.upper(UniformDivergence.plugInUp(counts, n), b, n, half);
    double alone =
        UniformDivergence.lower(UniformDivergence.mixtureDown(marginal(), n), b, n, half);
    return Math.min(logUp(b), Math.max(0, subtractUp(joint, alone)));
  }

  @Override
  public double lower(Confidence confidence) {
    Confidence half = confidence.share(0.5);
    int b = columns.length;
    double joint = UniformDivergence.lower(UniformDivergence.mixtureDown(counts, n), b, n, half);
    double alone = UniformDivergence.upper(UniformDivergence.plugInUp(marginal(), n), b, n, half);
    return Math.max(0, subtractDown(joint, alone));
  }

  @Override
  public boolean isExact() {
    return false;
  }

  private long[][] marginal() {
    return new long[][] {columns};
  }

  private double plugIn() {
    double sum = 0;
    for (long[] row : counts) {
      double total = sum(row);
      for (int y = 0; y < row.length; y++) {
        if (row[y] > 0) {
          sum += row[y] * Math.log(row[y] / total * (n / (double) columns[y]));
        }
      }
    }
    return sum / n;
  }

  /** j·(j·ln j − (j − 1)·ln(j − 1)). */
  private static double step(long j) {
    return j < 2 ? 0 : j * (Math.log(j) - (j - 1) * Math.log1p(-1.0 / j));
  }

  private static long sum(long[] row) {
    return Arrays.stream(row).sum();
  }

  private static long[][] transposed(long[][] counts) {
    long[][] turned = new long[counts[0].length][counts.length];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = counts[i][j];
      }
    }
    return turned;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "about %.6g nats, %s from %d pairs", point(), kind, n);
  }
}
