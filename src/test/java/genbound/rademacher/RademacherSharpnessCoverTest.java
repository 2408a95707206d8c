package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Holdout;
import genbound.Rademacher;
import genbound.bound.Indication;
import genbound.evidence.Confidence;
import genbound.evidence.PointEstimate;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.MeanGradient;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherSharpnessCoverTest implements HighProbabilityContract<RademacherSharpnessCover> {

  private static final double NATS = Math.log(20);

  /**
   * g(x; w) = |w − x| for x = 1 with probability 0.6 and else −1, at the median of the sample: the
   * mean is convex, so it is sharpest at an end of the moves.
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 400;
    double share = Coverage.binomial(random, n, 0.6) / (double) n;
    double median = share >= 0.5 ? 1 : -1;
    var sharpness = new EmpiricalSharpness(sharpness(median, share), n);
    var bound = Rademacher.sharpnessCover(sharpness, 0.25, 1, 1, 1);
    return bound.atDelta(delta).value() >= sharpness(median, 0.6);
  }

  private static double sharpness(double w, double share) {
    return Math.max(mean(w + 0.25, share), mean(w - 0.25, share)) - mean(w, share);
  }

  private static double mean(double w, double share) {
    return share * Math.abs(w - 1) + (1 - share) * Math.abs(w + 1);
  }

  /** A search from the top of the examples' own steps can miss the rise altogether. */
  @Test
  void failsForWhatASearchFound() {
    double rise = sharpness(1, 0.6);
    var found = new EmpiricalSharpness(0, 10_000_000);
    assertTrue(Rademacher.sharpnessCover(found, 0.25, 1, 1, 1).atDelta(0.05).value() < rise);
    var known = new EmpiricalSharpness(rise, 10_000_000);
    assertTrue(Rademacher.sharpnessCover(known, 0.25, 1, 1, 1).atDelta(0.05).value() >= rise);
  }

  @Test
  void whatASearchFoundOnlyIndicates() {
    var indication =
        Indication.at(
            Confidence.ofDelta(0.05),
            new PointEstimate(0.002, "projected ascent"),
            found ->
                Rademacher.sharpnessCover(new EmpiricalSharpness(found, 1000), 0.05, 1, 10, 0));
    assertEquals(0.002 + 0.0165166233, indication.value(), 5e-11);
    assertTrue(indication.toString().contains("an estimate, not a promise"));
  }

  /** Without a mesh for the parameters, at the best mesh and at those of the calculation. */
  @Test
  void givesTheNumbersOfTheIndependentCalculation() {
    var fixed = Rademacher.sharpnessCover(new EmpiricalSharpness(0, 1000), 0.05, 1, 10, 0);
    assertEquals(0.0165166233, fixed.atDelta(0.05).value(), 5e-11);
    CoverOfMoves cover = new CoverOfMoves(10, 1000, 0, NATS);
    assertEquals(0.0165166233, 0.05 * cover.at(0.0330955, 0).total(), 5e-11);
    assertEquals(0.0330955, cover.best().mesh(), 5e-8);
  }

  /** A mesh that is paid for twice, as an argument without care does, has its best elsewhere. */
  @Test
  void payingTheMeshTwiceCostsWhatTheCalculationSays() {
    CoverOfMoves cover = new CoverOfMoves(10, 1000, 0, NATS);
    assertEquals(0.0176238075, 0.05 * (cover.at(0.0154272, 0).total() + 0.0154272), 5e-11);
    assertEquals(0.0176243242, 0.05 * (cover.at(0.015849, 0).total() + 0.015849), 5e-11);
  }

  @Test
  void noOtherMeshIsBetter() {
    for (double ratio : new double[] {0, 1e-9, 0.3, 40, 1e12}) {
      for (long p : new long[] {1, 10, 1000}) {
        CoverOfMoves cover = new CoverOfMoves(p, 1_000_000, ratio, NATS);
        double best = cover.best().total();
        for (double mesh = 1e-7; mesh <= 1; mesh *= 1.3) {
          for (double weights = ratio == 0 ? 1 : 1e-9; weights <= 1; weights *= 1.3) {
            double other = cover.at(mesh, ratio == 0 ? 0 : weights).total();
            assertTrue(best <= other * (1 + 1e-12), cover + " at " + mesh + ", " + weights);
          }
        }
      }
    }
  }

  @Test
  void aGradientMakesTheDimensionGoAway() {
    double cover = example().atDelta(0.05).value();
    var gradient = new MeanGradient(0.02, 100_000);
    assertTrue(Holdout.sharpness(gradient, 0.05, 1, 0).atDelta(0.05).value() < cover);
  }
}
