package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.numeric.Cumulant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlugInBetsTest {

  private static final MathContext DIGITS = new MathContext(60);

  /** The formula in exact sums, at the bets that double arithmetic makes. */
  private static void encloses(double[] losses, double nats, double cap) {
    PlugInBets found = new PlugInBets(new Confidence(nats), cap, 0);
    BigDecimal bets = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal penalty = new BigDecimal(nats);
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (double loss : losses) {
      found.add(loss, loss);
      double centre = (0.5 + sum) / (n + 1);
      double variance = (0.25 + squares) / (n + 1);
      n++;
      double bet = Math.min(cap, Math.sqrt(2 * nats / (n * Math.log1p(n) * variance)));
      BigDecimal off = new BigDecimal(loss).subtract(new BigDecimal(centre));
      bets = bets.add(new BigDecimal(bet));
      weighted = weighted.add(new BigDecimal(bet).multiply(new BigDecimal(loss)));
      penalty = penalty.add(off.pow(2).multiply(new BigDecimal(Cumulant.exponentialUp(bet))));
      sum += loss;
      double next = (0.5 + sum) / (n + 1);
      squares += (loss - next) * (loss - next);
    }
    BigDecimal lower = weighted.subtract(penalty).divide(bets, DIGITS);
    BigDecimal upper = weighted.add(penalty).divide(bets, DIGITS);
    assertTrue(new BigDecimal(found.lower()).compareTo(lower) <= 0, found.lower() + " " + lower);
    assertTrue(new BigDecimal(found.upper()).compareTo(upper) >= 0, found.upper() + " " + upper);
    assertEquals(lower.doubleValue(), found.lower(), 1e-9 * (1 + lower.abs().doubleValue()));
    assertEquals(upper.doubleValue(), found.upper(), 1e-9 * (1 + upper.abs().doubleValue()));
  }

  @Test
  void endsEncloseTheFormulaInExactSums() {
    double[] mixed = new double[50];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = i * 37 % 50 / 49.0;
    }
    encloses(mixed, 3, 0.5);
    encloses(mixed, 60, 0.5);
  }

  /** The sum of the bets loses digits that the sum of the weighted losses keeps. */
  @Test
  void positiveLowerEndIsDividedByTheLargerSum() {
    double[] losses = new double[20_000];
    Arrays.fill(losses, 0, 500, 1);
    encloses(losses, 3, 0.3);
  }

  /** Losses of ½ never miss their centre, so the penalty stays as it began. */
  @Test
  void negativeLowerEndIsDividedByTheSmallerSum() {
    double[] losses = new double[20_000];
    Arrays.fill(losses, 0.5);
    encloses(losses, 1e6, 0.3);
  }
}
