package genbound.information;

import genbound.Information;
import genbound.harness.world.Expectation;
import java.util.List;

class InformationCmiInterpolatingTest implements CmiContract<InformationCmiInterpolating> {

  @Override
  public List<Expectation> expectations() {
    EnumeratedLearner learner = InformationTruthTest.interpolating(new double[] {0.2, 0.5, 0.3});
    double risk = learner.average((r, mean) -> r);
    return List.of(
        new Expectation(
            "a learner of three kinds of examples that keeps to its sample of two",
            risk,
            Information.cmiInterpolating(learner.cmi(), 2)));
  }
}
