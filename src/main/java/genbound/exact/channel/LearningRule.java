package genbound.exact.channel;

import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * A way of learning where examples are symbols 0, 1, … and hypotheses are numbered 0, 1, …: from a
 * sample to a law on hypotheses.
 */
@FunctionalInterface
public interface LearningRule {

  /**
   * The probability of each hypothesis, given the sample.
   *
   * @param sample a copy of the symbols drawn, in their order
   */
  double[] learn(int... sample);

  /**
   * A rule without randomness of its own.
   *
   * @param hypotheses how many there are
   * @param choice the number of the hypothesis chosen
   */
  static LearningRule deterministic(int hypotheses, ToIntFunction<int[]> choice) {
    Arguments.atLeast("hypotheses", hypotheses, 1);
    Arguments.memory("hypotheses", hypotheses, 8.0 * hypotheses);
    Arguments.notNull("choice", choice);
    return new NamedRule(
        "deterministic rule on " + hypotheses + " hypotheses",
        sample -> {
          int chosen = choice.applyAsInt(sample);
          Arguments.inRange("choice", chosen, 0, hypotheses - 1);
          double[] law = new double[hypotheses];
          law[chosen] = 1;
          return law;
        });
  }

  /**
   * The first of the hypotheses with the least empirical risk.
   *
   * @param losses one row a hypothesis, one column a symbol
   */
  static LearningRule empiricalRiskMinimiser(double[][] losses) {
    LossTable table = new LossTable(losses);
    return deterministic(
        table.hypotheses(),
        sample -> {
          double[] risks = table.empiricalRisks(sample);
          int best = 0;
          for (int w = 1; w < risks.length; w++) {
            best = risks[w] < risks[best] ? w : best;
          }
          return best;
        });
  }

  /**
   * The Gibbs posterior: weights proportional to prior · exp(−β r), where r is the mean loss on the
   * sample. (Where others write exp(−λ Σ ℓ), β = λn.)
   *
   * @param prior a positive weight for each hypothesis
   * @param losses one row a hypothesis, one column a symbol
   * @param inverseTemperature β in units of one over the loss, in [0, ∞)
   */
  static LearningRule gibbs(double[] prior, double[][] losses, double inverseTemperature) {
    double[] weights = Arguments.notNull("prior", prior).clone();
    LossTable table = new LossTable(losses);
    Arguments.require(
        weights.length == table.hypotheses(), "prior", "one a hypothesis", weights.length);
    for (int w = 0; w < weights.length; w++) {
      Arguments.positive("prior", w, weights[w]);
    }
    Arguments.nonNegative("inverseTemperature", inverseTemperature);
    return new NamedRule(
        "Gibbs posterior on " + weights.length + " hypotheses, β = " + inverseTemperature,
        sample -> {
          double[] risks = table.empiricalRisks(sample);
          double least = Arrays.stream(risks).min().getAsDouble();
          double[] logs = new double[risks.length];
          Arrays.setAll(logs, w -> Math.log(weights[w]) - inverseTemperature * (risks[w] - least));
          double top = Arrays.stream(logs).max().getAsDouble();
          double[] law = Arrays.stream(logs).map(log -> Math.exp(log - top)).toArray();
          double total = CompensatedSum.of(law);
          Arrays.setAll(law, w -> law[w] / total);
          return law;
        });
  }
}
