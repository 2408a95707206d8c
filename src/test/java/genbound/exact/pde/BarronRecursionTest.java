package genbound.exact.pde;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarronRecursionTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** L = q²/2 + c·(1 − cos q) on (0, π), f = sin x, the whole linear part in κ = 1 + c. */
  private static BarronRecursion sine(double strength) {
    return BarronRecursion.contraction(
        1 / (1 + strength), 1 + strength, Nonlinearity.sineWithoutLinearPart(strength), 2, 1, 1);
  }

  /** The same with κ = 1, as if c·sin q had no linear part. */
  private static BarronRecursion sineLeft(double strength) {
    return BarronRecursion.contraction(1 / (1 + strength), 1, Nonlinearity.sine(strength), 2, 1, 1);
  }

  @Test
  void poissonGrowsAsTheTruthDoes() {
    var contraction = BarronRecursion.contraction(1, 1, Nonlinearity.none(), 2, 1, 1);
    var without = BarronRecursion.withoutContraction(1, Nonlinearity.polynomial(0, 1), 2, 1);
    for (int t = 0; t <= 40; t++) {
      BarronNorms norms = contraction.after(t);
      assertEquals(2 * (1 - Math.pow(2, -t)), norms.gradientNorm(), 1e-13);
      assertEquals(2 * (1 - Math.pow(2, -t)), norms.norm(), 1e-13);
      assertEquals(Math.pow(2, t) - 1, without.after(t).gradientNorm(), 1e-12 * Math.pow(2, t));
    }
    assertEquals(0.5, contraction.kept(), 1e-15);
    assertEquals(2, contraction.forAllSteps().gradientNorm(), 1e-11);
    assertEquals(2, contraction.forAllSteps().norm(), 1e-11);
    assertEquals(1, without.after(1).gradientNorm(), 1e-14);
    assertEquals(255, without.after(8).gradientNorm(), 1e-11);
    assertEquals(2, without.after(1).norm(), 1e-14);
    assertEquals(4.5, without.after(2).norm(), 1e-14);
    assertEquals(8, without.after(3).norm(), 1e-13);
    assertFalse(without.forAllSteps().isFinite());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.95238095, 0.95238095",
    "2, 1.43574501, 1.43215822",
    "3, 1.69628552, 1.68147610",
    "4, 1.84523128, 1.81547278",
    "5, 1.93407069, 1.88965439",
    "6, 1.98858088, 1.93179044",
    "7, 2.02265016, 1.95626556",
    "8, 2.04419947, 1.97076045"
  })
  void contraction(int steps, double gradient, double norm) {
    BarronNorms norms = sine(0.05).after(steps);
    assertEquals(gradient, norms.gradientNorm(), 5.1e-9);
    assertEquals(norm, norms.norm(), 5.1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.95238095, 5.1e-9",
    "2, 2.86431643, 5.1e-9",
    "3, 6.96080921, 5.1e-9",
    "4, 39.64933, 5.1e-6",
    "5, 3.946722e15, 5.1e8"
  })
  void withoutContraction(int steps, double gradient, double half) {
    var recursion = additive(0.05);
    assertEquals(gradient, recursion.after(steps).gradientNorm(), half);
    assertEquals(INFINITY, recursion.after(8).gradientNorm());
    assertEquals(INFINITY, recursion.after(100_000_000).norm());
  }

  private static BarronRecursion additive(double strength) {
    Nonlinearity whole = Nonlinearity.polynomial(0, 1).plus(Nonlinearity.sine(strength));
    return BarronRecursion.withoutContraction(1 / (1 + strength), whole, 2, 1);
  }

  @Test
  void normsStayBoundedForAllTime() {
    BarronNorms all = sine(0.05).forAllSteps();
    assertEquals(2.0826607277, all.gradientNorm(), 5.1e-11);
    assertEquals(1.9937113162, all.norm(), 5.1e-11);
    BarronNorms stronger = sine(0.1).forAllSteps();
    assertEquals(2.2912165022, stronger.gradientNorm(), 5.1e-11);
    assertEquals(2.0546991602, stronger.norm(), 5.1e-11);
    BarronNorms late = sine(0.05).after(100_000_000);
    assertTrue(late.gradientNorm() <= all.gradientNorm() && late.norm() <= all.norm());
    assertEquals(0.1086900081, critical(BarronRecursionTest::sine), 5e-9);
    assertFalse(sine(0.2).forAllSteps().isFinite());
    assertEquals(17, firstAbove(sine(0.2), 30), "leaves 30");
  }

  @Test
  void whatIsLeftOutOfTheLinearPartCosts() {
    BarronRecursion left = sineLeft(0.05);
    assertEquals(1.50377222, left.after(2).gradientNorm(), 5.1e-9);
    assertEquals(1.84188870, left.after(3).gradientNorm(), 5.1e-9);
    assertEquals(2.48201025, left.after(8).gradientNorm(), 5.1e-9);
    assertFalse(left.forAllSteps().isFinite());
    assertEquals(223, firstAbove(left, 30), "leaves 30");
    assertEquals(0.0499114053, critical(BarronRecursionTest::sineLeft), 5e-9);
  }

  /** Up to which strength a bound for all time is found. */
  private static double critical(DoubleFunction<BarronRecursion> recursion) {
    double low = 0.01;
    double high = 1;
    for (int halving = 0; halving < 32; halving++) {
      double middle = (low + high) / 2;
      boolean bounded = recursion.apply(middle).forAllSteps().isFinite();
      low = bounded ? middle : low;
      high = bounded ? high : middle;
    }
    return low;
  }

  private static int firstAbove(BarronRecursion recursion, double norm) {
    int step = 0;
    while (recursion.after(step).gradientNorm() <= norm) {
      step++;
    }
    return step;
  }

  /** The factors of the formula, one at a time. */
  @Test
  void factorsFollowTheBox() {
    assertEquals(1 - 0.25 * 3 / 4, kept(0.25, 1, 3), 1e-15);
    assertEquals(1 - 0.25 * 2 / 3, kept(0.25, 1, 2), 1e-15);
    assertEquals(0.5, kept(1.5, 1, 10), 1e-15);
    assertEquals(0.99, kept(1, 1, 0.01 / 0.99), 1e-15);
    BarronRecursion none = BarronRecursion.contraction(0.7, 1, Nonlinearity.none(), 3, 0.25, 2);
    assertEquals(0.7 * 3 / 2, none.after(1).gradientNorm(), 1e-15, "φ = 1/2 where l₁ < 1");
    assertEquals(0.7 * 3 / 1.25, none.after(1).norm(), 1e-15);
    BarronRecursion wide = BarronRecursion.contraction(0.7, 1, Nonlinearity.none(), 3, 4, 2);
    assertEquals(0.7 * 3 * 2 / 5, wide.after(1).gradientNorm(), 1e-15, "φ = √l₁/(1 + l₁)");
    assertEquals(0.7 * 3 / 5, wide.after(1).norm(), 1e-15);
    BarronRecursion cubic =
        BarronRecursion.contraction(0.7, 0, Nonlinearity.polynomial(0, 0, 0, 2), 0, 4, 5);
    BarronNorms next = cubic.step(new BarronNorms(0.5, 3));
    assertEquals(0.5 + 0.7 * 3 * 2 * 0.125, next.gradientNorm(), 1e-14);
    assertEquals(3 + 0.7 * 2.5 * 2 * 0.125, next.norm(), 1e-14);
  }

  private static double kept(double step, double curvature, double eigenvalue) {
    return BarronRecursion.contraction(step, curvature, Nonlinearity.none(), 1, eigenvalue, 1)
        .kept();
  }

  @Test
  void startsElsewhere() {
    BarronNorms start = new BarronNorms(2.5, 3);
    BarronRecursion recursion = sine(0.05);
    assertEquals(start, recursion.after(0, start));
    assertEquals(recursion.step(recursion.step(start)), recursion.after(2, start));
    BarronNorms all = recursion.forAllSteps(start);
    assertEquals(start, all, "a step does not raise them");
    assertEquals(recursion.after(3), recursion.after(2, recursion.after(1)));
    assertFalse(recursion.forAllSteps(new BarronNorms(INFINITY, 1)).isFinite());
    assertFalse(recursion.step(new BarronNorms(1, INFINITY)).isFinite());
    assertFalse(recursion.forAllSteps(new BarronNorms(9, 1)).isFinite(), "sinh 9 is too much");
  }

  /** The true norms in two inputs stay below both forms. */
  @ParameterizedTest
  @CsvSource({"0.05", "0.2", "0.3"})
  void boundsHoldInTwoInputs(double strength) {
    double step = 1 / (1 + strength);
    var contraction =
        BarronRecursion.contraction(
            step,
            1 + strength,
            Nonlinearity.sineWithoutLinearPart(strength),
            1 + Math.sqrt(2),
            2,
            2);
    Nonlinearity whole = Nonlinearity.polynomial(0, 1).plus(Nonlinearity.sine(strength));
    var without = BarronRecursion.withoutContraction(step, whole, 1 + Math.sqrt(2), 2);
    SquareDescent truth = new SquareDescent(strength, 12, 40);
    for (int t = 1; t <= 8; t++) {
      truth.step(step);
      for (BarronRecursion recursion : new BarronRecursion[] {contraction, without}) {
        BarronNorms norms = recursion.after(t);
        assertTrue(truth.gradientNorm() <= norms.gradientNorm(), t + ": " + norms);
        assertTrue(truth.norm() <= norms.norm(), t + ": " + norms);
      }
    }
    assertTrue(truth.gradientNorm() > 0.3, "it has moved");
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    Nonlinearity none = Nonlinearity.none();
    refused(
        "step must be in (0, ∞), got 0", () -> BarronRecursion.contraction(0, 1, none, 1, 1, 1));
    refused(
        "curvature must be in [0, ∞), got -1",
        () -> BarronRecursion.contraction(1, -1, none, 1, 1, 1));
    refused(
        "nonlinearity must be not null, got null",
        () -> BarronRecursion.contraction(1, 1, null, 1, 1, 1));
    refused(
        "sourceNorm must be in [0, ∞), got NaN",
        () -> BarronRecursion.withoutContraction(1, none, 0 / 0.0, 1));
    refused(
        "eigenvalue must be in (0, ∞), got 0",
        () -> BarronRecursion.contraction(1, 1, none, 1, 0, 1));
    refused(
        "dimension must be at least 1, got 0",
        () -> BarronRecursion.withoutContraction(1, none, 1, 0));
    refused("steps must be in [0, 100000000], got -1", () -> sine(0.1).after(-1));
    refused("start must be not null, got null", () -> sine(0.1).after(1, null));
    refused("gradientNorm must be in [0, ∞], got -1", () -> new BarronNorms(-1, 0));
    refused("norm must be in [0, ∞], got NaN", () -> new BarronNorms(1, 0 / 0.0));
    assertEquals(
        "Barron norms of energy descent, keeping 0.5, nonlinearity 0.1·(sin q − q)",
        sine(0.1).toString());
    assertEquals("Barron norm ≤ 2.0, of the gradient ≤ 1.5", new BarronNorms(1.5, 2).toString());
  }
}
