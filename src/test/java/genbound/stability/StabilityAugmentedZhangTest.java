package genbound.stability;

import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;

class StabilityAugmentedZhangTest implements AugmentedContract<StabilityAugmentedZhang> {

  @Override
  public StabilityAugmentedZhang bound(
      EmpiricalRisk risk,
      long generated,
      ReplacementStability stability,
      double generatorStability,
      double distance) {
    return Stability.augmentedZhang(risk, generated, stability, generatorStability, distance);
  }
}
