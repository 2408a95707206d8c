package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.HighProbabilityBound;
import genbound.estimate.divergence.DescriptionLength;
import genbound.estimate.divergence.TokenPrior;
import genbound.evidence.ErrorCount;
import genbound.harness.Coverage;
import genbound.harness.ReferenceTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds for a prompt that was chosen on the very examples, from what a prior says it costs. */
class PromptBoundsTest {

  private static final int VOCABULARY = 49_408;

  private static double at(HighProbabilityBound bound) {
    return bound.atDelta(0.01).value();
  }

  /** What a form with ln(n/δ) + 2 over 2n − 1 gives, above √((KL + ln(2√n/δ))/(2n)). */
  private static double olderForm(ErrorCount errors, double kl) {
    long n = errors.n();
    return errors.mean() + Math.sqrt((kl + Math.log(n / 0.01) + 2) / (2.0 * n - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1281167, 77, 0.018244, 0.018155, 0.018072",
    "50000, 10, 0.035427, 0.034465, 0.033568",
    "50000, 100, 0.104796, 0.104475, 0.104182",
    "50000, 30, 0.058452, 0.057874, 0.057345",
    "200, 5, 0.4065, 0.3937, 0.3829"
  })
  void boundsForAPromptMatchPrint(
      long n, int length, String older, String mcAllester, String occam) {
    double nats = Divergence.tokens(length, VOCABULARY);
    ErrorCount none = Evidence.errors(0, n);
    ReferenceTable.assertPrinted(mcAllester, at(PacBayes.mcAllester(none, nats)), n);
    ReferenceTable.assertPrinted(occam, at(Vc.occamHoeffding(none, nats)), n);
    ReferenceTable.assertPrinted(older, olderForm(none, nats), n);
  }

  @Test
  void promptBoundsMatchThePrintedValues() {
    ErrorCount errors = Evidence.errors(2500, 50_000);
    double nats = TokenPrior.uniform(VOCABULARY).nats(new int[30]);
    ReferenceTable.assertPrinted("0.108452", olderForm(errors, nats), "older form");
    ReferenceTable.assertPrinted("0.079296", at(PacBayes.kl(errors, nats)), "kl");
    ReferenceTable.assertPrinted("0.078991", at(Vc.occamKl(errors, nats)), "Occam kl");
    assertEquals(at(PacBayes.occam(errors, nats)), at(Vc.occamKl(errors, nats)), 1e-15);
    double binomial = at(Vc.occamBinomial(errors, nats));
    ReferenceTable.assertPrinted("0.0787967861", binomial, "binomial");
  }

  @Test
  void promptBoundsKeepTheirOrder() {
    for (long n : new long[] {1, 7, 200, 50_000, 10_000_000}) {
      for (long errors : new long[] {0, 1, n / 20, n / 3, n}) {
        for (double nats : new double[] {0, 1, 30, 324, 5000}) {
          ErrorCount risk = Evidence.errors(Math.min(errors, n), n);
          double binomial = at(Vc.occamBinomial(risk, nats));
          double kl = at(Vc.occamKl(risk, nats));
          double maurer = at(PacBayes.kl(risk, nats));
          double mcAllester = at(PacBayes.mcAllester(risk, nats));
          String where = risk + ", " + nats;
          assertTrue(binomial <= kl * (1 + 1e-12), where);
          assertTrue(kl <= at(Vc.occamHoeffding(risk, nats)) * (1 + 1e-15), where);
          assertTrue(kl <= maurer * (1 + 1e-15), where);
          assertTrue(maurer <= mcAllester * (1 + 1e-15), where);
          assertTrue(mcAllester <= olderForm(risk, nats) * (1 + 1e-15), where);
          assertTrue(mcAllester <= at(PacBayes.mcAllester1999(risk, nats)), where);
        }
      }
    }
  }

  @Test
  void aPromptThatNeedsNoNamingIsAHoldOutSet() {
    ErrorCount errors = Evidence.errors(37, 1000);
    assertEquals(at(Holdout.binomial(errors)), at(Vc.occamBinomial(errors, 0)));
  }

  @Test
  void uniformIsTheUnionBoundAndTokensAddUp() {
    ErrorCount errors = Evidence.errors(37, 1000);
    double nats = TokenPrior.uniform(500).nats(1, 2, 3);
    double union = at(Vc.finiteBinomial(errors, 3 * Math.log(500)));
    assertEquals(union, at(Vc.occamBinomial(errors, nats)), 1e-12);
    TokenPrior prior = TokenPrior.ngram(1, 500, 0.1, new int[] {1, 2, 2});
    assertEquals(prior.nats(1) + prior.nats(2) + prior.nats(3), prior.nats(1, 2, 3), 1e-13);
  }

  @Test
  void anExcludedPromptIsVacuous() {
    ErrorCount errors = Evidence.errors(37, 1000);
    double nats = Divergence.tokens(-1, Double.NEGATIVE_INFINITY);
    assertEquals(DescriptionLength.EXCLUDED, nats);
    for (HighProbabilityBound bound :
        List.of(
            Vc.occamBinomial(errors, nats),
            Vc.occamKl(errors, nats),
            Vc.occamHoeffding(errors, nats),
            PacBayes.occam(errors, nats),
            PacBayes.kl(errors, nats),
            PacBayes.mcAllester(errors, nats),
            PacBayes.mcAllester1999(errors, nats))) {
      assertTrue(bound.atDelta(0.01).isVacuous(), bound::toString);
      assertEquals(1, bound.atDelta(0.01).clipped());
    }
  }

  /** Among 50 coins the luckiest is chosen; its prior pays for that, and δ alone does not. */
  @Test
  void searchingIsPaidForByThePrior() {
    double nats = TokenPrior.uniform(50).nats(0);
    Coverage.assertHolds(0.1, 2000, 1, random -> luckiest(random, nats) >= 0.3);
    Coverage.assertBroken(0.1, 2000, 1, random -> luckiest(random, 0) >= 0.3);
  }

  private static double luckiest(java.util.random.RandomGenerator random, double nats) {
    int fewest = 100;
    for (int prompt = 0; prompt < 50; prompt++) {
      fewest = Math.min(fewest, Coverage.binomial(random, 100, 0.3));
    }
    return Vc.occamBinomial(Evidence.errors(fewest, 100), nats).atDelta(0.1).value();
  }
}
