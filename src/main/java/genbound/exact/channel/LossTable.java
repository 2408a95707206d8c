package genbound.exact.channel;

import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;

/** The losses of finitely many hypotheses (rows) on finitely many symbols (columns). */
final class LossTable {

  /** Sums and squares of such losses are finite. */
  private static final double LARGEST = 1e150;

  private final double[][] losses;

  /** A copy of a rectangular table of numbers, at most 10¹⁵⁰ in magnitude. */
  LossTable(double[][] losses) {
    Arguments.notNull("losses", losses);
    Arguments.require(losses.length > 0, "losses", "not empty", 0);
    this.losses = new double[losses.length][];
    for (int w = 0; w < losses.length; w++) {
      String name = "losses[" + w + "]";
      double[] row = Arguments.notNull(name, losses[w]).clone();
      boolean fits = row.length > 0 && row.length == losses[0].length;
      Arguments.require(fits, name, "not empty and as long as the first", row.length);
      for (int z = 0; z < row.length; z++) {
        Arguments.inClosed(name, z, row[z], -LARGEST, LARGEST);
      }
      this.losses[w] = row;
    }
  }

  /** Refuses losses outside the range; returns the table. */
  LossTable in(LossRange range) {
    for (double[] row : losses) {
      for (double loss : row) {
        Arguments.inClosed("loss", loss, range.low(), range.high());
      }
    }
    return this;
  }

  int hypotheses() {
    return losses.length;
  }

  int symbols() {
    return losses[0].length;
  }

  double loss(int hypothesis, int symbol) {
    return losses[hypothesis][symbol];
  }

  /** The mean loss of each hypothesis under a law on the symbols. */
  double[] risks(double[] law) {
    double[] risks = new double[losses.length];
    for (int w = 0; w < risks.length; w++) {
      CompensatedSum sum = new CompensatedSum();
      for (int z = 0; z < law.length; z++) {
        sum.add(law[z] * losses[w][z]);
      }
      risks[w] = sum.result();
    }
    return risks;
  }

  /** The mean loss of each hypothesis on a sample. */
  double[] empiricalRisks(int... sample) {
    Arguments.notNull("sample", sample);
    Arguments.require(sample.length > 0, "sample", "not empty", 0);
    int[] counts = new int[symbols()];
    for (int symbol : sample) {
      Arguments.inRange("sample", symbol, 0, counts.length - 1);
      counts[symbol]++;
    }
    double[] risks = new double[losses.length];
    for (int w = 0; w < risks.length; w++) {
      double sum = 0;
      for (int z = 0; z < counts.length; z++) {
        sum += counts[z] * losses[w][z];
      }
      risks[w] = sum / sample.length;
    }
    return risks;
  }
}
