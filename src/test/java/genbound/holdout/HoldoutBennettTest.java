package genbound.holdout;

import genbound.harness.HighProbabilityContract;

class HoldoutBennettTest implements HighProbabilityContract<HoldoutBennett> {}
