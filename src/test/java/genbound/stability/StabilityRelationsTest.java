package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Selection;
import genbound.Stability;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class StabilityRelationsTest {

  private static final RemovalStability NONE = new RemovalStability(0);

  @Test
  void aPredictorFixedBeforehandIsHeldOut() {
    EmpiricalRisk risk = Evidence.errors(37, 1000);
    double hoeffding = Holdout.hoeffding(risk).atDelta(0.05).value();
    assertEquals(hoeffding, Stability.removal(risk, NONE).atDelta(0.05).value(), 1e-15);
    assertEquals(
        hoeffding,
        Stability.leaveOneOut(Evidence.leaveOneOut(risk), NONE).atDelta(0.05).value(),
        1e-15);
    var replacement = Stability.replacement(risk, NONE.toReplacement());
    assertEquals(hoeffding, replacement.atDelta(0.05).value(), 1e-15);
    var zhang = Stability.zhang(risk, NONE.toReplacement());
    assertEquals(hoeffding, zhang.atDelta(0.05).value(), 1e-15);
  }

  @Test
  void removalAndItsReplacementSayTheSame() {
    EmpiricalRisk risk = Evidence.meanLoss(0.037, 1000);
    RemovalStability beta = new RemovalStability(3e-4);
    assertEquals(
        Stability.removal(risk, beta).atDelta(0.05).value(),
        Stability.replacement(risk, beta.toReplacement()).atDelta(0.05).value(),
        1e-15);
  }

  @Test
  void weakDependenceIsBelowTheFormsOfTheLiterature() {
    for (double gamma : new double[] {0, 1e-6, 1e-4, 0.003, 0.1}) {
      for (long n : new long[] {2, 3, 100, 1_000_000, 1L << 33, 1L << 53}) {
        for (double price : new double[] {0.01, 0.7, 3, 20, 1e4}) {
          EmpiricalRisk risk = Evidence.meanLoss(0, n);
          ReplacementStability stability = new ReplacementStability(gamma);
          Confidence confidence = Confidence.ofLogInverseDelta(price);
          double here = Stability.zhang(risk, stability).at(confidence).value();
          String where = "γ = " + gamma + ", n = " + n + ", ln(1/δ) = " + price;
          assertTrue(here < Stability.moments(risk, stability).at(confidence).value(), where);
          double old = Stability.feldmanVondrak(risk, stability).at(confidence).value();
          assertTrue(old >= 1 || here < old, where);
        }
      }
    }
  }

  @Test
  void choosingAmongThemIsPaidFor() {
    EmpiricalRisk risk = Evidence.meanLoss(0.001, 10_000);
    RemovalStability beta = new RemovalStability(1e-3);
    var removal = Stability.removal(risk, beta);
    var replacement = Stability.replacement(risk, beta.toReplacement());
    var zhang = Stability.zhang(risk, beta.toReplacement());
    var tightest = Selection.tightest(removal, replacement, zhang).atDelta(0.06);
    Confidence third = Confidence.ofDelta(0.06).share(1 / 3.0);
    assertEquals(zhang.at(third).value(), tightest.value(), 1e-15);
    assertTrue(tightest.value() > zhang.atDelta(0.06).value());
    assertEquals(3, tightest.ledger().size());
    double spent = tightest.ledger().stream().mapToDouble(s -> s.confidence().delta()).sum();
    assertEquals(0.06, spent, 1e-15);
  }

  /** The tables of the package's guide, word for word but for the spaces. */
  @Test
  void numbersOfTheGuide() throws Exception {
    String guide =
        Files.readString(Path.of("src/main/java/genbound/stability/package-info.java"))
            .replaceAll("[ *]+", " ");
    for (long n : new long[] {100, 1000, 10_000, 100_000}) {
      EmpiricalRisk risk = Evidence.meanLoss(0, n);
      String limits =
          "n = "
              + n
              + " "
              + largest(x -> Stability.secondMoment(risk, new ReplacementStability(x)))
              + largest(x -> Stability.replacement(risk, new ReplacementStability(x)))
              + largest(x -> Stability.zhang(risk, new ReplacementStability(x)))
              + largest(x -> Stability.feldmanVondrak(risk, new ReplacementStability(x)))
              + largest(x -> Stability.moments(risk, new ReplacementStability(x)))
              + largest(x -> Stability.hypothesis(Evidence.leaveOneOut(risk), x));
      assertTrue(guide.contains(limits.trim()), limits);
      StringBuilder values = new StringBuilder("n = " + n + " ");
      for (double gamma : new double[] {1.0 / n, 10.0 / n, 1 / Math.sqrt(n)}) {
        ReplacementStability stability = new ReplacementStability(gamma);
        values.append(shown(Stability.secondMoment(risk, stability)));
        values.append(shown(Stability.replacement(risk, stability)));
        values.append(shown(Stability.zhang(risk, stability)));
      }
      assertTrue(guide.contains(values.toString().trim()), values.toString());
    }
  }

  @Test
  void theWidestRangeHasFiniteCertificates() {
    var risk = Evidence.meanLoss(1e308, 10, -1, Double.MAX_VALUE);
    Certificate certificate = Stability.removal(risk, new RemovalStability(1e300)).atDelta(0.05);
    assertEquals(Double.MAX_VALUE, certificate.value());
    assertTrue(certificate.terms().stream().allMatch(term -> Double.isFinite(term.value())));
    assertEquals(
        Double.MAX_VALUE,
        Stability.expected(new ReplacementStability(Double.MAX_VALUE), risk.range())
            .certify()
            .value());
  }

  private static String shown(HighProbabilityBound bound) {
    BigDecimal value = new BigDecimal(bound.atDelta(0.05).clipped());
    return value.setScale(4, RoundingMode.CEILING) + " ";
  }

  /** The largest stability with a bound below 1, to two digits. */
  private static String largest(DoubleFunction<HighProbabilityBound> bound) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (bound.apply(middle).atDelta(0.05).isVacuous()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low == 0 ? "- " : String.format(Locale.ROOT, "%.1e ", low).replace("e-0", "e-");
  }
}
