package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RootsTest {

  @Test
  void endsAreTheNeighboursOfTheRoot() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      double root = (random.nextBoolean() ? 1 : -1) * Math.pow(10, 600 * random.nextDouble() - 300);
      double power = random.nextInt(3) * 2 + 1;
      double sign = random.nextBoolean() ? 1 : -1;
      double scale = Math.abs(root);
      DoubleUnaryOperator f = x -> sign * Math.pow((x - root) / scale, power);
      double low = root - scale * Math.pow(10, 8 * random.nextDouble() - 7);
      double high = root + scale * Math.pow(10, 8 * random.nextDouble() - 7);
      AtomicInteger calls = new AtomicInteger();
      DoubleUnaryOperator counted =
          x -> {
            calls.incrementAndGet();
            return f.applyAsDouble(x);
          };
      double upper = Roots.upperEnd(counted, low, high);
      double lower = Roots.lowerEnd(counted, low, high);
      assertTrue(lower < root && root < upper, "root " + root);
      assertEquals(Math.signum(f.applyAsDouble(high)), Math.signum(f.applyAsDouble(upper)));
      assertEquals(Math.signum(f.applyAsDouble(low)), Math.signum(f.applyAsDouble(lower)));
      // (x − root)/scale is exact near the root and powers up to 5 do not underflow there.
      assertEquals(Math.nextUp(root), upper);
      assertEquals(Math.nextDown(root), lower);
      assertTrue(calls.get() <= 400, "calls " + calls);
    }
  }

  @Test
  void jumpsAndPlateausAreBracketed() {
    DoubleUnaryOperator jump = x -> x < 0.3 ? -1e300 : 1e-300;
    assertEquals(0.3, Roots.upperEnd(jump, 0, 1));
    assertEquals(Math.nextDown(0.3), Roots.lowerEnd(jump, 0, 1));
    DoubleUnaryOperator plateau = x -> x < -0.25 ? -1 : x > 0.5 ? 1 : 0;
    assertEquals(Math.nextUp(0.5), Roots.upperEnd(plateau, -1, 1));
    assertEquals(Math.nextDown(-0.25), Roots.lowerEnd(plateau, -1, 1));
    DoubleUnaryOperator infinite = x -> x < 2 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    assertEquals(2, Roots.upperEnd(infinite, -Double.MAX_VALUE, Double.MAX_VALUE));
  }

  @Test
  void rootsAtTheEndsOfTheIntervalAreReturned() {
    assertEquals(4, Roots.upperEnd(x -> x - 4, 1, 4));
    assertEquals(4, Roots.lowerEnd(x -> x - 4, 4, 9));
    assertEquals(Math.nextUp(4.0), Roots.upperEnd(x -> x - 4, 4, 9));
    assertEquals(Math.nextDown(4.0), Roots.lowerEnd(x -> 4 - x, 1, 4));
  }

  @Test
  void smoothFunctionsNeedFewEvaluations() {
    AtomicInteger calls = new AtomicInteger();
    DoubleUnaryOperator f =
        x -> {
          calls.incrementAndGet();
          return Math.exp(x) - 3;
        };
    assertEquals(Math.log(3), Roots.upperEnd(f, 0, 10), 1e-15);
    assertTrue(calls.get() <= 40, "calls " + calls);
  }

  @Test
  void intervalsWithoutASignChangeAreRefused() {
    refuses("f", () -> Roots.upperEnd(x -> x, 1, 2));
    refuses("f", () -> Roots.lowerEnd(x -> -x, 1, 2));
    refuses("f", () -> Roots.upperEnd(null, 1, 2));
    refuses("high", () -> Roots.upperEnd(x -> x, 2, 2));
    refuses("low", () -> Roots.upperEnd(x -> x, Double.NaN, 2));
    refuses("high", () -> Roots.lowerEnd(x -> x, -1, Double.POSITIVE_INFINITY));
    refuses("f", () -> Roots.lowerEnd(x -> Double.NaN, -1, 1));
    refuses("f", () -> Roots.upperEnd(x -> Math.abs(x) < 1 ? Double.NaN : x, -1, 1));
  }

  private static void refuses(String name, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
