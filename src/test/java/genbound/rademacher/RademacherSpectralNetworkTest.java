package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.learner.NetworkNorms;
import genbound.harness.HighProbabilityContract;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RademacherSpectralNetworkTest implements HighProbabilityContract<RademacherSpectralNetwork> {

  @Test
  void scalingALayerUpAndAnotherDownByTheGridChangesOnlyTheCharge() {
    double step = 17 / 16.0;
    double big = Math.pow(step, 4.5);
    double small = Math.pow(step, -2.5);
    var one = new NetworkNorms(List.of(big, small), List.of(big, small), List.of(1.0, 1.0), 50);
    var other =
        new NetworkNorms(
            List.of(big / step, small * step),
            List.of(big / step, small * step),
            List.of(1.0, 1.0),
            50);
    var risk = Evidence.meanLoss(0.1, 100_000_000);
    assertEquals(
        Rademacher.spectralNetwork(risk, one, 300, 1.5).complexity(),
        Rademacher.spectralNetwork(risk, other, 300, 1.5).complexity(),
        1e-11);
  }

  @Test
  void normsOfDifferentSizeAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new NetworkNorms(List.of(1.0), List.of(1.0, 2.0), List.of(1.0), 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NetworkNorms(List.of(0.0), List.of(1.0), List.of(1.0), 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NetworkNorms(List.of(1.0), List.of(Double.NaN), List.of(1.0), 5));
  }

  /** The weights of one layer's distances, 0 and all powers of 17/16, add up to 1 at most. */
  @Test
  void aDistanceOfZeroHasAPlaceOfItsOwn() {
    double sum = 1;
    for (int j = -3000; j <= 3000; j++) {
      sum += Math.exp(cost(0) - cost(Math.pow(17 / 16.0, j - 0.5)));
    }
    assertTrue(sum <= Math.PI * Math.PI / 6 && sum >= Math.PI * Math.PI / 6 - 1e-3, sum + "");
  }

  private static double cost(double distance) {
    var norms = new NetworkNorms(List.of(1.0), List.of(distance), List.of(1.0), 2);
    return Rademacher.spectralNetwork(Evidence.errors(10, 1000), norms, 1, 1).cost();
  }

  /** The norm 1 is the power 0 of the grid, which costs ln(π²/6), and no more is the complexity. */
  @Test
  void aPowerOfTheGridIsItsOwn() {
    assertEquals(Math.log(Math.PI * Math.PI / 6) * 3 + Math.log(4), cost(1), 1e-12);
    double squared = 289 / 256.0;
    assertTrue(cost(squared) < cost(Math.nextUp(squared)));
  }

  /** Every norm is 1, so that √A is that of one layer times 30^(3/2), and the grid adds nothing. */
  @Test
  void thirtyLayersOfNormsOnTheGridAreNotRoundedBelowTheirComplexity() {
    List<Double> ones = Collections.nCopies(30, 1.0);
    double root = 1.5 * Math.sqrt(4 * Math.log(5000)) * Math.pow(30, 1.5);
    double expected = 12e-6 * root * (1 + Math.log(1 / (12e-6 * root)));
    var norms = new NetworkNorms(ones, ones, ones, 50);
    var bound = Rademacher.spectralNetwork(Evidence.errors(10, 1_000_000), norms, 1.5, 1);
    assertTrue(bound.complexity() >= expected, bound.complexity() + " " + expected);
    assertEquals(expected, bound.complexity(), 1e-11 * expected);
  }

  /** √A/n = 0.005: twice the complexity was 0.62 with the chain from 1 and the margin 2/γ. */
  @Test
  void theComplexityIsThatOfCentredLosses() {
    double root = 0.005;
    double expected = 12 * root * (1 + Math.log(1 / (12 * root)));
    var norms = new NetworkNorms(List.of(0.99), List.of(0.99), List.of(1.0), 50);
    double n = 1_000_000;
    double data = root * n / Math.sqrt(4 * Math.log(5000));
    var bound = Rademacher.spectralNetwork(Evidence.errors(10, (long) n), norms, data, 1.01);
    assertEquals(expected, bound.complexity(), 1e-9);
    assertEquals(0.458, 2 * expected, 1e-3);
  }
}
