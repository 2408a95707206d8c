package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.EmpiricalRisk;
import org.junit.jupiter.api.Test;

class HoldoutTwoSampleHoeffdingTest implements TwoSampleContract<HoldoutTwoSampleHoeffding> {

  @Override
  public HoldoutTwoSampleHoeffding bound(EmpiricalRisk first, EmpiricalRisk second) {
    return Holdout.twoSampleHoeffding(first, second);
  }

  /** A first set without end leaves the risk of the second to be bounded. */
  @Test
  void isHoeffdingsForAFirstSetWithoutEnd() {
    var second = Evidence.meanLoss(0.3, 100);
    double alone = Holdout.hoeffding(second).atDelta(0.05).value();
    var known = Evidence.meanLoss(0.125, 1L << 53);
    double both = Holdout.twoSampleHoeffding(known, second).atDelta(0.05).value();
    assertEquals(alone - 0.125, both, 1e-12);
  }
}
