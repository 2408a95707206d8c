package genbound.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossTailTest {

  private static final List<LossTail> TAILS =
      List.of(
          LossTail.unit(),
          LossTail.bounded(new LossRange(-1, 3)),
          LossTail.subGaussian(0.7),
          LossTail.subGaussian(0),
          LossTail.subGamma(0.3, 2),
          LossTail.subGamma(0, 2),
          LossTail.subGamma(0.3, 0));

  @Test
  void deviationsFollowTheirFormulas() {
    assertEquals(Math.sqrt(1.5), LossTail.unit().deviationUp(3), 1e-15);
    assertEquals(Math.sqrt(6) * 0.7, LossTail.subGaussian(0.7).deviationUp(3), 1e-15);
    assertEquals(Math.sqrt(1.8) + 6, LossTail.subGamma(0.3, 2).deviationUp(3), 1e-14);
    assertEquals(
        LossTail.subGaussian(0.5).deviationUp(3), LossTail.unit().deviationUp(3), "width 1, σ = ½");
  }

  @Test
  void deviationsAreNotBelowTheExactValue() {
    for (double nats : new double[] {0.1, 3, 1e-9, 1e9, 0x1p-1074, 0x1.8p-1073, 0x1p-1022}) {
      BigDecimal root = new BigDecimal(LossTail.unit().deviationUp(nats));
      BigDecimal half = new BigDecimal(nats).divide(BigDecimal.valueOf(2));
      assertTrue(root.multiply(root).compareTo(half) >= 0, () -> "bounded at " + nats);
      BigDecimal one = new BigDecimal(LossTail.subGaussian(1).deviationUp(nats));
      BigDecimal twice = new BigDecimal(nats).multiply(BigDecimal.valueOf(2));
      assertTrue(one.multiply(one).compareTo(twice) >= 0, () -> "sub-Gaussian at " + nats);
    }
  }

  @Test
  void deviationsAreNumbersAtTheEnds() {
    for (LossTail tail : TAILS) {
      assertEquals(0, tail.deviationUp(0), tail::toString);
      assertTrue(tail.deviationUp(Double.MIN_VALUE) >= 0, tail::toString);
      double most = tail.deviationUp(Double.MAX_VALUE);
      assertTrue(most >= tail.deviationUp(1e300), tail::toString);
    }
    assertEquals(
        Math.sqrt(0x1p1023) * Math.sqrt(4),
        LossTail.subGaussian(1).deviationUp(0x1.fffffffffffffp1023),
        1e142);
    assertEquals(0, LossTail.subGamma(Double.MAX_VALUE, 1).deviationUp(0));
  }

  @Test
  void knowsItsRangeItsTailsAndItsAssumption() {
    assertEquals(LossRange.UNIT, LossTail.unit().range());
    assertEquals(new LossRange(-1, 3), LossTail.bounded(new LossRange(-1, 3)).range());
    assertFalse(LossTail.subGaussian(1).range().isBounded());
    assertFalse(LossTail.subGamma(1, 1).range().isBounded());
    assertTrue(LossTail.unit().isSubGaussian() && LossTail.subGaussian(1).isSubGaussian());
    assertFalse(LossTail.subGamma(1, 0).isSubGaussian(), "one tail is not two");
    assertEquals(Assumption.LOSS_IN_RANGE, LossTail.unit().assumption());
    assertEquals(Assumption.SUB_GAUSSIAN_LOSS, LossTail.subGaussian(1).assumption());
    assertEquals(Assumption.SUB_GAMMA_LOSS, LossTail.subGamma(1, 1).assumption());
  }

  @Test
  void tailsOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> LossTail.bounded(null));
    assertThrows(IllegalArgumentException.class, () -> LossTail.bounded(LossRange.UNBOUNDED));
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> LossTail.subGaussian(bad));
      assertThrows(IllegalArgumentException.class, () -> LossTail.subGamma(bad, 1));
      assertThrows(IllegalArgumentException.class, () -> LossTail.subGamma(1, bad));
      for (LossTail tail : TAILS) {
        assertThrows(IllegalArgumentException.class, () -> tail.deviationUp(bad), tail::toString);
      }
    }
  }

  @Test
  void textIsOneLine() {
    assertEquals("losses in [0, 1]", LossTail.unit().toString());
    assertEquals("sub-Gaussian losses, σ = 0.7", LossTail.subGaussian(0.7).toString());
    assertEquals("sub-gamma losses, v = 0.3, c = 2", LossTail.subGamma(0.3, 2).toString());
  }
}
