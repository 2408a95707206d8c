package genbound.vc;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.learner.OuterDimension.Activation;
import genbound.harness.Coverage;
import genbound.harness.Slow;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class BoundedNetworksTest {

  private static GrowthFunction tanh(double radius, double outerWeights) {
    return GrowthFunction.ofBoundedNetworks(Activation.TANH, radius, 1, outerWeights, 0.1);
  }

  @Test
  void growsAsAClassOfTheCertifiedDimension() {
    check(13, tanh(2, 10));
    check(17, tanh(2, 100));
    check(34, tanh(5, 10));
    check(50, tanh(5, 1000));
  }

  @Test
  void isPrintedWithItsMarginAndWeights() {
    String text = tanh(2, 10).toString();
    assertTrue(text.startsWith("errors at margin 0.1 of networks of outer weights 10, "), text);
  }

  private static void check(long dimension, GrowthFunction growth) {
    for (long n : new long[] {1, 10, 1000, 1L << 40}) {
      assertEquals(GrowthFunction.ofDimension(dimension).logUp(n), growth.logUp(n));
    }
  }

  /** Any theorem takes it, gives the value of that dimension, and says what it counts. */
  @Test
  void everyTheoremStatesWhatTheCountIs() {
    List<BiFunction<ErrorCount, GrowthFunction, HighProbabilityBound>> theorems =
        List.of(
            Vc::vapnik,
            Vc::classical,
            Vc::ghostSample,
            Vc::rademacher,
            Vc::relativeDeviation,
            Vc::relativeDeviationRelaxed,
            (risk, growth) -> Vc.realisable(risk.n(), growth),
            (risk, growth) -> Vc.ghostSampleRealisable(risk.n(), growth),
            (risk, growth) -> Vc.transductive(risk, 500, growth));
    ErrorCount errors = Evidence.errors(50, 10_000);
    for (var theorem : theorems) {
      var networks = theorem.apply(errors, tanh(2, 10)).atConfidence(0.95);
      var plain = theorem.apply(errors, GrowthFunction.ofDimension(13)).atConfidence(0.95);
      assertEquals(plain.value(), networks.value());
      var stated = networks.theorem().assumptions();
      assertTrue(stated.containsAll(plain.theorem().assumptions()));
      assertTrue(stated.contains(Assumption.ERRORS_COUNTED_AT_MARGIN), networks::toString);
      assertTrue(stated.contains(Assumption.NETWORK_OF_BOUNDED_UNITS), networks::toString);
      assertEquals(plain.theorem().assumptions().size() + 2, stated.size());
    }
  }

  /** Errors at a margin are more than errors: from below they promise nothing. */
  @Test
  void boundsFromBelowAreRefused() {
    var bound = Vc.vapnik(Evidence.errors(900, 1000), tanh(2, 10));
    var refusal = assertThrows(IllegalArgumentException.class, () -> bound.lower().atDelta(0.1));
    assertTrue(refusal.getMessage().startsWith("growth must be of errors"), refusal::getMessage);
    var classical = Vc.classical(Evidence.errors(900, 1000), tanh(2, 10));
    Confidence confidence = Confidence.ofDelta(0.1);
    assertThrows(IllegalArgumentException.class, () -> classical.intervalAt(confidence));
  }

  /** A step that is fitted to the sample, in a world whose labels flip one time in ten. */
  @Slow
  @Test
  void holdsForATrainedNetwork() {
    GrowthFunction growth = GrowthFunction.ofBoundedNetworks(Activation.TANH, 1, 1, 1, 0.2);
    Coverage.assertHolds(
        0.1,
        300,
        9,
        random -> {
          int n = 400;
          double[] x = random.doubles(n, -1, 1).toArray();
          boolean[] up = new boolean[n];
          for (int i = 0; i < n; i++) {
            up[i] = x[i] > 0 != random.nextDouble() < 0.1;
          }
          int fewest = n;
          double best = 0;
          for (double b = -0.5; b <= 0.5; b += 0.05) {
            int errors = 0;
            for (int i = 0; i < n; i++) {
              errors += (up[i] ? 1 : -1) * Math.tanh(x[i] - b) <= 0.2 ? 1 : 0;
            }
            best = errors < fewest ? b : best;
            fewest = Math.min(fewest, errors);
          }
          double truth = 0.1 + 0.8 * Math.abs(best) / 2;
          var bound = Vc.ghostSample(Evidence.errors(fewest, n), growth);
          return bound.atDelta(0.1).value() >= truth;
        });
  }

  @Test
  void outerWeightsAndMarginEnterByTheirLogarithm() {
    long before = 0;
    for (double c = 1; c <= 1e12; c *= 10) {
      var growth = (BoundedNetworks) tanh(2, c);
      long dimension = growth.units().dimension();
      assertTrue(before == 0 || dimension - before <= 5, "at " + c);
      before = dimension;
    }
  }

  @Test
  void refusesBadArgumentsByName() {
    refusedFor("activation", () -> GrowthFunction.ofBoundedNetworks(null, 1, 1, 1, 1));
    refusedFor("radius", () -> GrowthFunction.ofBoundedNetworks(Activation.TANH, 0, 1, 1, 1));
    refusedFor("inputs", () -> GrowthFunction.ofBoundedNetworks(Activation.TANH, 1, 0, 1, 1));
    refusedFor("outerWeights", () -> GrowthFunction.ofBoundedNetworks(Activation.TANH, 1, 1, 0, 1));
    refusedFor("margin", () -> GrowthFunction.ofBoundedNetworks(Activation.TANH, 1, 1, 1, 0));
    refusedFor(
        "margin",
        () -> GrowthFunction.ofBoundedNetworks(Activation.TANH, 1, 1, 1e300, Double.MIN_VALUE));
  }
}
