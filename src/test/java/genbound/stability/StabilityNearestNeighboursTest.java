package genbound.stability;

class StabilityNearestNeighboursTest implements NeighbourContract<StabilityNearestNeighbours> {

  @Override
  public int neighbours() {
    return 1;
  }
}
