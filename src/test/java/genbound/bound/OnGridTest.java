package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.Selection;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.GridNumber;
import genbound.evidence.LossRange;
import genbound.harness.BoundContract;
import genbound.harness.Coverage;
import genbound.harness.Slow;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnGridTest {

  private static OnGrid margin(double norm, double margin) {
    return Selection.onGrid(
        Evidence.roundedUpOnGrid(norm),
        radius ->
            Selection.onGrid(
                Evidence.roundedDownOnGrid(margin),
                rho ->
                    Rademacher.margin(
                        Evidence.errors(10, 100_000),
                        Evidence.expectedComplexity(radius / 1000),
                        rho)));
  }

  @Test
  void theLevelStaysAndTheLedgerShowsThePrice() {
    Certificate certificate = margin(2, 1).atConfidence(0.95);
    assertTrue(certificate.toString().contains("probability ≥ 0.95"), certificate.toString());
    assertEquals(3, certificate.ledger().size());
    double sum = certificate.ledger().stream().mapToDouble(s -> s.confidence().delta()).sum();
    assertEquals(0.05, sum, 1e-12);
    assertTrue(certificate.theorem().assumptions().contains(Assumption.NUMBER_FROM_DECLARED_GRID));
    BoundContract.checkCertificate(certificate);
  }

  /** Each grid adds one evaluation of the bound, so that nested grids cost no power of two. */
  @Test
  void twentyNestedGridsEvaluateTheBoundTwentyOneTimes() {
    AtomicInteger evaluations = new AtomicInteger();
    HighProbabilityBound counted = counted(evaluations);
    HighProbabilityBound nested = counted;
    for (int i = 0; i < 20; i++) {
      HighProbabilityBound inner = nested;
      nested = Selection.onGrid(Evidence.roundedUpOnGrid(2), x -> inner);
    }
    Certificate certificate = nested.atConfidence(0.95);
    assertEquals(21, evaluations.get());
    assertEquals(21, certificate.ledger().size());
    assertEquals(1, certificate.toString().split("on a grid", -1).length - 1);
  }

  private static HighProbabilityBound counted(AtomicInteger evaluations) {
    HighProbabilityBound bound = Holdout.kl(Evidence.errors(3, 100));
    return new HighProbabilityBound() {
      @Override
      public Theorem theorem() {
        return bound.theorem();
      }

      @Override
      public LossRange range() {
        return bound.range();
      }

      @Override
      public Map<String, Object> inputs() {
        return bound.inputs();
      }

      @Override
      public Evaluation evaluate(Confidence confidence) {
        evaluations.incrementAndGet();
        return bound.evaluate(confidence);
      }
    };
  }

  @Test
  void theValueIsTheBoundAtTheShareOfThePlace() {
    GridNumber number = Evidence.roundedUpOnGrid(2);
    assertEquals(8, number.place());
    assertEquals(Math.pow(1.25, 4), number.value());
    double paid =
        Selection.onGrid(number, x -> Holdout.kl(Evidence.errors(3, 100))).atDelta(0.05).value();
    Confidence share = Confidence.ofDelta(0.05).share(6 / (Math.PI * Math.PI * 64));
    assertEquals(Holdout.kl(Evidence.errors(3, 100)).at(share).value(), paid, 1e-12);
  }

  @Test
  void numbersAreRoundedToTheSafeSideAndHavePlacesOfTheirOwn() {
    Set<Long> places = new HashSet<>();
    for (int exponent = -200; exponent <= 200; exponent++) {
      double power = StrictMath.pow(1.25, exponent);
      assertEquals(power, GridNumber.up(power).value());
      assertEquals(power, GridNumber.down(power).value());
      assertTrue(GridNumber.up(Math.nextUp(power)).value() > power);
      assertTrue(GridNumber.down(Math.nextDown(power)).value() < power);
      assertTrue(places.add(GridNumber.up(power).place()), "two powers at one place");
    }
    assertEquals(401, places.stream().mapToLong(place -> place).max().getAsLong());
  }

  @Test
  void whatIsNotOnTheGridIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new GridNumber(2, 8));
    assertThrows(IllegalArgumentException.class, () -> Evidence.roundedUpOnGrid(0));
    assertThrows(IllegalArgumentException.class, () -> Evidence.roundedDownOnGrid(Double.NaN));
  }

  /** The price of the place fits beside the surest confidence there is. */
  @Test
  void hasAValueAtTheSurestConfidence() {
    var bound = Selection.onGrid(GridNumber.down(0.7), x -> Holdout.kl(Evidence.errors(1, 9)));
    assertEquals(1, bound.at(Confidence.ofLogInverseDelta(1e308)).clipped());
  }

  /** Of many predictors, one for each power, the one with the fewest errors is taken afterwards. */
  @Slow
  @Test
  void holdsWhereAnUnpaidChoiceDoesNot() {
    Coverage.assertHolds(0.1, 2000, 8, random -> holds(random, true));
    Coverage.assertBroken(0.1, 2000, 8, random -> holds(random, false));
  }

  private static boolean holds(java.util.random.RandomGenerator random, boolean paid) {
    double smallest = 1;
    for (int exponent = -10; exponent <= 10; exponent++) {
      var bound = Holdout.binomial(Evidence.errors(Coverage.binomial(random, 50, 0.3), 50));
      var number = GridNumber.up(StrictMath.pow(1.25, exponent));
      double value =
          paid
              ? Selection.onGrid(number, x -> bound).atDelta(0.1).value()
              : bound.atDelta(0.1).value();
      smallest = Math.min(smallest, value);
    }
    return smallest >= 0.3;
  }
}
