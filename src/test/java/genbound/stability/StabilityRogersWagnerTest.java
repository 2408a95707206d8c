package genbound.stability;

class StabilityRogersWagnerTest implements NeighbourContract<StabilityRogersWagner> {

  @Override
  public int neighbours() {
    return 1;
  }
}
