package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.05, 0.01, 1e-3, 1e-17, 1e-300, 5e-324})
  void deltaIsNeverTakenForMoreThanItIs(double delta) {
    Confidence confidence = Confidence.ofDelta(delta);
    assertEquals(-Math.log(delta), confidence.logInverseDelta(), 1e-15 * -Math.log(delta));
    assertTrue(confidence.logInverseDelta() >= -Math.log(delta));
  }

  @Test
  void levelIsReadAsTheDecimalItPrintsAs() {
    assertEquals(Confidence.ofDelta(0.05), Confidence.ofLevel(0.95));
    assertEquals(Confidence.ofDelta(1e-9), Confidence.ofLevel(0.999999999));
    assertEquals(Confidence.ofDelta(1e-15), Confidence.ofLevel(0.999999999999999));
    assertEquals(Confidence.ofDelta(1e-16), Confidence.ofLevel(0.9999999999999999));
  }

  @Test
  void levelOfAnyLengthHasTheDeltaOfItsDecimal() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      long power = (long) Math.pow(10, random.nextInt(1, 18));
      double level = random.nextLong(1, power) / (double) power;
      BigDecimal delta = BigDecimal.ONE.subtract(BigDecimal.valueOf(level));
      double rounded = Math.min(delta.doubleValue(), Math.nextDown(1.0));
      assertEquals(Confidence.ofDelta(rounded), Confidence.ofLevel(level), delta::toString);
    }
  }

  @Test
  void printsTheLevelAskedForAndDeltasBelowTheDoubles() {
    assertEquals("probability ≥ 0.95", Confidence.ofLevel(0.95).toString());
    assertEquals("probability ≥ 0.999", Confidence.ofDelta(0.001).toString());
    assertEquals("probability ≥ 1 − 1e-300", Confidence.ofDelta(1e-300).toString());
    Confidence tiny = Confidence.ofLogInverseDelta(1000);
    assertTrue(tiny.toString().startsWith("probability ≥ 1 − 5.075"), tiny.toString());
    assertTrue(new BigDecimal(tiny.deltaText()).scale() > 430);
  }

  @ParameterizedTest
  @CsvSource({
    "9e-4, 0.00089959",
    "1e-6, 9.9999e-7",
    "2.5e-300, 2.4999e-300",
    "4.9e-324, 0",
    "1e6, 1 − 3.29684e-434295",
    "9.999999999999998e-4, 0.0009995",
    "2302.585092994046, 1 − 1.00001e-1000",
    "2302585092.994045, 1 − 1.00001e-1000000000",
    "1e10, 1 − 1e-1000000000",
    "1e308, 1 − 1e-1000000000"
  })
  void printedLevelIsNeverAboveTheExactOne(double logInverseDelta, String level) {
    Confidence confidence = Confidence.ofLogInverseDelta(logInverseDelta);
    assertEquals("probability ≥ " + level, confidence.toString());
    boolean hardly = logInverseDelta < 1;
    assertEquals(hardly ? "1 − " + level : level.substring(4), confidence.deltaText());
  }

  @Test
  void deltaThatIsNoLongerHardlySureIsWrittenOut() {
    assertEquals("0.999001", Confidence.ofLogInverseDelta(1e-3).deltaText());
    assertEquals("0.000999", Confidence.ofLogInverseDelta(1e-3).levelText());
  }

  /** Each δ is just above a decimal of six digits, or nearer to the one below than to the next. */
  @ParameterizedTest
  @CsvSource({
    "0.123456449, 0.123457",
    "0.12345600000001, 0.123457",
    "0.123456, 0.123456",
    "0.123455551, 0.123456"
  })
  void printedDeltaIsNeverBelowTheExactOne(double delta, String text) {
    assertEquals(text, Confidence.ofDelta(delta).deltaText());
  }

  @Test
  void levelOfTwelveNinesIsWrittenOut() {
    assertEquals("0.999999999999", Confidence.ofDelta(1e-12).levelText());
    assertEquals("1 − 9.99999e-13", Confidence.ofDelta(9.99999e-13).levelText());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 1e-12, 0.123456449, 0.37, 0.9999, 1e-300})
  void decimalIsTheDeltaThatWasAskedFor(double delta) {
    assertEquals(delta, Confidence.ofDelta(delta).decimalDelta());
  }

  @Test
  void decimalIsTheNearestDeltaWhereNoDecimalWasAskedFor() {
    assertEquals(1, Confidence.ofLogInverseDelta(1e-17).decimalDelta());
    assertEquals(Math.exp(-3.3), Confidence.ofLogInverseDelta(3.3).decimalDelta(), 1e-17);
    assertEquals(0, Confidence.ofLogInverseDelta(1000).decimalDelta());
    double subnormal = Confidence.ofDelta(1e-310).decimalDelta();
    assertEquals(1e-310, subnormal, 1e-322);
  }

  @Slow
  @Test
  void printedLevelIsNeverAboveTheExactOneForRandomDelta() {
    Random random = new Random(8);
    for (int i = 0; i < 50_000; i++) {
      double delta = Math.exp(-700 * random.nextDouble() * random.nextDouble());
      Confidence confidence = Confidence.ofDelta(delta);
      BigDecimal exact = new BigDecimal(confidence.delta());
      // The level is 1 − δ for the δ that is e^(−L), to a rounding of L.
      BigDecimal slack = exact.multiply(new BigDecimal(1e-12));
      BigDecimal floor = exact.subtract(slack);
      assertTrue(amount(confidence.deltaText()).compareTo(floor) >= 0, confidence.deltaText());
      assertTrue(
          amount(confidence.levelText()).compareTo(BigDecimal.ONE.subtract(floor)) <= 0,
          confidence.levelText());
    }
    for (double nats : new double[] {691, 745.2, 1000.1, 12345.678, 99999.9}) {
      BigDecimal shown = amount(Confidence.ofLogInverseDelta(nats).deltaText());
      int digits = shown.precision() - shown.scale();
      double log = Math.log(shown.movePointLeft(digits).doubleValue()) + digits * Math.log(10);
      assertTrue(log >= -nats - 1e-10 && log <= -nats + 2e-5, nats + " as " + shown);
    }
  }

  private static BigDecimal amount(String text) {
    return text.startsWith("1 − ")
        ? BigDecimal.ONE.subtract(new BigDecimal(text.substring(4)))
        : new BigDecimal(text);
  }

  @Test
  void leavesRoomForSharesOfShares() {
    Confidence share = Confidence.ofLogInverseDelta(1e308);
    for (int i = 0; i < 1000; i++) {
      share = share.share(Double.MIN_VALUE).split(Integer.MAX_VALUE).get(0);
    }
    assertTrue(share.logInverseDelta() > 1e308);
    double more = Math.nextUp(1e308);
    assertThrows(IllegalArgumentException.class, () -> Confidence.ofLogInverseDelta(more));
  }

  @Test
  void sharesAddUpToTheWhole() {
    Confidence whole = Confidence.ofDelta(0.05);
    assertEquals(0.0125, whole.share(0.25).delta(), 1e-17);
    assertEquals(7, whole.split(7).size());
    double spent = whole.split(7).stream().mapToDouble(Confidence::delta).sum();
    assertEquals(0.05, spent, 1e-16);
    assertTrue(spent <= 0.05 * (1 + 1e-15));
    double half = Confidence.ofLogInverseDelta(1e5).share(0.5).logInverseDelta();
    assertEquals(1e5 + Math.log(2), half, 2 * Math.ulp(1e5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 2, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void deltaAndLevelOutsideTheOpenIntervalAreRefused(double bad) {
    var delta = assertThrows(IllegalArgumentException.class, () -> Confidence.ofDelta(bad));
    assertTrue(delta.getMessage().startsWith("delta must be in (0, 1), got "), delta.getMessage());
    var level = assertThrows(IllegalArgumentException.class, () -> Confidence.ofLevel(bad));
    assertTrue(level.getMessage().startsWith("level must be in (0, 1), got "), level.getMessage());
  }

  @Test
  void logarithmsAndSharesOutsideTheDomainAreRefused() {
    String log = "logInverseDelta must be in (0, 1e308], got ";
    refused(log + "0", () -> Confidence.ofLogInverseDelta(0));
    refused(log + "-1", () -> Confidence.ofLogInverseDelta(-1));
    refused(log + "∞", () -> Confidence.ofLogInverseDelta(Double.POSITIVE_INFINITY));
    refused("logInverseDelta must be in (0, ∞), got 0", () -> new Confidence(0));
    assertEquals(1e308, Confidence.ofLogInverseDelta(1e308).logInverseDelta());
    Confidence whole = Confidence.ofDelta(0.05);
    assertEquals(whole, whole.share(1));
    assertEquals(List.of(whole), whole.split(1));
    refused("weight must be in (0, 1], got 0", () -> whole.share(0));
    refused(
        "weight must be in (0, 1], got 1.0000000000000002", () -> whole.share(Math.nextUp(1.0)));
    refused("parts must be at least 1, got 0", () -> whole.split(0));
  }
}
