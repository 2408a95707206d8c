package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import org.junit.jupiter.api.Test;

class VcGhostSampleRealisableTest implements GrowthContract<VcGhostSampleRealisable> {

  @Override
  public double noise() {
    return 0;
  }

  @Override
  public int draws() {
    return 60;
  }

  @Test
  void isBelowTheClosedFormAndTheFormForAnyNumberOfErrors() {
    for (long n = 20; n <= 100_000_000; n *= 10) {
      for (long d : new long[] {0, 1, 3, 10, 50}) {
        for (double delta : new double[] {0.3, 0.05, 1e-9}) {
          var growth = GrowthFunction.ofDimension(d);
          double value = Vc.ghostSampleRealisable(n, growth).atDelta(delta).value();
          double closed = Vc.realisable(n, growth).atDelta(delta).value();
          assertTrue(value <= Math.min(1, 0.5 * closed) || closed > 1, n + " " + d);
          var none = Evidence.errors(0, n);
          assertTrue(value <= Vc.ghostSample(none, growth).atDelta(delta).value());
        }
      }
    }
  }

  /** One hypothesis of any risk, without an error with probability (1 − risk)ⁿ. */
  @Test
  void holdsExactlyForOneHypothesis() {
    for (int n : new int[] {1, 2, 5, 30, 300}) {
      for (double delta : new double[] {0.05, 0.5, 0.99}) {
        double limit =
            Vc.ghostSampleRealisable(n, GrowthFunction.ofDimension(0)).atDelta(delta).value();
        assertTrue(Math.pow(1 - limit, n) <= delta * (1 + 1e-12), n + " " + limit);
      }
    }
  }

  /** Every size up to a large one, one by one: the search misses none. */
  @Test
  void theSearchFindsTheBestSize() {
    for (long n : new long[] {1, 2, 10, 300}) {
      for (long d : new long[] {0, 1, 4, 30}) {
        var growth = GrowthFunction.ofDimension(d);
        double least = 0;
        for (long u = 1; u < 20_000; u++) {
          double rarity = GhostSample.logRarityDown(0, n, u, growth);
          least = Math.min(least, (Math.log(20) - rarity) / u);
        }
        double value = Vc.ghostSampleRealisable(n, growth).atDelta(0.05).value();
        assertEquals(Math.exp(least), value, 1e-12, n + " " + d);
      }
    }
  }

  @Test
  void anInterruptionIsHeard() {
    Thread.currentThread().interrupt();
    assertThrows(IllegalStateException.class, () -> example().atDelta(0.05));
    assertTrue(Thread.interrupted());
  }
}
