package genbound.information;

import genbound.Information;
import genbound.evidence.LossTail;

class InformationDensityTailTest
    implements GapTailContract<InformationDensityTail>, TwoTailContract<InformationDensityTail> {

  private static final double[] MARGINAL = WORLD.marginal();

  @Override
  public InformationDensityTail told(double nats, int n) {
    return Information.densityTail(nats, n, LossTail.unit());
  }

  @Override
  public InformationDensityTail bound(EnumeratedLearner world, Draw draw) {
    double[] posterior = world.posterior(draw.sample());
    double density = Math.log(posterior[draw.hypothesis()] / MARGINAL[draw.hypothesis()]);
    return Information.densityTail(density, world.n(), LossTail.unit());
  }
}
