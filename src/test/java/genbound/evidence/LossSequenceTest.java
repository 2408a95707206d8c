package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Holdout;
import genbound.harness.Tampered;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossSequenceTest {

  private static LossSequence sequence(double... losses) {
    return new LossSequence(losses, LossRange.UNIT);
  }

  @Test
  void tamperedStreamsAreRefused() throws Exception {
    Tampered.assertRefused(sequence(0.2, 0.7), 0.2, -7);
    Tampered.assertRefused(sequence(0.2, 0.7), 0.2, Double.NaN);
    Tampered.assertRefused(sequence(0.2, 0.7), 1.0, 0.5);
  }

  @Test
  void theSameLossesInTheSameOrderAreEqual() throws Exception {
    LossSequence losses = sequence(0.2, 0.7);
    LossSequence same = sequence(0.2, 0.7);
    assertEquals(losses, same);
    assertEquals(losses.hashCode(), same.hashCode());
    assertEquals(losses, Tampered.read(Tampered.bytes(losses)));
    assertNotEquals(losses, sequence(0.7, 0.2));
    assertNotEquals(losses.hashCode(), sequence(0.7, 0.2).hashCode());
    assertNotEquals(losses, new LossSequence(new double[] {0.2, 0.7}, new LossRange(0, 2)));
    assertNotEquals(losses, "0.2, 0.7");
    assertEquals(Holdout.betting(losses), Holdout.betting(same));
  }

  @Test
  void orderIsAShuffleOfAllPlaces() {
    int[] order = LossSequence.order(1000, 7);
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    int[] places = IntStream.range(0, 1000).toArray();
    assertArrayEquals(places, sorted);
    assertFalse(Arrays.equals(places, order));
    assertArrayEquals(order, LossSequence.order(1000, 7));
    assertArrayEquals(new int[1], LossSequence.order(1, 7));
    refused("n must be at least 1, got 0", () -> LossSequence.order(0, 7));
  }

  /** The build has 1 GB, as {@code MemoryTest} says. */
  @Test
  void orderThatDoesNotFitIntoMemoryIsRefused() {
    int most = Integer.MAX_VALUE;
    var refusal = assertThrows(IllegalArgumentException.class, () -> LossSequence.order(most, 7));
    assertTrue(refusal.getMessage().startsWith("n must be so small"), refusal::getMessage);
  }

  /** The width, 0.3, rounds so that a third has a neighbour on either side. */
  @Test
  void lossesAreScaledOutward() {
    LossSequence losses = new LossSequence(new double[] {0.1, 0.3}, new LossRange(0, 0.3));
    double above = Math.nextUp(1.0 / 3);
    assertEquals(above, losses.unitUp(0));
    assertEquals(1.0 / 3, losses.unitDown(0));
    assertEquals(sequence(above, 1), losses.inUnit(Side.UPPER));
    assertEquals(sequence(1.0 / 3, 1), losses.inUnit(Side.LOWER));
    refused("side must be not null, got null", () -> losses.inUnit(null));
    LossSequence unit = sequence(0.2, 0.7);
    assertSame(unit, unit.inUnit(Side.LOWER));
  }

  @Test
  void copyIsAsLongAsWhatIsLeft() {
    LossSequence losses = sequence(0.1, 0.2, 0.3, 0.4);
    double[] two = new double[2];
    assertEquals(2, losses.copy(1, two));
    assertArrayEquals(new double[] {0.2, 0.3}, two);
    assertEquals(1, losses.copy(3, two));
    assertArrayEquals(new double[] {0.4, 0.3}, two);
    assertEquals(0, losses.copy(4, two));
  }

  @Test
  void lossesAreCopied() {
    double[] given = {0.1, 0.2};
    LossSequence losses = sequence(given);
    given[0] = 1;
    losses.losses()[1] = 1;
    assertArrayEquals(new double[] {0.1, 0.2}, losses.losses());
    assertEquals(2, losses.n());
    assertEquals("2 losses in [0, 1] in their order", losses.toString());
  }

  @Test
  void sequencesOutsideTheDomainAreRefused() {
    refused("losses must be not empty, got 0", () -> sequence());
    refused("losses must be not null, got null", () -> sequence((double[]) null));
    refused("losses[1] must be in [0, 1], got 1.5", () -> sequence(0, 1.5));
    assertEquals(1, sequence(1 + 1e-13).losses()[0]);
  }
}
