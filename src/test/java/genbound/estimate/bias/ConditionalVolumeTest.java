package genbound.estimate.bias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import org.junit.jupiter.api.Test;

class ConditionalVolumeTest {

  private static final Confidence SURE = Confidence.ofDelta(0.025);

  /** The Clopper–Pearson limits of 48 in 72 are 0.5457038890 and 0.7734365755. */
  @Test
  void endsAreThoseOfTheProbability() {
    ConditionalVolume volume = new ConditionalVolume(48, 72);
    assertEquals(Math.log(1.5) / Math.log(2), volume.point(), 1e-15);
    assertEquals(-Math.log(0.7734365755) / Math.log(2), volume.lower(SURE), 2e-10);
    assertEquals(-Math.log(0.5457038890) / Math.log(2), volume.upper(SURE), 2e-10);
    ConditionalVolume none = new ConditionalVolume(0, 24);
    assertEquals(Double.POSITIVE_INFINITY, none.point());
    assertEquals(Double.POSITIVE_INFINITY, none.upper(SURE));
    assertEquals(-Math.log(0.1424735977) / Math.log(2), none.lower(SURE), 2e-9);
    ConditionalVolume all = new ConditionalVolume(24, 24);
    assertEquals(0, all.lower(SURE));
    assertEquals(-Math.log(0.8575264023) / Math.log(2), all.upper(SURE), 2e-9);
    assertFalse(all.isExact());
  }

  /** All 2ᵁ functions of the unseen inputs, C(U, 0) + … + C(U, k) of which do well. */
  @Test
  void allFunctionsAreCountedExactly() {
    assertEquals(10, ConditionalVolume.ofAllFunctions(10, 0), 1e-14);
    assertEquals(10 - Math.log(56) / Math.log(2), ConditionalVolume.ofAllFunctions(10, 2), 1e-13);
    assertEquals(0, ConditionalVolume.ofAllFunctions(10, 10));
    assertEquals(1000, ConditionalVolume.ofAllFunctions(1000, 0), 1e-11);
    assertEquals(1, ConditionalVolume.ofAllFunctions(7, 3), 1e-14);
  }

  /** Draws of such functions find the exact bits as often as they say. */
  @Test
  void drawsFindTheExactBits() {
    double exact = ConditionalVolume.ofAllFunctions(8, 2);
    Coverage.assertHolds(
        0.2,
        2000,
        8,
        random -> {
          int hits = 0;
          for (int draw = 0; draw < 60; draw++) {
            hits += Integer.bitCount(random.nextInt(256)) <= 2 ? 1 : 0;
          }
          ConditionalVolume volume = new ConditionalVolume(hits, 60);
          return volume.lower(Confidence.ofDelta(0.1)) <= exact
              && volume.upper(Confidence.ofDelta(0.1)) >= exact;
        });
  }

  @Test
  void misuseIsRefusedByName() {
    assertEquals(
        "hits must be in [0, 3], got 4",
        assertThrows(IllegalArgumentException.class, () -> new ConditionalVolume(4, 3))
            .getMessage());
    assertEquals(
        "errors must be in [0, 3], got 4",
        assertThrows(IllegalArgumentException.class, () -> ConditionalVolume.ofAllFunctions(3, 4))
            .getMessage());
    assertTrue(new ConditionalVolume(0, 5).toString().contains("0 of 5 draws"));
  }
}
