package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransductiveSlackTest {

  private static final Confidence SURE = Confidence.ofDelta(0.05);

  /** c₀Q·√min(m, u) of the paper, and √(SQ·ln(20)/2), to the digits that were printed. */
  @ParameterizedTest
  @CsvSource({
    "40, 160, 0.99714, 0.21696",
    "100, 100, 1.00904, 0.17373",
    "140, 2568, 0.44964, 0.10624",
    "1354, 1354, 0.27422, 0.04705",
    "50000, 50000, 0.04513, 0.00774"
  })
  void termsOfCommonSplits(long m, long u, double published, double deviation) {
    TransductiveSlack slack = new TransductiveSlack(m, u);
    assertEquals(published, slack.publishedSigns(), 5.001e-6);
    assertEquals(deviation, slack.deviation(SURE), 5.001e-6);
    assertTrue(slack.signs() < slack.publishedSigns() / 12, slack::toString);
    assertEquals(slack.signs(), new TransductiveSlack(u, m).signs(), "m and u change places");
  }

  @Test
  void constants() {
    assertEquals(2 * 5.045176559706524, new TransductiveSlack(1, 1).publishedSigns(), 1e-14);
    assertEquals(1.0056489, new TransductiveSlack(40, 160).finiteFactor(), 5e-8);
    assertEquals(1.0075440, new TransductiveSlack(100, 100).finiteFactor(), 5e-8);
    assertEquals(0.02, new TransductiveSlack(100, 100).inverseSizes(), 1e-17);
  }

  @Test
  void termsAreThoseOfTheCertificate() {
    var complexity = Evidence.transductiveComplexity(0.3);
    var certificate =
        Rademacher.transductive(Evidence.meanLoss(0.1, 40), 160, complexity, 0.5).at(SURE);
    TransductiveSlack slack = new TransductiveSlack(40, 160);
    assertEquals(4, certificate.terms().size());
    assertEquals(0.1, certificate.terms().get(0).value(), 1e-16);
    assertEquals(0.6, certificate.terms().get(1).value(), 1e-15);
    assertEquals(slack.signs(), certificate.terms().get(2).value(), 1e-15);
    assertEquals(slack.deviation(SURE), certificate.terms().get(3).value(), 1e-15);
  }

  @Test
  void noNodeIsRefused() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new TransductiveSlack(40, 0));
    assertTrue(refusal.getMessage().startsWith("unlabelled must be in [1, "), refusal::getMessage);
  }

  /** N²/(mu) = 6.25; 2Lβ·(1 + 18); Lω·√(2/8)·18²·4·√ln 200, with 2Lω‖S‖∞ = 18. */
  @Test
  void rateOfTheNetworkIsItsFormula() {
    TransductiveSlack slack = new TransductiveSlack(40, 160);
    Rate rate = TransductiveRates.graphNetwork(slack, 2, 3, 0.5, 2, 1.5, 4, 8, 2);
    double expected = 2 * (6.25 * 3 * 19 + 6 * 0.5 * 324 * 4 * Math.sqrt(Math.log(200)));
    assertEquals(expected, rate.value(), 1e-11);
    assertTrue(rate.toString().contains("a rate, not a promise"), rate::toString);
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> TransductiveRates.graphNetwork(slack, 0, 1, 1, 1, 1, 1, 1, 1));
    assertTrue(refusal.getMessage().startsWith("layers must be"), refusal::getMessage);
  }
}
