package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;

class InformationSibsonTest implements GapTailContract<InformationSibson> {

  private static final double SIBSON = WORLD.sibson(2);

  @Override
  public InformationSibson bound(EnumeratedLearner world, Draw draw) {
    return Information.sibson(SIBSON, 2, world.n(), LossRange.UNIT);
  }

  @Override
  public InformationSibson told(double nats, int n) {
    return Information.sibson(nats, 2, n, LossRange.UNIT);
  }
}
