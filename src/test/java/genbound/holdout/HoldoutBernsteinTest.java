package genbound.holdout;

import genbound.harness.HighProbabilityContract;

class HoldoutBernsteinTest implements HighProbabilityContract<HoldoutBernstein> {}
