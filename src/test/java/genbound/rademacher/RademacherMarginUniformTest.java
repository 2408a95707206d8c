package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.EmpiricalRisk;
import org.junit.jupiter.api.Test;

class RademacherMarginUniformTest implements MarginContract<RademacherMarginUniform> {

  @Override
  public RademacherMarginUniform bound(EmpiricalRisk risk, double complexity, double margin) {
    return Rademacher.marginUniform(risk, Evidence.expectedComplexity(complexity), margin, 2);
  }

  @Test
  void marginAboveTheLargestIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Rademacher.marginUniform(
                Evidence.meanLoss(0.1, 1000), Evidence.expectedComplexity(0.05), 3, 2));
  }
}
