package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.learner.ExampleInformation;
import genbound.harness.ExpectedContract;
import genbound.numeric.BinaryKl;
import org.junit.jupiter.api.Test;

class InformationBinaryKlTest implements ExpectedContract<InformationBinaryKl> {

  @Override
  public InformationBinaryKl example() {
    return Information.binaryKl(
        Evidence.averageRisk(0.05, 1000), ExampleInformation.of(0.02, 0.01, 0.05, 0));
  }

  @Test
  void aCoinTellsAtMostItsOwnEntropy() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Information.binaryKl(
                        Evidence.averageRisk(0.1111111111111111, 9),
                        ExampleInformation.of(0.1, 0.694)))
            .getMessage();
    assertTrue(message.startsWith("information must be in [0, ln 2]"), message);
    double most = Math.log(2) * (1 + 9e-13);
    assertTrue(
        Information.binaryKl(
                    Evidence.averageRisk(0.1111111111111111, 9), ExampleInformation.of(most))
                .information()
                .nats()
                .get(0)
            <= Math.nextUp(Math.log(2)));
  }

  @Test
  void growsWithEachNumber() {
    assertTrue(
        Information.binaryKl(
                    Evidence.averageRisk(0.1111111111111111, 9), ExampleInformation.of(0.1, 0.3001))
                .certify()
                .value()
            > Information.binaryKl(
                    Evidence.averageRisk(0.1111111111111111, 9), ExampleInformation.of(0.1, 0.3))
                .certify()
                .value());
  }

  @Test
  void theMeanOfTheRisksIsAtTheDivergence() {
    double value = example().certify().value();
    assertEquals(0.02, BinaryKl.divergence(0.05, (0.05 + value) / 2), 1e-15);
  }
}
