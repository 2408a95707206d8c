package genbound.stability;

import genbound.Stability;
import genbound.evidence.learner.NearestNeighbourErrors;

class StabilityDevroyeWagnerTest implements NeighbourContract<StabilityDevroyeWagner> {

  @Override
  public StabilityDevroyeWagner bound(NearestNeighbourErrors leaveOneOut) {
    return Stability.devroyeWagner(leaveOneOut);
  }

  @Override
  public int neighbours() {
    return 4;
  }
}
