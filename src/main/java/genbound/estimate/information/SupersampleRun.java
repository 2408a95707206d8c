package genbound.estimate.information;

import genbound.estimate.loss.LossAccumulator;
import genbound.estimate.loss.MonteCarloMean;
import genbound.evidence.AverageRisk;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;
import genbound.numeric.PairObservation;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link Supersample} experiment has finished so far: for each training, the coins and what
 * the model made of all 2n examples. It can be written down, read again, merged with a run of the
 * same experiment elsewhere, and resumed. Several threads may use it.
 */
public final class SupersampleRun implements Serializable {

  private static final long serialVersionUID = 1;

  /** The first n losses and predictions are of the left column, the other n of the right. */
  record Training(boolean[] coins, double[] losses, int[] predictions) implements Serializable {

    /** Whether a run of n pairs can have this training. */
    boolean fits(int n, boolean hasPredictions, LossRange range) {
      return coins.length == n
          && losses.length == 2 * n
          && predictions.length == (hasPredictions ? 2 * n : 0)
          && Arrays.stream(losses).allMatch(range::contains);
    }
  }

  private final int n;
  private final boolean hasPredictions;
  private final LossRange range;
  private final long seed;

  /** Trainings by supersample · 2³² + repeat. */
  private final TreeMap<Long, Training> trainings = new TreeMap<>();

  SupersampleRun(int n, boolean hasPredictions, LossRange range, long seed) {
    this.n = n;
    this.hasPredictions = hasPredictions;
    this.range = range;
    this.seed = seed;
  }

  synchronized boolean has(int supersample, int repeat) {
    return trainings.containsKey(key(supersample, repeat));
  }

  synchronized void add(int supersample, int repeat, Training training) {
    trainings.put(key(supersample, repeat), training);
  }

  private static long key(int supersample, int repeat) {
    return ((long) supersample << 32) + repeat;
  }

  private static int supersample(long key) {
    return (int) (key >> 32);
  }

  /** Refuses a run of another experiment, as far as it can be told. */
  void same(SupersampleRun other) {
    boolean same =
        n == other.n
            && hasPredictions == other.hasPredictions
            && range.equals(other.range)
            && seed == other.seed;
    Arguments.require(same, "run", "of the same experiment, " + other.setting(), setting());
  }

  private String setting() {
    String what = hasPredictions ? " with predictions" : "";
    return n + " pairs" + what + ", losses in " + range + ", seed " + seed;
  }

  /** Adds all that {@code other} has finished; it must be a run of the same experiment. */
  public SupersampleRun merge(SupersampleRun other) {
    Arguments.another("other", this, other).same(this);
    TreeMap<Long, Training> more;
    synchronized (other) {
      more = new TreeMap<>(other.trainings);
    }
    synchronized (this) {
      trainings.putAll(more);
    }
    return this;
  }

  /** How many trainings are finished. */
  public synchronized int finished() {
    return trainings.size();
  }

  /** How many examples each training was given. */
  public int n() {
    return n;
  }

  /**
   * The mean loss on the examples trained on, over all supersamples, as if it were the expected
   * empirical risk of samples of n. It is an estimate, so what it gives is an indication; {@link
   * #trainingRisks} is what a certificate is fed with.
   */
  public AverageRisk trainingRisk() {
    return new AverageRisk(risks(true).mean(), n, range);
  }

  /** The mean loss on the ghosts, over all supersamples: near the expected risk. */
  public double ghostRisk() {
    return risks(false).mean();
  }

  /** Ghost risk minus training risk: near the expected generalisation gap. */
  public double gap() {
    return ghostRisk() - trainingRisk().mean();
  }

  /**
   * The average training risk, estimated from the training risk of each supersample, which are
   * independent of each other where the supersamples are.
   */
  public EstimatedRisk trainingRisks() {
    return new MonteCarloMean(risks(true));
  }

  /** The average risk, estimated from the ghost risk of each supersample. */
  public EstimatedRisk ghostRisks() {
    return new MonteCarloMean(risks(false));
  }

  private synchronized LossSample risks(boolean trained) {
    notEmpty();
    LossAccumulator means = new LossAccumulator(range);
    double[] losses = new double[n];
    double[] risks = new double[trainings.size()];
    int repeats = 0;
    long last = trainings.lastKey();
    for (Map.Entry<Long, Training> each : trainings.entrySet()) {
      long key = each.getKey();
      risks[repeats++] = risk(each.getValue(), trained, losses);
      Long next = key == last ? null : trainings.higherKey(key);
      if (next == null || supersample(next) != supersample(key)) {
        means.add(mean(Arrays.copyOf(risks, repeats)));
        repeats = 0;
      }
    }
    return means.result();
  }

  private double risk(Training training, boolean trained, double[] losses) {
    for (int i = 0; i < n; i++) {
      losses[i] = training.losses()[training.coins()[i] == trained ? n + i : i];
    }
    return mean(losses);
  }

  private double mean(double[] values) {
    double sum = CompensatedSum.of(values);
    return Math.max(range.low(), Math.min(range.high(), sum / values.length));
  }

  /**
   * Counts of the pairs of predictions and their coins: for the f-CMI, given the supersample. The
   * loss on an example must be the same wherever the prediction is.
   */
  public SelectorCounts predictions() {
    Arguments.require(hasPredictions, "predictions", "seen: use withPredictions", "none");
    refuseLossesThatDoNotFollow();
    return counts(
        false,
        (training, i) ->
            new PairObservation(training.predictions()[i], training.predictions()[n + i]));
  }

  private synchronized void refuseLossesThatDoNotFollow() {
    Map<List<Integer>, Double> losses = new HashMap<>();
    trainings.forEach(
        (key, training) -> {
          for (int place = 0; place < 2 * n; place++) {
            int prediction = training.predictions()[place];
            double loss = training.losses()[place];
            double before =
                losses.computeIfAbsent(List.of(supersample(key), place, prediction), any -> loss);
            Arguments.require(before == loss, "predictions", "such that losses follow", prediction);
          }
        });
  }

  /** Counts of the pairs of losses and their coins: for the e-CMI. */
  public SelectorCounts losses() {
    return counts(
        true, (training, i) -> new PairObservation(training.losses()[i], training.losses()[n + i]));
  }

  /** Counts of the differences of the losses and their coins: for the ld-CMI. */
  public SelectorCounts lossDifferences() {
    return counts(
        true,
        (training, i) ->
            PairObservation.difference(training.losses()[n + i], training.losses()[i]));
  }

  /** Counts of the losses in the left column and their coins. */
  public SelectorCounts singleLosses() {
    return counts(true, (training, i) -> new PairObservation(training.losses()[i], 0));
  }

  private interface View {
    PairObservation of(Training training, int pair);
  }

  private synchronized SelectorCounts counts(boolean tellLosses, View view) {
    notEmpty();
    SelectorCounts counts = new SelectorCounts(n, tellLosses);
    trainings.forEach(
        (key, training) -> {
          List<PairCounts> pairs = counts.of(supersample(key));
          for (int i = 0; i < n; i++) {
            pairs.get(i).add(view.of(training, i), training.coins()[i]);
          }
        });
    return counts;
  }

  private void notEmpty() {
    Arguments.require(!trainings.isEmpty(), "run", "one with a finished training", "none");
  }

  private synchronized void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no experiment of " + setting() + " has these trainings");
  }

  private boolean isPossible() {
    boolean holds = n >= 1 && range.isBounded();
    long before = -1;
    for (Map.Entry<Long, Training> each : trainings.entrySet()) {
      long key = each.getKey();
      holds &= key > before && (int) key >= 0;
      holds &= each.getValue().fits(n, hasPredictions, range);
      before = key;
    }
    return holds;
  }

  @Override
  public String toString() {
    return finished() + " trainings on " + n + " examples each";
  }
}
