package genbound.estimate.loss;

import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A sample cut in two before anything is learnt: the first part makes the prior, the second
 * certifies. A posterior may be trained on {@link #all()}; evidence for its bound comes from {@link
 * #errors} and {@link #losses}, which look at the second part and at nothing else.
 *
 * @param <T> what an example is
 */
public final class SplitSample<T> {

  private final List<T> all;
  private final int cut;

  /**
   * Shuffles the examples and cuts them.
   *
   * @param examples at least two
   * @param priorShare the share of the first part, in (0, 1); each part gets at least one example
   * @param seed of the shuffling
   */
  public SplitSample(List<T> examples, double priorShare, long seed) {
    Arguments.list("examples", examples);
    Arguments.require(examples.size() >= 2, "examples", "at least two", examples.size());
    Arguments.inOpen("priorShare", priorShare, 0, 1);
    List<T> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, new Random(seed));
    all = List.copyOf(shuffled);
    long wanted = Math.round(priorShare * all.size());
    cut = (int) Math.max(1, Math.min(all.size() - 1, wanted));
  }

  /** The part that the prior is made from. */
  public List<T> forPrior() {
    return all.subList(0, cut);
  }

  /** The part that certifies, on which a posterior may be trained too. */
  public List<T> toCertify() {
    return all.subList(cut, all.size());
  }

  /** Both parts, to train a posterior on. */
  public List<T> all() {
    return all;
  }

  /** How many examples certify. */
  public int n() {
    return all.size() - cut;
  }

  /** The errors on the certifying part. */
  public ErrorCount errors(Predicate<T> isError) {
    Arguments.notNull("isError", isError);
    return new ErrorCount(toCertify().stream().filter(isError).count(), n());
  }

  /** The losses on the certifying part. */
  public LossSample losses(LossRange range, ToDoubleFunction<T> loss) {
    Arguments.notNull("loss", loss);
    LossAccumulator accumulator = new LossAccumulator(range);
    toCertify().forEach(example -> accumulator.add(loss.applyAsDouble(example)));
    return accumulator.result();
  }

  @Override
  public String toString() {
    return all.size() + " examples: " + cut + " for the prior, " + n() + " to certify";
  }
}
