package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldoutStratifiedTest implements HighProbabilityContract<HoldoutStratified> {

  @Override
  public HoldoutStratified example() {
    return Holdout.stratified(
        new double[] {0.9, 0.1}, Evidence.errors(20, 1000), Evidence.meanLoss(0.3, 200));
  }

  @Override
  public HoldoutStratified of(Row row) {
    double[] means = row.numbers("means");
    long[] sizes = row.wholes("sizes");
    EmpiricalRisk[] strata = new EmpiricalRisk[means.length];
    for (int k = 0; k < strata.length; k++) {
      strata[k] = Evidence.meanLoss(means[k], sizes[k], row.number("low"), row.number("high"));
    }
    return Holdout.stratified(row.numbers("shares"), strata);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "strata of 30 and 10 examples, errors of ⅔p and 2p, shares ¾ and ¼",
            0,
            0.5,
            (chance, p) -> {
              var first = Evidence.errors(chance.binomial(30, p / 1.5), 30);
              var second = Evidence.errors(chance.binomial(10, 2 * p), 10);
              return Claim.one(Holdout.stratified(new double[] {0.75, 0.25}, first, second), p);
            }));
  }

  @Test
  void isHoeffdingsForOneStratumAndForSizesInProportion() {
    var all = Evidence.meanLoss(0.3, 1000);
    double hoeffding = Holdout.hoeffding(all).atDelta(0.05).value();
    assertEquals(hoeffding, Holdout.stratified(new double[] {1}, all).atDelta(0.05).value(), 1e-14);
    var parts =
        Holdout.stratified(
            new double[] {0.25, 0.75}, Evidence.meanLoss(0.6, 250), Evidence.meanLoss(0.2, 750));
    assertEquals(hoeffding, parts.atDelta(0.05).value(), 1e-14);
    var uneven =
        Holdout.stratified(
            new double[] {0.25, 0.75}, Evidence.meanLoss(0.6, 750), Evidence.meanLoss(0.2, 250));
    assertTrue(uneven.atDelta(0.05).value() > hoeffding);
  }

  @Test
  void answersInUnitsOfTheLoss() {
    var wide =
        Holdout.stratified(
            new double[] {0.5, 0.5},
            Evidence.meanLoss(-2, 100, -3, 7),
            Evidence.meanLoss(1, 50, -3, 7));
    var unit =
        Holdout.stratified(
            new double[] {0.5, 0.5}, Evidence.meanLoss(0.1, 100), Evidence.meanLoss(0.4, 50));
    assertEquals(new LossRange(-3, 7), wide.range());
    assertEquals(-3 + 10 * unit.atDelta(0.05).value(), wide.atDelta(0.05).value(), 1e-13);
  }

  /** Shares in doubles add up to 1 but for rounding; what is missing counts for the worst. */
  @Test
  void sharesOfNoPartitionAreRefused() {
    var half = Evidence.errors(1, 10);
    for (double[] shares : new double[][] {{0.5, 0.4}, {0.5, 0.6}, {1}, {-0.5, 1.5}}) {
      assertRefused("shares must be …", () -> Holdout.stratified(shares, half, half));
    }
    assertRefused(
        "strata must be all on losses in [0, 1]…",
        () -> Holdout.stratified(List.of(0.5, 0.5), List.of(half, Evidence.meanLoss(1, 3, 0, 2))));
    double[] thirds = {1.0 / 3, 1.0 / 3, 1.0 / 3 - 1e-13};
    var all = Evidence.errors(10, 10);
    assertTrue(Holdout.stratified(thirds, all, all, all).atDelta(0.9).value() >= 1);
  }
}
