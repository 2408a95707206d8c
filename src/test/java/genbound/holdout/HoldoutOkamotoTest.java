package genbound.holdout;

import genbound.harness.HighProbabilityContract;

class HoldoutOkamotoTest implements HighProbabilityContract<HoldoutOkamoto> {}
