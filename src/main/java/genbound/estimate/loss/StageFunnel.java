package genbound.estimate.loss;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In how many of n rollouts each stage of a task was reached, such as intention, grasp and success
 * of a robot, or retrieval and answer of a language model. What is handed to a bound are misses: a
 * rollout errs at a stage that it does not reach.
 *
 * <p>How much rarer a later stage is than an earlier one, their gap, is a risk difference. From the
 * counts alone it is {@code Holdout.twoSampleBinomial} of the two {@link #missed}. Where no rollout
 * can reach the later stage without the earlier one it is the rate of {@link #lost}, one count and
 * a tighter limit. Whether that is so is not seen in these counts; {@link StageAccumulator} sees
 * it.
 *
 * @param n how many rollouts there were, in [1, 2⁵³]
 * @param reached in how many of them each stage was reached, in [0, n], at least one stage
 */
public record StageFunnel(long n, List<Long> reached) {

  public StageFunnel {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    reached = Arguments.list("reached", reached);
    Arguments.require(!reached.isEmpty(), "reached", "not empty", reached);
    for (int stage = 0; stage < reached.size(); stage++) {
      Arguments.inRange("reached", stage, reached.get(stage), 0, n);
    }
  }

  /**
   * The counts of the stages, in their order.
   *
   * @param n how many rollouts there were, in [1, 2⁵³]
   * @param reached in how many of them each stage was reached, in [0, n]
   */
  public static StageFunnel of(long n, long... reached) {
    Arguments.notNull("reached", reached);
    return new StageFunnel(n, Arrays.stream(reached).boxed().toList());
  }

  /** The rollouts that did not reach a stage, as errors among all; stages count from 0. */
  public ErrorCount missed(int stage) {
    return new ErrorCount(n - at("stage", stage), n);
  }

  /**
   * The rollouts that were lost between two stages, as errors among all. It must be impossible to
   * reach the later stage without the earlier one.
   *
   * @param from the earlier stage, from 0
   * @param to the later stage, reached at most as often
   */
  public ErrorCount lost(int from, int to) {
    return new ErrorCount(lostBetween(from, to), n);
  }

  /**
   * The rollouts that were lost between two stages, as errors among those that reached the earlier
   * one: their rate is that of failing the later stage given the earlier. It must be impossible to
   * reach the later stage without the earlier one.
   *
   * @param from the earlier stage, from 0, reached at least once: of 0 rollouts nothing can be said
   * @param to the later stage, reached at most as often
   */
  public ErrorCount lostOfReached(int from, int to) {
    long lost = lostBetween(from, to);
    Arguments.require(
        at("from", from) > 0, "from", "a stage reached at least once", (Integer) from);
    return new ErrorCount(lost, at("from", from));
  }

  private long lostBetween(int from, int to) {
    long lost = at("from", from) - at("to", to);
    String domain = "a stage reached at most " + at("from", from) + " times, as often as 'from'";
    Arguments.require(lost >= 0, "to", domain, (Long) at("to", to));
    return lost;
  }

  private long at(String name, int stage) {
    Arguments.inRange(name, stage, 0, reached.size() - 1);
    return reached.get(stage);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    reached.forEach(count -> parts.add(Long.toString(count)));
    return n + " rollouts → " + String.join(" → ", parts);
  }
}
