package genbound.bound;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.Selection;
import genbound.estimate.information.ContingencyTable;
import genbound.estimate.information.SelectorInformation;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.PointEstimate;
import genbound.evidence.Side;
import genbound.evidence.learner.EstimatedInformation;
import genbound.evidence.learner.ExampleInformation;
import genbound.harness.Coverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimatedBoundTest {

  private static final String FROM = "information estimated from 200 repeats";

  /** The mean of √(2I), or of something else, for losses in a range. */
  private record Roots(ExampleInformation information, LossRange range, double factor, Side side)
      implements ExpectedBound {

    static Roots of(ExampleInformation information) {
      return new Roots(information, LossRange.UNIT, 1, Side.UPPER);
    }

    static Roots of(double nats) {
      return of(ExampleInformation.of(nats));
    }

    @Override
    public Theorem theorem() {
      return new Theorem(
          "roots",
          Quantity.EXPECTED_GAP,
          side,
          "E gap ≤ mean √(2I)",
          "here",
          Standing.PUBLISHED,
          0,
          List.of(Assumption.IID),
          List.of());
    }

    @Override
    public Evaluation evaluate() {
      double sum = information.nats().stream().mapToDouble(nats -> Math.sqrt(2 * nats)).sum();
      double value = factor * sum / information.size();
      return new Evaluation(value, List.of(new Term("information", value)), List.of());
    }
  }

  private static EstimatedRisk risk(double point, double radius) {
    EstimatedInformation number = number(point, radius);
    return new EstimatedRisk() {
      @Override
      public LossRange range() {
        return LossRange.UNIT;
      }

      @Override
      public double point() {
        return number.point();
      }

      @Override
      public double upper(Confidence confidence) {
        return number.upper(confidence);
      }

      @Override
      public double lower(Confidence confidence) {
        return number.lower(confidence);
      }

      @Override
      public boolean isExact() {
        return number.isExact();
      }
    };
  }

  private static EstimatedInformation known(double nats) {
    return number(nats, 0);
  }

  private static EstimatedInformation number(double point, double radius) {
    return new EstimatedInformation() {
      @Override
      public double point() {
        return point;
      }

      @Override
      public double upper(Confidence confidence) {
        return point + radius * confidence.logInverseDelta();
      }

      @Override
      public double lower(Confidence confidence) {
        return point;
      }

      @Override
      public boolean isExact() {
        return radius == 0;
      }
    };
  }

  @Test
  void oneNumberIsTakenAtItsUpperEnd() {
    EstimatedBound bound = EstimatedBound.of(FROM, number(0.02, 0.01), Roots::of);
    Certificate certificate = bound.at(Confidence.ofLogInverseDelta(3));
    assertEquals(Math.sqrt(2 * 0.05), certificate.value(), 1e-15);
    assertEquals(
        "expected generalisation gap ≤ 0.316228 with probability ≥ 0.9502129"
            + " [roots, information estimated from 200 repeats]",
        certificate.toString());
    assertEquals("roots at the estimates", certificate.terms().get(0).name());
    assertEquals(0.2, certificate.terms().get(0).value(), 1e-15);
    assertEquals(0.116228, certificate.terms().get(1).value(), 1e-6);
    assertEquals(1, certificate.ledger().size());
    assertEquals(3, certificate.ledger().get(0).confidence().logInverseDelta());
    assertTrue(certificate.theorem().assumptions().contains(Assumption.INDEPENDENT_REPEATS));
    assertTrue(certificate.theorem().assumptions().contains(Assumption.IID));
    assertEquals(Standing.DERIVED_HERE, certificate.theorem().standing());
    assertFalse(bound.toString().contains("\n"));
    assertTrue(certificate.explain().toString().contains("estimates = "));
  }

  @Test
  void manyNumbersShareTheProbabilityEqually() {
    List<EstimatedInformation> estimates =
        List.of(number(0.02, 0.01), number(0, 0.01), known(0.08));
    Certificate certificate =
        EstimatedBound.each(FROM, estimates, Roots::of).at(Confidence.ofLogInverseDelta(3));
    double price = 0.01 * (3 + Math.log(2));
    double expected = (Math.sqrt(2 * (0.02 + price)) + Math.sqrt(2 * price) + Math.sqrt(0.16)) / 3;
    assertEquals(expected, certificate.value(), 1e-15);
    assertEquals(1, certificate.ledger().size());
    assertEquals(3, certificate.ledger().get(0).confidence().logInverseDelta());
    assertTrue(certificate.ledger().get(0).on().endsWith("2 numbers in equal parts"));
    double terms = certificate.terms().stream().mapToDouble(Term::value).sum();
    assertEquals(certificate.value(), terms, 1e-15);
  }

  @Test
  void exactEstimatesSpendNoProbability() {
    ExpectedBound plain = Roots.of(0.02);
    Certificate certificate = EstimatedBound.of("known", known(0.02), Roots::of).atConfidence(0.95);
    assertEquals(plain.certify().value(), certificate.value());
    assertEquals("[0.05 nothing: every number is known]", certificate.ledger().toString());
  }

  @Test
  void lossesKeepTheirRange() {
    LossRange wide = new LossRange(-1, 3);
    EstimatedBound bound =
        EstimatedBound.each(
            FROM,
            List.of(number(0.02, 0.01)),
            information -> new Roots(information, wide, 1, Side.UPPER));
    Certificate certificate = bound.at(Confidence.ofLogInverseDelta(3));
    assertEquals(4 * Math.sqrt(2 * 0.05), certificate.value(), 1e-14);
    assertEquals(wide, bound.range());
  }

  @Test
  void refusesWhatItCanRecogniseAsMisuse() {
    EstimatedInformation estimate = number(0.02, 0.01);
    EstimatedBound falling =
        EstimatedBound.each(
            FROM,
            List.of(estimate),
            information -> new Roots(information, LossRange.UNIT, -1, Side.UPPER));
    refusedFrom("bound must be rising with what is estimated", () -> falling.atDelta(0.05));
    refusedFrom(
        "bound must be an upper bound",
        () ->
            EstimatedBound.each(
                FROM,
                List.of(estimate),
                information -> new Roots(information, LossRange.UNIT, 1, Side.LOWER)));
    EstimatedBound shifting =
        EstimatedBound.of(
            FROM,
            estimate,
            nats ->
                new Roots(ExampleInformation.of(nats), new LossRange(0, 1 + nats), 1, Side.UPPER));
    refusedFrom("bound must be on losses in", () -> shifting.atDelta(0.05));
    refusedFrom(
        "estimates must be not empty", () -> EstimatedBound.each(FROM, List.of(), Roots::of));
    refusedFrom("estimate must be not null", () -> EstimatedBound.of(FROM, null, Roots::of));
    refusedFrom("from must be not null", () -> EstimatedBound.of(null, estimate, Roots::of));
    List<EstimatedInformation> missing = Arrays.asList(estimate, null);
    refusedFrom(
        "estimates must be without null", () -> EstimatedBound.each(FROM, missing, Roots::of));
    refusedFrom("bound must be not null", () -> EstimatedBound.of(FROM, estimate, nats -> null));
    PointEstimate point = new PointEstimate(0.1, FROM);
    refusedFrom("bound must be not null", () -> Indication.of(point, nats -> null));
    refusedFrom(
        "estimates must be not null", () -> Indication.each(Arrays.asList(point, null), Roots::of));
  }

  @Test
  void anAverageServesManyExamplesBetterThanAUnionOverThem() {
    List<ContingencyTable> tables =
        Collections.nCopies(
            500,
            new ContingencyTable(3, 2).add(0, 0, 40).add(1, 0, 60).add(1, 1, 60).add(2, 1, 40));
    EstimatedInformation average = SelectorInformation.average(tables);
    double one = EstimatedBound.of(FROM, average, Roots::of).atDelta(0.05).value();
    List<EstimatedInformation> each = new ArrayList<>();
    tables.forEach(table -> each.add(table.aboutCoin()));
    double union = EstimatedBound.each(FROM, each, Roots::of).atDelta(0.05).value();
    double truth = Roots.of(average.point()).certify().value();
    assertTrue(one < union && one > truth, truth + " " + one + " " + union);
  }

  /** A coin told with probability ⅘: the bound at its true information, from few repeats. */
  @Test
  void holdsWithItsProbability() {
    double truth = Math.sqrt(2 * (Math.log(2) + 0.8 * Math.log(0.8) + 0.2 * Math.log(0.2)));
    Coverage.assertHolds(0.1, 2000, 1, random -> estimated(random).atDelta(0.1).value() >= truth);
    Coverage.assertBroken(
        0.1, 2000, 2, random -> estimated(random).atDelta(0.1).terms().get(0).value() >= truth);
  }

  private static EstimatedBound estimated(RandomGenerator random) {
    int[] coin = new int[60];
    int[] told = new int[60];
    for (int k = 0; k < coin.length; k++) {
      coin[k] = random.nextInt(2);
      told[k] = random.nextDouble() < 0.8 ? coin[k] : 1 - coin[k];
    }
    EstimatedInformation information = Evidence.selectorInformation(told, coin, 2, 2);
    return EstimatedBound.of("60 repeats", information, Roots::of);
  }

  @Test
  void makesACertificateOfABoundFromTheDoors() {
    int[][] coins = new int[50][200];
    int[][] differences = new int[50][200];
    for (int i = 0; i < coins.length; i++) {
      for (int r = 0; r < 200; r++) {
        coins[i][r] = (i + r * r) % 7 % 2;
        differences[i][r] = r % 10 == 0 ? 2 * coins[i][r] : 1;
      }
    }
    EstimatedInformation information = Evidence.selectorInformation(differences, coins, 3, 2);
    EstimatedBound bound =
        EstimatedBound.of(
            FROM,
            information,
            nats -> Information.lossDifference(ExampleInformation.of(nats), LossRange.UNIT));
    Certificate certificate = bound.atConfidence(0.95);
    assertTrue(certificate.toString().endsWith(", " + FROM + "]"), certificate.toString());
    assertFalse(certificate.theorem().assumptions().contains(Assumption.INFORMATION_KNOWN));
    double nats = information.upper(Confidence.ofLevel(0.95));
    ExpectedBound direct = Information.lossDifference(ExampleInformation.of(nats), LossRange.UNIT);
    assertEquals(direct.certify().value(), certificate.value(), 1e-12);
    EstimatedInformation known = known(0.1);
    Theorem theorem =
        EstimatedBound.of("known", known, n -> Information.xuRaginsky(n, 100, LossTail.unit()))
            .theorem();
    assertTrue(theorem.assumptions().contains(Assumption.INFORMATION_KNOWN));
    assertFalse(theorem.assumptions().contains(Assumption.INDEPENDENT_REPEATS));
    EstimatedInformation memorised =
        new ContingencyTable(2, 2).add(0, 0, 9).add(1, 1, 9).aboutCoin();
    assertTrue(
        EstimatedBound.of(
                FROM,
                memorised,
                n -> Information.lossDifference(ExampleInformation.of(n), LossRange.UNIT))
            .atConfidence(0.95)
            .isVacuous());
  }

  @Test
  void estimatedBoundCanBeSelected() {
    EstimatedBound bound = EstimatedBound.of(FROM, number(0.02, 0.01), Roots::of);
    assertEquals(
        bound.atDelta(0.025).value(),
        Selection.tightest(bound, bound).atDelta(0.05).value(),
        1e-12);
  }

  @Test
  void estimatesWithoutAnIntervalGiveNoPromise() {
    PointEstimate estimate = new PointEstimate(0.02, "KSG");
    Indication indication = Indication.of(estimate, Roots::of);
    assertEquals(
        "expected generalisation gap ≈ 0.2, an estimate, not a promise [roots]",
        indication.toString());
    PointEstimate negative = new PointEstimate(-0.01, "KSG");
    Indication each = Indication.each(List.of(estimate, negative), Roots::of);
    assertEquals(0.1, each.value(), 1e-15);
    assertEquals("about 0.02, error unknown, KSG", estimate.toString());
    assertEquals(
        1,
        Indication.of(new PointEstimate(50, "KSG"), Roots::of).value(),
        "no more than the range");
    refusedFrom("value must be finite", () -> new PointEstimate(Double.NaN, "KSG"));
    refusedFrom("estimates must be not empty", () -> Indication.each(List.of(), Roots::of));
    assertFalse(
        Stream.of(PointEstimate.class, Indication.class)
            .anyMatch(type -> genbound.evidence.Estimate.class.isAssignableFrom(type)));
  }

  @Test
  void severalDifferentNumbersShareDelta() {
    EstimatedBound bound =
        EstimatedBound.ofRisk(
            "risk and information",
            risk(0.1, 0.01),
            10,
            number(0.2, 0.02),
            Information::singleLossFastRate);
    Confidence confidence = Confidence.ofDelta(0.02);
    double half = confidence.share(0.5).logInverseDelta();
    double expected =
        Information.singleLossFastRate(
                Evidence.averageRisk(0.1 + 0.01 * half, 10),
                ExampleInformation.of(0.2 + 0.02 * half))
            .certify()
            .value();
    assertEquals(expected, bound.at(confidence).value(), 1e-12);
    List<Assumption> assumptions = bound.theorem().assumptions();
    assertFalse(assumptions.contains(Assumption.AVERAGE_RISK_KNOWN));
    assertFalse(assumptions.contains(Assumption.INFORMATION_KNOWN));
    assertTrue(assumptions.contains(Assumption.INDEPENDENT_REPEATS));
  }

  /** A constant in the bound passes unseen, so the certificate asks for it. */
  @Test
  void whatIsNotEstimatedIsAssumedKnown() {
    EstimatedBound bound =
        EstimatedBound.of(
            FROM,
            number(0.02, 0.01),
            nats ->
                Information.singleLossFastRate(
                    Evidence.averageRisk(0, 50), ExampleInformation.of(nats)));
    Set<Assumption> stated = Set.copyOf(bound.atConfidence(0.95).theorem().assumptions());
    assertFalse(stated.contains(Assumption.INFORMATION_KNOWN));
    assertTrue(stated.contains(Assumption.AVERAGE_RISK_KNOWN), "the risk is a captured constant");
    assertTrue(stated.contains(Assumption.OTHER_NUMBERS_KNOWN));
    assertTrue(stated.contains(Assumption.BOUND_RISES_WITH_ESTIMATES));
    assertTrue(bound.atConfidence(0.95).explain().toString().contains("known, not guessed"));
    assertTrue(bound.inputs().containsKey("estimates"));
    assertTrue(bound.inputs().containsKey("information"));
  }

  @Test
  void aBoundThatDoesNotUseAnEstimateIsRefused() {
    refusedFrom(
        "bound must be one that moves with each estimate, got one that does not move with number 1",
        () ->
            EstimatedBound.of(
                    FROM,
                    number(0.02, 0.01),
                    nats -> Information.xuRaginsky(1e-3, 50, LossTail.unit()))
                .atDelta(0.05));
    refusedFrom(
        "bound must be one that moves with each estimate, got one that does not move with number 2",
        () ->
            EstimatedBound.ofRisk(
                    FROM,
                    risk(0.1, 0.01),
                    50,
                    number(0.02, 0.01),
                    (mean, nats) ->
                        Information.singleLossFastRate(mean, ExampleInformation.of(1e-9)))
                .atDelta(0.05));
  }

  /** The fall in one number may hide behind the rise in the other, if both are raised at once. */
  @Test
  void aBoundThatFallsWithOneNumberAloneIsRefused() {
    EstimatedBound quotient =
        EstimatedBound.each(
            FROM,
            List.of(number(1, 1 / 3.0), number(10, 2 / 3.0)),
            both -> Information.gibbsExact(both.nats().get(0), both.nats().get(1), LossRange.UNIT));
    assertTrue(2 / 12.0 > 1 / 10.0, "both at their upper ends: a rise");
    refusedFrom("bound must be rising with what is estimated", () -> quotient.atDelta(0.05));
  }

  /** 2·kl⁺(r, x) − r falls in r where it exceeds 1: the bound is vacuous there. */
  @Test
  void aFallWhereTheBoundIsVacuousAnywayIsNone() {
    EstimatedBound vacuous =
        EstimatedBound.ofRisk(FROM, risk(0.7, 0.05), 50, number(0.5, 0.01), Information::binaryKl);
    assertTrue(vacuous.atDelta(0.05).isVacuous());
    EstimatedBound useful =
        EstimatedBound.ofRisk(
            FROM, risk(0.05, 0.01), 50, number(0.01, 0.001), Information::binaryKl);
    assertFalse(useful.atDelta(0.05).isVacuous());
  }

  @Test
  void aBoundThatIsAnotherTheoremAtTheUpperEndIsRefused() {
    EstimatedBound turning =
        EstimatedBound.of(
            FROM,
            number(0.02, 0.01),
            nats ->
                nats > 0.02
                    ? Information.cmi(nats, 9, LossRange.UNIT)
                    : Information.xuRaginsky(nats, 9, LossTail.unit()));
    refusedFrom("bound must be one theorem", () -> turning.atDelta(0.05));
  }

  @Test
  void howEstimatesEnterIsPrintedAsAnAssumption() {
    Theorem theorem = EstimatedBound.of(FROM, number(0.02, 0.01), Roots::of).theorem();
    assertTrue(theorem.assumptions().contains(Assumption.ESTIMATES_ENTER_AS_THEY_ARE));
  }
}
