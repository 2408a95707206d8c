package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.Guarantee;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Interval;
import genbound.bound.Spending;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.Side;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.ExactWorld;
import genbound.numeric.LogSpace;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What every bound that holds with a probability keeps. */
public interface HighProbabilityContract<B extends HighProbabilityBound> extends BoundContract<B> {

  /** The δ at which {@link #holdsIn} is tried. */
  double DELTA = 0.1;

  /** How many samples are drawn. */
  int DRAWS = 2000;

  /**
   * Draws a sample in a world whose truth is known, and says whether the bound at δ held: in the
   * world that is claimed, or else in the first exact one.
   */
  default boolean holdsIn(RandomGenerator random, double delta) {
    return Claims.world(this)
        .map(world -> world.holds(random, delta))
        .orElseGet(() -> firstExactWorld().holdsIn(random, delta));
  }

  private ExactWorld firstExactWorld() {
    return exactWorlds().stream()
        .filter(world -> world.broken().isEmpty() && world.experiment().isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("override holdsIn: no world is claimed"));
  }

  /** In this world a condition of the theorem does not hold, and the bound at δ = 0.1 fails. */
  default void assertBroken(Predicate<RandomGenerator> holds) {
    Coverage.assertBroken(DELTA, DRAWS, 3, holds);
  }

  /** The bound at δ = 0.1 holds in a further world. */
  default void assertHolds(int draws, Predicate<RandomGenerator> holds) {
    Coverage.assertHolds(DELTA, draws, 20261124, holds);
  }

  /**
   * Worlds in which the probability of a miss is computed and not simulated, at any δ: those of the
   * claims, unless a test makes its own.
   */
  default List<ExactWorld> exactWorlds() {
    return Claims.exactWorlds(this);
  }

  @Override
  default List<Certificate> certificates(Bound bound) {
    return DoubleStream.of(0.7, 1, 3, 20, 690.8, 1e5)
        .mapToObj(Confidence::ofLogInverseDelta)
        .map(((HighProbabilityBound) bound)::at)
        .toList();
  }

  @Override
  default List<Certificate> extremeCertificates(Bound bound) {
    return Extremes.CONFIDENCES.stream().map(((HighProbabilityBound) bound)::at).toList();
  }

  @Override
  default Certificate certificate(Bound bound, Row row) {
    return ((HighProbabilityBound) bound).at(row.confidence());
  }

  @Slow
  @Test
  default void boundHoldsInSimulatedWorld() {
    Coverage.assertHolds(DELTA, DRAWS, 20261124, random -> holdsIn(random, DELTA));
  }

  @Test
  default void certificateIsCompleteForDeltaNearOne() {
    for (double logInverseDelta : new double[] {1e-12, 1e-3, 0.1}) {
      Confidence confidence = Confidence.ofLogInverseDelta(logInverseDelta);
      BoundContract.checkCertificate(example().at(confidence));
    }
  }

  @Test
  default void boundOfCertificateCanBeEvaluatedAtAnotherConfidence() {
    Confidence other = Confidence.ofLogInverseDelta(5);
    for (Certificate certificate : certificates(example())) {
      Certificate anew = ((HighProbabilityBound) certificate.bound()).at(other);
      assertEquals(example().at(other).toString(), anew.toString());
    }
  }

  @Test
  default void dominatedBoundsAreNeverSmaller() {
    for (Row row : ReferenceTable.rows(example().getClass().getSimpleName())) {
      HighProbabilityBound bound = of(row);
      for (HighProbabilityBound other : bound.dominated()) {
        double value = bound.at(row.confidence()).value();
        double larger = other.at(row.confidence()).value();
        double scale = Math.max(Math.abs(value), Math.abs(larger));
        assertTrue(value <= larger + 1e-11 * scale, () -> bound + " is above " + other);
      }
    }
  }

  /** A theorem that says which others it is never above names them, and those that they name. */
  @Test
  default void dominatedBoundsAreNamed() throws Exception {
    Class<?> where = example().getClass().getMethod("dominated").getDeclaringClass();
    assertEquals(where == HighProbabilityBound.class, example().dominated().isEmpty(), "dominated");
    for (HighProbabilityBound other : example().dominated()) {
      assertTrue(example().dominated().containsAll(other.dominated()), () -> "more than " + other);
    }
  }

  @Test
  default void certificateGrowsAsDeltaShrinks() {
    checkGrowth(certificates(example()));
  }

  private void checkGrowth(List<Certificate> certificates) {
    for (int i = 1; i < certificates.size(); i++) {
      Certificate surer = certificates.get(i);
      double step = surer.value() - certificates.get(i - 1).value();
      double outward = surer.theorem().side() == Side.UPPER ? step : -step;
      assertTrue(
          outward >= -2 * example().theorem().accuracy() * Math.abs(surer.value()),
          surer::toString);
    }
  }

  @Test
  default void ledgerSharesAddUpToDelta() {
    for (Certificate certificate : certificates(example())) {
      checkLedger(certificate);
    }
  }

  private static void checkLedger(Certificate certificate) {
    Confidence all = ((Guarantee.WithProbability) certificate.guarantee()).confidence();
    double[] shares =
        certificate.ledger().stream()
            .map(Spending::confidence)
            .mapToDouble(share -> -share.logInverseDelta())
            .toArray();
    double spent = -LogSpace.logSum(shares);
    double total = all.logInverseDelta();
    assertEquals(
        total, spent, 1e-9 * Math.max(1e-3, total), () -> certificate.explain().toString());
  }

  @Test
  default void lowerBoundAgreesWithTableAndLedger() {
    if (example() instanceof TwoSidedBound twoSided) {
      List<Certificate> lower = certificates(twoSided.lower());
      List<Certificate> upper = certificates(twoSided);
      for (int i = 0; i < lower.size(); i++) {
        BoundContract.checkCertificate(lower.get(i));
        checkLedger(lower.get(i));
        assertTrue(lower.get(i).value() <= upper.get(i).value(), lower.get(i)::toString);
      }
      checkGrowth(lower);
      for (Row row : ReferenceTable.rows(example().getClass().getSimpleName())) {
        HighProbabilityBound bound = ((TwoSidedBound) of(row)).lower();
        checkAgainst(row, bound.at(row.confidence()));
      }
    }
  }

  @Test
  default void theLowerSideHasAStatementOfItsOwn() {
    if (example() instanceof TwoSidedBound twoSided) {
      String formula = twoSided.lowerFormula();
      assertTrue(formula.contains("≥") && formula.lines().count() == 1, formula);
      assertEquals(formula, twoSided.lower().theorem().formula());
      assertEquals(twoSided.inputs(), twoSided.lower().inputs());
      assertEquals(twoSided.inputs(), twoSided.lower().atDelta(0.05).inputs());
    }
  }

  /**
   * An interval holds the two certificates of half of δ each; of all of it where one event bounds
   * both sides, which the claims say.
   */
  @Test
  default void intervalEndsLieBetweenCertificatesAtHalfAndWholeDelta() {
    if (example() instanceof TwoSidedBound both) {
      assertEquals(Claims.isOneEvent(this), both.isOneEvent(), "one event bounds both sides");
      for (double delta : new double[] {0.3, 0.05, 1e-9}) {
        Confidence all = Confidence.ofDelta(delta);
        Confidence half = both.isOneEvent() ? all : all.share(0.5);
        Interval interval = both.intervalAt(all);
        assertEquals(all, interval.confidence());
        assertEquals(both, interval.upper().bound());
        assertEquals(both.lower(), interval.lower().bound());
        checkBetween(both.at(all), interval.upper(), both.at(half));
        checkBetween(both.lower().at(half), interval.lower(), both.lower().at(all));
      }
    }
  }

  private void checkBetween(Certificate least, Certificate held, Certificate most) {
    double noise = 2 * slack() * Math.max(scale(), Math.abs(held.value()));
    assertTrue(held.value() >= least.value() - noise, held::toString);
    assertTrue(held.value() <= most.value() + noise, held::toString);
  }
}
