package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.estimate.information.CellProbabilities;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InformationCellsTest implements HighProbabilityContract<InformationCells> {

  /** The head that errs where fewest examples were seen, for what their cells deserve. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] probabilities = {0.4, 0.3, 0.2, 0.1};
    int[] counts = CellWorld.counts(random, probabilities, 50);
    List<Double> losses =
        IntStream.range(0, 4).mapToObj(c -> counts[c] < 50 * probabilities[c] ? 1.0 : 0.0).toList();
    double gap = 0;
    for (int c = 0; c < 4; c++) {
      gap += losses.get(c) * (probabilities[c] - counts[c] / 50.0);
    }
    List<Double> known = Arrays.stream(probabilities).boxed().toList();
    return Information.cells(known, losses, 0, 0, 50).atDelta(delta).value() >= gap;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "50 examples in two cells of shares p and 1 − p, the cell seen too seldom is an error",
            0.05,
            0.95,
            (chance, p) -> {
              int k = chance.binomial(50, p);
              double first = k < 50 * p ? 1 : 0;
              double gap = Math.abs(p - k / 50.0);
              return Claim.one(
                  Information.cells(List.of(p, 1 - p), List.of(first, 1 - first), 0, 0, 50), gap);
            }));
  }

  private static double[][] uniform(int cells) {
    double[][] joint = new double[2][cells];
    Arrays.stream(joint).forEach(row -> Arrays.fill(row, 0.5 / cells));
    return joint;
  }

  private static double[][] wrongOnTheSecond(int cells) {
    double[][] losses = new double[2][cells];
    Arrays.fill(losses[1], 1);
    return losses;
  }

  /** Two classes of K cells each, of which a constant prediction errs on one. */
  @Test
  void aConstantPredictionHasTheRootOfItsCells() {
    double[] printed = {0.0607361462, 0.1424805084};
    int[] cells = {1, 4};
    for (int i = 0; i < 2; i++) {
      CellProbabilities known = CellProbabilities.of(uniform(cells[i]));
      double[][] losses = wrongOnTheSecond(cells[i]);
      var bound = Information.cells(known.probabilities(), known.losses(losses), 0, 0, 1000);
      double value = bound.atDelta(0.05).value();
      assertEquals(printed[i], value, 5e-11);
      double ofPaper = known.largestSum(losses) * Math.sqrt(Math.log(2 * cells[i] / 0.05) / 1000);
      assertEquals(2 * value, ofPaper, 1e-12);
    }
  }

  @Test
  void fourTimesTheExamplesHalveItAndMergingEqualCellsHelps() {
    List<Double> losses = List.of(1.0, 1.0, 0.0);
    var bound = Information.cells(List.of(0.3, 0.2, 0.5), losses, 0, 0, 1000);
    var four = Information.cells(List.of(0.3, 0.2, 0.5), losses, 0, 0, 4000);
    double value = bound.atDelta(0.05).value();
    assertEquals(value / 2, four.atDelta(0.05).value(), 1e-14);
    var merged = Information.cells(List.of(0.5, 0.5), List.of(1.0, 0.0), 0, 0, 1000);
    assertTrue(merged.atDelta(0.05).value() < value);
  }

  /** The shape of the paper is never smaller. */
  @Test
  void thePapersFormIsNeverSmaller() {
    RandomGenerator random = new java.util.SplittableRandom(16);
    for (int draw = 0; draw < 200; draw++) {
      double[][] joint = new double[3][5];
      double[][] losses = new double[3][5];
      double sum = 0;
      for (int y = 0; y < 3; y++) {
        for (int z = 0; z < 5; z++) {
          joint[y][z] = -Math.log(1 - random.nextDouble());
          losses[y][z] = random.nextDouble();
          sum += joint[y][z];
        }
      }
      double total = sum;
      Arrays.stream(joint).forEach(row -> Arrays.setAll(row, z -> row[z] / total));
      CellProbabilities known = CellProbabilities.of(joint);
      double outside = 0;
      var bound =
          Information.cells(known.probabilities(), known.losses(losses), outside, 0, 1_000_000);
      double ofPaper = known.largestSum(losses) * Math.sqrt(Math.log(15 / 0.05) / 1_000_000);
      assertTrue(bound.atDelta(0.05).value() <= ofPaper * (1 + 1e-12) + 1e-12);
    }
  }

  @Test
  void misuseIsRefusedByName() {
    List<Double> half = List.of(0.5, 0.5);
    refused("losses must be one for each cell, got 1", half, List.of(1.0), 0);
    refused("losses[1] must be in [0, 1], got -1", half, List.of(1.0, -1.0), 0);
    refused("probabilities must be not empty, got []", List.of(), List.of(), 0);
    refused("outside must be adding up with probabilities to at most 1", half, half, 0.1);
    refused("probabilities[0] must be in [0, 1], got 2", List.of(2.0), List.of(1.0), 0);
  }

  private static void refused(
      String message, List<Double> probabilities, List<Double> losses, double outside) {
    String said =
        assertThrows(
                IllegalArgumentException.class,
                () -> Information.cells(probabilities, losses, outside, 0, 10))
            .getMessage();
    assertTrue(said.startsWith(message), said);
  }
}
