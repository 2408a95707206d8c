package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import org.junit.jupiter.api.Test;

class VcRelativeDeviationTest implements GrowthContract<VcRelativeDeviation> {

  @Test
  void isNeverAboveItsRelaxation() {
    for (int errors : new int[] {0, 1, 30, 500, 1000}) {
      var risk = Evidence.errors(errors, 1000);
      double solved = Vc.relativeDeviation(risk, LINE).atDelta(0.05).value();
      double relaxed = Vc.relativeDeviationRelaxed(risk, LINE).atDelta(0.05).value();
      assertTrue(solved <= relaxed * (1 + slack()), solved + " " + relaxed);
    }
  }
}
