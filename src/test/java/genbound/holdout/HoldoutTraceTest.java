package genbound.holdout;

import genbound.harness.HighProbabilityContract;

class HoldoutTraceTest implements HighProbabilityContract<HoldoutTrace> {}
