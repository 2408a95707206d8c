package genbound.estimate.information;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepresentationInformationTest {

  @Test
  void twoGaussiansAreTakenBetweenTheirEnds() {
    assertEquals(0.3368308203, MixtureInformation.ofTwoNats(1, 1), 5e-11);
    assertEquals(0.6327201937, MixtureInformation.ofTwoNats(2, 1), 5e-11);
    assertEquals(0, MixtureInformation.ofTwoNats(0, 3), 1e-12);
    assertEquals(Math.log(2), MixtureInformation.ofTwoNats(100, 1), 1e-15);
    MixtureInformation ends = MixtureInformation.of(new double[][] {{-1}, {1}}, 1);
    assertEquals(-Math.log((1 + Math.exp(-0.5)) / 2), ends.lowerNats(), 1e-15);
    assertEquals(-Math.log((1 + Math.exp(-2)) / 2), ends.upperNats(), 1e-15);
    assertEquals(0.2190702, ends.lowerNats(), 5e-8);
    assertEquals(0.5662191695, ends.upperNats(), 5e-11);
    assertEquals(ends.upperNats() / Math.log(2), ends.upperBits());
    for (double a : new double[] {0.1, 0.7, 2, 5}) {
      MixtureInformation both = MixtureInformation.of(new double[][] {{-a}, {a}}, 1);
      double exact = MixtureInformation.ofTwoNats(a, 1);
      assertTrue(both.lowerNats() <= exact && exact <= both.upperNats());
    }
  }

  /** An encoder keeps everything, or nothing beside the label. */
  @Test
  void conditionalInformationIsWhatIsKeptBesideTheLabel() {
    double[][] inputs = {{0.1, 0.2, 0.05, 0.15}, {0.05, 0.05, 0.3, 0.1}};
    CellProbabilities all = CellProbabilities.of(inputs);
    double entropy = 0;
    for (double[] row : inputs) {
      double label = Arrays.stream(row).sum();
      entropy += Arrays.stream(row).map(p -> -p * Math.log(p / label)).sum();
    }
    assertEquals(entropy, all.conditionalNats(), 1e-14);
    assertEquals(entropy / Math.log(2), all.conditionalBits(), 1e-14);
    CellProbabilities labelOnly = CellProbabilities.of(new double[][] {{0.5, 0}, {0, 0.5}});
    assertEquals(0, labelOnly.conditionalNats());
    assertEquals(1, labelOnly.labelBits(), 1e-15);
    double[][] pairs = {{0.1 + 0.2, 0.05 + 0.15}, {0.05 + 0.05, 0.3 + 0.1}};
    CellProbabilities merged = CellProbabilities.of(pairs);
    double values = -0.4 * Math.log(0.4) - 0.6 * Math.log(0.6);
    assertEquals(values - merged.labelNats(), merged.conditionalNats(), 1e-14);
    assertTrue(merged.conditionalNats() < all.conditionalNats());
  }

  @Test
  void binsCountDistinctOutputs() {
    double[][] outputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    assertEquals(Math.log(4), RepresentationInformation.binnedNats(outputs, 2).value(), 1e-15);
    assertEquals(0, RepresentationInformation.binnedNats(outputs, 1).value());
    assertEquals(0, RepresentationInformation.binnedNats(new double[3][2], 5).value());
    double[][] three = {{0}, {0.1}, {0.9}};
    double expected = Math.log(3) - 2.0 / 3 * Math.log(2);
    assertEquals(expected, RepresentationInformation.binnedNats(three, 2).value(), 1e-15);
  }

  /** Posteriors of samples that tell a known Gaussian mean. */
  @Test
  void posteriorsTellWhatTrainingKeeps() {
    double[][] equal = new double[5][5];
    assertEquals(0, RepresentationInformation.posteriorNats(equal).value(), 1e-15);
    double[][] apart = new double[5][5];
    for (int i = 0; i < 5; i++) {
      Arrays.fill(apart[i], -1e6);
      apart[i][i] = 3;
    }
    assertEquals(Math.log(5), RepresentationInformation.posteriorNats(apart).value(), 1e-14);
    Random random = new Random(3);
    int n = 2000;
    double[] means = random.doubles(n).map(u -> random.nextGaussian()).toArray();
    double[][] logs = new double[n][n];
    for (int i = 0; i < n; i++) {
      double drawn = means[i] + random.nextGaussian();
      Arrays.setAll(logs[i], j -> -(drawn - means[j]) * (drawn - means[j]) / 2);
    }
    double estimate = RepresentationInformation.posteriorNats(logs).value();
    assertEquals(0.5 * Math.log(2), estimate, 0.05);
  }

  @Test
  void cellsAreHandedOnRowByRow() {
    CellProbabilities cells = CellProbabilities.of(new double[][] {{0.1, 0.3}, {0, 0}, {0.2, 0.4}});
    assertEquals(List.of(0.1, 0.3, 0.0, 0.0, 0.2, 0.4), cells.probabilities());
    double[][] losses = {{1, 0.5}, {1, 1}, {0.25, 0}};
    assertEquals(List.of(1.0, 0.5, 1.0, 1.0, 0.25, 0.0), cells.losses(losses));
    double first = Math.sqrt(6 * 0.25) + 0.5 * Math.sqrt(6 * 0.75);
    assertEquals(first, cells.largestSum(losses), 1e-14);
    double third = Math.sqrt(6 / 3.0) + Math.sqrt(6 * 2 / 3.0);
    assertEquals(third, cells.largestSum(new double[][] {{0, 0}, {1, 1}, {1, 1}}), 1e-14);
    assertEquals("3 labels, 2 values of the encoder", cells.toString());
    double[][] near = {{0.5, 0.5 + 9e-10}};
    assertEquals(Math.log(2), CellProbabilities.of(near).conditionalNats(), 1e-8);
    refused(
        "joint must be adding up to 1, got 1.00000001",
        () -> CellProbabilities.of(new double[][] {{0.5, 0.50000001}}));
    refused(
        "joint[1] must be 1 long, got 2",
        () -> CellProbabilities.of(new double[][] {{0.5}, {0.5, 0}}));
    refused("joint must be not empty, got 0", () -> CellProbabilities.of(new double[1][0]));
    refused(
        "losses[1] must be 2 long, got 1",
        () -> cells.losses(new double[][] {{1, 1}, {1}, {1, 1}}));
    refused(
        "losses[2] must be in [0, 1], got 2",
        () -> cells.largestSum(new double[][] {{1, 1}, {1, 1}, {2, 1}}));
  }

  /** Two of three inputs have one mean, five from the third, and the noise is 2. */
  @Test
  void distancesAreInUnitsOfTheNoise() {
    double[][] means = {{0, 0}, {3, 4}, {0, 0}};
    MixtureInformation ends = MixtureInformation.of(means, 2);
    assertEquals(ofThree(25.0 / 4 / 8), ends.lowerNats(), 1e-15);
    assertEquals(ofThree(25.0 / 4 / 2), ends.upperNats(), 1e-15);
    assertEquals(ofThree(25.0 / 4 / 8) / Math.log(2), ends.lowerBits(), 1e-15);
    assertEquals(0, MixtureInformation.of(new double[1][1], 1).upperNats());
    refused("means must be not empty, got 0", () -> MixtureInformation.of(new double[0][], 1));
    refused(
        "means[1] must be 1 long, got 2",
        () -> MixtureInformation.of(new double[][] {{1}, {1, 2}}, 1));
    refused(
        "means[0] must be finite, got NaN",
        () -> MixtureInformation.of(new double[][] {{Double.NaN}}, 1));
    refused("a must be in [0, ∞), got -1", () -> MixtureInformation.ofTwoNats(-1, 1));
    refused("deviation must be in (0, ∞), got 0", () -> MixtureInformation.ofTwoNats(1, 0));
    refused("lowerNats must be in [0, ∞), got -1", () -> new MixtureInformation(-1, 1));
    refused("upperNats must be at least lowerNats, got 0.5", () -> new MixtureInformation(1, 0.5));
    double nearly = MixtureInformation.ofTwoNats(11.9, 1);
    assertEquals(Math.log(2), nearly, 1e-12, "on both sides of the short cut");
  }

  private static double ofThree(double exponent) {
    double near = Math.exp(-exponent);
    return -(2 * Math.log((2 + near) / 3) + Math.log((1 + 2 * near) / 3)) / 3;
  }

  @Test
  void binsLieBetweenTheLeastAndTheGreatestOutput() {
    double[][] outputs = {{-3, -1}, {-2.5, -1.5}, {5, -1}, {4, -1.5}, {0.9, -3}, {1.1, -3}};
    double nats = RepresentationInformation.binnedNats(outputs, 2).value();
    // three first coordinates are left of 1, three right of it; all second ones left
    assertEquals(Math.log(2), nats, 1e-15);
    assertEquals("2 bins of 6 inputs", RepresentationInformation.binnedNats(outputs, 2).from());
    refused(
        "outputs must be not empty, got 0",
        () -> RepresentationInformation.binnedNats(new double[0][], 1));
    refused(
        "outputs must be not empty, got 1",
        () -> RepresentationInformation.binnedNats(new double[1][0], 1));
    refused(
        "outputs[1] must be 1 long, got 2",
        () -> RepresentationInformation.binnedNats(new double[][] {{1}, {1, 2}}, 1));
    refused(
        "outputs[0] must be finite, got NaN",
        () -> RepresentationInformation.binnedNats(new double[][] {{Double.NaN}}, 1));
    refused(
        "logDensity must be not empty, got 0",
        () -> RepresentationInformation.posteriorNats(new double[0][]));
    refused(
        "logDensity[0] must be finite, got NaN",
        () -> RepresentationInformation.posteriorNats(new double[][] {{Double.NaN}}));
  }

  @Test
  void misuseIsRefusedByName() {
    refused(
        "joint must be adding up to 1, got 0.5",
        () -> CellProbabilities.of(new double[][] {{0.5}}));
    refused(
        "joint[0] must be in [0, 1], got -1", () -> CellProbabilities.of(new double[][] {{-1, 2}}));
    refused("joint must be not empty, got 0", () -> CellProbabilities.of(new double[0][]));
    CellProbabilities one = CellProbabilities.of(new double[][] {{1}});
    refused("losses[0] must be in [0, 1], got -1", () -> one.losses(new double[][] {{-1}}));
    refused("losses must be a row a label, got 0", () -> one.largestSum(new double[0][]));
    refused("deviation must be in (0, ∞), got 0", () -> MixtureInformation.of(new double[1][1], 0));
    refused(
        "bins must be at least 1, got 0",
        () -> RepresentationInformation.binnedNats(new double[1][1], 0));
    refused(
        "logDensity[0] must be 1 long, got 2",
        () -> RepresentationInformation.posteriorNats(new double[1][2]));
  }
}
