package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.evidence.LossRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Confidence TENTH = Confidence.ofDelta(0.1);
  private static final Theorem RISK = Ends.theorem(Quantity.RISK, Standing.PUBLISHED);
  private static final Theorem GAP = Ends.theorem(Quantity.GENERALISATION_GAP, Standing.PUBLISHED);

  @Test
  void theDistanceIsSharedByTheWeightsOfItsCauses() {
    assertTerms(new double[] {0.2, 0.6, 0.2}, 3, 1);
    assertTerms(new double[] {0.2, 0.4, 0.4}, Double.MAX_VALUE, Double.MAX_VALUE);
    assertTerms(new double[] {0.2, 0.4, 0.4}, Double.MIN_VALUE, Double.MIN_VALUE);
    assertTerms(new double[] {0.2, 0.4, 0.4}, 0, 0);
    assertTerms(new double[] {0.2, 0.8}, 0);
    assertTerms(new double[] {0.2, 0.8}, 5);
    assertTerms(new double[] {0.2, 0.1, 0.4, 0.3}, 10, 40, 30);
  }

  private static void assertTerms(double[] terms, double... weights) {
    Cause[] causes = new Cause[weights.length];
    for (int i = 0; i < weights.length; i++) {
      causes[i] = new Cause("cause " + i, weights[i]);
    }
    Evaluation evaluation = Evaluation.of(1, new Term("observed", 0.2), causes);
    double[] values = evaluation.terms().stream().mapToDouble(Term::value).toArray();
    assertArrayEquals(terms, values, 1e-15);
    assertEquals("cause 0", evaluation.terms().get(1).name());
  }

  /** A risk r of losses in [low, high] is low + (high − low)·r, and a gap is only stretched. */
  @Test
  void valuesInUnitsOfTheLossAreRoundedOutward() {
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < 300; i++) {
      LossRange range = new LossRange(random.nextDouble(-3, 1), random.nextDouble(1, 9));
      BigDecimal low = new BigDecimal(range.low());
      double value = random.nextDouble();
      BigDecimal gap = new BigDecimal(range.high()).subtract(low).multiply(new BigDecimal(value));
      assertOutward(gap.add(low), value, range, RISK);
      assertOutward(gap, value, range, GAP);
    }
  }

  private static void assertOutward(
      BigDecimal exact, double value, LossRange range, Theorem theorem) {
    Evaluation unit = new Evaluation(value, List.of(new Term("all", value)));
    Evaluation upper = unit.inUnitsOf(range, theorem);
    Evaluation lower = unit.inUnitsOf(range, theorem.fromBelow("≥"));
    assertTrue(new BigDecimal(upper.value()).compareTo(exact) >= 0, upper + " of " + range);
    assertTrue(new BigDecimal(lower.value()).compareTo(exact) <= 0, lower + " of " + range);
    assertEquals(upper.value(), lower.value(), 1e-14);
    assertEquals(upper.value(), upper.terms().get(0).value(), 1e-14);
  }

  @Test
  void rangesThatDoNotScaleLeaveAValueAlone() {
    Evaluation unit = new Evaluation(0.3, List.of(new Term("all", 0.3)));
    assertEquals(unit, unit.inUnitsOf(LossRange.UNIT, RISK));
    LossRange half = new LossRange(0, Double.POSITIVE_INFINITY);
    assertEquals(unit, unit.inUnitsOf(half, RISK));
  }

  /** An estimate of 0.3 that is at most 0.45. */
  private record Given(boolean isExact) implements Estimate {

    @Override
    public double point() {
      return 0.3;
    }

    @Override
    public double upper(Confidence confidence) {
      assertEquals(TENTH.share(0.5), confidence);
      return 0.45;
    }

    @Override
    public double lower(Confidence confidence) {
      return 0;
    }
  }

  @Test
  void anEstimatePaysHalfOfTheFailureProbability() {
    Evaluation fed = Evaluation.fed(new Given(false), "estimate", TENTH, EvaluationTest::rising);
    assertEquals(0.55, fed.value(), 1e-15);
    assertEquals(List.of("fed", "estimate", "rest"), fed.terms().stream().map(Term::name).toList());
    double[] terms = fed.terms().stream().mapToDouble(Term::value).toArray();
    assertArrayEquals(new double[] {0.3, 0.15, 0.1}, terms, 1e-15);
    Confidence half = TENTH.share(0.5);
    assertEquals(
        List.of(new Spending("estimate", half), new Spending(RISK.name(), half)), fed.ledger());
    fed.checkFor(new Guarantee.WithProbability(TENTH), RISK);

    Evaluation exact = Evaluation.fed(new Given(true), "estimate", TENTH, EvaluationTest::rising);
    assertEquals(0.4, exact.value(), 1e-15);
    assertEquals(List.of(new Spending(RISK.name(), TENTH)), exact.ledger());
    assertEquals(2, exact.terms().size());
  }

  /** The number and 0.1. */
  private static HighProbabilityBound rising(double number) {
    return new HighProbabilityBound() {
      @Override
      public Theorem theorem() {
        return RISK;
      }

      @Override
      public LossRange range() {
        return LossRange.UNIT;
      }

      @Override
      public Evaluation evaluate(Confidence confidence) {
        return new Evaluation(
            number + 0.1, List.of(new Term("fed", number), new Term("rest", 0.1)));
      }
    };
  }

  @Test
  void termsMustAddUpToTheValue() {
    check(0, 0);
    check(1, 1 + 0.9e-9);
    check(1, 1 - 0.9e-9);
    check(1e300, 1e300);
    assertThrows(IllegalStateException.class, () -> check(1, 1 + 1.1e-9));
    assertThrows(IllegalStateException.class, () -> check(1, 1 - 1.1e-9));
    assertThrows(IllegalStateException.class, () -> check(1e-300, 2e-300));
    assertThrows(IllegalStateException.class, () -> check(0, 0.1));
  }

  private static void check(double value, double sum) {
    List<Term> terms = List.of(new Term("observed", 0.25 * sum), new Term("rest", 0.75 * sum));
    new Evaluation(value, terms, List.of(new Spending("all", TENTH)))
        .checkFor(new Guarantee.WithProbability(TENTH), RISK);
  }

  @Test
  void aLedgerMustAddUpToTheFailureProbability() {
    Confidence half = TENTH.share(0.5);
    spend(TENTH);
    spend(half, half);
    spend(TENTH.share(0.25), TENTH.share(0.75));
    assertThrows(IllegalStateException.class, () -> spend(half));
    assertThrows(IllegalStateException.class, () -> spend(TENTH, half));
    assertThrows(IllegalStateException.class, () -> spend(TENTH, Confidence.ofDelta(1e-7)));
    assertThrows(IllegalStateException.class, EvaluationTest::spend);
    Evaluation paid = evaluation(TENTH);
    var expected = new Guarantee.InExpectation();
    assertThrows(IllegalStateException.class, () -> paid.checkFor(expected, RISK));
    evaluation().checkFor(expected, RISK);
  }

  private static void spend(Confidence... shares) {
    evaluation(shares).checkFor(new Guarantee.WithProbability(TENTH), RISK);
  }

  private static Evaluation evaluation(Confidence... shares) {
    List<Spending> ledger = List.of(shares).stream().map(c -> new Spending("event", c)).toList();
    return new Evaluation(0.5, List.of(new Term("all", 0.5)), ledger);
  }
}
