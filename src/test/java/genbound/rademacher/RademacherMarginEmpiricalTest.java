package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.EmpiricalRisk;

class RademacherMarginEmpiricalTest implements MarginContract<RademacherMarginEmpirical> {

  @Override
  public RademacherMarginEmpirical bound(EmpiricalRisk risk, double complexity, double margin) {
    return Rademacher.marginEmpirical(risk, Evidence.empiricalComplexity(complexity), margin);
  }
}
