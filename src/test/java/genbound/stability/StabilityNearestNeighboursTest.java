package genbound.stability;

class StabilityNearestNeighboursTest implements NeighbourContract<StabilityNearestNeighbours> {}
