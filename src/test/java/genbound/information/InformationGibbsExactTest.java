package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import org.junit.jupiter.api.Test;

class InformationGibbsExactTest implements LearnerContract<InformationGibbsExact> {

  @Test
  void exactBoundEqualsTheGapOfAnEnumeratedLearner() {
    double[] p = {0.2, 0.5, 0.3};
    double[][] losses = {{-1, 2, 0}, {3, -0.5, 1}, {0, 0, 2.5}};
    EnumeratedLearner learner = EnumeratedLearner.gibbs(p, losses, 4, 3.7);
    double exact =
        Information.gibbsExact(learner.symmetrisedInformation(), 3.7, new LossRange(-1, 3))
            .certify()
            .value();
    double gap = learner.average((risk, mean) -> risk - mean);
    assertTrue(gap > 0.1, "the learner overfits");
    assertEquals(gap, exact, 1e-13);
    LossTail tail = LossTail.bounded(new LossRange(-1, 3));
    assertTrue(gap <= Information.gibbs(3.7, 4, tail).certify().value());
  }

  @Test
  void unboundedRangeIsAccepted() {
    assertEquals(0.5, Information.gibbsExact(2, 4, LossRange.UNBOUNDED).certify().value());
  }
}
