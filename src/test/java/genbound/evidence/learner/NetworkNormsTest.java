package genbound.evidence.learner;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkNormsTest {

  private static final List<Double> TWO = List.of(1.5, 2.5);
  private static final List<Double> ONE = List.of(1.0);

  @Test
  void thereIsOneNumberOfEachKindForALayer() {
    NetworkNorms norms = new NetworkNorms(TWO, List.of(0.0, 0.3), List.of(1.0, 1.0), 8);
    assertEquals(2, norms.layers());
    assertEquals("2 layers of width at most 8, spectral norms [1.5, 2.5]", norms.toString());
  }

  @Test
  void listsOfOtherLengthsAreRefused() {
    refused(
        "spectralNorms must be not empty, got 0",
        () -> new NetworkNorms(List.of(), List.of(), List.of(), 1));
    refused("distances must be one a layer, got 1", () -> new NetworkNorms(TWO, ONE, TWO, 1));
    refused("lipschitz must be one a layer, got 1", () -> new NetworkNorms(TWO, TWO, ONE, 1));
    refused("lipschitz must be one a layer, got 2", () -> new NetworkNorms(ONE, ONE, TWO, 1));
  }

  @Test
  void numbersOutsideTheDomainAreRefusedWithTheirPlace() {
    List<Double> zero = List.of(1.0, 0.0);
    List<Double> negative = List.of(1.0, -0.5);
    List<Double> hole = Arrays.asList(1.0, null);
    refused("spectralNorms[1] must be in (0, ∞), got 0", () -> new NetworkNorms(zero, TWO, TWO, 1));
    refused(
        "distances[1] must be in [0, ∞), got -0.5", () -> new NetworkNorms(TWO, negative, TWO, 1));
    refused("lipschitz[1] must be in (0, ∞), got 0", () -> new NetworkNorms(TWO, TWO, zero, 1));
    refused(
        "distances must be without null, got [1.0, null]",
        () -> new NetworkNorms(TWO, hole, TWO, 1));
    refused("width must be at least 1, got 0", () -> new NetworkNorms(TWO, TWO, TWO, 0));
  }
}
