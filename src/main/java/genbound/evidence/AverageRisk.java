package genbound.evidence;

/**
 * The empirical risk of a learner on the n examples it is trained on, averaged over samples and the
 * learner's randomness: an expectation, or an upper bound on it, and not the mean over the runs
 * that were made.
 *
 * @param mean the average, in {@code range}; one that leaves it by less than 10⁻¹² of its width is
 *     put back on the end
 * @param n how many examples each sample has, in [1, 2⁵³]
 * @param range the range of the losses, bounded
 */
public record AverageRisk(double mean, long n, LossRange range) implements Ranged {

  public AverageRisk {
    mean = new MeanLoss(mean, n, range).mean();
  }

  /** The average scaled to [0, 1], not below the exact one. */
  public double scaledMeanUp() {
    return range.toUnitUp(mean);
  }

  /** The average scaled to [0, 1], not above the exact one. */
  public double unitMeanDown() {
    return range.toUnitDown(mean);
  }

  @Override
  public String toString() {
    return "average risk " + Numbers.plain(mean) + " in " + range + " for samples of " + n;
  }
}
