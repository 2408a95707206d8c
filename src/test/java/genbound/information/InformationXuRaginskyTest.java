package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossTail;
import org.junit.jupiter.api.Test;

class InformationXuRaginskyTest implements LearnerContract<InformationXuRaginsky> {

  @Test
  void isNotBelowTheIndividualSampleBound() {
    EnumeratedLearner world = EnumeratedLearner.coins(3, 2);
    LossTail tail = LossTail.unit();
    double whole = Information.xuRaginsky(world.mutualInformation(), 3, tail).certify().value();
    double each = Information.individualSample(world.individual(), tail).certify().value();
    assertTrue(each <= whole + 1e-12, each + " ≤ " + whole);
  }
}
