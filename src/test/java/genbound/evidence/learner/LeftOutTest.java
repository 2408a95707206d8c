package genbound.evidence.learner;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.MeanLoss;
import org.junit.jupiter.api.Test;

/** Losses on examples that were left out in training. */
class LeftOutTest {

  private static final LossRange RANGE = new LossRange(0, 0.3);
  private static final EmpiricalRisk LOSS = new MeanLoss(0.1, 4, RANGE);

  /** 0.1 of a width of 0.3: the double 1/3 is too small. */
  private static final double UNIT = Math.nextUp(1.0 / 3);

  @Test
  void numbersAreThoseOfTheLosses() {
    LeaveOneOutRisk each = new LeaveOneOutRisk(LOSS);
    assertEquals(4, each.n());
    assertEquals(RANGE, each.range());
    assertEquals(0.1, each.mean());
    assertEquals(UNIT, each.scaledMeanUp());
    assertEquals("mean loss 0.1 in [0, 0.3] over 4, each left out", each.toString());
    OutOfBagRisk bags = new OutOfBagRisk(LOSS, 2, 10, 5);
    assertEquals(4, bags.n());
    assertEquals(RANGE, bags.range());
    assertEquals(0.1, bags.mean());
    assertEquals(UNIT, bags.scaledMeanUp());
    assertEquals(
        "mean loss 0.1 in [0, 0.3] over 4, out-of-bag, 10 predictors trained on 2 examples each,"
            + " 5 out-of-bag",
        bags.toString());
    NearestNeighbourErrors neighbours = new NearestNeighbourErrors(1, 3, 2);
    assertEquals(1.0 / 3, neighbours.mean());
    assertEquals(UNIT, neighbours.scaledMeanUp());
    assertEquals("1 errors in 3 of 2 neighbours, each left out", neighbours.toString());
  }

  @Test
  void bagsOutsideTheDomainAreRefused() {
    refused("losses must be not null, got null", () -> new OutOfBagRisk(null, 1, 1, 1));
    refused(
        "losses must be a mean loss or losses (an error of a vote jumps with the mean prediction),"
            + " got 1 errors in 4",
        () -> new OutOfBagRisk(new ErrorCount(1, 4), 1, 1, 1));
    EmpiricalRisk three = new MeanLoss(0.1, 3, RANGE);
    assertEquals(3, new OutOfBagRisk(three, 1, 1, 1).n());
    EmpiricalRisk two = new MeanLoss(0.1, 2, RANGE);
    refused("losses must be over at least 3 examples, got 2", () -> new OutOfBagRisk(two, 1, 1, 1));
    refused("drawn must be in [1, 2], got 3", () -> new OutOfBagRisk(LOSS, 3, 1, 1));
    refused("drawn must be in [1, 2], got 0", () -> new OutOfBagRisk(LOSS, 0, 1, 1));
    refused(
        "predictors must be in [1, 9007199254740992], got 0",
        () -> new OutOfBagRisk(LOSS, 1, 0, 1));
    refused("outOfBag must be in [1, 7], got 8", () -> new OutOfBagRisk(LOSS, 1, 7, 8));
    refused("outOfBag must be in [1, 7], got 0", () -> new OutOfBagRisk(LOSS, 1, 7, 0));
  }

  /** The harmonic mean of 1, 2, 4 and 4 is 2, that of 1, 2, 4 and 3 is 1.92. */
  @Test
  void harmonicMeanOfTheCountsReachesTheDeclaredNumber() {
    assertEquals(new OutOfBagRisk(LOSS, 2, 4, 2), bags(2, 1, 2, 4, 4));
    refused(
        "counts must be of a harmonic mean of at least outOfBag = 2, got 1.92",
        () -> bags(2, 1, 2, 4, 3));
    refused("counts must be one for each of n = 4, got 3", () -> bags(1, 4, 4, 4));
    refused("counts must be in [1, 4], got 5", () -> bags(1, 4, 4, 4, 5));
    refused("counts must be in [1, 4], got 0", () -> bags(1, 4, 4, 4, 0));
    refused("counts must be not null, got null", () -> bags(1, (long[]) null));
  }

  private static OutOfBagRisk bags(long outOfBag, long... counts) {
    return OutOfBagRisk.of(LOSS, 2, 4, outOfBag, counts);
  }

  @Test
  void neighboursOutsideTheDomainAreRefused() {
    refused("n must be in [2, 9007199254740992], got 1", () -> new NearestNeighbourErrors(0, 1, 1));
    refused("errors must be in [0, 3], got 4", () -> new NearestNeighbourErrors(4, 3, 1));
    refused("errors must be in [0, 3], got -1", () -> new NearestNeighbourErrors(-1, 3, 1));
    refused("neighbours must be in [1, 2], got 3", () -> new NearestNeighbourErrors(1, 3, 3));
    refused("neighbours must be in [1, 2], got 0", () -> new NearestNeighbourErrors(1, 3, 0));
    refused("leftOut must be not null, got null", () -> new LeaveOneOutRisk(null));
  }
}
