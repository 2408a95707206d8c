package genbound.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Symmetry;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.Slow;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymmetryQuotientCoverTest implements HighProbabilityContract<SymmetryQuotientCover> {

  @Override
  public SymmetryQuotientCover example() {
    return Symmetry.quotientCover(
        Evidence.meanLoss(0.1, 100_000), CoordinateSymmetry.symmetric(3), 0.7, 0.9);
  }

  @Override
  public SymmetryQuotientCover of(Row row) {
    var counts = Stream.of(row.text("elementsByCycles").split(";")).map(BigInteger::new).toList();
    return Symmetry.quotientCover(
        row.risk(),
        new CoordinateSymmetry(counts),
        row.number("lipschitz"),
        row.number("lossLipschitz"));
  }

  /** Labels are coins: every predictor has absolute loss ½, and the best on the sample is taken. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 40;
    double[] best = new double[20];
    for (int i = 0; i < n; i++) {
      double sum = random.nextDouble() + random.nextDouble();
      double label = random.nextInt(2);
      for (int t = 0; t < best.length; t++) {
        double slope = t % 2 == 0 ? 0.5 : -0.5;
        double prediction = Math.max(0, Math.min(1, 0.5 + slope * (sum - t / 10.0)));
        best[t] += Math.abs(prediction - label) / n;
      }
    }
    double least = Stream.of(0, 1, 2, 5, 10, 15, 19).mapToDouble(t -> best[t]).min().getAsDouble();
    var bound = Symmetry.quotientCover(Evidence.meanLoss(least, n), TWO, 1, 1);
    return bound.atDelta(delta).value() >= 0.5;
  }

  private static final CoordinateSymmetry TWO = CoordinateSymmetry.symmetric(2);

  /** A predictor that learns the labels by heart is not Lipschitz, and is not covered. */
  @Test
  void brokenWithoutTheLipschitzConstant() {
    var bound = Symmetry.quotientCover(Evidence.meanLoss(0, 20_000), TWO, 0.1, 1);
    double value = bound.atDelta(0.1).value();
    assertTrue(value < 0.5, "promises something: " + value);
    Coverage.assertBroken(0.1, 20, 1, random -> value >= 0.5);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.155263, 0.113967, 0.1563, 0.1159", "4, 0.227000, 0.147417, 0.2272, 0.1489"})
  void printedValues(int d, String plain, String symmetric, double plainGrid, double grid) {
    double without = cover(CoordinateSymmetry.trivial(d));
    double with = cover(CoordinateSymmetry.symmetric(d));
    ReferenceTable.assertPrinted(plain, without, d);
    ReferenceTable.assertPrinted(symmetric, with, d);
    assertTrue(without <= plainGrid && with <= grid, "a finer search only lowers them");
  }

  private static double cover(CoordinateSymmetry symmetry) {
    var bound = Symmetry.quotientCover(Evidence.meanLoss(0, 1_000_000), symmetry, 1, 1);
    return bound.atDelta(0.05).value();
  }

  @Test
  void moreSymmetryPromisesMore() {
    double before = Double.MAX_VALUE;
    for (CoordinateSymmetry symmetry :
        new CoordinateSymmetry[] {
          CoordinateSymmetry.trivial(4),
          TWO.times(CoordinateSymmetry.trivial(2)),
          TWO.times(TWO),
          CoordinateSymmetry.symmetric(4)
        }) {
      assertTrue(cover(symmetry) < before, symmetry::toString);
      before = cover(symmetry);
    }
  }

  /** The search finds what trying every pair finds. */
  @Slow
  @Test
  void coverSearchFindsTheBestPair() {
    Random random = new Random(5);
    for (int trial = 0; trial < 100; trial++) {
      int d = 1 + random.nextInt(5);
      CoordinateSymmetry symmetry =
          random.nextBoolean() ? CoordinateSymmetry.symmetric(d) : CoordinateSymmetry.cyclic(d);
      double lipschitz = Math.exp(-4 + 6 * random.nextDouble());
      double slope = Math.exp(-3 + 4 * random.nextDouble());
      double nats = Math.exp(-5 + 9 * random.nextDouble());
      long n = (long) Math.exp(1 + 8 * random.nextDouble());
      checkBestPair(symmetry, lipschitz, slope, n, nats);
    }
  }

  /** Where a step along k for the best q, or along q for the best k, leads away from both. */
  @ParameterizedTest
  @CsvSource({"4, 0.75, 1.6, 3097, 50", "1, 2.9, 2.7, 76608, 3"})
  void coverSearchFindsTheBestPairBesideTheFirst(
      int d, double lipschitz, double slope, long n, double nats) {
    checkBestPair(CoordinateSymmetry.symmetric(d), lipschitz, slope, n, nats);
  }

  private static void checkBestPair(
      CoordinateSymmetry symmetry, double lipschitz, double slope, long n, double nats) {
    double least = slope + deviation(0, 2, nats, n);
    for (int k = 1; k < 1000 && deviation(symmetry.orbitsUp(k), 2, nats, n) < least; k++) {
      double orbits = symmetry.orbitsUp(k);
      for (int q = 2; q < 5000 && slope / q > 1e-4 * least; q++) {
        double radius = slope * (lipschitz / k + 1.0 / q);
        least = Math.min(least, radius + deviation(orbits, q, nats, n));
      }
    }
    var bound = Symmetry.quotientCover(Evidence.meanLoss(0, n), symmetry, lipschitz, slope);
    double found = bound.at(Confidence.ofLogInverseDelta(nats)).value();
    assertTrue(found <= least * (1 + 1e-14), bound + " " + nats + ": " + found + " > " + least);
  }

  private static double deviation(double orbits, int q, double nats, long n) {
    return Math.sqrt((orbits * Math.log(q) + nats) / (2.0 * n));
  }

  @Test
  void extremeInputsGiveFiniteValues() {
    for (double lipschitz : new double[] {0, Double.MIN_VALUE, 1e300, Double.MAX_VALUE}) {
      for (double slope : new double[] {0, Double.MIN_VALUE, 1e300, Double.MAX_VALUE}) {
        for (long n : new long[] {1, 1L << 53}) {
          for (int d : new int[] {1, 3, 200}) {
            var bound =
                Symmetry.quotientCover(
                    Evidence.meanLoss(3e7, n, -1e8, 1e8),
                    CoordinateSymmetry.symmetric(d),
                    lipschitz,
                    slope);
            double value = bound.atDelta(1e-300).value();
            assertTrue(Double.isFinite(value), bound::toString);
            assertTrue(value >= 3e7, bound::toString);
          }
        }
      }
    }
    var known = Symmetry.quotientCover(Evidence.meanLoss(0.2, 50), TWO, 3, 0);
    double hoeffding = 0.2 + Math.sqrt(Math.log(20) / 100);
    assertEquals(hoeffding, known.atDelta(0.05).value(), 1e-15, "one function");
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.errors(
            1000, k -> Symmetry.quotientCover(Evidence.errors(k, 1000), TWO, 0.05, 1)),
        knownByHeart());
  }

  /**
   * Inputs are corners of the cube in 100 dimensions, each with a label that is a coin tossed once.
   * The predictor gives the label at corners that it has seen and ½ at all others: it has the
   * Lipschitz constant 1, for two corners are a distance of 1 apart, but permutations change it.
   * The examples fill less than 10⁻²³ of the corners.
   */
  private static ExactWorld knownByHeart() {
    var bound =
        Symmetry.quotientCover(
            Evidence.meanLoss(0, 10_000_000), CoordinateSymmetry.symmetric(100), 1, 1);
    return ExactWorld.enumerated(
            "10,000,000 corners of a cube of 100 dimensions known by heart, whose labels are coins",
            0,
            0,
            (chance, p) -> Claim.one(bound, 0.499999))
        .breaking("permutations change the predictor");
  }
}
