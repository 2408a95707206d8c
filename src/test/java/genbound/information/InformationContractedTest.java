package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import org.junit.jupiter.api.Test;

class InformationContractedTest implements LearnerContract<InformationContracted> {

  private static final ExampleInformation TOTAL = ExampleInformation.of(0.3, 0.2, 0.4);

  private static double value(LabelledInformation information, Contraction contraction) {
    return Information.contracted(information, contraction, LossTail.unit()).certify().value();
  }

  @Test
  void contractionOfOneGivesTheIndividualSampleBound() {
    double whole = Information.individualSample(TOTAL, LossTail.unit()).certify().value();
    ExampleInformation label = ExampleInformation.of(0.01, 0.1, 0);
    LabelledInformation split = LabelledInformation.split(TOTAL, label);
    assertEquals(whole, value(split, Contraction.none()), 4 * ULP);
    assertEquals(whole, value(LabelledInformation.unsplit(TOTAL), new Contraction(0)));
  }

  @Test
  void moreNoiseLeavesLessDownToTheLabels() {
    LabelledInformation ofTwo = LabelledInformation.ofClasses(ExampleInformation.of(5), 2);
    double before = Double.MAX_VALUE;
    for (double coefficient : new double[] {1, 0.9, 0.5, 0.1, 0}) {
      double value = value(ofTwo, new Contraction(coefficient));
      assertTrue(value < before, "falls");
      before = value;
    }
    assertEquals(Math.sqrt(Math.log(2) / 2), before, 4 * ULP);
  }

  /**
   * One example, W = Y, all inputs dropped: the network is constant and the loss is 1[W ≠ Y], 0 on
   * the sample and ½ on a fresh example. Shrinking the whole information would promise 0.
   */
  @Test
  void labelInformationIsNotContracted() {
    double gap = 0.5;
    ExampleInformation total = ExampleInformation.of(Math.log(2));
    Contraction everything = Contraction.dropout(1, 7);
    assertEquals(0, everything.coefficient());
    LabelledInformation truth = LabelledInformation.split(total, total);
    assertTrue(value(truth, everything) >= gap, "the truth");
    assertTrue(value(LabelledInformation.unsplit(total), everything) >= gap, "nothing known");
    assertTrue(value(LabelledInformation.ofClasses(total, 2), everything) >= gap, "two classes");
    ExampleInformation none = ExampleInformation.of(0);
    assertTrue(value(new LabelledInformation(none, total), everything) < gap, "the trap");
  }
}
