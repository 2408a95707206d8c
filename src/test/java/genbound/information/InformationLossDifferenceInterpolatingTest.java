package genbound.information;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.learner.ExampleInformation;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationLossDifferenceInterpolatingTest
    implements ExpectedContract<InformationLossDifferenceInterpolating> {

  @Override
  public InformationLossDifferenceInterpolating example() {
    return Information.lossDifferenceInterpolating(ExampleInformation.of(0.02, 0.01, 0.05, 0));
  }

  @Test
  void aCoinTellsAtMostItsOwnEntropy() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Information.lossDifferenceInterpolating(ExampleInformation.of(0.1, 0.694)))
            .getMessage();
    assertTrue(message.startsWith("information must be in [0, ln 2]"), message);
    double most = Math.log(2) * (1 + 9e-13);
    assertTrue(
        Information.lossDifferenceInterpolating(ExampleInformation.of(most))
                .information()
                .nats()
                .get(0)
            <= Math.nextUp(Math.log(2)));
  }

  @Test
  void growsWithEachNumber() {
    assertTrue(
        Information.lossDifferenceInterpolating(ExampleInformation.of(0.1, 0.3001))
                .certify()
                .value()
            > Information.lossDifferenceInterpolating(ExampleInformation.of(0.1, 0.3))
                .certify()
                .value());
  }
}
