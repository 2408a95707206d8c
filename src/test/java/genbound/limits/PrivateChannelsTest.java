package genbound.limits;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateChannelsTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.0100083361116",
    "0.5, 0.255251930413",
    "0.6931471805599453, 0.5",
    "1, 1.25151169403",
    "2, 8.69523781841"
  })
  void theContractionIsKnown(double epsilon, double psi) {
    double found = new PrivateChannels(1, epsilon).contraction();
    assertEquals(psi, found, 5e-12 * psi);
    double exact =
        Math.pow(Math.expm1(epsilon), 2)
            * Math.max(Math.exp(-epsilon), 2 / (Math.exp(epsilon) + 2));
    assertTrue(found >= exact);
  }

  /** In 50 digits, by the power itself and not by logarithms. */
  @ParameterizedTest
  @CsvSource({
    "10, 1, 0.25, 0.4223833271348013199465883",
    "400, 0.5, 0.5, 0.9991745809866936994807969",
    "100, 1, 0.5, 0.9998286968275051644970958",
    "50, 2, 0.5, 0.9999999999999915191434686"
  })
  void outputsAreNotFurtherApart(long n, double epsilon, double apart, BigDecimal exact) {
    double found = new PrivateChannels(n, epsilon).totalVariation(apart);
    ReferenceTable.assertUpper(exact, found, 1e-14, 1, "n = " + n);
  }

  @Test
  void theRootOfALimitIsNotAboveIt() {
    for (double risk : new double[] {0.25, 1, 2, 1e-9}) {
      double root = new MinimaxLimit("a", risk).root();
      assertTrue(new BigDecimal(root).pow(2).compareTo(new BigDecimal(risk)) < 0, "" + risk);
      assertEquals(Math.sqrt(risk), root, 4e-16 * root);
    }
  }

  /** Means ±t of numbers in {−1, 1}, squared error. */
  @ParameterizedTest
  @CsvSource({
    "10000, 1, 3.305262159489906e-5, 0.016617594773",
    "10000, 0.5, 1.620584901251429e-4, 0.0367960417",
    "10, 1, 0.03235842809, 0.5133667363",
    "1, 1, 0.2314833456, 1",
    "1000000000000, 0.5, 1.620619907153e-12, 3.679692304487e-6",
    "1000000, 0.1, 4.13321720811e-5, 0.01858296364132",
    "100, 3, 1.251e-4, 0.03"
  })
  void theLimitOfAMeanIsKnown(long n, double epsilon, double risk, double separation) {
    PrivateChannels channels = new PrivateChannels(n, epsilon);
    boolean rough = epsilon == 3;
    assertEquals(risk, channels.mean().risk(), (rough ? 5e-4 : 2e-10) * risk);
    assertEquals(separation, channels.separation(), rough ? 0.01 : 1e-6 * separation);
  }

  /** Randomised response of a coin: its outputs' divergence is 2ε·tanh(ε/2), about ε². */
  @Test
  void randomisedResponseIsWithin() {
    for (double epsilon : new double[] {1e-3, 0.1, 1, 3}) {
      PrivateChannels one = new PrivateChannels(1, epsilon);
      double divergence = 2 * epsilon * Math.tanh(epsilon / 2);
      assertTrue(one.divergence(1) >= divergence, "ε = " + epsilon);
      double apart = Math.tanh(epsilon / 2);
      assertTrue(one.totalVariation(1) >= apart, "ε = " + epsilon);
    }
    assertEquals(1e-6, new PrivateChannels(1, 1e-3).divergence(1), 1e-9, "the constant is sharp");
  }

  /** Random channels on three outputs, and inputs of two laws. */
  @Test
  void randomChannelsAreWithin() {
    Random random = new Random(26);
    double largest = 0;
    for (int trial = 0; trial < 3000; trial++) {
      double epsilon = 0.1 + 2.5 * random.nextDouble();
      double[][] channel = new double[3][3];
      double[] base = random.doubles(3, 0.01, 1).toArray();
      for (double[] row : channel) {
        double sum = 0;
        for (int z = 0; z < 3; z++) {
          row[z] = base[z] * (random.nextBoolean() ? Math.exp(epsilon / 2) : 1);
          sum += row[z];
        }
        for (int z = 0; z < 3; z++) {
          row[z] /= sum;
        }
      }
      double t = random.nextDouble();
      double[] p = {(1 + t) / 2, (1 - t) / 2, 0};
      double[] q = {(1 - t) / 2, (1 + t) / 2, 0};
      double divergence = 0;
      for (int z = 0; z < 3; z++) {
        double a = p[0] * channel[0][z] + p[1] * channel[1][z];
        double b = q[0] * channel[0][z] + q[1] * channel[1][z];
        divergence += (a - b) * Math.log(a / b);
      }
      largest = Math.max(largest, divergence / new PrivateChannels(1, epsilon).divergence(t));
    }
    assertTrue(largest <= 1 && largest > 0.2, "largest ratio " + largest);
  }

  /** For large ε one person may give all away: nothing is excluded, and no limit comes back. */
  @Test
  void limitsDoNotComeBackForLargeEpsilon() {
    for (double epsilon : new double[] {2, 4, 20, 300}) {
      double before = 1;
      for (double t = 0; t <= 1; t += 0.01) {
        double alike = 1 - new PrivateChannels(100, epsilon).totalVariation(t);
        assertTrue(alike <= before, "ε = " + epsilon + ", t = " + t);
        before = alike;
      }
    }
    MinimaxLimit none = new PrivateChannels(100, 300).twoPoint(1, 1);
    assertTrue(none.isVoid());
    assertEquals("nothing is excluded [two worlds, ε-private draws]", none.toString());
    assertEquals(0, new PrivateChannels(10, 4).mean().risk(), 0.03);
  }

  /** How much smaller than 4(e^ε − 1)² of Duchi, Jordan and Wainwright (2018). */
  @ParameterizedTest
  @CsvSource({
    "0.1, 4.42, 5e-3",
    "0.6931471805599453, 8, 1e-9",
    "1, 9.4366, 5e-5",
    "2, 18.78, 5e-3",
    "4, 113, 0.5"
  })
  void theContractionIsSmallerThanAKnownOne(double epsilon, double factor, double within) {
    double known = 4 * Math.pow(Math.expm1(epsilon), 2);
    assertEquals(factor, known / new PrivateChannels(1, epsilon).contraction(), within);
  }

  @Test
  void badInputIsRefusedByName() {
    refusedFrom("n must be in [1, ", () -> new PrivateChannels(0, 1));
    refusedFrom("epsilon must be in (0, 300], got 0", () -> new PrivateChannels(1, 0));
    refusedFrom("epsilon must be in (0, 300], got NaN", () -> new PrivateChannels(1, Double.NaN));
    PrivateChannels one = new PrivateChannels(1, 1);
    refusedFrom("totalVariation must be in [0, 1], got 1.5", () -> one.totalVariation(1.5));
    refusedFrom("totalVariation must be in [0, 1], got -1", () -> one.divergence(-1));
    refusedFrom("loss must be in [0, ∞), got -1", () -> one.twoPoint(0.5, -1));
    refusedFrom("risk must be in [0, ∞), got -1", () -> new MinimaxLimit("a", -1));
  }
}
