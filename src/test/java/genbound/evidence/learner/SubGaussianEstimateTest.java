package genbound.evidence.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.evidence.learner.SubGaussianEstimate.Mean;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubGaussianEstimateTest {

  /** δ = e⁻⁴: √ln(1/δ) is 2. */
  private static final Confidence FOUR_NATS = Confidence.ofLogInverseDelta(4);

  private static SubGaussianEstimate of(double mean, long done, long asked, double radius) {
    return new SubGaussianEstimate(new Mean(mean, done, asked), radius) {};
  }

  @Test
  void endsAreARadiusTimesTheRootAway() {
    SubGaussianEstimate estimate = of(0.5, 100, 100, 0.125);
    assertEquals(0.5, estimate.point());
    assertEquals(0.75, estimate.upper(FOUR_NATS));
    assertEquals(0.25, estimate.lower(FOUR_NATS));
    assertFalse(estimate.isExact());
  }

  @Test
  void endsAreRoundedOutward() {
    SubGaussianEstimate estimate = of(1, 100, 100, 1e-20);
    assertEquals(Math.nextUp(1.0), estimate.upper(FOUR_NATS));
    assertEquals(Math.nextDown(1.0), estimate.lower(FOUR_NATS));
  }

  /** 25 of 100 draws: the interval of the mean is 4 times as wide. */
  @Test
  void drawsCutShortWidenTheInterval() {
    SubGaussianEstimate estimate = of(0.5, 25, 100, 0.125);
    assertEquals(1.5, estimate.upper(FOUR_NATS));
    assertEquals(-0.5, estimate.lower(FOUR_NATS));
  }

  @Test
  void numberThatIsNotNegativeOnAverageIsEstimatedSo() {
    SubGaussianEstimate estimate = of(-1, 100, 100, 0.125);
    assertEquals(0, estimate.point());
    assertEquals(0, estimate.upper(FOUR_NATS));
    assertEquals(-1.25, estimate.lower(FOUR_NATS));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 100, 100, about 0.1 from 100 draws",
    "0.1, 25, 100, about 0.1 from 25 draws of the 100 asked for",
    "3.4028234663852886E38, 1, 1, about 3.4028235E38 from 1 draws",
    "-1e300, 1, 1, about -1.0E300 from 1 draws"
  })
  void textNamesTheDraws(double mean, long done, long asked, String text) {
    assertEquals(text, of(mean, done, asked, 1).toString());
  }

  @Test
  void meanIsThatOfTheNumberedDraws() {
    AtomicLong told = new AtomicLong();
    Mean mean = SubGaussianEstimate.mean(5, number -> number * 0.5, told::set);
    assertEquals(new Mean(1, 5, 5), mean);
    assertEquals(5, told.get());
  }

  @Test
  void interruptionBeforeTheFirstDrawLeavesNoMean() {
    Thread.currentThread().interrupt();
    try {
      var refusal =
          assertThrows(
              IllegalStateException.class,
              () -> SubGaussianEstimate.mean(5, number -> 1, done -> {}));
      assertEquals("interrupted before the first draw was done", refusal.getMessage());
    } finally {
      assertTrue(Thread.interrupted(), "the interruption is kept");
    }
  }

  @Test
  void everyDrawOfEverySeedHasARandomnessOfItsOwn() {
    Set<Long> seen = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (long draw = 0; draw < 20; draw++) {
        long first = SubGaussianEstimate.random(seed, draw).nextLong();
        assertTrue(seen.add(first), seed + " and " + draw);
        assertEquals(first, SubGaussianEstimate.random(seed, draw).nextLong());
      }
    }
  }
}
