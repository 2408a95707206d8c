package genbound.vc;

class VcRealisableTest implements GrowthContract<VcRealisable> {

  @Override
  public double noise() {
    return 0;
  }

  @Override
  public int draws() {
    return 60;
  }
}
