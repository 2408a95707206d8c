package genbound.exact.channel;

import genbound.evidence.AverageRisk;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;

/**
 * A learning problem so small that nothing about it need be estimated: n examples drawn from a law
 * on finitely many symbols, a rule that learns one of finitely many hypotheses from them, and a
 * table of losses. All samples are enumerated.
 *
 * <p>Information is in nats and not below the exact value, by the margin that {@link JointLaw}
 * states. Risks and gaps are right to about 10⁻¹⁵ of the range of the losses.
 */
public final class FiniteLearningProblem {

  private static final int MOST_EXAMPLES = 22;
  private static final double MOST_ENTRIES = 1 << 22;
  private static final double LEAST_PROBABILITY = 1e-280;

  final double[] law;
  final int n;
  final LossTable losses;

  /** For each sample, numbered in base of the symbols with the first example first, a law. */
  final double[][] posteriors;

  private final LossRange range;
  private final double[] sampleLaw;
  private final double[] risks;

  /** The mean loss of each hypothesis on each sample that can occur. */
  private final double[][] empirical;

  /** A problem with losses in [0, 1]. */
  public FiniteLearningProblem(double[] law, int n, LearningRule rule, double[][] losses) {
    this(law, n, rule, losses, LossRange.UNIT);
  }

  /**
   * A problem.
   *
   * @param law the probability of each symbol, adding up to 1 to within 10⁻⁹ and divided by their
   *     sum
   * @param n how many examples are drawn, in [1, 22]; there may be four million pairs of a sample
   *     and a hypothesis
   * @param rule from a sample to the probability of each hypothesis
   * @param losses one row a hypothesis, one column a symbol
   * @param range of the losses, bounded
   * @throws IllegalStateException if the thread is interrupted
   */
  public FiniteLearningProblem(
      double[] law, int n, LearningRule rule, double[][] losses, LossRange range) {
    this.law = JointLaw.law("law", law);
    this.range = Arguments.notNull("range", range);
    this.losses = new LossTable(losses).in(range);
    this.n = (int) Arguments.inRange("n", n, 1, MOST_EXAMPLES);
    Arguments.notNull("rule", rule);
    Arguments.require(range.isBounded(), "range", "bounded on both sides", range);
    int symbols = this.law.length;
    Arguments.require(
        this.losses.symbols() == symbols, "losses", "one column a symbol", this.losses.symbols());
    double entries = Math.pow(symbols, n) * losses.length;
    Arguments.require(
        entries <= MOST_ENTRIES, "n", "such that symbolsⁿ · hypotheses ≤ 4194304", (Integer) n);
    double least = Arrays.stream(this.law).filter(p -> p > 0).min().getAsDouble();
    Arguments.require(
        Math.pow(least, n) >= LEAST_PROBABILITY,
        "law",
        "≥ 10⁻²⁸⁰ for every sample",
        (Double) least);
    int samples = (int) Math.round(Math.pow(symbols, n));
    sampleLaw = new double[samples];
    posteriors = new double[samples][];
    empirical = new double[samples][];
    for (int s = 0; s < samples; s++) {
      ParallelTasks.checkInterrupted(s, samples, "samples");
      int[] sample = sample(s);
      sampleLaw[s] = 1;
      for (int symbol : sample) {
        sampleLaw[s] *= this.law[symbol];
      }
      posteriors[s] = JointLaw.law("rule", rule.learn(sample));
      boolean fits = posteriors[s].length == losses.length;
      Arguments.require(fits, "rule", "one number a hypothesis", posteriors[s].length);
      empirical[s] = sampleLaw[s] > 0 ? this.losses.empiricalRisks(sample) : null;
    }
    risks = this.losses.risks(this.law);
  }

  private int[] sample(int number) {
    int[] sample = new int[n];
    int rest = number;
    for (int i = n - 1; i >= 0; i--) {
      sample[i] = rest % law.length;
      rest /= law.length;
    }
    return sample;
  }

  /** How many examples are drawn. */
  public int n() {
    return n;
  }

  /** The joint law of the sample and the hypothesis. */
  public JointLaw joint() {
    return JointLaw.of(sampleLaw, posteriors);
  }

  /** The joint law of one example and the hypothesis. */
  public JointLaw joint(int example) {
    Arguments.inRange("example", example, 0, n - 1);
    int below = (int) Math.round(Math.pow(law.length, n - 1.0 - example));
    CompensatedSum[][] sums = new CompensatedSum[law.length][losses.hypotheses()];
    for (CompensatedSum[] row : sums) {
      Arrays.setAll(row, w -> new CompensatedSum());
    }
    for (int s = 0; s < posteriors.length; s++) {
      int symbol = s / below % law.length;
      for (int w = 0; w < losses.hypotheses(); w++) {
        sums[symbol][w].add(sampleLaw[s] * posteriors[s][w]);
      }
    }
    double[][] table = new double[law.length][losses.hypotheses()];
    for (int z = 0; z < law.length; z++) {
      CompensatedSum[] row = sums[z];
      Arrays.setAll(table[z], w -> row[w].result());
    }
    return JointLaw.of(table);
  }

  /** The information I(W; Zᵢ) that the hypothesis has of each example. */
  public ExampleInformation individual() {
    double[] nats = new double[n];
    Arrays.setAll(nats, i -> joint(i).information());
    return ExampleInformation.of(nats);
  }

  /** The problem with two columns of examples and a coin for each pair of them. */
  public FiniteSupersampleProblem supersample() {
    return new FiniteSupersampleProblem(this);
  }

  /** The risk, averaged over samples and the rule's own randomness. */
  public double expectedRisk() {
    return average((risk, empirical) -> risk);
  }

  /** The mean loss on the sample, averaged likewise. */
  public double expectedEmpiricalRisk() {
    return average((risk, empirical) -> empirical);
  }

  /** The expected empirical risk as evidence for a bound, moved up by its rounding. */
  public AverageRisk averageRisk() {
    double margin = 1e-14 * (range.high() - range.low());
    double mean = Math.max(range.low(), expectedEmpiricalRisk() + margin);
    return new AverageRisk(Math.min(range.high(), mean), n, range);
  }

  /** Risk minus empirical risk, averaged. */
  public double expectedGap() {
    return average((risk, empirical) -> risk - empirical);
  }

  /** The magnitude of risk minus empirical risk, averaged. */
  public double expectedAbsoluteGap() {
    return average((risk, empirical) -> Math.abs(risk - empirical));
  }

  /** The square of risk minus empirical risk, averaged. */
  public double expectedSquaredGap() {
    return average((risk, empirical) -> (risk - empirical) * (risk - empirical));
  }

  /** The probability that risk minus empirical risk exceeds a number. */
  public double probabilityOfGapAbove(double gap) {
    Arguments.finite("gap", gap);
    return average((risk, empirical) -> risk - empirical > gap ? 1 : 0);
  }

  private interface Value {
    double of(double risk, double empirical);
  }

  private double average(Value value) {
    CompensatedSum sum = new CompensatedSum();
    for (int s = 0; s < posteriors.length; s++) {
      if (sampleLaw[s] > 0) {
        for (int w = 0; w < losses.hypotheses(); w++) {
          sum.add(sampleLaw[s] * posteriors[s][w] * value.of(risks[w], empirical[s][w]));
        }
      }
    }
    return sum.result();
  }

  @Override
  public String toString() {
    return n + " examples of " + law.length + " symbols, " + losses.hypotheses() + " hypotheses";
  }
}
