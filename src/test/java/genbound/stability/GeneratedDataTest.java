package genbound.stability;

import static genbound.harness.ReferenceTable.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import org.junit.jupiter.api.Test;

/** Known numbers of bounds for generated data, and how they compare. */
class GeneratedDataTest {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);

  private record Case(int real, int generated, double gamma, double t, double distance) {

    EmpiricalRisk risk() {
      return Evidence.meanLoss(0, real + generated);
    }

    ReplacementStability stability() {
      return new ReplacementStability(gamma);
    }

    double bound() {
      return Stability.augmented(risk(), generated, stability(), t, distance)
          .at(CONFIDENCE)
          .value();
    }

    double zhang() {
      return Stability.augmentedZhang(risk(), generated, stability(), t, distance)
          .at(CONFIDENCE)
          .value();
    }

    double rate() {
      return StabilityRates.augmented(real, generated, stability(), t, distance, CONFIDENCE, 1)
          .value();
    }

    /** Three events at δ/3 each. */
    double threeParts() {
      double n = real + generated;
      double c = CONFIDENCE.logInverseDelta() + Math.log(3);
      double b = gamma + t;
      double ofReal = b + (2 * real * b + 1) * Math.sqrt(c / (2 * real));
      double ofGenerated =
          generated == 0 ? 0 : gamma + (2 * generated * gamma + 1) * Math.sqrt(c / (2 * generated));
      return generated / n * distance
          + real / n * ofReal
          + generated / n * ofGenerated
          + real / n * gamma * Math.sqrt(2 * generated * c);
    }
  }

  private static final Case REAL_ONLY = new Case(1000, 0, 1e-3, 0, 0);
  private static final Case HALF = new Case(1000, 1000, 5e-4, 0, 0);
  private static final Case IMPERFECT = new Case(1000, 1000, 5e-4, 1e-4, 0.05);
  private static final Case MANY = new Case(1000, 10_000, 1.0 / 11_000, 0, 0.05);

  @Test
  void nothingGeneratedIsTheTextbook() {
    assertPrinted("0.117107", REAL_ONLY.bound(), REAL_ONLY);
    EmpiricalRisk risk = REAL_ONLY.risk();
    assertEquals(
        Stability.replacement(risk, REAL_ONLY.stability()).at(CONFIDENCE).value(),
        Stability.augmented(risk, 0, REAL_ONLY.stability(), 0, 1).at(CONFIDENCE).value(),
        1e-15);
    assertEquals(
        Stability.zhang(risk, REAL_ONLY.stability()).at(CONFIDENCE).value(),
        Stability.augmentedZhang(risk, 0, REAL_ONLY.stability(), 0, 1).at(CONFIDENCE).value(),
        1e-15);
  }

  @Test
  void oneExponentialMomentIsBelowThreeParts() {
    assertPrinted("0.136737", REAL_ONLY.threeParts(), REAL_ONLY);
    assertPrinted("0.113614", HALF.threeParts(), HALF);
    assertPrinted("0.143189", IMPERFECT.threeParts(), IMPERFECT);
    assertPrinted("0.089428", MANY.threeParts(), MANY);
    for (int real : new int[] {1, 3, 100, 10_000}) {
      for (int generated : new int[] {0, 1, 50, 100_000}) {
        for (double gamma : new double[] {0, 1e-5, 0.01, 0.5}) {
          for (double t : new double[] {0, 1e-4, 0.3}) {
            Case one = new Case(real, generated, gamma, t, 0.2);
            assertTrue(one.bound() < one.threeParts(), one::toString);
          }
        }
      }
    }
    assertPrinted("0.070272", HALF.bound(), HALF);
    assertPrinted("0.097540", IMPERFECT.bound(), IMPERFECT);
    assertPrinted("0.079182", MANY.bound(), MANY);
  }

  @Test
  void weakDependenceIsBetterForLargeStabilities() {
    Case large = new Case(1000, 1_000_000, 1e-4, 1e-4, 0.01);
    assertTrue(large.zhang() < large.bound(), large::toString);
    assertTrue(HALF.zhang() > HALF.bound(), HALF::toString);
  }

  @Test
  void ratesWithConstantOne() {
    assertPrinted("0.075427", REAL_ONLY.rate(), REAL_ONLY);
    assertPrinted("0.078763", HALF.rate(), HALF);
    assertPrinted("0.104798", IMPERFECT.rate(), IMPERFECT);
    assertPrinted("0.070047", MANY.rate(), MANY);
  }

  /** 2γ + e·( 4(p − 1)·γ·⌈log₂ n⌉ + √((p − 1)/n) ), by Rio's inequality. */
  private static double rio(double gamma, long n) {
    double p = Math.max(2, CONFIDENCE.logInverseDelta());
    double levels = Concentration.levels(n);
    return 2 * gamma + Math.E * (4 * (p - 1) * gamma * levels + Math.sqrt((p - 1) / n));
  }

  @Test
  void withoutGeneratedExamplesValuesMatchPrint() {
    String[] replacement = {"0.377162", "0.036816", "0.003673"};
    String[] moments = {"21.249303", "0.575341", "0.024349"};
    String[] rio = {"1.923002", "0.068981", "0.004276"};
    long[] sizes = {100, 10_000, 1_000_000};
    for (int i = 0; i < sizes.length; i++) {
      EmpiricalRisk risk = Evidence.meanLoss(0, sizes[i]);
      ReplacementStability stability = new ReplacementStability(1.0 / sizes[i]);
      assertPrinted(
          replacement[i], Stability.replacement(risk, stability).at(CONFIDENCE).value(), risk);
      assertPrinted(moments[i], Stability.moments(risk, stability).at(CONFIDENCE).value(), risk);
      assertPrinted(rio[i], rio(stability.gamma(), sizes[i]), risk);
      assertTrue(
          Stability.zhang(risk, stability).at(CONFIDENCE).value()
              < rio(stability.gamma(), sizes[i]));
    }
    EmpiricalRisk risk = Evidence.meanLoss(0, 1_000_000);
    ReplacementStability root = new ReplacementStability(1e-3);
    assertPrinted("0.439837", rio(1e-3, 1_000_000), root);
    assertPrinted("2.4500", Stability.replacement(risk, root).at(CONFIDENCE).value(), root);
    assertTrue(Stability.zhang(risk, root).at(CONFIDENCE).value() < 0.439837);
  }
}
