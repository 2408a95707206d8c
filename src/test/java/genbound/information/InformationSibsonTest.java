package genbound.information;

class InformationSibsonTest implements GapTailContract<InformationSibson> {

  private static final double SIBSON = WORLD.sibson(2);

  @Override
  public double tells(Draw draw) {
    return SIBSON;
  }
}
