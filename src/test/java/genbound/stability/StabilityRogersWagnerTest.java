package genbound.stability;

import genbound.Stability;
import genbound.evidence.learner.NearestNeighbourErrors;

class StabilityRogersWagnerTest implements NeighbourContract<StabilityRogersWagner> {

  @Override
  public StabilityRogersWagner bound(NearestNeighbourErrors leaveOneOut) {
    return Stability.rogersWagner(leaveOneOut);
  }

  @Override
  public int neighbours() {
    return 1;
  }
}
