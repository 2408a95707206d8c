package genbound.estimate.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.network.RoutingPathways.Level;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RoutingPathwaysTest {

  /** Weights that fall along the given experts, so that these are taken in their order. */
  private static double[] falling(int experts, int... taken) {
    double[] weights = new double[experts];
    double sum = 0;
    for (int rank = 0; rank < taken.length; rank++) {
      weights[taken[rank]] = 10 - rank;
      sum += 10 - rank;
    }
    double total = sum;
    return Arrays.stream(weights).map(w -> w / total).toArray();
  }

  @Test
  void editDistancesAreThoseOfLevenshtein() {
    assertEquals(3, RoutingPathways.distance(chars("3,1,5-9,1"), chars("3,5-9,2")));
    assertEquals(4, RoutingPathways.distance(chars("AACC"), chars("YBBA")));
    assertEquals(3, RoutingPathways.distance(chars("kitten"), chars("sitting")));
    assertEquals(5, RoutingPathways.distance(chars(""), chars("abcde")));
    assertEquals(0, RoutingPathways.distance(chars("same"), chars("same")));
  }

  private static int[] chars(String text) {
    return text.chars().toArray();
  }

  @Test
  void pathwaysAreComparedByCharactersOrByTokens() {
    double[][][] weights = {
      {falling(12, 3, 1, 5), falling(12, 9, 1)}, {falling(12, 3, 5), falling(12, 9, 2)}
    };
    RoutingPathways paths = RoutingPathways.of(weights, 1);
    assertTrue(paths.text(0).startsWith("3,1,5,"));
    RoutingPathways cut = RoutingPathways.of(weights, 0.75);
    assertEquals("3,1,5-9,1", cut.text(0));
    assertEquals("3,5-9,2", cut.text(1));
    assertArrayEquals(new int[] {3, 1, 5}, cut.experts(0, 0));
    assertEquals(3, cut.distance(0, 1, Level.CHARACTER));
    assertEquals(2, cut.distance(0, 1, Level.TOKEN));
    assertEquals(3, cut.meanDistance(Level.CHARACTER));
    assertEquals(3.0 / 9, cut.meanRelativeDistance(Level.CHARACTER), 1e-15);
    assertEquals(2.0 / 6, cut.meanRelativeDistance(Level.TOKEN), 1e-15);
  }

  /** The smallest number of experts whose weights exceed the threshold; ties by number. */
  @Test
  void expertsAreTakenUntilTheThresholdIsExceeded() {
    double[][][] weights = {{{0.3, 0.7}}, {{0.5, 0.5}}, {{0.2, 0.8}}, {{0.1 + 0.2, 1 - 0.3}}};
    RoutingPathways paths = RoutingPathways.of(weights, 0.7);
    assertEquals("1,0", paths.text(0), "0.7 does not exceed 0.7");
    assertEquals("0,1", paths.text(1));
    assertEquals("1", paths.text(2));
    assertEquals("1,0", paths.text(3), "but for rounding");
  }

  @Test
  void oneExpertForAllIsNoDistance() {
    double[][][] weights = new double[5][][];
    Arrays.setAll(weights, i -> new double[][] {{0, 1}, {1, 0}});
    RoutingPathways paths = RoutingPathways.of(weights, 0.7);
    assertEquals(0, paths.meanDistance(Level.CHARACTER));
    assertEquals(0, paths.meanRelativeDistance(Level.TOKEN));
    assertEquals(0, RoutingPathways.of(new double[][][] {{{1}}}, 1).meanDistance(Level.TOKEN));
  }

  /** Numbers of one digit may be exchanged; of two, they are longer. */
  @Test
  void namesOfExpertsDoNotMatterWhereTheyAreEquallyLong() {
    double[][][] weights = {{falling(12, 3, 1, 5)}, {falling(12, 3, 5)}, {falling(12, 1, 2)}};
    double[][][] exchanged = {{falling(12, 7, 0, 2)}, {falling(12, 7, 2)}, {falling(12, 0, 5)}};
    double[][][] longer = {{falling(12, 10, 0, 2)}, {falling(12, 10, 2)}, {falling(12, 0, 5)}};
    double plain = RoutingPathways.of(weights, 0.75).meanDistance(Level.CHARACTER);
    assertEquals(plain, RoutingPathways.of(exchanged, 0.75).meanDistance(Level.CHARACTER));
    RoutingPathways unequal = RoutingPathways.of(longer, 0.75);
    assertTrue(unequal.meanDistance(Level.CHARACTER) > plain);
    assertEquals(
        RoutingPathways.of(weights, 0.75).meanDistance(Level.TOKEN),
        unequal.meanDistance(Level.TOKEN));
  }

  @Test
  void consistencyComparesNeighbouringLayers() {
    assertEquals(1.0 / 3, RoutingConsistency.ofCosines(0.9, 0.6, 0.3), 1e-7);
    assertEquals(0.3333333407, RoutingConsistency.ofCosines(0.9, 0.6, 0.3), 5e-11);
    assertEquals(0, RoutingConsistency.ofCosines(0.4, 0.4), 1e-7);
    assertTrue(RoutingConsistency.ofCosines(0.5, -0.9) > 1);
    double[][][] weights = {{{1, 0}, {1, 0}, {0.5, 0.5}}};
    double[][] axes = {{2, 0}, {0, 2}};
    double[] value = RoutingConsistency.of(weights, new double[][][] {axes, axes, axes});
    double expected = 1 - (1 + Math.sqrt(0.5)) / 2 / (1 + 1e-8);
    assertArrayEquals(new double[] {expected}, value, 1e-15);
  }

  @Test
  void misuseIsRefusedByName() {
    double[][][] one = {{{0.5, 0.5}}};
    refused("weights[0][0] must be adding up to 1, got 0.9", new double[][][] {{{0.5, 0.4}}}, 0.7);
    refused("threshold must be in (0, 1], got 0", one, 0);
    refused("threshold must be in (0, 1], got 1.1", one, 1.1);
    refused("weights must be not empty, got 0", new double[0][][], 0.7);
    refused("weights[1] must be 1 layers, got 2", new double[][][] {{{1}}, {{1}, {1}}}, 0.7);
    refused("weights[0][0][0] must be in [0, ", new double[][][] {{{-1, 2}}}, 0.7);
    says(
        "cosines[0] must be with a cosine above 0, got -0.1",
        () -> RoutingConsistency.ofCosines(-0.1, -0.2));
    says(
        "routers must be of at least two layers, got 1",
        () -> RoutingConsistency.of(one, new double[1][2][3]));
    double[][][] two = {{{1, 0}, {1, 0}}};
    double[][][] opposed = {{{1, 0}, {0, 1}}, {{-1, 0}, {0, 1}}};
    says(
        "weights[0] must be with a cosine above 0, got -1",
        () -> RoutingConsistency.of(two, opposed));
    double[][][] nothing = {{{0, 0}, {0, 1}}, {{1, 0}, {0, 1}}};
    says(
        "weights[0] must be of embeddings that are not 0, got one of 0",
        () -> RoutingConsistency.of(two, nothing));
  }

  private static void refused(String message, double[][][] weights, double threshold) {
    says(message, () -> RoutingPathways.of(weights, threshold));
  }

  private static void says(String message, Executable call) {
    String said = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(said.startsWith(message), said);
  }
}
