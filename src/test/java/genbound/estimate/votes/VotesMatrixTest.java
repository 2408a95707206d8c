package genbound.estimate.votes;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.Confidence;
import genbound.evidence.RoundedMean;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.TandemRisk;
import genbound.harness.Tampered;
import genbound.numeric.MaurerXi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VotesMatrixTest {

  private static final int VOTERS = 9;
  private static final int EXAMPLES = 333;

  private final Random random = new Random(1);
  private final int[] labels = random.ints(EXAMPLES, 0, 10).toArray();
  private final int[][] predictions = new int[VOTERS][];
  private final boolean[][] outOfBag = new boolean[VOTERS][EXAMPLES];

  VotesMatrixTest() {
    for (int v = 0; v < VOTERS; v++) {
      int voter = v;
      predictions[v] =
          Arrays.stream(labels)
              .map(label -> random.nextInt(10) < 7 - voter / 3 ? label : random.nextInt(10))
              .toArray();
      for (int i = 0; i < EXAMPLES; i++) {
        outOfBag[v][i] = random.nextInt(3) == 0;
      }
    }
  }

  @Test
  void bitsCountWhatADoubleLoopCounts() {
    VoterStatistics all = Evidence.votes(predictions, labels);
    VoterStatistics some = Evidence.votes(predictions, labels, outOfBag);
    long fewest = Long.MAX_VALUE;
    for (int a = 0; a < VOTERS; a++) {
      for (int b = 0; b < VOTERS; b++) {
        long shared = 0;
        long[] together = new long[2];
        long[] apart = new long[2];
        for (int i = 0; i < EXAMPLES; i++) {
          boolean both = predictions[a][i] != labels[i] && predictions[b][i] != labels[i];
          boolean differ = predictions[a][i] != predictions[b][i];
          boolean counts = outOfBag[a][i] && outOfBag[b][i];
          shared += counts ? 1 : 0;
          together[0] += both ? 1 : 0;
          together[1] += both && counts ? 1 : 0;
          apart[0] += differ ? 1 : 0;
          apart[1] += differ && counts ? 1 : 0;
        }
        fewest = Math.min(fewest, shared);
        assertEquals((double) together[0] / EXAMPLES, all.tandem(a, b));
        assertEquals((double) together[1] / shared, some.tandem(a, b));
        assertEquals((double) apart[0] / EXAMPLES, all.disagreement(a, b));
        assertEquals((double) apart[1] / shared, some.disagreement(a, b));
      }
    }
    assertEquals(fewest, some.fewestShared());
    assertEquals(EXAMPLES, all.fewestShared());
  }

  @Test
  void risksOfPairsFollowTheWeights() {
    VoterStatistics votes = Evidence.votes(predictions, labels);
    double[] first = new double[VOTERS];
    first[0] = 1;
    assertEquals(votes.risk(0), votes.gibbsRisk(first).mean(), 1e-12);
    assertEquals(votes.risk(0), votes.tandemRisk(first).mean(), 1e-12);
    assertEquals(0, votes.disagreement(first).mean());
    double[] two = new double[VOTERS];
    two[2] = 0.5;
    two[7] = 0.5;
    double expected = (votes.risk(2) + votes.risk(7) + 2 * votes.tandem(2, 7)) / 4;
    assertEquals(expected, votes.tandemRisk(two).mean(), 1e-12);
  }

  @Test
  void optimisedWeightsAreNeverWorseThanUniform() {
    VoterStatistics votes = Evidence.votes(predictions, labels);
    for (double delta : new double[] {0.05, 1e-9}) {
      double[] weights = TandemWeights.optimise(votes, Confidence.ofDelta(delta));
      assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
      double[] uniform = votes.uniformWeights();
      double kl = Divergence.categorical(weights, uniform);
      double optimised = PacBayes.tandem(votes.tandemRisk(weights), kl).atDelta(delta).value();
      double before = PacBayes.tandem(votes.tandemRisk(uniform), 0).atDelta(delta).value();
      assertTrue(optimised <= before, optimised + " " + before);
    }
    assertArrayEquals(
        TandemWeights.optimise(votes, Confidence.ofDelta(0.05)),
        TandemWeights.optimise(votes, Confidence.ofDelta(0.05)));
  }

  @Test
  void optimisationFindsTheGoodVoters() {
    int[][] mixed = new int[20][];
    int[] truth = random.ints(5000, 0, 2).toArray();
    for (int v = 0; v < 20; v++) {
      double error = v < 5 ? 0.1 : 0.45;
      mixed[v] = Arrays.stream(truth).map(t -> random.nextDouble() < error ? 1 - t : t).toArray();
    }
    VoterStatistics votes = Evidence.votes(mixed, truth);
    double[] weights = TandemWeights.optimise(votes, Confidence.ofDelta(0.05));
    assertTrue(Arrays.stream(weights, 0, 5).sum() > 0.95, Arrays.toString(weights));
    double kl = Divergence.categorical(weights, votes.uniformWeights());
    double optimised = PacBayes.tandem(votes.tandemRisk(weights), kl).atDelta(0.05).value();
    double uniform =
        PacBayes.tandem(votes.tandemRisk(votes.uniformWeights()), 0).atDelta(0.05).value();
    assertTrue(optimised < 0.3 * uniform, optimised + " " + uniform);
  }

  @Test
  void countedOneByOneInAnyPartsTheyAreTheSame() throws Exception {
    VotesAccumulator first = new VotesAccumulator(VOTERS);
    VotesAccumulator second = new VotesAccumulator(VOTERS);
    VotesAccumulator all = new VotesAccumulator(VOTERS);
    int copies = 7;
    int[][] many = new int[VOTERS][copies * EXAMPLES];
    boolean[][] masks = new boolean[VOTERS][copies * EXAMPLES];
    int[] truth = new int[copies * EXAMPLES];
    for (int k = 0; k < truth.length; k++) {
      int i = k % EXAMPLES;
      int[] votes = new int[VOTERS];
      boolean[] mask = new boolean[VOTERS];
      for (int v = 0; v < VOTERS; v++) {
        many[v][k] = votes[v] = predictions[v][i];
        masks[v][k] = mask[v] = outOfBag[v][i];
      }
      truth[k] = labels[i];
      (k % 5 == 0 ? first : second).add(labels[i], votes, mask);
      all.add(labels[i], votes);
    }
    VoterStatistics parts = serialised(first).merge(second).result();
    same(Evidence.votes(many, truth, masks), parts);
    same(Evidence.votes(many, truth), all.result());
    assertThrows(IllegalArgumentException.class, () -> parts.pairs(parts.uniformWeights()));
    assertThrows(IllegalArgumentException.class, () -> first.merge(new VotesAccumulator(2)));
    assertThrows(IllegalArgumentException.class, () -> all.add(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new VotesAccumulator(0));
  }

  /** Voters 0 and 1 share no example, voter 3 counts on none. */
  private static VoterStatistics small() {
    int[][] predictions = {
      {0, 1, 1, 0, 0, 0}, {1, 1, 0, 0, 1, 0}, {0, 1, 0, 0, 1, 1}, {0, 0, 0, 0, 0, 0}
    };
    boolean[][] outOfBag = new boolean[4][6];
    Arrays.fill(outOfBag[0], 0, 3, true);
    Arrays.fill(outOfBag[1], 3, 6, true);
    Arrays.fill(outOfBag[2], true);
    return Evidence.votes(predictions, new int[6], outOfBag);
  }

  @Test
  void aPairWithoutACommonExampleRefusesWhatNeedsItAndNothingElse() {
    VoterStatistics votes = small();
    RoundedMean gibbs = votes.gibbsRisk(0.25, 0.25, 0.5, 0);
    assertEquals((2 / 3.0 + 1 / 3.0) / 4 + 0.25, gibbs.mean(), 1e-12);
    assertEquals(3, gibbs.n());
    assertTrue(PacBayes.firstOrder(gibbs, 0.5).atDelta(0.05).value() > 0.5);
    assertEquals(1 / 3.0, votes.tandem(0, 2));
    assertEquals(1 / 3.0, votes.disagreement(2, 1));
    double expected = (2 / 3.0 + 0.5 + 2 / 3.0) / 4;
    assertEquals(expected, votes.tandemRisk(0.5, 0, 0.5, 0).mean(), 1e-12);
    assertEquals(3, votes.tandemRisk(0.5, 0, 0.5, 0).n());
    assertEquals(3, votes.pairs(0.5, 0, 0.5, 0).n());
    assertEquals(3, votes.fewestShared());
    assertEquals("4 voters that share at least 3 examples, or none", votes.toString());

    String pair = " must be 0 for voter 0 or 1, whose votes count on no common example, got ";
    refused("weights" + pair + "0.25 and 0.25", () -> votes.tandemRisk(0.25, 0.25, 0.5, 0));
    refused("weights" + pair + "0.5 and 0.5", () -> votes.disagreement(0.5, 0.5, 0, 0));
    refused("weights" + pair + "0.5 and 0.5", () -> votes.pairs(0.5, 0.5, 0, 0));
    String alone = "weights must be 0 for voter 3, whose vote counts on no example, got 0.5";
    refused(alone, () -> votes.gibbsRisk(0.5, 0, 0, 0.5));
    refused(alone, () -> votes.tandemRisk(0, 0, 0.5, 0.5));
    refused("voter must be a voter whose vote counts on an example, got 3", () -> votes.risk(3));
    refused(
        "second must be a voter whose vote counts on an example where that of voter 1 does, got 0",
        () -> votes.tandem(1, 0));
    refused("voter must be in [0, 3], got 4", () -> votes.risk(4));
    refused(
        "statistics must be of voters each two of which share an example, got 0 and 1, which share"
            + " none",
        () -> TandemWeights.optimise(votes, Confidence.ofDelta(0.05)));
  }

  @Test
  void votesThatNeverCountAreNone() {
    VoterStatistics votes = Evidence.votes(new int[][] {{0}, {1}}, new int[1], new boolean[2][1]);
    assertEquals(0, votes.fewestShared());
    assertThrows(IllegalArgumentException.class, () -> votes.gibbsRisk(0.5, 0.5));
    refused("votes must be added, got none", () -> new VotesAccumulator(2).result());
  }

  @Test
  void fiveThousandVotersNeedTwelveBytesAPair() {
    assertEquals(150_030_000, VoteCounts.bytes(5000));
    String message =
        assertThrows(IllegalArgumentException.class, () -> new VotesAccumulator(2_000_000_000))
            .getMessage();
    assertTrue(message.startsWith("voters must be so small that the 4.8"), message);
  }

  /** A count that doubles 33 times no longer fits into 4 bytes. */
  @Test
  void countsGrowBeyondFourBytes() throws Exception {
    VotesAccumulator votes = new VotesAccumulator(2).add(0, 0, 1).add(1, 0, 0);
    for (int doubling = 0; doubling < 33; doubling++) {
      votes.merge(serialised(votes));
    }
    VoterStatistics statistics = serialised(votes).result();
    assertEquals(1L << 34, statistics.fewestShared());
    assertEquals(0.5, statistics.tandem(0, 1));
    assertEquals(0.5, statistics.disagreement(0, 1));
    assertEquals(0.625, statistics.tandemRisk(0.5, 0.5).mean(), 1e-12);
    assertArrayEquals(new double[] {0.5, 0.75}, statistics.tandemWith(new double[] {0.5, 0.5}));
  }

  /** Also where some examples have not been counted yet. */
  @Test
  void readingWritesNothing() throws Exception {
    VotesAccumulator votes = new VotesAccumulator(2);
    for (int i = 0; i < 1500; i++) {
      votes.add(i % 2, 0, 1);
    }
    byte[] before = Tampered.bytes(votes);
    assertEquals(1500, votes.result().fewestShared());
    new VotesAccumulator(2).merge(votes);
    assertEquals(votes.toString(), votes.toString());
    assertArrayEquals(before, Tampered.bytes(votes));
    assertEquals(1500, votes.result().fewestShared());
    refused("other must be not null, got null", () -> votes.merge(null));
    assertThrows(IllegalArgumentException.class, () -> votes.merge(votes));
  }

  @Test
  void tamperedStreamsAreRefused() throws Exception {
    VotesAccumulator votes = new VotesAccumulator(1);
    for (int i = 0; i < 1024 + 3; i++) {
      votes.add(77_777, i % 2 == 0 ? 77_777 : 88_888);
    }
    Tampered.assertRefused(votes, 77_777, -7);
    Tampered.assertRefused(votes, 88_888, -7);
    Tampered.assertRefused(votes, 1024, 100);
    Tampered.assertRefused(votes, 512, 2000);
  }

  /** What was handed out does not change when more is added. */
  @Test
  void resultsAreUnaffectedByLaterAdditions() {
    VotesAccumulator votes = new VotesAccumulator(1).add(0, 0);
    VoterStatistics one = votes.result();
    votes.add(0, 1).result();
    assertEquals(0, one.risk(0));
    assertEquals(1, one.fewestShared());
  }

  /** Enough voters and examples for several tiles, several blocks and more than one thread. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void tilesCountWhatIsCountedPairByPair(int numberOfClasses) {
    int voters = 117;
    int examples = 40_001;
    int[] truth = random.ints(examples, 0, numberOfClasses).toArray();
    int[][] votes = new int[voters][];
    Arrays.setAll(votes, v -> random.ints(examples, 0, numberOfClasses).toArray());
    boolean[][] masks = new boolean[voters][examples];
    for (boolean[] mask : masks) {
      for (int k = 0; k < examples; k++) {
        mask[k] = random.nextBoolean();
      }
    }
    VoterStatistics all = Evidence.votes(votes, truth);
    VoterStatistics some = Evidence.votes(votes, truth, masks);
    for (int a = 0; a < voters; a++) {
      int b = (7 * a + 5) % voters;
      long[] counts = new long[5];
      for (int k = 0; k < examples; k++) {
        boolean both = votes[a][k] != truth[k] && votes[b][k] != truth[k];
        boolean differ = votes[a][k] != votes[b][k];
        boolean shared = masks[a][k] && masks[b][k];
        counts[0] += both ? 1 : 0;
        counts[1] += differ ? 1 : 0;
        counts[2] += shared ? 1 : 0;
        counts[3] += both && shared ? 1 : 0;
        counts[4] += differ && shared ? 1 : 0;
      }
      assertEquals((double) counts[0] / examples, all.tandem(a, b));
      assertEquals((double) counts[1] / examples, all.disagreement(a, b));
      assertEquals((double) counts[3] / counts[2], some.tandem(a, b));
      assertEquals((double) counts[4] / counts[2], some.disagreement(a, b));
    }
  }

  private static void same(VoterStatistics expected, VoterStatistics actual) {
    assertEquals(expected.fewestShared(), actual.fewestShared());
    for (int a = 0; a < VOTERS; a++) {
      for (int b = 0; b < VOTERS; b++) {
        assertEquals(expected.tandem(a, b), actual.tandem(a, b));
        assertEquals(expected.disagreement(a, b), actual.disagreement(a, b));
      }
    }
  }

  private static VotesAccumulator serialised(VotesAccumulator votes) throws Exception {
    return (VotesAccumulator) Tampered.read(Tampered.bytes(votes));
  }

  /** Means of thirds, which no double is: the exact ones lie strictly between the two ends. */
  @Test
  void meansAreSafeOnBothSides() {
    int[] truth = new int[3];
    VoterStatistics votes = Evidence.votes(new int[][] {{1, 0, 0}, {0, 1, 0}}, truth);
    BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
    RoundedMean gibbs = votes.gibbsRisk(0.5, 0.5);
    between(third, gibbs.low(), gibbs.high());
    Disagreement apart = votes.disagreement(0.5, 0.5);
    between(third, apart.low(), apart.high());
    TandemRisk together = votes.tandemRisk(0.5, 0.5);
    between(third.divide(BigDecimal.valueOf(2)), together.low(), together.high());
  }

  private static void between(BigDecimal exact, double low, double high) {
    assertTrue(new BigDecimal(low).compareTo(exact) < 0, "low " + low);
    assertTrue(new BigDecimal(high).compareTo(exact) > 0, "high " + high);
    assertEquals(low, high, 1e-14);
  }

  /** Risks of 1/4, 1/4 and 1/2; the first two never err together, either does with the third. */
  @Test
  void aWeightedVoteHandsOnWhatItsWeightsSay() {
    int[][] errors = {{1, 0, 0, 0}, {0, 1, 0, 0}, {1, 1, 0, 0}};
    VoterStatistics votes = Evidence.votes(errors, new int[4]);
    double[] weights = {0.5, 0.25, 0.25};
    double[] prior = {0.25, 0.5, 0.25};
    WeightedVotes vote = votes.weighted(weights, prior);
    assertEquals(0.3125, vote.gibbsRisk().mean(), 1e-14);
    assertEquals(0.203125, vote.tandemRisk().mean(), 1e-14);
    assertEquals(0.21875, vote.disagreement().mean(), 1e-14);
    assertEquals(0.203125, vote.pairs().jointError(), 1e-14);
    assertEquals(0.25 * Math.log(2), vote.kl(), 1e-14);
    assertEquals(Divergence.categorical(weights, prior), vote.kl());
    double uniform = Divergence.categorical(weights, votes.uniformWeights());
    assertEquals(uniform, votes.weighted(weights).kl(), 1e-14);
    vote.weights()[0] = 7;
    assertArrayEquals(weights, vote.weights());
    assertEquals("weighted vote of 3 voters that share at least 4 examples", vote.toString());
    assertEquals("votes of 3 voters", new VotesMatrix(errors, new int[4]).toString());
    assertEquals("votes of 3 voters, being counted", new VotesAccumulator(3).toString());
    // weights that miss 1 by rounding are divided by their sum, others are refused
    double[] near = {0.5, 0.25, 0.25 + 9e-10};
    assertEquals(1, Arrays.stream(votes.weighted(near).weights()).sum(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> votes.weighted(0.5, 0.25, 0.25 + 1e-8));
    refused("weights must be one a voter, got 2", () -> votes.weighted(0.5, 0.5));
    refused("weights[0] must be in [0, 1], got 1.5", () -> votes.weighted(1.5, -0.5, 0));
  }

  /** Two voters on 2,048 examples; 1,703 count for both, and on 499 of these they differ. */
  @Test
  void countsThatCannotBeAreNotRead() throws Exception {
    VotesAccumulator votes = new VotesAccumulator(2);
    for (int k = 0; k < 2048; k++) {
      int[] errs = {k < 1201 ? 1 : 0, k >= 500 && k < 1500 ? 1 : 0};
      votes.add(0, errs, new boolean[] {k < 2003, k >= 300});
    }
    VoterStatistics statistics = serialised(votes).result();
    assertEquals(701 / 1703.0, statistics.tandem(0, 1));
    assertEquals(499 / 1703.0, statistics.disagreement(0, 1));
    assertEquals(1748, statistics.gibbsRisk(0.5, 0.5).n());
    assertEquals(1703, statistics.tandemRisk(0.5, 0.5).n());
    Tampered.assertRefused(votes, 499, 1704);
    Tampered.assertRefused(votes, 499, -1);
    Tampered.assertRefused(votes, 1703, 1749);
    Tampered.assertRefused(votes, 1703, 700);
    Tampered.assertRefused(votes, 701, 1001);
    Tampered.assertRefused(votes, 1201, 2004);
    Tampered.assertRefused(votes, 1201, 700);
    Tampered.assertRefused(votes, 2003, 1702);
    Tampered.assertRefused(votes, 1748, 1702);
  }

  /** The classes seen in blocks that were counted and in parts that were merged are not lost. */
  @Test
  void aThirdClassIsNeverForgotten() throws Exception {
    VotesAccumulator early = new VotesAccumulator(1);
    for (int k = 0; k < 1024; k++) {
      early.add(k % 3, 0);
    }
    early.add(0, 0);
    String message = "votes must be between two classes, got votes between more than two";
    refused(message, () -> early.result().pairs(1));
    refused(message, () -> serialised(early).result().pairs(1));
    refused(message, () -> new VotesAccumulator(1).merge(early).result().pairs(1));
    VotesAccumulator two = new VotesAccumulator(1);
    VotesAccumulator third = new VotesAccumulator(1);
    for (int k = 0; k < 1024; k++) {
      two.add(k % 2, 0);
      third.add(2, 2);
    }
    assertEquals(1024, two.result().pairs(1).n());
    refused(message, () -> two.merge(third).result().pairs(1));
    VotesAccumulator waiting = new VotesAccumulator(1).add(1, 0);
    refused(message, () -> waiting.merge(third).result().pairs(1));
  }

  @Test
  void classesThatCannotBeAreNotRead() throws Exception {
    ClassesSeen two = new ClassesSeen();
    two.add("labels", 77_777, 88_888);
    Tampered.assertRefused(two, 88_888, -7);
    Tampered.assertRefused(two, 88_888, 77_777);
    Tampered.assertRefused(two, 88_888, 99_999);
    Tampered.assertRefused(two, 77_777, -1);
    ClassesSeen three = new ClassesSeen();
    three.add("labels", 55_555, 66_666, 77_777);
    Tampered.assertRefused(three, 77_777, 99_999);
    Tampered.assertRefused(three, 77_777, -1);
    ClassesSeen one = new ClassesSeen();
    one.add("labels", 5);
    assertEquals(5, ((ClassesSeen) Tampered.read(Tampered.bytes(one))).greatest());
  }

  /** The bound that is descended on, at its best λ of a fine grid; no shift of weight lowers it. */
  @Test
  void optimisedWeightsCannotBeImproved() {
    int n = 400;
    int[][] mixed = new int[5][n];
    for (int v = 0; v < 5; v++) {
      for (int k = 0; k < n; k++) {
        mixed[v][k] = random.nextDouble() < 0.2 + 0.04 * v ? 1 : 0;
      }
    }
    VoterStatistics votes = Evidence.votes(mixed, new int[n]);
    double[] found = TandemWeights.optimise(votes, Confidence.ofDelta(0.05));
    double least = lambdaBound(votes, found);
    assertTrue(least < lambdaBound(votes, votes.uniformWeights()) - 1e-3);
    for (int from = 0; from < 5; from++) {
      for (int to = 0; to < 5; to++) {
        double[] near = found.clone();
        double moved = Math.min(0.02, near[from] / 2);
        near[from] -= moved;
        near[to] += moved;
        assertTrue(lambdaBound(votes, near) >= least - 1e-7, from + " to " + to);
      }
    }
  }

  private static double lambdaBound(VoterStatistics votes, double[] weights) {
    double n = votes.fewestShared();
    double tandem = votes.tandemRisk(weights).mean();
    double price =
        2 * Divergence.categorical(weights, votes.uniformWeights())
            + MaurerXi.logUpper(votes.fewestShared())
            + Math.log(20);
    double least = Double.POSITIVE_INFINITY;
    for (double lambda = 0.001; lambda < 2; lambda += 0.001) {
      double rest = 1 - lambda / 2;
      least = Math.min(least, tandem / rest + price / (n * lambda * rest));
    }
    return least;
  }

  @Test
  void pairsAreForTwoClassesWhateverTheirNumbers() {
    int[] truth = {3, 8, 3, 8};
    VoterStatistics two = Evidence.votes(new int[][] {{3, 8, 8, 8}, {8, 8, 8, 8}}, truth);
    assertEquals(0.5, two.pairs(0, 1).jointError(), 1e-12);
    VoterStatistics three = Evidence.votes(new int[][] {{3, 8, 8, 8}, {8, 8, 8, 0}}, truth);
    var refusal = assertThrows(IllegalArgumentException.class, () -> three.pairs(0.5, 0.5));
    assertTrue(refusal.getMessage().startsWith("votes must be between two classes"));
  }

  @Test
  void invalidVotesAreRefused() {
    int[][] ragged = {{0, 1}, {0}};
    int[] two = {0, 1};
    assertThrows(IllegalArgumentException.class, () -> Evidence.votes(ragged, two));
    refused(
        "predictions[0][1] must be a class, and classes are numbered from 0, got -1",
        () -> Evidence.votes(new int[][] {{0, -1}}, two));
    refused(
        "labels[0] must be a class, and classes are numbered from 0, got -1",
        () -> Evidence.votes(new int[][] {{-1, 1}, {-1, 1}}, new int[] {-1, 1}));
    refused(
        "label must be a class, and classes are numbered from 0, got -1",
        () -> new VotesAccumulator(1).add(-1, 0));
    refused(
        "predictions[1] must be a class, and classes are numbered from 0, got -2",
        () -> new VotesAccumulator(2).add(0, 0, -2));
    boolean[][] cut = {{true, true}, {true}};
    int[][] missing = {{0, 1}, null};
    assertThrows(
        IllegalArgumentException.class,
        () -> Evidence.votes(new int[][] {{0, 1}, {0, 1}}, two, cut));
    assertThrows(IllegalArgumentException.class, () -> Evidence.votes(missing, two));
    assertThrows(IllegalArgumentException.class, () -> Evidence.votes(missing, two, cut));
    VoterStatistics votes = Evidence.votes(new int[][] {{0, 1}, {0, 1}}, two);
    assertThrows(IllegalArgumentException.class, () -> votes.gibbsRisk(0.5, 0.6));
    assertThrows(IllegalArgumentException.class, () -> votes.gibbsRisk(1));
  }
}
