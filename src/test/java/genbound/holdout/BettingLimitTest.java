package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.harness.Slow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BettingLimitTest {

  private static final MathContext DIGITS = new MathContext(50);

  /** A million losses of two values: what a bet has won is two logarithms, here in 50 digits. */
  @Slow
  @Test
  void longSumsAllowForTheirRounding() {
    roundingIsCovered(1_000_000);
  }

  @Test
  void shortSumsAllowForTheirRounding() {
    roundingIsCovered(20_000);
  }

  private static void roundingIsCovered(int n) {
    double[] losses = new double[n];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = i % 4 == 0 ? 0.9 : 0.1;
    }
    for (double mean : new double[] {0.3001, 0.35, 0.7}) {
      for (double bet : new double[] {0.01, 0.2, 0.9 * mean}) {
        BettingLimit limit = new BettingLimit(Evidence.sequence(losses), false, 3);
        limit.look(mean, bet);
        BigDecimal often = logFactor(0.1, mean, bet).multiply(BigDecimal.valueOf(n / 4 * 3));
        BigDecimal seldom = logFactor(0.9, mean, bet).multiply(BigDecimal.valueOf(n / 4));
        BigDecimal exact = often.add(seldom);
        double off = new BigDecimal(limit.won).subtract(exact).abs().doubleValue();
        double size = often.abs().add(seldom.abs()).doubleValue();
        String where = mean + ", " + bet + ": " + off + " against " + limit.rounding;
        assertTrue(off <= limit.rounding, where);
        assertTrue(limit.rounding <= 1e-15 * (losses.length + size), where);
      }
    }
  }

  /** Rare losses of 1 under a bet that hardly counts them: 16 such factors underflow together. */
  @Test
  void factorsTooSmallToBeMultipliedAreSummedOneByOne() {
    double[] losses = new double[400];
    Arrays.fill(losses, 1);
    BettingLimit limit = new BettingLimit(Evidence.sequence(losses), false, 3);
    limit.look(0.5, 1e-60);
    assertEquals(400 * Math.log(2e-60), limit.won, limit.rounding);
    assertTrue(limit.rounding < 1e-10);
  }

  /** What is won against the mean of 1 − x is what is won against that of y = 1 − x. */
  @Test
  void mirroredLossesAreBetOnAsOneMinusEach() {
    double[] losses = new SplittableRandom(3).doubles(20_000).map(u -> u * u).toArray();
    double[] turned = Arrays.stream(losses).map(x -> 1 - x).toArray();
    BettingLimit mirrored = new BettingLimit(Evidence.sequence(losses), true, 3);
    BettingLimit plain = new BettingLimit(Evidence.sequence(turned), false, 3);
    mirrored.look(0.7, 0.6);
    plain.look(0.7, 0.6);
    assertEquals(plain.won, mirrored.won, plain.rounding);
    assertEquals(plain.end(), mirrored.end(), 1e-11);
    assertEquals(1, plain.mean() + mirrored.mean(), 1e-12);
  }

  /** Without a loss no bet is best, and each of n looks wins ln(1/(1 − m)). */
  @Test
  void noLossLeavesTheClosedForm() {
    for (int n : new int[] {1, 10, 1000, 100_000}) {
      double end = new BettingLimit(Evidence.sequence(new double[n]), false, 3).end();
      double exact = -Math.expm1(-3.0 / n);
      assertTrue(end >= exact * (1 - 1e-15), n + ": " + end + " is below " + exact);
      assertEquals(exact, end, (1e-11 + n * 0x1p-49 / 3) * exact, n + " losses of 0");
    }
  }

  @Test
  void anInterruptedSearchSaysHowFarItCame() {
    BettingLimit limit = new BettingLimit(Evidence.sequence(0.1, 0.7, 0.2), false, 3);
    limit.look(0.5, 0.1);
    limit.look(0.5, 0.2);
    Thread.currentThread().interrupt();
    var refusal = assertThrows(IllegalStateException.class, () -> limit.look(0.5, 0.3));
    assertTrue(Thread.interrupted());
    assertEquals("interrupted after 2 passes over 3 losses", refusal.getMessage());
  }

  private static BigDecimal logFactor(double loss, double mean, double bet) {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal l = new BigDecimal(loss);
    BigDecimal m = new BigDecimal(mean);
    BigDecimal b = new BigDecimal(bet);
    BigDecimal up = b.multiply(l).divide(m, DIGITS);
    BigDecimal down = one.subtract(b).multiply(one.subtract(l)).divide(one.subtract(m), DIGITS);
    return log(up.add(down));
  }

  /** ln x = y + ln(x·e⁻ʸ) for the double y next to it. */
  private static BigDecimal log(BigDecimal x) {
    BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal power = BigDecimal.ONE;
    for (int k = 1; k < 80; k++) {
      term = term.multiply(y.negate(), DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      power = power.add(term);
    }
    BigDecimal r = x.multiply(power, DIGITS).subtract(BigDecimal.ONE);
    BigDecimal square = r.multiply(r, DIGITS).divide(BigDecimal.valueOf(2), DIGITS);
    return y.add(r).subtract(square);
  }
}
