package genbound.stability;

import genbound.Stability;
import genbound.evidence.learner.NearestNeighbourErrors;

class StabilityNearestNeighboursTest implements NeighbourContract<StabilityNearestNeighbours> {

  @Override
  public StabilityNearestNeighbours bound(NearestNeighbourErrors leaveOneOut) {
    return Stability.nearestNeighbours(leaveOneOut);
  }

  @Override
  public int neighbours() {
    return 1;
  }
}
