package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CompensatedSumTest {

  @Test
  void keepsSmallTermsBesideALargeOne() {
    assertEquals(2, CompensatedSum.of(1, 1e100, 1, -1e100));
    assertEquals(0x1p53 + 2, CompensatedSum.of(0x1p53, 1, 1));
    assertEquals(0, CompensatedSum.of());
    assertEquals("about 3.0", new CompensatedSum().add(1).add(2).toString());
  }

  @Test
  void liesWithinOneUnitOfTheExactSumOfNonNegativeTerms() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      CompensatedSum sum = new CompensatedSum();
      BigDecimal exact = BigDecimal.ZERO;
      for (int i = 0; i < 1000; i++) {
        double term = Math.scalb(random.nextDouble(), random.nextInt(60));
        sum.add(term);
        exact = exact.add(new BigDecimal(term));
      }
      double error = Math.abs(new BigDecimal(sum.result()).subtract(exact).doubleValue());
      assertTrue(error <= Math.ulp(sum.result()), "off by " + error);
    }
  }
}
