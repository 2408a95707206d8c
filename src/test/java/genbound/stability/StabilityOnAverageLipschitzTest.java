package genbound.stability;

import genbound.harness.ExpectedContract;

class StabilityOnAverageLipschitzTest implements ExpectedContract<StabilityOnAverageLipschitz> {}
