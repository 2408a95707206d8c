package genbound.stability;

class StabilityRogersWagnerTest implements NeighbourContract<StabilityRogersWagner> {}
