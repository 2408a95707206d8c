package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.ReferenceTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Gibbs algorithm on three hypotheses and three examples, n = 3, against printed numbers. */
class GibbsPrintedTest {

  private static final double[] LAW = {0.5, 0.3, 0.2};
  private static final double[][] LOSSES = {{0, 1, 0.5}, {1, 0, 0.2}, {0.3, 0.6, 0}};

  @ParameterizedTest
  @CsvSource({
    "1, 0.0434134454887, 0.0593486, 0.0597541",
    "5, 0.136589579538, 0.1933395, 0.2113029",
    "20, 0.190606686027, 0.2785802, 0.3520615"
  })
  void gapAndBounds(double beta, String gap, String bySample, String byAll) {
    EnumeratedLearner learner = EnumeratedLearner.gibbs(LAW, LOSSES, 3, beta);
    double truth = learner.average((risk, mean) -> risk - mean);
    ReferenceTable.assertPrinted(gap, truth, "gap");
    assertEquals(truth, learner.symmetrisedInformation() / beta, 1e-14);
    double exact =
        Information.gibbsExact(learner.symmetrisedInformation(), beta, LossRange.UNIT)
            .certify()
            .value();
    assertEquals(truth, exact, 1e-14);
    ReferenceTable.assertPrinted(
        bySample,
        Information.individualSample(learner.individual(), LossTail.unit()).certify().value(),
        "by single examples");
    ReferenceTable.assertPrinted(
        byAll,
        Information.xuRaginsky(learner.mutualInformation(), 3, LossTail.unit()).certify().value(),
        "by the whole sample");
  }
}
