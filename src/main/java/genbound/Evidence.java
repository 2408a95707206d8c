package genbound;

import genbound.estimate.information.ContingencyTable;
import genbound.estimate.information.GaussianInformation;
import genbound.estimate.information.MutualInformation;
import genbound.estimate.information.SelectorInformation;
import genbound.estimate.loss.GroupedLosses;
import genbound.estimate.loss.LeaveOneOut;
import genbound.estimate.loss.LossAccumulator;
import genbound.estimate.loss.MonteCarloMean;
import genbound.estimate.neighbours.KsgInformation;
import genbound.estimate.neighbours.NearestNeighbours;
import genbound.estimate.network.SurrogateSharpness;
import genbound.estimate.votes.DirichletVote;
import genbound.estimate.votes.VoterStatistics;
import genbound.estimate.votes.VotesAccumulator;
import genbound.estimate.votes.VotesMatrix;
import genbound.evidence.AverageRisk;
import genbound.evidence.CompressedLosses;
import genbound.evidence.CompressedSample;
import genbound.evidence.DiscreteEstimate;
import genbound.evidence.DiscreteLoss;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.GridNumber;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.evidence.MeanLoss;
import genbound.evidence.PairedErrors;
import genbound.evidence.PointEstimate;
import genbound.evidence.RoundedMean;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.MeanGradient;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.evidence.learner.OutOfBagRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.TransductiveComplexity;
import genbound.holdout.MonteCarloDraws;
import genbound.linalg.GramMatrix;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was observed of a model: the evidence that bounds are made of.
 *
 * <p>What users look for: {@index "error count"}, {@index losses}, {@index predictions}, {@index
 * votes}.
 */
public final class Evidence {

  private Evidence() {}

  /** Errors counted on n examples, 0 ≤ errors ≤ n, 1 ≤ n ≤ 2⁵³. */
  public static ErrorCount errors(long errors, long n) {
    return new ErrorCount(errors, n);
  }

  /**
   * The errors among examples of which each is known to be wrong or right.
   *
   * @param wrong for each example whether the prediction was wrong, at least one
   */
  public static ErrorCount errors(boolean[] wrong) {
    Arguments.notNull("wrong", wrong);
    Arguments.require(wrong.length > 0, "wrong", "not empty", 0);
    return errors(IntStream.range(0, wrong.length).filter(i -> wrong[i]).count(), wrong.length);
  }

  /**
   * The errors of predicted classes: examples whose prediction is not their label.
   *
   * @param predictions a class for each example, at least one
   * @param labels the true class of each
   */
  public static ErrorCount errors(int[] predictions, int[] labels) {
    Arguments.notNull("predictions", predictions);
    Arguments.notNull("labels", labels);
    int n = predictions.length;
    Arguments.require(n > 0, "predictions", "not empty", 0);
    Arguments.require(labels.length == n, "labels", n + " long", labels.length);
    return errors(IntStream.range(0, n).filter(i -> predictions[i] != labels[i]).count(), n);
  }

  /**
   * The errors of predictions of any kind, such as names: examples whose prediction does not equal
   * their label.
   *
   * @param predictions one for each example, at least one, none null
   * @param labels the true one of each, none null
   */
  public static ErrorCount errors(List<?> predictions, List<?> labels) {
    List<Object> said = Arguments.list("predictions", predictions);
    List<Object> truth = Arguments.list("labels", labels);
    int n = said.size();
    Arguments.require(n > 0, "predictions", "not empty", 0);
    Arguments.require(truth.size() == n, "labels", n + " long", truth.size());
    long wrong = IntStream.range(0, n).filter(i -> !said.get(i).equals(truth.get(i))).count();
    return errors(wrong, n);
  }

  /** The mean over n examples of a loss in [0, 1]. */
  public static MeanLoss meanLoss(double mean, long n) {
    return new MeanLoss(mean, n, LossRange.UNIT);
  }

  /** The mean over n examples of a loss in [low, high]. */
  public static MeanLoss meanLoss(double mean, long n, double low, double high) {
    return new MeanLoss(mean, n, new LossRange(low, high));
  }

  /**
   * The errors of a predictor that a part of its sample determines: n examples in all, how many of
   * them were kept, and the errors among the others. {@link CompressedSample}
   */
  public static CompressedSample compression(long n, long kept, long errorsOutside) {
    return new CompressedSample(n, kept, errorsOutside);
  }

  /**
   * A predictor rebuilt from the kept examples of n, with its losses on the n − kept others. {@link
   * CompressedLosses}
   */
  public static CompressedLosses compression(long n, long kept, EmpiricalRisk outside) {
    return new CompressedLosses(n, kept, outside);
  }

  /** A sample of losses in [0, 1], at least one. */
  public static LossSample losses(double... losses) {
    return sample("losses", losses, LossRange.UNIT);
  }

  /** A sample of losses in [0, 1] in single precision, at least one; each is taken as it is. */
  public static LossSample losses(float[] losses) {
    return losses(doubles(losses));
  }

  /** A sample of losses in [low, high] in single precision, at least one. */
  public static LossSample losses(float[] losses, double low, double high) {
    return losses(doubles(losses), low, high);
  }

  /** A sample of losses that are 0 or 1, at least one. */
  public static LossSample losses(int[] losses) {
    return losses(doubles(losses));
  }

  /** A sample of whole losses in [low, high], at least one. */
  public static LossSample losses(int[] losses, double low, double high) {
    return losses(doubles(losses), low, high);
  }

  private static double[] doubles(int[] losses) {
    return Arrays.stream(Arguments.notNull("losses", losses)).asDoubleStream().toArray();
  }

  private static double[] doubles(float[] losses) {
    Arguments.notNull("losses", losses);
    return IntStream.range(0, losses.length).mapToDouble(i -> losses[i]).toArray();
  }

  /** A sample of losses in [low, high], at least one. */
  public static LossSample losses(double[] losses, double low, double high) {
    return sample("losses", losses, new LossRange(low, high));
  }

  /**
   * Losses in [0, 1] of whole groups, such as the images of one patient, a row for each group. The
   * unit is the group: n counts groups, each with its mean loss, and a certificate is about the
   * mean loss of a fresh group, large and small ones alike, not about a fresh member. {@link
   * GroupedLosses}
   */
  public static LossSample groups(double[]... losses) {
    return GroupedLosses.of(losses);
  }

  /** Losses in [0, 1] in an order that was fixed before they were seen. {@link LossSequence} */
  public static LossSequence sequence(double... losses) {
    return new LossSequence(losses, LossRange.UNIT);
  }

  /**
   * Losses in [low, high] in an order that was fixed before they were seen. {@link LossSequence}
   */
  public static LossSequence sequence(double[] losses, double low, double high) {
    return new LossSequence(losses, new LossRange(low, high));
  }

  /** A loss of few values, ascending, and the share of each on n examples. {@link DiscreteLoss} */
  public static DiscreteLoss discreteLoss(double[] values, double[] frequencies, long n) {
    Arguments.notNull("values", values);
    Arguments.notNull("frequencies", frequencies);
    return new DiscreteLoss(
        Arrays.stream(values).boxed().toList(), Arrays.stream(frequencies).boxed().toList(), n);
  }

  /** A loss of few values, ascending, and how many examples had each. {@link DiscreteLoss} */
  public static DiscreteLoss discreteLoss(double[] values, long[] counts) {
    Arguments.notNull("counts", counts);
    long n = 0;
    for (int j = 0; j < counts.length; j++) {
      Arguments.inRange("counts[" + j + "]", counts[j], 0, EmpiricalRisk.MAX_EXAMPLES - n);
      n += counts[j];
    }
    double examples = Arguments.atLeast("counts", n, 1);
    return discreteLoss(values, Arrays.stream(counts).mapToDouble(k -> k / examples).toArray(), n);
  }

  /**
   * The errors of two predictors on one test set of n: how many examples the first alone predicted
   * wrongly, and how many the second alone. For {@link Holdout#splitBinomial}, which bounds the
   * risk of the second less that of the first. {@link PairedErrors}
   */
  public static PairedErrors comparison(long onlyFirstErrs, long onlySecondErrs, long n) {
    return new PairedErrors(onlyFirstErrs, onlySecondErrs, n);
  }

  /**
   * A mean in [0, 1] estimated from independent draws in the order in which they were drawn, such
   * as a Gibbs risk from the empirical risks of predictors drawn from the posterior. A bound fed
   * with it pays for it from its δ. From 20 draws on their variance is used: {@link
   * MonteCarloDraws}; fewer are {@link MonteCarloMean}.
   */
  public static EstimatedRisk monteCarlo(double... draws) {
    return monteCarlo(draws, LossRange.UNIT);
  }

  /** A mean in [low, high] estimated from independent draws. {@link MonteCarloMean} */
  public static EstimatedRisk monteCarlo(double[] draws, double low, double high) {
    return monteCarlo(draws, new LossRange(low, high));
  }

  private static EstimatedRisk monteCarlo(double[] draws, LossRange range) {
    LossSample sample = sample("draws", draws, range);
    return draws.length < MonteCarloDraws.FEWEST
        ? new MonteCarloMean(sample)
        : MonteCarloDraws.of(new LossSequence(draws, range));
  }

  /**
   * A share estimated from independent draws that are 0 or 1, such as one predictor drawn from the
   * posterior for each example. {@link MonteCarloDraws}
   */
  public static EstimatedRisk monteCarlo(ErrorCount draws) {
    return MonteCarloDraws.of(draws);
  }

  /**
   * A loss of few values, ascending, and for each but the first an estimate of the share of losses
   * of that value or more, on n examples. {@link DiscreteEstimate}
   */
  public static DiscreteEstimate discreteEstimate(
      double[] values, long n, EstimatedRisk... sharesFrom) {
    Arguments.notNull("values", values);
    Arguments.notNull("sharesFrom", sharesFrom);
    return new DiscreteEstimate(
        Arrays.stream(values).boxed().toList(), Arrays.asList(sharesFrom), n);
  }

  /**
   * The average over samples of n of the empirical risk, for losses in [0, 1]: an expectation, not
   * the mean over some runs.
   */
  public static AverageRisk averageRisk(double mean, long n) {
    return new AverageRisk(mean, n, LossRange.UNIT);
  }

  /** The average over samples of n of the empirical risk, for losses in [low, high]. */
  public static AverageRisk averageRisk(double mean, long n, double low, double high) {
    return new AverageRisk(mean, n, new LossRange(low, high));
  }

  /** Errors or losses with each example left out in turn, predicted by what the others taught. */
  public static LeaveOneOutRisk leaveOneOut(EmpiricalRisk leftOut) {
    return new LeaveOneOutRisk(leftOut);
  }

  /**
   * The out-of-bag risk of a mean of predictors, each trained on a subset of the examples.
   *
   * @param outOfBag declared before the bags were drawn: how many predictors trained without it an
   *     example has at least, in the harmonic mean
   * @param counts for each example, how many predictors were trained without it
   */
  public static OutOfBagRisk outOfBag(
      EmpiricalRisk losses, long drawn, long predictors, long outOfBag, long[] counts) {
    return OutOfBagRisk.of(losses, drawn, predictors, outOfBag, counts);
  }

  /** Errors of the k-nearest-neighbour rule on n examples, each predicted from the others. */
  public static NearestNeighbourErrors nearestNeighbours(long errors, long n, long neighbours) {
    return new NearestNeighbourErrors(errors, n, neighbours);
  }

  /** How often two voters, drawn by weight, err together, in [0, 1], on n examples. */
  public static TandemRisk tandemRisk(double share, long n) {
    return new TandemRisk(share, share, n);
  }

  /** How often two voters of two classes, drawn by weight, disagree, in [0, 1], on n examples. */
  public static Disagreement disagreement(double share, long n) {
    return new Disagreement(share, share, n, false);
  }

  /** The empirical Rademacher complexity on the sample at hand, or an upper bound on it. */
  public static EmpiricalComplexity empiricalComplexity(double value) {
    return EmpiricalComplexity.known(value);
  }

  /** The Rademacher complexity averaged over samples, or an upper bound on it. */
  public static ExpectedComplexity expectedComplexity(double value) {
    return new ExpectedComplexity(value);
  }

  /**
   * The transductive Rademacher complexity on all inputs, labelled or not, or an upper bound on it.
   */
  public static TransductiveComplexity transductiveComplexity(double value) {
    return TransductiveComplexity.known(value);
  }

  /**
   * γ: how much one loss can change when one training example is replaced, in units of the loss.
   */
  public static ReplacementStability replacementStability(double gamma) {
    return new ReplacementStability(gamma);
  }

  /** β: how much one loss can change when one training example is removed, in units of the loss. */
  public static RemovalStability removalStability(double beta) {
    return new RemovalStability(beta);
  }

  /**
   * The norm of the mean over the examples (rows) of the gradients of a prediction in its
   * parameters (columns); of a prediction linear in its parameters, of the features. Not of the
   * loss.
   */
  public static MeanGradient meanGradient(double[][] gradients) {
    return MeanGradient.of(gradients);
  }

  /**
   * How far the mean prediction over n examples rises when the parameters move, from above: {@link
   * SurrogateSharpness}. Not what a search found.
   */
  public static EmpiricalSharpness empiricalSharpness(double value, long n) {
    return new EmpiricalSharpness(value, n);
  }

  /**
   * Votes of voters (rows) on examples (columns) that none was trained on. {@link VotesMatrix}, or
   * {@link VotesAccumulator} where the examples come one by one.
   */
  public static VoterStatistics votes(int[][] predictions, int[] labels) {
    return new VotesMatrix(predictions, labels).statistics();
  }

  /**
   * The Gibbs risk of a vote whose weights are drawn from a Dirichlet law, from the votes of voters
   * (rows) on examples (columns) that none was trained on. {@link DirichletVote}
   */
  public static RoundedMean dirichletVote(
      double[] concentration, int[][] predictions, int[] labels) {
    return DirichletVote.gibbsRisk(concentration, predictions, labels);
  }

  /** Votes that count where the example was outside the voter's bag. {@link VotesMatrix} */
  public static VoterStatistics votes(int[][] predictions, int[] labels, boolean[][] outOfBag) {
    return VotesMatrix.outOfBag(predictions, labels, outOfBag).statistics();
  }

  /**
   * The mutual information of two symbols, each numbered from 0, from independent pairs, plug-in or
   * corrected, with an interval. {@link MutualInformation}, or {@link ContingencyTable} where the
   * pairs come one by one.
   */
  public static MutualInformation mutualInformation(int[] x, int[] y, int xSymbols, int ySymbols) {
    return ContingencyTable.of(x, y, xSymbols, ySymbols).result();
  }

  /**
   * What a symbol tells about a coin that is fair by design, from independent repeats. {@link
   * SelectorInformation}
   */
  public static SelectorInformation selectorInformation(
      int[] x, int[] coin, int xSymbols, int sides) {
    return ContingencyTable.of(x, coin, xSymbols, sides).aboutCoin();
  }

  /**
   * What symbols tell about fair coins thrown together, on average over the coins: one row for each
   * coin, one column for each independent repeat. {@link SelectorInformation}
   */
  public static SelectorInformation selectorInformation(
      int[][] x, int[][] coins, int xSymbols, int sides) {
    Arguments.notNull("x", x);
    Arguments.notNull("coins", coins);
    Arguments.require(coins.length == x.length, "coins", "one row for each of x", coins.length);
    return SelectorInformation.average(
        IntStream.range(0, x.length)
            .mapToObj(i -> ContingencyTable.of(x[i], coins[i], xSymbols, sides))
            .toList());
  }

  /**
   * The mutual information of two vectors by nearest neighbours, whose error is not known. {@link
   * KsgInformation}
   */
  public static PointEstimate ksgInformation(double[][] x, double[][] y, int neighbours) {
    return KsgInformation.estimate(x, y, neighbours);
  }

  /**
   * The mutual information of two vectors as if they were Gaussian, whose error is not known.
   * {@link GaussianInformation}
   */
  public static PointEstimate gaussianInformation(double[][] x, double[][] y) {
    return GaussianInformation.estimate(x, y);
  }

  /**
   * What kernel ridge regression predicts for each example when it is trained on all others, for
   * the ridge nλ or (n − 1)λ. {@link LeaveOneOut}, which says which of them, has linear ridge too.
   * Its errors are evidence for {@link Stability#leaveOneOut}, and no errors on a test set.
   */
  public static LeaveOneOut leaveOneOut(GramMatrix gram, double[] targets, double ridge) {
    return LeaveOneOut.kernelRidge(gram, targets, ridge);
  }

  /**
   * The errors of k nearest neighbours, each example left out: for {@link
   * Stability#nearestNeighbours} and its kin, as they are no errors on a test set. {@link
   * NearestNeighbours}
   */
  public static NearestNeighbourErrors nearestNeighbours(
      double[][] x, int[] labels, int neighbours, long seed) {
    return new NearestNeighbours(x, labels, seed).leaveOneOut(neighbours).get(0);
  }

  /**
   * A number that a bound grows with, such as a norm chosen after looking: the next power of 5/4
   * that is not below it, for {@link Selection#onGrid}.
   *
   * @param x in [1e-300, 1e300]
   */
  public static GridNumber roundedUpOnGrid(double x) {
    return GridNumber.up(x);
  }

  /**
   * A number that a bound falls with, such as a margin chosen after looking: the next power of 5/4
   * that is not above it, for {@link Selection#onGrid}.
   *
   * @param x in [1e-300, 1e300]
   */
  public static GridNumber roundedDownOnGrid(double x) {
    return GridNumber.down(x);
  }

  private static LossSample sample(String name, double[] losses, LossRange range) {
    Arguments.notNull(name, losses);
    Arguments.require(losses.length > 0, name, "not empty", 0);
    return new LossAccumulator(range).addAll(name, losses).result();
  }
}
