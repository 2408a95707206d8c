package genbound.exact.world;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearSemTest {

  private static final Representation CAUSE = Representation.coordinates(2, 0);
  private static final Representation EFFECT = Representation.coordinates(2, 1);
  private static final Representation BOTH = Representation.coordinates(2, 0, 1);

  /** X₁ → Y → X₂ with unit noises, the second effect e. The variables are X₁, Y, X₂. */
  private static LinearSem chain(double e) {
    double[][] effects = {{0, 0, 0}, {1, 0, 0}, {0, e, 0}};
    return new LinearSem(effects, new double[] {1, 1, 1}, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.6666666666666666, 0.8, 0.4",
    "1, 0.6666666666666666, 0.5, 0.5",
    "2, 0.4444444444444444, 0.2, 0.4"
  })
  void bestHeadsOfAChain(double e, double onEffect, double first, double second) {
    Environment environment = chain(e).environment();
    double[] one = {1};
    assertEquals(1, InvarianceGap.bestHead(environment, CAUSE)[0], 1e-15);
    InvarianceGap onCause = InvarianceGap.of(environment, CAUSE, one);
    assertEquals(0, onCause.value(), 1e-15);
    assertEquals(1, onCause.risk(), 1e-14);
    assertEquals(onEffect, InvarianceGap.bestHead(environment, EFFECT)[0], 1e-15);
    assertEquals(2 * e / (2 * e * e + 1), onEffect, 1e-15);
    double[] both = InvarianceGap.bestHead(environment, BOTH);
    assertArrayEquals(new double[] {first, second}, both, 1e-14);
    assertEquals(1 / (1 + e * e), InvarianceGap.of(environment, BOTH, both).risk(), 1e-14);
  }

  /** G = (2e/(2e² + 1) − w)²·(2e² + 1). */
  @Test
  void gapOfTheEffectIsItsFormula() {
    for (double e : new double[] {0.5, 1, 2}) {
      double square = 2 * e * e + 1;
      double expected = Math.pow(2 * e / square - 0.6, 2) * square;
      InvarianceGap gap = InvarianceGap.of(chain(e).environment(), EFFECT, new double[] {0.6});
      assertEquals(expected, gap.value(), 1e-14);
      double best = 2 - 4 * e * e / square;
      assertEquals(best + expected, gap.risk(), 1e-13, "the gap is what is lost");
      assertTrue(gap.exceeds(expected * 0.999, 0) && !gap.exceeds(expected * 1.001, 0));
      assertTrue(gap.exceeds(expected * 1.001, expected * 0.01), "left open by the error");
    }
  }

  @Test
  void gapDoesNotDependOnHowTheRepresentationIsWritten() {
    Environment environment = chain(1.3).environment();
    double[][] a = {{2, 1}, {-1, 3}};
    double[] head = {0.3, -0.7};
    double[] turned = {(3 * head[0] - head[1]) / 7, (head[0] + 2 * head[1]) / 7};
    double plain = InvarianceGap.of(environment, BOTH, head).value();
    double other = InvarianceGap.of(environment, Representation.of(a), turned).value();
    assertEquals(plain, other, 1e-13);
    assertTrue(plain > 0.1, "" + plain);
  }

  /** A cycle of two variables, and an output that both enter: by hand. */
  @Test
  void momentsOfACycleByHand() {
    double[][] effects = {{0, 0.5, 0}, {0.5, 0, 0}, {1, 1, 0}};
    Environment cycle = new LinearSem(effects, new double[] {1, 0, 2}, 2).environment();
    double a = 1 / 0.75;
    assertArrayEquals(new double[] {a * a, a * a / 2}, cycle.ofInputs()[0], 1e-14);
    assertArrayEquals(new double[] {1.5 * a * a, 0.75 * a * a}, cycle.withOutput(), 1e-14);
    assertEquals(2 + 2.25 * a * a, cycle.ofOutput(), 1e-14);
  }

  @Test
  void interventionReplacesOneEquation() {
    LinearSem cut = chain(1).intervene(2, new double[] {0, 0, 0}, 4);
    Environment environment = cut.environment();
    assertArrayEquals(new double[] {0, 4}, environment.ofInputs()[1], 1e-15);
    assertEquals(0, InvarianceGap.bestHead(environment, EFFECT)[0], 1e-15);
    assertEquals(chain(2).environment().ofOutput(), environment.ofOutput(), 1e-15);
    assertEquals(
        2 / 3.0, InvarianceGap.bestHead(chain(1).environment(), EFFECT)[0], 1e-15, "not changed");
  }

  @Test
  void sampleMomentsComeNearTheExactOnes() {
    LinearSem model = chain(1.5);
    LabelledSample sample = model.draw(200_000, new Random(1));
    Environment estimate = Environment.ofSample(sample);
    Environment exact = model.environment();
    for (int i = 0; i < 2; i++) {
      assertArrayEquals(exact.ofInputs()[i], estimate.ofInputs()[i], 0.06);
    }
    assertArrayEquals(exact.withOutput(), estimate.withOutput(), 0.06);
    assertEquals(exact.ofOutput(), estimate.ofOutput(), 0.03);
    double[][] rows = {{1, 2}, {3, 4}};
    Environment two = Environment.ofSample(new LabelledSample(rows, new double[] {1, -1}));
    assertEquals("[[5.0, 7.0], [7.0, 10.0]]", Arrays.deepToString(two.ofInputs()));
    assertArrayEquals(new double[] {-1, -1}, two.withOutput());
    assertEquals(1, two.ofOutput());
  }

  @Test
  void badInputsAreRefused() {
    double[] unit = {1, 1};
    refusedFrom(
        "effects must be such that I − B can be inverted",
        () -> new LinearSem(new double[][] {{0, 1}, {1, 0}}, unit, 0));
    refusedFrom("effects must be square", () -> new LinearSem(new double[2][3], unit, 0));
    refusedFrom(
        "variances[1] must be", () -> new LinearSem(new double[2][2], new double[] {1, -1}, 0));
    refusedFrom("output must be in [0, 1], got 2", () -> new LinearSem(new double[2][2], unit, 2));
    refusedFrom("row must be 3 long", () -> chain(1).intervene(0, unit, 1));
    refusedFrom(
        "ofInputs must be symmetric",
        () -> Environment.of(new double[][] {{1, 0.5}, {0.4, 1}}, unit, 1));
    refusedFrom(
        "withOutput must be 2 long", () -> Environment.of(new double[2][2], new double[1], 1));
    Environment flat = Environment.of(new double[2][2], unit, 1);
    refusedFrom(
        "ΦᵀΣΦ must be positive definite", () -> InvarianceGap.of(flat, CAUSE, new double[1]));
    Environment fine = chain(1).environment();
    double[][] alike = {{1, 1}, {1, 1}};
    refusedFrom(
        "ΦᵀΣΦ must be positive definite",
        () -> InvarianceGap.of(fine, Representation.of(alike), unit));
    refusedFrom("head must be 1 long, got 2", () -> InvarianceGap.of(fine, CAUSE, unit));
    refusedFrom(
        "representation must be of 2 inputs",
        () -> InvarianceGap.of(fine, Representation.coordinates(3, 0), new double[1]));
    refusedFrom("kept[1] must be different", () -> Representation.coordinates(3, 1, 1));
    refusedFrom("rows must be at most as many columns", () -> Representation.of(new double[1][2]));
    refusedFrom(
        "x[1] must be",
        () -> Environment.ofSample(new LabelledSample(new double[][] {{1}, {}}, unit)));
    refusedFrom(
        "tolerance must be", () -> InvarianceGap.of(fine, CAUSE, new double[1]).exceeds(-1, 0));
  }
}
