package genbound.holdout;

import genbound.harness.HighProbabilityContract;

class HoldoutKlTest implements HighProbabilityContract<HoldoutKl> {}
