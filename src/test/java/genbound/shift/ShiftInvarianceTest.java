package genbound.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.SampleSize;
import genbound.Selection;
import genbound.Shift;
import genbound.Vc;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Confidence;
import genbound.exact.world.InvarianceGap;
import genbound.exact.world.LinearSem;
import genbound.exact.world.Representation;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.ExactWorld;
import genbound.vc.GrowthFunction;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ShiftInvarianceTest implements HighProbabilityContract<ShiftInvariance> {

  @Override
  public ShiftInvariance example() {
    return candidates(3, 500, 10 * Math.log(2));
  }

  private static ShiftInvariance candidates(long violations, long n, double logSize) {
    return Shift.invariance(Vc.finiteBinomial(Evidence.errors(violations, n), logSize));
  }

  private static ShiftInvariance linear(long n, long inputs, long rank) {
    return Shift.invariance(Vc.realisable(n, GrowthFunction.ofRepresentations(inputs, rank)));
  }

  @Override
  public ShiftInvariance of(Row row) {
    return row.text("inner").equals("finite")
        ? candidates(row.whole("errors"), row.whole("n"), row.number("logSize"))
        : linear(row.whole("n"), row.whole("inputs"), row.whole("rank"));
  }

  /**
   * The effect of a chain is offered to a head of 0.6 at tolerance 0.05, under interventions whose
   * strength is uniform in [0.5, 2]: its gap is (2e − 0.6·(2e² + 1))²/(2e² + 1).
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int violations = 0;
    for (int i = 0; i < 40; i++) {
      violations += gap(random.nextDouble(0.5, 2)) > 0.05 ? 1 : 0;
    }
    return candidates(violations, 40, 0).atDelta(delta).value() >= TRUE_SHARE;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(ExactWorld.errors(60, k -> candidates(k, 60, 0)));
  }

  private static final double TRUE_SHARE = share();

  private static double gap(double e) {
    double square = 2 * e * e + 1;
    return Math.pow(2 * e - 0.6 * square, 2) / square;
  }

  private static double share() {
    int above = 0;
    for (int i = 0; i < 300_000; i++) {
      above += gap(0.5 + 1.5 * (i + 0.5) / 300_000) > 0.05 ? 1 : 0;
    }
    return above / 300_000.0;
  }

  @Test
  void gapOfTheWorldIsThatOfTheModel() {
    double[][] effects = {{0, 0, 0}, {1, 0, 0}, {0, 1.7, 0}};
    var environment = new LinearSem(effects, new double[] {1, 1, 1}, 1).environment();
    var effect = Representation.coordinates(2, 1);
    double[] head = {0.6};
    assertEquals(gap(1.7), InvarianceGap.of(environment, effect, head).value(), 1e-14);
    assertTrue(TRUE_SHARE > 0.2 && TRUE_SHARE < 0.8, "" + TRUE_SHARE);
  }

  @Test
  void printedNumbers() {
    assertEquals(0.0196586, candidates(0, 500, 10 * Math.log(2)).atDelta(0.05).value(), 5e-8);
    assertEquals(0.0945037, candidates(0, 100, 10 * Math.log(2)).atDelta(0.05).value(), 5e-8);
    double one = candidates(0, 40, 0).atDelta(0.05).value();
    assertEquals(1 - Math.pow(0.05, 1 / 40.0), one, 1e-14);
    double logForm = 10 * Math.log(2) / 500 + Math.log(20) / 500;
    assertEquals(0.0198544, logForm, 5e-8);
    assertTrue(candidates(0, 500, 10 * Math.log(2)).atDelta(0.05).value() <= logForm);
  }

  /** What the dimension alone gives, 0.1105, is five times as much. */
  @Test
  void theGrowthOfPolynomialsIsFarBelowTheirDimension() {
    double byDimension = 2 / 1e4 * (55 * log2(2 * Math.E * 1e4 / 55) + log2(40));
    assertEquals(0.110503910, byDimension, 5e-10);
    double byGrowth = linear(10_000, 5, 1).atDelta(0.05).value();
    assertEquals(0.022340874523503574, byGrowth, 1e-12);
    var ghost =
        Shift.invariance(Vc.ghostSampleRealisable(10_000, GrowthFunction.ofRepresentations(5, 1)));
    assertTrue(ghost.atDelta(0.05).value() < byGrowth / 2, ghost.atDelta(0.05)::toString);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /** A bound of another author. */
  record Preprint(double upper) implements HighProbabilityBound, OfUnitLosses {

    @Override
    public Theorem theorem() {
      return Theorem.upper("own", Quantity.RISK, "R ≤ U", "by hand", Standing.UNREFEREED, 0);
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return new Evaluation(upper, List.of(new Term("observed", 0), new Term("own", upper)));
    }
  }

  @Test
  void standsAsTheWeakerOfItsProofAndTheBoundInside() {
    assertEquals(Standing.DERIVED_HERE, example().theorem().standing());
    assertEquals(Standing.UNREFEREED, Shift.invariance(new Preprint(0.1)).theorem().standing());
  }

  @Test
  void isABoundLikeOthers() {
    HighProbabilityBound other = linear(500, 5, 1);
    var best = Selection.tightest(example(), other).atConfidence(0.95);
    assertEquals(Quantity.INVARIANCE_VIOLATION, best.theorem().quantity());
    assertTrue(
        best.toString().startsWith("share of further interventions that break the invariance ≤ "),
        best::toString);
    long n = SampleSize.smallest(k -> candidates(0, k, 10 * Math.log(2)), 0.95, 0.02);
    assertTrue(candidates(0, n, 10 * Math.log(2)).atDelta(0.05).value() <= 0.02, "n = " + n);
    assertTrue(candidates(0, n - 1, 10 * Math.log(2)).atDelta(0.05).value() > 0.02, "n = " + n);
  }
}
