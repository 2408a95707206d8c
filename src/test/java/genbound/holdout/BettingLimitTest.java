package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class BettingLimitTest {

  private static final MathContext DIGITS = new MathContext(50);

  /** A million losses of two values: what a bet has won is two logarithms, here in 50 digits. */
  @Test
  void longSumsAllowForTheirRounding() {
    double[] losses = new double[1_000_000];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = i % 4 == 0 ? 0.9 : 0.1;
    }
    for (double mean : new double[] {0.3001, 0.35, 0.7}) {
      for (double bet : new double[] {0.01, 0.2, 0.9 * mean}) {
        BettingLimit limit = new BettingLimit(losses, 3);
        limit.look(mean, bet);
        BigDecimal often = logFactor(0.1, mean, bet).multiply(BigDecimal.valueOf(750_000));
        BigDecimal seldom = logFactor(0.9, mean, bet).multiply(BigDecimal.valueOf(250_000));
        BigDecimal exact = often.add(seldom);
        double off = new BigDecimal(limit.won).subtract(exact).abs().doubleValue();
        double size = often.abs().add(seldom.abs()).doubleValue();
        String where = mean + ", " + bet + ": " + off + " against " + limit.rounding;
        assertTrue(off <= limit.rounding, where);
        assertTrue(limit.rounding <= 1e-15 * (losses.length + size), where);
      }
    }
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
