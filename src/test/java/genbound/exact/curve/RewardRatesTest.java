package genbound.exact.curve;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RewardRatesTest {

  @Test
  void atExponentZeroTheTreeIsAheadByTheLogarithmOverItsLogarithm() {
    RewardRates flat = new RewardRates(1, 0);
    assertEquals(3.574249916581999, flat.chainOverTree(1000), 1e-14);
    assertEquals(4.148191313801706, flat.chainOverTree(10_000), 1e-14);
    assertEquals(5.261464353591485, flat.chainOverTree(1_000_000), 1e-14);
    assertEquals(1, flat.tree(1000, 1).value());
    assertEquals(3.574249916581999, flat.chain(1000, 1).value(), 1e-14);
  }

  @Test
  void atExponentOneTheTreeIsBehind() {
    RewardRates steep = new RewardRates(1, 1);
    for (long n : new long[] {16, 1000, 1_000_000_000L, Long.MAX_VALUE}) {
      double expected = 1 / Math.log(Math.log(n));
      assertEquals(expected, steep.chainOverTree(n), 1e-14);
      assertTrue(expected < 1 && steep.tree(n, 1).value() > steep.chain(n, 1).value());
    }
  }

  @Test
  void ratesAreThoseOfTheFormulas() {
    RewardRates rates = new RewardRates(2, 0.3);
    double log = Math.log(4096);
    double chain = 2 * 5 * Math.pow(log, 1.3) / Math.pow(4096, 0.3) / Math.log(log);
    double tree = 2 * 5 * Math.pow(log, 0.6) / Math.pow(4096, 0.3);
    assertEquals(chain, rates.chain(4096, 5).value(), 1e-13);
    assertEquals(tree, rates.tree(4096, 5).value(), 1e-13);
    assertEquals(chain / tree, rates.chainOverTree(4096), 1e-13);
    assertEquals(
        "mean inference distance ~ 2.939 if C = 5, a rate, not a promise [preference tree]",
        rates.tree(4096, 5).toString().replaceAll("(\\d\\.\\d{3})\\d*", "$1"));
  }

  @Test
  void extremesGiveNumbers() {
    assertEquals(0, new RewardRates(1e-300, 1e6).chain(Long.MAX_VALUE, 1).value());
    assertTrue(new RewardRates(1e300, 0).chain(16, 1e-300).value() > 0);
  }

  @Test
  void misuseIsRefusedByName() {
    RewardRates rates = new RewardRates(1, 0.3);
    refused("n must be at least 16, got 15", () -> rates.chain(15, 1));
    refused("n must be at least 16, got 15", () -> rates.tree(15, 1));
    refused("n must be at least 16, got 2", () -> rates.chainOverTree(2));
    refused("constant must be in (0, ∞), got 0", () -> rates.tree(16, 0));
    refused("scale must be in (0, ∞), got 0", () -> new RewardRates(0, 1));
    refused("exponent must be in [0, 1000000], got -1", () -> new RewardRates(1, -1));
  }
}
