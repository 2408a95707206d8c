package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.EmpiricalRisk;

class RademacherMarginTest implements MarginContract<RademacherMargin> {

  @Override
  public RademacherMargin bound(EmpiricalRisk risk, double complexity, double margin) {
    return Rademacher.margin(risk, Evidence.expectedComplexity(complexity), margin);
  }
}
