package genbound.information;

class InformationDensityTailTest
    implements GapTailContract<InformationDensityTail>, TwoTailContract<InformationDensityTail> {

  private static final double[] MARGINAL = WORLD.marginal();

  @Override
  public double tells(Draw draw) {
    double[] posterior = WORLD.posterior(draw.sample());
    return Math.log(posterior[draw.hypothesis()] / MARGINAL[draw.hypothesis()]);
  }
}
