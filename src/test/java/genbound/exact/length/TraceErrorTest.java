package genbound.exact.length;

import static genbound.exact.length.FractionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceErrorTest {

  @Test
  void thirtyStepsOfOneInAHundred() {
    assertEquals(.30, TraceError.union(.01, 30), 1e-16);
    assertEquals(.2602996266117196, TraceError.eachPosition(.01, 30), 5e-16);
    double[] each = new double[30];
    Arrays.fill(each, .01);
    assertEquals(.2602996266117196, TraceError.exact(each), 5e-15);
  }

  /** Wrong ones of a thousand independent steps, certified, and what follows for thirty. */
  @ParameterizedTest
  @CsvSource({
    "0, .0029912495450953, .0897374863529, .0859518",
    "2, .0062822845467234, .1884685364017, .1722657"
  })
  void stepsCertifyTraces(long wrong, double step, double union, double eachPosition) {
    double error = Holdout.binomial(Evidence.errors(wrong, 1000)).atDelta(0.05).value();
    assertEquals(step, error, 1e-15);
    assertEquals(union, TraceError.union(error, 30), 1e-13);
    assertEquals(eachPosition, TraceError.eachPosition(error, 30), 6e-8);
  }

  @Test
  void unionOfTheMeanIsNeverBelowTheExactError() {
    Random random = new Random(1);
    for (int run = 0; run < 100; run++) {
      double[] errors = random.doubles(7, 0, 0.3).toArray();
      double mean = Arrays.stream(errors).average().getAsDouble();
      double most = Arrays.stream(errors).max().getAsDouble();
      double exact = TraceError.exact(errors);
      assertTrue(exact <= TraceError.union(mean * (1 + 1e-15), 7));
      assertTrue(exact <= TraceError.eachPosition(most, 7) + 1e-15);
      assertTrue(exact >= TraceError.eachPosition(mean, 7) - 1e-14, "too small for a mean");
    }
    double[] atOne = {0, 0, 0.21, 0};
    assertEquals(0.21, TraceError.exact(atOne), 1e-15);
    assertEquals(0.21, TraceError.union(0.21 / 4, 4), 1e-15);
    assertTrue(TraceError.eachPosition(0.21 / 4, 4) < 0.2);
  }

  @Test
  void endsOfTheDomain() {
    assertEquals(0, TraceError.exact());
    assertEquals(0, TraceError.eachPosition(0, 5));
    assertEquals(1, TraceError.eachPosition(1, 5));
    assertEquals(1, TraceError.union(0.5, 1L << 53));
    assertTrue(TraceError.eachPosition(1e-300, 10) >= 1e-299 * (1 - 1e-15));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("stepError", () -> TraceError.union(-0.1, 3));
    assertRefused("steps", () -> TraceError.union(0.1, 0));
    assertRefused("stepError", () -> TraceError.eachPosition(Double.NaN, 3));
    assertRefused("stepErrors[1]", () -> TraceError.exact(0, 1.5));
  }
}
