package genbound.holdout;

import genbound.harness.HighProbabilityContract;

class HoldoutEmpiricalBernsteinTest implements HighProbabilityContract<HoldoutEmpiricalBernstein> {}
