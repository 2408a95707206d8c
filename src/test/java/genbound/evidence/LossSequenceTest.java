package genbound.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import genbound.Holdout;
import genbound.harness.Tampered;
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
    assertNotEquals(losses, new LossSequence(new double[] {0.2, 0.7}, new LossRange(0, 2)));
    assertNotEquals(losses, "0.2, 0.7");
    assertEquals(Holdout.betting(losses), Holdout.betting(same));
  }
}
