package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import genbound.numeric.BinomialTail;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldoutMcNemarTest implements HighProbabilityContract<HoldoutMcNemar> {

  /** Sharper than a bound for each of the two counts, where the predictors differ often enough. */
  @Test
  void tellsTwoModelsApartBetterThanTheSplitBinomial() {
    for (long[] pair : new long[][] {{30, 10, 1000}, {300, 220, 10_000}, {20, 8, 500}}) {
      var paired = Evidence.comparison(pair[0], pair[1], pair[2]);
      double mcNemar = Holdout.mcNemar(paired).atDelta(0.05).value();
      double split = Holdout.splitBinomial(paired).atDelta(0.05).value();
      assertTrue(mcNemar < split, mcNemar + " and " + split);
      assertTrue(mcNemar < 0, "the second is better: " + mcNemar);
    }
    var none = Evidence.comparison(0, 0, 1000);
    assertTrue(
        Holdout.mcNemar(none).atDelta(0.05).value()
            > Holdout.splitBinomial(none).atDelta(0.05).value());
  }

  /** The bound lies below 0 exactly where the one-sided test rejects at 15δ/16. */
  @Test
  void isBelowZeroWhereTheExactTestRejects() {
    for (long onlyFirst = 0; onlyFirst <= 40; onlyFirst += 3) {
      for (long onlySecond = 0; onlySecond <= onlyFirst; onlySecond += 2) {
        var paired = Evidence.comparison(onlyFirst, onlySecond, 200);
        boolean below = Holdout.mcNemar(paired).atDelta(0.05).value() < 0;
        long apart = onlyFirst + onlySecond;
        double p = apart == 0 ? 1 : Math.exp(BinomialTail.logCdf(onlySecond, apart, 0.5));
        assertEquals(p < 0.05 * 15 / 16, below, paired::toString);
      }
    }
  }

  @Test
  void exchangedPredictorsHaveExchangedEnds() {
    var one = Holdout.mcNemar(Evidence.comparison(12, 31, 400));
    var other = Holdout.mcNemar(Evidence.comparison(31, 12, 400));
    assertEquals(-one.lower().atDelta(0.05).value(), other.atDelta(0.05).value(), 1e-15);
    assertEquals(-one.atDelta(0.05).value(), other.lower().atDelta(0.05).value(), 1e-15);
    assertTrue(one.lower().atDelta(0.05).value() > 0);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.pairs(
            "20 pairs, one alone errs in half of them, p more often the second",
            20,
            counts -> Holdout.mcNemar(Evidence.comparison(counts[0], counts[1], 20))));
  }
}
