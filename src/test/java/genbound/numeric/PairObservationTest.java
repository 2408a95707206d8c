package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairObservationTest {

  @Test
  void zerosOfEitherSignAreEqual() {
    assertEquals(new PairObservation(0.0, 0.0), new PairObservation(-0.0, -0.0));
    assertEquals(PairObservation.difference(0.3, 0.3), PairObservation.difference(-0.0, 0.0));
  }

  @Test
  void theTwoPartsOfADifferenceAddUpToItExactly() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      double x = Math.scalb(random.nextDouble(), random.nextInt(-80, 80));
      double y = Math.scalb(random.nextDouble(), random.nextInt(-80, 80));
      PairObservation difference = PairObservation.difference(x, y);
      BigDecimal parts =
          new BigDecimal(difference.first()).add(new BigDecimal(difference.second()));
      assertEquals(0, new BigDecimal(x).subtract(new BigDecimal(y)).compareTo(parts));
    }
  }

  @Test
  void differencesThatRoundAlikeAreToldApart() {
    assertEquals(1.0 - 1e-30, 1.0 - 2e-30);
    assertNotEquals(PairObservation.difference(1, 1e-30), PairObservation.difference(1, 2e-30));
  }
}
