package genbound.stability;

class StabilityDevroyeWagnerTest implements NeighbourContract<StabilityDevroyeWagner> {

  @Override
  public int neighbours() {
    return 4;
  }
}
