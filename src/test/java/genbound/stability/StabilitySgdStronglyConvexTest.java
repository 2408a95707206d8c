package genbound.stability;

import genbound.harness.ExpectedContract;

class StabilitySgdStronglyConvexTest implements ExpectedContract<StabilitySgdStronglyConvex> {}
