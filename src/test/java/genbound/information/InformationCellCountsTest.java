package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationCellCountsTest implements HighProbabilityContract<InformationCellCounts> {

  @Override
  public InformationCellCounts example() {
    return Information.cellCounts(List.of(400L, 100L, 490L, 10L), List.of(0.0, 1.0, 0.0, 0.5), 2);
  }

  @Override
  public InformationCellCounts of(Row row) {
    return Information.cellCounts(
        Arrays.stream(row.wholes("counts")).boxed().toList(),
        Arrays.stream(row.numbers("losses")).boxed().toList(),
        row.number("codeLength"));
  }

  /** A head that errs on each pair of label and value that was seen less often than its twin. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] probabilities = {0.3, 0.2, 0.1, 0.15, 0.15, 0.1};
    int[] counts = CellWorld.counts(random, probabilities, 40);
    double[] losses = new double[6];
    double risk = 0;
    for (int z = 0; z < 3; z++) {
      int wrong = counts[2 * z] < counts[2 * z + 1] ? 2 * z : 2 * z + 1;
      losses[wrong] = 1;
      risk += probabilities[wrong];
    }
    var bound =
        Information.cellCounts(
            Arrays.stream(counts).mapToObj(k -> (long) k).toList(),
            Arrays.stream(losses).boxed().toList(),
            0);
    return bound.atDelta(delta).value() >= risk;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "40 examples in two cells of shares p and 1 − p, the cell seen less often is an error",
            0,
            1,
            (chance, p) -> {
              long k = chance.binomial(40, p);
              double first = k < 20 ? 1 : 0;
              var bound = Information.cellCounts(List.of(k, 40 - k), List.of(first, 1 - first), 0);
              return Claim.one(bound, first == 1 ? p : 1 - p);
            }));
  }

  @Test
  void oneCellWithALossIsATestSetAtItsShare() {
    var bound = Information.cellCounts(List.of(90L, 10L), List.of(0.0, 1.0), 0);
    double ofSet = Holdout.binomial(Evidence.errors(10, 100)).atDelta(0.025).value();
    assertEquals(ofSet, bound.atDelta(0.05).value(), 1e-12);
    assertEquals(0.1, bound.mean(), 1e-15);
    assertEquals(100, bound.n());
  }

  /** The largest mean of losses over all probabilities within the limits, by brute force. */
  @Test
  void isTheLargestMeanWithinTheLimits() {
    SplittableRandom random = new SplittableRandom(4);
    for (int draw = 0; draw < 50; draw++) {
      List<Long> counts = random.ints(3, 0, 20).mapToObj(k -> (long) k + 1).toList();
      List<Double> losses = random.doubles(3).boxed().toList();
      long n = counts.stream().mapToLong(k -> k).sum();
      double[] most =
          counts.stream()
              .mapToDouble(k -> Holdout.binomial(Evidence.errors(k, n)).atDelta(0.05 / 3).value())
              .toArray();
      double largest = 0;
      for (int i = 0; i <= 200; i++) {
        for (int j = 0; j <= 200; j++) {
          double p = most[0] * i / 200;
          double q = most[1] * j / 200;
          double rest = 1 - p - q;
          if (rest >= 0 && rest <= most[2]) {
            double mean = losses.get(0) * p + losses.get(1) * q + losses.get(2) * rest;
            largest = Math.max(largest, mean);
          }
        }
      }
      double value = Information.cellCounts(counts, losses, 0).atDelta(0.05).value();
      assertTrue(value >= largest - 1e-12, value + " and " + largest);
      assertEquals(largest, value, 0.02);
    }
  }

  @Test
  void neverExceedsTheLargestLossAndSaysNothingOfEmptyCells() {
    var one = Information.cellCounts(List.of(1L, 0L), List.of(0.2, 0.7), 0);
    assertEquals(0.7, one.atDelta(0.05).clipped(), 0.05);
    var same = Information.cellCounts(List.of(5L, 7L, 2L), List.of(0.3, 0.3, 0.3), 9);
    assertEquals(0.3, same.atDelta(0.05).value(), 1e-15);
    var none = Information.cellCounts(List.of(5L, 7L), List.of(0.0, 0.0), 9);
    assertEquals(0, none.atDelta(0.05).value());
  }

  @Test
  void aCodeOfTwoEncodersCostsHalfOfDelta() {
    List<Long> counts = List.of(90L, 10L);
    List<Double> losses = List.of(0.0, 1.0);
    double coded = Information.cellCounts(counts, losses, Math.log(2)).atDelta(0.05).value();
    double half = Information.cellCounts(counts, losses, 0).atDelta(0.025).value();
    assertEquals(half, coded, 1e-12);
  }

  @Test
  void misuseIsRefusedByName() {
    refused("counts must be not empty, got []", List.of(), List.of(), 0);
    refused("counts must be adding up to at least 1, got 0", List.of(0L), List.of(1.0), 0);
    refused("counts[0] must be in [0, 9007199254740992], got -1", List.of(-1L), List.of(1.0), 0);
    List<Long> many = List.of((1L << 53) - 3, 4L);
    refused("counts[1] must be in [0, 3], got 4", many, List.of(1.0, 1.0), 0);
    refused("losses[0] must be in [0, 1], got 2", List.of(1L), List.of(2.0), 0);
    refused("losses must be one for each cell, got 2", List.of(1L), List.of(1.0, 1.0), 0);
    refused("codeLength must be in [0, ∞), got -1", List.of(1L), List.of(1.0), -1);
  }

  private static void refused(
      String message, List<Long> counts, List<Double> losses, double codeLength) {
    String said =
        assertThrows(
                IllegalArgumentException.class,
                () -> Information.cellCounts(counts, losses, codeLength))
            .getMessage();
    assertEquals(message, said);
  }
}
