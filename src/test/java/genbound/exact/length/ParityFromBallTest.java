package genbound.exact.length;

import static genbound.exact.length.FractionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityFromBallTest {

  /** The values of figure 3 of Abbe, Bengio, Lotfi and Rizk (2023) are those of 15 bits. */
  @ParameterizedTest
  @CsvSource({
    "15, 6, 242815, 12911/22819, 2457302401024/22819",
    "15, 7, -580865, 2477/4096, 390470656",
    "15, 8, 1066495, 6476/9949, 10668693520384/9949",
    "15, 9, -1496065, 3473/4944, 706482274304/309",
    "15, 10, 1579007, 1471/1941, 7399112966144/1941",
    "4, 2, 17, 4/5, 512/5",
    "6, 3, -111, 8/11, 15104/11",
    "8, 4, 769, 64/93, 2097152/93",
    "10, 2, 161, 251/484, 253696/121"
  })
  void errorsAreExact(int bits, int radius, BigInteger last, String wrong, String squares) {
    ParityFromBall parity = new ParityFromBall(bits, radius);
    assertEquals(last, parity.value(bits));
    UnseenError error = parity.unseenError();
    assertEquals(wrong, error.wrongSign().toString());
    assertEquals(squares, error.meanSquare().toString());
  }

  @ParameterizedTest
  @CsvSource({"4, 2", "5, 1", "6, 3"})
  void isTheMinDegreeInterpolatorOfTheBall(int bits, int radius) {
    List<int[]> ball = new ArrayList<>();
    List<int[]> rest = new ArrayList<>();
    for (int p = 0; p < 1 << bits; p++) {
      (Integer.bitCount(p) <= radius ? ball : rest).add(Cube.coordinates(p, bits));
    }
    WalshPolynomial truth = WalshPolynomial.parity(bits);
    double[] values = ball.stream().mapToDouble(x -> truth.value(x).value()).toArray();
    WalshPolynomial learnt = MinDegreeInterpolator.fit(ball, values);
    ParityFromBall parity = new ParityFromBall(bits, radius);
    for (int[] x : rest) {
      int weight = Long.bitCount(Cube.point("x", bits, x));
      assertEquals(Fraction.of(parity.value(weight)), learnt.value(x));
    }
    assertEquals(parity.unseenError(), UnseenError.on(rest, truth, learnt));
  }

  @Test
  void insideTheBallItIsRight() {
    ParityFromBall parity = new ParityFromBall(1000, 20);
    for (int weight = 0; weight <= 20; weight++) {
      assertEquals(BigInteger.valueOf(weight % 2 == 0 ? 1 : -1), parity.value(weight));
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("bits", () -> new ParityFromBall(0, 0));
    assertRefused("radius", () -> new ParityFromBall(4, 4));
    assertRefused("weight", () -> new ParityFromBall(4, 2).value(5));
  }
}
