package genbound.estimate.bias;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnBiasTest {

  private static final Confidence SIDE = Confidence.ofDelta(0.025);

  @Test
  void intervalsOfClopperAndPearson() {
    DrawnBias none = InductiveBias.of(0, 100);
    assertEquals(3.31823514363993, none.lower(SIDE), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, none.upper(SIDE));
    assertEquals(Double.POSITIVE_INFINITY, none.point());
    DrawnBias seven = InductiveBias.of(7, 1000);
    assertEquals(4.96184512992682, seven.point(), 1e-13);
    assertEquals(4.24266860141251, seven.lower(SIDE), 1e-11);
    assertEquals(5.87142317111333, seven.upper(SIDE), 1e-11);
    assertEquals(
        5.81206407082017, InductiveBias.of(0, 1000).lower(Confidence.ofDelta(0.05)), 1e-12);
    assertFalse(seven.isExact());
  }

  @Test
  void atTheEnds() {
    DrawnBias all = InductiveBias.of(50, 50);
    assertEquals(0, all.point());
    assertEquals(0, all.lower(SIDE));
    assertEquals(-Math.log(0.025) / 50, all.upper(SIDE), 1e-12);
    double[] errors = {0.3, 0.1, 0.7, 0.2};
    assertEquals(InductiveBias.of(2, 4), InductiveBias.of(errors, 0.2));
    assertEquals(InductiveBias.of(4, 4), InductiveBias.of(errors, 0.7));
    assertEquals(InductiveBias.of(0, 4), InductiveBias.of(errors, 0.05));
    assertEquals("about 0.6931472 nats from 2 hits in 4 draws", InductiveBias.of(2, 4).toString());
  }

  /** Exact −ln P, Sankaran's score through z²/2 and through −ln Φ(z). */
  @ParameterizedTest
  @CsvSource({
    "10, 5, 3, 5.9082261217421629, 3.7085116058050, 5.7351242321026",
    "50, 20, 30, 9.3774586485590391, 6.9849444256818, 9.2841915838965",
    "200, 100, 100, 49.583461697009995, 45.309497741755, 48.492514360304"
  })
  void nonCentralTails(
      double degrees, double noncentrality, double x, double exact, double half, double score) {
    for (double scale : new double[] {1, 1e-3, 40}) {
      var law = new NoncentralChiSquare(degrees, noncentrality, scale);
      assertEquals(exact, -law.logCdf(x * scale), 1e-12 * exact);
      double z = law.normalScore(x * scale);
      assertEquals(half, z * z / 2, 1e-11 * half);
      assertEquals(score, law.needed(x * scale), 1e-11 * score);
    }
  }

  @Test
  void theScoresTailGoesOnFarOut() {
    var law = new NoncentralChiSquare(4000, 1000, 1);
    double before = law.needed(4020);
    for (double x = 4000; x > 1000; x *= 0.996) {
      double needed = law.needed(x);
      assertTrue(needed > before && Double.isFinite(needed), x + ": " + needed);
      assertTrue(needed - before < 30, "no jump where the series begins");
      before = needed;
    }
    assertTrue(before > 800);
  }

  /** The density is the derivative of the distribution function. */
  @Test
  void densitiesAndDistributionsBelongTogether() {
    for (double[] p : new double[][] {{1, 0, 1}, {3, 7, 0.5}, {40, 0.01, 2}, {0.5, 300, 1}}) {
      var law = new NoncentralChiSquare(p[0], p[1], p[2]);
      for (double share : new double[] {0.2, 0.9, 1.6}) {
        double x = share * law.mean();
        double h = 1e-4 * x;
        double slope = (Math.exp(law.logCdf(x + h)) - Math.exp(law.logCdf(x - h))) / (2 * h);
        assertEquals(Math.log(slope), law.logDensity(x), 1e-5, law + " at " + x);
      }
      assertEquals(0, law.logCdf(100 * law.mean() + 100), 1e-12);
    }
  }

  @Slow
  @Test
  void aFitFindsTheLaw() {
    Random random = new Random(11);
    double[] errors = new double[4000];
    for (int i = 0; i < errors.length; i++) {
      for (int k = 0; k < 6; k++) {
        double g = random.nextGaussian() + 1;
        errors[i] += 0.1 * g * g;
      }
    }
    ChiSquareFit fit = InductiveBias.fit(errors);
    var truth = new NoncentralChiSquare(6, 6, 0.1);
    assertTrue(fit.distance() < 1.36 / Math.sqrt(errors.length), fit.toString());
    assertEquals(truth.mean(), fit.law().mean(), 0.02);
    for (double epsilon : new double[] {0.3, 0.6, 1.2}) {
      assertEquals(-truth.logCdf(epsilon), fit.needed(epsilon), 0.25);
    }
    assertFalse(fit.isExtrapolated(0.6));
    assertTrue(fit.isExtrapolated(0.01));
    double[] scaled = Arrays.stream(errors).map(e -> 1000 * e).toArray();
    assertEquals(fit.needed(0.6), InductiveBias.fit(scaled).needed(600), 1e-3);
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refused("draws must be in [1, 9007199254740992], got 0", () -> InductiveBias.of(0, 0));
    refused("hits must be in [0, 10], got 11", () -> InductiveBias.of(11, 10));
    refused("hits must be in [0, 10], got -1", () -> InductiveBias.of(-1, 10));
    refused("epsilon must be in (0, ∞), got 0", () -> InductiveBias.of(new double[] {1}, 0));
    refused("errors[0] must be in [0, ∞), got -1", () -> InductiveBias.of(new double[] {-1}, 1));
    refused("errors must be at least two, got 1", () -> InductiveBias.fit(new double[] {1}));
    refused("errors[1] must be in (0, ∞), got 0", () -> InductiveBias.fit(new double[] {1, 0}));
    refused(
        "errors must be not all equal, got errors near 2.0",
        () -> InductiveBias.fit(new double[] {2, 2, 2}));
    refused("degrees must be in (0, 1e6], got 0", () -> new NoncentralChiSquare(0, 1, 1));
    refused(
        "noncentrality must be in [0, 1000000], got -1", () -> new NoncentralChiSquare(1, -1, 1));
    refused("scale must be in (0, ∞), got 0", () -> new NoncentralChiSquare(1, 1, 0));
    refused("x must be in (0, ∞), got 0", () -> new NoncentralChiSquare(1, 1, 1).logCdf(0));
    refused("confidence must be not null, got null", () -> InductiveBias.of(1, 2).upper(null));
  }

  /** Bessel functions of imaginary order by Debye's and Hankel's series, in 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "5, 0, 40, 30, -6.51295338466439013",
    "3, 0, 1e-3, 1e-3, 5.48881674577746431",
    "30, 50, 0.5, 20, -6.8548519214837331",
    "1e6, 1e6, 1, 2e6, -8.72257370112185513",
    "1e6, 1e6, 1, 1.9e6, -867.611368997144448",
    "1e6, 1, 1, 1e6, -8.17326781913261579",
    "1e6, 4, 2, 1e6, -96582.7635485417835",
    "2, 1e6, 1, 1e6, -8.5198408677466926"
  })
  void densities(double degrees, double noncentrality, double scale, double x, double exact) {
    var law = new NoncentralChiSquare(degrees, noncentrality, scale);
    double rounding = 1e-13 + 4e-15 * (degrees + noncentrality);
    assertEquals(exact, law.logDensity(x), rounding * 10);
  }

  /** Sankaran's score and −ln Φ of it in 40 digits, beyond what Φ can be as a double. */
  @ParameterizedTest
  @CsvSource({
    "4000, 1000, 2500, 398.15835446311723",
    "2000, 0, 500, 620.2892678713667",
    "5000, 500, 2000, 929.69118647382157"
  })
  void theScoresTailIsMills(double degrees, double noncentrality, double x, double exact) {
    var law = new NoncentralChiSquare(degrees, noncentrality, 1);
    assertEquals(exact, law.needed(x), 2e-10);
  }

  private static double likelihood(NoncentralChiSquare law, double[] errors) {
    return Arrays.stream(errors).map(law::logDensity).sum();
  }

  /** No law near the fitted one, and not the true one, is more likely. */
  @Test
  void aFitIsTheLikeliestLawWhateverTheUnit() {
    Random random = new Random(12);
    double[] errors = new double[100];
    for (int i = 0; i < errors.length; i++) {
      for (int k = 0; k < 6; k++) {
        errors[i] += Math.pow(random.nextGaussian() + 1, 2);
      }
    }
    ChiSquareFit fit = InductiveBias.fit(errors);
    NoncentralChiSquare law = fit.law();
    double most = likelihood(law, errors);
    assertTrue(most >= likelihood(new NoncentralChiSquare(6, 6, 1), errors), fit.toString());
    for (double factor : new double[] {0.95, 1.05}) {
      double degrees = law.degrees();
      double off = law.noncentrality();
      double scale = law.scale();
      for (NoncentralChiSquare near :
          new NoncentralChiSquare[] {
            new NoncentralChiSquare(factor * degrees, off, scale),
            new NoncentralChiSquare(degrees, factor * off, scale),
            new NoncentralChiSquare(degrees, off, factor * scale)
          }) {
        assertTrue(most >= likelihood(near, errors) - 1e-6, near.toString());
      }
    }
    assertEquals(100, fit.draws());
    assertEquals(furthest(law, errors), fit.distance(), 1e-15);
    for (double epsilon : new double[] {1, 3, 12}) {
      assertEquals(-law.logCdf(epsilon), fit.needed(epsilon));
      assertEquals(fit.needed(epsilon) > Math.log(100), fit.isExtrapolated(epsilon));
    }
    for (double unit : new double[] {1e-12, 1e12}) {
      double[] scaled = Arrays.stream(errors).map(e -> unit * e).toArray();
      assertEquals(fit.needed(3), InductiveBias.fit(scaled).needed(3 * unit), 1e-2);
    }
    assertEquals(
        law + ", fitted to 100 errors, distance " + (float) fit.distance(), fit.toString());
  }

  /** The furthest that a step of the errors' distribution function lies from the law's. */
  private static double furthest(NoncentralChiSquare law, double[] errors) {
    double furthest = 0;
    for (double error : errors) {
      double cdf = Math.exp(law.logCdf(error));
      double below = Arrays.stream(errors).filter(e -> e < error).count() / 100.0;
      double upTo = Arrays.stream(errors).filter(e -> e <= error).count() / 100.0;
      furthest = Math.max(furthest, Math.max(cdf - below, upTo - cdf));
    }
    return furthest;
  }

  /** Needed at ln 2 and a rounding around it, with two draws. */
  @Test
  void whatTheDrawsCanShowIsNotExtrapolated() {
    ChiSquareFit fit = new ChiSquareFit(new NoncentralChiSquare(2, 0, 1), 0.5, 2);
    double x = 2 * Math.log(2);
    for (int step = -20; step <= 20; step++) {
      double epsilon = x + step * Math.ulp(x);
      assertEquals(fit.needed(epsilon) > Math.log(2), fit.isExtrapolated(epsilon));
    }
    assertEquals(
        "1.0 times a chi-square with 2.0 degrees of freedom, non-centrality 0.0, fitted to 2"
            + " errors, distance 0.5",
        fit.toString());
  }

  @ParameterizedTest
  @CsvSource({"1, 1e-12, 1.0", "1e6, 1e-5, 1000000.00", "1e-170, 0, 1.0E-170"})
  void errorsThatAreAllNearlyEqualAreRefused(double error, double more, String mean) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> InductiveBias.fit(new double[] {error, error + more}))
            .getMessage();
    assertTrue(
        message.startsWith("errors must be not all equal, got errors near " + mean), message);
  }

  @Test
  void aMillionDegreesOfFreedomAreTheMost() {
    assertEquals(2e6, new NoncentralChiSquare(1e6, 1e6, 1).mean());
    double more = Math.nextUp(1e6);
    refused("degrees must be in (0, 1e6], got " + more, () -> new NoncentralChiSquare(more, 1, 1));
  }
}
