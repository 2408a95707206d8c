package genbound.stability;

import genbound.harness.ExpectedContract;

class StabilityOnAverageSmoothTest implements ExpectedContract<StabilityOnAverageSmooth> {}
